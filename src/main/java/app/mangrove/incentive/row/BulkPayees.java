package app.mangrove.incentive.row;

import app.mangrove.incentive.read.SourceTable;
import app.mangrove.model.column.Ints;
import app.mangrove.model.plan.terms.Payee;

import java.util.Objects;

/// Gives what the rows in hand earn to those whom [Payees] names, all in one month.
final class BulkPayees {
    private BulkPayees() {}

    static void give(Payees payees, SourceTable source, Lane lane, Sums sums) {
        if (lane.count == 0) {
            return;
        }
        long[] page = sums.page(lane.month);
        switch (payees) {
            case Payees.Named named -> named(named, source, lane, page);
            case Payees.Above above -> above(above, lane, page);
            case Payees.Split split -> split(split, lane, page);
            case Payees.Claimed claimed -> claimed(claimed, source, lane, page);
        }
    }

    private static void add(long[] page, int payee, long value) {
        page[payee] = Math.addExact(page[payee], value);
    }

    private static void named(Payees.Named named, SourceTable source, Lane lane, long[] page) {
        int[] payees = lane.sellers;
        int from = lane.from;
        if (named.column() != source.partnerColumn()) {
            lane.gather(source, named.column(), lane.others);
            payees = lane.others;
            from = 0;
        }
        boolean all = named.who().isEverybody();
        for (int i = 0; i < lane.count; i++) {
            int payee = payees[from + i];
            if (payee > 0 && (all || takes(named.who(), payee, lane, i))) {
                add(page, payee, lane.amounts[i]);
            }
        }
    }

    private static boolean takes(Who who, int payee, Lane lane, int i) {
        return who.takes(payee, lane.month, lane.days[lane.from + i]);
    }

    private static void above(Payees.Above above, Lane lane, long[] page) {
        int[] single = above.single();
        for (int i = 0; i < lane.count; i++) {
            int seller = lane.sellers[lane.from + i];
            int only = single[seller];
            if (only > 0) {
                add(page, only, lane.amounts[i]);
            } else if (only == 0) {
                for (int payee : above.of(seller, lane.month, lane.days[lane.from + i])) {
                    add(page, payee, lane.amounts[i]);
                }
            }
        }
    }

    private static void split(Payees.Split split, Lane lane, long[] page) {
        int stride = split.stride();
        boolean all = split.who().isEverybody();
        for (int i = 0; i < lane.count; i++) {
            int seller = lane.sellers[lane.from + i];
            int[] takers = split.steady();
            int at = seller * stride;
            if (takers[at] == 0) {
                takers = split.takers(seller, lane.days[lane.from + i]);
                at = 0;
            }
            Payees.Split.Shares shares = split.byDepth()[takers[at] - 1];
            long pool = lane.amounts[i];
            long rest = pool;
            for (int s = 0; s < shares.parts().length; s++) {
                int payee = takers[at + 2 + s];
                if (payee > 0) {
                    long part = shares.of(pool, s);
                    rest -= part;
                    if (all || takes(split.who(), payee, lane, i)) {
                        add(page, payee, part);
                    }
                }
            }
            int keeps = takers[at + 1];
            if (keeps > 0 && (all || takes(split.who(), keeps, lane, i))) {
                add(page, keeps, rest);
            }
        }
    }

    private static void claimed(
            Payees.Claimed claimed, SourceTable source, Lane lane, long[] page) {
        Ints accounts = Objects.requireNonNull(source.accounts());
        Payee.Claim terms = claimed.terms();
        boolean only = terms.pick() == Payee.Pick.LATEST && terms.self() == Payee.SelfClaim.BLOCKS;
        for (int i = 0; i < lane.count; i++) {
            int latest = lane.claims[lane.from + i];
            if (latest < 0) {
                continue;
            }
            int day = lane.days[lane.from + i];
            int seller = lane.sellers[lane.from + i];
            int place =
                    only
                            ? claimed.onlyLatest(latest, day, seller)
                            : claimed.chosen(
                                    latest, accounts.at(lane.nrs[lane.from + i]), day, seller);
            if (place >= 0) {
                int payee = claimed.claims().partner(place);
                if (takes(claimed.who(), payee, lane, i)) {
                    add(page, payee, lane.amounts[i]);
                }
            }
        }
    }
}
