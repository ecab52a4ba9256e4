package app.mangrove.program.view;

import static app.mangrove.program.ProgramWorld.id;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.geo.Region;
import app.mangrove.model.program.PartnerType;
import app.mangrove.program.ProgramWorld;
import app.mangrove.program.Taxonomy;
import app.mangrove.support.Fx;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Theme;

import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A person puts taxonomies in order.
class TaxonomiesViewTest {
    private final FxRobot robot = new FxRobot();
    private final Screens screens =
            new Screens(
                    new ProgramWorld()
                            .types("Reseller", "VAR", "MSP")
                            .region("World", "")
                            .region("Europe", "World")
                            .region("France", "World")
                            .partner("A", "VAR", "", "France"));
    private Stage stage;
    private TaxonomiesView view;

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
                            view = new TaxonomiesView(screens.taxonomies());
                            HBox all = new HBox(view.node(), view.inspector().orElseThrow());
                            HBox.setHgrow(view.node(), Priority.ALWAYS);
                            return all;
                        },
                        1200,
                        760,
                        Theme.LIGHT);
    }

    @AfterEach
    void end() {
        Fx.close(stage);
        assertThat(Fx.cssWarnings()).isEmpty();
    }

    private List<String> order(Taxonomy taxonomy) {
        var now = screens.workspace.ecosystem();
        return Arrays.stream(taxonomy.entries(now, Comparator.<String>naturalOrder()))
                .mapToObj(nr -> now.name(taxonomy.kind(), nr))
                .toList();
    }

    @Test
    void dragsAnEntryToItsPlaceAndMovesItWithTheKeyboard() {
        robot.drag("MSP", MouseButton.PRIMARY).dropTo("Reseller");
        Fx.settle();
        assertThat(order(Taxonomy.TYPES)).containsExactly("MSP", "Reseller", "VAR");
        robot.clickOn("MSP").press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        Fx.settle();
        assertThat(order(Taxonomy.TYPES)).containsExactly("Reseller", "MSP", "VAR");
    }

    @Test
    void dragsARegionBelowAnotherAndTakesItOutWithTheKeyboard() {
        robot.clickOn("#taxonomy-region");
        robot.drag("France", MouseButton.PRIMARY).dropTo("Europe");
        Fx.settle();
        assertThat(parent("France")).isEqualTo(id(Region.KIND, "Europe"));
        robot.clickOn("France").press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        Fx.settle();
        assertThat(parent("France")).isEqualTo(id(Region.KIND, "World"));
    }

    private Object parent(String region) {
        return screens.workspace
                .ecosystem()
                .find(Region.KIND, id(Region.KIND, region))
                .orElseThrow()
                .parent();
    }

    @Test
    void isToldWhereAnEntryIsUsedAndArchivesItInstead() {
        robot.clickOn("VAR");
        Screens.await(robot, "#entry-remove");
        robot.clickOn("#entry-remove");
        Fx.settle();
        assertThat(order(Taxonomy.TYPES)).contains("VAR");
        assertThat(robot.lookup(".notice").queryAll()).hasSize(1);
        robot.clickOn("#entry-archive");
        Fx.settle();
        assertThat(type("VAR").archived()).isTrue();
        assertThat(screens.told).containsExactly("“VAR” archived");
    }

    private PartnerType type(String name) {
        return screens.workspace
                .ecosystem()
                .find(PartnerType.KIND, id(PartnerType.KIND, name))
                .orElseThrow();
    }

    @Test
    void mergesTwoEntries() {
        robot.clickOn("VAR");
        Screens.await(robot, "#entry-merge");
        robot.clickOn("#entry-merge");
        Screens.await(robot, "#merge-into");
        Fx.run(() -> robot.lookup("#merge-into").<ComboBox<String>>query().setValue("Reseller"));
        robot.clickOn("#merge-now");
        Fx.settle();
        assertThat(order(Taxonomy.TYPES)).containsExactly("Reseller", "MSP");
    }

    @Test
    void addsAnEntryAndIsToldOfANameThatIsTaken() {
        Fx.run(() -> view.primary().orElseThrow().fire());
        Screens.await(robot, "#field-name");
        robot.clickOn("#field-name").write("msp");
        Fx.settle();
        assertThat(robot.lookup("#entry-save").queryButton().isDisabled()).isTrue();
        robot.write("P");
        robot.clickOn("#field-code").write("MSPP").clickOn("#entry-save");
        Fx.settle();
        assertThat(order(Taxonomy.TYPES)).containsExactly("Reseller", "VAR", "MSP", "mspP");
    }
}
