package app.mangrove.incentive.attain;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.money.Rounding;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.market.Currency;
import app.mangrove.model.plan.Target;
import app.mangrove.model.query.Scope;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Measures targets as of a day.
public final class Attaining {
    private static final String REVENUE = "revenue";
    private static final int DAYS_A_WEEK = 7;

    private final Ecosystem ecosystem;
    private final Subjects subjects;
    private final LocalDate day;
    private final Attainment.Shape shape;

    private Attaining(Scope scope, LocalDate day, Attainment.Shape shape) {
        this.ecosystem = scope.ecosystem();
        this.subjects = new Subjects(ecosystem, scope);
        this.day = day;
        this.shape = shape;
    }

    /// Every target and quota whose period a day lies in; the largest first.
    public static List<Attainment> of(
            Scope scope, LocalDate day, Attainment.Shape shape, Cancel cancel) {
        Attaining attaining = new Attaining(scope, day, shape);
        List<Attainment> all = new ArrayList<>();
        for (Target target : scope.ecosystem().all(Target.KIND)) {
            cancel.check();
            boolean meant = target.type().equals("TARGET") || target.type().equals("QUOTA");
            if (meant && !day.isBefore(target.periodFrom()) && day.isBefore(target.periodTo())) {
                all.add(attaining.measure(target));
            }
        }
        all.sort(
                Comparator.comparing((Attainment a) -> a.target().amount())
                        .reversed()
                        .thenComparing(a -> a.target().id()));
        return all;
    }

    /// One target, whether or not the day lies in its period.
    public static Attainment of(Scope scope, Target target, LocalDate day, Attainment.Shape shape) {
        return new Attaining(scope, day, shape).measure(target);
    }

    private Attainment measure(Target target) {
        Subjects.Subject subject = subjects.of(target);
        String currency =
                target.currency() == null
                        ? ""
                        : ecosystem
                                .find(Currency.KIND, target.currency())
                                .map(Currency::code)
                                .orElse("");
        Outcome<Explained<Attainment.Figures>> figures =
                target.metric().equals(REVENUE) && !currency.isEmpty()
                        ? subjects.partners(subject)
                                .flatMap(partners -> figures(target, currency, partners))
                        : Outcome.failed("incentive.attain.metric", target.metric());
        return new Attainment(target, subject.kind(), subject.nr(), currency, day, figures);
    }

    private Outcome<Explained<Attainment.Figures>> figures(
            Target target, String currency, BitSet partners) {
        LocalDate next = earlier(day.plusDays(1), target.periodTo());
        return Booked.of(ecosystem, target.periodFrom(), next, currency)
                .sum(partners)
                .map(actual -> told(target, currency, actual, elapsed(target, currency, partners)));
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /// The part of a period that is over, and how it came about.
    private record Elapsed(BigDecimal part, Attainment.Shape shape, String over, String whole) {}

    private Elapsed elapsed(Target target, String currency, BitSet partners) {
        LocalDate from = target.periodFrom();
        LocalDate next = earlier(day.plusDays(1), target.periodTo());
        if (shape == Attainment.Shape.SEASONAL) {
            LocalDate before = from.minusYears(1);
            Outcome<Long> whole =
                    Booked.of(ecosystem, before, target.periodTo().minusYears(1), currency)
                            .sum(partners);
            Outcome<Long> over =
                    Booked.of(ecosystem, before, next.minusYears(1), currency).sum(partners);
            long all = whole.optional().orElse(0L);
            long part = over.optional().orElse(0L);
            if (all > 0 && part > 0) {
                return new Elapsed(
                        divide(part, all), Attainment.Shape.SEASONAL, text(part), text(all));
            }
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(from, next));
        long all = ChronoUnit.DAYS.between(from, target.periodTo());
        return new Elapsed(
                divide(days, all),
                Attainment.Shape.LINEAR,
                Long.toString(days),
                Long.toString(all));
    }

    private static BigDecimal divide(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    }

    private static String text(long e4) {
        return BigDecimal.valueOf(e4, 4).stripTrailingZeros().toPlainString();
    }

    private Explained<Attainment.Figures> told(
            Target target, String currency, long actual, Elapsed elapsed) {
        long wanted = target.amount().setScale(4).unscaledValue().longValueExact();
        BigDecimal expected = BigDecimal.valueOf(wanted).multiply(elapsed.part);
        @Nullable BigDecimal pace =
                expected.signum() <= 0
                        ? null
                        : BigDecimal.valueOf(actual).divide(expected, MathContext.DECIMAL64);
        long projected =
                elapsed.part.signum() <= 0 ? 0 : scaled(BigDecimal.valueOf(actual), elapsed.part);
        long open = Math.max(0, wanted - actual);
        long days = Math.max(0, ChronoUnit.DAYS.between(day.plusDays(1), target.periodTo()));
        @Nullable Long weekly =
                days == 0
                        ? null
                        : scaled(
                                BigDecimal.valueOf(open).multiply(BigDecimal.valueOf(DAYS_A_WEEK)),
                                BigDecimal.valueOf(days));
        List<Step> steps = new ArrayList<>();
        steps.add(
                step(
                        Step.Kind.MEASURE,
                        "incentive.attain.actual",
                        List.of(target.periodFrom() + " – " + day),
                        text(actual),
                        currency));
        steps.add(
                step(
                        Step.Kind.LOOK_UP,
                        elapsed.shape == Attainment.Shape.SEASONAL
                                ? "incentive.attain.by-season"
                                : "incentive.attain.by-days",
                        List.of(elapsed.over, elapsed.whole),
                        elapsed.part.toPlainString(),
                        "ratio"));
        steps.add(
                step(
                        Step.Kind.LOOK_UP,
                        "incentive.attain.expected",
                        List.of(text(wanted), elapsed.part.toPlainString()),
                        text(expected.setScale(0, java.math.RoundingMode.HALF_UP).longValueExact()),
                        currency));
        steps.add(
                step(
                        Step.Kind.ROUND,
                        "incentive.attain.projected",
                        List.of(text(actual), elapsed.part.toPlainString()),
                        text(projected),
                        currency));
        if (weekly != null) {
            steps.add(
                    step(
                            Step.Kind.ROUND,
                            "incentive.attain.weekly",
                            List.of(text(open), Long.toString(days)),
                            text(weekly),
                            currency));
        }
        return new Explained<>(
                new Attainment.Figures(
                        wanted,
                        actual,
                        divide(actual, wanted),
                        elapsed.part,
                        elapsed.shape,
                        pace,
                        projected,
                        open,
                        weekly),
                steps);
    }

    private static Step step(
            Step.Kind kind, String rule, List<String> inputs, String result, String unit) {
        return new Step(kind, rule, inputs, result, unit, List.of());
    }

    private static long scaled(BigDecimal amount, BigDecimal by) {
        return amount.divide(by, 0, Rounding.HALF_UP.mode()).longValueExact();
    }
}
