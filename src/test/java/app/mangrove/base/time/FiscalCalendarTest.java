package app.mangrove.base.time;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.time.FiscalCalendar.Month;
import app.mangrove.base.time.FiscalCalendar.NamedBy;
import app.mangrove.base.time.FiscalCalendar.Weeks;
import app.mangrove.base.time.FiscalCalendar.YearEnd;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

class FiscalCalendarTest {
    /// The retail calendar: 4-5-4 weeks from Sunday, ends on the Saturday nearest to 31 January,
    /// named by the year it begins in.
    private static final FiscalCalendar RETAIL =
            new FiscalCalendar(Weeks.W454, 2, DayOfWeek.SUNDAY, YearEnd.NEAREST, NamedBy.START, 12);

    /// 4-4-5 weeks that end on the last Saturday of September, named by the year of its end.
    private static final FiscalCalendar LAST_SATURDAY =
            new FiscalCalendar(Weeks.W445, 10, DayOfWeek.SUNDAY, YearEnd.LAST, NamedBy.END, 3);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Period period(String from, String toWithin) {
        return new Period(day(from), day(toWithin).plusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "2011, 2011-01-30, 2012-01-28, 52",
        "2012, 2012-01-29, 2013-02-02, 53",
        "2013, 2013-02-03, 2014-02-01, 52",
        "2014, 2014-02-02, 2015-01-31, 52",
        "2015, 2015-02-01, 2016-01-30, 52",
        "2016, 2016-01-31, 2017-01-28, 52",
        "2017, 2017-01-29, 2018-02-03, 53",
        "2018, 2018-02-04, 2019-02-02, 52",
        "2022, 2022-01-30, 2023-01-28, 52",
        "2023, 2023-01-29, 2024-02-03, 53",
        "2024, 2024-02-04, 2025-02-01, 52",
        "2025, 2025-02-02, 2026-01-31, 52",
    })
    void retailYearsAreThePublishedOnes(int year, String from, String to, int weeks) {
        assertThat(RETAIL.year(year)).isEqualTo(period(from, to));
        assertThat(RETAIL.weeksIn(year)).isEqualTo(weeks);
    }

    @Test
    void theLongRetailYearPutsItsLastWeekIntoJanuary() {
        assertThat(RETAIL.month(2023, 1)).isEqualTo(period("2023-01-29", "2023-02-25"));
        assertThat(RETAIL.month(2023, 2)).isEqualTo(period("2023-02-26", "2023-04-01"));
        assertThat(RETAIL.month(2023, 11)).isEqualTo(period("2023-11-26", "2023-12-30"));
        assertThat(RETAIL.month(2023, 12)).isEqualTo(period("2023-12-31", "2024-02-03"));
        assertThat(RETAIL.quarter(2023, 1)).isEqualTo(period("2023-01-29", "2023-04-29"));
        assertThat(RETAIL.monthOf(day("2024-02-03"))).isEqualTo(new Month(2023, 12));
        assertThat(RETAIL.monthOf(day("2024-02-04"))).isEqualTo(new Month(2024, 1));
    }

