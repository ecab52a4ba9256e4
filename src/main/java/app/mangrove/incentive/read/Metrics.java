package app.mangrove.incentive.read;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.column.Longs;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.Score;

import java.util.Arrays;
import java.util.List;

/// The dated values of one metric by partner, in order of their dates.
///
/// Unit: values have six decimals.
public final class Metrics {
    /// Stands for no value.
    public static final long NONE = Long.MIN_VALUE;

    private final int[] first;
    private final int[] dates;
    private final long[] values;

    private Metrics(int[] first, int[] dates, long[] values) {
        this.first = first;
        this.dates = dates;
        this.values = values;
    }

    public static Metrics of(Ecosystem ecosystem, String metric) {
        return ecosystem.derive(List.of(Metrics.class, metric), eco -> read(eco, metric));
    }

    private static Metrics read(Ecosystem ecosystem, String metric) {
        Table table = ecosystem.table(Score.KIND);
        int code = table.dictionary(Score.METRIC).find(metric);
        Ints metrics = table.ints(Score.METRIC);
        Ints partners = table.ints(Score.PARTNER);
        Ints days = table.ints(Score.DATE);
        Longs scores = table.longs(Score.VALUE);
        int[] first = new int[ecosystem.table(Partner.KIND).end() + 1];
        int[] rows = Arrays.stream(table.numbers()).filter(nr -> metrics.at(nr) == code).toArray();
        for (int nr : rows) {
            first[partners.at(nr) + 1]++;
        }
        for (int i = 1; i < first.length; i++) {
            first[i] += first[i - 1];
        }
        int[] next = first.clone();
        int[] dates = new int[rows.length];
        long[] values = new long[rows.length];
        for (int nr : rows) {
            int start = first[partners.at(nr)];
            int at = next[partners.at(nr)]++;
            while (at > start && dates[at - 1] > days.at(nr)) {
                dates[at] = dates[at - 1];
                values[at] = values[at - 1];
                at--;
            }
            dates[at] = days.at(nr);
            values[at] = scores.at(nr);
        }
        return new Metrics(first, dates, values);
    }

    /// The last value dated from a day to another, both included.
    public long last(int partner, int from, int to) {
        for (int at = first[partner + 1] - 1; at >= first[partner]; at--) {
            if (dates[at] <= to) {
                return dates[at] >= from ? values[at] : NONE;
            }
        }
        return NONE;
    }
}
