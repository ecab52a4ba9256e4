package app.mangrove.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class HierarchyTest {
    @TempDir Path folder;

    private final Shell shell = new Shell();
    private Path sample = Path.of("");

    @BeforeEach
    void make() {
        sample = folder.resolve("sample.mangrove");
        shell.run("new", sample, "--sample", 1);
    }

    private List<String> csv(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("show", sample, "hierarchy"));
        arguments.addAll(Arrays.asList(more));
        arguments.addAll(List.of("--format", "csv"));
        return shell.run(arguments.toArray()).lines();
    }

    @Test
    void totalsAreOwnAndBelowForEveryFigure() {
        List<String> lines = csv();
        List<String> head = List.of(lines.getFirst().split(","));
        assertThat(head)
                .startsWith("partner", "level", "parent", "relation", "below")
                .contains("revenue_own", "won_total", "certifications_downstream", "also_below");
        int own = head.indexOf("revenue_own");
        assertThat(lines).hasSizeGreaterThan(20);
        boolean somebody = false;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            somebody |= !cells[4].equals("0");
            assertThat(new BigDecimal(cells[own + 2]))
                    .as(line)
                    .isEqualByComparingTo(
                            new BigDecimal(cells[own]).add(new BigDecimal(cells[own + 1])));
        }
        assertThat(somebody).isTrue();
    }

    @Test
    void looksAtADayAndAtOneKindOfRelation() {
        int now = csv().size();
        assertThat(csv("--as-of", "1990-01-01")).hasSize(1);
        assertThat(csv("--relation", "distributes").size()).isBetween(2, now);
        assertThat(csv("--limit", "3")).hasSize(4);
    }

    @Test
    void printsATreeToRead() {
        Shell.Run text = shell.run("show", sample, "hierarchy", "--span", "always");
        assertThat(text.code()).isZero();
        assertThat(text.out()).contains("Revenue, total").contains("\n  ");
    }

    @Test
    void saysWhatThereIsWhenItIsAskedWrongly() {
        Shell.Run kind = shell.run("show", sample, "hierarchy", "--relation", "LIKES");
        assertThat(kind.code()).isEqualTo(2);
        assertThat(kind.err()).contains("LIKES").contains("MASTER_AGENT");
        assertThat(shell.run("show", sample, "hierarchy", "--span", "week").err())
                .contains("to-date");
        assertThat(shell.run("show", sample, "partners", "--relation", "OWNS").err())
                .contains("hierarchy");
    }
}
