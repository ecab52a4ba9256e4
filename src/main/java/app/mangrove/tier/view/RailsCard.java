package app.mangrove.tier.view;

import app.mangrove.model.program.GuardRail;
import app.mangrove.tier.Impact;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/// How the change stands against each guard rail, in a sentence with its figures.
final class RailsCard {
    private final Picture picture;
    private final LadderPanes panes;
    private final boolean readOnly;

    RailsCard(Picture picture, LadderPanes panes, boolean readOnly) {
        this.picture = picture;
        this.panes = panes;
        this.readOnly = readOnly;
    }

    Card card() {
        Card card = new Card(Text.of("ladder.rails"), "");
        card.getStyleClass().add("impact-card");
        Button add =
                Buttons.quiet(
                        "fth-plus",
                        Text.of("ladder.new-rail"),
                        () -> panes.rail(card, picture.rules()));
        add.setDisable(readOnly);
        card.action(add);
        if (picture.impact().verdicts().isEmpty()) {
            Label none = Labels.of(Text.of("ladder.no-rails"), "muted");
            none.setWrapText(true);
            card.getChildren().add(none);
        }
        boolean first = true;
        for (Impact.Verdict verdict : picture.impact().verdicts()) {
            if (!first) {
                card.getChildren().add(Labels.rule());
            }
            first = false;
            card.getChildren().add(line(verdict));
        }
        return card;
    }

    private Node line(Impact.Verdict verdict) {
        Icon icon =
                switch (verdict.grade()) {
                    case KEPT -> Icon.of("fth-check-circle").styled("good");
                    case NEAR -> Icon.of("fth-alert-triangle").styled("attention");
                    case BROKEN -> Icon.of("fth-alert-octagon").styled("bad");
                };
        String title =
                Names.choice(GuardRail.KIND, GuardRail.TYPE, verdict.rail().type())
                        + verdict.tier().map(tier -> ": " + tier.name()).orElse("");
        Label head = Labels.of(title, "strong", "small-text");
        head.setWrapText(true);
        head.setMinHeight(Label.USE_PREF_SIZE);
        Label words = Labels.caption(words(verdict));
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        VBox text = new VBox(2, head, words);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(10, icon, text);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("rail-line");
        if (!readOnly) {
            row.setOnMouseClicked(e -> panes.edit(row, verdict.rail()));
        }
        return row;
    }

    private String words(Impact.Verdict verdict) {
        List<BigDecimal> figures = verdict.figures();
        return switch (verdict.rail().type()) {
            case "PYRAMID" ->
                    Text.of(
                            "ladder.rail.shape",
                            figures.stream()
                                    .map(RailsCard::share)
                                    .collect(Collectors.joining(", ")));
            case "DRIFT" ->
                    Text.of(
                            "ladder.rail.drift",
                            share(figures.get(0)),
                            share(figures.get(1)),
                            points(figures.get(3)));
            case "MAX_SHARE" ->
                    Text.of("ladder.rail.most", share(figures.get(0)), share(figures.get(1)));
            case "MIN_SHARE" ->
                    Text.of("ladder.rail.least", share(figures.get(0)), share(figures.get(1)));
            case "BUDGET" ->
                    Text.of("ladder.rail.budget", money(figures.get(0)), money(figures.get(1)));
            default -> Text.of("ladder.rail.fall", figures.get(0), figures.get(1));
        };
    }

    private String money(BigDecimal value) {
        return Text.formats().compact(value.doubleValue(), picture.impact().currency(), 3);
    }

    private static String share(BigDecimal fraction) {
        return Text.formats().percent(fraction.doubleValue(), 0);
    }

    private static String points(BigDecimal fraction) {
        return Text.formats().number(fraction.doubleValue() * 100, 0);
    }
}
