package app.mangrove.history.view;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Tasks;
import app.mangrove.history.Batch;
import app.mangrove.history.CommitDetail;
import app.mangrove.history.TakeBack;
import app.mangrove.model.CheckReport;
import app.mangrove.model.Commit;
import app.mangrove.model.Conflict;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.HistoryStep;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Link;
import app.mangrove.model.LogEntry;
import app.mangrove.model.Reason;
import app.mangrove.model.Workspace;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// State and intents of the history screen.
public final class HistoryViewModel {
    private static final int PAGE = 200;

    private final Workspace workspace;
    private final Tasks tasks;
    private final Supplier<String> user;
    private final ObservableList<LogEntry> entries = FXCollections.observableArrayList();
    private final ObjectProperty<Sources> sources = new SimpleObjectProperty<>(Sources.ALL);
    private final ReadOnlyObjectWrapper<Optional<Link>> record =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LogEntry>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CommitDetail>> detail =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Conflict>> conflicts =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Batch>> asked =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper head = new ReadOnlyStringWrapper("");
    private final Consumer<Problem> say;
    private final Consumer<LogEntry> done;
    private Workspace.@Nullable Subscription listening;

    /// Whose commits are shown.
    public enum Sources {
        ALL,
        PEOPLE,
        IMPORTS;

        boolean takes(LogEntry entry) {
            Reason.Source source = entry.reason().source();
            return switch (this) {
                case ALL -> true;
                case PEOPLE -> source == Reason.Source.USER;
                case IMPORTS -> source == Reason.Source.IMPORT;
            };
        }
    }

    private record Page(List<LogEntry> entries, boolean more, String head) {}

