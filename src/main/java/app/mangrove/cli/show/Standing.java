package app.mangrove.cli.show;

import app.mangrove.insight.Insight;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.Tier;
import app.mangrove.revenue.Types;

import java.time.LocalDate;

/// The type and the tier that each partner has on a day.
final class Standing {
    private final Types types;
    private final int day;
    private final String[] tiers;

    private Standing(Types types, int day, String[] tiers) {
        this.types = types;
        this.day = day;
        this.tiers = tiers;
    }

    static Standing of(Ecosystem ecosystem, LocalDate date) {
        int day = Math.toIntExact(date.toEpochDay());
        int[] held = new Insight().standing(ecosystem, date);
        String[] tiers = new String[held.length];
        ecosystem
                .table(Partner.KIND)
                .forEach(
                        nr -> tiers[nr] = held[nr] == 0 ? "" : ecosystem.name(Tier.KIND, held[nr]));
        return new Standing(Types.of(ecosystem), day, tiers);
    }

    /// The name of a partner's type; empty for none.
    String type(int partner) {
        return types.nameOn(partner, day);
    }

    /// The name of a partner's tier; empty for none.
    String tier(int partner) {
        return tiers[partner];
    }
}
