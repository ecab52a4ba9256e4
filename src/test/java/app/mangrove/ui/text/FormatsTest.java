package app.mangrove.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.money.Amount;
import app.mangrove.base.money.Money;
import app.mangrove.base.outcome.Problem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;

class FormatsTest {
    private static final String NARROW = "\u202f";
    private final Formats english = new Formats(Locale.UK);
    private final Formats german = new Formats(Locale.GERMANY);

    @AfterEach
    void backToEnglish() {
        Text.use(Locale.UK);
    }

    @Test
    void shortensMoneyToTheDigitsThatCount() {
        assertThat(english.compact(47_912_345, "EUR", 4)).isEqualTo("€47.91" + NARROW + "M");
        assertThat(english.compact(184_200, "EUR", 3)).isEqualTo("€184" + NARROW + "k");
        assertThat(english.compact(-1_500_000, "EUR", 3)).isEqualTo("−€1.50" + NARROW + "M");
        assertThat(english.compact(950, "EUR", 3)).isEqualTo("€950");
        Text.use(Locale.GERMANY);
        assertThat(german.compact(47_912_345, "EUR", 4))
                .isEqualTo("47,91" + NARROW + "Mio." + NARROW + "€");
    }

    @Test
    void writesFiguresInTheStepOfAnother() {
        assertThat(english.inStepOf(9_300_000, 6_412_000, 2)).isEqualTo("6.4");
        assertThat(english.inStepOf(12_000_000, 12_000_000, 2)).isEqualTo("12");
        assertThat(english.inStepOf(12_000_000, 0, 2)).isEqualTo("0");
        assertThat(english.inStepOf(900, 450, 2)).isEqualTo("450");
        assertThat(english.stepOf(12_000_000, "EUR")).isEqualTo("€ M");
        assertThat(english.stepOf(900, "EUR")).isEqualTo("€");
    }

    @Test
    void writesMoneyExactly() {
        assertThat(english.money(new Money(61_248_017, "EUR"))).isEqualTo("€612,480.17");
        assertThat(german.money(new Money(-61_248_017, "EUR")))
                .isEqualTo("−612.480,17" + NARROW + "€");
        assertThat(english.money(new Money(1_234, "JPY"))).isEqualTo("JP¥1,234");
        assertThat(english.amount(new Amount(60_749_820, "EUR"))).isEqualTo("€6,074.982");
        assertThat(english.amount(new Amount(10_000, "EUR"))).isEqualTo("€1.00");
    }

    @Test
    void showsFractionsAsShares() {
        assertThat(english.percent(0.386, 1)).isEqualTo("38.6" + NARROW + "%");
        assertThat(english.signedPercent(0.084, 1)).isEqualTo("+8.4" + NARROW + "%");
        assertThat(english.signedPercent(-0.12, 0)).isEqualTo("−12" + NARROW + "%");
        assertThat(english.signed(-0.001, 1)).isEqualTo("0.0");
    }

    @Test
    void saysDatesAsPeopleDo() {
        Instant now = Instant.parse("2026-11-24T12:00:00Z");
        Dates dates = english.dates();
        assertThat(dates.date(LocalDate.of(2026, 11, 24))).isEqualTo("24 Nov 2026");
        assertThat(dates.full(LocalDate.of(2026, 11, 24))).isEqualTo("Tuesday, 24 November 2026");
        assertThat(dates.monthName(YearMonth.of(2026, 3))).isEqualTo("Mar");
        assertThat(dates.ago(now.minusSeconds(480), now, ZoneOffset.UTC)).isEqualTo("8 min ago");
        assertThat(dates.ago(now.minus(Duration.ofDays(1)), now, ZoneOffset.UTC))
                .isEqualTo("Yesterday");
        assertThat(dates.ago(now.minus(Duration.ofDays(5)), now, ZoneOffset.UTC))
                .isEqualTo("19 Nov");
        assertThat(dates.length(Duration.ofMinutes(192))).isEqualTo("3 h 12 min");
    }

    @Test
    void fillsPlacesAndPicksWordsByNumber() {
        assertThat(Text.of("shell.tasks.running", 1)).isEqualTo("1 task running");
        assertThat(Text.of("shell.tasks.running", 3)).isEqualTo("3 tasks running");
        Text.use(Locale.GERMANY);
        assertThat(Text.of("shell.tasks.running", 3)).isEqualTo("3 Aufgaben laufen");
        assertThat(Text.of("shell.no-such-key")).isEqualTo("[shell.no-such-key]");
    }

    @Test
    void pseudoTextsKeepTheirPlaces() {
        Text.use(Text.PSEUDO);
        assertThat(Text.of("common.time.minutes-ago", 8))
                .contains("8")
                .startsWith("⟦")
                .contains("á");
        assertThat(Text.of(Problem.of("problem.unexpected", "X"))).contains("(X)");
    }
}
