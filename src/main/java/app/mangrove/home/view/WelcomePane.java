package app.mangrove.home.view;

import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.shell.BrandMark;
import app.mangrove.ui.text.Text;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What stands at the top while no workspace is open: what this is, and three ways to begin.
final class WelcomePane extends VBox {
    WelcomePane(HomeViewModel model) {
        getStyleClass().addAll("card", "welcome");
        Label words = Labels.of(Text.of("home.welcome.words"), "muted");
        words.setWrapText(true);
        HBox head =
                new HBox(
                        12,
                        new BrandMark(),
                        Labels.of(Text.of("home.welcome.title"), "page-title"));
        head.getStyleClass().add("welcome-head");
        HBox ways =
                new HBox(
                        8,
                        Buttons.plain(Text.of("home.sample.open"), model::openSample),
                        Buttons.plain(Text.of("home.recent.open"), model::chooseWorkspace));
        getChildren().addAll(head, words, ways);
    }
}
