package app.mangrove.incentive.view.board;

import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.plan.PlanVersion;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// A plan in the list: the version in force, a draft when there is one, and what it did in the last
/// twelve closed months.
///
/// Unit: `cost` and `revenue` in minor units of the plan's currency; both are missing while they
/// are not known.
public record PlanLine(
        IncentivePlan row,
        String currency,
        Optional<PlanVersion> inForce,
        Optional<PlanVersion> draft,
        OptionalLong cost,
        OptionalLong revenue,
        OptionalInt earning) {}