    @Test
    void afterALongYearTheWeeksAreRestated() {
        Period first = RETAIL.month(2024, 1);
        assertThat(RETAIL.yearBefore(first)).isEqualTo(period("2023-02-05", "2023-03-04"));
        assertThat(RETAIL.isRestated(first)).isTrue();
        assertThat(RETAIL.isRestated(RETAIL.month(2023, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2012, 2011-09-25, 2012-09-29, 53",
        "2013, 2012-09-30, 2013-09-28, 52",
        "2017, 2016-09-25, 2017-09-30, 53",
        "2018, 2017-10-01, 2018-09-29, 52",
        "2023, 2022-09-25, 2023-09-30, 53",
        "2024, 2023-10-01, 2024-09-28, 52",
    })
    void yearsThatEndOnTheLastSaturdayOfSeptemberAreThePublishedOnes(
            int year, String from, String to, int weeks) {
        assertThat(LAST_SATURDAY.year(year)).isEqualTo(period(from, to));
        assertThat(LAST_SATURDAY.weeksIn(year)).isEqualTo(weeks);
    }

    @Test
    void the53rdWeekGoesWhereItIsSaid() {
        assertThat(LAST_SATURDAY.quarter(2023, 1)).isEqualTo(period("2022-09-25", "2022-12-31"));
        assertThat(LAST_SATURDAY.month(2023, 3).days()).isEqualTo(42);
        assertThat(LAST_SATURDAY.month(2024, 3).days()).isEqualTo(35);
    }

    @Test
    void monthsFromJulyAreNamedByTheYearOfTheirEndOrTheirStart() {
        FiscalCalendar byEnd = FiscalCalendar.months(7, NamedBy.END);
        FiscalCalendar byStart = FiscalCalendar.months(7, NamedBy.START);
        assertThat(byEnd.year(2026)).isEqualTo(period("2025-07-01", "2026-06-30"));
        assertThat(byStart.year(2026)).isEqualTo(period("2026-07-01", "2027-06-30"));
        assertThat(byEnd.monthOf(day("2025-07-01"))).isEqualTo(new Month(2026, 1));
        assertThat(byStart.monthOf(day("2026-06-30"))).isEqualTo(new Month(2025, 12));
        assertThat(byEnd.monthLabel(new Month(2026, 1))).isEqualTo("FY2026-P01");
    }

    @Test
    void theYearBeforeOfAFebruaryIsAFebruary() {
        FiscalCalendar plain = FiscalCalendar.CALENDAR;
        assertThat(plain.yearBefore(plain.month(2025, 2))).isEqualTo(plain.month(2024, 2));
        assertThat(plain.yearBefore(plain.month(2024, 2))).isEqualTo(plain.month(2023, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-Q3", "2026-07", "FY2026-P07", "fy2026-q1"})
    void labelsNamePeriods(String label) {
        assertThat(FiscalCalendar.CALENDAR.parse(label).isOk()).isTrue();
    }

    @Test
    void labelsReadBack() {
        FiscalCalendar plain = FiscalCalendar.CALENDAR;
        assertThat(plain.parse("2026-Q3").orElseThrow())
                .isEqualTo(period("2026-07-01", "2026-09-30"));
        assertThat(plain.parse(plain.monthLabel(new Month(2026, 3))).orElseThrow())
                .isEqualTo(period("2026-03-01", "2026-03-31"));
        assertThat(plain.parse("2026-13").failure().orElseThrow().key()).isEqualTo("period.label");
        assertThat(plain.parse("soon").isOk()).isFalse();
    }

    static Stream<FiscalCalendar> calendars() {
        return Stream.of(Weeks.values())
                .flatMap(weeks ->
                        Stream.of(1, 2, 7, 10)
                                .flatMap(month ->
                                        Stream.of(YearEnd.values())
                                                .map(end ->
                                                        new FiscalCalendar(
                                                                weeks,
                                                                month,
                                                                DayOfWeek.of(1 + month % 7),
                                                                end,
                                                                month > 5
                                                                        ? NamedBy.END
                                                                        : NamedBy.START,
                                                                12))));
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void everyDayLiesInExactlyTheMonthThatHoldsIt(FiscalCalendar calendar) {
        List<LocalDate> days = day("2003-12-01").datesUntil(day("2030-02-01")).toList();
        for (LocalDate date : days) {
            Month month = calendar.monthOf(date);
            assertThat(calendar.month(month).contains(date)).as("%s", date).isTrue();
            assertThat(calendar.month(month).to()).isEqualTo(calendar.month(month.plus(1)).from());
            assertThat(calendar.quarter(month.year(), month.quarter()).contains(date)).isTrue();
        }
    }
}
