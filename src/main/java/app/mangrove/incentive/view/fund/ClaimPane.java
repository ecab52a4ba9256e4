package app.mangrove.incentive.view.fund;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.fund.FundRules;
import app.mangrove.incentive.fund.Proofs;
import app.mangrove.model.fund.FundClaim;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.work.Attachment;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.FieldGrid;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.record.FileBox;
import app.mangrove.ui.record.FileDesk;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.shell.InspectorPane;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One claim: what stands against it, its proof, and the decision.
final class ClaimPane {
    private final FundsViewModel model;
    private final FundWays ways;
    private final FundsPicture now;
    private final FundRules rules;
    private final FundClaim claim;
    private final FundRequest request;
    private final VBox refused = new VBox();

    ClaimPane(FundsViewModel model, FundWays ways, FundsPicture now, FundClaim claim) {
        this.model = model;
        this.ways = ways;
        this.now = now;
        this.rules = now.state().rules();
        this.claim = claim;
        this.request = now.request(claim);
    }

    Node node() {
        InspectorPane pane = new InspectorPane();
        pane.setId("fund-claim");
        pane.head(head());
        List<Node> body = new ArrayList<>();
        warnings().ifPresent(body::add);
        body.add(decision());
        body.add(proof());
        body.add(fields());
        pane.body(body.toArray(Node[]::new));
        return pane;
    }

    private Node head() {
        Label title = Labels.of(Text.of("fund.claim-title", claim.invoice()), "subtitle");
        title.setWrapText(true);
        Button partner =
                Buttons.link(
                        now.partner(request.partner()),
                        () -> ways.open(Partner.KIND.key(), request.partner().toString()));
        FlowPane pills = new FlowPane(6, 6, FundWords.pill(claim));
        if (Boolean.TRUE.equals(claim.distinctService())) {
            pills.getChildren()
                    .add(Labels.pill(Names.of(FundClaim.KIND, FundClaim.DISTINCT_SERVICE), ""));
        }
        VBox head = new VBox(4, partner, title, pills);
        head.getStyleClass().addAll("mix-head", "fund-head");
        return head;
    }

    private Optional<Node> warnings() {
        VBox notices = new VBox(6);
        for (Proofs.Duplicate same : now.proofs().duplicates(claim)) {
            String key = same.alike() == Proofs.Alike.FILE ? "fund.same-file" : "fund.same-invoice";
            FundClaim other = same.other();
            String whose =
                    now.ecosystem()
                            .find(FundRequest.KIND, other.request())
                            .map(r -> now.partner(r.partner()))
                            .orElse("");
            Notice notice =
                    new Notice(
                            same.isSerious() ? "danger" : "warning",
                            Text.of(
                                    key,
                                    other.invoice(),
                                    whose,
                                    FundWords.status(other),
                                    same.file()),
                            Buttons.link(
                                    Text.of("fund.look"),
                                    () -> model.show(new Shown.OfClaim(other.id()))));
            notice.setId("duplicate");
            notices.getChildren().add(notice);
        }
        boolean missing =
                now.proofs().files(claim.id()).isEmpty()
                        && rules.needsProof(request.activityType())
                        && claim.status().equals("SUBMITTED");
        if (missing) {
            notices.getChildren().add(new Notice("warning", Text.of("fund.needs-proof")));
        }
        return notices.getChildren().isEmpty()
                ? Optional.empty()
                : Optional.of(InspectorPane.section("", "", notices));
    }

    private Node decision() {
        VBox box = new VBox(8, refused);
        long asked = rules.minor(claim.amount());
        switch (claim.status()) {
            case "SUBMITTED" ->
                    box.getChildren()
                            .add(
                                    new DecisionBox(
                                            rules,
                                            asked,
                                            model.isReadOnly(),
                                            (minor, why) -> model.approve(claim, minor, why),
                                            why -> model.reject(claim, why)));
            case "APPROVED" -> {
                Button pay =
                        Buttons.primary(Text.of("fund.do.pay"), () -> refuse(model.pay(claim)));
                pay.setId("do-pay");
                pay.setDisable(model.isReadOnly());
                box.getChildren()
                        .addAll(
                                Labels.caption(
                                        Text.of(
                                                "fund.to-pay",
                                                rules.money(rules.minor(claim.approved())))),
                                pay);
            }
            default ->
                    box.getChildren()
                            .add(
                                    Labels.caption(
                                            Text.of(
                                                    "fund.decided-claim",
                                                    FundWords.status(claim))));
        }
        return InspectorPane.section(
                Text.of("fund.section.decision"), FundWords.money(rules, asked), box);
    }

    private void refuse(Optional<Problem> problem) {
        refused.getChildren().clear();
        problem.ifPresent(p -> refused.getChildren().add(new Notice("danger", Text.of(p))));
    }

    private Node proof() {
        FileBox box = new FileBox(model.files(ways), file -> model.attach(claim, file));
        List<Attachment> files = now.proofs().files(claim.id());
        files.forEach(file -> box.file(FileDesk.Kept.of(file)));
        return InspectorPane.section(
                Text.of("fund.section.proof"), Text.of("fund.files", files.size()), box);
    }

    private Node fields() {
        FieldGrid grid = new FieldGrid();
        grid.field(
                Names.of(FundClaim.KIND, FundClaim.REQUEST),
                Buttons.link(request.title(), () -> model.show(new Shown.OfRequest(request.id()))));
        grid.field(
                Names.of(FundRequest.KIND, FundRequest.APPROVED),
                FundWords.money(rules, rules.minor(request.approved())));
        grid.field(
                Text.of("fund.still-open"),
                FundWords.money(rules, now.state().spent(request).open()));
        grid.field(
                Names.of(FundClaim.KIND, FundClaim.INVOICE_DATE),
                FundWords.date(claim.invoiceDate()));
        grid.field(
                Names.of(FundClaim.KIND, FundClaim.SUBMITTED), FundWords.date(claim.submitted()));
        if (claim.decided() != null) {
            grid.field(
                    Names.of(FundClaim.KIND, FundClaim.DECIDED),
                    FundWords.date(claim.decided())
                            + (claim.decidedBy() == null ? "" : ", " + claim.decidedBy()));
        }
        if (claim.approved() != null) {
            grid.field(
                    Names.of(FundClaim.KIND, FundClaim.APPROVED),
                    FundWords.money(rules, rules.minor(claim.approved())));
        }
        if (claim.reason() != null) {
            grid.field(Names.of(FundClaim.KIND, FundClaim.REASON), claim.reason());
        }
        return InspectorPane.section(Text.of("fund.section.claim"), "", grid);
    }
}
