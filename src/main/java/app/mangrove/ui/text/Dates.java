package app.mangrove.ui.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Days, months and moments in one locale.
public final class Dates {
    private final DateTimeFormatter medium;
    private final DateTimeFormatter full;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter monthOnly;
    private final DateTimeFormatter monthYear;
    private final DateTimeFormatter time;

    Dates(Locale locale) {
        medium = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        full = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
        shortDay = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale);
        monthOnly = DateTimeFormatter.ofPattern("LLL", locale);
        monthYear = DateTimeFormatter.ofLocalizedPattern("yMMM").withLocale(locale);
        time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
    }

    /// "24 Nov 2026".
    public String date(LocalDate date) {
        return medium.format(date);
    }

    /// "Tuesday, 24 November 2026".
    public String full(LocalDate date) {
        return full.format(date);
    }

    /// "24 Nov", for dates of this year.
    public String day(LocalDate date) {
        return shortDay.format(date);
    }

    /// "Nov", for the axis of a chart.
    public String monthName(YearMonth month) {
        return monthOnly.format(month);
    }

    /// "Nov 2026".
    public String month(YearMonth month) {
        return monthYear.format(month);
    }

    public String moment(Instant instant) {
        return moment(instant, ZoneId.systemDefault());
    }

    public String moment(Instant instant, ZoneId zone) {
        return medium.format(instant.atZone(zone)) + ", " + time.format(instant.atZone(zone));
    }

    public String time(Instant instant, ZoneId zone) {
        return time.format(instant.atZone(zone));
    }

    /// How long ago: "8 min ago", "Yesterday", "19 Nov", "3 Feb 2025".
    public String ago(Instant then, Instant now, ZoneId zone) {
        Duration since = Duration.between(then, now);
        if (since.toMinutes() < 1) {
            return Text.of("common.time.now");
        }
        if (since.toMinutes() < 60) {
            return Text.of("common.time.minutes-ago", since.toMinutes());
        }
        LocalDate day = then.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (day.equals(today)) {
            return Text.of("common.time.hours-ago", since.toHours());
        }
        return day(day, today);
    }

    /// A day as seen from today: "Today", "Yesterday", "19 Nov", "3 Feb 2025".
    public String day(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(day, today);
        if (days == 0) {
            return Text.of("common.time.today");
        }
        if (days == 1) {
            return Text.of("common.time.yesterday");
        }
        return day.getYear() == today.getYear() ? day(day) : date(day);
    }

    /// A length of time in its two biggest units: "3 h 12 min", "2 d 4 h", "40 s".
    public String length(Duration length) {
        if (length.toDays() > 0) {
            return Text.of("common.time.days-hours", length.toDays(), length.toHoursPart());
        }
        if (length.toHours() > 0) {
            return Text.of("common.time.hours-minutes", length.toHours(), length.toMinutesPart());
        }
        if (length.toMinutes() > 0) {
            return Text.of("common.time.minutes", length.toMinutes());
        }
        return Text.of("common.time.seconds", Math.max(1, length.toSeconds()));
    }
}
