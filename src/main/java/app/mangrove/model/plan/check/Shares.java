package app.mangrove.model.plan.check;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.deal.Party;
import app.mangrove.model.plan.terms.Payee;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/// Whether a split gives away more than there is, or leaves a hole in the line.
final class Shares {
    private Shares() {}

    static void check(String place, Payee.Split split, List<Problem> problems) {
        TreeMap<Integer, BigDecimal> sums = new TreeMap<>();
        for (Payee.Share share : split.shares()) {
            if (share.share().signum() < 0) {
                problems.add(Problem.of("plan.check.negative", place, share.share()));
            }
            if (share.ancestor() < 0
                    || share.depth() != null && share.ancestor() >= share.depth()) {
                problems.add(
                        Problem.of(
                                "plan.check.no-ancestor",
                                place,
                                share.ancestor(),
                                Objects.requireNonNullElse(share.depth(), 0)));
            }
            sums.merge(
                    Objects.requireNonNullElse(share.depth(), 0), share.share(), BigDecimal::add);
        }
        hole(place, sums, problems);
        BigDecimal always = sums.getOrDefault(0, BigDecimal.ZERO);
        sums.forEach((depth, sum) -> {
            BigDecimal all = depth == 0 ? sum : sum.add(always);
            if (!split.free() && all.compareTo(BigDecimal.ONE) > 0) {
                problems.add(
                        Problem.of("plan.check.over-100", place, depth, all.movePointRight(2)));
            }
        });
    }

    static void check(String place, Payee.Parties parties, List<Problem> problems) {
        if (parties.shares().isEmpty()) {
            problems.add(Problem.of("plan.check.no-share", place));
        }
        List<String> roles = Party.ROLE.choices();
        BigDecimal sum = BigDecimal.ZERO;
        for (Payee.RoleShare share : parties.shares()) {
            if (share.share().signum() < 0) {
                problems.add(Problem.of("plan.check.negative", place, share.share()));
            }
            if (roles.stream().noneMatch(share.role()::equalsIgnoreCase)) {
                problems.add(
                        Problem.of(
                                "plan.check.role", place, share.role(), String.join(", ", roles)));
            }
            sum = sum.add(share.share());
        }
        if (!parties.free() && sum.compareTo(BigDecimal.ONE) > 0) {
            problems.add(Problem.of("plan.check.over-all", place, sum.movePointRight(2)));
        }
    }

    /// Between the least and the greatest depth that has shares, every depth must have some, or the
    /// line above such a seller gets nothing by oversight.
    private static void hole(
            String place, TreeMap<Integer, BigDecimal> sums, List<Problem> problems) {
        if (sums.isEmpty() || sums.containsKey(0)) {
            return;
        }
        for (int depth = sums.firstKey(); depth < sums.lastKey(); depth++) {
            if (!sums.containsKey(depth)) {
                problems.add(Problem.of("plan.check.hole", place, depth));
            }
        }
    }

    /// Errors: `plan.check.fraction` for what is not between 0 and 1.
    static void fraction(String place, BigDecimal share, List<Problem> problems) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            problems.add(Problem.of("plan.check.fraction", place, share));
        }
    }
}
