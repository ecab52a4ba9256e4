package app.mangrove.incentive.view.design;

import app.mangrove.base.money.Money;
import app.mangrove.incentive.design.Cliff;
import app.mangrove.incentive.design.Crowding;
import app.mangrove.incentive.view.board.Board;
import app.mangrove.incentive.view.board.Figures;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the terms pay more for the last unit, who stands near, how they can be played, and what
/// smoother terms would cost.
final class CliffCard {
    private final VBox body = new VBox(10);
    private final ScrollPane scroll = new ScrollPane(body);
    private final Card card =
            new Card(Text.of("design.cliffs"), Text.of("design.cliffs-words"), scroll);

    CliffCard() {
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plan-words-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        card.setId("cliffs");
    }

    Card card() {
        return card;
    }

    void show(Board board, Optional<Figures> figures) {
        List<Node> nodes = new ArrayList<>();
        String currency = board.plan().currency();
        board.curve()
                .optional()
                .ifPresent(curve -> {
                    for (Cliff cliff : curve.cliffs()) {
                        nodes.add(line(board, cliff, figures, currency));
                    }
                });
        figures.ifPresent(f -> {
            f.splits()
                    .ifPresent(split ->
                            nodes.add(
                                    notice(
                                            Text.of(
                                                    "design.order-split",
                                                    measure(board, split.order()),
                                                    money(split.whole(), currency),
                                                    money(split.halves(), currency)))));
            if (f.cliffs().stream().anyMatch(Crowding::isPulledForward)) {
                int late = f.cliffs().stream().mapToInt(each -> each.late().size()).sum();
                nodes.add(notice(Text.of("design.pulled", late)));
            }
            if (!f.lateReturns().isEmpty()) {
                nodes.add(notice(Text.of("design.late-returns", f.lateReturns().size())));
            }
            f.smooth()
                    .ifPresent(cost ->
                            nodes.add(
                                    wrapped(
                                            compared(
                                                    "design.smooth-",
                                                    cost - f.trial().cost(),
                                                    currency))));
            f.marginal()
                    .ifPresent(cost ->
                            nodes.add(
                                    wrapped(
                                            compared(
                                                    "design.marginal-",
                                                    cost - f.trial().cost(),
                                                    currency))));
        });
        if (nodes.isEmpty()) {
            nodes.add(wrapped(Text.of("design.no-cliffs")));
        }
        body.getChildren().setAll(nodes);
    }

    private static String compared(String key, long change, String currency) {
        return Text.of(key + (change < 0 ? "less" : "more"), money(Math.abs(change), currency));
    }

    private static Node notice(String words) {
        Notice notice = new Notice("warning", words);
        notice.setMinHeight(Region.USE_PREF_SIZE);
        return notice;
    }

    private static Label wrapped(String words) {
        Label label = Labels.of(words, "caption");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Node line(Board board, Cliff cliff, Optional<Figures> figures, String currency) {
        int near =
                figures.stream()
                        .flatMap(f -> f.cliffs().stream())
                        .filter(each -> each.cliff().equals(cliff))
                        .mapToInt(Crowding::near)
                        .sum();
        Label words =
                Labels.of(
                        Text.of(
                                cliff.jump() > 0 ? "design.cliff-words" : "design.cliff-down",
                                measure(board, cliff.at()),
                                money(Math.abs(cliff.jump()), currency)),
                        "small-text");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(2, words, Labels.caption(Text.of("design.near", near)));
    }

    private static String money(long minor, String currency) {
        return Text.formats().money(new Money(minor, currency));
    }

    private static String measure(Board board, long measure) {
        return board.curve()
                .optional()
                .map(curve ->
                        Text.formats()
                                .number(BigDecimal.valueOf(measure, curve.payout().measureScale())))
                .orElse("");
    }
}
