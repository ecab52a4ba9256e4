package app.mangrove.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.explain.Step;
import app.mangrove.base.money.Amount;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Conversion;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class RevenueTest {
    private static RevenueWorld world() {
        return new RevenueWorld()
                .currency("EUR", 2)
                .currency("USD", 2)
                .currency("JPY", 0)
                .region("World", "WORLD", "")
                .region("EMEA", "AREA", "World")
                .region("Germany", "COUNTRY", "EMEA")
                .region("Bavaria", "SUBDIVISION", "Germany")
                .region("France", "COUNTRY", "EMEA")
                .product("Bikes", "")
                .product("Road", "Bikes")
                .product("R-200", "Road")
                .product("Service", "")
                .type("VAR")
                .type("MSP")
                .partner("p1", "Kestrel", "France", "Germany")
                .partner("p2", "Kestrel", "", "Bavaria")
                .partner("p3", "Oberlin", "", "");
    }

    private static Ecosystem of(RevenueWorld world) {
        return TestWorkspace.of(world.edits).ecosystem();
    }

    private static List<String> lines(RevenueWorld world, Question question) {
        return lines(new Revenue().ask(of(world), question, Cancel.never()).orElseThrow());
    }

    private static List<String> lines(RevenueGrid grid) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < grid.size(); i++) {
            lines.add(
                    String.join("|", grid.texts(i))
                            + "|"
                            + grid.decimal(i)
                            + "|"
                            + grid.currency(i)
                            + "|"
                            + grid.count(i));
        }
        return lines;
    }

    @Test
    void neverAddsTwoCurrencies() {
        RevenueWorld world =
                world().sale("p1", "2026-01-05", "10.005", "EUR")
                        .sale("p1", "2026-01-06", "5", "USD")
                        .sale("p1", "2026-01-07", "-0.0049", "EUR")
                        .sale("p1", "2026-01-07", "1200", "JPY");
        assertThat(lines(world, Question.by(Dimension.YEAR)))
                .containsExactly("2026|10.0001|EUR|2", "2026|1200|JPY|1", "2026|5.00|USD|1");
    }

    @Test
    void theTypeIsThatOfTheRoleOfTheDayTheMainOneFirst() {
        RevenueWorld world =
                world().role("p1", "VAR", "2025-01-01", "", false)
                        .role("p1", "MSP", "2026-02-01", "2026-03-01", true)
                        .sale("p1", "2024-12-31", "1", "EUR")
                        .sale("p1", "2025-01-01", "2", "EUR")
                        .sale("p1", "2026-02-01", "4", "EUR")
                        .sale("p1", "2026-02-28", "8", "EUR")
                        .sale("p1", "2026-03-01", "16", "EUR")
                        .sale("p3", "2026-03-01", "32", "EUR");
        assertThat(lines(world, Question.by(Dimension.TYPE)))
                .containsExactly("|33.00|EUR|2", "MSP|12.00|EUR|2", "VAR|18.00|EUR|2");
    }

    @Test
    void ofTwoRolesTheOneThatBeganFirstCounts() {
        RevenueWorld world =
                world().role("p1", "VAR", "2025-01-01", "", false)
                        .role("p1", "MSP", "2024-01-01", "", false)
                        .sale("p1", "2026-01-01", "1", "EUR");
        assertThat(lines(world, Question.by(Dimension.TYPE))).containsExactly("MSP|1.00|EUR|1");
    }

    @Test
    void theCategoryIsTheRootOfTheProductTree() {
        RevenueWorld world =
                world().sale("p1", "2026-01-01", "1", "EUR", "", "R-200", "")
                        .sale("p1", "2026-01-01", "2", "EUR", "", "Bikes", "")
                        .sale("p1", "2026-01-01", "4", "EUR", "", "Service", "")
                        .sale("p1", "2026-01-01", "8", "EUR");
        assertThat(lines(world, Question.by(Dimension.CATEGORY)))
                .containsExactly("|8.00|EUR|1", "Bikes|3.00|EUR|2", "Service|4.00|EUR|1");
    }

    @Test
    void territoryAndCountryComeFromTheLineOrThePartner() {
        RevenueWorld world =
                world().sale("p1", "2026-01-01", "1", "EUR", "", "", "EMEA")
                        .sale("p1", "2026-01-01", "2", "EUR")
                        .sale("p2", "2026-01-01", "4", "EUR")
                        .sale("p3", "2026-01-01", "8", "EUR", "", "", "Bavaria")
                        .sale("p3", "2026-01-01", "16", "EUR");
        assertThat(lines(world, Question.by(Dimension.TERRITORY)))
                .containsExactly(
                        "|16.00|EUR|1",
                        "Bavaria|12.00|EUR|2",
                        "EMEA|1.00|EUR|1",
                        "Germany|2.00|EUR|1");
        assertThat(lines(world, Question.by(Dimension.COUNTRY)))
                .containsExactly("|16.00|EUR|1", "France|3.00|EUR|2", "Germany|12.00|EUR|2");
    }

    @Test
    void theInvoiceCurrencyIsNotTheCurrencyOfTheAmount() {
        RevenueWorld world =
                world().sale("p1", "2026-01-01", "1", "USD", "EUR", "", "")
                        .sale("p1", "2026-01-01", "2", "USD")
                        .sale("p1", "2026-01-01", "4", "EUR", "EUR", "", "");
        assertThat(lines(world, Question.by(Dimension.CURRENCY)))
                .containsExactly("EUR|4.00|EUR|1", "EUR|1.00|USD|1", "USD|2.00|USD|1");
    }

    @Test
    void partnersThatShareANameAreToldApartByTheirKeys() {
        RevenueWorld world =
                world().sale("p1", "2026-01-01", "1", "EUR")
                        .sale("p2", "2026-01-01", "2", "EUR")
                        .sale("p3", "2026-01-01", "4", "EUR");
        assertThat(lines(world, Question.by(Dimension.PARTNER)))
                .containsExactly(
                        "Kestrel (erp:p1)|1.00|EUR|1",
                        "Kestrel (erp:p2)|2.00|EUR|1",
                        "Oberlin|4.00|EUR|1");
    }

    @Test
    void convertsAtTheRateOfEachDayAndRoundsTheSumOnce() {
        RevenueWorld world =
                world().rate("EUR", "USD", "2026-01-01", "1.33335")
                        .rate("EUR", "USD", "2026-01-03", "1.5")
                        .sale("p1", "2026-01-01", "0.0001", "EUR")
                        .sale("p1", "2026-01-02", "0.0001", "EUR")
                        .sale("p1", "2026-01-03", "10", "EUR")
                        .sale("p1", "2026-01-03", "1", "USD");
        Question question = Question.by(Dimension.YEAR).in(Conversion.daily("USD"));
        assertThat(lines(world, question)).containsExactly("2026|16.0003|USD|4");
    }

    @Test
    void aMissingRateBlanksItsOwnLineOnly() {
        RevenueWorld world =
                world().rate("EUR", "USD", "2026-01-02", "2")
                        .sale("p1", "2026-01-01", "1", "EUR")
                        .sale("p1", "2026-01-02", "1", "EUR")
                        .sale("p1", "2025-12-31", "7", "USD")
                        .sale("p3", "2026-02-01", "3", "EUR");
        Question question = Question.by(Dimension.MONTH).in(Conversion.daily("USD"));
        RevenueGrid grid = new Revenue().ask(of(world), question, Cancel.never()).orElseThrow();
        assertThat(lines(grid))
                .containsExactly("2025-12|7.00|USD|1", "2026-01||USD|2", "2026-02|6.00|USD|1");
        assertThat(grid.problems()).extracting(p -> p.key()).containsExactly("rate.missing");
        assertThat(grid.problems().getFirst().arguments().get(2)).hasToString("2026-01-01");
    }

    @Test
    void yearsAndMonthsFollowTheCalendar() {
        RevenueWorld world =
                world().sale("p1", "2025-06-30", "1", "EUR").sale("p1", "2025-07-01", "2", "EUR");
        FiscalCalendar july = FiscalCalendar.months(7, FiscalCalendar.NamedBy.END);
        assertThat(lines(world, Question.by(Dimension.YEAR, Dimension.MONTH).under(july)))
                .containsExactly("FY2025|FY2025-P12|1.00|EUR|1", "FY2026|FY2026-P01|2.00|EUR|1");
    }

    @Test
    void countsOnlyThePeriodAndThePartnersAskedFor() {
        RevenueWorld world =
                world().sale("p1", "2025-12-31", "1", "EUR")
                        .sale("p1", "2026-01-01", "2", "EUR")
                        .sale("p3", "2026-01-01", "4", "EUR")
                        .sale("p1", "2027-01-01", "8", "EUR");
        Question question =
                Question.total()
                        .during(FiscalCalendar.CALENDAR.year(2026))
                        .of(Set.of(RevenueWorld.id("p1")));
        assertThat(lines(world, question)).containsExactly("|2.00|EUR|1");
    }

    @Test
    void explainsASumByItsRowsRatesAndRounding() {
        RevenueWorld world =
                world().rate("EUR", "USD", "2026-01-01", "1.33335")
                        .sale("p1", "2026-01-01", "0.0001", "EUR")
                        .sale("p1", "2026-01-02", "2", "USD")
                        .sale("p1", "2025-01-02", "9", "USD");
        Question question = Question.by(Dimension.YEAR).in(Conversion.daily("USD"));
        RevenueGrid grid = new Revenue().ask(of(world), question, Cancel.never()).orElseThrow();
        var explained = grid.explain(grid.line("2026")).orElseThrow();
        assertThat(explained.value()).isEqualTo(new Amount(20_001, "USD"));
        assertThat(explained.steps())
                .extracting(Step::kind)
                .containsExactly(
                        Step.Kind.ROWS,
                        Step.Kind.CONVERT,
                        Step.Kind.CONVERT,
                        Step.Kind.MEASURE,
                        Step.Kind.ROUND);
        assertThat(explained.steps().getFirst().leaves()).hasSize(2);
        BigDecimal sum =
                explained.steps().subList(1, 3).stream()
                        .map(step -> new BigDecimal(step.result()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(explained.steps().get(3).result());
    }

    @Test
    void anEmptyWorkspaceHasNoRevenue() {
        assertThat(lines(new RevenueWorld(), Question.by(Dimension.values()))).isEmpty();
    }
}
