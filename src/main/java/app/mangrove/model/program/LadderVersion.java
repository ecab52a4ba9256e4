package app.mangrove.model.program;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.market.Currency;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/// The rules of a ladder in a period: its policy here, its rungs in rows of their own.
///
/// Shape: at most one published version of a ladder is valid on a day.
public record LadderVersion(
        Id id,
        String name,
        Id ladder,
        Long number,
        String status,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Id currency,
        String rates,
        @Nullable LocalDate rateDay,
        String review,
        @Nullable Long graceDays,
        @Nullable Long probationDays,
        String demotion,
        @Nullable BigDecimal budget,
        @Nullable BigDecimal uplift,
        @Nullable BigDecimal margin,
        @Nullable Instant published,
        @Nullable String note) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<Id> LADDER = Field.ref("ladder", () -> Ladder.KIND).required();
    public static final Field<Long> NUMBER = Field.integer("number").required();
    public static final Field<String> STATUS =
            Field.choice("status", "DRAFT", "PUBLISHED", "WITHDRAWN").required();
    public static final Field<LocalDate> VALID_FROM = Field.date("valid_from").required();
    public static final Field<LocalDate> VALID_TO = Field.date("valid_to");
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND).required();
    public static final Field<String> RATES =
            Field.choice("rates", "EVENT_DAY", "FIXED_DAY").required();
    public static final Field<LocalDate> RATE_DAY = Field.date("rate_day");
    public static final Field<String> REVIEW =
            Field.choice("review", "MONTHLY", "QUARTERLY", "HALF_YEARLY", "YEARLY").required();
    public static final Field<Long> GRACE_DAYS = Field.integer("grace_days");
    public static final Field<Long> PROBATION_DAYS = Field.integer("probation_days");
    public static final Field<String> DEMOTION =
            Field.choice("demotion", "ONE_STEP", "FULL", "NEVER").required();
    public static final Field<BigDecimal> BUDGET = Field.amount("budget", "currency");
    public static final Field<BigDecimal> UPLIFT = Field.decimal("uplift", 6);
    public static final Field<BigDecimal> MARGIN = Field.decimal("margin", 6);
    public static final Field<Instant> PUBLISHED = Field.instant("published");
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<LadderVersion> KIND =
            Kind.small(
                    "ladder_version",
                    LadderVersion.class,
                    NAME,
                    NAME,
                    LADDER,
                    NUMBER,
                    STATUS,
                    VALID_FROM,
                    VALID_TO,
                    CURRENCY,
                    RATES,
                    RATE_DAY,
                    REVIEW,
                    GRACE_DAYS,
                    PROBATION_DAYS,
                    DEMOTION,
                    BUDGET,
                    UPLIFT,
                    MARGIN,
                    PUBLISHED,
                    NOTE);
}
