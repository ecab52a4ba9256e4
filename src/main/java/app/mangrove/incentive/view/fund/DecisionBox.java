package app.mangrove.incentive.view.fund;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.fund.FundRules;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.record.ValueInput;
import app.mangrove.ui.text.Text;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// An amount and a reason, to approve or to reject; what stands against it is said above.
final class DecisionBox extends VBox {
    private final FundRules rules;
    private final TextField amount = new TextField();
    private final TextArea reason = new TextArea();
    private final VBox refused = new VBox();

    DecisionBox(
            FundRules rules,
            long proposed,
            boolean readOnly,
            BiFunction<Long, String, Optional<Problem>> approve,
            Function<String, Optional<Problem>> reject) {
        super(8);
        this.rules = rules;
        amount.setText(FundWords.typed(rules, proposed));
        amount.setId("decide-amount");
        amount.setAccessibleText(Text.of("fund.decide.amount"));
        reason.setId("decide-reason");
        reason.setPromptText(Text.of("fund.decide.reason"));
        reason.setAccessibleText(Text.of("fund.decide.reason"));
        reason.setPrefRowCount(2);
        reason.setWrapText(true);
        Button yes = Buttons.primary(Text.of("fund.approve"), () -> refuse(take(minor(), approve)));
        yes.setId("approve");
        Button no =
                Buttons.danger(
                        Text.of("fund.reject"), () -> refuse(reject.apply(reason.getText())));
        no.setId("reject");
        yes.setDisable(readOnly);
        no.setDisable(readOnly);
        HBox typed =
                new HBox(8, Labels.caption(Text.of("fund.decide.amount")), Labels.gap(), amount);
        typed.getStyleClass().add("fund-line");
        amount.setPrefColumnCount(9);
        getChildren().addAll(refused, typed, reason, new HBox(8, Labels.gap(), no, yes));
    }

    private Optional<Problem> take(
            Optional<Long> minor, BiFunction<Long, String, Optional<Problem>> approve) {
        return minor.isEmpty()
                ? Optional.of(Problem.of("fund.decide.no-amount", amount.getText()))
                : approve.apply(minor.get(), reason.getText());
    }

    private Optional<Long> minor() {
        return ValueInput.decimal(amount.getText().strip())
                .filter(number -> number.stripTrailingZeros().scale() <= rules.exponent())
                .filter(number -> number.abs().compareTo(new BigDecimal("1e12")) < 0)
                .map(rules::minor);
    }

    private void refuse(Optional<Problem> problem) {
        refused.getChildren().clear();
        problem.ifPresent(p -> {
            Notice notice = new Notice("danger", Text.of(p));
            notice.setId("refused");
            refused.getChildren().add(notice);
        });
    }
}
