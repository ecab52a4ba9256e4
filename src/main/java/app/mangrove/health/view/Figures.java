package app.mangrove.health.view;

import app.mangrove.health.Kpi;
import app.mangrove.health.KpiValue;
import app.mangrove.health.Kpis;
import app.mangrove.insight.Insight;
import app.mangrove.insight.Summary;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Lens;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// All that a board shows of one snapshot on one day.
record Figures(Lens lens, Summary summary, Map<Kpi, KpiValue> kpis) {
    static Figures of(Insight insight, Ecosystem ecosystem, LocalDate asOf) {
        Lens lens = Lens.of(ecosystem, asOf);
        Map<Kpi, KpiValue> kpis = new LinkedHashMap<>();
        Kpis.ALL.forEach(kpi -> kpis.put(kpi, insight.kpi(ecosystem, kpi, lens)));
        return new Figures(lens, insight.summary(ecosystem, lens), kpis);
    }

    /// How many figures lack something, such as a rate.
    long partial() {
        long missing = kpis.values().stream().filter(value -> !value.now().isOk()).count();
        missing += summary.types().stream().filter(line -> !line.revenue().isOk()).count();
        return missing
                + summary.countries().stream().filter(line -> !line.revenue().isOk()).count();
    }
}
