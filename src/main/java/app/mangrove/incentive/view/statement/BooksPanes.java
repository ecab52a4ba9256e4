package app.mangrove.incentive.view.statement;

import app.mangrove.incentive.ledger.PointsLedger;
import app.mangrove.incentive.ledger.Posting;
import app.mangrove.incentive.statement.Minor;
import app.mangrove.incentive.statement.SettleRules;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.item.ItemColumn;
import app.mangrove.ui.item.ItemTable;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The journal of the period, and the points of all partners.
final class BooksPanes {
    private final StatementsViewModel model;
    private final BorderPane journal = new BorderPane();
    private final BorderPane points = new BorderPane();
    private final ItemTable<Posting> postings;
    private final ItemTable<Map.Entry<Integer, PointsLedger>> accounts;

    BooksPanes(StatementsViewModel model) {
        this.model = model;
        journal.setId("journal");
        points.setId("points");
        postings =
                new ItemTable<>(
                        "journal-table",
                        List.of(
                                ItemColumn.figure(
                                        "entry",
                                        Text.of("statement.journal.entry"),
                                        p -> Text.formats().number(p.entry()),
                                        Posting::entry),
                                ItemColumn.words(
                                        "date",
                                        Text.of("statement.journal.date"),
                                        108,
                                        p -> Text.formats().any(p.date())),
                                ItemColumn.words(
                                        "reason",
                                        Text.of("statement.journal.reason"),
                                        84,
                                        p -> word("reason", p.reason().name())),
                                ItemColumn.words(
                                        "account",
                                        Text.of("statement.journal.account"),
                                        176,
                                        p ->
                                                p.role().account(rules())
                                                        + " "
                                                        + word("role", p.role().name())),
                                ItemColumn.words(
                                        "about",
                                        Text.of("statement.journal.about"),
                                        190,
                                        Posting::about),
                                ItemColumn.figure(
                                        "debit",
                                        Text.of("statement.journal.debit"),
                                        p -> StatementWords.some(p.debit(), p.currency()),
                                        Posting::debit),
                                ItemColumn.figure(
                                        "credit",
                                        Text.of("statement.journal.credit"),
                                        p -> StatementWords.some(p.credit(), p.currency()),
                                        Posting::credit)));
        accounts =
                new ItemTable<>(
                        "points-table",
                        List.of(
                                ItemColumn.words(
                                        "partner",
                                        Text.of("statement.column.partner"),
                                        240,
                                        e -> name(e.getKey())),
                                points("balance", e -> e.getValue().balance()),
                                points("expiring", this::expiring),
                                ItemColumn.figure(
                                        "liability",
                                        Text.of("statement.points.liability"),
                                        e -> liability(e.getValue().balance()),
                                        e -> e.getValue().balance())));
    }

    BorderPane journal() {
        return journal;
    }

    BorderPane points() {
        return points;
    }

    private static String word(String what, String name) {
        return Text.of("statement." + what + "." + name.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private SettleRules rules() {
        return SettleRules.of(model.ecosystem());
    }

    private String name(int partner) {
        return model.picture().map(now -> now.partner(partner)).orElse("");
    }

    private BigDecimal expiring(Map.Entry<Integer, PointsLedger> each) {
        return each.getValue().expiring(model.ways().today().plusMonths(3));
    }

    private static ItemColumn<Map.Entry<Integer, PointsLedger>> points(
            String key,
            java.util.function.Function<Map.Entry<Integer, PointsLedger>, BigDecimal> value) {
        return ItemColumn.figure(
                key,
                Text.of("statement.points." + key),
                e -> Text.formats().number(value.apply(e).stripTrailingZeros()),
                value::apply);
    }

    private String liability(BigDecimal balance) {
        return model.picture()
                .map(now -> {
                    String code = now.settled().points().currency();
                    int exponent = Minor.of(now.ecosystem()).exponent(code);
                    BigDecimal worth =
                            now.settled().points().worth(balance.max(BigDecimal.ZERO), exponent);
                    return StatementWords.money(worth.unscaledValue().longValueExact(), code);
                })
                .orElse("");
    }

    void show(StatementPicture now) {
        List<Posting> all = now.settled().journal().postings();
        if (all.isEmpty()) {
            journal.setTop(null);
            journal.setCenter(
                    new EmptyState(
                            "fth-book-open",
                            Text.of("statement.journal.none", now.run().label()),
                            Text.of("statement.journal.none-words")));
        } else {
            postings.show(now.ecosystem(), all);
            journal.setTop(head(now));
            journal.setCenter(postings);
        }
        var ledgers = List.copyOf(now.settled().points().ledgers().entrySet());
        if (ledgers.isEmpty()) {
            points.setTop(null);
            points.setCenter(
                    new EmptyState(
                            "fth-star",
                            Text.of("statement.points.none"),
                            Text.of(
                                    "statement.points.none-words",
                                    rules().text(SettleRules.Choice.POINTS_FUND))));
        } else {
            accounts.show(now.ecosystem(), ledgers);
            points.setTop(pointsHead(now));
            points.setCenter(accounts);
        }
    }

    /// What all points come to, and by which rules.
    private FlowPane pointsHead(StatementPicture now) {
        BigDecimal balance = BigDecimal.ZERO;
        BigDecimal owed = BigDecimal.ZERO;
        BigDecimal soon = BigDecimal.ZERO;
        for (var each : now.settled().points().ledgers().entrySet()) {
            balance = balance.add(each.getValue().balance());
            owed = owed.add(each.getValue().balance().max(BigDecimal.ZERO));
            soon = soon.add(expiring(each));
        }
        int months = rules().whole(SettleRules.Choice.POINT_MONTHS);
        FlowPane head =
                new FlowPane(
                        16,
                        4,
                        Labels.of(Text.of("statement.points.all", balance), "strong"),
                        Labels.caption(Text.of("statement.points.soon", soon)),
                        Labels.caption(Text.of("statement.points.owed", liability(owed))),
                        Labels.caption(
                                months == 0
                                        ? Text.of(
                                                "statement.points.never", liability(BigDecimal.ONE))
                                        : Text.of(
                                                "statement.points.rule",
                                                liability(BigDecimal.ONE),
                                                months)));
        head.setRowValignment(VPos.BASELINE);
        head.getStyleClass().add("statement-facts");
        return head;
    }

    private HBox head(StatementPicture now) {
        boolean even = now.settled().journal().balances().values().stream().allMatch(v -> v == 0);
        Button export =
                Buttons.small(Text.of("statement.journal.export"), "fth-download", model::journal);
        export.setId("journal-export");
        HBox head =
                new HBox(
                        8,
                        Labels.caption(
                                Text.of(
                                        now.run().closed()
                                                ? "statement.journal.closed"
                                                : "statement.journal.open",
                                        now.run().label())),
                        even
                                ? Labels.pill(
                                        Text.of("statement.journal.even"), "success", "fth-check")
                                : Labels.pill(
                                        Text.of("statement.journal.odd"),
                                        "danger",
                                        "fth-alert-triangle"),
                        Labels.gap(),
                        export);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("statement-facts");
        return head;
    }
}
