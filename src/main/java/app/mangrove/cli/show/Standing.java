package app.mangrove.cli.show;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.Membership;
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
        Table table = ecosystem.table(Membership.KIND);
        Ints partners = table.ints(Membership.PARTNER);
        Ints held = table.ints(Membership.TIER);
        Ints from = table.ints(Membership.VALID_FROM);
        Ints to = table.ints(Membership.VALID_TO);
        String[] tiers = new String[ecosystem.table(Partner.KIND).end()];
        table.forEach(nr -> {
            boolean begun = from.at(nr) <= day;
            boolean lasts = to.at(nr) == IntSegment.NULL || day < to.at(nr);
            if (begun && lasts && held.at(nr) > 0) {
                tiers[partners.at(nr)] = ecosystem.name(Tier.KIND, held.at(nr));
            }
        });
        return new Standing(Types.of(ecosystem), day, tiers);
    }

    /// The name of a partner's type; empty for none.
    String type(int partner) {
        return types.nameOn(partner, day);
    }

    /// The name of a partner's tier; empty for none.
    String tier(int partner) {
        String tier = tiers[partner];
        return tier == null ? "" : tier;
    }
}
