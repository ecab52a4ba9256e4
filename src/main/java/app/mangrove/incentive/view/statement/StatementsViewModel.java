package app.mangrove.incentive.view.statement;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.money.Money;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Latest;
import app.mangrove.base.work.Tasks;
import app.mangrove.incentive.statement.Act;
import app.mangrove.incentive.statement.Causes;
import app.mangrove.incentive.statement.Closing;
import app.mangrove.incentive.statement.Frozen;
import app.mangrove.incentive.statement.Line;
import app.mangrove.incentive.statement.PartnerStatement;
import app.mangrove.incentive.statement.Step;
import app.mangrove.insight.Insight;
import app.mangrove.insight.SettledMonth;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Workspace;
import app.mangrove.model.settle.Statement;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// State and intents of the statements screen: which month, whose statement, and what may become of
/// them; every act is one commit.
public final class StatementsViewModel {
    private final Editing editing;
    private final Insight insight;
    private final Tasks tasks;
    private final StatementWays ways;
    private final Consumer<Problem> problems;
    private final Latest drawing;
    private final Latest searching;
    private final ReadOnlyObjectWrapper<Optional<StatementPicture>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PartnerStatement>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<Line, Causes>> causes =
            new ReadOnlyObjectWrapper<>(Map.of());
    private Optional<Workspace.Subscription> listening = Optional.empty();
    private Optional<FiscalCalendar.Month> month = Optional.empty();

    public StatementsViewModel(
            Editing editing,
            Insight insight,
            Tasks tasks,
            StatementWays ways,
            Consumer<Problem> problems) {
        this.editing = editing;
        this.insight = insight;
        this.tasks = tasks;
        this.ways = ways;
        this.problems = problems;
        drawing = tasks.latest("statements");
        searching = tasks.latest("statement-causes");
        selected.subscribe(chosen -> search());
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
        searching.cancel();
    }

    ReadOnlyObjectProperty<Optional<StatementPicture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    Optional<StatementPicture> picture() {
        return picture.get();
    }

    /// Why there is no picture.
    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<PartnerStatement>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// What made the corrections of the chosen statement, by line; empty until it is known.
    ReadOnlyObjectProperty<Map<Line, Causes>> causesProperty() {
        return causes.getReadOnlyProperty();
    }

    private void search() {
        causes.set(Map.of());
        Optional<PartnerStatement> chosen = selected.get();
        Optional<StatementPicture> now = picture.get();
        boolean corrected = chosen.filter(StatementsViewModel::isCorrected).isPresent();
        if (corrected && now.isPresent()) {
            SettledMonth settled = now.get().month();
            PartnerStatement statement = chosen.get();
            searching.run(progress -> settled.causes(statement)).then(causes::set, problems);
        }
    }

    boolean isReadOnly() {
        return editing.workspace().readOnly().isPresent();
    }

    Ecosystem ecosystem() {
        return editing.workspace().ecosystem();
    }

    Act act() {
        return new Act(editing.user(), ways.today(), ways.now(), ways::newId);
    }

    StatementWays ways() {
        return ways;
    }

    static FiscalCalendar calendar() {
        return FiscalCalendar.CALENDAR;
    }

    /// The month that is shown: what was chosen, else the next to close, else the one before
    /// today's.
    private FiscalCalendar.Month shown() {
        return month.orElseGet(() -> {
            FiscalCalendar.Month last = calendar().monthOf(ways.today()).plus(-1);
            return Frozen.of(ecosystem(), calendar())
                    .next()
                    .filter(next -> next.index() <= last.index())
                    .orElse(last);
        });
    }

    void choose(FiscalCalendar.Month wanted) {
        month = Optional.of(wanted);
        selected.set(Optional.empty());
        refresh();
    }

    void select(PartnerStatement statement) {
        selected.set(Optional.of(statement));
    }

    /// Selects the next statement that corrects a closed month, the first one after the last.
    Optional<PartnerStatement> nextCorrection() {
        List<PartnerStatement> corrected =
                picture.get().stream()
                        .flatMap(now -> now.run().statements().stream())
                        .filter(StatementsViewModel::isCorrected)
                        .toList();
        if (corrected.isEmpty()) {
            return Optional.empty();
        }
        int at = selected.get().map(corrected::indexOf).orElse(-1);
        select(corrected.get((at + 1) % corrected.size()));
        return selected.get();
    }

    private static boolean isCorrected(PartnerStatement statement) {
        return statement.lines().stream().anyMatch(line -> line.type() == Line.Type.CORRECTION);
    }

    void refresh() {
        Ecosystem now = ecosystem();
        FiscalCalendar.Month wanted = shown();
        Picturing picturing = new Picturing(editing.workspace(), insight, calendar(), act());
        drawing.run(progress -> picturing.of(now, wanted, progress.cancel()))
                .then(this::show, flaw -> problem.set(Optional.of(flaw)));
    }

