package app.mangrove.incentive.view.run;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.money.Money;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Latest;
import app.mangrove.base.work.Tasks;
import app.mangrove.incentive.Calculation;
import app.mangrove.incentive.Incentives;
import app.mangrove.incentive.Request;
import app.mangrove.incentive.agree.AgreementDraft;
import app.mangrove.incentive.agree.ExceptionCosts;
import app.mangrove.incentive.attain.Attaining;
import app.mangrove.incentive.attain.Attainment;
import app.mangrove.incentive.attain.NextStep;
import app.mangrove.incentive.compare.Changes;
import app.mangrove.incentive.explain.Reconciliation;
import app.mangrove.insight.Insight;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Link;
import app.mangrove.model.Table;
import app.mangrove.model.Workspace;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.fact.Shock;
import app.mangrove.model.partner.Person;
import app.mangrove.model.plan.Adjustment;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.json.PlanRows;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.model.settle.ClosedPeriod;
import app.mangrove.model.work.Calendar;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.record.FileDesk;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// State and intents of the screen of earnings.
///
/// Each run takes over from the one before what nothing has touched; figures that only a tab shows
/// are reckoned when it asks.
public final class EarningsViewModel {
    private final Editing editing;
    private final Insight insight;
    private final Tasks tasks;
    private final RunPorts ports;
    private final Consumer<Problem> refuse;
    private final Latest running;
    private final Latest side;
    private final Latest asking;
    private final Latest stepping;
    private final ReadOnlyObjectWrapper<Optional<RunSheet>> sheet =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Problem>> refused =
            new ReadOnlyObjectWrapper<>(List.of());
    private Optional<Workspace.Subscription> listening = Optional.empty();
    private Optional<FiscalCalendar> calendar = Optional.empty();
    private RunSpan span = RunSpan.YEAR;
    private String currency = "";
    private Optional<LocalDate> since = Optional.empty();

    /// `refuse` is told what a person asked for and cannot have.
    public EarningsViewModel(
            Editing editing,
            Insight insight,
            Tasks tasks,
            RunPorts ports,
            Consumer<Problem> refuse) {
        this.insight = insight;
        this.refuse = refuse;
        this.editing = editing;
        this.tasks = tasks;
        this.ports = ports;
        this.running = tasks.latest("earnings");
        this.side = tasks.latest("earnings-side");
        this.asking = tasks.latest("earnings-why");
        this.stepping = tasks.latest("earnings-next");
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
        running.cancel();
        side.cancel();
        asking.cancel();
        stepping.cancel();
    }

    ReadOnlyObjectProperty<Optional<RunSheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// What stops the whole run.
    ReadOnlyObjectProperty<List<Problem>> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    Editing editing() {
        return editing;
    }

    RunPorts ports() {
        return ports;
    }

    boolean isReadOnly() {
        return editing.workspace().readOnly().isPresent();
    }

    Ecosystem ecosystem() {
        return editing.workspace().ecosystem();
    }

    RunSpan span() {
        return span;
    }

    void choose(RunSpan wanted) {
        span = wanted;
        refresh();
    }

    FiscalCalendar calendar() {
        return calendar.orElseGet(() -> Lens.of(ecosystem(), ports.today()).calendar());
    }

    List<Calendar> calendars() {
        return ecosystem().all(Calendar.KIND);
    }

    void choose(FiscalCalendar wanted) {
        calendar = Optional.of(wanted);
        refresh();
    }

    void showIn(String wanted) {
        currency = wanted;
        sheet.get()
                .ifPresent(now ->
                        sheet.set(
                                Optional.of(
                                        RunSheet.of(
                                                now.calculation(), currency, now.rowProblems()))));
    }

    /// Reckons the present snapshot; an older result never replaces a newer one.
    void refresh() {
        Ecosystem now = ecosystem();
        FiscalCalendar by = calendar();
        FiscalCalendar.Month month = by.monthOf(ports.today());
        String in = currency;
        RunSpan asked = span;
        running.run(progress -> run(now, by, asked, month, in, progress.cancel()))
                .then(
                        made -> {
                            refused.set(made.refused);
                            sheet.set(Optional.ofNullable(made.sheet));
                        },
                        problem -> refused.set(List.of(problem)));
    }

