package app.mangrove.health.catalog;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.health.Events;
import app.mangrove.health.Kpi;
import app.mangrove.health.KpiFacts;
import app.mangrove.health.KpiValue;
import app.mangrove.health.Steps;
import app.mangrove.health.Trail;
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
        Trail trail = new Trail(lens);
        List<LocalDate> days = new ArrayList<>(trail.days());
        days.add(lens.asOf().minusDays(30));
        List<BitSet> active = Events.active(facts.ecosystem(), days, lens.activeDays());
        BitSet now = active.get(Trail.LENGTH - 1);
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
        return KpiValue.alone(Outcome.ok(value))
                .ofAll(PartnerCount.enrolled(facts.ecosystem(), lens.asOf()).cardinality())
                .against(KpiValue.MONTH, Outcome.ok(count(active.getLast())))
                .over(trail.of(i -> count(active.get(i))));
    }

    private static BigDecimal count(BitSet partners) {
        return BigDecimal.valueOf(partners.cardinality());
    }
}
