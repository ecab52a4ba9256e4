package app.mangrove.model.market;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// How many units of the quote currency one unit of the base currency was worth on a day.
public record FxRate(
        Id id, Id base, Id quote, LocalDate date, BigDecimal rate, @Nullable String source) {
    public static final Field<Id> BASE = Field.ref("base", () -> Currency.KIND).required();
    public static final Field<Id> QUOTE = Field.ref("quote", () -> Currency.KIND).required();
    public static final Field<LocalDate> DATE = Field.date("date").required();
    public static final Field<BigDecimal> RATE = Field.decimal("rate", 10).required();
    public static final Field<String> SOURCE = Field.word("source");
    public static final Kind<FxRate> KIND =
            Kind.large("fx_rate", FxRate.class, SOURCE, BASE, QUOTE, DATE, RATE, SOURCE);
}
