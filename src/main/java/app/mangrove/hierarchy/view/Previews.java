package app.mangrove.hierarchy.view;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.Period;
import app.mangrove.hierarchy.Mention;
import app.mangrove.hierarchy.MergePlan;
import app.mangrove.hierarchy.SplitPlan;
import app.mangrove.model.FieldType;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// What a merger or a split would do, in rows that a person can check.
final class Previews {
    private Previews() {}

    /// A place in words: the kind, and the field where a kind has several.
    static String place(Mention mention) {
        long fields =
                mention.kind().fields().stream()
                        .filter(field ->
                                field.type() == FieldType.REF && field.target() == Partner.KIND)
                        .count();
        if (fields < 2 && !mention.field().isOwn()) {
            return Names.plural(mention.kind());
        }
        return Text.of(
                "hierarchy.place",
                Names.plural(mention.kind()),
                Names.of(mention.kind(), mention.field()));
    }

    static Node refused(Problem problem) {
        Label words = Labels.of(Text.of(problem), "bad");
        words.setWrapText(true);
        words.setId("plan-refused");
        return words;
    }

    static Node lines(List<MergePlan.Line> lines) {
        GridPane grid = grid(3);
        right(grid, Text.of("hierarchy.comes"), 1, 0, "caption");
        right(grid, Text.of("hierarchy.stays"), 2, 0, "caption");
        int row = 1;
        for (MergePlan.Line line : lines) {
            grid.add(Labels.of(place(line.mention())), 0, row);
            right(grid, Text.formats().number(line.moved()), 1, row, "strong");
            right(
                    grid,
                    line.kept() == 0 ? "" : Text.formats().number(line.kept()),
                    2,
                    row++,
                    "muted");
        }
        return grid;
    }

    /// Choices at the left, what they lead to at the right; each scrolls by itself.
    static HBox sides(Node choices, Node preview) {
        ScrollPane left = scrolling(choices);
        ScrollPane right = scrolling(preview);
        HBox.setHgrow(left, Priority.ALWAYS);
        right.setMinWidth(320);
        right.setPrefWidth(340);
        return new HBox(16, left, Labels.divider(), right);
    }

    private static ScrollPane scrolling(Node node) {
        VBox body = new VBox(node);
        body.getStyleClass().add("sheet-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefHeight(400);
        return scroll;
    }

    static Node summed(List<MergePlan.Summed> baselines) {
        GridPane grid = grid(2);
        int row = 0;
        for (MergePlan.Summed sum : baselines) {
            grid.add(
                    baseline(
                            sum.metric(),
                            sum.period(),
                            Text.of(
                                    "hierarchy.baseline-sum",
                                    amount(sum.ours()),
                                    amount(sum.theirs()),
                                    amount(sum.sum()))),
                    0,
                    row++);
        }
        return grid;
    }

    static Node shared(List<SplitPlan.Shared> baselines) {
        GridPane grid = grid(2);
        int row = 0;
        for (SplitPlan.Shared shared : baselines) {
            grid.add(
                    baseline(
                            shared.metric(),
                            shared.period(),
                            Text.of(
                                    "hierarchy.baseline-share",
                                    Text.formats().percent(shared.share().doubleValue(), 1),
                                    amount(shared.goes()),
                                    amount(shared.stays()))),
                    0,
                    row++);
        }
        return grid;
    }

    private static Node baseline(String metric, Period period, String what) {
        Label words = Labels.of(what, "strong");
        words.setWrapText(true);
        return new VBox(
                2, Labels.caption(Text.of("hierarchy.baseline", metric, days(period))), words);
    }

    private static String amount(Amount amount) {
        return amount.currency().isEmpty()
                ? Text.formats().number(amount.decimal())
                : Text.formats().amount(amount);
    }

    private static String days(Period period) {
        var dates = Text.formats().dates();
        return dates.date(period.from()) + " – " + dates.date(period.to().minusDays(1));
    }

    private static GridPane grid(int columns) {
        GridPane grid = new GridPane();
        grid.setHgap(columns == 2 ? 24 : 20);
        grid.setVgap(4);
        return grid;
    }

    private static void right(GridPane grid, String text, int column, int row, String style) {
        Label label = style.isEmpty() ? Labels.of(text) : Labels.of(text, style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setHalignment(label, HPos.RIGHT);
        grid.add(label, column, row);
    }
}
