package app.mangrove.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.app.process.InlineTasks;
import app.mangrove.app.process.OnScreen;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.fact.RelationTree;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.VisibilityRule;
import app.mangrove.support.TestWorkspace;
import app.mangrove.ui.shell.Place;
import app.mangrove.ui.theme.Theme;
import app.mangrove.ui.work.FxTasks;
import app.mangrove.visibility.Sight;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import javax.imageio.ImageIO;

/// The rules and the preview as a person uses them.
class VisibilityViewTest {
    private final FxTasks screen = new FxTasks();
    private final FxRobot robot = new FxRobot();

    @TempDir Path folder;

    private TestWorkspace workspace = MemoryProgram.workspace();
    private MemoryProgram memory;
    private Stage stage;
    private Window window;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        memory = fx(() -> new MemoryProgram(folder, new InlineTasks(screen::deliver)));
        window =
                fx(() -> {
                    stage = new Stage(StageStyle.UNDECORATED);
                    stage.setX(0);
                    stage.setY(0);
                    Window made = new Window(memory.program, stage, new MemoryProgram.Chosen());
                    stage.setWidth(1440);
                    stage.setHeight(900);
                    made.adopt(workspace, Place.of("home"));
                    stage.show();
                    return made;
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        fx(() -> {
            stage.close();
            return true;
        });
        screen.close();
    }

    private <T> T fx(Supplier<T> step) {
        return OnScreen.get(screen, step, 30);
    }

    private void go(Place place) {
        fx(() -> {
            window.session().navigator().go(place);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node node(String query) {
        return fx(() -> Optional.ofNullable(stage.getScene().lookup(query)))
                .orElseThrow(() -> new AssertionError("nothing is " + query));
    }

    private String text(String query) {
        Node node = node(query);
        return fx(() -> ((Labeled) ((Labeled) node).getGraphic()).getText());
    }

    private Ecosystem ecosystem() {
        return workspace.ecosystem();
    }

    /// A partner with others below it.
    private int distributor() {
        RelationTree tree = RelationTree.on(ecosystem(), memory.program.today());
        for (int nr : ecosystem().table(Partner.KIND).numbers()) {
            if (tree.childCount(nr) > 2) {
                return nr;
            }
        }
        throw new AssertionError("nobody has partners below");
    }

    private Id id(int nr) {
        return ecosystem().table(Partner.KIND).id(nr);
    }

    @Test
    void aRuleIsSetInTheMatrixAndTakenBack() {
        int before = ecosystem().count(VisibilityRule.KIND);
        go(Place.of("visibility"));
        assertThat(text("#cell-deal-OTHER")).isEqualTo("None");
        robot.clickOn("#cell-deal-OTHER");
        robot.clickOn("#access-AGGREGATE");
        robot.clickOn("#at-least").write("1");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#at-least-wrong").queryLabeled().getText()).contains("1");
        assertThat(robot.lookup("#access-apply").queryButton().isDisabled()).isTrue();
        robot.eraseText(1).write("4");
        robot.clickOn("#access-apply");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("#cell-deal-OTHER")).isEqualTo("In sums");
        assertThat(ecosystem().all(VisibilityRule.KIND).getLast().atLeast()).isEqualTo(4);
        fx(() -> {
            window.session().undoing().undo();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("#cell-deal-OTHER")).isEqualTo("None");
        assertThat(ecosystem().count(VisibilityRule.KIND)).isEqualTo(before);
    }

    @Test
    void theEffectOnAPartnerShowsAtOnce() {
        go(Place.of("visibility"));
        robot.clickOn("#effect-pick");
        robot.clickOn("#partner-search")
                .write(ecosystem().name(Partner.KIND, distributor()))
                .type(javafx.scene.input.KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#effect").lookup("Deals").tryQuery()).isPresent();
        robot.clickOn("#cell-deal-SELF");
        robot.clickOn("#access-NONE");
        robot.clickOn("#access-apply");
        robot.clickOn("#cell-deal-CHILD");
        robot.clickOn("#access-NONE");
        robot.clickOn("#access-apply");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(
                        Sight.of(ecosystem(), distributor(), memory.program.today())
                                .decision(app.mangrove.model.deal.Deal.KIND, null, distributor())
                                .access())
                .isEqualTo(app.mangrove.visibility.Access.NONE);
    }

    @Test
    void fieldsOpenUnderTheirKind() {
        go(Place.of("visibility"));
        assertThat(robot.lookup("#cell-partner-name-SELF").tryQuery()).isEmpty();
        robot.clickOn("#fields-partner");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#cell-partner-name-SELF").tryQuery()).isPresent();
    }

    @Test
    void thePreviewIsMarkedAndShowsNobodyElse() {
        go(Place.of("preview"));
        robot.clickOn("#preview-pick");
        String name = ecosystem().name(Partner.KIND, distributor());
        robot.clickOn("#partner-search").write(name).type(javafx.scene.input.KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(node("#preview-banner")).isNotNull();
        TableView<?> table = robot.lookup("#seen-table .table-view").queryTableView();
        int shown = table.getItems().size();
        assertThat(shown).isGreaterThan(2).isLessThan(ecosystem().count(Partner.KIND));
        robot.clickOn("#part-sums");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#sums").tryQuery()).isPresent();
        robot.clickOn("#part-deal");
        WaitForAsyncUtils.waitForFxEvents();
        fx(() -> {
            robot.lookup("#seen-table .table-view").queryTableView().getSelectionModel().select(0);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#why").lookup(".pill").tryQuery()).isPresent();
        robot.clickOn("#preview-end");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#preview-banner").tryQuery()).isEmpty();
    }

    @Test
    void drawsRulesAndPreviewLightAndDarkAndSmall() throws IOException {
        Path out =
                Optional.ofNullable(System.getProperty("mangrove.tour"))
                        .map(Path::of)
                        .orElse(folder.resolve("pictures"));
        Files.createDirectories(out);
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            fx(() -> {
                memory.program.appearance().themeProperty().set(theme);
                return true;
            });
            for (int width : new int[] {1440, 1280}) {
                fx(() -> {
                    stage.setWidth(width);
                    stage.setHeight(width == 1440 ? 900 : 800);
                    return true;
                });
                String name = "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + width;
                go(Place.of("visibility"));
                draw(out.resolve("rules" + name + ".png"));
                go(new Place("preview", id(distributor()).toString()));
                draw(out.resolve("preview" + name + ".png"));
                for (String part : new String[] {"sums", "deal", "partner"}) {
                    robot.clickOn("#part-" + part);
                    draw(out.resolve("preview-" + part + name + ".png"));
                }
                robot.clickOn("#part-tree");
            }
        }
        assertThat(out).isNotEmptyDirectory();
    }

    private void draw(Path file) throws IOException {
        for (int i = 0; i < 4; i++) {
            WaitForAsyncUtils.waitForFxEvents();
        }
        ImageIO.write(
                fx(() -> SwingFXUtils.fromFXImage(window.scene().snapshot(null), null)),
                "png",
                file.toFile());
    }
}
