package app.mangrove.tier.draft;

import app.mangrove.model.program.Benefit;
import app.mangrove.model.program.CategoryRule;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.Rung;
import app.mangrove.tier.Criteria;
import app.mangrove.tier.LadderStep;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Checks the rule of one tier: whether it can be met at all, and whether its benefits say how
/// much.
final class StepCheck {
    private final LadderCheck check;
    private final LadderStep step;

    StepCheck(LadderCheck check, LadderStep step) {
        this.check = check;
        this.step = step;
    }

    void run() {
        switch (step.rung().rule()) {
            case "COUNT" -> count();
            case "POINTS" -> points();
            default -> {}
        }
        step.benefits().forEach(this::benefit);
    }

    /// Of the criteria that are asked everywhere; a partner of no special region has no others.
    private List<Criterion> everywhere() {
        return step.criteria().stream().filter(each -> each.region() == null).toList();
    }

    private void count() {
        Set<Criteria.Place> places = new HashSet<>();
        everywhere().forEach(each -> places.add(Criteria.Place.of(each)));
        Long needed = step.rung().needed();
        if (needed == null || needed < 1) {
            check.add(Rung.KIND, step.id(), Rung.NEEDED, "tier.flaw.needed", step.name());
        } else if (needed > places.size()) {
            check.add(
                    Rung.KIND,
                    step.id(),
                    Rung.NEEDED,
                    "tier.flaw.too-many",
                    needed,
                    places.size(),
                    step.name());
        }
    }

    /// The most points of each category under its cap; nothing stands for no end of points.
    private void points() {
        Map<String, @Nullable BigDecimal> most = new HashMap<>();
        for (Criterion criterion : everywhere()) {
            String category = Criteria.text(criterion.category());
            BigDecimal known = most.getOrDefault(category, BigDecimal.ZERO);
            most.put(
                    category,
                    isEndless(criterion) || known == null
                            ? null
                            : known.add(Criteria.points(criterion)));
        }
        for (CategoryRule rule : step.categories()) {
            category(rule, most);
        }
        BigDecimal wanted = step.rung().points();
        if (wanted == null || wanted.signum() <= 0) {
            check.add(Rung.KIND, step.id(), Rung.POINTS, "tier.flaw.no-points", step.name());
        } else if (!most.containsValue(null)) {
            BigDecimal sum = most.values().stream().reduce(BigDecimal.ZERO, StepCheck::sum);
            if (sum.compareTo(wanted) < 0) {
                check.add(
                        Rung.KIND,
                        step.id(),
                        Rung.POINTS,
                        "tier.flaw.points",
                        plain(wanted),
                        plain(sum),
                        step.name());
            }
        }
    }

    private static BigDecimal sum(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return (a == null ? BigDecimal.ZERO : a).add(b == null ? BigDecimal.ZERO : b);
    }

    private static boolean isEndless(Criterion criterion) {
        return criterion.per() != null && criterion.per().signum() > 0;
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private void category(CategoryRule rule, Map<String, @Nullable BigDecimal> most) {
        String name = Criteria.text(rule.category());
        BigDecimal can = most.containsKey(name) ? most.get(name) : BigDecimal.ZERO;
        BigDecimal cap = rule.cap();
        if (cap != null && (can == null || can.compareTo(cap) > 0)) {
            can = cap;
        }
        if (most.containsKey(name)) {
            most.put(name, can);
        }
        BigDecimal least = Optional.ofNullable(rule.minimum()).orElse(BigDecimal.ZERO);
        if (can != null && least.compareTo(can) > 0) {
            check.add(
                    CategoryRule.KIND,
                    rule.id(),
                    CategoryRule.MINIMUM,
                    "tier.flaw.category",
                    rule.category(),
                    plain(least),
                    plain(can),
                    step.name());
        }
    }

    private void benefit(Benefit benefit) {
        BigDecimal quantity = benefit.quantity();
        if (quantity == null) {
            if (!benefit.unit().equals("YES")) {
                check.add(
                        Benefit.KIND,
                        benefit.id(),
                        Benefit.QUANTITY,
                        "tier.flaw.quantity",
                        step.name());
            }
            return;
        }
        boolean share = benefit.unit().equals("SHARE");
        if (quantity.signum() < 0 || share && quantity.compareTo(BigDecimal.ONE) > 0) {
            check.add(
                    Benefit.KIND,
                    benefit.id(),
                    Benefit.QUANTITY,
                    "tier.flaw.share",
                    plain(quantity),
                    step.name());
        }
        String code = check.code(benefit.currency());
        if (benefit.unit().equals("MONEY")
                && !check.isConvertible(code, check.rules().currency())) {
            check.add(
                    Benefit.KIND,
                    benefit.id(),
                    Benefit.CURRENCY,
                    "tier.flaw.rate",
                    code,
                    check.rules().currency());
        }
    }
}
