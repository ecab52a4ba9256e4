package app.mangrove.incentive.view.design;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Latest;
import app.mangrove.base.work.Tasks;
import app.mangrove.incentive.design.PlanDrafts;
import app.mangrove.incentive.view.board.Board;
import app.mangrove.incentive.view.board.Boards;
import app.mangrove.incentive.view.board.Figures;
import app.mangrove.incentive.view.board.Figuring;
import app.mangrove.incentive.view.board.Listing;
import app.mangrove.incentive.view.board.PlanLine;
import app.mangrove.incentive.view.board.Shelf;
import app.mangrove.incentive.view.board.Sketch;
import app.mangrove.incentive.view.board.Span;
import app.mangrove.incentive.view.board.Typed;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Workspace;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.plan.PaymentPolicy;
import app.mangrove.model.plan.PlanVersion;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.model.plan.terms.Stored;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// State and intents of the plan designer.
///
/// An edit of a version that is no draft makes a draft of the next one in the same commit, so that
/// what is in force never changes under anybody's feet. The curve comes at once, what the terms
/// would have cost when the engine has run; an older result never replaces a newer one.
public final class DesignViewModel {
    private final Editing editing;
    private final Tasks tasks;
    private final LocalDate today;
    private final Supplier<Id> ids;
    private final Latest listing;
    private final Latest trying;
    private final DesignEdits edits;
    private final Figuring figuring = new Figuring();
    private final ReadOnlyObjectWrapper<List<PlanLine>> lines =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Board>> board =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Figures>> figures =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Workspace.Subscription> listening = Optional.empty();
    private Optional<Id> plan = Optional.empty();
    private Optional<Id> version = Optional.empty();
    private Optional<Span> span = Optional.empty();
    private Optional<Span> exampleSpan = Optional.empty();
    private List<Typed> typed = List.of();
    private int place;
    private int partner;

    /// `ids` gives new ids.
    public DesignViewModel(Editing editing, Tasks tasks, Supplier<Id> ids) {
        this.editing = editing;
        this.tasks = tasks;
        this.today = editing.today();
        this.ids = ids;
        this.edits = new DesignEdits(ids);
        listing = tasks.latest("incentive plans");
        trying = tasks.latest("incentive trial");
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
        listing.cancel();
        trying.cancel();
    }

