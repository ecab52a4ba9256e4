package app.mangrove.program.view;

import static app.mangrove.program.ProgramWorld.id;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.program.Track;
import app.mangrove.program.ProgramWorld;
import app.mangrove.support.Fx;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Theme;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A person designs tracks and asks why a partner gets one.
class TracksViewTest {
    private final FxRobot robot = new FxRobot();
    private final List<Object> opened = new ArrayList<>();
    private final Screens screens =
            new Screens(
                    new ProgramWorld()
                            .types("Reseller", "MSP")
                            .tiers("Silver", "Gold")
                            .region("World", "")
                            .region("EMEA", "World")
                            .region("Asia", "World")
                            .program("Solution program")
                            .track("Everybody", "Solution program", "", "", "", "")
                            .track("Sellers", "Solution program", "Reseller", "", "", "")
                            .partner("Adler", "Reseller", "", "EMEA")
                            .partner("Bergdal", "MSP", "", "Asia"));
    private TracksView view;
    private Stage stage;

    @BeforeAll
    static void start() {
        Fx.start();
        Text.use(Locale.UK);
    }

    @BeforeEach
    void show() {
        stage =
                Fx.show(
                        () -> {
                            view = new TracksView(screens.tracks(), (kind, id) -> opened.add(id));
                            view.open("");
                            HBox all = new HBox(view.node(), view.inspector().orElseThrow());
                            HBox.setHgrow(view.node(), Priority.ALWAYS);
                            return all;
                        },
                        1300,
                        800,
                        Theme.DARK);
    }

    @AfterEach
    void end() {
        Fx.close(stage);
        assertThat(Fx.cssWarnings()).isEmpty();
    }

    private List<String> words(String selector) {
        Fx.settle();
        return robot.lookup(selector).queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    @Test
    void isToldOfATieWhileItIsTypedAndSavesOnceItIsSettled() {
        Fx.run(() -> view.primary().orElseThrow().fire());
        Screens.await(robot, "#field-name");
        robot.clickOn("#field-name").write("More sellers");
        Fx.run(() -> robot.lookup("#field-type").<ComboBox<String>>query().setValue("Reseller"));
        Fx.settle();
        assertThat(robot.lookup("#entry-save").queryButton().isDisabled()).isTrue();
        assertThat(words(".field-input .danger"))
                .anyMatch(text -> text.contains("Sellers") && text.contains("More sellers"));
        Fx.run(() -> robot.lookup("#field-tier").<ComboBox<String>>query().setValue("Gold"));
        Fx.settle();
        robot.clickOn("#entry-save");
        Fx.settle();
        assertThat(screens.told).containsExactly("Track “More sellers” added");
        assertThat(screens.workspace.ecosystem().count(Track.KIND)).isEqualTo(3);
    }

    @Test
    void editsACellOfTheTableAndIsRefusedWhatTies() {
        robot.clickOn("Sellers").type(KeyCode.F2);
        Fx.settle();
        robot.eraseText(7).write("Resale").type(KeyCode.ENTER);
        Fx.settle();
        assertThat(
                        screens.workspace
                                .ecosystem()
                                .find(Track.KIND, id(Track.KIND, "Sellers"))
                                .orElseThrow()
                                .name())
                .isEqualTo("Resale");
    }

    @Test
    void asksACellOfTheMapWhy() {
        robot.clickOn(robot.lookup(".map-cell").nth(0).queryAs(javafx.scene.Node.class));
        assertThat(words(".popover-body .strong")).contains("Sellers");
        robot.clickOn(robot.lookup(".popover-body .link").nth(0).queryAs(javafx.scene.Node.class));
        Fx.settle();
        assertThat(words("#track-inspector .caption"))
                .anyMatch(text -> text.startsWith("Names 1 condition"))
                .anyMatch(text -> text.equals("Fits, but names 0 conditions, not 1"));
    }

    @Test
    void showsPartnersAgainstProgramsAndWhy() {
        robot.clickOn("Partners × programs");
        Fx.settle();
        robot.clickOn("Bergdal");
        assertThat(words("#track-inspector .caption"))
                .anyMatch(text -> text.equals("Asks for Reseller"));
    }
}
