package app.mangrove.incentive.view.statement;

import app.mangrove.incentive.statement.Disputing;
import app.mangrove.model.Id;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.Adjustment;
import app.mangrove.model.settle.Dispute;
import app.mangrove.model.settle.Statement;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.FieldGrid;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.shell.InspectorPane;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Shows a dispute, and takes the decision about it.
final class DisputeInspector {
    private final StatementsViewModel model;
    private final SettlingIntents intents;
    private final InspectorPane pane = new InspectorPane();

    DisputeInspector(StatementsViewModel model, SettlingIntents intents) {
        this.model = model;
        this.intents = intents;
        pane.setId("dispute-inspector");
    }

    Node node() {
        return pane;
    }

    void clear() {
        pane.head();
        pane.body();
    }

    void show(StatementPicture now, Dispute dispute) {
        DisputeWords words = new DisputeWords(now, model.ways().today());
        pane.head(head(words, dispute));
        List<Node> body = new ArrayList<>();
        Label reason = Labels.of(dispute.reason());
        reason.setWrapText(true);
        body.add(
                InspectorPane.section(
                        Text.of("statement.disputes.objection"),
                        words.claimed(dispute).isEmpty()
                                ? Text.of("statement.disputes.no-amount")
                                : Text.of("statement.disputes.claims", words.claimed(dispute)),
                        reason));
        body.add(
                InspectorPane.section(
                        Text.of("statement.disputes.about"), "", about(words, dispute)));
        if (!Disputing.isLive(dispute)) {
            body.add(decided(words, dispute));
        } else if (!model.isReadOnly()) {
            body.add(decision(dispute));
        }
        pane.body(body.toArray(Node[]::new));
    }

    private Node head(DisputeWords words, Dispute dispute) {
        Label name = Labels.of(words.partner(dispute), "subtitle");
        name.setWrapText(true);
        Button open =
                Buttons.quiet(
                        "fth-external-link",
                        Text.of("statement.open-partner"),
                        () -> model.ways().open(Partner.KIND.key(), dispute.partner().toString()));
        HBox line = new HBox(8, name, Labels.gap(), open);
        line.setAlignment(Pos.TOP_LEFT);
        FlowPane pills =
                new FlowPane(
                        6,
                        6,
                        Labels.pill(
                                StatementWords.state(dispute),
                                StatementWords.tone(dispute.status())),
                        Labels.pill(words.time(dispute), words.tone(dispute), "fth-clock"));
        VBox head = new VBox(8, Labels.caption(words.number(dispute)), line, pills);
        head.getStyleClass().add("statement-head");
        return head;
    }

    private Node about(DisputeWords words, Dispute dispute) {
        FieldGrid grid = new FieldGrid();
        words.statement(dispute)
                .ifPresent(row -> {
                    Button link =
                            Buttons.link(
                                    row.number(),
                                    () ->
                                            model.ways()
                                                    .open(
                                                            Statement.KIND.key(),
                                                            row.id().toString()));
                    grid.field(Text.of("kind.statement"), link)
                            .field(
                                    Text.of("statement.column.payable"),
                                    words.money(row.payable(), row.currency()));
                });
        grid.field(Text.of("field.dispute.opened"), Text.formats().any(dispute.opened()))
                .field(Text.of("field.dispute.deadline"), Text.formats().any(dispute.deadline()));
        return grid;
    }

    private Node decided(DisputeWords words, Dispute dispute) {
        VBox lines = new VBox(8);
        String resolution = dispute.resolution();
        if (resolution != null) {
            Label text = Labels.of(resolution);
            text.setWrapText(true);
            lines.getChildren().add(text);
        }
        Id adjustment = dispute.adjustment();
        if (adjustment != null) {
            words.now()
                    .ecosystem()
                    .find(Adjustment.KIND, adjustment)
                    .ifPresent(row ->
                            lines.getChildren()
                                    .add(
                                            Buttons.link(
                                                    Text.of(
                                                            "statement.disputes.adjusted",
                                                            words.money(
                                                                    row.amount(), row.currency()),
                                                            row.date()),
                                                    () ->
                                                            model.ways()
                                                                    .open(
                                                                            Adjustment.KIND.key(),
                                                                            adjustment
                                                                                    .toString()))));
        }
        return InspectorPane.section(
                Text.of("statement.disputes.decision"), words.time(dispute), lines);
    }

    /// The words and the amount, and the steps that the state allows.
    private Node decision(Dispute dispute) {
        TextArea words = new TextArea();
        words.setId("dispute-words");
        words.setPromptText(Text.of("statement.disputes.words"));
        words.setPrefRowCount(3);
        words.setWrapText(true);
        TextField amount = new TextField();
        amount.setId("dispute-amount");
        BigDecimal claimed = dispute.claimed();
        amount.setText(claimed == null ? "" : claimed.stripTrailingZeros().toPlainString());
        Label flaw = Labels.of("", "field-error");
        flaw.setWrapText(true);
        flaw.managedProperty().bind(flaw.textProperty().isNotEmpty());
        Disputing rules = intents.disputing();
        FlowPane steps = new FlowPane(8, 8);
        for (Disputing.Move move : Disputing.Move.values()) {
            if (!rules.isAllowed(move, dispute)) {
                continue;
            }
            String word = move.name().toLowerCase(Locale.ROOT);
            String text = Text.of("statement.disputes.move." + word);
            Button button =
                    move == Disputing.Move.ACCEPT
                            ? Buttons.primary(text, () -> accept(dispute, words, amount, flaw))
                            : Buttons.plain(
                                    text, () -> intents.move(dispute, move, words.getText()));
            button.setId("dispute-" + word);
            steps.getChildren().add(button);
        }
        VBox box =
                new VBox(
                        8,
                        words,
                        new FieldGrid().field(Text.of("statement.disputes.adjustment"), amount),
                        flaw,
                        hint(),
                        steps);
        return InspectorPane.section(Text.of("statement.disputes.decision"), "", box);
    }

    private static Label hint() {
        Label hint = Labels.caption(Text.of("statement.disputes.accepting"));
        hint.setWrapText(true);
        return hint;
    }

    private void accept(Dispute dispute, TextArea words, TextField amount, Label flaw) {
        String typed = amount.getText().strip();
        if (DisputePane.isAmount(typed)) {
            intents.accept(dispute, new BigDecimal(typed), words.getText());
        } else {
            flaw.setText(Text.of("statement.dispute.number", typed));
        }
    }
}
