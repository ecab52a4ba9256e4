package app.mangrove.bench;

import app.mangrove.store.cache.ColumnCache;

import java.nio.file.Files;
import java.nio.file.Path;

/// The snapshot of deals and transactions from the column cache, and the writing of it.
final class CacheBench {
    private CacheBench() {}

    static void run(Bench bench) throws Exception {
        Path workspace = bench.folder().resolve("cached.mangrove");
        Stopwatch.Run write =
                Stopwatch.run(() -> {
                    ColumnCache.write(workspace, bench.ecosystem(), "bench");
                    return workspace;
                });
        Report.line(
                "  written once: cpu %.0f ms, %.1f MB",
                write.cpu(), Files.size(ColumnCache.file(workspace)) / 1e6);
        bench.forget();
        Stopwatch.race(
                bench.rounds(),
                new Stopwatch.Entrant(
                        "snapshot from the column cache",
                        () -> ColumnCache.read(workspace).orElseThrow()));
    }
}