    private record Made(@Nullable RunSheet sheet, List<Problem> refused) {}

    private Made run(
            Ecosystem now,
            FiscalCalendar by,
            RunSpan asked,
            FiscalCalendar.Month month,
            String in,
            Cancel cancel) {
        PlanJson.Parsed<PlanBook> plans = insight.plans(now);
        PlanBook book = plans.value();
        if (book == null || book.plans().isEmpty()) {
            return new Made(null, plans.problems());
        }
        Request request =
                new Request(now, book, by, asked.from(month), asked.to(month), Shock.NEUTRAL);
        return switch (insight.incentives(request, cancel)) {
            case Outcome.Failed<Calculation>(Problem problem) -> new Made(null, List.of(problem));
            case Outcome.Ok<Calculation>(Calculation made) ->
                    new Made(RunSheet.of(made, in, plans.problems()), List.of());
        };
    }

    /// Why a plan earned a partner what it did in a month.
    void why(RunSheet of, int plan, int partner, int month, Consumer<Explained<Money>> then) {
        asking.attempt(() -> of.calculation().explain(plan, partner, month))
                .then(then::accept, problem -> {});
    }

    /// Why a policy pays a partner what it does in a month.
    void whyPaid(RunSheet of, int policy, int partner, int month, Consumer<Explained<Money>> then) {
        asking.attempt(() -> of.calculation().explainPaid(policy, partner, month))
                .then(then::accept, problem -> {});
    }

    /// What the partner lacks for the next step of each plan, as of the last month; by plan.
    void next(RunSheet of, int partner, Consumer<Map<Integer, List<NextStep>>> then) {
        int month = of.calculation().axisMonth(of.calculation().months() - 1);
        stepping.run(
                        () -> {
                            Map<Integer, List<NextStep>> steps = new LinkedHashMap<>();
                            for (int plan : month < 0 ? List.<Integer>of() : of.plans()) {
                                steps.put(
                                        plan,
                                        NextStep.of(
                                                of.calculation().earnings(), plan, partner, month));
                            }
                            return steps;
                        })
                .then(then::accept, problem -> {});
    }

    void attainments(Attainment.Shape shape, Consumer<List<Attainment>> then) {
        LocalDate day = ports.today();
        side.run(progress -> Attaining.of(ports.scope(), day, shape, progress.cancel()))
                .then(then::accept, problem -> {});
    }

    void costs(RunSheet of, Consumer<ExceptionCosts> then) {
        side.run(progress -> ExceptionCosts.of(of.calculation(), progress.cancel()))
                .then(then::accept, problem -> {});
    }

    void reconcile(RunSheet of, Consumer<Reconciliation> then) {
        side.run(() -> of.calculation().reconcile()).then(then::accept, problem -> {});
    }

    /// Keeps an agreement once a run with it has gone well. Errors: `agreement.…`, `filter.…`,
    /// `plan.check.…`, `incentive.…`.
    void agree(AgreementDraft draft, Runnable done, Consumer<Problem> failed) {
        Ecosystem now = ecosystem();
        Id id = ports.newId();
        Optional<RunSheet> shown = sheet.get();
        side.attempt(() -> draft.write(now, id).flatMap(written -> tried(shown, written)))
                .then(
                        edit -> {
                            editing.commit(List.of(edit), Text.of("agreement.added", draft.name()));
                            done.run();
                        },
                        failed::accept);
    }

    private static Outcome<Edit> tried(Optional<RunSheet> shown, AgreementDraft.Written written) {
        if (shown.isEmpty()) {
            return Outcome.ok(written.edit());
        }
        Calculation known = shown.get().calculation();
        Request request = known.request().by(written.in(known.request().book()));
        return Incentives.calculate(request, known, Cancel.never()).map(made -> written.edit());
    }

    /// Where proof of adjustments is kept and read.
    FileDesk files() {
        return new FileDesk(editing, tasks, ports);
    }

