package app.mangrove.mix.view;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.work.Latest;
import app.mangrove.base.work.Tasks;
import app.mangrove.insight.Insight;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.Explaining;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.gap.Recruiting;
import app.mangrove.mix.target.Plans;
import app.mangrove.mix.target.Versions;
import app.mangrove.mix.view.typing.Block;
import app.mangrove.mix.view.typing.CellTyping;
import app.mangrove.mix.view.typing.Demands;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Workspace;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// State and intents of the partner mix.
///
/// An edit of a plan that is no draft makes a draft of it and edits that, in one commit, so that
/// what is in force never changes under anybody's feet.
public final class MixViewModel {
    private final Editing editing;
    private final Insight insight;
    private final Tasks tasks;
    private final Clockwork clock;
    private final Latest drawing;
    private final Demands demands;
    private final CellTyping typing = new CellTyping(this);
    private final ReadOnlyObjectWrapper<Optional<MixPicture>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Show> show = new SimpleObjectProperty<>(Show.COUNT);
    private final ReadOnlyObjectWrapper<Block> chosen = new ReadOnlyObjectWrapper<>(Block.at(0, 0));
    private Optional<Workspace.Subscription> listening = Optional.empty();
    private Optional<Id> plan = Optional.empty();
    private Optional<LocalDate> date = Optional.empty();
    private Axis rowAxis = Axis.TYPE;
    private Axis columnAxis = Axis.REGION;

    /// What the screen takes from outside: days and new ids.
    public interface Clockwork {
        LocalDate today();

        Id newId();
    }

    /// What the pages of the mix work with.
    public record Desk(Editing editing, Insight insight, Tasks tasks, Clockwork clock) {}

    public Desk desk() {
        return new Desk(editing, insight, tasks, clock);
    }

    public MixViewModel(Editing editing, Insight insight, Tasks tasks, Clockwork clock) {
        this.editing = editing;
        this.insight = insight;
        this.tasks = tasks;
        this.clock = clock;
        this.drawing = tasks.latest("mix");
        this.demands = new Demands(desk(), this::picture);
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
        drawing.cancel();
    }

    public ReadOnlyObjectProperty<Optional<MixPicture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    public ObjectProperty<Show> showProperty() {
        return show;
    }

    public ReadOnlyObjectProperty<Block> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public Optional<MixPicture> picture() {
        return picture.get();
    }

    private Ecosystem ecosystem() {
        return editing.workspace().ecosystem();
    }

    public boolean isReadOnly() {
        return editing.workspace().readOnly().isPresent();
    }

    public List<MixPlan> plans() {
        return Plans.all(ecosystem());
    }

    public LocalDate today() {
        return clock.today();
    }

    public void choose(MixPlan wanted) {
        plan = Optional.of(wanted.id());
        date = Optional.empty();
        refresh();
    }

    void by(LocalDate wanted) {
        date = Optional.of(wanted);
        refresh();
    }

    /// What lies downwards and what lies across; the same twice swaps them.
    void axes(Axis rows, Axis columns) {
        boolean swap = rows == columns;
        Axis before = rowAxis;
        rowAxis = swap && rows == rowAxis ? columnAxis : rows;
        columnAxis = swap && columns == columnAxis ? before : columns;
        chosen.set(Block.at(0, 0));
        refresh();
    }

    public void choose(Block block) {
        picture()
                .ifPresent(
                        now -> chosen.set(block.within(now.rows().size(), now.columns().size())));
    }

    /// Chooses the cell of a value with all of the other axis, where the matrix has it.
    public void choose(Axis axis, int nr) {
        choose(Cell.of(axis, nr));
    }

    /// Chooses a cell where the matrix has it.
    public void choose(Cell cell) {
        picture()
                .ifPresent(now -> {
                    int row = now.rows().indexOf(cell.at(now.rowAxis()));
                    int column = now.columns().indexOf(cell.at(now.columnAxis()));
                    if (row >= 0 && column >= 0) {
                        choose(Block.at(row, column));
                    }
                });
    }

