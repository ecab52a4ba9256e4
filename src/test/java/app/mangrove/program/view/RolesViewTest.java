package app.mangrove.program.view;

import static app.mangrove.program.ProgramWorld.id;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Role;
import app.mangrove.program.ProgramWorld;
import app.mangrove.support.Fx;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Theme;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.util.Locale;

/// A person gives a partner a second role.
class RolesViewTest {
    private final FxRobot robot = new FxRobot();
    private final Screens screens =
            new Screens(
                    new ProgramWorld()
                            .types("Reseller", "MSP")
                            .partner("Adler", "Reseller", "", ""));
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
                        () ->
                                new RolesPane(
                                        screens.editing, screens::newId, id(Partner.KIND, "Adler")),
                        380,
                        760,
                        Theme.LIGHT);
    }

    @AfterEach
    void end() {
        Fx.close(stage);
        assertThat(Fx.cssWarnings()).isEmpty();
    }

    @Test
    void isToldOfASecondMainRoleAndAddsItAsAnotherOne() {
        robot.clickOn("#role-add");
        Screens.await(robot, "#field-type");
        choose("#field-type", "MSP");
        choose("#field-main", Text.of("common.yes"));
        assertThat(robot.lookup("#entry-save").queryButton().isDisabled()).isTrue();
        assertThat(robot.lookup(".field-input .danger").queryAllAs(Label.class))
                .anyMatch(label -> label.getText().contains("main role"));
        choose("#field-main", Text.of("common.no"));
        robot.clickOn("#entry-save");
        Fx.settle();
        assertThat(screens.told).containsExactly("Role of “Adler” added");
        assertThat(screens.workspace.ecosystem().all(Role.KIND))
                .hasSize(2)
                .anyMatch(role -> ProgramWorld.DAY.equals(role.validFrom()));
    }

    private void choose(String selector, String value) {
        Fx.run(() -> robot.lookup(selector).<ComboBox<String>>query().setValue(value));
        Fx.settle();
    }

    @Test
    void removesARole() {
        robot.clickOn(robot.lookup("#roles .icon-only").nth(0).queryAs(javafx.scene.Node.class));
        Screens.await(robot, "#role-remove");
        robot.clickOn("#role-remove");
        Fx.settle();
        assertThat(screens.workspace.ecosystem().count(Role.KIND)).isZero();
    }
}
