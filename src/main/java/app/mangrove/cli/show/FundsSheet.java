package app.mangrove.cli.show;

import app.mangrove.base.money.Money;
import app.mangrove.base.outcome.Problem;
import app.mangrove.cli.print.Sheet;
import app.mangrove.incentive.fund.Account;
import app.mangrove.incentive.fund.FundBook;
import app.mangrove.incentive.fund.FundRules;
import app.mangrove.incentive.fund.FundState;
import app.mangrove.incentive.fund.Lot;
import app.mangrove.insight.Insight;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.FundMovement;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.text.Text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/// What partners have in market funds on a day; for one partner, every movement of it.
public record FundsSheet(Ecosystem ecosystem, FundBook book) {
    private static final List<String> FIGURES =
            List.of(
                    "accrued",
                    "allocated",
                    "granted",
                    "credited",
                    "rolled",
                    "expired",
                    "returned",
                    "committed",
                    "claimed",
                    "paid",
                    "available");

    public static FundsSheet of(Ecosystem ecosystem, LocalDate day) {
        return new FundsSheet(ecosystem, new Insight().funds(ecosystem, Lens.of(ecosystem, day)));
    }

    /// A line for each fund and partner.
    public Sheet all(int limit) {
        List<Sheet.Column> columns = new ArrayList<>();
        columns.add(Sheet.Column.text("fund", Text.of("kind.fund")));
        columns.add(Sheet.Column.text("partner", Text.of("kind.partner")));
        FIGURES.forEach(
                key -> columns.add(Sheet.Column.figure(key, Text.of("fund.column." + key))));
        columns.add(Sheet.Column.text("next_expiry", Text.of("fund.column.next-expiry")));
        columns.add(Sheet.Column.text("currency", Text.of("field.fund.currency")));
        Sheet sheet = new Sheet(columns);
        for (FundState state : book.funds()) {
            for (Account account : state.accounts()) {
                if (sheet.rows().size() < limit) {
                    sheet.add(line(state, account));
                }
            }
        }
        return sheet;
    }

    private List<Sheet.Cell> line(FundState state, Account account) {
        List<Sheet.Cell> cells = new ArrayList<>();
        cells.add(Sheet.Cell.of(state.rules().fund().name()));
        cells.add(Sheet.Cell.of(ecosystem.name(Partner.KIND, account.partner())));
        FIGURES.forEach(
                key -> cells.add(money(state.rules(), figure(key).applyAsLong(account.sums()))));
        LocalDate next =
                account.lots().stream()
                        .filter(lot -> lot.left() > 0 && lot.expires() != null)
                        .map(Lot::expires)
                        .min(LocalDate::compareTo)
                        .orElse(null);
        cells.add(
                next == null
                        ? Sheet.Cell.of(null, "–")
                        : Sheet.Cell.of(next.toString(), Text.formats().dates().date(next)));
        cells.add(Sheet.Cell.of(state.rules().currency()));
        return cells;
    }

    private static ToLongFunction<Account.Sums> figure(String key) {
        return switch (key) {
            case "accrued" -> Account.Sums::accrued;
            case "allocated" -> Account.Sums::allocated;
            case "granted" -> Account.Sums::granted;
            case "credited" -> Account.Sums::credited;
            case "rolled" -> Account.Sums::rolled;
            case "expired" -> Account.Sums::expired;
            case "returned" -> Account.Sums::returned;
            case "committed" -> Account.Sums::committed;
            case "claimed" -> Account.Sums::claimed;
            case "paid" -> Account.Sums::reimbursed;
            default -> Account.Sums::available;
        };
    }

    private static Sheet.Cell money(FundRules rules, long minor) {
        Money money = rules.money(minor);
        return Sheet.Cell.of(
                BigDecimal.valueOf(minor, rules.exponent()).toPlainString(),
                minor == 0 ? "–" : Text.formats().money(money));
    }

    /// Every movement of a partner's money, fund by fund.
    public Sheet of(int partner) {
        Sheet sheet =
                new Sheet(
                        List.of(
                                Sheet.Column.text("fund", Text.of("kind.fund")),
                                Sheet.Column.text("date", Text.of("field.fund_entry.date")),
                                Sheet.Column.text("movement", Text.of("cli.funds.movement")),
                                Sheet.Column.figure("amount", Text.of("field.fund_entry.amount")),
                                Sheet.Column.text("currency", Text.of("field.fund.currency"))));
        for (FundState state : book.funds()) {
            for (FundMovement each : state.account(partner).movements()) {
                sheet.add(
                        Sheet.Cell.of(each.fund()),
                        Sheet.Cell.of(
                                each.date().toString(), Text.formats().dates().date(each.date())),
                        Sheet.Cell.of(
                                each.kind().name(),
                                Text.of(
                                        "cli.funds."
                                                + each.kind().name().toLowerCase(Locale.ROOT))),
                        money(state.rules(), each.amount().minor()),
                        Sheet.Cell.of(state.rules().currency()));
            }
        }
        return sheet;
    }

    public List<Problem> problems() {
        return book.problems();
    }
}
