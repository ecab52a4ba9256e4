package app.mangrove.incentive.plan;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Table;
import app.mangrove.model.activity.Activity;
import app.mangrove.model.deal.Transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What differs between two snapshots, as far as incentives read them.
final class Differences {
    private static final Set<Kind<?>> ROWS = Set.of(Transaction.KIND, Activity.KIND);

    /// Kinds that no plan reads.
    private static final Set<String> UNREAD =
            Set.of(
                    "note",
                    "task",
                    "attachment",
                    "saved_view",
                    "board",
                    "mapping",
                    "setting",
                    "closed_period",
                    "payout_account",
                    "payout_batch",
                    "statement",
                    "statement_line",
                    "dispute",
                    "points_entry");

    private Differences() {}

    /// Whether only rows of transactions and activities differ.
    static boolean onlyRows(Ecosystem before, Ecosystem after) {
        for (Kind<?> kind : Kinds.ALL) {
            boolean may = ROWS.contains(kind) || UNREAD.contains(kind.key());
            if (!may && before.table(kind) != after.table(kind)) {
                return false;
            }
        }
        return ROWS.stream()
                .allMatch(kind -> before.table(kind).fields().equals(after.table(kind).fields()));
    }

    /// Whether a segment of two tables holds the same rows.
    static boolean isSame(Table before, Table now, int segment) {
        if (segment >= before.segmentCount() || segment >= now.segmentCount()) {
            return false;
        }
        if (before.rows(segment) != now.rows(segment)) {
            return false;
        }
        for (int c = 0; c < before.fields().size(); c++) {
            if (before.segment(c, segment) != now.segment(c, segment)) {
                return false;
            }
        }
        return true;
    }

    /// The offsets of a segment whose rows differ, living in one table or the other.
    static int[] offsets(Table before, Table now, int segment) {
        List<Integer> offsets = new ArrayList<>();
        int most =
                Math.max(
                        segment < before.segmentCount() ? before.rows(segment).length() : 0,
                        segment < now.segmentCount() ? now.rows(segment).length() : 0);
        for (int i = 0; i < most; i++) {
            if (differs(before, now, segment, i)) {
                offsets.add(i);
            }
        }
        return offsets.stream().mapToInt(i -> i).toArray();
    }

    private static boolean differs(Table before, Table now, int segment, int offset) {
        boolean was = segment < before.segmentCount() && before.rows(segment).isLive(offset);
        boolean is = segment < now.segmentCount() && now.rows(segment).isLive(offset);
        if (was != is) {
            return true;
        }
        if (!was || before.rows(segment).commit(offset) == now.rows(segment).commit(offset)) {
            return false;
        }
        for (int c = 0; c < before.fields().size(); c++) {
            if (before.segment(c, segment) != now.segment(c, segment)
                    && !Objects.equals(
                            before.segment(c, segment).get(offset),
                            now.segment(c, segment).get(offset))) {
                return true;
            }
        }
        return false;
    }
}
