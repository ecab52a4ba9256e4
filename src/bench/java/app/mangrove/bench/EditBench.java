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

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/// Single edits of random rows of the full-size workspace, from the call of commit until a listener
/// has the new snapshot; and opening that workspace.
final class EditBench {
    private static final int EDITS = 1_000;

    private EditBench() {}

    static void run(Bench bench) throws Exception {
        Path file = bench.workspace();
        bench.forget();
        edits(file, Options.standard().fast(), "synchronous OFF");
        edits(file, Options.standard(), "synchronous FULL");
    }

    private static void edits(Path file, Options options, String name) throws Exception {
        try (Workspace workspace = SqliteWorkspace.open(file, options).orElseThrow()) {
            SplittableRandom random = new SplittableRandom(7);
            long[] seen = new long[1];
            workspace.onChange(change -> seen[0] = System.nanoTime());
            for (int i = 0; i < 200; i++) {
                edit(workspace, random, i);
            }
            double[] times = new double[EDITS];
            for (int i = 0; i < EDITS; i++) {
                long start = System.nanoTime();
                edit(workspace, random, i);
                times[i] = (seen[0] - start) / 1e6;
            }
            Report.line(
                    "  %-18s median %.2f ms, 99th percentile %.2f ms, most %.2f ms, load average"
                        + " %.1f",
                    name,
                    Stopwatch.percentile(times, 50),
                    Stopwatch.percentile(times, 99),
                    Stopwatch.percentile(times, 100),
                    Stopwatch.load());
        }
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
