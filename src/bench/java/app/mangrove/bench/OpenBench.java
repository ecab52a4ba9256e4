package app.mangrove.bench;

import app.mangrove.model.Workspace;
import app.mangrove.store.Options;
import app.mangrove.store.SqliteWorkspace;
import app.mangrove.store.cache.ColumnCache;

import java.nio.file.Path;

/// Opening the full-size workspace as a whole, checks of the file and all, with its column cache
/// and without.
final class OpenBench {
    private OpenBench() {}

    static void run(Bench bench) throws Exception {
        Path file = bench.workspace();
        bench.forget();
        Stopwatch.Run first = Stopwatch.run(() -> open(file));
        Report.line(
                "  first in this process: cpu %.0f ms, wall %.0f ms", first.cpu(), first.wall());
        Stopwatch.race(
                bench.rounds(),
                new Stopwatch.Entrant("open with its column cache", () -> open(file)),
                new Stopwatch.Entrant(
                        "open without, to look only",
                        () -> {
                            Path cache = ColumnCache.file(file);
                            Path aside = cache.resolveSibling("aside");
                            java.nio.file.Files.move(cache, aside);
                            try (Workspace workspace =
                                    SqliteWorkspace.open(file, Options.standard().onlyReading())
                                            .orElseThrow()) {
                                return workspace.ecosystem();
                            } finally {
                                java.nio.file.Files.move(aside, cache);
                            }
                        }));
    }

    private static Object open(Path file) {
        try (Workspace workspace = SqliteWorkspace.open(file, Options.standard()).orElseThrow()) {
            return workspace.ecosystem();
        }
    }
}
