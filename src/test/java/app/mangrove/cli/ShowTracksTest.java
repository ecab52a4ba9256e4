package app.mangrove.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Reason;
import app.mangrove.model.Workspace;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Program;
import app.mangrove.model.program.Track;
import app.mangrove.sample.ProgramSeeds;
import app.mangrove.sample.Seeds;
import app.mangrove.store.Options;
import app.mangrove.store.SqliteWorkspace;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class ShowTracksTest {
    @TempDir static Path folder;
    private static Path sample = Path.of("");
    private final Shell shell = new Shell();

    @BeforeAll
    static void makeTheSample() {
        sample = folder.resolve("sample.mangrove");
        assertThat(new Shell().run("new", sample, "--sample", 1).code()).isZero();
    }

    @Test
    void printsALinePerPartnerRoleAndProgram() {
        var answer = shell.run("show", sample, "tracks", "--format", "csv");
        assertThat(answer.code()).isZero();
        assertThat(answer.lines().getFirst())
                .isEqualTo("partner,role,program,track,result,tier,region,specialisation,id");
        assertThat(answer.lines())
                .anyMatch(line ->
                        line.startsWith(
                                "Helvion Integration AG,Systems integrator,Solution provider"
                                        + " program,Integrator in DACH,chosen,Platinum,"
                                        + "Switzerland,"));
    }

    @Test
    void tellsOfOnePartnerWhatBecameOfEachTrack() {
        var answer =
                shell.run(
                        "show",
                        sample,
                        "tracks",
                        "--partner",
                        "helvion integration ag",
                        "--format",
                        "csv");
        assertThat(answer.code()).isZero();
        assertThat(answer.lines())
                .contains(
                        "Helvion Integration AG,Systems integrator,Solution provider program,"
                                + "Integrator in EMEA,less_specific,,Systems integrator,,"
                                + "\"Europe, Middle East and Africa\",",
                        "Helvion Integration AG,Systems integrator,Referral program,Referral"
                                + " partner in EMEA,does_not_fit,type,Affiliate / Referral,,"
                                + "\"Europe, Middle East and Africa\",");
        assertThat(
                        shell.run("show", sample, "tracks", "--partner", "Helvion Integration AG")
                                .lines())
                .anyMatch(line -> line.contains("Integrator in DACH") && line.contains("Gets it"));
    }

    @Test
    void asksForADayAndForAPartnerThatIsThere() {
        assertThat(shell.run("show", sample, "tracks", "--as-of", "2024-06-01").code()).isZero();
        assertThat(shell.run("show", sample, "tracks", "--as-of", "17").code())
                .isEqualTo(Exit.FAILED);
        assertThat(shell.run("show", sample, "tracks", "--partner", "Nobody").code())
                .isEqualTo(Exit.FAILED);
        assertThat(shell.run("show", sample, "partners", "--partner", "Nobody").code())
                .isEqualTo(Exit.FAILED);
    }

    @Test
    void endsWithOneWhenTracksTieAndNamesBoth() {
        Path tied = folder.resolve("tied.mangrove");
        assertThat(new Shell().run("new", tied, "--sample", 1).code()).isZero();
        try (Workspace workspace =
                SqliteWorkspace.open(tied, Options.standard().fast()).orElseThrow()) {
            Edit second =
                    Edit.add(Track.KIND, Id.derived(9, "second"))
                            .and(Track.NAME, "Second for resellers")
                            .and(Track.PROGRAM, ProgramSeeds.id(Program.KIND, "sample", "SOLUTION"))
                            .and(Track.TYPE, Seeds.id(PartnerType.KIND, Seeds.RESELLER));
            assertThat(workspace.commit(List.of(second), Reason.user("test", "second")).isDone())
                    .isTrue();
        }
        var answer = shell.run("show", tied, "tracks", "--format", "json");
        assertThat(answer.code()).isEqualTo(Exit.FINDINGS);
        assertThat(answer.err())
                .contains("Reseller")
                .contains("Second for resellers")
                .contains("Solution provider program");
        assertThat(answer.err().lines()).hasSize(1);
    }
}
