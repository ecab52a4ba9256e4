package app.mangrove.mix.view;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Latest;
import app.mangrove.base.work.Tasks;
import app.mangrove.insight.Insight;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.Explaining;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.gap.Recruiting;
import app.mangrove.mix.target.Plans;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
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

    public MixViewModel(Editing editing, Insight insight, Tasks tasks, Clockwork clock) {
        this.editing = editing;
        this.insight = insight;
        this.tasks = tasks;
        this.clock = clock;
        this.drawing = tasks.latest("mix");
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

    ReadOnlyObjectProperty<Optional<MixPicture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    ObjectProperty<Show> showProperty() {
        return show;
    }

    ReadOnlyObjectProperty<Block> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    Optional<MixPicture> picture() {
        return picture.get();
    }

    private Ecosystem ecosystem() {
        return editing.workspace().ecosystem();
    }

    public boolean isReadOnly() {
        return editing.workspace().readOnly().isPresent();
    }

    List<MixPlan> plans() {
        return Plans.all(ecosystem());
    }

    LocalDate today() {
        return clock.today();
    }

    void choose(MixPlan wanted) {
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

    void choose(Block block) {
        picture()
                .ifPresent(
                        now -> chosen.set(block.within(now.rows().size(), now.columns().size())));
    }

    /// Chooses the cell of these values where the matrix has it.
    void choose(Axis axis, int nr) {
        picture()
                .ifPresent(now -> {
                    int row = axis == now.rowAxis() ? now.rows().indexOf(nr) : -1;
                    int column = axis == now.columnAxis() ? now.columns().indexOf(nr) : -1;
                    if (row >= 0) {
                        choose(Block.at(row, now.columns().size() - 1));
                    } else if (column >= 0) {
                        choose(Block.at(now.rows().size() - 1, column));
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
        picture()
                .ifPresent(now -> {
                    int row = now.rows().indexOf(cell.at(now.rowAxis()));
                    int column = now.columns().indexOf(cell.at(now.columnAxis()));
                    if (row >= 0 && column >= 0) {
                        choose(Block.at(row, column));
                    }
                });
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

    Optional<Recruiting> recruiting(Gap gap) {
        return picture().map(now -> Recruiting.of(now.grid(), gap));
    }

    Optional<Explained<Long>> whyExpected(Gap gap) {
        return picture().map(now -> Explaining.expected(now.grid(), gap));
    }

    Optional<Explained<Integer>> whyNeeded(Gap gap) {
        return picture().map(now -> Explaining.needed(now.grid(), gap));
    }

    /// What stands in the field of a cell when it is edited: the formula, else the number.
    String typedTarget(int row, int column) {
        return picture()
                .map(now -> new TypedTargets(now, show.get()).text(now.cell(row, column)))
                .orElse("");
    }

    /// Writes what was typed as the target of a cell; what is wrong with it, if anything.
    Optional<Problem> type(int row, int column, String typed) {
        return write(Block.at(row, column), (r, c) -> typed, "mixplan.typed");
    }

    /// Pastes cells of a spreadsheet on the chosen ones, all of them or none.
    Optional<Problem> paste(String text) {
        if (picture().isEmpty()) {
            return Optional.empty();
        }
        MixPicture now = picture().get();
        PasteBlock pasted = PasteBlock.of(text);
        Outcome<Block> on = pasted.on(chosen.get(), now.rows().size(), now.columns().size());
        if (!on.isOk()) {
            return on.failure();
        }
        Block block = on.orElseThrow();
        Optional<Problem> wrong =
                write(
                        block,
                        (r, c) -> pasted.at(r - block.top(), c - block.left()),
                        "mixplan.pasted");
        if (wrong.isEmpty()) {
            chosen.set(block);
        }
        return wrong;
    }

    /// Removes the targets of the chosen cells.
    Optional<Problem> clear() {
        return write(chosen.get(), (r, c) -> "", "mixplan.cleared");
    }

    /// The targets of the chosen cells, for a spreadsheet.
    String copied() {
        Block block = chosen.get();
        StringBuilder text = new StringBuilder();
        for (int row = block.top(); row <= block.bottom(); row++) {
            StringJoiner line = new StringJoiner("\t", "", "\n");
            for (int column = block.left(); column <= block.right(); column++) {
                line.add(typedTarget(row, column));
            }
            text.append(line);
        }
        return text.toString();
    }

    @FunctionalInterface
    private interface Typed {
        String at(int row, int column);
    }

    private Optional<Problem> write(Block block, Typed typed, String words) {
        if (picture().isEmpty()) {
            return Optional.empty();
        }
        if (isReadOnly()) {
            return Optional.of(Problem.of("mixplan.read-only"));
        }
        MixPicture now = picture().get();
        Optional<Field<?>> field = show.get().target();
        if (field.isEmpty()) {
            return Optional.of(Problem.of("mixplan.reckoned"));
        }
        TypedTargets targets = new TypedTargets(now, show.get());
        Map<Cell, Optional<TargetFormula.Value>> values = new LinkedHashMap<>();
        for (int row = block.top(); row <= block.bottom(); row++) {
            for (int column = block.left(); column <= block.right(); column++) {
                Cell cell = now.cell(row, column);
                Outcome<Optional<TargetFormula.Value>> read =
                        targets.read(cell, typed.at(row, column));
                if (!read.isOk()) {
                    return block.isOne()
                            ? read.failure()
                            : read.failure()
                                    .map(problem ->
                                            Problem.of(
                                                    "mixplan.paste.cell",
                                                    CellWords.name(now, cell),
                                                    problem));
                }
                values.put(cell, read.orElseThrow());
            }
        }
        TargetEdits edits =
                TargetEdits.of(
                        now,
                        ecosystem(),
                        clock::newId,
                        Text.of("mixplan.draft-name", now.plan().name()));
        values.forEach((cell, value) -> edits.put(cell, field.get(), value));
        commit(
                edits.plan(),
                edits.list(),
                Text.of(
                        words,
                        CellWords.name(now, now.cell(block.top(), block.left())),
                        values.size()));
        return Optional.empty();
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
        editing.commit(List.of(PlanEdits.first(id, name, start)), Text.of("mixplan.began", name));
    }

    /// Makes a draft of the plan in force, unchanged.
    void startDraft() {
        picture()
                .filter(now -> !now.isDraft())
                .ifPresent(now -> {
                    PlanEdits.Draft draft =
                            new PlanEdits(ecosystem())
                                    .draft(
                                            now.plan(),
                                            Text.of("mixplan.draft-name", now.plan().name()),
                                            clock::newId);
                    commit(
                            draft.plan(),
                            draft.edits(),
                            Text.of("mixplan.drafted", now.plan().name()));
                });
    }

    /// From now on the draft counts.
    void putInForce() {
        picture()
                .filter(MixPicture::isDraft)
                .ifPresent(now ->
                        commit(
                                now.plan().id(),
                                new PlanEdits(ecosystem()).inForce(now.plan()),
                                Text.of("mixplan.in-force", now.plan().name())));
    }

    void discard() {
        picture()
                .filter(MixPicture::isDraft)
                .ifPresent(now -> {
                    plan = Optional.ofNullable(now.plan().base());
                    date = Optional.empty();
                    editing.commit(
                            new PlanEdits(ecosystem()).discard(now.plan()),
                            Text.of("mixplan.discarded", now.plan().name()));
                });
    }
}
