package app.mangrove.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Ecosystem;
import app.mangrove.support.Shared;

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

    private static String cell(String line) {
        return line.substring(0, line.indexOf(',', line.indexOf(',') + 1));
    }
}
