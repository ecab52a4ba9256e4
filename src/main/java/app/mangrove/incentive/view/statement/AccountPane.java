package app.mangrove.incentive.view.statement;

import app.mangrove.model.partner.Partner;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.FieldGrid;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.List;

/// Adds the account of a partner that cannot be paid without one.
final class AccountPane extends VBox {
    AccountPane(
            StatementPicture now, List<Integer> waiting, SettlingIntents intents, Runnable close) {
        super(10);
        ComboBox<Integer> partner = new ComboBox<>();
        partner.setId("account-partner");
        partner.getItems().setAll(waiting);
        partner.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Integer nr) {
                        return nr == null ? "" : now.partner(nr);
                    }

                    @Override
                    public Integer fromString(String text) {
                        return partner.getValue();
                    }
                });
        TextField holder = field("account-holder");
        partner.valueProperty()
                .subscribe(nr -> {
                    if (nr != null && holder.getText().isBlank()) {
                        holder.setText(now.partner(nr));
                    }
                });
        partner.getSelectionModel().selectFirst();
        TextField iban = field("account-iban");
        TextField bic = field("account-bic");
        Label flaw = Labels.of("", "field-error");
        flaw.setWrapText(true);
        flaw.managedProperty().bind(flaw.textProperty().isNotEmpty());
        Button add =
                Buttons.primary(
                        Text.of("statement.account.add"),
                        () -> {
                            Integer nr = partner.getValue();
                            var wrong =
                                    intents.flaw(holder.getText(), iban.getText(), bic.getText());
                            if (nr == null) {
                                return;
                            }
                            if (wrong.isPresent()) {
                                flaw.setText(Text.of(wrong.get()));
                                return;
                            }
                            intents.account(
                                    now.ecosystem().table(Partner.KIND).id(nr),
                                    now.partner(nr),
                                    holder.getText(),
                                    iban.getText(),
                                    bic.getText());
                            close.run();
                        });
        add.setId("account-save");
        getChildren()
                .addAll(
                        Labels.cardTitle(Text.of("statement.account.title")),
                        new FieldGrid()
                                .field(Text.of("field.payout_account.partner"), partner)
                                .field(Text.of("field.payout_account.holder"), holder)
                                .field(Text.of("field.payout_account.iban"), iban)
                                .field(Text.of("field.payout_account.bic"), bic),
                        flaw,
                        new HBox(8, Labels.gap(), add));
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        return field;
    }
}
