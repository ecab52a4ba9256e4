package app.mangrove.incentive.view.run;

import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.plan.Adjustment;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.FieldInput;
import app.mangrove.ui.record.FieldInputs;
import app.mangrove.ui.record.FileBox;
import app.mangrove.ui.record.FileDesk;
import app.mangrove.ui.text.Text;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// An amount that a person proposes by hand; somebody else approves it.
final class AdjustmentForm extends VBox {
    private static final List<Field<?>> FIELDS =
            List.of(
                    Adjustment.PARTNER,
                    Adjustment.PLAN,
                    Adjustment.DATE,
                    Adjustment.AMOUNT,
                    Adjustment.REASON);
    private final EarningsViewModel model;
    private final FieldInputs inputs = new FieldInputs();
    private final List<FileDesk.Kept> proofs = new ArrayList<>();
    private final FileBox box;

    AdjustmentForm(EarningsViewModel model, Runnable done) {
        super(12);
        this.model = model;
        setId("adjustment-form");
        GridPane grid = new GridPane(12, 10);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        for (int i = 0; i < FIELDS.size(); i++) {
            FieldInput input =
                    FieldInput.choosing(
                            model.ecosystem(),
                            Adjustment.KIND,
                            FIELDS.get(i),
                            "",
                            model.ports().today());
            inputs.add(input);
            boolean wide = FIELDS.get(i) == Adjustment.REASON;
            grid.add(input, wide ? 0 : i % 2, i / 2, wide ? 2 : 1, 1);
        }
        Label words = Labels.caption(Text.of("adjustment.words"));
        words.setWrapText(true);
        box = new FileBox(model.files(), this::dropped);
        Button keep = Buttons.primary(Text.of("adjustment.propose"), () -> keep(done));
        keep.setId("keep-adjustment");
        keep.setDefaultButton(true);
        getStyleClass().add("row-form");
        getChildren()
                .addAll(
                        Labels.of(Text.of("adjustment.title"), "subtitle"),
                        words,
                        grid,
                        box,
                        new HBox(
                                8,
                                Labels.gap(),
                                Buttons.plain(Text.of("common.cancel"), done),
                                keep));
    }

    private void dropped(FileDesk.Kept file) {
        proofs.add(file);
        box.file(file);
    }

    private void keep(Runnable done) {
        if (inputs.values().isEmpty()) {
            return;
        }
        Id plan = (Id) inputs.value(Adjustment.PLAN).orElseThrow();
        Id currency =
                model.ecosystem()
                        .find(IncentivePlan.KIND, plan)
                        .map(IncentivePlan::currency)
                        .orElseThrow();
        Id id = model.ports().newId();
        Edit edit =
                Edit.add(Adjustment.KIND, id)
                        .and(
                                Adjustment.PARTNER,
                                (Id) inputs.value(Adjustment.PARTNER).orElseThrow())
                        .and(Adjustment.PLAN, plan)
                        .and(
                                Adjustment.DATE,
                                (LocalDate) inputs.value(Adjustment.DATE).orElseThrow())
                        .and(
                                Adjustment.AMOUNT,
                                (BigDecimal) inputs.value(Adjustment.AMOUNT).orElseThrow())
                        .and(Adjustment.CURRENCY, currency)
                        .and(Adjustment.STATUS, "PROPOSED")
                        .and(Adjustment.REASON, inputs.text(Adjustment.REASON));
        List<Edit> edits = new ArrayList<>(List.of(edit));
        proofs.forEach(file -> edits.add(model.attached(id, file)));
        model.editing().commit(edits, Text.of("adjustment.proposed"));
        done.run();
    }
}
