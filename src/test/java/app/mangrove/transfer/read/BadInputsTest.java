package app.mangrove.transfer.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Refusal;
import app.mangrove.support.Shared;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class BadInputsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TestFactory
    Stream<DynamicTest> readsTheSpectrum() throws IOException {
        return cases(Shared.data("bad-inputs/csv-spectrum/csvs"));
    }

    @TestFactory
    Stream<DynamicTest> readsTheTestData() throws IOException {
        return cases(Shared.data("bad-inputs/csv-test-data/csv"));
    }

    private static Stream<DynamicTest> cases(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        return files.stream()
                .filter(file -> Files.exists(expected(file)))
                // Its file and its expectation hold different telephone numbers.
                .filter(file -> !file.endsWith("location_coordinates.csv"))
                .map(file ->
                        DynamicTest.dynamicTest(file.getFileName().toString(), () -> read(file)));
    }

    private static Path expected(Path csv) {
        String name = csv.getFileName().toString().replace(".csv", ".json");
        return csv.getParent().resolveSibling("json").resolve(name);
    }

    private static void read(Path csv) throws IOException {
        JsonNode json = JSON.readTree(Files.readString(expected(csv)));
        JsonNode expected = json.isArray() ? json : JSON.createArrayNode().add(json);
        if (csv.endsWith("all-empty.csv")) {
            assertThat(Sniffing.table(csv).failure().orElseThrow().key())
                    .isEqualTo("transfer.file.empty");
            return;
        }
        boolean header = expected.isEmpty() || expected.get(0).isObject();
        TableFile table =
                Sniffing.table(csv, "", header ? Sniffing.Names.FIRST_ROW : Sniffing.Names.NONE)
                        .orElseThrow();
        List<List<String>> rows = SniffingTest.rows(table);
        List<List<String>> wanted = new ArrayList<>();
        for (JsonNode row : expected) {
            List<String> cells = new ArrayList<>();
            if (row.isObject()) {
                assertThat(table.columns()).containsExactlyElementsOf(row.propertyNames());
            }
            row.forEach(cell -> cells.add(cell.stringValue()));
            wanted.add(cells);
        }
        assertThat(rows).isEqualTo(wanted);
    }

    @Test
    void tellsWhatIsBroken() {
        Path folder = Shared.data("bad-inputs/csv-test-data/csv");
        assertThat(problem(folder.resolve("bad-missing-quote.csv")))
                .contains("transfer.file.quote");
        assertThat(problem(folder.resolve("bad-quotes-with-unescaped-quote.csv")))
                .contains("transfer.file.quote");
        assertThat(problem(folder.resolve("bad-header-no-header.csv")))
                .contains("transfer.file.empty");
        TableFile unescaped =
                Sniffing.table(folder.resolve("bad-unescaped-quote.csv")).orElseThrow();
        assertThat(SniffingTest.rows(unescaped).getLast().get(1))
                .isEqualTo("This \"quotes\" must be escaped");
    }

    private static String problem(Path csv) {
        try {
            return Sniffing.table(csv)
                    .map(table -> SniffingTest.rows(table).toString())
                    .failure()
                    .map(Object::toString)
                    .orElse("none");
        } catch (Refusal e) {
            return Refusal.problemOf(e).toString();
        }
    }
}
