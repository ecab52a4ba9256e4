package app.mangrove.model.program;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.market.Currency;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// What one tier gives in a version of a ladder, with its quantity.
///
/// Unit: shares as fractions (0.12 is 12 per cent).
public record Benefit(
        Id id,
        Id rung,
        String type,
        @Nullable String name,
        String unit,
        @Nullable BigDecimal quantity,
        @Nullable Id currency,
        @Nullable String note,
        @Nullable Long position) {
    public static final Field<Id> RUNG = Field.ref("rung", () -> Rung.KIND).required();
    public static final Field<String> TYPE =
            Field.choice(
                            "type",
                            "DISCOUNT",
                            "REBATE",
                            "MDF",
                            "LEADS",
                            "SUPPORT",
                            "TRAINING",
                            "OTHER")
                    .required();
    public static final Field<String> NAME = Field.text("name");
    public static final Field<String> UNIT =
            Field.choice("unit", "SHARE", "COUNT", "MONEY", "YES").required();
    public static final Field<BigDecimal> QUANTITY = Field.decimal("quantity", 6);
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND);
    public static final Field<String> NOTE = Field.text("note");
    public static final Field<Long> POSITION = Field.integer("position");
    public static final Kind<Benefit> KIND =
            Kind.small(
                    "benefit",
                    Benefit.class,
                    NAME,
                    RUNG,
                    TYPE,
                    NAME,
                    UNIT,
                    QUANTITY,
                    CURRENCY,
                    NOTE,
                    POSITION);
}