    /// What attaches a file to an adjustment.
    Edit attached(Id adjustment, FileDesk.Kept file) {
        return file.about(about(adjustment), ports.newId(), ports.today());
    }

    static Link about(Id adjustment) {
        return new Link(Adjustment.KIND.key(), adjustment);
    }

    /// Approves a proposal; somebody else than who wrote it down.
    void approve(int adjustment, Person by) {
        Adjustment row = ecosystem().row(Adjustment.KIND, adjustment);
        side.run(() -> editing.workspace().history(Adjustment.KIND, row.id()))
                .then(
                        steps -> {
                            boolean own =
                                    !steps.isEmpty()
                                            && steps.getLast()
                                                    .commit()
                                                    .reason()
                                                    .user()
                                                    .equalsIgnoreCase(by.name());
                            if (own) {
                                refuse.accept(Problem.of("adjustment.own", by.name()));
                            } else {
                                end(row, "APPROVED", by.id());
                            }
                        },
                        refuse::accept);
    }

    void reject(int adjustment) {
        end(ecosystem().row(Adjustment.KIND, adjustment), "REJECTED", null);
    }

    private void end(Adjustment row, String status, @Nullable Id approver) {
        Table table = ecosystem().table(Adjustment.KIND);
        int nr = table.nr(row.id());
        if (nr > 0) {
            editing.commit(
                    List.of(
                            Edit.change(Adjustment.KIND, row.id(), table.commit(nr))
                                    .and(Adjustment.STATUS, status)
                                    .and(Adjustment.APPROVER, approver)),
                    Text.of("adjustment." + status.toLowerCase(Locale.ROOT)));
        }
    }

    /// The day that was chosen to compare with, else the last of the month before today's.
    LocalDate since() {
        return since.orElseGet(() -> ports.today().withDayOfMonth(1).minusDays(1));
    }

    void compareWith(LocalDate day) {
        since = Optional.of(day);
    }

    /// Compares with the last close again, as at first.
    void compareWithClose() {
        since = Optional.empty();
    }

    /// The close of the run's last month, or the last one before it.
    Optional<ClosedPeriod> lastClose(RunSheet of) {
        Request request = of.calculation().request();
        LocalDate end = request.calendar().month(request.to()).to();
        return of.ecosystem().all(ClosedPeriod.KIND).stream()
                .filter(each -> each.status().equals("CLOSED") && each.periodFrom().isBefore(end))
                .max(Comparator.comparing(ClosedPeriod::periodTo));
    }

    /// This run against what was known at the last close, or at the end of the day that was chosen.
    /// Errors: the day lies before the workspace; what stops a run.
    void compare(RunSheet of, Consumer<Comparison> then, Consumer<Problem> failed) {
        LocalDate day = since();
        Optional<ClosedPeriod> close = since.isPresent() ? Optional.empty() : lastClose(of);
        side.attempt(() -> compared(of, day, close)).then(then::accept, failed::accept);
    }

    private Outcome<Comparison> compared(RunSheet of, LocalDate day, Optional<ClosedPeriod> close) {
        return close.map(each -> editing.workspace().at(each.knownAt()))
                .orElseGet(() ->
                        editing.workspace()
                                .at(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()))
                .flatMap(then -> earlier(of, then))
                .map(earlier ->
                        new Comparison(
                                day,
                                close.map(ClosedPeriod::name),
                                Changes.of(earlier, of.calculation(), of.currency()),
                                of));
    }

    private static Outcome<Calculation> earlier(RunSheet of, Ecosystem then) {
        PlanBook book = PlanRows.book(then).value();
        PlanBook known =
                book == null ? new PlanBook(List.of(), List.of(), List.of(), List.of()) : book;
        return Incentives.calculate(of.calculation().request().of(then).by(known), Cancel.never());
    }

    /// The problems of the whole sheet, those of rows of plans first.
    static List<Problem> problems(RunSheet of) {
        List<Problem> all = new ArrayList<>(of.rowProblems());
        of.findings().forEach(finding -> all.add(finding.problem()));
        return all;
    }
}
