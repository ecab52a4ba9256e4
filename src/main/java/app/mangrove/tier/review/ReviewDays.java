package app.mangrove.tier.review;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.time.Period;
import app.mangrove.tier.LadderRules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// When a ladder is reviewed: on the last day of each month, quarter, half-year or year of its
/// calendar.
public final class ReviewDays {
    private ReviewDays() {}

    /// The first review day on or after a day.
    public static LocalDate next(LadderRules rules, LocalDate day) {
        FiscalCalendar calendar = rules.calendar();
        FiscalCalendar.Month month = calendar.monthOf(day);
        int every = months(rules);
        int ahead = every - 1 - (month.month() - 1) % every;
        return calendar.month(month.plus(ahead)).to().minusDays(1);
    }

    /// The review days within a period.
    public static List<LocalDate> within(LadderRules rules, Period period) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = next(rules, period.from());
                day.isBefore(period.to());
                day = next(rules, day.plusDays(1))) {
            days.add(day);
        }
        return days;
    }

    private static int months(LadderRules rules) {
        return switch (rules.version().review()) {
            case "MONTHLY" -> 1;
            case "QUARTERLY" -> 3;
            case "HALF_YEARLY" -> 6;
            default -> 12;
        };
    }
}
