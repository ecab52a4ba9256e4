package app.mangrove.tier.view;

import app.mangrove.model.partner.Partner;
import app.mangrove.tier.Impact;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;

/// What a change of the ladder costs and gains in a year: by move, in total, and for the partners
/// that it touches most.
final class CostsCard {
    private static final int MOST = 3;

    private final Picture picture;
    private final Impact impact;
    private final double like;
    private final Consumer<Impact.Line> open;
    private final Runnable assumptions;

    CostsCard(Picture picture, Consumer<Impact.Line> open, Runnable assumptions) {
        this.picture = picture;
        this.impact = picture.impact();
        this.open = open;
        this.assumptions = assumptions;
        like =
                impact.moves().stream()
                                .flatMapToDouble(move ->
                                        DoubleStream.of(
                                                move.sum().cost().total(), move.sum().margin()))
                                .map(Math::abs)
                                .max()
                                .orElse(0)
                        / 10_000;
    }

    Card card() {
        Card card =
                new Card(
                        Text.of("ladder.costs"),
                        Text.of(
                                "ladder.costs-unit",
                                Text.formats().stepOf(like, impact.currency())));
        card.getStyleClass().add("impact-card");
        List<Impact.Move> moves =
                impact.moves().stream().filter(m -> m.way() != Impact.Way.STAY).toList();
        if (moves.isEmpty()) {
            Label none = Labels.of(Text.of("ladder.nobody-moves"), "muted");
            none.setWrapText(true);
            card.getChildren().add(none);
        } else {
            card.getChildren().addAll(table(moves), assumed(), touched());
        }
        if (impact.unvalued() > 0) {
            card.getChildren()
                    .add(new Notice("warning", Text.of("ladder.unvalued", impact.unvalued())));
        }
        return card;
    }

    private Node table(List<Impact.Move> moves) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("impact-grid");
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        first.setMinWidth(116);
        grid.getColumnConstraints().add(first);
        String[] heads = {"move", "count", "discount", "mdf", "rebates", "margin", "net"};
        for (int i = 0; i < heads.length; i++) {
            Label head = Labels.of(Text.of("ladder.head." + heads[i]), "caption", "strong");
            head.setMinWidth(Label.USE_PREF_SIZE);
            cell(grid, head, i, 0);
        }
        grid.add(Labels.rule(), 0, 1, heads.length, 1);
        int row = 2;
        Impact.Sum all = null;
        for (Impact.Move move : moves) {
            row = line(grid, row, name(move), move.sum(), "");
            all = all == null ? move.sum() : add(all, move.sum());
        }
        if (all != null && moves.size() > 1) {
            grid.add(Labels.rule(), 0, row++, heads.length, 1);
            line(grid, row, Labels.of(Text.of("ladder.all-moves"), "strong"), all, "strong");
        }
        return grid;
    }

    private static Impact.Sum add(Impact.Sum a, Impact.Sum b) {
        return new Impact.Sum(
                a.partners() + b.partners(), a.cost().plus(b.cost()), a.margin() + b.margin());
    }

    private static Node name(Impact.Move move) {
        boolean up = move.way() == Impact.Way.UP;
        HBox name =
                new HBox(
                        8,
                        Icon.small(up ? "fth-arrow-up" : "fth-arrow-down")
                                .styled(up ? "accent" : "attention"),
                        Labels.of(
                                Text.of(
                                        "ladder.move",
                                        LadderWords.tier(move.from()),
                                        LadderWords.tier(move.to())),
                                "small-text"));
        name.setAlignment(Pos.CENTER_LEFT);
        return name;
    }

    /// What the vendor gives shows as a cost, with a minus.
    private int line(GridPane grid, int row, Node name, Impact.Sum sum, String style) {
        cell(grid, name, 0, row);
        cell(grid, figure(Text.formats().number(sum.partners()), style), 1, row);
        cell(grid, figure(money(-sum.cost().discount()), style), 2, row);
        cell(grid, figure(money(-sum.cost().mdf()), style), 3, row);
        cell(grid, figure(money(-sum.cost().rebate()), style), 4, row);
        cell(grid, figure(money(sum.margin()), style), 5, row);
        cell(grid, figure(money(sum.net()), "strong"), 6, row);
        return row + 1;
    }

    private static Label figure(String text, String style) {
        Label label = Labels.of(text, "small-text");
        label.setMinWidth(Label.USE_PREF_SIZE);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        return label;
    }

    private static void cell(GridPane grid, Node node, int column, int row) {
        GridPane.setHalignment(node, column == 0 ? HPos.LEFT : HPos.RIGHT);
        grid.add(node, column, row);
    }

    /// Ten-thousandths in the step of the table, signed.
    private String money(long e4) {
        return Text.formats().signedInStepOf(like, e4 / 10_000.0, 1);
    }

    private Node assumed() {
        String uplift = LadderWords.percent(impact.uplift());
        String words =
                impact.breakEven()
                        .map(even ->
                                Text.of(
                                        "ladder.assumed",
                                        uplift,
                                        Text.formats().percent(even.doubleValue(), 1)))
                        .orElseGet(() -> Text.of("ladder.assumed-only", uplift));
        return new Notice("", words, Buttons.link(Text.of("ladder.change-assumed"), assumptions));
    }

    private Node touched() {
        VBox box = new VBox(4, Labels.of(Text.of("ladder.most-affected"), "caption", "strong"));
        impact.movers().stream()
                .sorted(
                        Comparator.comparingLong(
                                        (Impact.Line line) -> Math.abs(line.earns().total()))
                                .reversed())
                .limit(MOST)
                .forEach(line -> box.getChildren().add(partner(line)));
        return box;
    }

    private Node partner(Impact.Line line) {
        HBox row =
                new HBox(
                        8,
                        Buttons.link(
                                picture.ecosystem().name(Partner.KIND, line.nr()),
                                () -> open.accept(line)),
                        Labels.gap(),
                        Labels.of(
                                Text.of(
                                        "ladder.move",
                                        LadderWords.tier(line.from()),
                                        LadderWords.tier(line.to())),
                                "caption"),
                        figure(money(line.earns().total()), "strong"));
        row.getStyleClass().add("touched");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
