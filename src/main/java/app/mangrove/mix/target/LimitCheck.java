package app.mangrove.mix.target;

import app.mangrove.base.outcome.Problem;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.cell.CellNames;
import app.mangrove.mix.cell.Trees;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.mix.MixConstraint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the limits of a plan that nothing can keep, before anything is optimised: without a
/// number, with an impossible one, or one that another limit of the same cell rules out.
final class LimitCheck {
    private static final Map<String, String> OPPOSITES =
            Map.of(
                    "COUNT_MIN", "COUNT_MAX",
                    "SHARE_MIN", "SHARE_MAX",
                    "COVERAGE_MIN", "DENSITY_MAX");
    private static final Set<String> SHARES = Set.of("SHARE_MIN", "SHARE_MAX");
    private static final Set<String> AMOUNTS = Set.of("BUDGET", "REVENUE_MIN");

    private final Trees trees;
    private final Map<Integer, Problem> problems = new LinkedHashMap<>();

    /// A limit that counts, with its number.
    private record Told(int row, MixConstraint limit, Cell cell, BigDecimal number) {}

    LimitCheck(Ecosystem eco, int plan) {
        trees = Trees.of(eco);
        Cells cells = Cells.of(eco, MixConstraint.KIND);
        List<Told> limits = new ArrayList<>();
        eco.table(MixConstraint.KIND)
                .forEach(nr -> {
                    MixConstraint limit = eco.row(MixConstraint.KIND, nr);
                    boolean mine = eco.target(MixConstraint.KIND, MixConstraint.PLAN, nr) == plan;
                    if (mine && !Boolean.TRUE.equals(limit.off())) {
                        BigDecimal number =
                                AMOUNTS.contains(limit.rule()) ? limit.amount() : limit.limit();
                        if (number == null) {
                            problem(nr, cells.at(nr), "mix.limit.empty");
                        } else {
                            limits.add(new Told(nr, limit, cells.at(nr), number));
                        }
                    }
                });
        limits.forEach(this::alone);
        for (Told least : limits) {
            limits.forEach(most -> against(least, most));
        }
    }

    /// By the row of the limit.
    Map<Integer, Problem> problems() {
        return problems;
    }

    private void problem(int row, Cell cell, String key, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(CellNames.of(trees, cell)));
        arguments.addAll(List.of(more));
        problems.putIfAbsent(row, Problem.of(key, arguments.toArray()));
    }

    private void alone(Told at) {
        LocalDate from = at.limit.periodFrom();
        LocalDate to = at.limit.periodTo();
        if (at.number.signum() < 0) {
            problem(at.row, at.cell, "mix.limit.negative", plain(at.number));
        } else if (SHARES.contains(at.limit.rule()) && at.number.compareTo(BigDecimal.ONE) > 0) {
            problem(at.row, at.cell, "mix.limit.share", plain(at.number));
        } else if (from != null && to != null && !from.isBefore(to)) {
            problem(at.row, at.cell, "mix.limit.period", from, to);
        }
    }

    private void against(Told least, Told most) {
        boolean opposite = most.limit.rule().equals(OPPOSITES.get(least.limit.rule()));
        if (opposite
                && least.cell.equals(most.cell)
                && meets(least.limit, most.limit)
                && least.number.compareTo(most.number) > 0) {
            problem(
                    least.row,
                    least.cell,
                    "mix.limit.contradicts",
                    plain(least.number),
                    plain(most.number));
        }
    }

    private static boolean meets(MixConstraint a, MixConstraint b) {
        return begins(a, b) && begins(b, a);
    }

    /// Whether one begins before the other is over.
    private static boolean begins(MixConstraint one, MixConstraint other) {
        LocalDate from = one.periodFrom();
        LocalDate to = other.periodTo();
        return from == null || to == null || from.isBefore(to);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
