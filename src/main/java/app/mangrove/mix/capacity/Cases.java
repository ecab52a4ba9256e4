package app.mangrove.mix.capacity;

import app.mangrove.mix.actual.Roles;
import app.mangrove.mix.actual.Sales;
import app.mangrove.mix.actual.Standing;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.fact.TierTimeline;
import app.mangrove.model.partner.Partner;

import java.util.HashMap;
import java.util.Map;

/// What the history of 36 months says of each group of partners: what grown partners sold in the
/// last twelve, what new ones sold in their first twelve, how many left in how many months.
///
/// Shape: groups are type and tier; 0 is all. Every partner counts in its tier's group, its type's
/// and that of all.
final class Cases {
    /// A partner has grown up when it joined so many months ago.
    static final int GROWN = 24;

    static final int YEAR = 12;
    private final Standing standing;
    private final Map<Long, Sample> grown = new HashMap<>();
    private final Map<Long, Sample> fresh = new HashMap<>();
    private final Map<Long, long[]> months = new HashMap<>();

    Cases(Standing standing) {
        this.standing = standing;
        for (int nr = 1; nr < standing.end(); nr++) {
            if (standing.isEnrolled(nr) && standing.missing(nr).isEmpty()) {
                sold(nr);
            }
        }
        stayed();
    }

    private void sold(int nr) {
        int age = standing.months(nr, standing.lens().asOf());
        int type = standing.type(nr);
        int tier = standing.tier(nr);
        if (age >= GROWN) {
            each(type, tier, key -> sample(grown, key).add(standing.year(nr)));
        }
        if (age >= YEAR && age < Sales.MONTHS) {
            long first = standing.sales().sum(nr, age - YEAR, YEAR);
            each(type, tier, key -> sample(fresh, key).add(first));
        }
    }

    private static Sample sample(Map<Long, Sample> samples, long key) {
        return samples.computeIfAbsent(key, k -> new Sample());
    }

    @FunctionalInterface
    private interface Group {
        void at(long key);
    }

    private static void each(int type, int tier, Group group) {
        group.at(key(0, 0));
        if (type > 0) {
            group.at(key(type, 0));
            if (tier > 0) {
                group.at(key(type, tier));
            }
        }
    }

    private static long key(int type, int tier) {
        return (long) type << 32 | tier;
    }

    /// For each month: who was enrolled on its first day, and who of them ended within it.
    private void stayed() {
        Table table = standing.ecosystem().table(Partner.KIND);
        Ints joined = table.ints(Partner.JOINED);
        Ints ended = table.ints(Partner.ENDED);
        Ints statuses = table.ints(Partner.STATUS);
        int prospect = table.dictionary(Partner.STATUS).find("PROSPECT");
        int gone = table.dictionary(Partner.STATUS).find("ENDED");
        Roles roles = Roles.of(standing.ecosystem());
        TierTimeline tiers = TierTimeline.of(standing.ecosystem());
        table.forEach(nr -> {
            int end = ended.at(nr);
            boolean unknown = end == IntSegment.NULL && gone >= 0 && statuses.at(nr) == gone;
            if (unknown || prospect >= 0 && statuses.at(nr) == prospect) {
                return;
            }
            for (int k = 0; k < Sales.MONTHS; k++) {
                int first = standing.sales().start(k);
                int next = standing.sales().start(k - 1);
                if (joined.at(nr) <= first && (end == IntSegment.NULL || end > first)) {
                    boolean left = end != IntSegment.NULL && end <= next;
                    each(
                            roles.type(nr, first),
                            tiers.tier(nr, first),
                            key -> {
                                long[] counts = months.computeIfAbsent(key, g -> new long[2]);
                                counts[0]++;
                                counts[1] += left ? 1 : 0;
                            });
                }
            }
        });
    }

    /// What partners of a group that joined 24 months ago or earlier sold in twelve months.
    Sample grown(int type, int tier) {
        return grown.getOrDefault(key(type, tier), new Sample());
    }

    /// What partners of a group sold in the twelve whole months after the one of their joining.
    Sample fresh(int type, int tier) {
        return fresh.getOrDefault(key(type, tier), new Sample());
    }

    /// In how many months partners of a group could have left, and how often they did.
    long[] months(int type, int tier) {
        return months.getOrDefault(key(type, tier), new long[2]);
    }
}
