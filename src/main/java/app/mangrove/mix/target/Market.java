package app.mangrove.mix.target;

import app.mangrove.base.money.Rounding;
import app.mangrove.base.money.Scaled;
import app.mangrove.base.outcome.Problem;
import app.mangrove.mix.actual.Span;
import app.mangrove.mix.cell.Trees;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.column.Longs;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.mix.Demand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What the market of any cell holds at a date: addressable accounts, and revenue a year.
///
/// Shape: of the demand whose period holds the date; revenue of a period that is no year of twelve
/// months counts by twelfths. Demand knows no tier. Unit: ten-thousandths in the lens's currency.
/// Errors: a negative demand, or one without a rate, counts as not given and is a problem.
public final class Market {
    private final RollUp accounts;
    private final RollUp revenue;
    private final List<Problem> problems = new ArrayList<>();

    private record Key(Lens lens, LocalDate date) {}

    private Market(Ecosystem eco, Lens lens, LocalDate date) {
        Table table = eco.table(Demand.KIND);
        Ints from = table.ints(Demand.PERIOD_FROM);
        Ints to = table.ints(Demand.PERIOD_TO);
        Longs counts = table.longs(Demand.ACCOUNTS);
        Cells cells = Cells.ofDemand(eco);
        Converter converter = new Converter(eco, lens, problems);
        List<Entry> many = new ArrayList<>();
        List<Entry> worth = new ArrayList<>();
        int day = (int) date.toEpochDay();
        table.forEach(nr -> {
            if (from.at(nr) > day || day >= to.at(nr)) {
                return;
            }
            long count = counts.at(nr);
            if (count != LongSegment.NULL && count >= 0) {
                many.add(new Entry(cells.at(nr), nr, count));
            }
            converter
                    .of(Demand.KIND, Demand.REVENUE, Demand.CURRENCY, nr)
                    .filter(e4 -> e4 >= 0)
                    .ifPresent(e4 ->
                            worth.add(
                                    new Entry(
                                            cells.at(nr), nr, yearly(e4, from.at(nr), to.at(nr)))));
        });
        Trees trees = Trees.of(eco);
        accounts = new RollUp(trees, many);
        revenue = new RollUp(trees, worth);
    }

    private static long yearly(long e4, int from, int to) {
        int months = Span.months(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
        return months == 12 || months == 0
                ? e4
                : Scaled.multiplyDivide(e4, 12, months, Rounding.HALF_UP);
    }

    public static Market of(Ecosystem ecosystem, Lens lens, LocalDate date) {
        return ecosystem.derive(new Key(lens, date), eco -> new Market(eco, lens, date));
    }

    /// Addressable accounts.
    public RollUp accounts() {
        return accounts;
    }

    /// Addressable revenue a year.
    public RollUp revenue() {
        return revenue;
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
