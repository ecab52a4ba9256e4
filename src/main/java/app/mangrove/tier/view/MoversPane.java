package app.mangrove.tier.view;

import app.mangrove.model.partner.Partner;
import app.mangrove.tier.Impact;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The partners behind a ribbon or a move, each with its way, what it earns or loses, and why.
final class MoversPane extends VBox {
    private final Picture picture;
    private final Consumer<Impact.Line> open;
    private final BiConsumer<Node, Impact.Line> why;

    MoversPane(
            Picture picture,
            String title,
            List<Impact.Line> lines,
            Consumer<Impact.Line> open,
            BiConsumer<Node, Impact.Line> why) {
        super(10);
        this.picture = picture;
        this.open = open;
        this.why = why;
        ListView<Impact.Line> list = new ListView<>();
        list.getStyleClass().add("plain-list");
        list.setId("movers");
        list.getItems().setAll(lines);
        list.setCellFactory(view -> new Cell());
        list.setPrefHeight(Math.clamp(lines.size() * 36L + 4L, 80, 400));
        getChildren()
                .addAll(
                        new HBox(
                                8,
                                Labels.of(title, "subtitle"),
                                Labels.gap(),
                                Labels.caption(Text.of("ladder.count-partners", lines.size()))),
                        list);
    }

    private final class Cell extends ListCell<Impact.Line> {
        @Override
        protected void updateItem(Impact.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(line == null || empty ? null : row(line));
        }

        private Node row(Impact.Line line) {
            HBox row =
                    new HBox(
                            8,
                            way(line),
                            Buttons.link(
                                    picture.ecosystem().name(Partner.KIND, line.nr()),
                                    () -> open.accept(line)),
                            Labels.gap(),
                            Labels.caption(words(line)),
                            Buttons.link(Text.of("ladder.why"), () -> why.accept(this, line)));
            row.setAlignment(Pos.CENTER_LEFT);
            return row;
        }
    }

    private static Node way(Impact.Line line) {
        return switch (line.way()) {
            case UP -> Icon.small("fth-arrow-up").styled("accent");
            case DOWN -> Icon.small("fth-arrow-down").styled("attention");
            case STAY ->
                    line.atRisk()
                            ? Icon.small("fth-alert-triangle").styled("attention")
                            : Icon.small("fth-minus");
        };
    }

    private static String words(Impact.Line line) {
        String tiers =
                line.way() == Impact.Way.STAY
                        ? LadderWords.tier(line.to())
                        : Text.of(
                                "ladder.move",
                                LadderWords.tier(line.from()),
                                LadderWords.tier(line.to()));
        return line.atRisk() ? tiers + ", " + Text.of("ladder.at-risk") : tiers;
    }
}
