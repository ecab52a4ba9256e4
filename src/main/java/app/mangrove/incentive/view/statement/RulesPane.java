package app.mangrove.incentive.view.statement;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.statement.SettleRules;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.FieldGrid;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/// The rules of settling: payouts, disputes, books, points.
final class RulesPane extends VBox {
    private final SettlingIntents intents;
    private final Map<SettleRules.Choice, Supplier<String>> typed =
            new EnumMap<>(SettleRules.Choice.class);
    private final Map<SettleRules.Choice, Label> flaws = new EnumMap<>(SettleRules.Choice.class);

    RulesPane(SettlingIntents intents, Runnable close) {
        super(10);
        this.intents = intents;
        VBox fields = new VBox(12);
        fields.getChildren()
                .addAll(
                        group(
                                "payout",
                                SettleRules.Choice.DEBTOR_NAME,
                                SettleRules.Choice.DEBTOR_IBAN,
                                SettleRules.Choice.DEBTOR_BIC,
                                SettleRules.Choice.MINIMUM,
                                SettleRules.Choice.FOUR_EYES,
                                SettleRules.Choice.DISPUTE_DAYS),
                        group(
                                "books",
                                SettleRules.Choice.BREAKAGE_METHOD,
                                SettleRules.Choice.BREAKAGE_RATE,
                                SettleRules.Choice.ACCOUNT_EXPENSE,
                                SettleRules.Choice.ACCOUNT_ACCRUED,
                                SettleRules.Choice.ACCOUNT_PAYABLE,
                                SettleRules.Choice.ACCOUNT_FUND,
                                SettleRules.Choice.ACCOUNT_BREAKAGE,
                                SettleRules.Choice.ACCOUNT_RECEIVABLE,
                                SettleRules.Choice.ACCOUNT_BANK,
                                SettleRules.Choice.ACCOUNT_EXCHANGE),
                        group(
                                "points",
                                SettleRules.Choice.POINTS_FUND,
                                SettleRules.Choice.POINT_VALUE,
                                SettleRules.Choice.POINT_CURRENCY,
                                SettleRules.Choice.POINT_MONTHS));
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(420);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Button save = Buttons.primary(Text.of("statement.rules.save"), () -> save(close));
        save.setId("rules-save");
        getChildren()
                .addAll(
                        Labels.cardTitle(Text.of("statement.rules")),
                        scroll,
                        new HBox(8, Labels.gap(), save));
    }

    private Node group(String name, SettleRules.Choice... choices) {
        FieldGrid grid = new FieldGrid();
        for (SettleRules.Choice choice : choices) {
            Label flaw = Labels.of("", "field-error");
            flaw.setWrapText(true);
            flaw.managedProperty().bind(flaw.textProperty().isNotEmpty());
            flaws.put(choice, flaw);
            String word = choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
            grid.field(Text.of("statement.rules.choice." + word), new VBox(2, input(choice), flaw));
        }
        return new VBox(6, Labels.of(Text.of("statement.rules.group." + name), "strong"), grid);
    }

    private Node input(SettleRules.Choice choice) {
        String now = intents.rules().text(choice);
        if (choice == SettleRules.Choice.FOUR_EYES) {
            CheckBox box = new CheckBox();
            box.setSelected(now.equals("true"));
            typed.put(choice, () -> Boolean.toString(box.isSelected()));
            return named(choice, box);
        }
        if (choice == SettleRules.Choice.BREAKAGE_METHOD) {
            ComboBox<String> box = new ComboBox<>();
            box.getItems().setAll(List.of("EXPECTED", "MOST_LIKELY"));
            box.setValue(now);
            box.setConverter(
                    new StringConverter<>() {
                        @Override
                        public String toString(String value) {
                            return value == null
                                    ? ""
                                    : Text.of(
                                            "statement.rules.method."
                                                    + value.toLowerCase(Locale.ROOT)
                                                            .replace('_', '-'));
                        }

                        @Override
                        public String fromString(String text) {
                            return box.getValue();
                        }
                    });
            typed.put(choice, box::getValue);
            return named(choice, box);
        }
        TextField field = new TextField(now);
        field.setPromptText(choice.standard());
        typed.put(choice, field::getText);
        return named(choice, field);
    }

    private static Node named(SettleRules.Choice choice, Node node) {
        node.setId("rule-" + choice.name().toLowerCase(Locale.ROOT));
        return node;
    }

    private void save(Runnable close) {
        Map<SettleRules.Choice, String> all = new EnumMap<>(SettleRules.Choice.class);
        typed.forEach((choice, value) -> all.put(choice, value.get()));
        Map<SettleRules.Choice, Problem> wrong = intents.flaws(all);
        flaws.forEach((choice, label) ->
                label.setText(wrong.containsKey(choice) ? Text.of(wrong.get(choice)) : ""));
        if (wrong.isEmpty()) {
            intents.set(all);
            close.run();
        }
    }
}
