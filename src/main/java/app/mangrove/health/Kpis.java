package app.mangrove.health;

import app.mangrove.health.catalog.ActivePartners;
import app.mangrove.health.catalog.Concentration;
import app.mangrove.health.catalog.OpenPipeline;
import app.mangrove.health.catalog.PartnerCount;
import app.mangrove.health.catalog.RevenueToDate;
import app.mangrove.health.catalog.SourcedShare;
import app.mangrove.health.catalog.WinRate;

import java.util.List;
import java.util.Optional;

/// The catalogue: one line a KPI.
public final class Kpis {
    public static final List<Kpi> ALL =
            List.of(
                    new RevenueToDate(),
                    new SourcedShare(),
                    new ActivePartners(),
                    new OpenPipeline(),
                    new WinRate(),
                    new Concentration(),
                    new PartnerCount());

    private Kpis() {}

    public static Optional<Kpi> find(String key) {
        return ALL.stream().filter(kpi -> kpi.key().equals(key)).findFirst();
    }
}
