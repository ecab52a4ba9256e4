package app.mangrove.model.mix;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.market.Currency;
import app.mangrove.model.work.Calendar;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// The partner network that is wanted at chosen dates: a version of a plan, with its targets in
/// rows of their own.
public record MixPlan(
        Id id,
        String name,
        @Nullable Long number,
        String status,
        @Nullable Id base,
        LocalDate start,
        @Nullable Long quarters,
        @Nullable Id currency,
        @Nullable Id calendar,
        @Nullable String note) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<Long> NUMBER = Field.integer("number");
    public static final Field<String> STATUS =
            Field.choice("status", "DRAFT", "CURRENT", "ARCHIVED").required();
    public static final Field<Id> BASE = Field.ref("base", () -> MixPlan.KIND);
    public static final Field<LocalDate> START = Field.date("start").required();
    public static final Field<Long> QUARTERS = Field.integer("quarters");
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND);
    public static final Field<Id> CALENDAR = Field.ref("calendar", () -> Calendar.KIND);
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<MixPlan> KIND =
            Kind.small(
                    "mix_plan",
                    MixPlan.class,
                    NAME,
                    NAME,
                    NUMBER,
                    STATUS,
                    BASE,
                    START,
                    QUARTERS,
                    CURRENCY,
                    CALENDAR,
                    NOTE);
}
