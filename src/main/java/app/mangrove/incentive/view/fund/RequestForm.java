package app.mangrove.incentive.view.fund;

import app.mangrove.incentive.fund.FundRules;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.FieldInput;
import app.mangrove.ui.record.FieldInputs;
import app.mangrove.ui.record.ValueInput;
import app.mangrove.ui.record.ValueText;
import app.mangrove.ui.shell.InspectorPane;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A request while it is written; our share of the cost is shown as it is typed.
final class RequestForm {
    private static final List<Field<?>> FIELDS =
            List.of(
                    FundRequest.TITLE,
                    FundRequest.PARTNER,
                    FundRequest.ACTIVITY_TYPE,
                    FundRequest.STARTS,
                    FundRequest.ENDS,
                    FundRequest.TOTAL_COST,
                    FundRequest.REQUESTED,
                    FundRequest.EXPECTED_LEADS,
                    FundRequest.EXPECTED_PIPELINE,
                    FundRequest.DETAIL);
    private final FundsViewModel model;
    private final FundsPicture now;
    private final @Nullable FundRequest changed;
    private final FieldInputs inputs = new FieldInputs();
    private final Label share = Labels.caption("");

    /// Of a request that is changed, or of a new one.
    RequestForm(FundsViewModel model, FundsPicture now, @Nullable FundRequest changed) {
        this.model = model;
        this.now = now;
        this.changed = changed;
    }

    private String text(Field<?> field) {
        FundRequest request = changed;
        if (request == null) {
            return "";
        }
        Ecosystem ecosystem = now.ecosystem();
        int nr = ecosystem.table(FundRequest.KIND).nr(request.id());
        return ValueText.of(
                ecosystem, FundRequest.KIND, field, ecosystem.value(FundRequest.KIND, field, nr));
    }

    Node node() {
        VBox form = new VBox(10, inputs.refused());
        for (Field<?> field : FIELDS) {
            FieldInput input =
                    new FieldInput(
                            now.ecosystem(),
                            FundRequest.KIND,
                            field,
                            text(field),
                            now.state().day());
            input.onChanged(this::share);
            inputs.add(input);
            form.getChildren().add(input);
            if (field == FundRequest.TOTAL_COST) {
                form.getChildren().add(share);
            }
        }
        share();
        Button submit = Buttons.primary(Text.of("fund.do.submit"), () -> keep(true));
        submit.setId("submit-request");
        Button draft = Buttons.plain(Text.of("fund.save-draft"), () -> keep(false));
        draft.setId("draft-request");
        Button cancel =
                Buttons.plain(Text.of("common.cancel"), () -> model.show(new Shown.Nothing()));
        form.getChildren().add(new HBox(8, cancel, Labels.gap(), draft, submit));
        InspectorPane pane = new InspectorPane();
        pane.setId("request-form");
        VBox head =
                new VBox(
                        4,
                        Labels.caption(now.state().rules().fund().name()),
                        Labels.of(
                                changed == null ? Text.of("fund.new-request") : changed.title(),
                                "subtitle"));
        head.getStyleClass().add("mix-head");
        pane.head(head);
        pane.body(InspectorPane.section("", "", form));
        return pane;
    }

    /// What we pay at most of the cost that stands there.
    private void share() {
        FundRules rules = now.state().rules();
        long cost =
                ValueInput.decimal(inputs.text(FundRequest.TOTAL_COST).strip())
                        .filter(number -> number.abs().compareTo(new BigDecimal("1e12")) < 0)
                        .map(rules::minor)
                        .orElse(0L);
        share.setText(Text.of("fund.at-most", rules.money(rules.vendorPart(cost))));
    }

    private void keep(boolean submit) {
        FundRequest request = changed;
        inputs.values()
                .ifPresent(typed -> {
                    Map<String, Object> values = new LinkedHashMap<>();
                    typed.forEach((key, value) -> value.ifPresent(v -> values.put(key, v)));
                    inputs.end(
                            request == null
                                    ? model.add(values, submit)
                                    : model.change(request, values, submit),
                            () -> model.show(new Shown.Nothing()));
                });
    }
}
