package app.mangrove.insight;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.Certification;
import app.mangrove.model.program.Membership;

import java.time.LocalDate;
import java.util.function.IntPredicate;

/// What partners hold on a day: tiers and certificates.
final class Holdings {
    private Holdings() {}

    /// The row number of each partner's tier, 0 for none; of several memberships valid on the day
    /// the one that began last, then the one with the lower id.
    static int[] tiers(Ecosystem ecosystem, LocalDate day) {
        Table table = ecosystem.table(Membership.KIND);
        Ints partners = table.ints(Membership.PARTNER);
        Ints tiers = table.ints(Membership.TIER);
        Ints from = table.ints(Membership.VALID_FROM);
        Ints to = table.ints(Membership.VALID_TO);
        int at = (int) day.toEpochDay();
        int[] held = new int[ecosystem.table(Partner.KIND).end()];
        int[] chosen = new int[held.length];
        table.forEach(nr -> {
            if (!valid(from.at(nr), to.at(nr), at)) {
                return;
            }
            int partner = partners.at(nr);
            int before = chosen[partner];
            boolean later =
                    before == 0
                            || from.at(nr) > from.at(before)
                            || from.at(nr) == from.at(before)
                                    && table.id(nr).compareTo(table.id(before)) < 0;
            if (later) {
                chosen[partner] = nr;
                held[partner] = tiers.at(nr);
            }
        });
        return held;
    }

    /// How many certificates of each partner are valid on the day.
    static int[] certificates(Ecosystem ecosystem, LocalDate day) {
        Table table = ecosystem.table(Certification.KIND);
        Ints partners = table.ints(Certification.PARTNER);
        IntPredicate valid = certificate(ecosystem, day);
        int[] counts = new int[ecosystem.table(Partner.KIND).end()];
        table.forEach(nr -> {
            if (valid.test(nr)) {
                counts[partners.at(nr)]++;
            }
        });
        return counts;
    }

    /// Whether a certificate is valid on the day.
    static IntPredicate certificate(Ecosystem ecosystem, LocalDate day) {
        Table table = ecosystem.table(Certification.KIND);
        Ints issued = table.ints(Certification.ISSUED);
        Ints expires = table.ints(Certification.EXPIRES);
        int at = (int) day.toEpochDay();
        return nr -> valid(issued.at(nr), expires.at(nr), at);
    }

    /// Half-open; a missing first day is always past, a missing last never comes.
    private static boolean valid(int from, int to, int day) {
        return from <= day && (to == IntSegment.NULL || day < to);
    }
}
