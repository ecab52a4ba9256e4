package app.mangrove.incentive.view.run;

import app.mangrove.base.outcome.Problem;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// What is not in the totals: each problem in a sentence that says what to do, with where it first
/// stands.
final class FindingsPane extends VBox {
    FindingsPane(RunSheet now) {
        super(10);
        setId("earnings-findings");
        VBox lines = new VBox(10);
        for (Problem problem : now.rowProblems()) {
            lines.getChildren().add(words(Text.of(problem)));
        }
        for (RunSheet.Finding finding : now.findings()) {
            String place =
                    finding.partner().isEmpty()
                            ? finding.plan()
                            : Text.of(
                                    "earnings.finding-place",
                                    finding.plan(),
                                    finding.partner(),
                                    finding.cells());
            lines.getChildren()
                    .add(new VBox(2, words(Text.of(finding.problem())), Labels.caption(place)));
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(360);
        getChildren().addAll(Labels.of(Text.of("earnings.problems-title"), "subtitle"), scroll);
    }

    private static Label words(String text) {
        Label label = Labels.of(text, "small-text");
        label.setWrapText(true);
        return label;
    }
}
