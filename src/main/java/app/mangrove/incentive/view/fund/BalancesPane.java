package app.mangrove.incentive.view.fund;

import app.mangrove.incentive.fund.Account;
import app.mangrove.incentive.fund.Expiry;
import app.mangrove.incentive.fund.Lot;
import app.mangrove.incentive.fund.Reallocation;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.item.ItemColumn;
import app.mangrove.ui.item.ItemTable;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.table.Sort;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// What each partner has, when it expires, and who could make more of it.
final class BalancesPane extends BorderPane {
    private static final int PROPOSED = 3;
    private final FundsViewModel model;
    private final ItemTable<Account> table;

    BalancesPane(FundsViewModel model) {
        this.model = model;
        table =
                new ItemTable<>(
                        "fund-balance-table",
                        List.of(
                                ItemColumn.words(
                                        "partner",
                                        Names.of(Partner.KIND),
                                        180,
                                        a -> now().partner(a.partner())),
                                figure("available", Account::available),
                                figure("accrued", a -> a.sums().accrued()),
                                figure("allocated", a -> a.sums().allocated()),
                                figure("granted", a -> a.sums().granted() - a.sums().returned()),
                                figure("committed", a -> a.sums().committed()),
                                figure("claimed", a -> a.sums().claimed()),
                                figure("paid", a -> a.sums().reimbursed()),
                                figure("expired", a -> a.sums().expired()),
                                ItemColumn.of(
                                        "next-expiry",
                                        Text.of("fund.column.next-expiry"),
                                        110,
                                        a ->
                                                next(a).equals(LocalDate.MAX)
                                                        ? ""
                                                        : FundWords.date(next(a)),
                                        BalancesPane::next)),
                        new Sort("available", true));
        table.placeholder(
                "fth-users", Text.of("fund.no-balances"), Text.of("fund.no-balances-words"));
        table.onChosen(account -> model.show(new Shown.OfPartner(account.partner())));
        setCenter(table);
    }

    private FundsPicture now() {
        return model.picture().orElseThrow();
    }

    private ItemColumn<Account> figure(String key, ToLongFunction<Account> value) {
        return ItemColumn.figure(
                key,
                Text.of("fund.column." + key),
                account -> {
                    long minor = value.applyAsLong(account);
                    return minor == 0 ? "" : FundWords.whole(account.rules(), minor);
                },
                value::applyAsLong);
    }

    private static LocalDate next(Account account) {
        return account.lots().stream()
                .filter(lot -> lot.left() > 0)
                .map(Lot::expires)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }

    void show(FundsPicture now) {
        table.show(now.ecosystem(), now.state().accounts());
        if (model.shownProperty().get() instanceof Shown.OfPartner(int partner)) {
            table.mark(account -> account.partner() == partner);
        }
        Account.Sums sums = now.state().sums();
        table.summarise(
                Map.of(
                        "partner", Text.of("fund.total"),
                        "available", FundWords.whole(now.state().rules(), sums.available()),
                        "accrued", FundWords.whole(now.state().rules(), sums.accrued()),
                        "allocated", FundWords.whole(now.state().rules(), sums.allocated()),
                        "committed", FundWords.whole(now.state().rules(), sums.committed()),
                        "claimed", FundWords.whole(now.state().rules(), sums.claimed()),
                        "paid", FundWords.whole(now.state().rules(), sums.reimbursed()),
                        "expired", FundWords.whole(now.state().rules(), sums.expired())));
        setBottom(expiring(now));
    }

    private Node expiring(FundsPicture now) {
        if (now.expiries().isEmpty()) {
            return new VBox();
        }
        VBox lines = new VBox(4);
        now.expiries().stream()
                .limit(PROPOSED)
                .forEach(expiry -> lines.getChildren().add(line(now, expiry)));
        if (now.expiries().size() > PROPOSED) {
            lines.getChildren()
                    .add(
                            Labels.caption(
                                    Text.of(
                                            "fund.more-expiries",
                                            now.expiries().size() - PROPOSED)));
        }
        Card expiries =
                new Card(
                        Text.of("fund.expiring"),
                        FundWords.money(now.figures().expiring().value()),
                        lines);
        GridPane cards = new GridPane(12, 0);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        cards.getColumnConstraints().addAll(half, half);
        cards.addRow(0, expiries, proposals(now));
        cards.getStyleClass().add("fund-cards");
        cards.setMinHeight(USE_PREF_SIZE);
        cards.setMaxHeight(USE_PREF_SIZE);
        return cards;
    }

    private static Node line(FundsPicture now, Expiry expiry) {
        String rolls =
                expiry.rolls() == 0
                        ? ""
                        : Text.of(
                                "fund.rolls", FundWords.money(now.state().rules(), expiry.rolls()));
        Label day = Labels.of(FundWords.date(expiry.on()), "strong");
        Label amount = Labels.of(FundWords.money(now.state().rules(), expiry.amount()));
        day.setMinWidth(USE_PREF_SIZE);
        amount.setMinWidth(USE_PREF_SIZE);
        if (!rolls.isEmpty()) {
            amount.setTooltip(new Tooltip(rolls));
        }
        HBox line =
                new HBox(8, day, Labels.of(now.partner(expiry.partner())), Labels.gap(), amount);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    private Node proposals(FundsPicture now) {
        VBox lines = new VBox(4);
        if (now.proposals().isEmpty()) {
            Label none = Labels.caption(Text.of("fund.no-proposal"));
            none.setMinWidth(0);
            lines.getChildren().add(none);
        }
        now.proposals().stream()
                .limit(PROPOSED)
                .forEach(each -> lines.getChildren().add(proposal(now, each)));
        return new Card(Text.of("fund.proposals"), Text.of("fund.proposals-words"), lines);
    }

    private Node proposal(FundsPicture now, Reallocation move) {
        Label from =
                Labels.of(
                        Text.of(
                                "fund.proposal",
                                now.state().rules().money(move.amount()),
                                now.partner(move.from())));
        Label to =
                Labels.caption(
                        Text.of(
                                "fund.proposal-to",
                                now.partner(move.receiver()),
                                move.to().title()));
        from.setMinWidth(0);
        to.setMinWidth(0);
        VBox words = new VBox(from, to);
        words.setMinWidth(0);
        words.setAccessibleText(from.getText() + " " + to.getText());
        HBox.setHgrow(words, Priority.ALWAYS);
        Button go =
                Buttons.small(
                        Text.of("fund.move"),
                        "fth-arrow-right",
                        () -> model.budgets().move(now.state(), move));
        go.setMinWidth(USE_PREF_SIZE);
        go.setDisable(model.isReadOnly());
        Label ratio = Labels.caption(FundWords.ratio(Optional.of(move.returned())));
        ratio.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, words, ratio, go);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
