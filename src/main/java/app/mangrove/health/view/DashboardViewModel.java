package app.mangrove.health.view;

import app.mangrove.base.work.Latest;
import app.mangrove.base.work.Tasks;
import app.mangrove.insight.Insight;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.LogEntry;
import app.mangrove.model.Table;
import app.mangrove.model.Workspace;
import app.mangrove.model.work.Board;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// State and intents of the dashboard: the figures of the present snapshot, the last changes, and
/// how the tiles lie.
public final class DashboardViewModel {
    private static final int CHANGES = 8;

    private final Editing editing;
    private final Insight insight;
    private final Supplier<LocalDate> today;
    private final Supplier<Id> newId;
    private final Tasks tasks;
    private final Latest calculating;
    private final Latest remembering;
    private final ReadOnlyObjectWrapper<Optional<Figures>> figures =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<LogEntry>> changes =
            new ReadOnlyObjectWrapper<>(List.of());
    private Optional<Workspace.Subscription> listening = Optional.empty();

    public DashboardViewModel(
            Editing editing,
            Insight insight,
            Tasks tasks,
            Supplier<LocalDate> today,
            Supplier<Id> newId) {
        this.editing = editing;
        this.insight = insight;
        this.tasks = tasks;
        this.today = today;
        this.newId = newId;
        this.calculating = tasks.latest("dashboard");
        this.remembering = tasks.latest("dashboard-changes");
    }

    public void open() {
        if (listening.isEmpty()) {
            listening =
                    Optional.of(
                            editing.workspace().onChange(change -> tasks.deliver(this::refresh)));
        }
        refresh();
    }

    public void close() {
        listening.ifPresent(Workspace.Subscription::cancel);
        listening = Optional.empty();
        calculating.cancel();
    }

    /// Calculates again on the present snapshot; an older result never replaces a newer one.
    public void refresh() {
        Ecosystem now = editing.workspace().ecosystem();
        LocalDate day = today.get();
        calculating
                .run(() -> Figures.of(insight, now, day))
                .then(made -> figures.set(Optional.of(made)), problem -> {});
        remembering
                .run(() -> editing.workspace().log(0, CHANGES))
                .then(changes::set, problem -> {});
    }

    /// The arrangement that was kept, as text; empty when none was.
    public String arrangement() {
        return editing.workspace().ecosystem().all(Board.KIND).stream()
                .findFirst()
                .map(Board::spec)
                .orElse("");
    }

    /// Keeps how the tiles lie.
    public void keep(String spec) {
        if (editing.workspace().readOnly().isPresent() || spec.equals(arrangement())) {
            return;
        }
        var kind = Board.KIND;
        Table table = editing.workspace().ecosystem().table(kind);
        Edit.Put put =
                editing.workspace().ecosystem().all(kind).stream()
                        .findFirst()
                        .map(row -> Edit.change(kind, row.id(), table.commit(table.nr(row.id()))))
                        .orElseGet(() ->
                                Edit.add(kind, newId.get())
                                        .and(Board.NAME, Text.of("dashboard.board-name")));
        editing.commit(List.of(put.and(Board.SPEC, spec)), Text.of("dashboard.arranged"));
    }

    /// The present snapshot.
    public Ecosystem ecosystem() {
        return editing.workspace().ecosystem();
    }

    ReadOnlyObjectProperty<Optional<Figures>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<LogEntry>> changesProperty() {
        return changes.getReadOnlyProperty();
    }
}
