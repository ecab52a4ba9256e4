package app.mangrove.model.mix;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.program.PartnerType;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// One weighted trait of the ideal partner of a type.
public record ProfileCriterion(
        Id id,
        String name,
        @Nullable Id plan,
        @Nullable Id type,
        String filter,
        BigDecimal weight,
        @Nullable Long position,
        @Nullable String note) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<Id> PLAN = Field.ref("plan", () -> MixPlan.KIND);
    public static final Field<Id> TYPE = Field.ref("type", () -> PartnerType.KIND);
    public static final Field<String> FILTER = Field.text("filter").required();
    public static final Field<BigDecimal> WEIGHT = Field.decimal("weight", 4).required();
    public static final Field<Long> POSITION = Field.integer("position");
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<ProfileCriterion> KIND =
            Kind.small(
                    "profile_criterion",
                    ProfileCriterion.class,
                    NAME,
                    NAME,
                    PLAN,
                    TYPE,
                    FILTER,
                    WEIGHT,
                    POSITION,
                    NOTE);
}