    private void show(Outcome<StatementPicture> made) {
        problem.set(made.failure());
        Optional<PartnerStatement> before = selected.get();
        picture.set(made.optional());
        selected.set(
                made.optional()
                        .flatMap(now ->
                                now.run().statements().stream()
                                        .filter(each ->
                                                before.filter(b -> isSame(b, each)).isPresent())
                                        .findFirst()
                                        .or(() -> now.run().statements().stream().findFirst())));
        search();
    }

    private static boolean isSame(PartnerStatement one, PartnerStatement other) {
        return one.partner() == other.partner() && one.policy().equals(other.policy());
    }

    /// Commits what a rule allows, and says what it does not.
    void commit(Outcome<List<Edit>> edits, String words) {
        switch (edits) {
            case Outcome.Ok<List<Edit>>(List<Edit> allowed) -> editing.commit(allowed, words);
            case Outcome.Failed<List<Edit>>(Problem flaw) -> problems.accept(flaw);
        }
    }

    /// Freezes the statements that are shown.
    void closePeriod(String note) {
        picture.get()
                .ifPresent(now -> {
                    commit(
                            new Closing(now.ecosystem(), calendar(), act())
                                    .close(now.run(), editing.workspace().headHash(), note),
                            Text.of("statement.log.close", now.run().label()));
                });
    }

    void reopen(String why) {
        picture.get()
                .ifPresent(now ->
                        commit(
                                new Closing(now.ecosystem(), calendar(), act())
                                        .reopen(now.run().month(), why),
                                Text.of("statement.log.reopen", now.run().label(), why)));
    }

    /// The frozen statements of the month that may take a step.
    List<Statement> ready(Step step) {
        return picture.get().stream()
                .flatMap(now -> now.run().statements().stream())
                .flatMap(each -> each.frozen().stream())
                .filter(step::isAllowed)
                .toList();
    }

    void take(Step step, List<Statement> statements) {
        String key = "statement.log." + step.name().toLowerCase(java.util.Locale.ROOT);
        commit(
                step.edits(ecosystem(), statements),
                statements.size() == 1
                        ? Text.of(key, statements.getFirst().number())
                        : Text.of(key, Text.of("statement.log.several", statements.size())));
    }

    /// Why a plan's line of the selected statement is what it is. Errors: those of the amount.
    Optional<Outcome<Explained<Money>>> why(Line line) {
        boolean own = line.type() == Line.Type.EARNED || line.type() == Line.Type.CLAWBACK;
        boolean late = line.type() == Line.Type.CORRECTION;
        return picture.get()
                .filter(now -> own || late)
                .flatMap(now ->
                        selected.get()
                                .flatMap(statement -> {
                                    int plan = now.calculation().plan(line.plan());
                                    int at = own ? 0 : monthOf(now, line) - shown().index();
                                    return plan < 0
                                            ? Optional.empty()
                                            : Optional.of(
                                                    now.calculation()
                                                            .explain(
                                                                    plan, statement.partner(), at));
                                }));
    }

    private static int monthOf(StatementPicture now, Line line) {
        return now.months().stream()
                .filter(each -> each.label().equals(line.period()))
                .findFirst()
                .map(each -> each.month().index())
                .orElse(now.run().month().index());
    }

    /// Writes the selected statement where the person wants it.
    void document(String extension) {
        Optional<StatementPicture> now = picture.get();
        Optional<PartnerStatement> statement = selected.get();
        if (now.isEmpty() || statement.isEmpty()) {
            return;
        }
        String name =
                statement
                        .get()
                        .frozen()
                        .map(Statement::number)
                        .orElse(now.get().run().label() + "-" + statement.get().partner());
        String hash = editing.workspace().headHash();
        ways.file(name, extension)
                .ifPresent(file ->
                        write(() -> ways.document(now.get().month(), statement.get(), hash, file)));
    }

    /// Writes the documents of every statement of the month, and a list of them.
    void documents() {
        Optional<StatementPicture> now = picture.get();
        if (now.isEmpty()) {
            return;
        }
        String hash = editing.workspace().headHash();
        ways.file("statements-" + now.get().run().label(), "xlsx")
                .ifPresent(file ->
                        tasks.listedAttempt(
                                        "statement.documents.all",
                                        progress ->
                                                ways.documents(
                                                        now.get().month(), hash, file, progress))
                                .then(done -> {}, problems));
    }

    void journal() {
        picture.get()
                .ifPresent(now ->
                        ways.file("journal-" + now.run().label(), "csv")
                                .ifPresent(file ->
                                        write(() ->
                                                ways.journal(
                                                        now.ecosystem(),
                                                        now.settled().journal().postings(),
                                                        file))));
    }

    /// Makes a file off the thread that draws; what hinders it is told.
    private void write(java.util.function.Supplier<Outcome<Path>> make) {
        tasks.run(make::get)
                .then(
                        made -> made.failure().ifPresent(problems),
                        flaw -> problems.accept(Objects.requireNonNull(flaw)));
    }

    Editing editing() {
        return editing;
    }

    Tasks tasks() {
        return tasks;
    }

    void tell(Problem flaw) {
        problems.accept(flaw);
    }
}
