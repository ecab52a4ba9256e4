package app.mangrove.incentive.view.statement;

import app.mangrove.incentive.statement.Disputing;
import app.mangrove.model.settle.Statement;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;

/// Opens a dispute: what is wrong, and how much is claimed.
final class DisputePane extends VBox {
    DisputePane(Statement statement, SettlingIntents intents, Runnable close) {
        super(10);
        TextArea reason = new TextArea();
        reason.setId("dispute-reason");
        reason.setPromptText(Text.of("statement.dispute.reason-prompt"));
        reason.setPrefRowCount(3);
        reason.setWrapText(true);
        TextField claimed = new TextField();
        claimed.setId("dispute-claimed");
        claimed.setPromptText(Text.of("statement.dispute.claimed"));
        Label flaw = Labels.of("", "field-error");
        flaw.setWrapText(true);
        flaw.managedProperty().bind(flaw.textProperty().isNotEmpty());
        Button open =
                Buttons.primary(
                        Text.of("statement.dispute.open"),
                        () -> {
                            String typed = claimed.getText().strip();
                            if (!typed.isEmpty() && !isAmount(typed)) {
                                flaw.setText(Text.of("statement.dispute.number", typed));
                                return;
                            }
                            if (reason.getText().isBlank()) {
                                flaw.setText(
                                        Text.of("statement.dispute.reason", statement.number()));
                                return;
                            }
                            intents.dispute(
                                    statement,
                                    new Disputing.Objection(
                                            statement,
                                            null,
                                            reason.getText(),
                                            typed.isEmpty() ? null : new BigDecimal(typed)));
                            close.run();
                        });
        open.setId("dispute-open");
        getChildren()
                .addAll(
                        Labels.cardTitle(Text.of("statement.dispute.title", statement.number())),
                        reason,
                        claimed,
                        flaw,
                        new HBox(8, Labels.gap(), open));
    }

    /// A number with at most four decimals, as rows keep it.
    static boolean isAmount(String typed) {
        return typed.matches("[-]?\\d{1,12}([.]\\d{1,4})?");
    }
}
