package app.mangrove.hierarchy.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.fact.RelationTree;
import app.mangrove.model.partner.Partner;
import app.mangrove.support.DirectTasks;
import app.mangrove.support.Fx;
import app.mangrove.support.Named;
import app.mangrove.ui.theme.Theme;

import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Objects;

/// As a person does it: drags a row or a card, types into a sheet, looks at the hint.
class HierarchyViewTest {
    private final FxRobot robot = new FxRobot();
    private final Desk desk = Fx.call(Desk::new);
    private HierarchyView view = Fx.call(() -> make());
    private Stage stage = Fx.call(Stage::new);

    private HierarchyView make() {
        HierarchyViewModel model = desk.model(new DirectTasks());
        return new HierarchyView(model, desk, (name, heads, rows) -> {});
    }

    @BeforeEach
    void open() {
        stage =
                Fx.show(
                        () -> {
                            VBox page = new VBox(new HBox(view.toolbar().getFirst()), view.node());
                            VBox.setVgrow(view.node(), Priority.ALWAYS);
                            return new StackPane(page, desk.overlay);
                        },
                        1000,
                        760,
                        Theme.LIGHT);
        Fx.run(() -> view.open(""));
        Fx.settle();
    }

    @AfterEach
    void close() {
        Fx.close(stage);
    }

    private <T extends Node> T find(String query, Class<T> type) {
        Node found =
                Platform.isFxApplicationThread()
                        ? stage.getScene().lookup(query)
                        : Fx.call(() -> stage.getScene().lookup(query));
        return type.cast(Objects.requireNonNull(found, query));
    }

    /// Lets a few pulses pass, in which tables fill and canvases draw.
    private void settle() {
        Fx.settle();
        robot.sleep(120);
        Fx.settle();
    }

    private Point2D row(String name) {
        settle();
        return Fx.call(() -> {
            TableView<?> table = find(".table-view", TableView.class);
            Node cell =
                    table.lookupAll(".table-cell").stream()
                            .filter(node ->
                                    node instanceof Labeled text && name.equals(text.getText()))
                            .findFirst()
                            .orElseThrow();
            var box = cell.localToScreen(cell.getBoundsInLocal());
            return new Point2D(box.getMinX() + 110, box.getCenterY());
        });
    }

    private Point2D card(String name) {
        settle();
        return Fx.call(() -> {
            Point2D at = view.graph().centre(desk.nr(name)).orElseThrow();
            return view.graph().localToScreen(at);
        });
    }

