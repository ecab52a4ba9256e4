package app.mangrove.health.catalog;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.health.Events;
import app.mangrove.health.Kpi;
import app.mangrove.health.KpiFacts;
import app.mangrove.health.KpiValue;
import app.mangrove.health.Steps;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.partner.Partner;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Enrolled partners with at least one event in the window: a transaction, a deal opened, an
/// activity.
public final class ActivePartners implements Kpi {
    @Override
    public String key() {
        return "active-partners";
    }

    @Override
    public Unit unit() {
        return Unit.COUNT;
    }

    @Override
    public KpiValue value(KpiFacts facts) {
        Lens lens = facts.lens();
        List<LocalDate> days = new ArrayList<>(List.of(lens.asOf(), lens.asOf().minusDays(30)));
        List<String> labels = new ArrayList<>();
        FiscalCalendar.Month month = lens.calendar().monthOf(lens.asOf());
        for (int back = 11; back >= 1; back--) {
            FiscalCalendar.Month earlier = month.plus(-back);
            days.add(lens.calendar().month(earlier).to().minusDays(1));
            labels.add(lens.calendar().monthLabel(earlier));
        }
        List<BitSet> active = Events.active(facts.ecosystem(), days, lens.activeDays());
        BitSet now = active.getFirst();
        Explained<BigDecimal> value =
                new Steps()
                        .rows(
                                facts.ecosystem(),
                                Partner.KIND,
                                "kpi.rule.active",
                                now.stream(),
                                Integer.toString(lens.activeDays()))
                        .step(
                                Step.Kind.MEASURE,
                                "kpi.rule.count",
                                List.of(),
                                Integer.toString(now.cardinality()),
                                "count")
                        .done(BigDecimal.valueOf(now.cardinality()));
        List<KpiValue.Point> series = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            series.add(new KpiValue.Point(labels.get(i), count(active.get(i + 2))));
        }
        series.add(new KpiValue.Point(lens.calendar().monthLabel(month), count(now)));
        return KpiValue.alone(Outcome.ok(value))
                .ofAll(PartnerCount.enrolled(facts.ecosystem(), lens.asOf()).cardinality())
                .against(KpiValue.MONTH, Outcome.ok(count(active.get(1))))
                .over(series);
    }

    private static BigDecimal count(BitSet partners) {
        return BigDecimal.valueOf(partners.cardinality());
    }
}
