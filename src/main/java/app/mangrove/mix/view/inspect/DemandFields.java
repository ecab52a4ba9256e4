package app.mangrove.mix.view.inspect;

import app.mangrove.base.outcome.Problem;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.view.MixPicture;
import app.mangrove.mix.view.MixViewModel;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// The demand of a cell, typed where it is shown; what is wrong with it is said right below.
public final class DemandFields extends VBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    public DemandFields(MixViewModel mix, MixPicture of, Gap gap) {
        super(4);
        GridPane grid = new GridPane(8, 6);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(wide);
        Label reason = Labels.of("", "mix-reason");
        reason.setWrapText(true);
        reason.setManaged(false);
        reason.setVisible(false);
        TextField revenue =
                field(
                        "mix-demand-revenue",
                        money(gap.demand()),
                        mix.isReadOnly(),
                        reason,
                        typed -> mix.demands().revenue(gap.cell(), typed));
        TextField accounts =
                field(
                        "mix-demand-accounts",
                        whole(gap.accounts()),
                        mix.isReadOnly(),
                        reason,
                        typed -> mix.demands().accounts(gap.cell(), typed));
        Label name = Labels.of(Text.of("mixplan.demand-in", of.currency()), "small-text", "muted");
        grid.addRow(0, name, revenue);
        grid.addRow(1, Labels.of(Text.of("mixplan.accounts"), "small-text", "muted"), accounts);
        getChildren().addAll(grid, reason);
    }

    private static String money(OptionalLong e4) {
        return e4.isEmpty()
                ? ""
                : Text.formats().number(BigDecimal.valueOf(e4.getAsLong(), 4).stripTrailingZeros());
    }

    private static String whole(OptionalLong value) {
        return value.isEmpty() ? "" : Text.formats().number(value.getAsLong());
    }

    private static TextField field(
            String id,
            String text,
            boolean locked,
            Label reason,
            Function<String, Optional<Problem>> keep) {
        TextField field = new TextField(text);
        field.setId(id);
        field.getStyleClass().add("small");
        field.setPrefColumnCount(9);
        field.setAlignment(Pos.CENTER_RIGHT);
        field.setEditable(!locked);
        field.setPromptText("–");
        Runnable run =
                () -> {
                    if (field.getText().equals(text)) {
                        return;
                    }
                    Optional<Problem> wrong = keep.apply(field.getText());
                    field.pseudoClassStateChanged(ERROR, wrong.isPresent());
                    reason.setText(wrong.map(Text::of).orElse(""));
                    reason.setVisible(wrong.isPresent());
                    reason.setManaged(wrong.isPresent());
                };
        field.setOnAction(e -> run.run());
        field.focusedProperty()
                .subscribe((before, now) -> {
                    if (before && !now) {
                        run.run();
                    }
                });
        return field;
    }
}
