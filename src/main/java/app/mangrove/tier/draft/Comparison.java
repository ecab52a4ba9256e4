package app.mangrove.tier.draft;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.program.Benefit;
import app.mangrove.model.program.CategoryRule;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.GuardRail;
import app.mangrove.model.program.LadderVersion;
import app.mangrove.model.program.Rung;
import app.mangrove.model.program.Tier;
import app.mangrove.tier.Criteria;
import app.mangrove.tier.LadderRules;
import app.mangrove.tier.LadderStep;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Compares two versions of a ladder: tiers by tier, criteria by what they measure and where,
/// benefits by type and name.
public final class Comparison {
    private final List<Difference> differences = new ArrayList<>();

    private Comparison() {}

    /// One field of a row, with the way to its value.
    private record Part<R>(Field<?> field, Function<R, @Nullable Object> value) {}

    private record CriterionKey(Criteria.Place place, @Nullable Id region) {}

    private record BenefitKey(String type, String unit, String name) {}

    private record RailKey(String type, @Nullable Id tier) {}

    private static final List<Part<LadderVersion>> VERSION =
            List.of(
                    new Part<>(LadderVersion.CURRENCY, LadderVersion::currency),
                    new Part<>(LadderVersion.RATES, LadderVersion::rates),
                    new Part<>(LadderVersion.RATE_DAY, LadderVersion::rateDay),
                    new Part<>(LadderVersion.REVIEW, LadderVersion::review),
                    new Part<>(LadderVersion.GRACE_DAYS, LadderVersion::graceDays),
                    new Part<>(LadderVersion.PROBATION_DAYS, LadderVersion::probationDays),
                    new Part<>(LadderVersion.DEMOTION, LadderVersion::demotion),
                    new Part<>(LadderVersion.BUDGET, LadderVersion::budget),
                    new Part<>(LadderVersion.UPLIFT, LadderVersion::uplift),
                    new Part<>(LadderVersion.MARGIN, LadderVersion::margin));

    private static final List<Part<Rung>> RUNG =
            List.of(
                    new Part<>(Rung.RULE, Rung::rule),
                    new Part<>(Rung.NEEDED, Rung::needed),
                    new Part<>(Rung.POINTS, Rung::points),
                    new Part<>(Rung.TARGET_SHARE, Rung::targetShare));

    private static final List<Part<Criterion>> CRITERION =
            List.of(
                    new Part<>(Criterion.THRESHOLD, Criterion::threshold),
                    new Part<>(Criterion.CURRENCY, Criterion::currency),
                    new Part<>(Criterion.WEIGHT, Criterion::weight),
                    new Part<>(Criterion.POINTS, Criterion::points),
                    new Part<>(Criterion.PER, Criterion::per),
                    new Part<>(Criterion.CATEGORY, Criterion::category),
                    new Part<>(Criterion.REQUIRED, Criterion::required));

    private static final List<Part<CategoryRule>> CATEGORY =
            List.of(
                    new Part<>(CategoryRule.MINIMUM, CategoryRule::minimum),
                    new Part<>(CategoryRule.CAP, CategoryRule::cap));

    private static final List<Part<Benefit>> BENEFIT =
            List.of(
                    new Part<>(Benefit.QUANTITY, Benefit::quantity),
                    new Part<>(Benefit.CURRENCY, Benefit::currency),
                    new Part<>(Benefit.NOTE, Benefit::note));

    private static final List<Part<GuardRail>> RAIL =
            List.of(new Part<>(GuardRail.LIMIT, GuardRail::limit));

    /// What the second version says differently from the first: of the whole first, then tier by
    /// tier from the lowest up.
    public static List<Difference> of(LadderRules before, LadderRules after) {
        Comparison comparison = new Comparison();
        comparison.row(
                LadderVersion.KIND,
                Optional.empty(),
                before.version(),
                after.version(),
                LadderVersion::id,
                VERSION);
        comparison.rows(
                GuardRail.KIND,
                Optional.empty(),
                keyed(before.rails(), each -> new RailKey(each.type(), each.tier())),
                keyed(after.rails(), each -> new RailKey(each.type(), each.tier())),
                GuardRail::id,
                RAIL);
        comparison.steps(before, after);
        return List.copyOf(comparison.differences);
    }

