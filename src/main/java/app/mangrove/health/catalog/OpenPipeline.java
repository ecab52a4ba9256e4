package app.mangrove.health.catalog;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// The amounts of all deals that are neither won nor lost, at the rates of the day.
public final class OpenPipeline implements Kpi {
    @Override
    public String key() {
        return "open-pipeline";
    }

    @Override
    public Unit unit() {
        return Unit.AMOUNT;
    }

    @Override
    public KpiValue value(KpiFacts facts) {
        Table table = facts.ecosystem().table(Deal.KIND);
        IntPredicate open = open(table);
        int day = (int) facts.lens().asOf().toEpochDay();
        Steps steps = new Steps();
        steps.rows(
                facts.ecosystem(),
                Deal.KIND,
                "kpi.rule.open",
                Arrays.stream(table.numbers()).filter(open));
        DealSums sums = new DealSums(facts.ecosystem(), facts.lens().in());
        Outcome<Explained<BigDecimal>> now =
                sums.sum(open, nr -> day).map(sum -> explained(steps, sum));
        Trail trail = new Trail(facts.lens());
        List<LocalDate> days = new ArrayList<>(trail.days());
        days.set(Trail.LENGTH - 1, facts.lens().asOf().minusDays(30));
        List<Outcome<Amount>> earlier = sums.onDays(days, openOn(table));
        return KpiValue.alone(now)
                .against(KpiValue.MONTH, earlier.getLast().map(Amount::decimal))
                .over(
                        trail.of(i ->
                                i == Trail.LENGTH - 1
                                        ? now.optional().map(Explained::value).orElse(null)
                                        : earlier.get(i)
                                                .optional()
                                                .map(Amount::decimal)
                                                .orElse(null)));
    }

    /// Deals that were open on an epoch day: opened by it, and not closed by it. What a deal was
    /// worth then is not known; its present amount stands for it.
    private static DealSums.OnDay openOn(Table table) {
        IntPredicate open = open(table);
        Ints opened = table.ints(Deal.OPENED);
        Ints closes = table.ints(Deal.CLOSE);
        return (nr, day) -> opened.at(nr) <= day && (open.test(nr) || closes.at(nr) > day);
    }

    private static Explained<BigDecimal> explained(Steps steps, Amount sum) {
        String text = sum.decimal().toPlainString();
        return steps.step(Step.Kind.CONVERT, "kpi.rule.open-sum", List.of(), text, sum.currency())
                .done(sum.decimal());
    }

    /// Deals that are neither won nor lost.
    public static IntPredicate open(Table table) {
        Ints stages = table.ints(Deal.STAGE);
        int won = table.dictionary(Deal.STAGE).find("WON");
        int lost = table.dictionary(Deal.STAGE).find("LOST");
        return nr -> stages.at(nr) != won && stages.at(nr) != lost;
    }
}
