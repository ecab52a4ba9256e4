package app.mangrove.hierarchy.view;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Latest;
import app.mangrove.base.work.Tasks;
import app.mangrove.hierarchy.Measure;
import app.mangrove.hierarchy.Moves;
import app.mangrove.hierarchy.Part;
import app.mangrove.hierarchy.Span;
import app.mangrove.insight.Insight;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Workspace;
import app.mangrove.model.fact.RelationTree;
import app.mangrove.model.query.Names;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.table.Sort;
import app.mangrove.ui.text.Text;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// State and intents of the hierarchy: which day, which relations, what is shown and selected, what
/// is moved.
public final class HierarchyViewModel {
    private final Editing editing;
    private final Insight insight;
    private final Tasks tasks;
    private final Names names;
    private final Supplier<LocalDate> today;
    private final Supplier<Id> newId;
    private final Consumer<Problem> refused;
    private final Latest adding;
    private final ReadOnlyObjectWrapper<Shown> shown;
    private final ObjectProperty<LocalDate> day;
    private final ObjectProperty<List<String>> kinds =
            new SimpleObjectProperty<>(RelationTree.HIERARCHY);
    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.YEAR);
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.REVENUE);
    private final ObjectProperty<Sort> order = new SimpleObjectProperty<>(Wanted.USUAL);
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty alone = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Id>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private Optional<Workspace.Subscription> listening = Optional.empty();

    public HierarchyViewModel(
            Editing editing,
            Insight insight,
            Tasks tasks,
            Names names,
            Supplier<LocalDate> today,
            Supplier<Id> newId,
            Consumer<Problem> refused) {
        this.refused = refused;
        this.editing = editing;
        this.insight = insight;
        this.tasks = tasks;
        this.names = names;
        this.today = today;
        this.newId = newId;
        adding = tasks.latest("hierarchy", Duration.ofMillis(20));
        day = new SimpleObjectProperty<>(today.get());
        shown =
                new ReadOnlyObjectWrapper<>(
                        new Wanted(today.get(), List.of(), Span.YEAR, Wanted.USUAL, "", false)
                                .of(Ecosystem.empty(), insight, names.collator()));
        day.subscribe((before, now) -> refresh());
        kinds.subscribe((before, now) -> refresh());
        span.subscribe((before, now) -> refresh());
        order.subscribe((before, now) -> refresh());
        text.subscribe((before, now) -> refresh());
        alone.subscribe((before, now) -> refresh());
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
        adding.cancel();
    }

    /// Adds up again on the present snapshot; the newest request wins.
    public void refresh() {
        Ecosystem now = editing.workspace().ecosystem();
        Wanted wanted =
                new Wanted(
                        day.get(), kinds.get(), span.get(), order.get(), text.get(), alone.get());
        adding.run(() -> wanted.of(now, insight, names.collator())).then(shown::set, problem -> {});
    }

    /// The kind of relation that a partner without a parent gets.
    String usualKind() {
        return kinds.get().isEmpty() ? RelationTree.HIERARCHY.getFirst() : kinds.get().getFirst();
    }

    /// A move of a partner from where it is drawn; `to` is 0 for the top.
    Moves move(int child, int to) {
        return move(child, shown.get().tree().parent(child), to, usualKind());
    }

    Moves move(int child, int from, int to, String kind) {
        return new Moves(child, from, to, kind, day.get());
    }

    /// Why a move may not be made, if it may not.
    Optional<Problem> refusal(Moves move) {
        return move.allowed(shown.get().ecosystem(), shown.get().tree()).failure();
    }

    /// Makes a move, or answers why not.
    Optional<Problem> make(Moves move) {
        Shown now = shown.get();
        Outcome<List<Edit>> edits = move.edits(now.ecosystem(), now.tree(), newId);
        edits.optional()
                .filter(list -> !list.isEmpty())
                .ifPresent(list ->
                        editing.commit(
                                list,
                                move.to() == 0
                                        ? Text.of("hierarchy.moved-up", now.name(move.child()))
                                        : Text.of(
                                                "hierarchy.moved",
                                                now.name(move.child()),
                                                now.name(move.to()))));
        return edits.failure();
    }

    /// Tells the person why something was not done.
    void tell(Problem problem) {
        refused.accept(problem);
    }

    /// Why a figure of a partner is what it is. Errors: those of the figure.
    void why(
            Measure of,
            Part part,
            int nr,
            Consumer<Explained<Long>> told,
            Consumer<Problem> problem) {
        Shown now = shown.get();
        tasks.attempt(() ->
                        insight.why(
                                now.ecosystem(),
                                now.lens(),
                                now.span(),
                                now.rolled(),
                                new Insight.Place(of, part, nr)))
                .then(told::accept, problem::accept);
    }

    /// Plans a merger or a split on what is shown.
    Rearranging rearranging() {
        return new Rearranging(shown.get(), editing, tasks, names, newId);
    }

    public boolean canWrite() {
        return editing.workspace().readOnly().isEmpty();
    }

    public LocalDate today() {
        return today.get();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The day on which relations hold and figures are taken.
    public ObjectProperty<LocalDate> dayProperty() {
        return day;
    }

    public ObjectProperty<List<String>> kindsProperty() {
        return kinds;
    }

    public ObjectProperty<Span> spanProperty() {
        return span;
    }

    /// The figure that the graph shows.
    public ObjectProperty<Measure> measureProperty() {
        return measure;
    }

    public ObjectProperty<Sort> orderProperty() {
        return order;
    }

    public StringProperty textProperty() {
        return text;
    }

    public BooleanProperty aloneProperty() {
        return alone;
    }

    public ObjectProperty<Optional<Id>> selectedProperty() {
        return selected;
    }

    /// The number of the selected partner, 0 for none.
    int selectedNr() {
        return selected.get().map(id -> shown.get().nr(id)).orElse(0);
    }

    void select(int nr) {
        selected.set(nr == 0 ? Optional.empty() : Optional.of(shown.get().partners().id(nr)));
    }
}
