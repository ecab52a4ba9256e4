package app.mangrove.incentive.row;

import app.mangrove.base.money.Divisor;
import app.mangrove.incentive.read.SourceTable;
import app.mangrove.model.column.Ints;

import java.lang.invoke.VarHandle;
import java.util.Objects;

/// Gives what the rows in hand earn to those whom [Payees] names, all in one month.
///
/// Shape: loops over local arrays, with the common case (everybody is paid) apart, because each of
/// them runs over every row.
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
            case Payees.OfDeal dealt -> dealt(dealt, source, lane, page);
            case Payees.Claimed claimed -> claimed(claimed, source, lane, page);
        }
    }

    private static void add(long[] page, int payee, long value) {
        page[payee] = Math.addExact(page[payee], value);
    }

    private static boolean takes(Who who, int payee, Lane lane, int i) {
        return who.takes(payee, lane.month, lane.days[lane.from + i]);
    }

    private static void named(Payees.Named named, SourceTable source, Lane lane, long[] page) {
        boolean seller = named.column() == source.partnerColumn();
        if (!seller) {
            lane.gather(source, named.column(), lane.others);
        }
        int[] payees = seller ? lane.sellers : lane.others;
        int from = seller ? lane.from : 0;
        long[] amounts = lane.amounts;
        int n = lane.count;
        if (named.who().isEverybody()) {
            for (int i = 0; i < n; i++) {
                int payee = payees[from + i];
                if (payee > 0) {
                    add(page, payee, amounts[i]);
                }
            }
            return;
        }
        for (int i = 0; i < n; i++) {
            int payee = payees[from + i];
            if (payee > 0 && takes(named.who(), payee, lane, i)) {
                add(page, payee, amounts[i]);
            }
        }
    }

    private static void above(Payees.Above above, Lane lane, long[] page) {
        int[] single = above.single();
        int[] sellers = lane.sellers;
        long[] amounts = lane.amounts;
        int from = lane.from;
        int n = lane.count;
        for (int i = 0; i < n; i++) {
            int only = single[sellers[from + i]];
            if (only > 0) {
                add(page, only, amounts[i]);
            } else if (only == 0) {
                for (int payee : above.of(sellers[from + i], lane.month, lane.days[from + i])) {
                    add(page, payee, amounts[i]);
                }
            }
        }
    }

    private static void split(Payees.Split split, Lane lane, long[] page) {
        if (!isSteady(split, lane)) {
            for (int i = 0; i < lane.count; i++) {
                single(split, lane, i, page);
            }
            return;
        }
        int width = split.stride() - 2;
        long[] held = lane.shared(split).page(lane.month);
        long[] rests = lane.rates;
        System.arraycopy(lane.amounts, 0, rests, 0, lane.count);
        for (int share = 0; share < width; share++) {
            share(split, share, lane, rests, held);
        }
        int[] sellers = lane.sellers;
        int from = lane.from;
        int n = lane.count;
        for (int i = 0; i < n; i++) {
            add(held, sellers[from + i] * (width + 1), rests[i]);
        }
    }

    /// Whether the lines of all sellers in hand never change and everybody in them is paid.
    private static boolean isSteady(Payees.Split split, Lane lane) {
        int[] steady = split.steady();
        int stride = split.stride();
        int most = split.who().isEverybody() ? Integer.MAX_VALUE : -1;
        int from = lane.from;
        int least = most;
        for (int i = from; i < from + lane.count; i++) {
            least = Math.min(least, steady[lane.sellers[i] * stride]);
        }
        if (least == 0) {
            least = most;
            for (int i = from; i < from + lane.count; i++) {
                int seller = lane.sellers[i];
                if (steady[seller * stride] == 0) {
                    split.takers(seller, lane.days[i]);
                }
                least = Math.min(least, steady[seller * stride]);
            }
        }
        // What other threads found out about these sellers was written before they were marked.
        VarHandle.acquireFence();
        return least > 0;
    }

    /// Takes one share of each row from its rest.
    private static void share(Payees.Split split, int share, Lane lane, long[] rests, long[] held) {
        int width = split.stride() - 2;
        long[] parts = split.parts();
        Divisor unit = split.unit();
        long[] pools = lane.amounts;
        int[] sellers = lane.sellers;
        int from = lane.from;
        int n = lane.count;
        for (int i = 0; i < n; i++) {
            int seller = sellers[from + i];
            long part = unit.truncate(Math.multiplyExact(pools[i], parts[seller * width + share]));
            rests[i] -= part;
            add(held, seller * (width + 1) + 1 + share, part);
        }
    }

    /// One row whose line or payees are not the same on every day.
    private static void single(Payees.Split split, Lane lane, int i, long[] page) {
        int day = lane.days[lane.from + i];
        int[] takers = split.takers(lane.sellers[lane.from + i], day);
        boolean all = split.who().isEverybody();
        split.share(
                takers,
                0,
                lane.month,
                day,
                lane.amounts[i],
                all,
                (month, payee, value) -> add(page, payee, value));
    }

    private static void dealt(Payees.OfDeal dealt, SourceTable source, Lane lane, long[] page) {
        lane.gather(source, dealt.deals(), lane.others);
        for (int i = 0; i < lane.count; i++) {
            dealt.give(
                    lane.others[i],
                    lane.sellers[lane.from + i],
                    lane.month,
                    lane.days[lane.from + i],
                    lane.amounts[i],
                    (month, payee, value) -> add(page, payee, value));
        }
    }

    private static void claimed(
            Payees.Claimed claimed, SourceTable source, Lane lane, long[] page) {
        Ints accounts = Objects.requireNonNull(source.accounts());
        boolean latest = claimed.isOnlyLatest();
        for (int i = 0; i < lane.count; i++) {
            int at = lane.from + i;
            int payee =
                    latest
                            ? lane.claimants[at]
                            : claimed.claimant(
                                    accounts.at(lane.nrs[at]), lane.days[at], lane.sellers[at]);
            if (payee > 0 && takes(claimed.who(), payee, lane, i)) {
                add(page, payee, lane.amounts[i]);
            }
        }
    }
}
