package app.mangrove.incentive.view.statement;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.statement.PartnerStatement;
import app.mangrove.incentive.statement.StatementDiff;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What closing would freeze, what stands against it, and where it differs most from the period
/// before; for a closed period, the way to open it again.
final class ClosePane extends VBox {
    private static final int LISTED = 6;

    ClosePane(StatementsViewModel model, StatementPicture now, Runnable close) {
        super(10);
        if (now.run().closed()) {
            reopen(model, now, close);
        } else {
            freeze(model, now, close);
        }
    }

    private void freeze(StatementsViewModel model, StatementPicture now, Runnable close) {
        getChildren()
                .addAll(
                        Labels.of(Text.of("statement.close", now.run().label()), "subtitle"),
                        wrapped(Text.of("statement.close.words")));
        now.obstacles().stream()
                .limit(LISTED)
                .forEach(flaw -> getChildren().add(new Notice("warning", Text.of(flaw))));
        if (now.obstacles().size() > LISTED) {
            getChildren()
                    .add(
                            Labels.caption(
                                    Text.of(
                                            "statement.payouts.more",
                                            now.obstacles().size() - LISTED)));
        }
        getChildren().add(totals(now));
        now.difference()
                .map(StatementDiff::changes)
                .filter(changes -> !changes.isEmpty())
                .ifPresent(changes -> getChildren().add(largest(now, changes)));
        TextField note = new TextField();
        note.setId("close-note");
        note.setPromptText(Text.of("statement.close.note"));
        Button done =
                Buttons.primary(
                        Text.of("statement.close.done", now.run().statements().size()),
                        () -> {
                            model.closePeriod(note.getText());
                            close.run();
                        });
        done.setId("close-done");
        done.setDisable(!now.obstacles().isEmpty());
        getChildren().addAll(note, new HBox(8, Labels.gap(), done));
    }

    private static Node wrapped(String text) {
        var words = Labels.of(text, "caption");
        words.setWrapText(true);
        return words;
    }

    private static Node totals(StatementPicture now) {
        Map<String, Long> payable = new TreeMap<>();
        for (PartnerStatement each : now.run().statements()) {
            payable.merge(each.currency(), each.payable(), Math::addExact);
        }
        VBox lines = new VBox(2);
        lines.getChildren()
                .add(
                        row(
                                Text.of("statement.close.statements"),
                                Text.formats().number(now.run().statements().size())));
        payable.forEach((currency, sum) ->
                lines.getChildren()
                        .add(
                                row(
                                        Text.of("statement.close.payable"),
                                        StatementWords.money(sum, currency))));
        lines.getChildren()
                .add(
                        row(
                                Text.of("statement.close.corrections"),
                                Text.formats().number(now.run().corrections())));
        return lines;
    }

    private static Node largest(StatementPicture now, List<StatementDiff.Change> changes) {
        VBox lines = new VBox(2, Labels.of(Text.of("statement.close.largest"), "strong"));
        changes.stream()
                .limit(LISTED)
                .forEach(change ->
                        lines.getChildren()
                                .add(
                                        row(
                                                now.partner(change.partner()),
                                                StatementWords.money(
                                                        change.difference(), change.currency()))));
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(180);
        return scroll;
    }

    private static Node row(String name, String value) {
        HBox row = new HBox(8, Labels.of(name, "muted"), Labels.gap(), Labels.of(value));
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private void reopen(StatementsViewModel model, StatementPicture now, Runnable close) {
        TextField why = new TextField();
        why.setId("reopen-why");
        why.setPromptText(Text.of("statement.reopen.why"));
        Button done =
                Buttons.danger(
                        Text.of("statement.reopen", now.run().label()),
                        () -> {
                            model.reopen(why.getText());
                            close.run();
                        });
        done.setId("reopen-done");
        done.disableProperty().bind(why.textProperty().map(String::isBlank));
        getChildren()
                .addAll(
                        Labels.of(Text.of("statement.reopen", now.run().label()), "subtitle"),
                        wrapped(Text.of("statement.reopen.words")),
                        why,
                        new HBox(8, Labels.gap(), done));
    }

    /// The obstacles in one line each, for the bar above the table.
    static String summary(List<Problem> obstacles) {
        return obstacles.isEmpty() ? "" : Text.of(obstacles.getFirst());
    }
}
