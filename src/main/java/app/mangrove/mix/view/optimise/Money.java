package app.mangrove.mix.view.optimise;

import app.mangrove.base.money.Amount;
import app.mangrove.ui.record.ValueInput;
import app.mangrove.ui.text.Text;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/// Sums as they are typed and said here: "1.2M", "850k", "1,200,000".
final class Money {
    private static final long E4 = 10_000;

    private Money() {}

    static Optional<BigDecimal> read(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        int power = text.endsWith("m") ? 6 : text.endsWith("k") ? 3 : 0;
        String number = power == 0 ? text : text.substring(0, text.length() - 1).strip();
        return ValueInput.decimal(number).map(value -> value.movePointRight(power));
    }

    static String compact(double value, String currency) {
        return Text.formats().compact(value, currency, 3);
    }

    /// With as many figures as tell a number from the next one a step away.
    static String tick(double value, double step, String currency) {
        int figures =
                value <= 0
                        ? 1
                        : (int)
                                        (Math.floor(Math.log10(value) + 1e-9)
                                                - Math.floor(Math.log10(step) + 1e-9))
                                + 1;
        return Text.formats().compact(value, currency, Math.max(1, figures));
    }

    /// To the whole unit.
    static String exact(double value, String currency) {
        return Text.formats().whole(new Amount(Math.round(value) * E4, currency));
    }
}
