package app.mangrove.incentive.view.board;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.incentive.design.Crowding;
import app.mangrove.incentive.design.Curve;
import app.mangrove.incentive.design.LateReturns;
import app.mangrove.incentive.design.OrderSplits;
import app.mangrove.incentive.design.Otherwise;
import app.mangrove.incentive.design.Reached;
import app.mangrove.incentive.design.Trial;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.plan.json.PlanRows;
import app.mangrove.model.plan.terms.Agreement;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Component.Rows;
import app.mangrove.model.plan.terms.Measure;
import app.mangrove.model.plan.terms.Payee;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.model.plan.terms.RatePart;
import app.mangrove.model.plan.terms.Returns;
import app.mangrove.model.plan.terms.Version;
import app.mangrove.model.plan.terms.Window;
import app.mangrove.model.query.Filter;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Runs the engine for the designer, off the screen's thread, and keeps from one question to the
/// next what makes it quick.
public final class Figuring {
    /// The last trial of a snapshot and span, whose kept rows serve the next one.
    private record Last(Ecosystem ecosystem, Span span, Trial trial) {}

    private record RevenueKey(String currency, Span span) {}

    private volatile @Nullable Last last;

    /// What is asked beside the board.
    public record Asked(
            Board board, FiscalCalendar calendar, Span span, int partner, Span example) {}

    /// Errors: what stops the run.
    public Outcome<Figures> of(Asked asked, List<Typed> typed, Cancel cancel) {
        Board board = asked.board();
        Trial.Question question = question(asked, board.ecosystem());
        Trial before = before(board.ecosystem(), asked.span());
        return Trial.of(question, board.terms(), before, cancel)
                .map(trial -> figures(asked, question, trial, typed, cancel));
    }

    private Figures figures(
            Asked asked, Trial.Question question, Trial trial, List<Typed> typed, Cancel cancel) {
        Board board = asked.board();
        last = new Last(board.ecosystem(), asked.span(), trial);
        List<Problem> problems = new ArrayList<>(trial.problems());
        Optional<Trial> base =
                board.base().flatMap(b -> Trial.of(question, b.terms(), trial, cancel).optional());
        Component part = board.part();
        List<Reached> windows = windows(trial, part, asked);
        Optional<Curve> curve = board.curve().optional();
        List<Crowding> cliffs = curve.map(c -> Crowding.of(c, windows)).orElse(List.of());
        boolean jumps = cliffs.stream().anyMatch(each -> each.cliff().jump() > 0);
        Set<Integer> late =
                curve.flatMap(c ->
                                LateReturns.of(question, board.terms(), c, windows, trial)
                                        .optional())
                        .orElse(Set.of());
        return new Figures(
                asked.span(),
                trial,
                base,
                revenue(question, trial, asked.span(), cancel),
                windows,
                cliffs,
                jumps
                        ? cost(question, Otherwise.interpolated(board.terms()), trial, cancel)
                        : OptionalLong.empty(),
                jumps
                        ? cost(question, Otherwise.marginal(board.terms()), trial, cancel)
                        : OptionalLong.empty(),
                curve.flatMap(OrderSplits::of),
                late,
                example(asked, trial, typed, cancel),
                problems);
    }

    private @Nullable Trial before(Ecosystem ecosystem, Span span) {
        Last known = last;
        return known != null && known.ecosystem() == ecosystem && known.span().equals(span)
                ? known.trial()
                : null;
    }

    private static Trial.Question question(Asked asked, Ecosystem ecosystem) {
        return new Trial.Question(
                ecosystem,
                asked.board().plan(),
                agreements(ecosystem),
                asked.calendar(),
                asked.span().from(),
                asked.span().to());
    }

    private static List<Agreement> agreements(Ecosystem ecosystem) {
        PlanBook book =
                ecosystem
                        .derive("plan book", eco -> Optional.ofNullable(PlanRows.book(eco).value()))
                        .orElse(PlanBook.of(List.of()));
        return book.agreements();
    }

    private static List<Reached> windows(Trial trial, Component part, Asked asked) {
        var calculation = trial.calculation();
        return part.window() == Window.ROW
                ? List.of()
                : Reached.of(
                        calculation.earnings(),
                        0,
                        part.name(),
                        Math.max(0, calculation.axisMonth(0)),
                        calculation.axisMonth(asked.span().months() - 1));
    }

    private static OptionalLong cost(
            Trial.Question question, Version terms, Trial trial, Cancel cancel) {
        return Trial.of(question, terms, trial, cancel)
                .optional()
                .map(found -> OptionalLong.of(found.cost()))
                .orElse(OptionalLong.empty());
    }

    /// What all partners sold in the span, in the plan's currency: a plan that pays everything.
    public static OptionalLong revenue(
            Trial.Question question, Trial trial, Span span, Cancel cancel) {
        return question.ecosystem()
                .derive(
                        new RevenueKey(question.plan().currency(), span),
                        eco -> {
                            Trial.Question all =
                                    new Trial.Question(
                                            eco,
                                            everything(question.plan()),
                                            List.of(),
                                            question.calendar(),
                                            question.from(),
                                            question.to());
                            Outcome<Trial> sold =
                                    Trial.of(all, all.plan().versions().getFirst(), trial, cancel);
                            return sold.optional()
                                    .map(found -> OptionalLong.of(found.cost()))
                                    .orElse(OptionalLong.empty());
                        });
    }

    private static Plan everything(Plan plan) {
        Component all =
                new Component(
                        "all",
                        new Rows(Component.Source.TRANSACTION, Filter.ALL),
                        Payee.DEFAULT,
                        Filter.ALL,
                        Measure.DEFAULT,
                        Component.Reach.DEFAULT,
                        Window.ROW,
                        Component.Settlement.MONTHLY,
                        List.of(new RatePart.Flat(BigDecimal.ONE)),
                        List.of(),
                        app.mangrove.base.money.Rounding.HALF_UP,
                        List.of(),
                        new Returns(Returns.Dates.OWN, Returns.Clawback.FULL, null, null));
        return new Plan(
                "all",
                plan.currency(),
                Plan.Purse.DEFAULT,
                plan.exchange(),
                Plan.VersionBy.ROW,
                List.of(new Version(LocalDate.EPOCH, null, List.of(all), List.of())),
                null,
                null);
    }

    private static Optional<Example> example(
            Asked asked, Trial trial, List<Typed> typed, Cancel cancel) {
        int partner = asked.partner() != 0 ? asked.partner() : best(trial);
        if (partner == 0) {
            return Optional.empty();
        }
        if (typed.isEmpty()) {
            return Optional.of(Example.of(trial.calculation(), partner, asked.example(), false));
        }
        Ecosystem with = Typed.laidOn(asked.board().ecosystem(), partner, typed);
        return Trial.of(question(asked, with), asked.board().terms(), trial, cancel)
                .optional()
                .map(found -> Example.of(found.calculation(), partner, asked.example(), true));
    }

    /// The partner that earns most, to begin with.
    private static int best(Trial trial) {
        return trial.earners().stream().max(Comparator.comparingLong(trial::amount)).orElse(0);
    }
}
