package app.mangrove.model.fact;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.Ladder;
import app.mangrove.model.program.Membership;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which tier each partner held on which day: the memberships of a snapshot, ready to be asked.
///
/// Shape: partners and tiers are row numbers, 0 for none; a membership holds from its first day to
/// before its last. Of several that hold, the one that began last counts, then the one with the
/// lower id. A membership without a ladder counts for every ladder.
public final class TierTimeline {
    private final int[] first;
    private final int[] rows;
    private final Ints tiers;
    private final Ints ladders;
    private final Ints from;
    private final Ints to;
    private final Ints statuses;
    private final Table table;
    private final Ecosystem ecosystem;

    private TierTimeline(Ecosystem ecosystem) {
        this.ecosystem = ecosystem;
        table = ecosystem.table(Membership.KIND);
        tiers = table.ints(Membership.TIER);
        ladders = table.ints(Membership.LADDER);
        from = table.ints(Membership.VALID_FROM);
        to = table.ints(Membership.VALID_TO);
        statuses = table.ints(Membership.STATUS);
        Ints partners = table.ints(Membership.PARTNER);
        first = new int[ecosystem.table(Partner.KIND).end() + 1];
        table.forEach(nr -> first[partners.at(nr) + 1]++);
        for (int i = 1; i < first.length; i++) {
            first[i] += first[i - 1];
        }
        rows = new int[table.size()];
        int[] next = first.clone();
        List<Integer> latestFirst = new ArrayList<>();
        table.forEach(latestFirst::add);
        latestFirst.sort(
                Comparator.comparingInt((Integer nr) -> from.at(nr))
                        .reversed()
                        .thenComparing(nr -> table.id(nr)));
        for (int nr : latestFirst) {
            rows[next[partners.at(nr)]++] = nr;
        }
    }

    public static TierTimeline of(Ecosystem ecosystem) {
        return ecosystem.derive(TierTimeline.class, TierTimeline::new);
    }

    /// The tier that a partner held on an epoch day on any ladder.
    public int tier(int partner, int day) {
        int row = row(partner, day, 0);
        return row == 0 ? 0 : Math.max(0, tiers.at(row));
    }

    public int tier(int partner, LocalDate day) {
        return tier(partner, (int) day.toEpochDay());
    }

    /// The tier that a partner held on an epoch day on one ladder.
    public int tier(int partner, int day, @Nullable Id ladder) {
        int row = membership(partner, day, ladder);
        return row == 0 ? 0 : Math.max(0, tiers.at(row));
    }

    /// The row number of the membership that counts on an epoch day on one ladder, 0 for none.
    public int membership(int partner, int day, @Nullable Id ladder) {
        return row(partner, day, ladder == null ? 0 : ecosystem.table(Ladder.KIND).nr(ladder));
    }

    private int row(int partner, int day, int ladder) {
        if (partner <= 0 || partner + 1 >= first.length) {
            return 0;
        }
        for (int i = first[partner]; i < first[partner + 1]; i++) {
            int nr = rows[i];
            boolean holds = from.at(nr) <= day && (to.at(nr) == IntSegment.NULL || day < to.at(nr));
            if (holds && (ladder == 0 || ladders.at(nr) <= 0 || ladders.at(nr) == ladder)) {
                return nr;
            }
        }
        return 0;
    }

    /// How a membership came to be, `REACHED` when it does not say.
    public String status(int membership) {
        String status = table.dictionary(Membership.STATUS).text(statuses.at(membership));
        return status == null ? "REACHED" : status;
    }

    /// The tiers that are held by honour on a day on one ladder, by partner.
    public Map<Integer, Integer> honorary(Id ladder, LocalDate day) {
        Map<Integer, Integer> held = new HashMap<>();
        int honorary = table.dictionary(Membership.STATUS).find("HONORARY");
        if (honorary < 0) {
            return held;
        }
        int at = (int) day.toEpochDay();
        Ints partners = table.ints(Membership.PARTNER);
        table.forEach(nr -> {
            if (statuses.at(nr) == honorary && membership(partners.at(nr), at, ladder) == nr) {
                held.put(partners.at(nr), tiers.at(nr));
            }
        });
        return held;
    }
}
