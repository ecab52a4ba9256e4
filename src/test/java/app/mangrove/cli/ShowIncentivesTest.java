package app.mangrove.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Targets, agreements and plan files with flaws from the command line.
class ShowIncentivesTest {
    @TempDir static Path folder;
    private static Path sample = Path.of("");
    private final Shell shell = new Shell();

    @BeforeAll
    static void makeTheSample() {
        sample = folder.resolve("sample.mangrove");
        assertThat(new Shell().run("new", sample, "--sample", 1).code()).isZero();
    }

    @Test
    void printsHowFarTargetsAreReached() {
        Shell.Run run = shell.run("show", sample, "attainment", "--format", "csv", "--limit", 5);
        assertThat(run.lines().getFirst())
                .isEqualTo(
                        "for,kind,from,to,currency,target,actual,attained,pace,projected,weekly");
        assertThat(run.lines()).hasSize(6);
    }

    @Test
    void printsWhatAgreementsCost() {
        Shell.Run run = shell.run("show", sample, "agreements", "--format", "csv");
        assertThat(run.code()).as(run.err()).isLessThan(2);
        assertThat(run.lines().getFirst()).isEqualTo("agreement,plan,for,from,until,currency,cost");
    }

    @Test
    void aPlanFileWithFlawsIsRefusedWithEachPlace() throws IOException {
        Path plans = folder.resolve("flawed.json");
        Files.writeString(
                plans,
                """
                {"format": "mangrove-plans/1", "plans": [{"name": "P", "currency": "EUR",
                 "versions": [{"from": "2024-01-01", "components": [{"name": "c",
                  "rows": {"of": "transaction"}, "window": "quarter",
                  "rate": [{"cumulative": {"mode": "marginal", "steps": [
                   {"from": 0, "rate": -0.1}, {"from": 0, "rate": 0.2}]}}]}]}]}],
                 "payments": [{"name": "pay", "currency": "EUR", "plans": ["P", "Q"],
                  "limits": [{"across": "all", "per": "row", "min": 5, "max": 1}]}]}
                """);
        Shell.Run run =
                shell.run(
                        "incentives",
                        sample,
                        "--from",
                        "2024-01",
                        "--to",
                        "2024-02",
                        "--plans",
                        plans,
                        "--out",
                        folder.resolve("out"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("0.1 is below zero", "overlaps", "no plan called Q", "floor 5");
        assertThat(Files.exists(folder.resolve("out"))).isFalse();

        Files.writeString(plans, "{\"format\": \"mangrove-plans/1\", \"plan\": []}");
        Shell.Run odd =
                shell.run(
                        "incentives",
                        sample,
                        "--from",
                        "2024-13",
                        "--to",
                        "2024-02",
                        "--plans",
                        plans,
                        "--out",
                        folder.resolve("out"));
        assertThat(odd.code()).isEqualTo(2);
        assertThat(odd.err()).contains("2024-13", "plan");
    }

    @Test
    void keysOfNumbersAreSortedAsNumbersAndZerosAreWritten() throws IOException {
        Path out = folder.resolve("whole");
        Shell.Run run =
                shell.run(
                        "incentives", sample, "--from", "2019-01", "--to", "2019-01", "--out", out);
        assertThat(run.code()).as(run.err()).isZero();
        List<String> earned = Files.readAllLines(out.resolve("earned.csv"));
        assertThat(earned.size()).isGreaterThan(100);
        assertThat(earned.subList(1, earned.size())).allMatch(line -> line.endsWith(",0"));
        assertThat(Files.readAllLines(out.resolve("problems.csv"))).hasSize(1);
    }
}
