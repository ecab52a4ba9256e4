package app.mangrove.model.market;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

/// An ISO currency with the decimals of its minor unit.
public record Currency(Id id, String code, String name, Long exponent) {
    public static final Field<String> CODE = Field.text("code").required();
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<Long> EXPONENT = Field.integer("exponent").required();
    public static final Kind<Currency> KIND =
            Kind.small("currency", Currency.class, CODE, CODE, NAME, EXPONENT);
}
