package app.mangrove.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.support.Shared;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One command brings the real warehouse in; its totals are those of the source, added up here in
/// the plainest way.
class WarehouseTest {
    private static final Path PROFILE =
            Path.of("docs", "examples", "adventureworks", "profile.json");

    @TempDir private Path folder;
    private final Shell shell = new Shell();
    private Path data = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void bringIn() {
        data = Shared.data("adventureworks-dw");
        file = folder.resolve("aw.mangrove");
        assertThat(shell.run("new", file, "--currency", "USD").code()).isZero();
        Shell.Run run = shell.run("import", file, "--profile", PROFILE, data, "--format", "csv");
        assertThat(run.err()).doesNotContain("Exception");
        assertThat(run.code()).as(run.err()).isIn(0, 1);
        assertThat(run.out()).startsWith("kind,read,added,changed,unchanged,skipped,bad\n");
    }

    @Test
    void totalsEqualTheSourceToTheCent() throws IOException {
        assertThat(csv("revenue"))
                .containsExactly("amount,currency,count", "80450596.9823,USD,60855");
        assertThat(csv("partners")).hasSize(702);

        Map<String, String> resellers = column("DimReseller.csv", "ResellerKey", "BusinessType");
        Map<String, String> currencies =
                column("DimCurrency.csv", "CurrencyKey", "CurrencyAlternateKey");
        Map<String, BigDecimal> byType = new TreeMap<>();
        Map<String, BigDecimal> byYear = new TreeMap<>();
        Map<String, BigDecimal> byCurrency = new TreeMap<>();
        for (Map<String, String> line : rows("FactResellerSales.csv")) {
            BigDecimal amount =
                    new BigDecimal(line.get("SalesAmount")).setScale(4, RoundingMode.HALF_UP);
            byType.merge(resellers.get(line.get("ResellerKey")), amount, BigDecimal::add);
            byYear.merge(line.get("OrderDateKey").substring(0, 4), amount, BigDecimal::add);
            byCurrency.merge(currencies.get(line.get("CurrencyKey")), amount, BigDecimal::add);
        }
        assertThat(shown("year")).isEqualTo(byYear);
        assertThat(shown("currency")).isEqualTo(byCurrency);
        assertThat(shown("type").values()).containsExactlyInAnyOrderElementsOf(byType.values());
    }

    @Test
    void importingAgainChangesNothingAndOneStepTakesItAllBack() {
        Shell.Run again = shell.run("import", file, "--profile", PROFILE, data);
        assertThat(again.code()).as(again.err()).isIn(0, 1);
        assertThat(again.out()).contains("Everything is in the workspace already");
        assertThat(shell.run("undo", file).code()).isZero();
        assertThat(csv("partners")).hasSize(1);
        assertThat(csv("revenue")).containsExactly("amount,currency,count");
        assertThat(shell.run("check", file).code()).isZero();
    }

    private List<String> csv(String what, String... more) {
        Object[] arguments = new Object[5 + more.length];
        System.arraycopy(new Object[] {"show", file, what, "--format", "csv"}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return shell.run(arguments).lines();
    }

    private Map<String, BigDecimal> shown(String dimension) {
        Map<String, BigDecimal> shown = new TreeMap<>();
        for (String line : csv("revenue", "--by", dimension).stream().skip(1).toList()) {
            String[] cells = line.split(",");
            shown.put(cells[0], new BigDecimal(cells[1]).setScale(4, RoundingMode.UNNECESSARY));
        }
        return shown;
    }

    private Map<String, String> column(String name, String key, String value) throws IOException {
        Map<String, String> column = new HashMap<>();
        rows(name).forEach(row -> column.put(row.get(key), row.get(value)));
        return column;
    }

    /// Rows of a file whose columns of interest stand before any quoted cell.
    private List<Map<String, String>> rows(String name) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve(name));
        String[] heads = lines.getFirst().replace("\uFEFF", "").split(",");
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < heads.length; i++) {
                        row.put(heads[i], cells[i]);
                    }
                    return row;
                })
                .toList();
    }
}
