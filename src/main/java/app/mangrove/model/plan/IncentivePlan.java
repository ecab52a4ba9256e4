package app.mangrove.model.plan;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.market.Currency;
import app.mangrove.model.program.Track;

import org.jspecify.annotations.Nullable;

/// An incentive plan of the workspace; what it pays for is in its versions.
///
/// Shape: `terms` is the JSON of `PlanRules`: purse, exchange, choice of version, holdback, budget.
public record IncentivePlan(
        Id id,
        String name,
        Id currency,
        String status,
        @Nullable String mechanic,
        @Nullable Id track,
        @Nullable Long position,
        @Nullable String terms,
        @Nullable String description) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND).required();
    public static final Field<String> STATUS =
            Field.choice("status", "DRAFT", "ACTIVE", "ENDED").required();
    public static final Field<String> MECHANIC = Field.word("mechanic");
    public static final Field<Id> TRACK = Field.ref("track", () -> Track.KIND);
    public static final Field<Long> POSITION = Field.integer("position");
    public static final Field<String> TERMS = Field.text("terms");
    public static final Field<String> DESCRIPTION = Field.text("description");
    public static final Kind<IncentivePlan> KIND =
            Kind.small(
                    "incentive_plan",
                    IncentivePlan.class,
                    NAME,
                    NAME,
                    CURRENCY,
                    STATUS,
                    MECHANIC,
                    TRACK,
                    POSITION,
                    TERMS,
                    DESCRIPTION);
}
