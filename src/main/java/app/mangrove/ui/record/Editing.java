package app.mangrove.ui.record;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Tasks;
import app.mangrove.model.Commit;
import app.mangrove.model.Conflict;
import app.mangrove.model.Edit;
import app.mangrove.model.Reason;
import app.mangrove.model.Workspace;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The way from a screen to the one door: commits off the thread that draws, and says what came of
/// it.
public final class Editing {
    /// Who tells the person.
    public interface Notices {
        void done(String words, Runnable undo);

        void problem(Problem problem);

        /// Both sides changed the same fields; nothing was written.
        void conflicts(List<Conflict> conflicts);
    }

    private final Workspace workspace;
    private final Tasks tasks;
    private final String user;
    private final Notices notices;
    private final Supplier<LocalDate> today;

    public Editing(
            Workspace workspace,
            Tasks tasks,
            String user,
            Notices notices,
            Supplier<LocalDate> today) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.user = user;
        this.notices = notices;
        this.today = today;
    }

    /// The day on which something is chosen.
    public LocalDate today() {
        return today.get();
    }

    public Workspace workspace() {
        return workspace;
    }

    public String user() {
        return user;
    }

    /// Commits edits; `words` say what they do, in the log and to the person.
    public void commit(List<? extends Edit> edits, String words) {
        commit(edits, words, done -> {});
    }

    public void commit(List<? extends Edit> edits, String words, Consumer<Commit.Done> then) {
        List<Edit> batch = List.copyOf(edits);
        tasks.run(() -> workspace.commit(batch, Reason.user(user, words)))
                .then(commit -> tell(commit, words, then), notices::problem);
    }

    public void undo(String words) {
        tasks.run(() -> workspace.undo(user))
                .then(commit -> tell(commit, words, d -> {}), notices::problem);
    }

    public void redo(String words) {
        tasks.run(() -> workspace.redo(user))
                .then(commit -> tell(commit, words, d -> {}), notices::problem);
    }

    /// Takes one commit back, whatever came after it.
    public void undo(long commit, String words) {
        tasks.run(() -> workspace.undo(commit, user))
                .then(answer -> tell(answer, words, d -> {}), notices::problem);
    }

    private void tell(Commit commit, String words, Consumer<Commit.Done> then) {
        switch (commit) {
            case Commit.Done done -> {
                then.accept(done);
                notices.done(
                        words,
                        () ->
                                undo(
                                        done.number(),
                                        app.mangrove.ui.text.Text.of("record.undone", words)));
            }
            case Commit.Unchanged() -> {}
            case Commit.Conflicts(List<Conflict> conflicts) -> notices.conflicts(conflicts);
            case Commit.Refused(List<Problem> problems) ->
                    problems.stream().limit(3).forEach(notices::problem);
        }
    }
}
