package app.mangrove.mix.risk;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.money.Amount;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.deal.Account;
import app.mangrove.model.partner.Partner;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Why a cell is concentrated, and why so many conflicts are to be expected in it.
public final class RiskWhy {
    private static final int MOST = 30;
    private static final int DIGITS = 6;

    private RiskWhy() {}

    /// The square of each holder's share, and their sum.
    public static Explained<BigDecimal> concentration(
            Ecosystem eco, Concentration of, String unit) {
        List<Step> steps = new ArrayList<>();
        steps.add(
                step(
                        Step.Kind.ROWS,
                        "mix.rule.holders",
                        List.of(Integer.toString(of.holders().size())),
                        Amount.text(of.total(), 2),
                        unit,
                        List.of()));
        BigDecimal named = BigDecimal.ZERO;
        for (Concentration.Holder holder : of.holders().stream().limit(MOST).toList()) {
            BigDecimal share =
                    BigDecimal.valueOf(holder.e4())
                            .divide(BigDecimal.valueOf(of.total()), DIGITS, RoundingMode.HALF_UP);
            BigDecimal square = share.multiply(share).setScale(DIGITS, RoundingMode.HALF_UP);
            named = named.add(square);
            steps.add(
                    step(
                            Step.Kind.MEASURE,
                            "mix.rule.square",
                            List.of(
                                    eco.name(Partner.KIND, holder.partner()),
                                    Amount.text(holder.e4(), 2),
                                    plain(share)),
                            plain(square),
                            "",
                            List.of(partner(eco, holder.partner()))));
        }
        if (of.holders().size() > MOST) {
            steps.add(
                    step(
                            Step.Kind.ROWS,
                            "mix.rule.others",
                            List.of(Integer.toString(of.holders().size() - MOST)),
                            plain(of.index().subtract(named)),
                            "",
                            List.of()));
        }
        steps.add(
                step(
                        Step.Kind.CUMULATE,
                        "mix.rule.hhi",
                        List.of(),
                        plain(of.index()),
                        "",
                        List.of()));
        return new Explained<>(of.index(), steps);
    }

    /// The formula with its numbers, and the accounts that several partners name.
    public static Explained<BigDecimal> pressure(Ecosystem eco, Claims claims, Pressure of) {
        List<Step> steps = new ArrayList<>();
        String n = Integer.toString(of.claims());
        steps.add(step(Step.Kind.ROWS, "mix.rule.claims", List.of(), n, "", List.of()));
        steps.add(
                step(
                        Step.Kind.LOOK_UP,
                        "mix.rule.accounts",
                        List.of(),
                        Long.toString(of.accounts()),
                        "",
                        List.of()));
        steps.add(
                step(
                        Step.Kind.MEASURE,
                        "mix.rule.apart",
                        List.of(),
                        plain(of.apart()),
                        "",
                        List.of()));
        steps.add(
                step(
                        Step.Kind.MEASURE,
                        "mix.rule.conflicts",
                        List.of(n, Long.toString(of.accounts()), plain(of.apart())),
                        plain(of.expected()),
                        "",
                        List.of()));
        List<Step.Leaf> contested =
                claims.contested(of.cell()).stream().map(at -> account(eco, at.account())).toList();
        steps.add(
                step(
                        Step.Kind.FILTER,
                        "mix.rule.contested",
                        List.of(),
                        Integer.toString(of.contested()),
                        "",
                        contested));
        return new Explained<>(of.expected(), steps);
    }

    private static Step.Leaf partner(Ecosystem eco, int nr) {
        return new Step.Leaf(Partner.KIND.key(), eco.table(Partner.KIND).id(nr).toString());
    }

    private static Step.Leaf account(Ecosystem eco, int nr) {
        return new Step.Leaf(Account.KIND.key(), eco.table(Account.KIND).id(nr).toString());
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static Step step(
            Step.Kind kind,
            String rule,
            List<String> inputs,
            String result,
            String unit,
            List<Step.Leaf> leaves) {
        return new Step(kind, rule, inputs, result, unit, leaves);
    }
}
