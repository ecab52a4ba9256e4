package app.mangrove.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Ecosystem;
import app.mangrove.support.Shared;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

class WorkloadTest {

    @TempDir private Path folder;

    @Test
    void everyCellOfTheSmallSetIsAsExpected() throws IOException {
        Path files = Shared.data("incentive-workload/small2k");
        TreeMap<String, String> expected = new TreeMap<>();
        Files.readAllLines(Shared.data("incentive-workload/small2k-expected.csv")).stream()
                .skip(1)
                .forEach(line -> expected.put(cell(line), line));
        Ecosystem ecosystem = Workload.read(files, folder);

        Calculation calculation = Workload.calculate(ecosystem, Workload.plans());

        assertThat(Workload.lines(calculation)).isEqualTo(expected);
    }

    @Test
    void oddSetsAreAsTheRulesSaySlowly() throws IOException {
        for (long seed = 1; seed <= 6; seed++) {
            Path files = folder.resolve("odd" + seed);
            new OddWorkload(seed).write(files);
            Ecosystem ecosystem = Workload.read(files, folder.resolve("staging" + seed));

            Calculation calculation = Workload.calculate(ecosystem, Workload.plans());

            assertThat(Workload.lines(calculation))
                    .as("seed %d", seed)
                    .isEqualTo(new SlowTwin(files).lines());
        }
    }

    /// Any other folder of the workload's files: -Dmangrove.workload=FOLDER.
    @Test
    void anotherSetIsAsTheRulesSaySlowly() throws IOException {
        String other = System.getProperty("mangrove.workload");
        Assumptions.assumeTrue(other != null, "no other set is named");
        Path files = Path.of(String.valueOf(other));
        Ecosystem ecosystem = Workload.read(files, folder.resolve("staging"));

        assertThat(Workload.lines(Workload.calculate(ecosystem, Workload.plans())))
                .isEqualTo(new SlowTwin(files).lines());
    }

    private static String cell(String line) {
        return line.substring(0, line.indexOf(',', line.indexOf(',') + 1));
    }
}
