package app.mangrove.model.program;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// How many points of one category a rung needs and counts at most.
public record CategoryRule(
        Id id, Id rung, String category, @Nullable BigDecimal minimum, @Nullable BigDecimal cap) {
    public static final Field<Id> RUNG = Field.ref("rung", () -> Rung.KIND).required();
    public static final Field<String> CATEGORY = Field.text("category").required();
    public static final Field<BigDecimal> MINIMUM = Field.decimal("minimum", 4);
    public static final Field<BigDecimal> CAP = Field.decimal("cap", 4);
    public static final Kind<CategoryRule> KIND =
            Kind.small("category_rule", CategoryRule.class, CATEGORY, RUNG, CATEGORY, MINIMUM, CAP);
}
