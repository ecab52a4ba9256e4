package app.mangrove.incentive.view.run;

import app.mangrove.base.money.Money;
import app.mangrove.ui.text.Text;

import java.math.BigDecimal;

/// How amounts of a run are written.
final class RunWords {
    private RunWords() {}

    /// A figure of the matrix: empty for nothing, with a mark when something is not in it.
    static String cell(RunSheet sheet, RunSheet.Sum sum) {
        if (sum.minor() == 0 && sum.unknown() == 0) {
            return "";
        }
        if (sum.minor() == 0) {
            return Text.of("earnings.unknown");
        }
        String figure = figure(sum.minor(), sheet.exponent());
        return sum.unknown() == 0 ? figure : Text.of("earnings.partial-figure", figure);
    }

    static String figure(long minor, int exponent) {
        return Text.formats().number(BigDecimal.valueOf(minor, exponent).doubleValue(), exponent);
    }

    static String signed(long minor, int exponent) {
        return Text.formats().signed(BigDecimal.valueOf(minor, exponent).doubleValue(), exponent);
    }

    static String money(RunSheet sheet, RunSheet.Sum sum) {
        String money = Text.formats().money(new Money(sum.minor(), sheet.currency()));
        return sum.unknown() == 0 ? money : Text.of("earnings.partial-figure", money);
    }

    /// Short, such as €1.2m; ten-thousandths.
    static String compact(long e4, String currency) {
        return Text.formats().compact(BigDecimal.valueOf(e4, 4).doubleValue(), currency, 4);
    }
}
