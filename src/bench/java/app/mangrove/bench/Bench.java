package app.mangrove.bench;

import app.mangrove.model.Ecosystem;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Runs the benchmarks that are named, or all.
///
/// Arguments: names, or `all`. System properties `bench.deals`, `bench.transactions` (a million
/// each) and `bench.rounds` (5) make quicker, less telling runs.
public final class Bench {
    private interface Case {
        void run(Bench bench) throws Exception;
    }

    private static final Map<String, Case> CASES = new LinkedHashMap<>();

    static {
        CASES.put("load", LoadBench::run);
        CASES.put("cache", CacheBench::run);
        CASES.put("heap", HeapBench::run);
        CASES.put("open", OpenBench::run);
        CASES.put("edit", EditBench::run);
        CASES.put("import", ImportBench::run);
        CASES.put("group", GroupBench::run);
        CASES.put("query", QueryBench::run);
        CASES.put("hierarchy", HierarchyBench::run);
        CASES.put("tier", TierBench::run);
        CASES.put("optimise", OptimiseBench::run);
        CASES.put("mix", MixBench::run);
        CASES.put("scroll", ScrollBench::run);
        CASES.put("incentive", IncentiveBench::run);
    }

    private final Path folder;
    private @Nullable Ecosystem ecosystem;
    private @Nullable Path tables;
    private @Nullable Path workspace;

    private Bench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        List<String> names =
                args.length == 0 || args[0].equals("all")
                        ? List.copyOf(CASES.keySet())
                        : List.of(args[0].split(","));
        Path folder = Files.createTempDirectory("mangrove-bench");
        try {
            Bench bench = new Bench(folder);
            Report.line("%s", Stopwatch.machine());
            for (String name : names) {
                Case chosen = CASES.get(name);
                if (chosen == null) {
                    Report.line("no benchmark %s; there are %s", name, CASES.keySet());
                    System.exit(2);
                    return;
                }
                Report.line("%n%s", name);
                chosen.run(bench);
            }
        } finally {
            delete(folder);
        }
        System.exit(0);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    int deals() {
        return Integer.getInteger("bench.deals", 1_000_000);
    }

    int transactions() {
        return Integer.getInteger("bench.transactions", 1_000_000);
    }

    int rounds() {
        return Integer.getInteger("bench.rounds", 5);
    }

    Path folder() {
        return folder;
    }

    /// The full-size ecosystem, made once.
    Ecosystem ecosystem() {
        Ecosystem made = ecosystem;
        if (made == null) {
            made = Data.of(deals(), transactions());
            ecosystem = made;
        }
        return made;
    }

    /// Lets the memory of the full-size ecosystem go.
    void forget() {
        ecosystem = null;
    }

    /// A file with the tables of the full-size ecosystem, made once.
    Path tables() throws Exception {
        Path file = tables;
        if (file == null) {
            file = TablesFile.of(folder, ecosystem());
            tables = file;
        }
        return file;
    }

    /// A workspace file of the full-size ecosystem with its log and cache, made once.
    Path workspace() throws Exception {
        Path file = workspace;
        if (file == null) {
            file = WorkspaceFile.of(folder, ecosystem());
            workspace = file;
        }
        return file;
    }
}
