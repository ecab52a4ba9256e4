package app.mangrove.model.work;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;

/// A fiscal calendar: months from a start month, or weeks in quarters.
public record Calendar(
        Id id,
        String name,
        String pattern,
        Long startMonth,
        @Nullable String firstDay,
        @Nullable String yearEnd,
        @Nullable String namedBy,
        @Nullable Long longPeriod) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<String> PATTERN =
            Field.choice("pattern", "MONTHS", "W445", "W454", "W544").required();
    public static final Field<Long> START_MONTH = Field.integer("start_month").required();
    public static final Field<String> FIRST_DAY =
            Field.choice(
                    "first_day",
                    "MONDAY",
                    "TUESDAY",
                    "WEDNESDAY",
                    "THURSDAY",
                    "FRIDAY",
                    "SATURDAY",
                    "SUNDAY");
    public static final Field<String> YEAR_END = Field.choice("year_end", "LAST", "NEAREST");
    public static final Field<String> NAMED_BY = Field.choice("named_by", "END", "START");
    public static final Field<Long> LONG_PERIOD = Field.integer("long_period");
    public static final Kind<Calendar> KIND =
            Kind.small(
                    "calendar",
                    Calendar.class,
                    NAME,
                    NAME,
                    PATTERN,
                    START_MONTH,
                    FIRST_DAY,
                    YEAR_END,
                    NAMED_BY,
                    LONG_PERIOD);

    /// The calendar that these rules describe: by default the year ends on the last such day, is
    /// named by its end, begins its weeks on Monday and puts the 53rd into the last period.
    public FiscalCalendar fiscal() {
        return new FiscalCalendar(
                pattern.equals("MONTHS")
                        ? FiscalCalendar.Weeks.NONE
                        : FiscalCalendar.Weeks.valueOf(pattern),
                month(startMonth, 1),
                firstDay == null ? DayOfWeek.MONDAY : DayOfWeek.valueOf(firstDay),
                yearEnd == null
                        ? FiscalCalendar.YearEnd.LAST
                        : FiscalCalendar.YearEnd.valueOf(yearEnd),
                namedBy == null
                        ? FiscalCalendar.NamedBy.END
                        : FiscalCalendar.NamedBy.valueOf(namedBy),
                month(longPeriod, 12));
    }

    private static int month(@Nullable Long number, int otherwise) {
        return number == null || number < 1 || number > 12 ? otherwise : number.intValue();
    }
}
