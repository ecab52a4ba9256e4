package app.mangrove.cli.print;

import app.mangrove.base.money.Amount;
import app.mangrove.ui.text.Text;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Locale;

/// Writes figures for people to read.
public final class Figures {
    private Figures() {}

    /// An amount grouped in the person's language, with at least `digits` decimals, not rounded.
    public static String exact(Amount amount, int digits) {
        BigDecimal exact = new BigDecimal(Amount.text(amount.e4(), digits));
        Locale locale = Text.formats().locale();
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(exact.scale());
        format.setMaximumFractionDigits(exact.scale());
        return format instanceof DecimalFormat decimal
                ? decimal.format(exact)
                : exact.toPlainString();
    }
}
