package app.mangrove.tier;

import app.mangrove.model.Id;
import app.mangrove.model.program.GuardRail;
import app.mangrove.model.program.Tier;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds a change against the guard rails of its version.
///
/// Shape: a limit is near when more than half of it is used; shares are of the partners that have a
/// tier.
final class Rails {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final LadderRules rules;
    private final List<Impact.Level> levels;
    private final List<Impact.Line> lines;
    private final Impact.Sum total;

    Rails(LadderRules rules, List<Impact.Level> levels, List<Impact.Line> lines, Impact.Sum total) {
        this.rules = rules;
        this.levels = levels.stream().filter(level -> level.tier().isPresent()).toList();
        this.lines = lines;
        this.total = total;
    }

    List<Impact.Verdict> verdicts() {
        List<Impact.Verdict> verdicts = new ArrayList<>();
        for (GuardRail rail : rules.rails()) {
            switch (rail.type()) {
                case "PYRAMID" -> verdicts.add(pyramid(rail));
                case "DRIFT" -> drift(rail, verdicts);
                case "MAX_SHARE", "MIN_SHARE" -> share(rail, verdicts);
                case "BUDGET" -> budget(rail, verdicts);
                default -> verdicts.add(fall(rail));
            }
        }
        return verdicts;
    }

    private static BigDecimal limit(GuardRail rail) {
        return Optional.ofNullable(rail.limit()).orElse(BigDecimal.ZERO);
    }

    private BigDecimal share(Impact.Level level) {
        int all = levels.stream().mapToInt(Impact.Level::after).sum();
        return all == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(level.after())
                        .divide(BigDecimal.valueOf(all), 6, RoundingMode.HALF_UP);
    }

    /// No tier holds more partners than the one below it; the figures are the shares from the
    /// lowest up.
    private Impact.Verdict pyramid(GuardRail rail) {
        boolean kept = true;
        for (int i = 1; i < levels.size(); i++) {
            kept &= levels.get(i).after() <= levels.get(i - 1).after();
        }
        return new Impact.Verdict(
                rail,
                kept ? Impact.Grade.KEPT : Impact.Grade.BROKEN,
                Optional.empty(),
                levels.stream().map(this::share).toList());
    }

    /// How far a tier's share is from its target; without a tier, that of the tier that is furthest
    /// off. Figures: share, target, drift, limit.
    private void drift(GuardRail rail, List<Impact.Verdict> verdicts) {
        Impact.Verdict worst = null;
        for (Impact.Level level : named(rail.tier())) {
            if (level.targetShare().isEmpty()) {
                continue;
            }
            BigDecimal share = share(level);
            BigDecimal drift = share.subtract(level.targetShare().get());
            Impact.Verdict verdict =
                    new Impact.Verdict(
                            rail,
                            grade(drift.abs(), limit(rail)),
                            level.tier(),
                            List.of(share, level.targetShare().get(), drift, limit(rail)));
            if (worst == null || drift.abs().compareTo(worst.figures().get(2).abs()) > 0) {
                worst = verdict;
            }
        }
        if (worst != null) {
            verdicts.add(worst);
        }
    }

    private static Impact.Grade grade(BigDecimal used, BigDecimal limit) {
        if (used.compareTo(limit) > 0) {
            return Impact.Grade.BROKEN;
        }
        return used.compareTo(limit.multiply(HALF)) > 0 ? Impact.Grade.NEAR : Impact.Grade.KEPT;
    }

    private List<Impact.Level> named(@Nullable Id tier) {
        return levels.stream()
                .filter(level ->
                        tier == null || level.tier().map(Tier::id).equals(Optional.of(tier)))
                .toList();
    }

    /// Figures: share, limit.
    private void share(GuardRail rail, List<Impact.Verdict> verdicts) {
        for (Impact.Level level : named(rail.tier())) {
            BigDecimal share = share(level);
            int beyond = share.compareTo(limit(rail));
            boolean kept = rail.type().equals("MAX_SHARE") ? beyond <= 0 : beyond >= 0;
            verdicts.add(
                    new Impact.Verdict(
                            rail,
                            kept ? Impact.Grade.KEPT : Impact.Grade.BROKEN,
                            level.tier(),
                            List.of(share, limit(rail))));
        }
    }

    /// Figures: what the change costs a year, and the budget: the rail's, else the version's.
    private void budget(GuardRail rail, List<Impact.Verdict> verdicts) {
        BigDecimal cost = BigDecimal.valueOf(total.cost().total(), 4);
        BigDecimal budget =
                Optional.ofNullable(rail.limit())
                        .or(() -> Optional.ofNullable(rules.version().budget()))
                        .orElse(BigDecimal.ZERO);
        boolean kept = cost.compareTo(budget) <= 0;
        boolean near = cost.compareTo(budget.multiply(new BigDecimal("0.9"))) > 0;
        verdicts.add(
                new Impact.Verdict(
                        rail,
                        !kept ? Impact.Grade.BROKEN : near ? Impact.Grade.NEAR : Impact.Grade.KEPT,
                        Optional.empty(),
                        List.of(cost, budget)));
    }

    /// Figures: how many fall from the tier, or from any, and how many may.
    private Impact.Verdict fall(GuardRail rail) {
        long falling =
                lines.stream()
                        .filter(line -> line.way() == Impact.Way.DOWN)
                        .filter(line ->
                                rail.tier() == null
                                        || line.from()
                                                .map(Tier::id)
                                                .equals(Optional.of(rail.tier())))
                        .count();
        return new Impact.Verdict(
                rail,
                BigDecimal.valueOf(falling).compareTo(limit(rail)) > 0
                        ? Impact.Grade.BROKEN
                        : Impact.Grade.KEPT,
                named(rail.tier()).stream()
                        .filter(level -> rail.tier() != null)
                        .findFirst()
                        .flatMap(Impact.Level::tier),
                List.of(BigDecimal.valueOf(falling), limit(rail)));
    }
}
