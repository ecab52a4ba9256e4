package app.mangrove.health.catalog;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.time.Period;
import app.mangrove.health.DealSums;
import app.mangrove.health.Kpi;
import app.mangrove.health.KpiFacts;
import app.mangrove.health.KpiValue;
import app.mangrove.health.Steps;
import app.mangrove.health.Trail;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.deal.Deal;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntPredicate;

/// The part of the won amounts of twelve months that partners brought in.
public final class SourcedShare implements Kpi {
    @Override
    public String key() {
        return "sourced-share";
    }

    @Override
    public Unit unit() {
        return Unit.SHARE;
    }

    @Override
    public KpiValue value(KpiFacts facts) {
        return KpiValue.alone(share(facts, facts.lens().year()))
                .against(
                        KpiValue.YEAR,
                        share(facts, facts.lens().yearBefore()).map(Explained::value))
                .over(course(facts));
    }

    /// The share of the twelve months up to each point; a point without a won amount has none.
    private static List<KpiValue.Point> course(KpiFacts facts) {
        Table table = facts.ecosystem().table(Deal.KIND);
        Ints stages = table.ints(Deal.STAGE);
        Ints sources = table.ints(Deal.SOURCE);
        Ints closes = table.ints(Deal.CLOSE);
        int won = table.dictionary(Deal.STAGE).find("WON");
        int partner = table.dictionary(Deal.SOURCE).find("PARTNER");
        Trail trail = new Trail(facts.lens());
        DealSums sums = new DealSums(facts.ecosystem(), facts.lens().in());
        var all = sums.byDay(nr -> won >= 0 && stages.at(nr) == won, closes::at);
        var sourced =
                sums.byDay(
                        nr -> won >= 0 && stages.at(nr) == won && sources.at(nr) == partner,
                        closes::at);
        return trail.of(i -> {
            Period year = trail.years().get(i);
            BigDecimal whole = all.in(year).optional().map(Amount::decimal).orElse(null);
            BigDecimal part = sourced.in(year).optional().map(Amount::decimal).orElse(null);
            return whole == null || part == null || whole.signum() == 0
                    ? null
                    : Steps.ratio(part, whole);
        });
    }

    private static Outcome<Explained<BigDecimal>> share(KpiFacts facts, Period period) {
        Table table = facts.ecosystem().table(Deal.KIND);
        Ints closes = table.ints(Deal.CLOSE);
        Ints sources = table.ints(Deal.SOURCE);
        IntPredicate won = WinRate.closed(table, "WON", period);
        int partner = table.dictionary(Deal.SOURCE).find("PARTNER");
        IntPredicate sourced = won.and(nr -> sources.at(nr) == partner);
        DealSums sums = new DealSums(facts.ecosystem(), facts.lens().in());
        Steps steps = new Steps();
        steps.rows(
                facts.ecosystem(),
                Deal.KIND,
                "kpi.rule.sourced",
                java.util.Arrays.stream(table.numbers()).filter(sourced));
        return sums.sum(sourced, closes::at)
                .flatMap(part -> sums.sum(won, closes::at).map(whole -> share(steps, part, whole)));
    }

    private static Explained<BigDecimal> share(Steps steps, Amount part, Amount whole) {
        amount(steps, "kpi.rule.sourced-sum", part);
        amount(steps, "kpi.rule.won-sum", whole);
        return steps.share(part.decimal(), whole.decimal(), "kpi.rule.share");
    }

    private static void amount(Steps steps, String rule, Amount amount) {
        steps.step(
                Step.Kind.CONVERT,
                rule,
                List.of(),
                amount.decimal().toPlainString(),
                amount.currency());
    }
}
