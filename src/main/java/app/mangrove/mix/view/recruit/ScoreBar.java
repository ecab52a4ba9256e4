package app.mangrove.mix.view.recruit;

import app.mangrove.mix.recruit.Pipeline;
import app.mangrove.ui.control.Bar;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// How far a prospect is like the ideal partner: a bar and a number, and each trait beside it.
final class ScoreBar {
    private static final double WIDE = 56;

    private ScoreBar() {}

    static Node of(int score) {
        Bar bar = new Bar(score / 100.0, score < 50 ? "low" : "");
        bar.setMinWidth(WIDE);
        bar.setPrefWidth(WIDE);
        bar.setMaxHeight(Bar.USE_PREF_SIZE);
        Label number = Labels.of(Text.formats().number(score), "small-text", "strong");
        number.setMinWidth(24);
        number.setAlignment(Pos.CENTER_RIGHT);
        HBox line = new HBox(8, bar, number);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setAccessibleText(Text.of("mixhire.score-of", score));
        return line;
    }

    static Node term(Pipeline.Term term) {
        Label name = Labels.of(term.criterion().name(), "small-text");
        name.setWrapText(true);
        if (!term.met()) {
            name.getStyleClass().add("muted");
        }
        Label weight =
                Labels.caption(
                        Text.of(
                                term.met() ? "mixhire.weighs" : "mixhire.lacks",
                                Text.formats().number(term.criterion().weight())));
        weight.setMinWidth(Label.USE_PREF_SIZE);
        HBox line =
                new HBox(
                        8,
                        term.met()
                                ? Icon.small("fth-check").styled("success")
                                : Icon.small("fth-x").styled("muted"),
                        name,
                        Labels.gap(),
                        weight);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
