package app.mangrove.model.settle;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.work.Calendar;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/// A period whose statements are frozen as of a commit; what arrives later for it is paid in the
/// next open one.
///
/// Shape: half-open; `knownAt` is the commit whose snapshot the statements were made of.
public record ClosedPeriod(
        Id id,
        String name,
        @Nullable Id calendar,
        LocalDate periodFrom,
        LocalDate periodTo,
        String status,
        Long knownAt,
        @Nullable String headHash,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String reopenedBy,
        @Nullable Instant reopenedAt,
        @Nullable String note) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<Id> CALENDAR = Field.ref("calendar", () -> Calendar.KIND);
    public static final Field<LocalDate> PERIOD_FROM = Field.date("period_from").required();
    public static final Field<LocalDate> PERIOD_TO = Field.date("period_to").required();
    public static final Field<String> STATUS =
            Field.choice("status", "CLOSED", "REOPENED").required();
    public static final Field<Long> KNOWN_AT = Field.integer("known_at").required();
    public static final Field<String> HEAD_HASH = Field.text("head_hash");
    public static final Field<String> CLOSED_BY = Field.word("closed_by");
    public static final Field<Instant> CLOSED_AT = Field.instant("closed_at");
    public static final Field<String> REOPENED_BY = Field.word("reopened_by");
    public static final Field<Instant> REOPENED_AT = Field.instant("reopened_at");
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<ClosedPeriod> KIND =
            Kind.small(
                    "closed_period",
                    ClosedPeriod.class,
                    NAME,
                    NAME,
                    CALENDAR,
                    PERIOD_FROM,
                    PERIOD_TO,
                    STATUS,
                    KNOWN_AT,
                    HEAD_HASH,
                    CLOSED_BY,
                    CLOSED_AT,
                    REOPENED_BY,
                    REOPENED_AT,
                    NOTE);
}
