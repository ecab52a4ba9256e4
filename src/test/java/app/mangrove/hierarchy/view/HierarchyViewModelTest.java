package app.mangrove.hierarchy.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.hierarchy.Measure;
import app.mangrove.hierarchy.Part;
import app.mangrove.hierarchy.view.graph.Camera;
import app.mangrove.hierarchy.view.graph.GraphLayout;
import app.mangrove.support.DirectTasks;
import app.mangrove.ui.table.Sort;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

class HierarchyViewModelTest {
    private final Desk desk = new Desk();
    private final HierarchyViewModel model = desk.model(new DirectTasks());

    @BeforeEach
    void open() {
        model.orderProperty().set(new Sort("name", false));
        model.open();
    }

    private Shown shown() {
        return model.shownProperty().get();
    }

    private List<String> names() {
        return desk.names(shown().numbers());
    }

    @Test
    void showsPartnersInRelationsAndTheOthersWhenAsked() {
        assertThat(names()).containsExactly("East", "Leaf", "North", "West");
        assertThat(shown().alone()).isEqualTo(1);
        model.aloneProperty().set(true);
        assertThat(names()).containsExactly("East", "Free", "Leaf", "North", "West");
    }

    @Test
    void findsANameWithThoseAboveIt() {
        model.textProperty().set("lea");
        assertThat(names()).containsExactly("East", "Leaf", "North");
    }

    @Test
    void looksAtAnyDayAndAnyRelations() {
        model.dayProperty().set(LocalDate.of(2020, 6, 1));
        assertThat(names()).containsExactly("East", "North");
        model.dayProperty().set(Desk.TODAY);
        model.kindsProperty().set(List.of("OWNS"));
        assertThat(names()).containsExactly("East", "Leaf");
    }

    @Test
    void ordersByAnyFigureAndByTheNumberBelow() {
        model.orderProperty().set(new Sort("below", true));
        assertThat(names()).containsExactly("North", "East", "Leaf", "West");
        model.orderProperty().set(new Sort(FigureColumn.key(Measure.WON, Part.OWN), false));
        assertThat(names()).containsExactly("East", "Leaf", "North", "West");
    }

    @Test
    void movesAsOfTheDayAndUndoes() {
        assertThat(model.make(model.move(desk.nr("Leaf"), desk.nr("West")))).isEmpty();
        assertThat(desk.names(shown().tree().parents(desk.nr("Leaf")))).containsExactly("West");
        assertThat(desk.told).containsExactly("Moved Leaf under West");
        desk.undo.run();
        assertThat(desk.names(shown().tree().parents(desk.nr("Leaf")))).containsExactly("East");
    }

    @Test
    void refusesACircleBeforeAnythingIsWritten() {
        assertThat(model.make(model.move(desk.nr("North"), desk.nr("Leaf"))))
                .hasValueSatisfying(problem -> {
                    assertThat(problem.key()).isEqualTo("hierarchy.move.circle");
                    assertThat(problem.arguments()).contains("North → East → Leaf → North");
                });
        assertThat(desk.told).isEmpty();
    }

    @Test
    void keepsTheSelectionOverCommits() {
        model.select(desk.nr("Leaf"));
        assertThat(model.make(model.move(desk.nr("West"), 0))).isEmpty();
        assertThat(model.selectedNr()).isEqualTo(desk.nr("Leaf"));
    }

    @Test
    void laysTheGraphOutLevelByLevelAndHidesShutBranches() {
        GraphLayout open = GraphLayout.of(shown().tree(), shown().numbers(), Set.of(), Map.of());
        assertThat(open.nodes().get(desk.nr("North")).column()).isZero();
        assertThat(open.nodes().get(desk.nr("Leaf")).column()).isEqualTo(2);
        assertThat(open.lines()).hasSize(3);
        GraphLayout shut =
                GraphLayout.of(
                        shown().tree(), shown().numbers(), Set.of(desk.nr("North")), Map.of());
        assertThat(shut.nodes()).containsOnlyKeys(desk.nr("North"));
        assertThat(shut.nodes().get(desk.nr("North")).hidden()).isEqualTo(2);
        GraphLayout few =
                GraphLayout.of(
                        shown().tree(), shown().numbers(), Set.of(), Map.of(desk.nr("North"), 1));
        assertThat(few.nodes().get(-desk.nr("North")).hidden()).isEqualTo(1);
    }

    @Test
    void theCameraKeepsThePointUnderTheMouseWhileItZooms() {
        Camera camera = new Camera(1, 10, 20).zoomed(2, 110, 220);
        assertThat(camera.screenX(100)).isEqualTo(110);
        assertThat(camera.screenY(200)).isEqualTo(220);
        assertThat(camera.zoomed(1000, 0, 0).scale()).isEqualTo(Camera.MOST);
        Camera fitting = Camera.fitting(2000, 500, 1048, 800);
        assertThat(fitting.scale()).isEqualTo(0.5);
        assertThat(fitting.screenY(250)).isEqualTo(400);
    }
}
