package app.mangrove.incentive.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the statements of two runs differ, by partner and policy, the largest difference first: what
/// a preview shows before a run.
///
/// Unit: minor units of the policy's currency, payable amounts.
public record StatementDiff(List<Change> changes) {
    public StatementDiff {
        changes = List.copyOf(changes);
    }

    /// What a partner gets by a policy before and now.
    public record Change(int partner, String policy, String currency, long before, long now) {
        public long difference() {
            return Math.subtractExact(now, before);
        }
    }

    private record Key(int partner, String policy, String currency) {}

    /// From one run to another; statements that are equal in both are left out.
    public static StatementDiff of(StatementRun before, StatementRun now) {
        Map<Key, long[]> sums = new LinkedHashMap<>();
        add(sums, before, 0);
        add(sums, now, 1);
        List<Change> changes = new ArrayList<>();
        sums.forEach((key, sum) -> {
            if (sum[0] != sum[1]) {
                changes.add(new Change(key.partner, key.policy, key.currency, sum[0], sum[1]));
            }
        });
        changes.sort(
                Comparator.comparingLong((Change c) -> -Math.abs(c.difference()))
                        .thenComparingInt(Change::partner)
                        .thenComparing(Change::policy));
        return new StatementDiff(changes);
    }

    private static void add(Map<Key, long[]> sums, StatementRun run, int at) {
        for (PartnerStatement each : run.statements()) {
            Key key = new Key(each.partner(), each.policy(), each.currency());
            long[] sum = sums.computeIfAbsent(key, k -> new long[2]);
            sum[at] = Math.addExact(sum[at], each.payable());
        }
    }
}
