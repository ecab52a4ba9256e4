package app.mangrove.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.money.Rate;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Shock;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.terms.PlanBook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;

/// Whole runs of rows and rows one by one come to the same: a shock by the factor 1 moves nothing,
/// but has every row asked.
class RunsTest {
    private static final Shock ASKS_EVERY_ROW =
            new Shock(List.of(new Shock.Factor(null, null, null, new Rate(1, 0))));

    @TempDir private Path folder;

    /// Terms that meet what runs cannot answer: fields with many values, rates that are missing,
    /// claims by other rules, products beyond 64 bits, returns by their own date.
    private static List<String> books() throws IOException {
        String plans = Files.readString(Path.of("docs/examples/incentive-workload/plans.json"));
        String all = "\"rows\": {\"of\": \"transaction\"},";
        return List.of(
                plans,
                plans.replace(
                        all,
                        "\"rows\": {\"of\": \"transaction\", \"where\": \"product_line.code any of"
                                + " (1, 3, 5) or not seller.type is RESELLER\"},"),
                plans.replace(
                        all,
                        "\"rows\": {\"of\": \"transaction\", \"where\": \"amount > 100 and"
                                + " cosell_partner is empty\"},"),
                plans.replace("\"3\": 0.025,", "").replace("\"yes\": 0.015, ", ""),
                plans.replace("\"self\": \"blocks\"", "\"self\": \"next\""),
                plans.replace("\"pick\": \"latest\"", "\"pick\": \"first\""),
                plans.replace("\"rate\": 0.02}", "\"rate\": 0.0212345678901}"),
                plans.replace("\"within\": 180", "\"within\": 30, \"clawback\": \"none\""),
                plans.replace("\"within\": 180", "\"within\": 60, \"dates\": \"own\""));
    }

    private static PlanBook book(String text) {
        PlanJson.Parsed<PlanBook> parsed = PlanJson.book(text);
        return Objects.requireNonNull(parsed.value(), parsed.problems().toString());
    }

    private static List<String> cells(Calculation calculation) {
        List<String> cells = new ArrayList<>();
        for (Calculation.Payee partner : calculation.partners()) {
            for (int plan = 0; plan < calculation.plans().size(); plan++) {
                for (int month = 0; month < calculation.months(); month++) {
                    cells.add(calculation.earned(plan, partner.nr(), month).toString());
                }
            }
        }
        return cells;
    }

    @Test
    void runsComeToWhatTheirRowsComeTo() throws IOException {
        List<String> books = books();
        for (long seed = 11; seed <= 12; seed++) {
            Path files = folder.resolve("odd" + seed);
            new OddWorkload(seed).write(files);
            Ecosystem ecosystem = Workload.read(files, folder.resolve("staging" + seed));
            Calculation first = Workload.calculate(ecosystem, book(books.getFirst()));
            for (int b = 0; b < books.size(); b++) {
                Request request = Workload.request(ecosystem, book(books.get(b)));

                Calculation byRuns = Incentives.calculate(request, Cancel.never()).orElseThrow();
                Calculation byRows =
                        Incentives.calculate(request.shaken(ASKS_EVERY_ROW), Cancel.never())
                                .orElseThrow();
                Calculation after =
                        Incentives.calculate(request, first, Cancel.never()).orElseThrow();

                assertThat(cells(byRuns)).as("seed %d, book %d", seed, b).isEqualTo(cells(byRows));
                assertThat(cells(after)).as("after another").isEqualTo(cells(byRows));
            }
        }
    }

    @Test
    void anyNumberOfThreadsComesToTheSame() throws Exception {
        Path files = folder.resolve("odd13");
        new OddWorkload(13).write(files);
        Ecosystem ecosystem = Workload.read(files, folder.resolve("staging13"));
        Request request = Workload.request(ecosystem, book(books().getFirst()));
        List<List<String>> all = new ArrayList<>();
        for (int threads : new int[] {1, 2, 5}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                all.add(
                        pool.submit(() ->
                                        cells(
                                                Incentives.calculate(request, Cancel.never())
                                                        .orElseThrow()))
                                .get());
            }
        }
        assertThat(all.get(1)).isEqualTo(all.get(0));
        assertThat(all.get(2)).isEqualTo(all.get(0));
        assertThat(all.getFirst()).anyMatch(cell -> !cell.contains("minor=0"));
    }
}
