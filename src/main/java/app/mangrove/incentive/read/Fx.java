package app.mangrove.incentive.read;

import app.mangrove.base.money.Divisor;
import app.mangrove.base.money.Rounding;
import app.mangrove.base.money.Scaled;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.fact.RateTable;
import app.mangrove.model.market.Currency;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Ten-thousandths of any currency as minor units of one, at the rate of a day.
///
/// Shape: the rates of a currency are looked up together when its first row is met, with as few
/// decimals as they need, so that products stay within 64 bits.
public final class Fx {
    /// Stands for an amount that cannot be had.
    public static final long MISSING = Long.MIN_VALUE;

    private final Ecosystem ecosystem;
    private final RateTable table;
    private final Conversion conversion;
    private final int exponent;
    private final int firstDay;
    private final int days;
    private final @Nullable Rates[] known;

    /// The rates of one currency by day, unscaled; zero is none.
    private record Rates(long[] byDay, int scale, Divisor divisor, long most) {}

    public Fx(Ecosystem ecosystem, Conversion conversion, int exponent, int firstDay, int lastDay) {
        this.ecosystem = ecosystem;
        this.table = RateTable.of(ecosystem);
        this.conversion = conversion;
        this.exponent = exponent;
        this.firstDay = firstDay;
        this.days = Math.max(0, lastDay - firstDay + 1);
        known = new Rates[ecosystem.table(Currency.KIND).end()];
    }

    /// Minor units of an amount, rounded once, or [#MISSING]. Errors: `ArithmeticException`.
    public long minor(long e4, int currency, int day, Rounding rounding) {
        Rates rates = known[currency];
        if (rates == null) {
            rates = look(currency);
        }
        int place = day - firstDay;
        long rate = place >= 0 && place < days ? rates.byDay[place] : single(currency, day, rates);
        if (rate == 0) {
            return MISSING;
        }
        if (e4 <= rates.most && e4 >= -rates.most) {
            return rates.divisor.divide(e4 * rate, rounding);
        }
        return Scaled.multiplyDivide(e4, rate, rates.divisor.divisor(), rounding);
    }

    /// Amounts of some rows, with their currencies and days.
    record Rows(long[] amounts, int[] currencies, int[] days) {
        Rows(int most) {
            this(new long[most], new int[most], new int[most]);
        }
    }

    /// Makes the first `n` amounts minor units, as [#minor(long,int,int,Rounding)] does one.
    void minor(Rows rows, int n, Rounding rounding) {
        if (rounding != Rounding.HALF_EVEN) {
            for (int i = 0; i < n; i++) {
                rows.amounts[i] =
                        minor(rows.amounts[i], rows.currencies[i], rows.days[i], rounding);
            }
            return;
        }
        long[] amounts = rows.amounts;
        int[] currencies = rows.currencies;
        int[] dates = rows.days;
        for (int i = 0; i < n; i++) {
            Rates rates = known[currencies[i]];
            int place = dates[i] - firstDay;
            long e4 = amounts[i];
            boolean plain =
                    rates != null
                            && place >= 0
                            && place < days
                            && rates.byDay[place] != 0
                            && e4 <= rates.most
                            && e4 >= -rates.most;
            amounts[i] =
                    plain
                            ? rates.divisor.halfEven(e4 * rates.byDay[place])
                            : minor(e4, currencies[i], dates[i], rounding);
        }
    }

    /// The rate that a day has, for explanations. Errors: `rate.missing`, `rate.range`.
    public Outcome<RateTable.Found> found(int currency, int day) {
        return table.rate(
                ecosystem.name(Currency.KIND, currency), LocalDate.ofEpochDay(day), conversion);
    }

    private long single(int currency, int day, Rates rates) {
        return found(currency, day)
                .map(f -> f.rate().unscaled() / Scaled.powerOfTen(RateTable.SCALE - rates.scale))
                .optional()
                .orElse(0L);
    }

    /// Decimals that a rate needs.
    private static int digits(long unscaled) {
        long rest = unscaled;
        int digits = RateTable.SCALE;
        while (digits > 0 && rest % 10 == 0) {
            rest /= 10;
            digits--;
        }
        return digits;
    }

    private synchronized Rates look(int currency) {
        Rates before = known[currency];
        if (before != null) {
            return before;
        }
        long[] byDay =
                table.daily(ecosystem.name(Currency.KIND, currency), firstDay, days, conversion);
        int scale = 0;
        long most = 1;
        for (long rate : byDay) {
            scale = rate == 0 ? scale : Math.max(scale, digits(rate));
        }
        scale = Math.max(scale, Math.max(0, exponent - 4));
        long excess = Scaled.powerOfTen(RateTable.SCALE - scale);
        for (int i = 0; i < days; i++) {
            byDay[i] /= excess;
            most = Math.max(most, byDay[i]);
        }
        Divisor divisor = Divisor.of(Scaled.powerOfTen(4 + scale - exponent));
        Rates rates = new Rates(byDay, scale, divisor, Long.MAX_VALUE / most);
        known[currency] = rates;
        return rates;
    }
}
