package app.mangrove.tier.view;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.program.Criterion;
import app.mangrove.tier.Criteria;
import app.mangrove.tier.Impact;
import app.mangrove.tier.LadderRules;
import app.mangrove.tier.LadderStep;
import app.mangrove.tier.draft.Difference;
import app.mangrove.tier.draft.Flaw;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the tiers screen shows: one version of a ladder beside the one in force, and what the
/// difference does.
///
/// Shape: `base` is the version shown itself when none is in force before it; a preview differs
/// from what was committed by a threshold that is still being typed or dragged.
record Picture(
        Ecosystem ecosystem,
        LadderRules rules,
        LadderRules base,
        Impact impact,
        List<Flaw> flaws,
        List<Difference> differences,
        boolean preview) {
    /// One line of every card: what is asked there, of whom.
    record Ask(Criteria.Place place, @Nullable Id region) {
        static Ask of(Criterion criterion) {
            return new Ask(Criteria.Place.of(criterion), criterion.region());
        }
    }

    /// Everything that any tier asks, each once, in the order in which the cards have it.
    Map<Ask, Criterion> asks() {
        Map<Ask, Criterion> asks = new LinkedHashMap<>();
        List<LadderStep> highestFirst = new ArrayList<>(rules.steps()).reversed();
        for (LadderStep step : highestFirst) {
            step.criteria().forEach(each -> asks.putIfAbsent(Ask.of(each), each));
        }
        return asks;
    }

    static Optional<Criterion> asked(LadderStep step, Ask ask) {
        return step.criteria().stream().filter(each -> Ask.of(each).equals(ask)).findFirst();
    }

    /// What the version in force asks in the same place of the same tier.
    Optional<Criterion> before(LadderStep step, Ask ask) {
        int place = base.place(step.tier().id());
        return place < 0 ? Optional.empty() : asked(base.steps().get(place), ask);
    }

    Optional<Flaw> flaw(Id row, String field) {
        return flaws.stream()
                .filter(flaw -> flaw.row().equals(row) && flaw.field().key().equals(field))
                .findFirst();
    }

    /// Flaws of a row, whichever the field.
    List<Flaw> flaws(Id row) {
        return flaws.stream().filter(flaw -> flaw.row().equals(row)).toList();
    }

    /// Whether a row is part of the version, which a view that is about to go may have forgotten.
    boolean holds(Id row) {
        return rules.id().equals(row)
                || rules.rails().stream().anyMatch(rail -> rail.id().equals(row))
                || rules.steps().stream().anyMatch(step -> holds(step, row));
    }

    private static boolean holds(LadderStep step, Id row) {
        return step.id().equals(row)
                || step.criteria().stream().anyMatch(each -> each.id().equals(row))
                || step.categories().stream().anyMatch(each -> each.id().equals(row))
                || step.benefits().stream().anyMatch(each -> each.id().equals(row));
    }

    boolean isChanged() {
        return !base.id().equals(rules.id());
    }

    Optional<Impact.Level> level(LadderStep step) {
        return impact.levels().stream()
                .filter(level ->
                        level.tier().filter(t -> t.id().equals(step.tier().id())).isPresent())
                .findFirst();
    }
}
