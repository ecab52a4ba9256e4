package app.mangrove.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ShowFundsTest {
    @TempDir static Path folder;
    private static Path sample = Path.of("");
    private final Shell shell = new Shell();

    @BeforeAll
    static void makeTheSample() {
        sample = folder.resolve("sample.mangrove");
        assertThat(new Shell().run("new", sample, "--sample", 1).code()).isZero();
    }

    private Shell.Run show(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("show", sample, "funds"));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--format", "csv"));
        return shell.run(arguments.toArray());
    }

    @Test
    void balancesOfEveryPartnerAddUp() {
        Shell.Run run = show();
        assertThat(run.code()).isZero();
        assertThat(run.lines().getFirst())
                .isEqualTo(
                        "fund,partner,accrued,allocated,granted,credited,rolled,expired,returned,"
                                + "committed,claimed,paid,available,next_expiry,currency");
        assertThat(run.lines()).hasSizeGreaterThan(15);
        for (String line : run.lines().subList(1, run.lines().size())) {
            String[] cells = line.split(",", -1);
            int last = cells.length - 3;
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < 10; i++) {
                BigDecimal figure = new BigDecimal(cells[last - 10 + i]);
                sum = i < 5 ? sum.add(figure) : sum.subtract(figure);
            }
            assertThat(sum).as(line).isEqualByComparingTo(cells[last]);
        }
    }

    @Test
    void printsTheMovementsOfOnePartner() {
        List<String> lines = show("--partner", "Helvion Integration AG").lines();
        assertThat(lines.getFirst()).isEqualTo("fund,date,movement,amount,currency");
        assertThat(lines).anyMatch(line -> line.contains(",COMMITTED,-"));
        assertThat(show("--partner", "Nobody").code()).isEqualTo(2);
    }

    @Test
    void nothingHadMovedBeforeTheFundsBegan() {
        assertThat(show("--as-of", "2001-01-01").code()).isZero();
        assertThat(show("--as-of", "soon").code()).isEqualTo(2);
    }
}