    /// `say` shows a problem, `done` says that a commit was taken back.
    public HistoryViewModel(
            Workspace workspace,
            Tasks tasks,
            Supplier<String> user,
            Consumer<Problem> say,
            Consumer<LogEntry> done) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.user = user;
        this.say = say;
        this.done = done;
        sources.subscribe((before, now) -> reload());
    }

    public ObservableList<LogEntry> entries() {
        return entries;
    }

    public ObjectProperty<Sources> sourcesProperty() {
        return sources;
    }

    /// The record whose commits alone are shown.
    public ReadOnlyObjectProperty<Optional<Link>> recordProperty() {
        return record.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<LogEntry>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The selected commit row by row, empty while it is read.
    public ReadOnlyObjectProperty<Optional<CommitDetail>> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /// What stands against taking the selected commit back, one choice each.
    public ReadOnlyObjectProperty<List<Conflict>> conflictsProperty() {
        return conflicts.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /// The hash of the newest commit.
    public ReadOnlyStringProperty headProperty() {
        return head.getReadOnlyProperty();
    }

    public Ecosystem ecosystem() {
        return workspace.ecosystem();
    }

    public boolean canWrite() {
        return workspace.readOnly().isEmpty();
    }

    /// `detail` is the number of a commit, the link of a record, or empty.
    public void open(String place) {
        close();
        listening = workspace.onChange(change -> tasks.deliver(this::reload));
        record.set(Link.parse(place).filter(link -> Kinds.find(link.kind()).isPresent()));
        selected.set(Optional.empty());
        detail.set(Optional.empty());
        conflicts.set(List.of());
        dropBatch();
        long wanted = place.matches("\\d{1,18}") ? Long.parseLong(place) : 0;
        load(0, wanted);
    }

    public void close() {
        if (listening != null) {
            listening.cancel();
            listening = null;
        }
        tasks.latest("history").cancel();
        tasks.latest("history-detail").cancel();
        tasks.latest("history-batch").cancel();
    }

    /// Shows the commits of every record again.
    public void showAll() {
        record.set(Optional.empty());
        reload();
    }

    /// Older commits are added to the list.
    public void loadMore() {
        if (!entries.isEmpty()) {
            load(entries.getLast().number(), 0);
        }
    }

    public void select(LogEntry entry) {
        if (selected.get().filter(entry::equals).isPresent()) {
            return;
        }
        selected.set(Optional.of(entry));
        detail.set(Optional.empty());
        conflicts.set(List.of());
        dropBatch();
        tasks.latest("history-detail")
                .run(progress ->
                        CommitDetail.read(workspace, entry, progress.cancel()).orElseThrow())
                .then(read -> detail.set(Optional.of(read)), say);
    }

    /// Asks to take the selected commit back: one's own at once; what came as a batch, such as an
    /// import, once it was shown what stands on it.
    public void ask() {
        selected.get()
                .ifPresent(entry -> {
                    if (isOwn(entry)) {
                        undo();
                        return;
                    }
                    tasks.latest("history-batch")
                            .attempt(() -> Batch.read(workspace, entry, Cancel.never()))
                            .then(read -> asked.set(Optional.of(read)), say);
                });
    }

    private static boolean isOwn(LogEntry entry) {
        return entry.reason().source() == Reason.Source.USER;
    }

    /// Takes the selected commit back, or its batch; where fields were changed since, their
    /// conflicts appear and nothing is done yet.
    public void undo() {
        undo(Map.of());
    }

    /// The same with a choice for each conflict.
    public void undo(Map<Conflict, TakeBack.Choice> choices) {
        selected.get()
                .ifPresent(entry ->
                        tasks.listed(
                                        "history.task.undo",
                                        progress ->
                                                TakeBack.batch(
                                                        workspace,
                                                        commits(entry, progress.cancel()),
                                                        choices,
                                                        user.get()))
                                .then(commit -> took(entry, commit), say));
    }

    private List<LogEntry> commits(LogEntry entry, Cancel cancel) {
        return isOwn(entry) ? List.of(entry) : Batch.standing(workspace, entry, cancel);
    }

    /// What stands on the batch that is about to be taken back.
    public ReadOnlyObjectProperty<Optional<Batch>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    public void dropBatch() {
        asked.set(Optional.empty());
    }

    public void dropConflicts() {
        conflicts.set(List.of());
    }

    /// Checks the whole file: its pages, its references and the chain of its commits.
    public void check(Consumer<CheckReport> found) {
        tasks.listed("history.task.check", workspace::check).then(found, say);
    }

    private void took(LogEntry entry, Commit commit) {
        dropBatch();
        switch (commit) {
            case Commit.Done ignored -> {
                conflicts.set(List.of());
                selected.set(Optional.empty());
                done.accept(entry);
                reload();
            }
            case Commit.Unchanged ignored -> say.accept(Problem.of("history.undo.nothing"));
            case Commit.Refused(var problems) -> problems.stream().limit(1).forEach(say);
            case Commit.Conflicts(var found) -> conflicts.set(found);
        }
    }

    private void reload() {
        load(0, selected.get().map(LogEntry::number).orElse(0L));
    }

    private void load(long before, long wanted) {
        Optional<Link> only = record.get();
        Sources shown = sources.get();
        tasks.latest("history")
                .run(() -> page(only, shown, before))
                .then(page -> show(page, before, wanted), say);
    }

    private Page page(Optional<Link> only, Sources shown, long before) {
        List<LogEntry> read = only.map(this::ofRecord).orElseGet(() -> workspace.log(before, PAGE));
        boolean older = only.isEmpty() && read.size() == PAGE;
        List<LogEntry> kept = read.stream().filter(shown::takes).toList();
        return new Page(kept, older, workspace.headHash());
    }

    private List<LogEntry> ofRecord(Link link) {
        Kind<?> kind = Kinds.of(link.kind());
        return workspace.history(kind, link.id()).stream().map(HistoryStep::commit).toList();
    }

    private void show(Page page, long before, long wanted) {
        if (before == 0) {
            entries.setAll(page.entries());
        } else {
            entries.addAll(page.entries());
        }
        more.set(page.more());
        head.set(page.head());
        entries.stream()
                .filter(entry -> entry.number() == wanted)
                .findFirst()
                .or(() -> entries.stream().findFirst())
                .filter(entry -> before == 0)
                .ifPresent(this::selectAgain);
    }

    /// The same commit may have been taken back meanwhile, so it is read again.
    private void selectAgain(LogEntry entry) {
        if (conflicts.get().isEmpty()) {
            select(entry);
        }
    }
}