    ReadOnlyObjectProperty<List<PlanLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Board>> boardProperty() {
        return board.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Figures>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// Why the terms cannot be shown or tried.
    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    Ecosystem ecosystem() {
        return editing.workspace().ecosystem();
    }

    LocalDate today() {
        return today;
    }

    boolean isReadOnly() {
        return editing.workspace().readOnly().isPresent();
    }

    FiscalCalendar calendar() {
        return Lens.of(ecosystem(), today).calendar();
    }

    Span span() {
        return span.orElseGet(() -> Span.lastTwelve(calendar(), today));
    }

    /// Shows a plan by its id or its name; without one the list.
    public void choose(String wanted) {
        plan =
                ecosystem().all(IncentivePlan.KIND).stream()
                        .filter(row ->
                                row.id().toString().equals(wanted) || row.name().equals(wanted))
                        .findFirst()
                        .map(IncentivePlan::id);
        version = Optional.empty();
        place = 0;
        partner = 0;
        typed = List.of();
        figures.set(Optional.empty());
        refresh();
    }

    void choose(PlanVersion wanted) {
        version = Optional.of(wanted.id());
        refresh();
    }

    void component(int wanted) {
        place = wanted;
        refresh();
    }

    void over(Span wanted) {
        span = Optional.of(wanted);
        refresh();
    }

    /// Whose rows stand as the example, and of which months.
    void example(int wanted, Optional<Span> months) {
        partner = wanted;
        exampleSpan = months;
        refresh();
    }

    /// Transactions that are tried and never kept.
    void type(List<Typed> wanted) {
        typed = List.copyOf(wanted);
        refresh();
    }

    List<Typed> typed() {
        return typed;
    }

    public void refresh() {
        draw(sketch -> sketch, false);
        if (plan.isEmpty()) {
            list();
        }
    }

    /// Shows what a change would do, and commits nothing.
    void preview(UnaryOperator<Sketch> change) {
        draw(change, true);
    }

    private void list() {
        Listing now = new Listing(ecosystem(), calendar(), today);
        lines.set(now.bare());
        listing.run(progress -> now.withFigures(progress.cancel())).then(lines::set, failed -> {});
    }

    private void draw(UnaryOperator<Sketch> change, boolean preview) {
        Ecosystem now = ecosystem();
        Optional<IncentivePlan> row = plan.flatMap(id -> now.find(IncentivePlan.KIND, id));
        Boards boards = new Boards(now, today);
        Optional<PlanVersion> shown = row.flatMap(r -> boards.shown(r.id(), version));
        problem.set(Optional.empty());
        if (row.isEmpty() || shown.isEmpty()) {
            plan = Optional.empty();
            board.set(Optional.empty());
            return;
        }
        long seen = figures.get().map(f -> Boards.reach(f.windows())).orElse(0L);
        Outcome<Board> made = boards.board(row.get(), shown.get(), place, seen, change, preview);
        problem.set(made.failure());
        board.set(made.optional());
        made.optional().ifPresent(this::attempt);
    }

    private void attempt(Board now) {
        Figuring.Asked asked =
                new Figuring.Asked(now, calendar(), span(), partner, exampleSpan(now));
        List<Typed> laid = typed;
        trying.run(progress -> figuring.of(asked, laid, progress.cancel()))
                .then(
                        outcome -> {
                            problem.set(outcome.failure());
                            figures.set(outcome.optional());
                        },
                        failed -> problem.set(Optional.of(failed)));
    }

    /// The months of the example that were chosen, else the last closed window of the component.
    private Span exampleSpan(Board now) {
        return exampleSpan.orElseGet(() -> span().window(calendar(), now.part().window()));
    }

    /// The closed quarters of the span, the latest first.
    List<Span> quarters() {
        return span().quarters(calendar());
    }

    /// Keeps a change: in the draft that is shown, else in a new draft of the next version.
    void keep(UnaryOperator<Sketch> change, String words) {
        board.get()
                .ifPresent(b -> {
                    DesignEdits.Made made = edits.keep(b, change, nextStart(b));
                    version = made.version().or(() -> version);
                    editing.commit(made.edits(), words);
                });
    }

    /// The first day of the fiscal year after today, or the day after the last version begins.
    private LocalDate nextStart(Board b) {
        FiscalCalendar calendar = calendar();
        LocalDate next = calendar.year(calendar.monthOf(today).year()).to();
        LocalDate last = b.versions().getFirst().validFrom();
        return last.isBefore(next) ? next : last.plusDays(1);
    }

    void startDraft() {
        board.get()
                .filter(b -> !b.isDraft())
                .ifPresent(b -> {
                    PlanDrafts.Made draft =
                            PlanDrafts.draft(
                                    b.row().id(), b.sketch().version(), nextStart(b), ids.get());
                    version = Optional.of(draft.id());
                    editing.commit(draft.edits(), Text.of("design.drafted", b.row().name()));
                });
    }

    void begin(LocalDate from) {
        board.get()
                .filter(Board::isDraft)
                .ifPresent(b ->
                        editing.commit(
                                List.of(
                                        PlanDrafts.change(
                                                        b.ecosystem(),
                                                        PlanVersion.KIND,
                                                        b.shown().id())
                                                .and(PlanVersion.VALID_FROM, from)),
                                Text.of("design.changed", Text.of("design.part-effective"))));
    }

    void rename(String name) {
        board.get()
                .filter(b -> !name.isBlank() && !name.strip().equals(b.row().name()))
                .ifPresent(b ->
                        editing.commit(
                                List.of(
                                        PlanDrafts.change(
                                                        b.ecosystem(),
                                                        IncentivePlan.KIND,
                                                        b.row().id())
                                                .and(IncentivePlan.NAME, name.strip())),
                                Text.of("design.renamed", name.strip())));
    }

    /// Removes the draft that is shown; a plan that has no other version goes with it.
    void discard() {
        board.get()
                .filter(Board::isDraft)
                .ifPresent(b -> {
                    version = Optional.empty();
                    editing.commit(
                            DesignEdits.discard(b), Text.of("design.discarded", b.row().name()));
                });
    }

    /// Approves the draft with a note. Errors: those of [PlanDrafts#publish].
    void publish(String note, Runnable done, Consumer<String> refused) {
        board.get()
                .ifPresent(b -> {
                    Outcome<List<Edit>> batch =
                            PlanDrafts.publish(b.ecosystem(), b.row(), b.shown(), note);
                    batch.failure().ifPresent(flaw -> refused.accept(Text.of(flaw)));
                    batch.optional()
                            .ifPresent(list -> {
                                editing.commit(list, Text.of("design.published", b.row().name()));
                                done.run();
                            });
                });
    }

    /// Replaces the rates of a component by those of a mechanic, keeping which rows count.
    void mechanic(String key) {
        keep(
                sketch -> DesignEdits.mechanic(sketch, place, key),
                Text.of("design.changed", Text.of("design.mechanic")));
    }

    /// A new plan as a key of the shelf has it, shown as a draft.
    void create(String key) {
        Lens lens = Lens.of(ecosystem(), today);
        LocalDate from = lens.calendar().year(lens.calendar().monthOf(today).year()).to();
        add(Shelf.plan(key, lens.currency(), from), Shelf.name(key), key, failed -> {});
    }

    private void add(Plan made, String name, String mechanic, Consumer<Problem> refused) {
        Outcome<PlanDrafts.Made> batch = PlanDrafts.plan(ecosystem(), made, name, mechanic, ids);
        batch.failure().ifPresent(refused);
        batch.optional()
                .ifPresent(plans ->
                        editing.commit(
                                plans.edits(),
                                Text.of("design.created", name),
                                done -> choose(plans.id().toString())));
    }

    /// Takes the plans of a plan file as drafts, or says everything that is wrong with it.
    void take(String text, Consumer<List<Problem>> refused) {
        PlanJson.Parsed<PlanBook> parsed = PlanJson.book(text);
        PlanBook book = parsed.value();
        if (book == null || book.plans().isEmpty()) {
            refused.accept(parsed.problems());
            return;
        }
        book.plans()
                .forEach(each -> add(each, each.name(), "", flaw -> refused.accept(List.of(flaw))));
    }

    /// The plan with the shown version as a plan file.
    Optional<String> file() {
        return board.get().map(b -> PlanJson.text(PlanBook.of(List.of(b.plan()))));
    }

    List<PaymentPolicy> policies() {
        return ecosystem().all(PaymentPolicy.KIND).stream()
                .filter(policy -> !Boolean.TRUE.equals(policy.archived()))
                .toList();
    }

    void policy(PaymentPolicy policy, Stored.PaymentRules rules) {
        editing.commit(
                List.of(
                        PlanDrafts.change(ecosystem(), PaymentPolicy.KIND, policy.id())
                                .and(PaymentPolicy.TERMS, PlanJson.text(rules))),
                Text.of("design.changed", policy.name()));
    }

    /// A policy that pays the shown plan alone, to begin with.
    void addPolicy() {
        board.get()
                .ifPresent(b ->
                        editing.commit(
                                edits.policy(b, Text.of("design.policy-name", b.row().name())),
                                Text.of("design.policy-added")));
    }
}
