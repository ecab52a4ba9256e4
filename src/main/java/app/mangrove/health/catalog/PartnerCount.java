package app.mangrove.health.catalog;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.health.Kpi;
import app.mangrove.health.KpiFacts;
import app.mangrove.health.KpiValue;
import app.mangrove.health.Steps;
import app.mangrove.health.Trail;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.partner.Partner;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

/// Enrolled partners: joined by the day and not ended by it; prospects do not count.
public final class PartnerCount implements Kpi {
    @Override
    public String key() {
        return "partners";
    }

    @Override
    public Unit unit() {
        return Unit.COUNT;
    }

    @Override
    public KpiValue value(KpiFacts facts) {
        Lens lens = facts.lens();
        Trail trail = new Trail(lens);
        BitSet now = enrolled(facts.ecosystem(), lens.asOf());
        BigDecimal count = BigDecimal.valueOf(now.cardinality());
        Explained<BigDecimal> value =
                new Steps()
                        .rows(facts.ecosystem(), Partner.KIND, "kpi.rule.enrolled", now.stream())
                        .step(
                                Step.Kind.MEASURE,
                                "kpi.rule.count",
                                List.of(),
                                count.toPlainString(),
                                "count")
                        .done(count);
        return KpiValue.alone(Outcome.ok(value))
                .against(
                        KpiValue.YEAR,
                        Outcome.ok(count(facts.ecosystem(), lens.asOf().minusYears(1))))
                .over(trail.of(i -> count(facts.ecosystem(), trail.days().get(i))));
    }

    private static BigDecimal count(Ecosystem ecosystem, LocalDate day) {
        return BigDecimal.valueOf(enrolled(ecosystem, day).cardinality());
    }

    /// The partners enrolled on a day, by row number; one without a joining date always was.
    public static BitSet enrolled(Ecosystem ecosystem, LocalDate day) {
        Table table = ecosystem.table(Partner.KIND);
        Ints joined = table.ints(Partner.JOINED);
        Ints ended = table.ints(Partner.ENDED);
        Ints statuses = table.ints(Partner.STATUS);
        int prospect = table.dictionary(Partner.STATUS).find("PROSPECT");
        int gone = table.dictionary(Partner.STATUS).find("ENDED");
        int at = (int) day.toEpochDay();
        BitSet enrolled = new BitSet(table.end());
        table.forEach(nr -> {
            int end = ended.at(nr);
            boolean over =
                    end == IntSegment.NULL ? gone >= 0 && statuses.at(nr) == gone : end <= at;
            boolean prospective = prospect >= 0 && statuses.at(nr) == prospect;
            if (joined.at(nr) <= at && !over && !prospective) {
                enrolled.set(nr);
            }
        });
        return enrolled;
    }
}
