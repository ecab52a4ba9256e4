package app.mangrove.incentive.view.board;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.design.Curve;
import app.mangrove.incentive.design.PlanDrafts;
import app.mangrove.incentive.design.words.Clause;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.plan.PlanVersion;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.plan.terms.Version;

import java.util.List;
import java.util.Optional;

/// One version of one plan as it is edited, with what follows from its terms alone.
///
/// Shape: `plan` has the edited version alone; `base` is the version that it is compared with, the
/// one in force or the one before. `preview` says that it is not kept.
public record Board(
        Ecosystem ecosystem,
        IncentivePlan row,
        List<PlanVersion> versions,
        PlanVersion shown,
        Sketch sketch,
        Plan plan,
        Optional<Base> base,
        int place,
        List<Problem> flaws,
        Outcome<Curve> curve,
        Optional<Curve> other,
        List<Clause> clauses,
        boolean preview) {
    public Board {
        versions = List.copyOf(versions);
        flaws = List.copyOf(flaws);
        clauses = List.copyOf(clauses);
    }

    /// The version that the edited one is compared with.
    public record Base(PlanVersion row, Version terms, List<Clause> clauses) {
        public Base {
            clauses = List.copyOf(clauses);
        }
    }

    public boolean isDraft() {
        return shown.status().equals(PlanDrafts.DRAFT);
    }

    public Version terms() {
        return plan.versions().getFirst();
    }

    /// The component that is edited; a version always has one to edit.
    public Component part() {
        return sketch.version().components().get(place);
    }

    /// The number of a version, the earliest is 1.
    public int number(PlanVersion version) {
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).id().equals(version.id())) {
                return versions.size() - i;
            }
        }
        return versions.size();
    }

    public boolean isChanged() {
        return base.map(b -> !b.clauses().equals(clauses)).orElse(false);
    }
}
