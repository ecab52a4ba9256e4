package app.mangrove.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class ShowTest {
    @TempDir static Path folder;
    private static Path sample = Path.of("");
    private final Shell shell = new Shell();

    @BeforeAll
    static void makeTheSample() {
        sample = folder.resolve("sample.mangrove");
        assertThat(new Shell().run("new", sample, "--sample", 1).code()).isZero();
    }

    private List<String> csv(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("show", sample));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--format", "csv"));
        return shell.run(arguments.toArray()).lines();
    }

    @Test
    void addsRevenueUpByCurrencyToTheTotalOfItsParts() {
        List<String> totals = csv("revenue");
        List<String> parts = csv("revenue", "--by", "type,year");
        assertThat(totals.getFirst()).isEqualTo("amount,currency,count");
        assertThat(parts.getFirst()).isEqualTo("type,year,amount,currency,count");
        for (String total : totals.subList(1, totals.size())) {
            String[] cells = total.split(",");
            BigDecimal sum =
                    parts.stream()
                            .skip(1)
                            .map(line -> line.split(","))
                            .filter(part -> part[3].equals(cells[1]))
                            .map(part -> new BigDecimal(part[2]))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as(total).isEqualByComparingTo(cells[0]);
        }
    }

    @Test
    void printsAmountsExactlyWithTheDecimalsOfTheirCurrency() {
        for (String line : csv("revenue", "--by", "currency").stream().skip(1).toList()) {
            String[] cells = line.split(",");
            assertThat(cells[1])
                    .matches(cells[2].equals("JPY") ? "-?\\d+(\\.\\d{1,4})?" : "-?\\d+\\.\\d{2,4}");
        }
        assertThat(csv("revenue", "--by", "currency").getFirst())
                .isEqualTo("invoice_currency,amount,currency,count");
    }

    @Test
    void sortsByTheDimensions() {
        List<String> months =
                csv("revenue", "--by", "month", "--in", "eur").stream()
                        .skip(1)
                        .map(line -> line.split(",")[0])
                        .toList();
        assertThat(months).isSorted().hasSizeBetween(24, 25).contains("2026-10");
    }

    @Test
    void convertsEverythingIntoOneCurrency() {
        List<String> lines = csv("revenue", "--in", "USD");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).matches("\\d+\\.\\d{2,4},USD,\\d+");
        assertThat(csv("revenue", "--in", "USD", "--rate", "average").get(1))
                .isNotEqualTo(lines.get(1));
    }

    @Test
    void leavesTheAmountEmptyAndAnswersOneWhenARateIsMissing() {
        Shell.Run run =
                shell.run(
                        "show",
                        sample,
                        "revenue",
                        "--by",
                        "type",
                        "--in",
                        "KWD",
                        "--format",
                        "csv");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("There is no rate from");
        assertThat(run.lines().stream().skip(1)).allMatch(line -> line.contains(",,KWD,"));
    }

    @Test
    void takesYearsFromANamedCalendar() {
        Path file = folder.resolve("fiscal.mangrove");
        shell.run("new", file, "--template", "software");
        assertThat(
                        shell.run(
                                        "show",
                                        file,
                                        "revenue",
                                        "--by",
                                        "year",
                                        "--calendar",
                                        "fiscal year from february")
                                .code())
                .isZero();
        Shell.Run unknown = shell.run("show", file, "revenue", "--calendar", "lunar");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("Fiscal year from February");
    }

    @Test
    void refusesDimensionsCurrenciesAndRatesThatItDoesNotKnow() {
        assertThat(shell.run("show", sample, "revenue", "--by", "colour").err())
                .contains("territory");
        assertThat(shell.run("show", sample, "revenue", "--by", "type,type").code()).isEqualTo(2);
        assertThat(shell.run("show", sample, "revenue", "--in", "QQQ").code()).isEqualTo(2);
        assertThat(shell.run("show", sample, "revenue", "--in", "USD", "--rate", "best").code())
                .isEqualTo(2);
        assertThat(shell.run("show", sample, "partners", "--by", "type").code()).isEqualTo(2);
        assertThat(shell.run("show", sample, "revenue", "--filter", "status is").code())
                .isEqualTo(2);
    }

    @Test
    void listsPartnersByNameWithWhereTheyStand() {
        List<String> lines = csv("partners");
        assertThat(lines).hasSize(181);
        assertThat(lines.getFirst())
                .isEqualTo("name,type,tier,status,country,region,owner,joined,keys,id");
        assertThat(lines)
                .anyMatch(line ->
                        line.startsWith(
                                "Kestrel Data GmbH,Reseller / VAR,Gold,ACTIVE,Germany,DACH,"));
        List<String> some = csv("partners", "--filter", "country is Norway");
        assertThat(some)
                .hasSizeBetween(4, 60)
                .allMatch(line -> line.contains("Norway") || line.startsWith("name"));
    }

    @Test
    void printsJsonThatHoldsTheSameRows() {
        String json = shell.run("show", sample, "partners", "--format", "json", "--limit", 3).out();
        assertThat(json).startsWith("[\n  {\"name\": \"").endsWith("}\n]\n");
        assertThat(json.lines()).hasSize(5);
        assertThat(shell.run("show", sample, "revenue", "--format", "json").out())
                .contains("\"amount\": \"");
    }

    @Test
    void alignsTextInColumns() {
        List<String> lines =
                shell.run("show", sample, "revenue", "--by", "type", "--in", "EUR").lines();
        assertThat(lines.getFirst()).startsWith("Type ").endsWith("Count");
        assertThat(lines.stream().map(line -> line.indexOf("EUR")).skip(1).distinct()).hasSize(1);
        assertThat(
                        shell.run(Locale.GERMANY, "show", sample, "revenue", "--by", "type")
                                .lines()
                                .getFirst())
                .startsWith("Typ ");
    }

    @Test
    void summarisesTheEcosystem() {
        Shell.Run run = shell.run("show", sample, "summary");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Halden Systems (")
                .contains(
                        "Partners by type",
                        "Reseller / VAR",
                        "Enrolled partners",
                        "Partners by tier",
                        "gap 0")
                .contains("Active partners in 90 days", "41", "HHI")
                .doesNotContain("[");
        assertThat(csv("summary").getFirst()).isEqualTo("section,name,value,remark");
    }

    @Test
    void showsHowItWasKnownEarlier() {
        Path file = folder.resolve("earlier.mangrove");
        shell.run("new", file, "--sample", 3, "--partners", 20);
        assertThat(shell.run("show", file, "partners").lines()).hasSize(21);
        assertThat(shell.run("show", file, "partners", "--as-of", 1).lines()).hasSize(1);
        assertThat(shell.run("show", file, "partners", "--as-of", 2).lines()).hasSize(21);
        assertThat(shell.run("show", file, "partners", "--as-of", "yesterday").code()).isEqualTo(2);
        assertThat(shell.run("show", file, "log", "--format", "csv", "--limit", 2).lines())
                .hasSize(3);
    }
}
