package app.mangrove.incentive.view.fund;

import app.mangrove.incentive.fund.Proofs;
import app.mangrove.model.fund.FundClaim;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.ui.control.Segmented;
import app.mangrove.ui.item.ItemColumn;
import app.mangrove.ui.item.ItemTable;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.table.Sort;
import app.mangrove.ui.text.Text;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.Locale;

/// The claims of the fund, those that wait first.
final class ClaimsPane extends BorderPane {
    private final FundsViewModel model;
    private final ItemTable<FundClaim> table;
    private Box box = Box.SUBMITTED;

    private enum Box {
        SUBMITTED,
        APPROVED,
        REIMBURSED,
        REJECTED;

        boolean holds(FundClaim claim) {
            return claim.status().equals(name());
        }
    }

    ClaimsPane(FundsViewModel model) {
        this.model = model;
        table = new ItemTable<>("fund-claim-table", columns(), new Sort("submitted", false));
        table.placeholder(
                "fth-check-circle", Text.of("fund.no-claims"), Text.of("fund.no-claims-words"));
        table.onChosen(claim -> model.show(new Shown.OfClaim(claim.id())));
        setCenter(table);
    }

    void show(FundsPicture now) {
        Segmented<Box> boxes =
                new Segmented<>(
                        List.of(Box.values()),
                        box,
                        each ->
                                Text.of(
                                        "fund.claims." + each.name().toLowerCase(Locale.ROOT),
                                        now.state().claims().stream().filter(each::holds).count()));
        boxes.valueProperty()
                .subscribe((before, chosen) -> {
                    box = chosen;
                    list(now);
                });
        HBox bar = new HBox(boxes);
        bar.getStyleClass().add("fund-inbox");
        setTop(bar);
        list(now);
    }

    private void list(FundsPicture now) {
        table.show(now.ecosystem(), now.state().claims().stream().filter(box::holds).toList());
        if (model.shownProperty().get() instanceof Shown.OfClaim(var id)) {
            table.mark(claim -> claim.id().equals(id));
        }
    }

    private FundsPicture now() {
        return model.picture().orElseThrow();
    }

    private FundRequest request(FundClaim claim) {
        return now().request(claim);
    }

    private String proof(FundClaim claim) {
        List<Proofs.Duplicate> same = now().proofs().duplicates(claim);
        int files = now().proofs().files(claim.id()).size();
        if (!same.isEmpty()) {
            return Text.of("fund.duplicate-of", same.getFirst().other().invoice());
        }
        boolean needed = now().state().rules().needsProof(request(claim).activityType());
        return files > 0
                ? Text.of("fund.files", files)
                : Text.of(needed ? "fund.proof-missing" : "fund.proof-not-needed");
    }

    private List<ItemColumn<FundClaim>> columns() {
        return List.of(
                ItemColumn.<FundClaim>words(
                                "invoice",
                                Names.of(FundClaim.KIND, FundClaim.INVOICE),
                                130,
                                FundClaim::invoice)
                        .swatched(c -> FundWords.swatch(c.status())),
                ItemColumn.words(
                        "partner",
                        Names.of(FundRequest.KIND, FundRequest.PARTNER),
                        150,
                        c -> now().partner(request(c).partner())),
                ItemColumn.words(
                        "request",
                        Names.of(FundClaim.KIND, FundClaim.REQUEST),
                        180,
                        c -> request(c).title()),
                ItemColumn.figure(
                        "amount",
                        Names.of(FundClaim.KIND, FundClaim.AMOUNT),
                        c -> FundWords.whole(now().state().rules(), amount(c)),
                        this::amount),
                ItemColumn.words("proof", Text.of("fund.column.proof"), 170, this::proof),
                ItemColumn.of(
                        "submitted",
                        Names.of(FundClaim.KIND, FundClaim.SUBMITTED),
                        100,
                        c -> FundWords.date(c.submitted()),
                        FundClaim::submitted),
                ItemColumn.figure(
                        "approved",
                        Names.of(FundClaim.KIND, FundClaim.APPROVED),
                        c ->
                                c.approved() == null
                                        ? ""
                                        : FundWords.whole(now().state().rules(), approved(c)),
                        this::approved));
    }

    private long amount(FundClaim claim) {
        return now().state().rules().minor(claim.amount());
    }

    private long approved(FundClaim claim) {
        return now().state().rules().minor(claim.approved());
    }
}
