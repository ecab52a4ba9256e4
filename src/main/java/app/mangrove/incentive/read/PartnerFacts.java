package app.mangrove.incentive.read;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.Membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The type and the tier of each partner on each day, as row numbers of `partner_type` and `tier`.
///
/// Shape: of several roles on one day the main one counts, then the one that began first, then the
/// one with the lower id; of several memberships the one that began last.
public final class PartnerFacts {
    private PartnerFacts() {}

    public static Spans types(Ecosystem ecosystem) {
        return ecosystem.derive(List.of(PartnerFacts.class, "type"), PartnerFacts::readTypes);
    }

    public static Spans tiers(Ecosystem ecosystem) {
        return ecosystem.derive(List.of(PartnerFacts.class, "tier"), PartnerFacts::readTiers);
    }

    private static Spans readTypes(Ecosystem ecosystem) {
        Table table = ecosystem.table(Role.KIND);
        Ints main = table.ints(Role.MAIN);
        Map<Spans.Fact, Integer> rows = new HashMap<>();
        List<Spans.Fact> facts =
                facts(
                        ecosystem,
                        Role.KIND,
                        Role.PARTNER,
                        Role.TYPE,
                        Role.VALID_FROM,
                        Role.VALID_TO,
                        rows);
        Comparator<Spans.Fact> best =
                Comparator.comparing((Spans.Fact f) -> main.at(rows.getOrDefault(f, 0)) != 1)
                        .thenComparingInt(Spans.Fact::from)
                        .thenComparing(f -> table.id(rows.getOrDefault(f, 0)));
        return Spans.of(ecosystem.table(Partner.KIND).end(), facts, best);
    }

    private static Spans readTiers(Ecosystem ecosystem) {
        List<Spans.Fact> facts =
                facts(
                        ecosystem,
                        Membership.KIND,
                        Membership.PARTNER,
                        Membership.TIER,
                        Membership.VALID_FROM,
                        Membership.VALID_TO,
                        new HashMap<>());
        Comparator<Spans.Fact> best =
                Comparator.comparingInt(Spans.Fact::from)
                        .reversed()
                        .thenComparingInt(Spans.Fact::value);
        return Spans.of(ecosystem.table(Partner.KIND).end(), facts, best);
    }

    private static List<Spans.Fact> facts(
            Ecosystem ecosystem,
            Kind<?> kind,
            Field<Id> partner,
            Field<Id> value,
            Field<LocalDate> validFrom,
            Field<LocalDate> validTo,
            Map<Spans.Fact, Integer> rows) {
        Table table = ecosystem.table(kind);
        Ints partners = table.ints(partner);
        Ints values = table.ints(value);
        Ints from = table.ints(validFrom);
        Ints to = table.ints(validTo);
        List<Spans.Fact> facts = new ArrayList<>(table.size());
        table.forEach(nr -> {
            int end = to.at(nr);
            Spans.Fact fact =
                    new Spans.Fact(
                            partners.at(nr),
                            from.at(nr),
                            end == IntSegment.NULL ? Integer.MAX_VALUE : end,
                            values.at(nr));
            if (rows.putIfAbsent(fact, nr) == null) {
                facts.add(fact);
            }
        });
        return facts;
    }
}
