package app.mangrove.health.catalog;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.time.Period;
import app.mangrove.health.Kpi;
import app.mangrove.health.KpiFacts;
import app.mangrove.health.KpiValue;
import app.mangrove.health.Steps;
import app.mangrove.health.Trail;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.deal.Deal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// Won deals among the won and lost ones that closed in twelve months.
public final class WinRate implements Kpi {
    @Override
    public String key() {
        return "win-rate";
    }

    @Override
    public Unit unit() {
        return Unit.SHARE;
    }

    @Override
    public KpiValue value(KpiFacts facts) {
        return KpiValue.alone(Outcome.ok(rate(facts, facts.lens().year())))
                .against(KpiValue.YEAR, Outcome.ok(rate(facts, facts.lens().yearBefore()).value()))
                .over(course(facts));
    }

    /// The rate of the twelve months up to each point; a point without a closed deal has none.
    private static List<KpiValue.Point> course(KpiFacts facts) {
        Table table = facts.ecosystem().table(Deal.KIND);
        Ints stages = table.ints(Deal.STAGE);
        Ints closes = table.ints(Deal.CLOSE);
        int won = table.dictionary(Deal.STAGE).find("WON");
        int lost = table.dictionary(Deal.STAGE).find("LOST");
        Trail trail = new Trail(facts.lens());
        long[] wins = new long[Trail.LENGTH];
        long[] all = new long[Trail.LENGTH];
        table.forEach(nr -> {
            int stage = stages.at(nr);
            if (stage == won && won >= 0) {
                trail.within(closes.at(nr), i -> wins[i]++);
            }
            if (stage == won && won >= 0 || stage == lost && lost >= 0) {
                trail.within(closes.at(nr), i -> all[i]++);
            }
        });
        return trail.of(i ->
                all[i] == 0
                        ? null
                        : Steps.ratio(BigDecimal.valueOf(wins[i]), BigDecimal.valueOf(all[i])));
    }

    private static Explained<BigDecimal> rate(KpiFacts facts, Period period) {
        Table table = facts.ecosystem().table(Deal.KIND);
        int[] won = rows(table, closed(table, "WON", period));
        int[] lost = rows(table, closed(table, "LOST", period));
        return new Steps()
                .rows(facts.ecosystem(), Deal.KIND, "kpi.rule.won", Arrays.stream(won))
                .rows(facts.ecosystem(), Deal.KIND, "kpi.rule.lost", Arrays.stream(lost))
                .share(
                        BigDecimal.valueOf(won.length),
                        BigDecimal.valueOf((long) won.length + lost.length),
                        "kpi.rule.share");
    }

    private static int[] rows(Table table, IntPredicate counts) {
        return Arrays.stream(table.numbers()).filter(counts).toArray();
    }

    /// Deals in a stage whose close date lies in a period.
    static IntPredicate closed(Table table, String stage, Period period) {
        Ints stages = table.ints(Deal.STAGE);
        Ints closes = table.ints(Deal.CLOSE);
        int code = table.dictionary(Deal.STAGE).find(stage);
        int from = (int) period.from().toEpochDay();
        int to = (int) period.to().toEpochDay();
        return nr -> {
            int close = closes.at(nr);
            return stages.at(nr) == code && code >= 0 && close >= from && close < to;
        };
    }
}
