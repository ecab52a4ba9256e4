package app.mangrove.cli.show;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.revenue.RevenueGrid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How revenue is spread over partners: the share of the largest 15 % of all partners, and the sum
/// of squared shares (HHI).
record Concentration(BigDecimal top, BigDecimal index) {
    private static final int DIGITS = 4;

    /// Empty when nothing was sold; partners that gave back more than they bought count as zero.
    static Optional<Concentration> of(RevenueGrid byPartner, int partners) {
        List<BigDecimal> amounts = new ArrayList<>();
        for (int line = 0; line < byPartner.size(); line++) {
            if (byPartner.amount(line) instanceof Outcome.Ok<Amount>(Amount amount)
                    && amount.e4() > 0) {
                amounts.add(amount.decimal());
            }
        }
        BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return Optional.empty();
        }
        amounts.sort(Comparator.reverseOrder());
        int most = (partners * 15 + 50) / 100;
        BigDecimal top = amounts.stream().limit(most).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal squares =
                amounts.stream().map(a -> a.multiply(a)).reduce(BigDecimal.ZERO, BigDecimal::add);
        MathContext exact = MathContext.DECIMAL64;
        return Optional.of(
                new Concentration(
                        top.divide(sum, exact).setScale(DIGITS, RoundingMode.HALF_UP),
                        squares.divide(sum.multiply(sum), exact)
                                .setScale(DIGITS, RoundingMode.HALF_UP)));
    }
}
