package app.mangrove.tier.view;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.partner.Partner;
import app.mangrove.tier.Criteria;
import app.mangrove.tier.TierExplanation;
import app.mangrove.tier.Worth;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.util.Optional;

/// Why a partner has its tier: every criterion of every tier with what was measured, and what is
/// missing for the next.
final class WhyTier extends VBox {
    private final Picture picture;

    WhyTier(Picture picture, TierExplanation why) {
        super(10);
        this.picture = picture;
        int nr = picture.ecosystem().table(Partner.KIND).nr(why.partner());
        String tier = why.reached().map(step -> step.name()).orElse(Text.of("ladder.no-tier"));
        HBox head =
                new HBox(
                        8,
                        Labels.of(picture.ecosystem().name(Partner.KIND, nr), "subtitle"),
                        Labels.gap(),
                        Labels.pill(tier, "accent", "fth-award"));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox steps = new VBox(8);
        why.steps().reversed().forEach(step -> steps.getChildren().add(step(step)));
        ScrollPane scroll = new ScrollPane(steps);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(360);
        getChildren().addAll(head, scroll);
        why.next().ifPresent(next -> getChildren().addAll(Labels.rule(), next(next)));
        if (why.partial()) {
            getChildren().add(Labels.caption(Text.of("ladder.partial")));
        }
    }

    private Node step(TierExplanation.Step step) {
        HBox head =
                new HBox(
                        8,
                        Labels.of(step.step().name(), "strong", "small-text"),
                        Labels.caption(LadderWords.rule(step.step())),
                        Labels.gap(),
                        Labels.caption(
                                Text.of(
                                        step.met() ? "ladder.step-met" : "ladder.step-open",
                                        step.criteriaMet(),
                                        step.criteria().size())));
        head.setAlignment(Pos.BASELINE_LEFT);
        GridPane grid = new GridPane(8, 2);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), words);
        int row = 0;
        for (TierExplanation.Line line : step.criteria()) {
            grid.addRow(row++, mark(line), name(line), value(line));
        }
        for (TierExplanation.Category category : step.categories()) {
            Label points = Labels.caption(Text.formats().number(category.points()));
            grid.addRow(row++, Icon.small("fth-tag"), Labels.caption(category.name()), points);
        }
        return new VBox(4, head, grid);
    }

    private static Node mark(TierExplanation.Line line) {
        return line.met()
                ? Icon.small("fth-check").styled("good")
                : Icon.small("fth-x").styled("muted");
    }

    private Node name(TierExplanation.Line line) {
        Label name =
                Labels.of(
                        LadderWords.metric(picture.ecosystem(), line.criterion())
                                + "  "
                                + LadderWords.window(line.criterion()),
                        "small-text");
        name.setMinWidth(0);
        return name;
    }

    private static Node value(TierExplanation.Line line) {
        String threshold = amount(line, line.criterion().threshold());
        String text =
                switch (line.value()) {
                    case Outcome.Ok<BigDecimal>(BigDecimal value) ->
                            Text.of("ladder.of", amount(line, value), threshold);
                    case Outcome.Failed<BigDecimal> failed -> Text.of(failed.problem());
                };
        Label label = Labels.of(text, "small-text", line.met() ? "strong" : "muted");
        label.setMinWidth(Label.USE_PREF_SIZE);
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }

    private static String amount(TierExplanation.Line line, BigDecimal value) {
        return Criteria.isMoney(line.criterion())
                ? Text.formats().compact(value.doubleValue(), line.currency(), 4)
                : Text.formats().number(value);
    }

    private Node next(TierExplanation.Next next) {
        VBox box = new VBox(4, Labels.of(Text.of("ladder.next", next.step().name()), "strong"));
        next.open()
                .forEach(line -> {
                    Label missing =
                            Labels.of(
                                    Text.of(
                                            Criteria.isAtLeast(line.criterion())
                                                    ? "ladder.missing"
                                                    : "ladder.over",
                                            amount(line, line.lacks()),
                                            LadderWords.metric(
                                                    picture.ecosystem(), line.criterion())),
                                    "small-text");
                    missing.setWrapText(true);
                    box.getChildren().add(missing);
                });
        Optional<Worth> gain = next.gain().optional();
        gain.ifPresent(worth ->
                box.getChildren()
                        .add(
                                Labels.caption(
                                        Text.of(
                                                "ladder.gain",
                                                new Amount(
                                                        worth.total(),
                                                        picture.rules().currency())))));
        return box;
    }
}
