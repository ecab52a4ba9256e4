package app.mangrove.bench;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.store.cache.ColumnCache;

import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.List;

/// The heap that a snapshot keeps, measured after collections with and without it.
final class HeapBench {
    private HeapBench() {}

    static void run(Bench bench) throws Exception {
        Path workspace = bench.folder().resolve("heap.mangrove");
        ColumnCache.write(workspace, bench.ecosystem(), "bench");
        bench.forget();
        long without = used();
        Ecosystem ecosystem = ColumnCache.read(workspace).orElseThrow().ecosystem();
        long with = used();
        Report.line("  snapshot keeps %.1f MB of heap", (with - without) / 1e6);
        for (Kind<?> kind : List.<Kind<?>>of(Deal.KIND, Transaction.KIND)) {
            Report.line(
                    "  %s: %d rows, %.1f MB by its own count",
                    kind, ecosystem.count(kind), ecosystem.table(kind).heapBytes() / 1e6);
        }
        ecosystem.table(Deal.KIND).nr(ecosystem.table(Deal.KIND).id(1));
        Report.line("  after finding a row by its id: %.1f MB", (used() - without) / 1e6);
        Reference.reachabilityFence(ecosystem);
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
