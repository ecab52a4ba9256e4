package app.mangrove.mix.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.mangrove.base.work.Progress;
import app.mangrove.mix.optimise.solve.Effort;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The value against GLPK's and CBC's on the exported model; skipped where neither is installed.
class OtherSolversTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "glpsol, MOST_REVENUE, 3500",
        "glpsol, LEAST_COST, Infinity",
        "glpsol, MOST_REVENUE, 10",
        "glpsol, MOST_REVENUE, 5000",
        "cbc, MOST_REVENUE, 3500",
        "cbc, LEAST_COST, Infinity",
        "cbc, MOST_REVENUE, 10",
        "cbc, MOST_REVENUE, 5000"
    })
    void agreeWithinOnePercent(String other, Goal goal, double budget) throws Exception {
        Assumptions.assumeTrue(isInstalled(other), other + " is not installed");
        MixProblem problem = Instances.ecosystem(3, 4, 4, 11, goal, budget);
        Path model = Files.writeString(folder.resolve("mix.mps"), Optimiser.mps(problem));

        Answer ours = Optimiser.solve(problem, new Effort(0.001, 30_000, 20_000), Progress.none());
        String report = other.equals("cbc") ? cbc(model) : glpk(model);

        if (budget == 10) {
            assertThat(ours).isInstanceOf(Answer.Impossible.class);
            assertThat(report)
                    .containsAnyOf("infeasible", "NO PRIMAL FEASIBLE", "EMPTY", "UNDEFINED");
        } else {
            assertThat(ours).isInstanceOf(Answer.Found.class);
            double value = ((Answer.Found) ours).value();
            double theirs = (goal == Goal.MOST_REVENUE ? -1 : 1) * objective(report);
            assertThat(value).isCloseTo(theirs, within(0.01 * Math.abs(theirs)));
        }
    }

    private String glpk(Path model) throws Exception {
        Path out = folder.resolve("glpk.txt");
        String said =
                run(
                        "glpsol",
                        "--freemps",
                        model.toString(),
                        "--mipgap",
                        "0.002",
                        "--tmlim",
                        "30",
                        "-o",
                        out.toString());
        return (Files.exists(out) ? Files.readString(out) : "") + said;
    }

    private String cbc(Path model) throws Exception {
        return run("cbc", model.toString(), "sec", "30", "ratio", "0.002", "solve");
    }

    /// The value in GLPK's "Objective: obj = 12 (MINimum)" or CBC's "Objective value: 12".
    private static double objective(String report) {
        String line =
                report.lines()
                        .filter(l -> l.startsWith("Objective value:") || l.startsWith("Objective:"))
                        .reduce((first, second) -> first.startsWith("Objective:") ? first : second)
                        .orElseThrow(() -> new AssertionError(report));
        String[] words = line.replace("(MINimum)", "").trim().split("\\s+");
        return Double.parseDouble(words[words.length - 1]);
    }

    private String run(String... command) throws IOException, InterruptedException {
        File said = folder.resolve("said.txt").toFile();
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said)
                        .start();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        return Files.readString(said.toPath());
    }

    private static boolean isInstalled(String program) {
        return Stream.of(List.of(System.getenv("PATH").split(File.pathSeparator)))
                .flatMap(List::stream)
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
