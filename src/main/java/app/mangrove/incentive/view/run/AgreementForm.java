package app.mangrove.incentive.view.run;

import app.mangrove.incentive.agree.AgreementDraft;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.plan.PartnerAgreement;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.RatePart;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.record.FieldInput;
import app.mangrove.ui.record.ValueInput;
import app.mangrove.ui.text.Text;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// "Acme 12 % instead of 10 % until June" in a few fields.
final class AgreementForm extends VBox {
    private final EarningsViewModel model;
    private final VBox flaws = new VBox(6);
    private final FieldInput name;
    private final FieldInput plan;
    private final FieldInput partner;
    private final FieldInput partners;
    private final FieldInput from;
    private final FieldInput until;
    private final FieldInput reason;
    private final FieldInput approver;
    private final ComboBox<String> component = new ComboBox<>();
    private final TextField rate = new TextField();
    private final Label instead = Labels.caption("");

    private AgreementForm(EarningsViewModel model, Runnable done) {
        super(12);
        this.model = model;
        setId("agreement-form");
        name = input(PartnerAgreement.NAME, "");
        plan = input(PartnerAgreement.PLAN, "");
        partner = input(PartnerAgreement.PARTNER, "");
        partners = input(PartnerAgreement.PARTNERS, "");
        from = input(PartnerAgreement.VALID_FROM, "");
        until = input(PartnerAgreement.VALID_TO, "");
        reason = input(PartnerAgreement.REASON, "");
        approver = input(PartnerAgreement.APPROVER, "");
        component.setId("agreement-component");
        component.setMaxWidth(Double.MAX_VALUE);
        component.setAccessibleText(Text.of("agreement.component"));
        rate.setId("agreement-rate");
        rate.setPromptText(Text.of("agreement.rate-prompt"));
        rate.setAccessibleText(Text.of("agreement.new-rate"));
        partners.prompt(Text.of("agreement.partners-prompt"));
        plan.onChanged(this::offer);
        from.onChanged(this::offer);
        component.valueProperty().subscribe((before, now) -> instead());
        GridPane grid = new GridPane(12, 10);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        grid.addRow(0, partner, partners);
        grid.addRow(
                1, plan, new VBox(4, Labels.caption(Text.of("agreement.component")), component));
        grid.addRow(
                2, new VBox(4, Labels.caption(Text.of("agreement.new-rate")), rate, instead), name);
        grid.addRow(3, from, until);
        grid.addRow(4, reason, approver);
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(420);
        Button keep = Buttons.primary(Text.of("record.save"), () -> keep(done));
        keep.setId("keep-agreement");
        keep.setDefaultButton(true);
        getStyleClass().add("row-form");
        getChildren()
                .addAll(
                        Labels.of(Text.of("agreement.title"), "subtitle"),
                        flaws,
                        scroll,
                        new HBox(
                                8,
                                Labels.gap(),
                                Buttons.plain(Text.of("common.cancel"), done),
                                keep));
    }

    static AgreementForm of(EarningsViewModel model, Runnable done) {
        return new AgreementForm(model, done);
    }

    private FieldInput input(Field<?> field, String text) {
        return FieldInput.choosing(
                model.ecosystem(), PartnerAgreement.KIND, field, text, model.ports().today());
    }

    private static Optional<Object> value(FieldInput input) {
        return input.value().optional().flatMap(ValueInput.Input::value);
    }

    private LocalDate day() {
        return value(from).map(LocalDate.class::cast).orElse(model.ports().today());
    }

    private List<Component> components() {
        return value(plan)
                .map(Id.class::cast)
                .map(id -> AgreementDraft.components(model.ecosystem(), id, day()))
                .orElse(List.of());
    }

    /// The components of the plan that is named.
    private void offer() {
        List<String> names = components().stream().map(Component::name).toList();
        if (!component.getItems().equals(names)) {
            component.getItems().setAll(names);
            component.setValue(names.isEmpty() ? null : names.getFirst());
        }
        instead();
    }

    /// What the plan pays by itself.
    private void instead() {
        instead.setText(
                components().stream()
                        .filter(part -> part.name().equals(component.getValue()))
                        .findFirst()
                        .map(part -> Text.of("agreement.instead", rates(part)))
                        .orElse(""));
    }

    private static String rates(Component part) {
        return part.rate().size() == 1 && part.rate().getFirst() instanceof RatePart.Flat flat
                ? flat.rate().toPlainString()
                : Text.of("agreement.table");
    }

    private void keep(Runnable done) {
        boolean fine = true;
        for (FieldInput input :
                List.of(name, plan, partner, partners, from, until, reason, approver)) {
            fine &= input.value().isOk();
        }
        if (!fine) {
            return;
        }
        AgreementDraft draft =
                new AgreementDraft(
                        name.text(),
                        (Id) value(plan).orElseThrow(),
                        String.valueOf(component.getValue()),
                        rate.getText(),
                        (Id) value(partner).orElse(null),
                        partners.text(),
                        (LocalDate) value(from).orElse(null),
                        (LocalDate) value(until).orElse(null),
                        reason.text(),
                        (Id) value(approver).orElse(null));
        model.agree(
                draft,
                done,
                problem -> flaws.getChildren().setAll(new Notice("danger", Text.of(problem))));
    }
}
