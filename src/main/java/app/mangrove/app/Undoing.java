package app.mangrove.app;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Tasks;
import app.mangrove.model.Commit;
import app.mangrove.model.LogEntry;
import app.mangrove.model.Workspace;
import app.mangrove.ui.shell.Place;
import app.mangrove.ui.shell.Toasts;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Undo and redo of one's own steps, each said in a message that names the step.
final class Undoing {
    private final Workspace workspace;
    private final Tasks tasks;
    private final Toasts toasts;
    private final Supplier<String> user;
    private final Consumer<Place> go;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    private record Steps(Optional<LogEntry> undo, Optional<LogEntry> redo) {}

    private record Took(Optional<LogEntry> step, Commit commit) {}

    Undoing(
            Workspace workspace,
            Tasks tasks,
            Toasts toasts,
            Supplier<String> user,
            Consumer<Place> go) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.toasts = toasts;
        this.user = user;
        this.go = go;
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /// Looks again at what can be undone; after each commit.
    void refresh() {
        tasks.latest("undoable")
                .run(() -> new Steps(workspace.undoable(), workspace.redoable()))
                .then(
                        steps -> {
                            canUndo.set(steps.undo().isPresent());
                            canRedo.set(steps.redo().isPresent());
                        },
                        toasts::problem);
    }

    void undo() {
        take("app.undo.done", () -> new Took(workspace.undoable(), workspace.undo(user.get())));
    }

    void redo() {
        take("app.redo.done", () -> new Took(workspace.redoable(), workspace.redo(user.get())));
    }

    private void take(String key, Callable<Took> step) {
        tasks.run(step).then(took -> say(key, took), toasts::problem);
    }

    private void say(String key, Took took) {
        String name = took.step().map(step -> step.reason().text()).orElse("");
        switch (took.commit()) {
            case Commit.Done done -> toasts.done(Text.of(key, name));
            case Commit.Unchanged unchanged -> toasts.done(Text.of("app.undo.nothing"));
            case Commit.Refused(var problems) ->
                    problems.stream().limit(1).forEach(toasts::problem);
            case Commit.Conflicts(var conflicts) ->
                    toasts.tell(
                            Text.of(Problem.of("app.undo.conflict", name, conflicts.size())),
                            Text.of("app.undo.review"),
                            () -> go.accept(place(took)));
        }
    }

    private static Place place(Took took) {
        String number = took.step().map(step -> Long.toString(step.number())).orElse("");
        return new Place("history", number);
    }
}
