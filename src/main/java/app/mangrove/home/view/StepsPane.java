package app.mangrove.home.view;

import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;

/// The first steps; each ticks itself, and the card goes when all are done.
final class StepsPane extends StackPane {
    private final HomeViewModel model;

    StepsPane(HomeViewModel model) {
        this.model = model;
        model.steps().subscribe(this::show);
        show();
    }

    private void show() {
        List<HomeViewModel.Step> steps = model.steps();
        boolean any = !steps.isEmpty();
        setVisible(any);
        setManaged(any);
        if (!any) {
            getChildren().clear();
            return;
        }
        long done = steps.stream().filter(HomeViewModel.Step::done).count();
        VBox rows = new VBox(8);
        steps.forEach(step -> rows.getChildren().add(row(step)));
        getChildren()
                .setAll(
                        new Card(
                                Text.of("home.steps.title"),
                                Text.of("home.steps.count", done, steps.size()),
                                rows));
    }

    private Node row(HomeViewModel.Step step) {
        String key = "home.step." + step.step().name().toLowerCase(Locale.ROOT);
        Icon icon =
                step.done() ? Icon.of("fth-check-circle").styled("good") : Icon.of("fth-circle");
        Label words = step.done() ? Labels.caption(Text.of(key)) : small(Text.of(key));
        Node end =
                step.done()
                        ? Labels.caption(Text.of("home.steps.done"))
                        : Buttons.link(Text.of("home.steps.start"), () -> model.start(step.step()));
        if (!step.done()) {
            end.getStyleClass().add("small-link");
        }
        HBox row = new HBox(8, icon, words, Labels.gap(), end);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label small(String text) {
        return Labels.of(text, "small-text");
    }
}
