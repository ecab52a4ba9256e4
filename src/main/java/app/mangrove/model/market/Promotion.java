package app.mangrove.model.market;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A price promotion that transactions may name.
public record Promotion(
        Id id,
        String name,
        @Nullable String category,
        @Nullable BigDecimal discount,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<String> CATEGORY = Field.word("category");
    public static final Field<BigDecimal> DISCOUNT = Field.decimal("discount", 6);
    public static final Field<LocalDate> VALID_FROM = Field.date("valid_from");
    public static final Field<LocalDate> VALID_TO = Field.date("valid_to");
    public static final Kind<Promotion> KIND =
            Kind.small(
                    "promotion",
                    Promotion.class,
                    NAME,
                    NAME,
                    CATEGORY,
                    DISCOUNT,
                    VALID_FROM,
                    VALID_TO);
}
