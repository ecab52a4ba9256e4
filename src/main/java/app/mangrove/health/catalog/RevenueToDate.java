package app.mangrove.health.catalog;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.money.Amount;
import app.mangrove.base.time.Period;
import app.mangrove.health.Kpi;
import app.mangrove.health.KpiFacts;
import app.mangrove.health.KpiValue;
import app.mangrove.model.fact.Lens;

/// Revenue of the fiscal year up to the day, against the same weeks or months a year before.
public final class RevenueToDate implements Kpi {
    @Override
    public String key() {
        return "revenue-to-date";
    }

    @Override
    public Unit unit() {
        return Unit.AMOUNT;
    }

    @Override
    public KpiValue value(KpiFacts facts) {
        Lens lens = facts.lens();
        Period now = lens.yearToDate();
        Period before = lens.calendar().yearBefore(now);
        return KpiValue.alone(
                        facts.revenue()
                                .total(now)
                                .map(total ->
                                        new Explained<>(total.value().decimal(), total.steps())))
                .against(
                        KpiValue.YEAR,
                        facts.revenue().total(before).map(total -> total.value().decimal()))
                .over(
                        facts.revenue().byMonth(lens.months(12)).stream()
                                .map(month ->
                                        new KpiValue.Point(
                                                month.label(),
                                                month.amount()
                                                        .map(Amount::decimal)
                                                        .optional()
                                                        .orElse(null)))
                                .toList());
    }
}
