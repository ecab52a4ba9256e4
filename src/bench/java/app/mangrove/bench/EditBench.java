package app.mangrove.bench;

import app.mangrove.model.Commit;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Reason;
import app.mangrove.model.Table;
import app.mangrove.model.Workspace;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.store.Options;
import app.mangrove.store.SqliteWorkspace;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/// Single edits of random rows of the full-size workspace, from the call of commit until a listener
/// has the new snapshot; and opening that workspace.
final class EditBench {
    private static final int EDITS = 1_000;
    private static final int WARM_UP = 1_000;

    private EditBench() {}

    static void run(Bench bench) throws Exception {
        Path file = bench.workspace();
        bench.forget();
        edits(file, Options.standard().fast(), "synchronous OFF", 7);
        edits(file, Options.standard(), "synchronous FULL", 8);
    }

    private static void edits(Path file, Options options, String name, long seed) throws Exception {
        try (Workspace workspace = SqliteWorkspace.open(file, options).orElseThrow()) {
            SplittableRandom random = new SplittableRandom(seed);
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long[] seen = new long[2];
            // Listeners are told on the committing thread, so its own time can be had as well.
            workspace.onChange(change -> {
                seen[0] = System.nanoTime();
                seen[1] = threads.getCurrentThreadCpuTime();
            });
            for (int i = 0; i < WARM_UP; i++) {
                edit(workspace, random, i);
            }
            double[] wall = new double[EDITS];
            double[] cpu = new double[EDITS];
            for (int i = 0; i < EDITS; i++) {
                long start = System.nanoTime();
                long startCpu = threads.getCurrentThreadCpuTime();
                edit(workspace, random, i);
                wall[i] = (seen[0] - start) / 1e6;
                cpu[i] = (seen[1] - startCpu) / 1e6;
            }
            report(name + ", wall", wall);
            report(name + ", cpu of the thread", cpu);
        }
    }

    private static void report(String name, double[] times) {
        Report.line(
                "  %-38s median %.2f ms, 99th percentile %.2f ms, most %.2f ms, load average %.1f",
                name,
                Stopwatch.percentile(times, 50),
                Stopwatch.percentile(times, 99),
                Stopwatch.percentile(times, 100),
                Stopwatch.load());
    }

    private static void edit(Workspace workspace, SplittableRandom random, int i) {
        Kind<?> kind = i % 2 == 0 ? Deal.KIND : Transaction.KIND;
        Table table = workspace.ecosystem().table(kind);
        int nr = 1 + random.nextInt(table.end() - 1);
        Id id = table.id(nr);
        Edit.Put put = Edit.change(kind, id, table.commit(nr));
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(1_000_000), 2);
        put =
                i % 2 == 0
                        ? put.and(Deal.AMOUNT, amount).and(Deal.NAME, "Renamed " + random.nextInt())
                        : put.and(Transaction.AMOUNT, amount);
        Commit commit = workspace.commit(List.of(put), Reason.user("bench", "edit"));
        if (!commit.isDone()) {
            throw new IllegalStateException(commit.toString());
        }
    }
}