    private void steps(LadderRules before, LadderRules after) {
        Map<Id, LadderStep> earlier = keyed(before.steps(), each -> each.tier().id());
        Map<Id, LadderStep> later = keyed(after.steps(), each -> each.tier().id());
        before.steps().stream()
                .filter(step -> !later.containsKey(step.tier().id()))
                .forEach(step -> removed(Rung.KIND, Optional.of(step.tier()), step.id()));
        for (LadderStep step : after.steps()) {
            LadderStep other = earlier.get(step.tier().id());
            if (other == null) {
                added(Rung.KIND, Optional.of(step.tier()), step.id());
            } else {
                step(other, step);
            }
        }
    }

    private void step(LadderStep before, LadderStep after) {
        Optional<Tier> tier = Optional.of(after.tier());
        row(Rung.KIND, tier, before.rung(), after.rung(), Rung::id, RUNG);
        Function<Criterion, CriterionKey> criterion =
                each -> new CriterionKey(Criteria.Place.of(each), each.region());
        rows(
                Criterion.KIND,
                tier,
                keyed(before.criteria(), criterion),
                keyed(after.criteria(), criterion),
                Criterion::id,
                CRITERION);
        rows(
                CategoryRule.KIND,
                tier,
                keyed(before.categories(), CategoryRule::category),
                keyed(after.categories(), CategoryRule::category),
                CategoryRule::id,
                CATEGORY);
        Function<Benefit, BenefitKey> benefit =
                each -> new BenefitKey(each.type(), each.unit(), Criteria.text(each.name()));
        rows(
                Benefit.KIND,
                tier,
                keyed(before.benefits(), benefit),
                keyed(after.benefits(), benefit),
                Benefit::id,
                BENEFIT);
    }

    private static <K, R> Map<K, R> keyed(List<R> rows, Function<R, K> key) {
        Map<K, R> keyed = new LinkedHashMap<>();
        rows.forEach(row -> keyed.putIfAbsent(key.apply(row), row));
        return keyed;
    }

    private <K, R> void rows(
            Kind<?> kind,
            Optional<Tier> tier,
            Map<K, R> before,
            Map<K, R> after,
            Function<R, Id> id,
            List<Part<R>> parts) {
        before.forEach((key, row) -> {
            if (!after.containsKey(key)) {
                removed(kind, tier, id.apply(row));
            }
        });
        after.forEach((key, row) -> {
            R other = before.get(key);
            if (other == null) {
                added(kind, tier, id.apply(row));
            } else {
                row(kind, tier, other, row, id, parts);
            }
        });
    }

    private void added(Kind<?> kind, Optional<Tier> tier, Id row) {
        differences.add(new Difference(kind, tier, Optional.empty(), Optional.of(row), List.of()));
    }

    private void removed(Kind<?> kind, Optional<Tier> tier, Id row) {
        differences.add(new Difference(kind, tier, Optional.of(row), Optional.empty(), List.of()));
    }

    private <R> void row(
            Kind<?> kind,
            Optional<Tier> tier,
            R before,
            R after,
            Function<R, Id> id,
            List<Part<R>> parts) {
        List<Difference.Change> changes = new ArrayList<>();
        for (Part<R> part : parts) {
            Object was = part.value.apply(before);
            Object is = part.value.apply(after);
            if (!same(was, is)) {
                changes.add(new Difference.Change(part.field, was, is));
            }
        }
        if (!changes.isEmpty()) {
            differences.add(
                    new Difference(
                            kind,
                            tier,
                            Optional.of(id.apply(before)),
                            Optional.of(id.apply(after)),
                            changes));
        }
    }

    /// Numbers are the same whatever their decimals.
    private static boolean same(@Nullable Object a, @Nullable Object b) {
        return a instanceof BigDecimal x && b instanceof BigDecimal y
                ? x.compareTo(y) == 0
                : Objects.equals(a, b);
    }
}
