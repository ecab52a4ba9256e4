package app.mangrove.home.view;

import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The living example, one click away.
final class SamplePane extends HBox {
    SamplePane(HomeViewModel model) {
        super(16);
        getStyleClass().add("card");
        Label words = Labels.caption(Text.of("home.sample.words"));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        Button open = Buttons.small(Text.of("home.sample.open"), "fth-play", model::openSample);
        open.setId("open-sample");
        VBox left = new VBox(10, Labels.cardTitle(Text.of("home.sample.title")), words, open);
        HBox.setHgrow(left, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(left, new NetworkMark());
    }
}
