package app.mangrove.program.view;

import static app.mangrove.program.ProgramWorld.id;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Edit;
import app.mangrove.model.program.Program;
import app.mangrove.model.program.Track;
import app.mangrove.program.ProgramWorld;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class TracksViewModelTest {
    @org.junit.jupiter.api.BeforeAll
    static void speak() {
        app.mangrove.ui.text.Text.use(java.util.Locale.UK);
    }

    private final Screens screens =
            new Screens(
                    new ProgramWorld()
                            .types("Reseller", "MSP")
                            .tiers("Silver", "Gold")
                            .region("World", "")
                            .region("EMEA", "World")
                            .program("P")
                            .program("Q")
                            .track("All", "P", "", "", "", "")
                            .track("Resellers", "P", "Reseller", "", "", "")
                            .track("Gold", "P", "Reseller", "Gold", "", "")
                            .track("Other", "Q", "MSP", "", "", "")
                            .partner("A", "Reseller", "", "EMEA"));
    private final TracksViewModel model = screens.tracks();

    private int nr(String track) {
        return screens.workspace.ecosystem().table(Track.KIND).nr(id(Track.KIND, track));
    }

    private List<String> shown() {
        return Arrays.stream(model.tracks())
                .mapToObj(nr -> model.ecosystem().name(Track.KIND, nr))
                .toList();
    }

    @Test
    void showsTheTracksOfTheProgramThatIsLookedAt() {
        assertThat(shown()).containsExactly("All", "Resellers", "Gold");
        model.programProperty().set(Optional.of(id(Program.KIND, "Q")));
        assertThat(shown()).containsExactly("Other");
    }

    @Test
    void refusesAnEditThatMakesTwoTracksTieAndNamesBoth() {
        var refused = model.edit(nr("Gold"), Track.TIER, "");
        assertThat(refused.orElseThrow().key()).isEqualTo("track.ambiguous");
        assertThat(refused.orElseThrow().arguments())
                .contains("Gold", "Resellers", "P", "Reseller");
        assertThat(screens.told).isEmpty();
        assertThat(screens.workspace.ecosystem().find(Track.KIND, id(Track.KIND, "Gold")))
                .hasValueSatisfying(track -> assertThat(track.tier()).isNotNull());
    }

    @Test
    void takesAnEditThatIsFineAndAnyForNothing() {
        assertThat(model.edit(nr("Gold"), Track.REGION, "EMEA")).isEmpty();
        assertThat(model.edit(nr("Gold"), Track.REGION, "any")).isEmpty();
        assertThat(screens.told).containsExactly("Track “Gold” changed", "Track “Gold” changed");
        assertThat(model.edit(nr("Gold"), Track.REGION, "Atlantis").orElseThrow().key())
                .isEqualTo("edit.type");
    }

    @Test
    void aTieThatWasThereBeforeDoesNotKeepOneFromMendingAnother() {
        screens.workspace.commit(
                List.of(
                        ProgramWorld.trackEdit("Twin", "P", "Reseller", "", "", ""),
                        ProgramWorld.trackEdit("Third", "P", "Reseller", "", "", "")),
                app.mangrove.model.Reason.user("Ines", "import"));
        assertThat(model.stateProperty().get().orElseThrow().findings()).hasSize(6);
        assertThat(model.edit(nr("Twin"), Track.TYPE, "MSP")).isEmpty();
        assertThat(model.stateProperty().get().orElseThrow().findings()).hasSize(2);
    }

    @Test
    void removesAProgramWithItsTracksInOneStep() {
        model.remove(Program.KIND, id(Program.KIND, "P"));
        assertThat(screens.workspace.ecosystem().count(Track.KIND)).isEqualTo(1);
        assertThat(shown()).containsExactly("Other");
        screens.workspace.undo("Ines");
        assertThat(screens.workspace.ecosystem().count(Track.KIND)).isEqualTo(4);
    }

    @Test
    void looksAtAnotherDay() {
        Edit.Put later =
                model.change(Track.KIND, id(Track.KIND, "Resellers"))
                        .and(Track.VALID_FROM, ProgramWorld.DAY.plusDays(5));
        assertThat(model.save(later, "Resellers")).isEmpty();
        assertThat(placed()).isEqualTo("All");
        model.dayProperty().set(Optional.of(ProgramWorld.DAY.plusDays(5)));
        assertThat(placed()).isEqualTo("Resellers");
    }

    private String placed() {
        return ProgramWorld.names(
                model.stateProperty().get().orElseThrow().plan().placements().getFirst().best());
    }
}
