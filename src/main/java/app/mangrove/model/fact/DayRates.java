package app.mangrove.model.fact;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.market.Currency;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLongArray;

/// The rates of one conversion by currency and day, each looked up once.
///
/// Shape: days from the first to the last that it is made for; safe from any thread.
public final class DayRates {
    /// Stands for a rate that cannot be had.
    public static final long MISSING = -1;

    private final Ecosystem ecosystem;
    private final RateTable table;
    private final Conversion conversion;
    private final int firstDay;
    private final AtomicLongArray[] known;

    public DayRates(Ecosystem ecosystem, Conversion conversion, int firstDay, int lastDay) {
        this.ecosystem = ecosystem;
        this.table = RateTable.of(ecosystem);
        this.conversion = conversion;
        this.firstDay = firstDay;
        int days = Math.max(0, lastDay - firstDay + 1);
        known = new AtomicLongArray[ecosystem.table(Currency.KIND).end()];
        for (int i = 1; i < known.length; i++) {
            known[i] = new AtomicLongArray(isUsed(i) ? days : 0);
        }
    }

    private boolean isUsed(int currency) {
        return ecosystem.table(Currency.KIND).isLive(currency);
    }

    /// The rate of a currency (by row number) on a day, with [RateTable#SCALE] decimals.
    public long at(int currency, int day) {
        AtomicLongArray days = known[currency];
        int place = day - firstDay;
        long rate = days.getPlain(place);
        if (rate == 0) {
            rate = found(currency, day).map(f -> f.rate().unscaled()).optional().orElse(MISSING);
            days.setPlain(place, rate);
        }
        return rate;
    }

    public Outcome<RateTable.Found> found(int currency, int day) {
        return table.rate(
                ecosystem.name(Currency.KIND, currency), LocalDate.ofEpochDay(day), conversion);
    }
}
