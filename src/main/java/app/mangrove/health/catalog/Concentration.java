package app.mangrove.health.catalog;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.time.Period;
import app.mangrove.health.Kpi;
import app.mangrove.health.KpiFacts;
import app.mangrove.health.KpiValue;
import app.mangrove.health.Steps;
import app.mangrove.health.Trail;
import app.mangrove.model.partner.Partner;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much of the revenue of twelve months hangs on few partners: the sum of the squares of their
/// shares (HHI). Partners whose sum is not positive have no share.
public final class Concentration implements Kpi {
    @Override
    public String key() {
        return "concentration";
    }

    @Override
    public Unit unit() {
        return Unit.INDEX;
    }

    @Override
    public boolean isBetterHigh() {
        return false;
    }

    @Override
    public KpiValue value(KpiFacts facts) {
        return KpiValue.alone(index(facts, facts.lens().year()))
                .against(
                        KpiValue.YEAR,
                        index(facts, facts.lens().yearBefore()).map(Explained::value))
                .over(course(facts));
    }

    /// The index of the twelve fiscal months up to each point, the last one of the twelve months
    /// that end with the day; a point without revenue has none.
    private static List<KpiValue.Point> course(KpiFacts facts) {
        Trail trail = new Trail(facts.lens());
        List<Outcome<Map<Integer, Long>>> months =
                facts.revenue().byPartnerAndMonth(facts.lens().months(2 * Trail.LENGTH - 1));
        return trail.of(i -> {
            Outcome<Map<Integer, Long>> sums =
                    i == Trail.LENGTH - 1
                            ? facts.revenue().byPartner(facts.lens().year())
                            : added(months.subList(i, i + Trail.LENGTH));
            return sums.optional()
                    .map(Concentration::index)
                    .filter(x -> x.signum() > 0)
                    .orElse(null);
        });
    }

    private static Outcome<Map<Integer, Long>> added(List<Outcome<Map<Integer, Long>>> months) {
        Map<Integer, Long> sums = new HashMap<>();
        for (Outcome<Map<Integer, Long>> month : months) {
            if (month.optional().isEmpty()) {
                return month;
            }
            month.orElseThrow().forEach((partner, e4) -> sums.merge(partner, e4, Math::addExact));
        }
        return Outcome.ok(sums);
    }

    private static Outcome<Explained<BigDecimal>> index(KpiFacts facts, Period period) {
        return facts.revenue().byPartner(period).map(revenue -> explained(facts, revenue));
    }

    private static Explained<BigDecimal> explained(KpiFacts facts, Map<Integer, Long> revenue) {
        BigDecimal index = index(revenue);
        Steps steps = new Steps();
        steps.rows(
                facts.ecosystem(),
                Partner.KIND,
                "kpi.rule.sellers",
                revenue.entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .sorted(Map.Entry.<Integer, Long>comparingByValue().reversed())
                        .mapToInt(Map.Entry::getKey));
        return steps.step(
                        Step.Kind.MEASURE,
                        "kpi.rule.hhi",
                        List.of(),
                        index.toPlainString(),
                        "index")
                .done(index);
    }

    /// Σ share² of positive sums, 0 when there is none.
    public static BigDecimal index(Map<?, Long> revenue) {
        BigInteger total = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (long value : revenue.values()) {
            BigInteger sum = BigInteger.valueOf(Math.max(0, value));
            total = total.add(sum);
            squares = squares.add(sum.multiply(sum));
        }
        return total.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(squares)
                        .divide(
                                new BigDecimal(total.multiply(total)),
                                Steps.DECIMALS,
                                RoundingMode.HALF_UP);
    }
}
