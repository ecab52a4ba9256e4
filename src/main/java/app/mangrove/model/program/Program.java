package app.mangrove.model.program;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.market.Currency;
import app.mangrove.model.work.Calendar;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What the vendor offers its partners, with its calendar, currency and time zone.
public record Program(
        Id id,
        String name,
        @Nullable String code,
        @Nullable String description,
        @Nullable Id calendar,
        @Nullable Id currency,
        @Nullable String zone,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Boolean archived) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<String> CODE = Field.text("code");
    public static final Field<String> DESCRIPTION = Field.text("description");
    public static final Field<Id> CALENDAR = Field.ref("calendar", () -> Calendar.KIND);
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND);
    public static final Field<String> ZONE = Field.word("zone");
    public static final Field<LocalDate> VALID_FROM = Field.date("valid_from");
    public static final Field<LocalDate> VALID_TO = Field.date("valid_to");
    public static final Field<Boolean> ARCHIVED = Field.bool("archived");
    public static final Kind<Program> KIND =
            Kind.small(
                    "program",
                    Program.class,
                    NAME,
                    NAME,
                    CODE,
                    DESCRIPTION,
                    CALENDAR,
                    CURRENCY,
                    ZONE,
                    VALID_FROM,
                    VALID_TO,
                    ARCHIVED);
}
