package app.mangrove.model.market;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What is sold: families, lines and products in one tree.
public record ProductLine(
        Id id,
        String name,
        @Nullable String code,
        @Nullable Id parent,
        @Nullable BigDecimal listPrice,
        @Nullable Id currency,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Boolean archived) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<String> CODE = Field.text("code");
    public static final Field<Id> PARENT = Field.ref("parent", () -> ProductLine.KIND);
    public static final Field<BigDecimal> LIST_PRICE = Field.amount("list_price", "currency");
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND);
    public static final Field<LocalDate> VALID_FROM = Field.date("valid_from");
    public static final Field<LocalDate> VALID_TO = Field.date("valid_to");
    public static final Field<Boolean> ARCHIVED = Field.bool("archived");
    public static final Kind<ProductLine> KIND =
            Kind.small(
                    "product_line",
                    ProductLine.class,
                    NAME,
                    NAME,
                    CODE,
                    PARENT,
                    LIST_PRICE,
                    CURRENCY,
                    VALID_FROM,
                    VALID_TO,
                    ARCHIVED);
}
