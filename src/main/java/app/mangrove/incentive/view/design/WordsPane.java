package app.mangrove.incentive.view.design;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.design.words.VersionDiff;
import app.mangrove.incentive.view.board.Board;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

import java.util.List;
import java.util.Optional;

/// The plan as numbered sentences, alone or beside the version that it is compared with.
final class WordsPane extends GridPane {
    private final ClauseWords words;

    private WordsPane(Board board) {
        super(16, 8);
        words = new ClauseWords(board.part());
        getStyleClass().add("plan-words");
        getColumnConstraints().add(new ColumnConstraints(48));
    }

    static WordsPane whole(Board board) {
        WordsPane pane = new WordsPane(board);
        for (int i = 0; i < board.clauses().size(); i++) {
            var clause = board.clauses().get(i);
            pane.addRow(
                    i,
                    Labels.of("§ " + clause.number(), "caption"),
                    pane.sentence(Optional.of(clause.sentence()), ""));
        }
        return pane;
    }

    static WordsPane changes(Board board) {
        WordsPane pane = new WordsPane(board);
        List<VersionDiff.Line> lines =
                board.base()
                        .map(base -> VersionDiff.changes(base.clauses(), board.clauses()))
                        .orElse(List.of());
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(45);
        pane.getColumnConstraints().addAll(half, half);
        if (lines.isEmpty()) {
            pane.add(Labels.caption(Text.of("design.no-changes")), 0, 0, 3, 1);
            return pane;
        }
        int number = board.base().map(base -> board.number(base.row())).orElse(0);
        pane.add(Labels.of(Text.of("design.version", number), "strong"), 1, 0);
        pane.add(Labels.of(Text.of("design.version", board.number(board.shown())), "strong"), 2, 0);
        for (int i = 0; i < lines.size(); i++) {
            VersionDiff.Line line = lines.get(i);
            pane.addRow(
                    i + 1,
                    Labels.of("§ " + line.number(), "caption"),
                    pane.sentence(line.before(), "was"),
                    pane.sentence(line.after(), "now"));
        }
        return pane;
    }

    private Label sentence(Optional<Problem> sentence, String style) {
        Label label = Labels.of(sentence.map(words::of).orElse("–"), "small-text");
        label.setWrapText(true);
        if (!style.isEmpty()) {
            label.getStyleClass().add("words-" + style);
        }
        return label;
    }
}
