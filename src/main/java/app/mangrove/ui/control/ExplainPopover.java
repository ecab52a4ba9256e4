package app.mangrove.ui.control;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.ui.text.Text;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.controlsfx.control.PopOver;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// "Why this number?": the steps in order with what each took and gave, and the rows behind them.
public final class ExplainPopover {
    private static final int LEAVES = 6;
    private static final double MOST_HEIGHT = 360;
    private static final Pattern NUMBER = Pattern.compile("-?(\\d+\\.\\d+|\\d{5,15})");

    private ExplainPopover() {}

    /// Opens it at the figure; `open` shows a row that a step stands on.
    public static PopOver show(
            Node owner,
            String what,
            String value,
            Explained<?> why,
            Function<Step.Leaf, String> names,
            Consumer<Step.Leaf> open) {
        Label figure = Labels.of(value, "page-title");
        HBox head = new HBox(8, Labels.cardTitle(what), Labels.gap(), figure);
        head.setAlignment(Pos.BASELINE_LEFT);
        Node copy =
                Buttons.small(
                        Text.of("common.copy"), "fth-copy", () -> copy(asText(what, value, why)));
        HBox foot =
                new HBox(8, Labels.caption(Text.of("shell.explain.adds-up")), Labels.gap(), copy);
        foot.setAlignment(Pos.CENTER_LEFT);
        PopOver popover =
                Popovers.show(owner, head, Labels.rule(), scrolling(grid(why, names, open)), foot);
        popover.getContentNode().setAccessibleText(asText(what, value, why));
        return popover;
    }

    /// The same in words, a line a step, for the clipboard and for screen readers.
    public static String asText(String what, String value, Explained<?> why) {
        return why.steps().stream()
                .map(step ->
                        name(step) + "\t" + String.join(", ", step.inputs()) + "\t" + result(step))
                .collect(Collectors.joining("\n", what + "\t\t" + value + "\n", ""));
    }

    /// Long explanations scroll: a year at daily rates has hundreds of steps.
    private static Node scrolling(GridPane grid) {
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(MOST_HEIGHT);
        return scroll;
    }

    private static GridPane grid(
            Explained<?> why, Function<Step.Leaf, String> names, Consumer<Step.Leaf> open) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("explain-grid");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), words, new ColumnConstraints());
        int row = 0;
        for (Step step : why.steps()) {
            Label result = Labels.of(result(step), "strong");
            result.setMinWidth(Label.USE_PREF_SIZE);
            GridPane.setHalignment(result, HPos.RIGHT);
            Label kind = Labels.of(name(step));
            kind.setMinWidth(Label.USE_PREF_SIZE);
            Label rule = Labels.of(rule(step), "muted");
            rule.setWrapText(true);
            grid.addRow(row++, kind, rule, result);
            if (!step.leaves().isEmpty()) {
                grid.add(leaves(step, names, open), 1, row++, 2, 1);
            }
        }
        return grid;
    }

    private static Node leaves(
            Step step, Function<Step.Leaf, String> names, Consumer<Step.Leaf> open) {
        FlowPane line = new FlowPane(8, 0);
        step.leaves().stream()
                .limit(LEAVES)
                .forEach(leaf ->
                        line.getChildren()
                                .add(Buttons.link(names.apply(leaf), () -> open.accept(leaf))));
        if (step.leaves().size() > LEAVES) {
            line.getChildren()
                    .add(
                            Labels.caption(
                                    Text.of("shell.explain.more", step.leaves().size() - LEAVES)));
        }
        return line;
    }

    private static String name(Step step) {
        return Text.of(
                "shell.step." + step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// A rule is a text key where there is a text for it, else it is shown as it is.
    private static String rule(Step step) {
        String rule = Text.find(step.rule()).orElse(step.rule());
        return step.inputs().isEmpty()
                ? rule
                : rule
                        + "  "
                        + step.inputs().stream()
                                .map(ExplainPopover::figure)
                                .collect(Collectors.joining(" · "));
    }

    private static String result(Step step) {
        String figure = figure(step.result());
        return step.unit().isEmpty() ? figure : figure + " " + step.unit();
    }

    /// Long and broken numbers as the reader writes them; short ones may be years or counts.
    private static String figure(String text) {
        return NUMBER.matcher(text).matches() ? Text.formats().number(new BigDecimal(text)) : text;
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
