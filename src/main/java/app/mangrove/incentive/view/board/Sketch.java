package app.mangrove.incentive.view.board;

import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Stored;

import java.util.ArrayList;
import java.util.List;

/// The terms as they are edited: what the plan says for all versions, and one version.
public record Sketch(Stored.PlanRules rules, Stored.VersionRules version) {
    public Sketch with(Stored.VersionRules changed) {
        return new Sketch(rules, changed);
    }

    public Sketch with(Stored.PlanRules changed) {
        return new Sketch(changed, version);
    }

    /// With another component in a place.
    public Sketch with(int place, Component part) {
        List<Component> parts = new ArrayList<>(version.components());
        parts.set(place, part);
        return with(new Stored.VersionRules(parts, version.limits()));
    }
}
