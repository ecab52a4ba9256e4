package app.mangrove.record.view.inspect;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Latest;
import app.mangrove.base.work.Tasks;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.HistoryStep;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Link;
import app.mangrove.model.Table;
import app.mangrove.model.work.Attachment;
import app.mangrove.model.work.Note;
import app.mangrove.model.work.Task;
import app.mangrove.record.RecordEdits;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.record.ValueInput;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// State and intents of the inspector: one row with its fields, neighbours, notes, tasks and
/// history.
public final class InspectorViewModel {
    /// A row on a snapshot.
    public record Shown(Ecosystem ecosystem, Kind<?> kind, Id id, int nr) {
        public Table table() {
            return ecosystem.table(kind);
        }

        public String name() {
            return ecosystem.name(kind, nr);
        }
    }

    private final Editing editing;
    private final Tasks tasks;
    private final Latest reading;
    private final Latest remembering;
    private final Supplier<Id> newId;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RecordDetails>> details =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<HistoryStep>> history =
            new ReadOnlyObjectWrapper<>(List.of());

    public InspectorViewModel(
            Editing editing, Tasks tasks, String name, Supplier<Id> newId, InstantSource clock) {
        this.editing = editing;
        this.tasks = tasks;
        this.reading = tasks.latest("inspector-" + name);
        this.remembering = tasks.latest("inspector-history-" + name);
        this.newId = newId;
        this.clock = clock;
    }

    /// Shows a row as the present snapshot has it, or nothing when it is gone.
    public void show(Kind<?> kind, Id id) {
        Ecosystem now = editing.workspace().ecosystem();
        int nr = now.table(kind).nr(id);
        if (nr == 0) {
            clear();
            return;
        }
        boolean same = shown.get().map(s -> s.id().equals(id)).orElse(false);
        shown.set(Optional.of(new Shown(now, kind, id, nr)));
        if (!same) {
            details.set(Optional.empty());
            history.set(List.of());
        }
        reading.run(() -> RecordDetails.of(now, kind, nr))
                .then(found -> details.set(Optional.of(found)), p -> {});
        remembering.run(() -> editing.workspace().history(kind, id)).then(history::set, p -> {});
    }

    /// Shows the same row again after something changed.
    public void refresh() {
        shown.get().ifPresent(s -> show(s.kind(), s.id()));
    }

    public void clear() {
        shown.set(Optional.empty());
        details.set(Optional.empty());
        history.set(List.of());
    }

    LocalDate today() {
        return editing.today();
    }

    public boolean canWrite() {
        return editing.workspace().readOnly().isEmpty();
    }

    /// Takes the text typed into a field; the answer says why not.
    public Optional<Problem> change(Field<?> field, String typed) {
        Shown row = shown.get().orElseThrow();
        Outcome<ValueInput.Input> input =
                ValueInput.parse(row.ecosystem(), row.kind(), field, typed);
        input.optional()
                .ifPresent(value ->
                        editing.commit(
                                List.of(
                                        RecordEdits.put(
                                                row.table(),
                                                row.nr(),
                                                field,
                                                value.value().orElse(null))),
                                Text.of("record.changed", Names.of(row.kind(), field), row.name()),
                                done -> refresh()));
        return input.failure();
    }

    private Optional<Link> link() {
        return shown.get().map(s -> new Link(s.kind().key(), s.id()));
    }

    public void addNote(String text) {
        link().ifPresent(about ->
                editing.commit(
                        List.of(
                                Edit.add(Note.KIND, newId.get())
                                        .and(Note.TEXT, text)
                                        .and(Note.ABOUT, about)
                                        .and(Note.WRITTEN, clock.instant())),
                        Text.of("record.note-added"),
                        done -> refresh()));
    }

    public void addTask(String title, Optional<LocalDate> due) {
        link().ifPresent(about ->
                editing.commit(
                        List.of(
                                Edit.add(Task.KIND, newId.get())
                                        .and(Task.TITLE, title)
                                        .and(Task.ABOUT, about)
                                        .and(Task.DUE, due.orElse(null))
                                        .and(Task.DONE, false)),
                        Text.of("record.task-added", title),
                        done -> refresh()));
    }

    public void done(Task task, boolean done) {
        editing.commit(
                List.of(
                        Edit.change(Task.KIND, task.id(), commitOf(Task.KIND, task.id()))
                                .and(Task.DONE, done)),
                Text.of(done ? "record.task-done" : "record.task-open", task.title()),
                made -> refresh());
    }

    /// Keeps a file's content and attaches it to the row.
    public void attach(Path file, Consumer problem) {
        Optional<Link> about = link();
        if (about.isEmpty()) {
            return;
        }
        tasks.attempt(() -> editing.workspace().keep(file))
                .then(
                        hash ->
                                editing.commit(
                                        List.of(
                                                Edit.add(Attachment.KIND, newId.get())
                                                        .and(
                                                                Attachment.NAME,
                                                                String.valueOf(file.getFileName()))
                                                        .and(Attachment.ABOUT, about.get())
                                                        .and(Attachment.SIZE, size(file))
                                                        .and(Attachment.HASH, hash)
                                                        .and(
                                                                Attachment.ADDED,
                                                                LocalDate.ofInstant(
                                                                        clock.instant(),
                                                                        ZoneId.of("UTC")))),
                                        Text.of(
                                                "record.attached",
                                                String.valueOf(file.getFileName())),
                                        done -> refresh()),
                        problem::accept);
    }

    /// Who is told what could not be done.
    public interface Consumer {
        void accept(Problem problem);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (java.io.IOException e) {
            return 0;
        }
    }

    /// The kept content of an attachment.
    public Outcome<byte[]> content(Attachment attachment) {
        return editing.workspace().content(attachment.hash());
    }

    /// Removes a note, a task or an attachment.
    public void remove(Kind<?> kind, Id id) {
        editing.commit(
                List.of(Edit.remove(kind, id, commitOf(kind, id))),
                Text.of("record.removed", Names.of(kind)),
                done -> refresh());
    }

    /// Blanks the shown person's data everywhere, for good; tells what is left to look at.
    public void erase(java.util.function.Consumer<String> told, Consumer problem) {
        Id person = shown.get().orElseThrow().id();
        tasks.attempt(() -> editing.workspace().erase(person, editing.user()))
                .then(
                        erased -> {
                            refresh();
                            int mentions = erased.mentions().size();
                            told.accept(
                                    mentions == 0
                                            ? Text.of("record.erased")
                                            : Text.of("record.erased-mentions", mentions));
                        },
                        problem::accept);
    }

    private long commitOf(Kind<?> kind, Id id) {
        Table table = editing.workspace().ecosystem().table(kind);
        return table.commit(table.slot(id));
    }

    /// Takes back what one commit did.
    public void undo(HistoryStep step) {
        editing.undo(
                step.commit().number(), Text.of("record.undone", step.commit().reason().text()));
    }

    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<RecordDetails>> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<HistoryStep>> historyProperty() {
        return history.getReadOnlyProperty();
    }
}
