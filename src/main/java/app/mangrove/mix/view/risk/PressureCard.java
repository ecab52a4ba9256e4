package app.mangrove.mix.view.risk;

import app.mangrove.mix.risk.Claims;
import app.mangrove.mix.risk.Pressure;
import app.mangrove.mix.view.CellWords;
import app.mangrove.mix.view.MixPicture;
import app.mangrove.mix.view.MixWays;
import app.mangrove.model.deal.Account;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.ExplainPopover;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.item.ItemColumn;
import app.mangrove.ui.item.ItemTable;
import app.mangrove.ui.table.Sort;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.stream.Collectors;

/// Conflicts to expect by cell, and the accounts at which deals name several partners.
final class PressureCard {
    private static final int ACCOUNTS = 6;
    private static final int NAMED = 4;
    private final RiskViewModel model;
    private final MixWays ways;
    private final VBox contested = new VBox(6);

    PressureCard(RiskViewModel model, MixWays ways) {
        this.model = model;
        this.ways = ways;
    }

    /// The card for the risks of a snapshot.
    Card card(RiskPicture now) {
        MixPicture of = now.mix();
        List<ItemColumn<Pressure>> columns =
                List.of(
                        ItemColumn.words(
                                "cell",
                                Text.of("mixrisk.cell"),
                                220,
                                p -> CellWords.name(of, p.cell())),
                        ItemColumn.figure(
                                "claims",
                                Text.of("mixrisk.claims"),
                                p -> Text.formats().number(p.claims()),
                                Pressure::claims),
                        ItemColumn.figure(
                                "accounts",
                                Text.of("mixrisk.accounts"),
                                p -> Text.formats().number(p.accounts()),
                                Pressure::accounts),
                        ItemColumn.figure(
                                "apart",
                                Text.of("mixrisk.apart"),
                                p -> Text.formats().number(p.apart().doubleValue(), 2),
                                p -> p.apart().doubleValue()),
                        ItemColumn.figure(
                                "expected",
                                Text.of("mixrisk.expected"),
                                p -> Text.formats().number(p.expected().doubleValue(), 1),
                                p -> p.expected().doubleValue()),
                        ItemColumn.figure(
                                "contested",
                                Text.of("mixrisk.contested"),
                                p -> Text.formats().number(p.contested()),
                                Pressure::contested));
        ItemTable<Pressure> table =
                new ItemTable<Pressure>("mix-pressure", columns, new Sort("expected", true))
                        .upTo(8);
        table.show(of.ecosystem(), now.pressures());
        table.placeholder(Text.of("mixrisk.no-deals"));
        table.onChosen(p -> accounts(of, p));
        table.onOpen(p -> explain(table, of, p));
        contested.getChildren().clear();
        now.pressures().stream().findFirst().ifPresent(p -> accounts(of, p));
        Card card =
                new Card(
                        Text.of("mixrisk.pressure"),
                        Text.of("mixrisk.pressure-words"),
                        table,
                        contested);
        card.action(
                Buttons.link(
                        Text.of("mixplan.why"),
                        () ->
                                table.selected().stream()
                                        .findFirst()
                                        .or(() -> now.pressures().stream().findFirst())
                                        .ifPresent(p -> explain(table, of, p))));
        return card;
    }

    private void explain(Node at, MixPicture of, Pressure p) {
        model.why(p)
                .ifPresent(why ->
                        ExplainPopover.show(
                                at,
                                Text.of("mixrisk.expected-of", CellWords.name(of, p.cell())),
                                Text.formats().number(p.expected().doubleValue(), 2),
                                why,
                                ways::name,
                                leaf -> ways.open(leaf.kind(), leaf.id())));
    }

    /// The accounts at which deals name several partners of a cell.
    private void accounts(MixPicture of, Pressure p) {
        List<Claims.Contested> all = model.contested(p);
        contested
                .getChildren()
                .setAll(
                        Labels.of(
                                Text.of(
                                        "mixrisk.contested-in",
                                        CellWords.name(of, p.cell()),
                                        all.size()),
                                "caption",
                                "strong"));
        var accounts = of.ecosystem().table(Account.KIND);
        for (Claims.Contested at : all.subList(0, Math.min(ACCOUNTS, all.size()))) {
            Button account =
                    Buttons.link(
                            of.ecosystem().name(Account.KIND, at.account()),
                            () ->
                                    ways.open(
                                            Account.KIND.key(),
                                            accounts.id(at.account()).toString()));
            account.setMinWidth(Button.USE_PREF_SIZE);
            Label partners =
                    Labels.caption(Text.of("mixrisk.deals", named(of, at), at.deals().size()));
            partners.setMinWidth(0);
            HBox line = new HBox(8, account, partners);
            line.setAlignment(Pos.BASELINE_LEFT);
            contested.getChildren().add(line);
        }
        if (all.size() > ACCOUNTS) {
            contested
                    .getChildren()
                    .add(Labels.caption(Text.of("mixrisk.more", all.size() - ACCOUNTS)));
        }
    }

    private static String named(MixPicture of, Claims.Contested at) {
        String first =
                at.partners().stream()
                        .limit(NAMED)
                        .map(nr -> of.ecosystem().name(Partner.KIND, nr))
                        .collect(Collectors.joining(", "));
        int more = at.partners().size() - NAMED;
        return more > 0 ? Text.of("mixhire.and-more", first, more) : first;
    }
}
