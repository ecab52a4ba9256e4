package app.mangrove.tier.draft;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.outcome.Word;
import app.mangrove.model.Id;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.Specialisation;
import app.mangrove.model.query.Query;
import app.mangrove.model.query.RankCache;
import app.mangrove.model.query.Scope;
import app.mangrove.tier.Criteria;
import app.mangrove.tier.LadderStep;
import app.mangrove.tier.TierGrid;

import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Checks criteria: each alone, those of one tier against each other, and each tier against the one
/// below.
final class CriteriaCheck {
    private final LadderCheck check;

    /// Where criteria are comparable: the same measure, in the same region and currency.
    private record Spot(Criteria.Place place, @Nullable Id region, String currency) {}

    CriteriaCheck(LadderCheck check) {
        this.check = check;
    }

    void run() {
        Map<Spot, Criterion> below = new HashMap<>();
        Map<Spot, String> tiers = new HashMap<>();
        for (LadderStep step : check.rules().steps()) {
            Map<Spot, Criterion> own = new HashMap<>();
            for (Criterion criterion : step.criteria()) {
                alone(criterion);
                Spot spot = spot(criterion, Criteria.isAtLeast(criterion));
                if (own.putIfAbsent(spot, criterion) != null) {
                    add(criterion, "tier.flaw.twice", metric(criterion), step.name());
                }
                contradicts(
                        step, criterion, own.get(spot(criterion, !Criteria.isAtLeast(criterion))));
                falls(step, criterion, below.get(spot), tiers.getOrDefault(spot, ""));
            }
            below.putAll(own);
            own.keySet().forEach(spot -> tiers.put(spot, step.name()));
        }
    }

    private Spot spot(Criterion criterion, boolean atLeast) {
        Criteria.Place own = Criteria.Place.of(criterion);
        return new Spot(
                new Criteria.Place(
                        own.metric(),
                        own.measure(),
                        own.window(),
                        own.scope(),
                        atLeast,
                        own.filter()),
                criterion.region(),
                Criteria.isMoney(criterion) ? check.code(criterion.currency()) : "");
    }

    private void add(Criterion criterion, String key, Object... arguments) {
        check.add(Criterion.KIND, criterion.id(), Criterion.THRESHOLD, key, arguments);
    }

    private static Word metric(Criterion criterion) {
        return new Word("choice.criterion.metric." + criterion.metric());
    }

    private static String plain(Criterion criterion) {
        return StepCheck.plain(criterion.threshold());
    }

    /// At least more than at most: nobody can be both, unless either is enough.
    private void contradicts(LadderStep step, Criterion criterion, @Nullable Criterion other) {
        if (other == null || step.rung().rule().equals("ANY")) {
            return;
        }
        boolean least = Criteria.isAtLeast(criterion);
        Criterion atLeast = least ? criterion : other;
        Criterion atMost = least ? other : criterion;
        if (atLeast.threshold().compareTo(atMost.threshold()) > 0) {
            add(
                    criterion,
                    "tier.flaw.contradiction",
                    metric(criterion),
                    plain(atLeast),
                    plain(atMost),
                    step.name());
        }
    }

    /// A higher tier that asks less than a lower one.
    private void falls(
            LadderStep step, Criterion criterion, @Nullable Criterion lower, String tier) {
        if (lower == null) {
            return;
        }
        int less = criterion.threshold().compareTo(lower.threshold());
        if (Criteria.isAtLeast(criterion) ? less < 0 : less > 0) {
            add(
                    criterion,
                    "tier.flaw.falls",
                    metric(criterion),
                    step.name(),
                    plain(criterion),
                    tier,
                    plain(lower));
        }
    }

    private void alone(Criterion criterion) {
        Id id = criterion.id();
        String measure = Criteria.text(criterion.measure());
        if (criterion.metric().equals("SCORE") && measure.isEmpty()) {
            check.add(Criterion.KIND, id, Criterion.MEASURE, "tier.flaw.measure");
        }
        if (criterion.metric().equals("SPECIALISATIONS")
                && !measure.isEmpty()
                && !isSpecialisation(measure)) {
            check.add(Criterion.KIND, id, Criterion.MEASURE, "tier.flaw.unknown", measure);
        }
        if (Criteria.isFlow(criterion) && criterion.window().equals("TODAY")) {
            check.add(Criterion.KIND, id, Criterion.WINDOW, "tier.flaw.window", metric(criterion));
        }
        filter(criterion);
        String code = check.code(criterion.currency());
        if (Criteria.isMoney(criterion) && !check.isConvertible(check.rules().currency(), code)) {
            check.add(
                    Criterion.KIND,
                    id,
                    Criterion.CURRENCY,
                    "tier.flaw.rate",
                    check.rules().currency(),
                    code);
        }
    }

    private boolean isSpecialisation(String measure) {
        List<Specialisation> all = check.ecosystem().all(Specialisation.KIND);
        return all.stream()
                .anyMatch(each ->
                        each.name().equals(measure) || Objects.equals(each.code(), measure));
    }

    private void filter(Criterion criterion) {
        String text = Criteria.text(criterion.filter());
        if (text.isEmpty()) {
            return;
        }
        Scope scope =
                Scope.of(
                        check.ecosystem(),
                        check.rules().version().validFrom(),
                        new RankCache(Collator.getInstance(Locale.ROOT)));
        Query.parse(text, TierGrid.kind(criterion), scope)
                .failure()
                .ifPresent((Problem problem) ->
                        check.add(Criterion.KIND, criterion.id(), Criterion.FILTER, problem));
    }
}
