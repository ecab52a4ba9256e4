package app.mangrove.incentive.view.fund;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.fund.FundRules;
import app.mangrove.incentive.fund.Proofs;
import app.mangrove.incentive.fund.flow.ClaimFlow;
import app.mangrove.model.Field;
import app.mangrove.model.fund.FundClaim;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.record.FieldInput;
import app.mangrove.ui.record.FieldInputs;
import app.mangrove.ui.record.FileBox;
import app.mangrove.ui.record.FileDesk;
import app.mangrove.ui.record.ValueInput;
import app.mangrove.ui.shell.InspectorPane;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A claim while it is written: what was handed in before is said as soon as it is typed or
/// dropped.
final class ClaimForm {
    private final FundsViewModel model;
    private final FundsPicture now;
    private final FundRequest request;
    private final FieldInputs inputs = new FieldInputs();
    private final List<ClaimFlow.Proof> proofs = new ArrayList<>();
    private final VBox warnings = new VBox(6);
    private final FileBox box;

    ClaimForm(FundsViewModel model, FundWays ways, FundsPicture now, FundRequest request) {
        this.model = model;
        this.now = now;
        this.request = request;
        this.box = new FileBox(model.files(ways), this::dropped);
    }

    Node node() {
        FundRules rules = now.state().rules();
        VBox form = new VBox(10, inputs.refused(), warnings);
        input(form, FundClaim.INVOICE, "");
        input(form, FundClaim.INVOICE_DATE, FundWords.date(now.state().day()));
        input(form, FundClaim.AMOUNT, FundWords.typed(rules, now.state().spent(request).open()));
        input(form, FundClaim.DISTINCT_SERVICE, Text.of("common.yes"));
        form.getChildren().add(box);
        Button submit = Buttons.primary(Text.of("fund.do.claim-in"), this::keep);
        submit.setId("submit-claim");
        Button cancel =
                Buttons.plain(
                        Text.of("common.cancel"),
                        () -> model.show(new Shown.OfRequest(request.id())));
        form.getChildren().add(new HBox(8, cancel, Labels.gap(), submit));
        InspectorPane pane = new InspectorPane();
        pane.setId("claim-form");
        VBox head =
                new VBox(
                        4,
                        Labels.caption(request.title()),
                        Labels.of(Text.of("fund.new-claim"), "subtitle"));
        head.getStyleClass().add("mix-head");
        pane.head(head);
        pane.body(InspectorPane.section("", "", form));
        return pane;
    }

    private void input(VBox form, Field<?> field, String text) {
        FieldInput input =
                new FieldInput(now.ecosystem(), FundClaim.KIND, field, text, now.state().day());
        input.onChanged(this::warn);
        form.getChildren().add(inputs.add(input));
    }

    private void dropped(FileDesk.Kept kept) {
        proofs.add(new ClaimFlow.Proof(kept.name(), kept.size(), kept.hash()));
        box.file(kept);
        warn();
    }

    private void warn() {
        warnings.getChildren().clear();
        BigDecimal amount =
                ValueInput.decimal(inputs.text(FundClaim.AMOUNT).strip()).orElse(BigDecimal.ZERO);
        List<String> hashes = proofs.stream().map(ClaimFlow.Proof::hash).toList();
        for (Proofs.Duplicate same :
                now.proofs()
                        .duplicates(
                                request.id(),
                                request.partner(),
                                inputs.text(FundClaim.INVOICE),
                                amount,
                                hashes)) {
            FundClaim other = same.other();
            String whose =
                    now.ecosystem()
                            .find(FundRequest.KIND, other.request())
                            .map(r -> now.partner(r.partner()))
                            .orElse("");
            String key = same.alike() == Proofs.Alike.FILE ? "fund.same-file" : "fund.same-invoice";
            warnings.getChildren()
                    .add(
                            new Notice(
                                    "danger",
                                    Text.of(
                                            key,
                                            other.invoice(),
                                            whose,
                                            FundWords.status(other),
                                            same.file())));
        }
    }

    private void keep() {
        Optional<Object> invoice = inputs.value(FundClaim.INVOICE);
        Optional<Object> day = inputs.value(FundClaim.INVOICE_DATE);
        Optional<Object> amount = inputs.value(FundClaim.AMOUNT);
        if (invoice.isEmpty() || day.isEmpty() || amount.isEmpty()) {
            return;
        }
        warn();
        Optional<Problem> problem =
                model.claim(
                        request,
                        new ClaimFlow.Draft(
                                (String) invoice.get(),
                                (LocalDate) day.get(),
                                now.state().rules().minor((BigDecimal) amount.get()),
                                inputs.value(FundClaim.DISTINCT_SERVICE)
                                        .map(Boolean.TRUE::equals)
                                        .orElse(false),
                                proofs));
        inputs.end(problem, () -> {});
    }
}
