package app.mangrove.incentive.view.fund;

import app.mangrove.incentive.fund.Account;
import app.mangrove.incentive.fund.Lot;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.ExplainPopover;
import app.mangrove.ui.control.FieldGrid;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.shell.InspectorPane;
import app.mangrove.ui.text.Text;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.Locale;

/// What one partner has: how it comes about, lot by lot, and what it asked for.
final class AccountPane {
    private final FundsViewModel model;
    private final FundWays ways;
    private final FundsPicture now;
    private final Account account;

    AccountPane(FundsViewModel model, FundWays ways, FundsPicture now, int partner) {
        this.model = model;
        this.ways = ways;
        this.now = now;
        this.account = now.state().account(partner);
    }

    Node node() {
        InspectorPane pane = new InspectorPane();
        pane.setId("fund-account");
        String id = now.ecosystem().table(Partner.KIND).id(account.partner()).toString();
        String name = now.partner(account.partner());
        VBox head =
                new VBox(
                        4,
                        Labels.caption(now.state().rules().fund().name()),
                        Labels.of(name, "subtitle"),
                        Buttons.link(
                                Text.of("fund.open-partner"),
                                () -> ways.open(Partner.KIND.key(), id)));
        head.getStyleClass().addAll("mix-head", "fund-head");
        pane.head(head);
        pane.body(balance(), lots(), requests());
        return pane;
    }

    private String amount(long minor) {
        return FundWords.money(account.rules(), minor);
    }

    private Node balance() {
        Account.Sums sums = account.sums();
        FieldGrid grid = new FieldGrid();
        line(grid, "accrued", sums.accrued());
        line(grid, "allocated", sums.allocated());
        line(grid, "granted", sums.granted());
        line(grid, "credited", sums.credited());
        line(grid, "rolled", sums.rolled());
        line(grid, "expired", -sums.expired());
        line(grid, "returned", -sums.returned());
        line(grid, "committed", -sums.committed());
        line(grid, "claimed", -sums.claimed());
        line(grid, "paid", -sums.reimbursed());
        Button why = Buttons.link(Text.of("fund.why-short"), () -> {});
        why.setId("why-balance");
        why.setOnAction(e ->
                ExplainPopover.show(
                        why,
                        Text.of("fund.column.available"),
                        amount(account.available()),
                        account.explain(),
                        ways::name,
                        leaf -> ways.open(leaf.kind(), leaf.id())));
        HBox total =
                new HBox(
                        8,
                        Labels.of(Text.of("fund.column.available"), "strong"),
                        Labels.gap(),
                        Labels.of(amount(account.available()), "strong"),
                        why);
        total.setAlignment(Pos.BASELINE_LEFT);
        return InspectorPane.section(
                Text.of("fund.section.balance"), "", new VBox(8, grid, Labels.rule(), total));
    }

    private void line(FieldGrid grid, String key, long minor) {
        if (minor != 0) {
            grid.field(Text.of("fund.column." + key), amount(minor));
        }
    }

    private Node lots() {
        GridPane grid = new GridPane(8, 4);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(wide);
        int row = 0;
        for (Lot lot : account.lots()) {
            if (lot.left() > 0) {
                LocalDate expires = lot.expires();
                String kind = Text.of("fund.column." + lot.kind().name().toLowerCase(Locale.ROOT));
                VBox words =
                        new VBox(
                                Labels.of(kind + ", " + FundWords.date(lot.came())),
                                Labels.caption(
                                        expires == null
                                                ? Text.of("fund.no-expiry")
                                                : Text.of(
                                                        "fund.usable-until",
                                                        expires.minusDays(1))));
                Label left = Labels.of(amount(lot.left()), "strong");
                Label of = Labels.caption(Text.of("fund.left-of", amount(lot.amount())));
                VBox figures = new VBox(left, of);
                figures.setAlignment(Pos.TOP_RIGHT);
                GridPane.setHalignment(figures, HPos.RIGHT);
                grid.addRow(row++, words, figures);
            }
        }
        Node body = row == 0 ? Labels.caption(Text.of("fund.no-lots")) : grid;
        return InspectorPane.section(Text.of("fund.section.lots"), "", body);
    }

    private Node requests() {
        VBox lines = new VBox(6);
        for (FundRequest request : now.state().requests()) {
            boolean theirs =
                    now.ecosystem().table(Partner.KIND).nr(request.partner()) == account.partner();
            if (theirs) {
                Button title =
                        Buttons.link(
                                request.title(),
                                () -> model.show(new Shown.OfRequest(request.id())));
                title.setMinWidth(0);
                HBox line = new HBox(8, title, Labels.gap(), FundWords.pill(now.state(), request));
                line.setAlignment(Pos.CENTER_LEFT);
                lines.getChildren().add(line);
            }
        }
        if (lines.getChildren().isEmpty()) {
            lines.getChildren().add(Labels.caption(Text.of("fund.no-requests-words")));
        }
        return InspectorPane.section(Text.of("fund.tab.requests"), "", lines);
    }
}
