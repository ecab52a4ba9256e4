package app.mangrove.record.view;

import app.mangrove.model.Kind;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Contract;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.geo.Region;
import app.mangrove.model.geo.Vertical;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Tier;
import app.mangrove.model.work.OwnField;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

import org.controlsfx.control.PopOver;

import java.util.Arrays;
import java.util.List;

/// Describes a field of the user's own: its label, what its values are, the choices.
final class OwnFieldPane {
    private static final List<Kind<?>> TARGETS =
            List.of(
                    Partner.KIND,
                    Person.KIND,
                    Account.KIND,
                    Deal.KIND,
                    Contract.KIND,
                    Region.KIND,
                    Vertical.KIND,
                    ProductLine.KIND,
                    Tier.KIND,
                    PartnerType.KIND);

    private OwnFieldPane() {}

    static void open(Node owner, RecordsViewModel model) {
        TextField label = new TextField();
        label.setId("own-label");
        label.setPromptText(Text.of("record.own-field-name"));
        ComboBox<String> type = new ComboBox<>();
        type.setId("own-type");
        type.getItems().setAll("text", "number", "money", "date", "choice", "reference");
        type.setValue("text");
        type.setMaxWidth(Double.MAX_VALUE);
        type.setConverter(names());
        type.setCellFactory(list ->
                new ListCell<>() {
                    @Override
                    protected void updateItem(String item, boolean empty) {
                        super.updateItem(item, empty);
                        setText(empty ? null : type.getConverter().toString(item));
                    }
                });
        TextField choices = new TextField();
        choices.setId("own-choices");
        choices.setPromptText(Text.of("record.own-field-choices"));
        choices.visibleProperty().bind(type.valueProperty().map("choice"::equals));
        choices.managedProperty().bind(choices.visibleProperty());
        ComboBox<Kind<?>> target = target();
        target.visibleProperty().bind(type.valueProperty().map("reference"::equals));
        target.managedProperty().bind(target.visibleProperty());
        PopOver[] popover = new PopOver[1];
        Button add =
                Buttons.primary(
                        Text.of("record.add-now"),
                        () -> {
                            popover[0].hide();
                            model.addOwnField(
                                    label.getText().strip(),
                                    type.getValue(),
                                    members(choices.getText()),
                                    type.getValue().equals("reference") ? target.getValue() : null);
                        });
        add.setId("own-add");
        add.disableProperty().bind(label.textProperty().map(String::isBlank));
        popover[0] =
                Popovers.showNarrow(
                        owner,
                        Labels.cardTitle(Text.of("record.own-field")),
                        label,
                        Labels.caption(Text.of("record.own-field-type")),
                        type,
                        choices,
                        target,
                        new HBox(8, Labels.gap(), add));
        label.requestFocus();
    }

    /// The kinds that a reference may point to, by their names.
    private static ComboBox<Kind<?>> target() {
        ComboBox<Kind<?>> target = new ComboBox<>();
        target.setId("own-target");
        target.getItems().setAll(TARGETS);
        target.setValue(Partner.KIND);
        target.setMaxWidth(Double.MAX_VALUE);
        target.setAccessibleText(Text.of("record.own-field-target"));
        target.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Kind<?> kind) {
                        return kind == null ? "" : Names.of(kind);
                    }

                    @Override
                    public Kind<?> fromString(String text) {
                        return Partner.KIND;
                    }
                });
        return target;
    }

    private static StringConverter<String> names() {
        return new StringConverter<>() {
            @Override
            public String toString(String code) {
                return code == null ? "" : Names.choice(OwnField.KIND, OwnField.TYPE, code);
            }

            @Override
            public String fromString(String text) {
                return "text";
            }
        };
    }

    private static List<String> members(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
