package app.mangrove.incentive.view.curve;

import app.mangrove.base.money.Money;
import app.mangrove.incentive.design.Cliff;
import app.mangrove.incentive.design.Curve;
import app.mangrove.model.plan.terms.RatePart;
import app.mangrove.ui.text.Text;

import java.math.BigDecimal;

/// Figures of a payout curve in words.
public final class PayoutWords {
    private PayoutWords() {}

    public static String money(Picture p, long minor) {
        return Text.formats().money(new Money(minor, p.currency()));
    }

    /// A measure with its unit: money without cents, or a number.
    public static String measure(Picture p, long measure) {
        BigDecimal value = BigDecimal.valueOf(measure, p.curve().payout().measureScale());
        return Text.formats().number(value) + (p.isMoney() ? "\u202f" + p.currency() : "");
    }

    /// A rate: of money a share, of anything else money for each.
    public static String rate(Picture p, double rate) {
        return p.isMoney()
                ? Text.formats().percent(rate, rate * 1000 % 1 > 0.01 ? 2 : 1)
                : Text.formats().compact(rate, p.currency(), 4);
    }

    static String band(Picture p, Curve.Band band) {
        boolean paid =
                p.curve().payout().part().rate().stream()
                        .filter(RatePart.Cumulative.class::isInstance)
                        .map(RatePart.Cumulative.class::cast)
                        .anyMatch(table ->
                                table.mode() == RatePart.Mode.INTERPOLATED
                                        || table.mode() == RatePart.Mode.FIXED);
        return paid || !p.isMoney()
                ? Text.formats().number(band.rate())
                : Text.formats().number(band.rate().movePointRight(2)) + "\u202f%";
    }

    static String jump(Picture p, Cliff cliff) {
        String text = money(p, cliff.jump());
        return cliff.jump() > 0 ? "+" + text : text;
    }

    public static String cliff(Picture p, Cliff cliff) {
        return Text.of(
                cliff.jump() > 0 ? "design.cliff-words" : "design.cliff-down",
                measure(p, cliff.at()),
                money(p, Math.abs(cliff.jump())));
    }

    static String at(Picture p, long measure) {
        long paid = p.curve().payout().at(measure);
        double rate = measure == 0 ? 0 : p.money(paid) / p.measure(measure);
        return Text.of("design.at", measure(p, measure), money(p, paid), rate(p, rate));
    }
}
