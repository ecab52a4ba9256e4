package app.mangrove.incentive.view.fund;

import app.mangrove.base.money.Amount;
import app.mangrove.base.money.Money;
import app.mangrove.incentive.fund.FundRules;
import app.mangrove.incentive.fund.FundState;
import app.mangrove.incentive.fund.flow.RequestFlow;
import app.mangrove.model.fund.FundAct;
import app.mangrove.model.fund.FundClaim;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// How the screen writes funds.
final class FundWords {
    private FundWords() {}

    static String money(Money money) {
        return Text.formats().money(money);
    }

    static String money(FundRules rules, long minor) {
        return money(rules.money(minor));
    }

    /// Without decimals where there is little room; the figure itself is exact.
    static String whole(FundRules rules, long minor) {
        return Text.formats().whole(amount(rules, minor));
    }

    static String compact(FundRules rules, long minor) {
        return Text.formats().compact(amount(rules, minor), 3);
    }

    private static Amount amount(FundRules rules, long minor) {
        BigDecimal major = BigDecimal.valueOf(minor, rules.exponent());
        return new Amount(major.movePointRight(4).longValueExact(), rules.currency());
    }

    /// What somebody types to give the same amount.
    static String typed(FundRules rules, long minor) {
        return Text.formats().number(BigDecimal.valueOf(minor, rules.exponent()));
    }

    static String date(LocalDate day) {
        return Text.formats().dates().date(day);
    }

    static String ratio(Optional<BigDecimal> ratio) {
        return ratio.map(r -> Text.of("fund.times", Text.formats().number(r.doubleValue(), 1)))
                .orElse("–");
    }

    static String percent(Optional<BigDecimal> share) {
        return share.map(s -> Text.formats().percent(s.doubleValue(), 0)).orElse("–");
    }

    static String status(FundRequest request) {
        return Names.choice(FundRequest.KIND, FundRequest.STATUS, request.status());
    }

    static String status(FundClaim claim) {
        return Names.choice(FundClaim.KIND, FundClaim.STATUS, claim.status());
    }

    static String type(FundRequest request) {
        return Names.choice(FundRequest.KIND, FundRequest.ACTIVITY_TYPE, request.activityType());
    }

    static String act(FundAct act) {
        return Names.choice(FundAct.KIND, FundAct.ACT, act.act());
    }

    static Node pill(FundState state, FundRequest request) {
        if (RequestFlow.isLate(state, request)) {
            return Labels.pill(Text.of("fund.late"), "danger", "fth-alert-circle");
        }
        return Labels.pill(status(request), tone(request.status()));
    }

    static Node pill(FundClaim claim) {
        return Labels.pill(status(claim), tone(claim.status()));
    }

    private static String tone(String status) {
        return switch (status) {
            case "SUBMITTED" -> "warning";
            case "APPROVED" -> "accent";
            case "REIMBURSED", "CLOSED" -> "success";
            case "REJECTED", "EXPIRED" -> "danger";
            default -> "";
        };
    }

    /// The colour of the square before a state in a table.
    static String swatch(String status) {
        return switch (status) {
            case "SUBMITTED" -> "series-3";
            case "APPROVED" -> "series-1";
            case "REIMBURSED", "CLOSED" -> "series-2";
            case "REJECTED", "EXPIRED" -> "series-5";
            default -> "series-6";
        };
    }

    /// What is to be done next for a request, in words.
    static String next(FundState state, FundRequest request) {
        boolean waits =
                state.claims(request.id()).stream().anyMatch(c -> c.status().equals("SUBMITTED"));
        boolean due =
                state.claims(request.id()).stream().anyMatch(c -> c.status().equals("APPROVED"));
        String what =
                switch (request.status()) {
                    case "DRAFT" -> "submit";
                    case "SUBMITTED" -> "decide";
                    case "APPROVED" ->
                            waits
                                    ? "decide-claim"
                                    : due
                                            ? "pay"
                                            : RequestFlow.isLate(state, request)
                                                    ? "late"
                                                    : request.ends().isAfter(state.day())
                                                            ? "runs"
                                                            : state.spent(request).open() == 0
                                                                    ? "close"
                                                                    : "claim";
                    default -> "";
                };
        return what.isEmpty() ? "" : Text.of("fund.next." + what.toLowerCase(Locale.ROOT));
    }

    /// How long until a day, or since.
    static String days(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        return days >= 0 ? Text.of("fund.in-days", days) : Text.of("fund.days-ago", -days);
    }
}
