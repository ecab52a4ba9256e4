package app.mangrove.incentive.explain;

import app.mangrove.incentive.plan.Earnings;
import app.mangrove.incentive.plan.PlanRun;
import app.mangrove.incentive.plan.PlanSetup;
import app.mangrove.incentive.window.Months;
import app.mangrove.incentive.window.Recorder;
import app.mangrove.incentive.window.Track;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Window;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// The rows behind what a plan earned a partner in some months, with the part of each.
///
/// Shape: a component that pays by the row gives each row its own amount; of one that adds rows up,
/// what it earned in these months is shared out over the rows by their measures, cut off to minor
/// units, the last row keeping what is left. So the parts of a component's rows add up to `earned`.
public record CountedRows(List<Row> rows, List<Part> parts) {
    public CountedRows {
        rows = List.copyOf(rows);
        parts = List.copyOf(parts);
    }

    /// A row: `measure` with `measureScale` decimals, `given` in minor units.
    public record Row(
            String component,
            Component.Source source,
            int nr,
            int day,
            long measure,
            int measureScale,
            long given) {}

    /// What a component measured and earned in the months before the plan's own limits.
    public record Part(String component, long measure, int measureScale, long earned) {}

    /// Of months that count from the start of the axis, both included.
    public static CountedRows of(Earnings earnings, int plan, int payee, int first, int last) {
        PlanSetup setup = earnings.plans().get(plan);
        long[] earned = new long[setup.tracks().size()];
        earnings.run(plan)
                .run(
                        earnings.sums(plan),
                        payee,
                        earnings.anniversary(payee),
                        new PlanRun.Recording() {
                            @Override
                            public Recorder of(int track) {
                                return Recorder.NONE;
                            }

                            @Override
                            public void component(int track, Months months) {
                                for (int m = first; m <= last; m++) {
                                    earned[track] = Math.addExact(earned[track], months.values[m]);
                                }
                            }
                        });
        List<Row> rows = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (int t = 0; t < setup.tracks().size(); t++) {
            Track track = setup.tracks().get(t);
            List<RowLine> lines = RowLines.of(earnings, track, payee, first, last);
            boolean byRow = track.window() == Window.ROW;
            long total =
                    lines.stream()
                            .mapToLong(line -> byRow ? line.measure() : line.given())
                            .reduce(0, Math::addExact);
            int scale = track.slots().getLast().kernel().measureScale();
            parts.add(new Part(track.name(), total, scale, earned[t]));
            long left = earned[t];
            for (int i = 0; i < lines.size(); i++) {
                RowLine line = lines.get(i);
                boolean ends = i == lines.size() - 1;
                long given =
                        byRow ? line.given() : ends ? left : share(line.given(), total, earned[t]);
                left -= given;
                rows.add(
                        new Row(
                                track.name(),
                                line.kernel().terms().rows().of(),
                                line.nr(),
                                line.day(),
                                byRow ? line.measure() : line.given(),
                                scale,
                                given));
            }
        }
        return new CountedRows(rows, parts);
    }

    private static long share(long measure, long total, long amount) {
        return total == 0
                ? 0
                : BigInteger.valueOf(measure)
                        .multiply(BigInteger.valueOf(amount))
                        .divide(BigInteger.valueOf(total))
                        .longValueExact();
    }

    /// What a row earned for each unit of its measure, with five decimals; zero for nothing
    /// measured.
    public static BigDecimal rate(Row row, int exponent) {
        return row.measure() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(row.given(), exponent)
                        .divide(
                                BigDecimal.valueOf(row.measure(), row.measureScale()),
                                5,
                                java.math.RoundingMode.HALF_UP);
    }
}
