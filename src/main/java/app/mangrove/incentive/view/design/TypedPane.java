package app.mangrove.incentive.view.design;

import app.mangrove.incentive.view.board.Board;
import app.mangrove.incentive.view.board.Example;
import app.mangrove.incentive.view.board.Typed;
import app.mangrove.model.deal.Transaction;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.record.DayPicker;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.record.ValueInput;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.controlsfx.control.PopOver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Adds a transaction that is tried beside the real ones and never kept.
final class TypedPane {
    private TypedPane() {}

    static void open(Node owner, DesignViewModel model, Board board, Example shown) {
        LocalDate[] day = {model.calendar().month(shown.span().to()).from()};
        DayPicker date = new DayPicker(Text.of("design.ex-day"), day[0], now -> day[0] = now);
        ComboBox<String> type = new ComboBox<>();
        type.getItems().setAll(Transaction.TYPE.choices());
        type.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(String code) {
                        return code == null
                                ? ""
                                : Names.choice(Transaction.KIND, Transaction.TYPE, code);
                    }

                    @Override
                    public String fromString(String text) {
                        return text;
                    }
                });
        type.setValue("SALE");
        TextField amount = new TextField();
        amount.setId("typed-amount");
        amount.setPromptText(Text.of("design.typed-amount", board.plan().currency()));
        PopOver[] box = new PopOver[1];
        Runnable add =
                () -> {
                    Optional<BigDecimal> value = ValueInput.decimal(amount.getText().strip());
                    value.ifPresent(known -> {
                        List<Typed> all = new ArrayList<>(model.typed());
                        all.add(new Typed(day[0], type.getValue(), known, board.plan().currency()));
                        box[0].hide();
                        model.type(all);
                    });
                };
        amount.setOnAction(e -> add.run());
        Button apply = Buttons.primary(Text.of("design.try"), add);
        apply.setId("typed-apply");
        Button clear =
                Buttons.plain(
                        Text.of("design.typed-clear"),
                        () -> {
                            box[0].hide();
                            model.type(List.of());
                        });
        clear.setDisable(model.typed().isEmpty());
        VBox pane =
                new VBox(
                        8,
                        Labels.cardTitle(Text.of("design.type-example")),
                        Labels.caption(Text.of("design.typed-words")),
                        date,
                        type,
                        amount,
                        new HBox(8, clear, Labels.gap(), apply));
        box[0] = Popovers.showNarrow(owner, pane);
        amount.requestFocus();
    }
}
