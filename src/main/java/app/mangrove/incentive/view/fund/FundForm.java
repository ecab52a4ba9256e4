package app.mangrove.incentive.view.fund;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.fund.Fund;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.FieldInput;
import app.mangrove.ui.record.FieldInputs;
import app.mangrove.ui.record.ValueText;
import app.mangrove.ui.shell.InspectorPane;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The terms of a fund: what fills it, how long its money lives, what partners must show.
final class FundForm {
    private static final List<Section> SECTIONS =
            List.of(
                    new Section(
                            "fund.terms.fund",
                            List.of(
                                    Fund.NAME,
                                    Fund.CURRENCY,
                                    Fund.STATUS,
                                    Fund.VALID_FROM,
                                    Fund.VALID_TO,
                                    Fund.DESCRIPTION)),
                    new Section(
                            "fund.terms.money",
                            List.of(
                                    Fund.BASIS,
                                    Fund.PERIOD,
                                    Fund.VENDOR_SHARE,
                                    Fund.EXPIRY,
                                    Fund.EXPIRY_MONTHS,
                                    Fund.ROLLOVER_SHARE,
                                    Fund.ROLLOVER_CAP)),
                    new Section(
                            "fund.terms.claims",
                            List.of(Fund.CLAIM_DAYS, Fund.NO_PROOF, Fund.RETURN_DAYS)));
    private static final Map<Field<?>, String> HINTS =
            Map.of(
                    Fund.VENDOR_SHARE, "fund.hint.share",
                    Fund.ROLLOVER_SHARE, "fund.hint.rollover",
                    Fund.EXPIRY_MONTHS, "fund.hint.months",
                    Fund.NO_PROOF, "fund.hint.no-proof");
    private final FundsViewModel model;
    private final @Nullable Fund changed;
    private final FieldInputs inputs = new FieldInputs();

    private record Section(String title, List<Field<?>> fields) {}

    /// Of a fund that is there, or of a new one.
    FundForm(FundsViewModel model, @Nullable Fund changed) {
        this.model = model;
        this.changed = changed;
    }

    Node node() {
        Ecosystem ecosystem = model.ecosystem();
        List<Node> sections = new ArrayList<>();
        for (Section section : SECTIONS) {
            VBox form = new VBox(10);
            for (Field<?> field : section.fields) {
                form.getChildren()
                        .add(
                                inputs.add(
                                        FieldInput.choosing(
                                                ecosystem,
                                                Fund.KIND,
                                                field,
                                                text(ecosystem, field),
                                                model.today())));
                @Nullable String hint = HINTS.get(field);
                if (hint != null) {
                    Label words = Labels.caption(Text.of(hint));
                    words.setWrapText(true);
                    form.getChildren().add(words);
                }
            }
            sections.add(InspectorPane.section(Text.of(section.title), "", form));
        }
        Button keep = Buttons.primary(Text.of("fund.terms.keep"), this::keep);
        keep.setId("keep-fund");
        Button cancel =
                Buttons.plain(Text.of("common.cancel"), () -> model.show(new Shown.Nothing()));
        sections.add(
                InspectorPane.section(
                        "",
                        "",
                        new VBox(8, inputs.refused(), new HBox(8, cancel, Labels.gap(), keep))));
        InspectorPane pane = new InspectorPane();
        pane.setId("fund-form");
        Fund fund = changed;
        VBox head =
                new VBox(
                        4,
                        Labels.caption(Text.of("fund.terms")),
                        Labels.of(
                                fund == null ? Text.of("fund.new-fund") : fund.name(), "subtitle"));
        head.getStyleClass().add("mix-head");
        pane.head(head);
        pane.body(sections.toArray(Node[]::new));
        return pane;
    }

    private String text(Ecosystem ecosystem, Field<?> field) {
        Fund fund = changed;
        if (fund == null) {
            return "";
        }
        int nr = ecosystem.table(Fund.KIND).nr(fund.id());
        return ValueText.of(ecosystem, Fund.KIND, field, ecosystem.value(Fund.KIND, field, nr));
    }

    private void keep() {
        inputs.values()
                .ifPresentOrElse(
                        values ->
                                inputs.end(
                                        model.terms(Optional.ofNullable(changed), values),
                                        () -> model.show(new Shown.Nothing())),
                        () -> inputs.refuse(Text.of("fund.terms.look")));
    }
}