    /// Tells of each picture that the page shows, now and later.
    public void onShown(Consumer<MixPicture> then) {
        picture.subscribe(now -> now.ifPresent(then));
    }

    /// Shows a target where it is typed: the plan at its day, and its cell where the matrix has it.
    public void reveal(Cell cell, LocalDate day) {
        by(day);
        choose(cell);
    }

    /// Reckons the present snapshot; an older result never replaces a newer one.
    public void refresh() {
        Ecosystem now = ecosystem();
        Optional<MixPlan> shown =
                plan.flatMap(id -> now.find(MixPlan.KIND, id))
                        .or(() -> Plans.all(now).stream().findFirst());
        if (shown.isEmpty()) {
            picture.set(Optional.empty());
            return;
        }
        MixPlan of = shown.get();
        Drawing what = new Drawing(now, of, clock.today(), date, rowAxis, columnAxis);
        drawing.run(progress -> what.picture(insight))
                .then(
                        made -> {
                            chosen.set(
                                    chosen.get().within(made.rows().size(), made.columns().size()));
                            picture.set(Optional.of(made));
                        },
                        problem -> {});
    }

    /// The chosen cell.
    Optional<Gap> selected() {
        Block at = chosen.get();
        return picture().map(now -> now.gap(at.row(), at.column()));
    }

    public Optional<Recruiting> recruiting(Gap gap) {
        return picture().map(now -> Recruiting.of(now.grid(), gap));
    }

    Optional<Explained<Long>> whyExpected(Gap gap) {
        return picture().map(now -> Explaining.expected(now.grid(), gap));
    }

    Optional<Explained<Integer>> whyNeeded(Gap gap) {
        return picture().map(now -> Explaining.needed(now.grid(), gap));
    }

    /// Targets, typed and pasted into the cells.
    public CellTyping typing() {
        return typing;
    }

    /// Demand, typed in place.
    public Demands demands() {
        return demands;
    }

    /// Commits edits and shows the plan of this id from then on.
    public void commit(Id shown, List<Edit> edits, String words) {
        plan = Optional.of(shown);
        date = picture().map(MixPicture::date);
        editing.commit(edits, words);
    }

    /// A first plan, empty, for the year that begins.
    void begin() {
        LocalDate start = clock.today();
        Id id = clock.newId();
        String name = Text.of("mixplan.first-name", String.valueOf(start.plusYears(1).getYear()));
        plan = Optional.of(id);
        editing.commit(List.of(Versions.first(id, name, start)), Text.of("mixplan.began", name));
    }

    /// Makes a draft of the plan in force, unchanged.
    void startDraft() {
        picture()
                .filter(now -> !now.isDraft())
                .ifPresent(now -> {
                    Versions.Draft draft =
                            Versions.draft(
                                    ecosystem(),
                                    nr(now.plan()),
                                    Text.of("mixplan.draft-name", now.plan().name()),
                                    clock::newId);
                    commit(
                            draft.plan(),
                            draft.edits(),
                            Text.of("mixplan.drafted", now.plan().name()));
                });
    }

    private int nr(MixPlan of) {
        return ecosystem().table(MixPlan.KIND).nr(of.id());
    }

    /// From now on the draft counts.
    void putInForce() {
        picture()
                .flatMap(now -> Versions.publish(ecosystem(), nr(now.plan())).optional())
                .ifPresent(edits -> {
                    MixPlan of = picture().orElseThrow().plan();
                    commit(of.id(), edits, Text.of("mixplan.in-force", of.name()));
                });
    }

    void discard() {
        picture()
                .flatMap(now -> Versions.discard(ecosystem(), nr(now.plan())).optional())
                .ifPresent(edits -> {
                    MixPlan of = picture().orElseThrow().plan();
                    plan = Optional.ofNullable(of.base());
                    date = Optional.empty();
                    editing.commit(edits, Text.of("mixplan.discarded", of.name()));
                });
    }
}
