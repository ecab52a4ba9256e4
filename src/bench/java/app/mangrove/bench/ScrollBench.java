package app.mangrove.bench;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.deal.Transaction;
import app.mangrove.support.Fx;
import app.mangrove.ui.table.Arrangement;
import app.mangrove.ui.table.DataTable;
import app.mangrove.ui.table.FieldColumn;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.theme.Theme;

import javafx.scene.Parent;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Work on the FX thread a pulse while a table scrolls: cells, styles and layout, not painting.
final class ScrollBench {
    private static final int PULSES = 400;
    private static final double STEP = 3 * 28;

    private ScrollBench() {}

    static void run(Bench bench) {
        Ecosystem ecosystem = bench.ecosystem();
        Rows all = Rows.all(ecosystem, Transaction.KIND);
        Rows few = new Rows(ecosystem, Transaction.KIND, Arrays.copyOf(all.numbers(), 1_000));
        double[][] large = new double[bench.rounds()][];
        double[][] small = new double[bench.rounds()][];
        scroll(all);
        scroll(few);
        for (int round = 0; round < bench.rounds(); round++) {
            large[round] = scroll(all);
            small[round] = scroll(few);
        }
        double p99 = report("%d rows".formatted(all.size()), large);
        double base = report("%d rows".formatted(few.size()), small);
        Report.line(
                "  ratio of the 99th percentiles %.2f, load average %.1f",
                p99 / base, Stopwatch.load());
    }

    private static double report(String name, double[][] rounds) {
        double p50 = median(rounds, 50);
        double p99 = median(rounds, 99);
        Report.line("  %-16s a pulse: median %.2f ms, 99th percentile %.2f ms", name, p50, p99);
        return p99;
    }

    private static double median(double[][] rounds, double percent) {
        double[] each =
                Arrays.stream(rounds).mapToDouble(r -> Stopwatch.percentile(r, percent)).toArray();
        return Stopwatch.percentile(each, 50);
    }

    /// Runs down from the middle, three rows a pulse, as a wheel does.
    private static double[] scroll(Rows rows) {
        DataTable[] made = new DataTable[1];
        Stage stage = Fx.show(() -> made[0] = table(rows), 1400, 900, Theme.LIGHT);
        DataTable table = made[0];
        VirtualFlow<?> flow =
                Fx.call(() -> {
                    table.view().scrollTo(rows.size() / 2);
                    return (VirtualFlow<?>) table.view().lookup(".virtual-flow");
                });
        Fx.settle();
        double[] times = new double[PULSES];
        for (int pulse = 0; pulse < PULSES; pulse++) {
            int turn = pulse / 100 % 2 == 0 ? 1 : -1;
            times[pulse] = Fx.call(() -> pulse(table, flow, turn * STEP));
        }
        Fx.close(stage);
        return times;
    }

    /// Thread time, because another thread may take the processor in between.
    private static double pulse(DataTable table, VirtualFlow<?> flow, double pixels) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        flow.scrollPixels(pixels);
        Parent root = table.getScene().getRoot();
        root.applyCss();
        root.layout();
        return (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static DataTable table(Rows rows) {
        List<FieldColumn> columns =
                Transaction.KIND.fields().stream()
                        .map(field -> new FieldColumn(Transaction.KIND, field))
                        .toList();
        DataTable table = new DataTable(rows, columns);
        List<String> keys = columns.stream().map(FieldColumn::key).limit(14).toList();
        table.arrange(new Arrangement(keys, Map.of(), 0));
        return table;
    }
}
