package app.mangrove.problems.view;

import app.mangrove.problems.Findings;
import app.mangrove.problems.Rule;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.shell.RailGroup;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.text.Text;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// Problems of the workspace: at the left the rules that found something, at the right what they
/// found.
public final class ProblemsView implements Screen {
    private final ProblemsViewModel model;
    private final StackPane page = new StackPane();
    private final VBox rules = new VBox();
    private final ToggleGroup group = new ToggleGroup();
    private final FindingsPane findings;

    public ProblemsView(ProblemsViewModel model) {
        this.model = model;
        this.findings = new FindingsPane(model);
        rules.getStyleClass().add("side-list");
        model.lookedProperty().subscribe(now -> show());
        model.chosenProperty().subscribe(now -> mark());
    }

    @Override
    public String id() {
        return "problems";
    }

    @Override
    public String titleKey() {
        return "problems.title";
    }

    @Override
    public String icon() {
        return "fth-alert-triangle";
    }

    @Override
    public RailGroup group() {
        return RailGroup.FOOT;
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public Optional<ObservableValue<String>> badge() {
        return Optional.of(model.badgeProperty());
    }

    private void show() {
        if (model.lookedProperty().get().isEmpty()) {
            page.getChildren().setAll(Labels.caption(Text.of("problems.looking")));
            return;
        }
        List<Findings.Group> groups = model.groups();
        if (groups.isEmpty()) {
            page.getChildren()
                    .setAll(
                            new EmptyState(
                                    "fth-check-circle",
                                    Text.of("problems.none"),
                                    Text.of("problems.none.words")));
            return;
        }
        rules.getChildren().clear();
        group.getToggles().clear();
        groups.forEach(found -> rules.getChildren().add(entry(found)));
        mark();
        ScrollPane side = new ScrollPane(rules);
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.getStyleClass().add("side-scroll");
        HBox both = new HBox(side, findings);
        HBox.setHgrow(findings, Priority.ALWAYS);
        page.getChildren().setAll(both);
    }

    private ToggleButton entry(Findings.Group found) {
        boolean wrong = found.rule().severity() == Rule.Severity.WRONG;
        Label title = Labels.of(Text.of("problems." + found.rule().key() + ".title"), "strong");
        Label words = Labels.caption(Text.of(wrong ? "problems.wrong" : "problems.missing"));
        VBox text = new VBox(title, words);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        Label count = Labels.pill(Text.formats().number(found.count()), wrong ? "danger" : "");
        count.setMinWidth(Label.USE_PREF_SIZE);
        HBox row =
                new HBox(
                        12,
                        Labels.iconBox(
                                wrong ? "fth-alert-octagon" : "fth-alert-triangle",
                                wrong ? "danger" : "warning"),
                        text,
                        count);
        row.getStyleClass().add("side-row");
        ToggleButton entry = new ToggleButton();
        entry.setGraphic(row);
        entry.getStyleClass().setAll("side-entry");
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setToggleGroup(group);
        entry.setUserData(found.rule().key());
        entry.setAccessibleText(title.getText() + ", " + count.getText());
        row.prefWidthProperty().bind(entry.widthProperty().subtract(2));
        entry.setOnAction(e -> {
            entry.setSelected(true);
            model.choose(found);
        });
        return entry;
    }

    private void mark() {
        model.chosenProperty()
                .get()
                .ifPresent(found ->
                        group.getToggles().stream()
                                .filter(t -> found.rule().key().equals(t.getUserData()))
                                .forEach(t -> t.setSelected(true)));
    }
}
