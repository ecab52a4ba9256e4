package app.mangrove.model.plan;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// The terms of a plan from a day until before another; only approved ones pay.
///
/// Shape: `terms` is the JSON of `VersionRules`: components and limits.
public record PlanVersion(
        Id id,
        Id plan,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String status,
        String terms,
        @Nullable String note) {
    public static final Field<Id> PLAN = Field.ref("plan", () -> IncentivePlan.KIND).required();
    public static final Field<LocalDate> VALID_FROM = Field.date("valid_from").required();
    public static final Field<LocalDate> VALID_TO = Field.date("valid_to");
    public static final Field<String> STATUS =
            Field.choice("status", "DRAFT", "APPROVED", "RETIRED").required();
    public static final Field<String> TERMS = Field.text("terms").required();
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<PlanVersion> KIND =
            Kind.small(
                    "plan_version",
                    PlanVersion.class,
                    NOTE,
                    PLAN,
                    VALID_FROM,
                    VALID_TO,
                    STATUS,
                    TERMS,
                    NOTE);
}
