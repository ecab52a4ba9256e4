package app.mangrove.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.mix.MixWorld;
import app.mangrove.model.Edit;
import app.mangrove.model.Reason;
import app.mangrove.model.Workspace;
import app.mangrove.model.mix.MixAssumption;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.mix.MixTarget;
import app.mangrove.model.program.PartnerType;
import app.mangrove.sample.Seeds;
import app.mangrove.store.Options;
import app.mangrove.store.SqliteWorkspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

class OptimiseTest {
    @TempDir private Path folder;
    private final Shell shell = new Shell();
    private Path file = Path.of("");
    private Path out = Path.of("");

    /// A workspace without partners, and a plan that wants three resellers, who cost 100 each.
    @BeforeEach
    void makeAWorkspace() {
        file = folder.resolve("mix.mangrove");
        out = folder.resolve("plan.json");
        assertThat(shell.run("new", file).code()).isZero();
        try (Workspace workspace =
                SqliteWorkspace.open(file, Options.standard().fast()).orElseThrow()) {
            List<Edit> edits =
                    List.of(
                            Edit.add(MixPlan.KIND, MixWorld.id("p"))
                                    .and(MixPlan.NAME, "Plan 2027")
                                    .and(MixPlan.STATUS, "CURRENT")
                                    .and(MixPlan.QUARTERS, 6L)
                                    .and(MixPlan.START, LocalDate.of(2027, 1, 1)),
                            Edit.add(MixTarget.KIND, MixWorld.id("t"))
                                    .and(MixTarget.PLAN, MixWorld.id("p"))
                                    .and(MixTarget.DATE, LocalDate.of(2027, 12, 31))
                                    .and(MixTarget.TYPE, Seeds.id(PartnerType.KIND, Seeds.RESELLER))
                                    .and(MixTarget.COUNT, 3L),
                            Edit.add(MixAssumption.KIND, MixWorld.id("a"))
                                    .and(MixAssumption.PLAN, MixWorld.id("p"))
                                    .and(MixAssumption.CHURN, BigDecimal.ZERO)
                                    .and(MixAssumption.RECRUIT_COST, new BigDecimal(100)));
            assertThat(workspace.commit(edits, Reason.user("test", "plan")).isDone()).isTrue();
        }
    }

    @Test
    void writesTheCheapestPlanThatReachesItsTargets() throws Exception {
        Shell.Run answer = shell.run("mix", "optimise", file, "--goal", "least-cost", "--out", out);

        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("for 300 ").contains("Fewest partners");
        assertThat(Files.readString(out))
                .contains("\"action\" : \"RECRUIT\"")
                .contains("\"value\" : 300.00")
                .contains("\"bound\" : 300.00");
    }

    @Test
    void namesTheLimitsThatConflict() throws Exception {
        Shell.Run answer =
                shell.run(
                        "mix",
                        "optimise",
                        file,
                        "--goal",
                        "least-cost",
                        "--budget",
                        250,
                        "--out",
                        out);

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("Budget").contains("Fewest partners");
        assertThat(Files.readString(out)).contains("IMPOSSIBLE");
    }

    @Test
    void planEndsWithItsLastTargetWhereThatIsAsked() throws Exception {
        // Six quarters from January 2027, the last target at the end of the fourth.
        Shell.Run all = shell.run("mix", "optimise", file, "--goal", "least-cost", "--out", out);
        String whole = Files.readString(out);
        Shell.Run cut =
                shell.run(
                        "mix",
                        "optimise",
                        file,
                        "--goal",
                        "least-cost",
                        "--until",
                        "last-target",
                        "--out",
                        out);

        assertThat(all.code()).isZero();
        assertThat(cut.code()).isZero();
        assertThat(whole.split("\"partners\"", -1)).hasSize(1 + 6);
        assertThat(Files.readString(out).split("\"partners\"", -1)).hasSize(1 + 4);
    }

    @Test
    void refusesAGoalThatItDoesNotKnow() {
        Shell.Run answer = shell.run("mix", "optimise", file, "--goal", "fun", "--out", out);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("most-revenue");
        assertThat(out).doesNotExist();
    }
}
