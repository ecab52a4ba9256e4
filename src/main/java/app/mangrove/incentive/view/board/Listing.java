package app.mangrove.incentive.view.board;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.incentive.design.PlanDrafts;
import app.mangrove.incentive.design.Trial;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.market.Currency;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.plan.PlanVersion;
import app.mangrove.model.plan.json.PlanRows;
import app.mangrove.model.plan.terms.Agreement;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.plan.terms.PlanBook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Makes the list of plans, first without figures, then with them.
public final class Listing {
    private final Ecosystem ecosystem;
    private final FiscalCalendar calendar;
    private final LocalDate today;

    public Listing(Ecosystem ecosystem, FiscalCalendar calendar, LocalDate today) {
        this.ecosystem = ecosystem;
        this.calendar = calendar;
        this.today = today;
    }

    private List<IncentivePlan> plans() {
        return ecosystem.all(IncentivePlan.KIND).stream()
                .sorted(
                        Comparator.comparing((IncentivePlan plan) -> plan.status().equals("ENDED"))
                                .thenComparing(plan ->
                                        plan.position() == null ? Long.MAX_VALUE : plan.position())
                                .thenComparing(IncentivePlan::name))
                .toList();
    }

    public List<PlanLine> bare() {
        return plans().stream()
                .map(plan ->
                        line(plan, OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty()))
                .toList();
    }

    /// The terms of the version in force, tried over the last twelve closed months.
    public List<PlanLine> withFigures(Cancel cancel) {
        Span span = Span.lastTwelve(calendar, today);
        PlanBook book =
                Optional.ofNullable(PlanRows.book(ecosystem).value())
                        .orElse(PlanBook.of(List.of()));
        List<PlanLine> lines = new ArrayList<>();
        for (IncentivePlan row : plans()) {
            Optional<Trial> trial = trial(row, span, book.agreements(), cancel);
            lines.add(
                    line(
                            row,
                            trial.map(t -> OptionalLong.of(t.cost())).orElse(OptionalLong.empty()),
                            trial.map(t -> revenue(t, book, span, cancel))
                                    .orElse(OptionalLong.empty()),
                            trial.map(t -> OptionalInt.of(t.earning()))
                                    .orElse(OptionalInt.empty())));
        }
        return lines;
    }

    private OptionalLong revenue(Trial trial, PlanBook book, Span span, Cancel cancel) {
        Plan plan = trial.calculation().plans().getFirst().plan();
        return Figuring.revenue(question(plan, span, book.agreements()), trial, span, cancel);
    }

    private Optional<Trial> trial(
            IncentivePlan row, Span span, List<Agreement> agreements, Cancel cancel) {
        Optional<PlanVersion> shown =
                PlanDrafts.inForce(ecosystem, row.id(), today).or(() -> draft(row));
        Plan plan =
                PlanRows.plan(
                                ecosystem,
                                row,
                                List.of(PlanDrafts.APPROVED, PlanDrafts.DRAFT, PlanDrafts.RETIRED))
                        .value();
        if (shown.isEmpty() || plan == null) {
            return Optional.empty();
        }
        return plan.versions().stream()
                .filter(version -> version.from().equals(shown.get().validFrom()))
                .findFirst()
                .flatMap(version ->
                        Trial.of(question(plan, span, agreements), version, null, cancel)
                                .optional());
    }

    private Trial.Question question(Plan plan, Span span, List<Agreement> agreements) {
        return new Trial.Question(ecosystem, plan, agreements, calendar, span.from(), span.to());
    }

    private Optional<PlanVersion> draft(IncentivePlan row) {
        return PlanDrafts.versions(ecosystem, row.id()).stream()
                .filter(version -> version.status().equals(PlanDrafts.DRAFT))
                .findFirst();
    }

    private PlanLine line(
            IncentivePlan row, OptionalLong cost, OptionalLong revenue, OptionalInt earning) {
        return new PlanLine(
                row,
                ecosystem.find(Currency.KIND, row.currency()).map(Currency::code).orElse(""),
                PlanDrafts.inForce(ecosystem, row.id(), today),
                draft(row),
                cost,
                revenue,
                earning);
    }
}
