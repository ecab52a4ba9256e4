package app.mangrove.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ShowTiersTest {
    @TempDir static Path folder;
    private static Path sample = Path.of("");
    private final Shell shell = new Shell();

    @BeforeAll
    static void makeTheSample() {
        sample = folder.resolve("sample.mangrove");
        assertThat(new Shell().run("new", sample, "--sample", 1).code()).isZero();
    }

    private Shell.Run show(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("show", sample, "tiers"));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--format", "csv"));
        return shell.run(arguments.toArray());
    }

    @Test
    void printsEachPartnerWithTheTierItReachesHoldsAndWhatItLacks() {
        Shell.Run run = show();
        assertThat(run.code()).isZero();
        assertThat(run.lines().getFirst())
                .isEqualTo("ladder,partner,tier,held,status,next,missing,revenue,currency,id");
        assertThat(run.lines()).hasSizeGreaterThan(100);
        assertThat(run.lines())
                .anyMatch(line ->
                        line.startsWith(
                                "Solution provider ladder,Helvion Integration AG,Platinum"));
        assertThat(show("--limit", 3).lines()).hasSize(4);
    }

    @Test
    void printsOnePartnerAndEveryCriterionThatItIsAsked() {
        assertThat(show("--partner", "helvion integration ag").lines()).hasSize(2);
        List<String> lines = show("--partner", "Helvion Integration AG", "--explain").lines();
        assertThat(lines.getFirst())
                .isEqualTo(
                        "ladder,tier,met,criterion,window,scope,value,comparison,threshold,currency,"
                            + "lacks,points,records");
        assertThat(lines).hasSize(1 + 1 + 3 + 4 + 4);
        assertThat(lines)
                .anyMatch(line ->
                        line.startsWith(
                                "Solution provider"
                                        + " ladder,Platinum,true,Revenue,TRAILING_YEAR,OWN,"));
    }

    @Test
    void judgesOnAnyDayThatALadderIsInForce() {
        assertThat(show("--as-of", "2025-12-31").code()).isZero();
        Shell.Run before = show("--as-of", "2019-12-31");
        assertThat(before.code()).isEqualTo(2);
        assertThat(before.err()).contains("No ladder is in force", "--as-of");
    }

    @Test
    void refusesOptionsThatWouldChangeNothing() {
        assertThat(show("--explain").err()).contains("--explain can only be used with");
        assertThat(shell.run("show", sample, "partners", "--partner", "x").err())
                .contains("tiers, tracks");
        assertThat(show("--partner", "Nobody").code()).isEqualTo(2);
    }
}