    private void drag(Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY);
        robot.moveTo(from.add(12, 8)).moveTo(to);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void drop() {
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> above(String name) {
        return desk.names(RelationTree.on(desk.now(), Desk.TODAY).parents(desk.nr(name)));
    }

    private void choose(String id) {
        Fx.run(() ->
                find("#rearrange", MenuButton.class).getItems().stream()
                        .filter(item -> id.equals(item.getId()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        settle();
    }

    private void showGraph() {
        Fx.run(() -> view.open("graph:"));
        settle();
    }

    @Test
    void aRowThatIsDraggedOntoAnotherMovesThereAndBack() {
        drag(row("Leaf"), row("West"));
        assertThat(find("#drag-hint", Label.class).getText()).isEqualTo("Move Leaf under West");
        drop();
        assertThat(above("Leaf")).containsExactly("West");
        Fx.run(() -> desk.undo.run());
        assertThat(above("Leaf")).containsExactly("East");
    }

    @Test
    void aDragThatWouldCloseACircleTellsTheWayRoundAndChangesNothing() {
        drag(row("North"), row("Leaf"));
        Label hint = find("#drag-hint", Label.class);
        assertThat(hint.getText()).contains("North → East → Leaf → North");
        assertThat(hint.getStyleClass()).contains("refused");
        drop();
        assertThat(desk.problems).extracting(Problem::key).containsExactly("hierarchy.move.circle");
        assertThat(above("North")).isEmpty();
        assertThat(find("#drag-hint", Label.class).isVisible()).isFalse();
    }

    @Test
    void aCardThatIsDraggedOntoAnotherMovesThereAndBack() {
        showGraph();
        drag(card("Leaf"), card("West"));
        assertThat(find("#drag-hint", Label.class).getText()).isEqualTo("Move Leaf under West");
        drop();
        assertThat(above("Leaf")).containsExactly("West");
        Fx.run(() -> desk.undo.run());
        assertThat(above("Leaf")).containsExactly("East");
        drag(card("North"), card("East"));
        drop();
        assertThat(desk.problems).hasSize(1);
    }

    @Test
    void theGraphIsWalkedShutAndZoomedWithTheKeyboard() {
        showGraph();
        robot.clickOn(card("North"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.names(desk.inspected)).containsExactly("North");
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.names(desk.inspected)).containsAnyOf("East", "West");
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Fx.call(() -> view.graph().centre(desk.nr("East")))).isEmpty();
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        Point2D before = card("East");
        robot.press(KeyCode.PLUS).release(KeyCode.PLUS);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(card("East")).isNotEqualTo(before);
    }

    @Test
    void moveUnderDoesTheSameByKeyboard() {
        robot.clickOn(row("West"));
        robot.press(KeyCode.M).release(KeyCode.M);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("north");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(find("#move-do", Button.class).isDisabled()).as("it stands there").isTrue();
        Fx.run(() -> find("#pick-find", TextField.class).setText("lea"));
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(above("West")).containsExactly("Leaf");
        assertThat(desk.overlay.isShowing()).isFalse();
    }

    @Test
    void moveToTheTopEndsTheRelation() {
        robot.clickOn(row("Leaf"));
        choose("menu-top");
        assertThat(above("Leaf")).isEmpty();
    }

    @Test
    void mergesTwoPartnersAfterAPreviewAndTakesItBackInOneStep() {
        robot.clickOn(row("West"));
        choose("menu-merge");
        Fx.run(() -> find("#pick-find", TextField.class).setText("Leaf"));
        robot.clickOn("#merge-compare");
        settle();
        robot.clickOn("#name-THEIRS");
        robot.clickOn("#merge-do");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.told).containsExactly("Merged Leaf into West");
        assertThat(desk.now().name(Partner.KIND, desk.nr("West"))).isEqualTo("Leaf");
        assertThat(desk.now().row(Partner.KIND, desk.nr("Leaf")).status()).isEqualTo("ENDED");
        Fx.run(() -> desk.undo.run());
        assertThat(desk.now().name(Partner.KIND, desk.nr("West"))).isEqualTo("West");
        assertThat(desk.now().row(Partner.KIND, desk.nr("Leaf")).status()).isEqualTo("ACTIVE");
    }

    @Test
    void splitsAPartnerAfterAPreview() {
        robot.clickOn(row("East"));
        choose("menu-split");
        assertThat(find("#split-do", Button.class).isDisabled()).as("no name yet").isTrue();
        robot.clickOn("#split-name").write("South");
        Fx.run(() -> pick(find("#pick-relation-parent_partner", ChoiceBox.class)));
        settle();
        robot.clickOn("#split-do");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.told).containsExactly("Split South off East");
        assertThat(above("Leaf")).containsExactly("South");
        assertThat(desk.now().all(Partner.KIND)).extracting(Partner::name).contains("South");
        Fx.run(() -> desk.undo.run());
        assertThat(above("Leaf")).containsExactly("East");
        assertThat(desk.now().all(Partner.KIND)).extracting(Partner::name).doesNotContain("South");
    }

    private static void pick(ChoiceBox<?> box) {
        box.getSelectionModel().select(1);
    }

    @Test
    void everyFigureOfTheStripTellsWhy() {
        robot.clickOn(row("North"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#why-won_downstream");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(
                        Fx.call(() ->
                                Window.getWindows().stream()
                                        .filter(window -> window != stage && window.isShowing())
                                        .count()))
                .isPositive();
    }

    @Test
    void theDayIsChangedByDateAndByTheNextChange() {
        robot.clickOn("#change-before");
        settle();
        assertThat(Fx.call(() -> find("#as-of", DatePicker.class).getValue()))
                .hasToString("2022-01-01");
        robot.clickOn("#change-before");
        settle();
        assertThat(Fx.call(() -> view.tree().table().rows().numbers().length)).isEqualTo(3);
    }

    @Test
    void everythingThatTakesTheFocusHasAName() {
        assertThat(Fx.call(() -> Named.missing(stage.getScene().getRoot()))).isEmpty();
        showGraph();
        assertThat(Fx.call(() -> Named.missing(stage.getScene().getRoot()))).isEmpty();
    }
}
