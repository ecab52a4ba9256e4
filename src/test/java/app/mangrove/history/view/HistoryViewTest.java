package app.mangrove.history.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.app.process.InlineTasks;
import app.mangrove.history.Log;
import app.mangrove.support.Fx;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Theme;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A person takes an import back.
class HistoryViewTest {
    private final FxRobot robot = new FxRobot();
    private final Log log = new Log();
    private final List<String> said = new ArrayList<>();
    private final HistoryViewModel model = model();
    private @Nullable Stage stage;

    @BeforeAll
    static void start() {
        Fx.start();
        Text.use(Locale.UK);
    }

    private HistoryViewModel model() {
        return new HistoryViewModel(
                log.workspace,
                new InlineTasks(Platform::runLater),
                () -> "ben",
                problem -> said.add(problem.key()),
                done -> said.add("done"));
    }

    @BeforeEach
    void bringIn() {
        log.imports();
        log.typed(log.change("south", "S"));
    }

    private void show(String place) {
        stage =
                Fx.show(
                        () -> {
                            HistoryView view = new HistoryView(model);
                            view.open(place);
                            return (Parent) view.node();
                        },
                        1100,
                        800,
                        Theme.LIGHT);
    }

    @AfterEach
    void close() {
        Fx.close(shown());
    }

    private Stage shown() {
        return Objects.requireNonNull(stage);
    }

    private String words(String query) {
        Fx.settle();
        return Fx.call(() ->
                String.join(
                        "\n",
                        shown().getScene().getRoot().lookupAll(query + " .label").stream()
                                .map(node -> ((Labeled) node).getText())
                                .toList()));
    }

    @Test
    void showsWhatStandsOnAnImportAndThenAsksForTheRowThatWasChangedSince() {
        show("1");
        robot.clickOn("#undo-commit");
        assertThat(words("#batch"))
                .contains("Taking back 2 changes of 2 records")
                .contains("1 record was changed since by change 3, “Typed” (ben).");
        assertThat(log.names()).hasSize(2);
        Fx.picture(shown(), "history-batch");
        robot.clickOn("#take-back");
        assertThat(words("#conflicts")).contains("“south” was removed or changed meanwhile");
        Fx.picture(shown(), "history-conflict");
        robot.clickOn(Text.of("history.conflicts.back"));
        robot.clickOn(Text.of("history.conflicts.apply"));
        Fx.settle();
        assertThat(log.names()).isEmpty();
        assertThat(said).containsExactly("done");
    }

    @Test
    void leavesEverythingWhenThePersonThinksBetterOfIt() {
        show("2");
        robot.clickOn("#undo-commit");
        robot.clickOn(Text.of("common.cancel"));
        assertThat(words("#batch")).isEmpty();
        assertThat(log.names()).hasSize(2);
    }
}
