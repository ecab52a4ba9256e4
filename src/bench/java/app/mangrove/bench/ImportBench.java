package app.mangrove.bench;

import app.mangrove.base.work.Progress;
import app.mangrove.model.Commit;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Reason;
import app.mangrove.model.Workspace;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.store.Options;
import app.mangrove.store.SqliteWorkspace;
import app.mangrove.store.staging.StagingFolder;
import app.mangrove.transfer.ImportOptions;
import app.mangrove.transfer.ImportPlan;
import app.mangrove.transfer.Importing;
import app.mangrove.transfer.profile.ProfileFile;
import app.mangrove.transfer.run.Sources;
import app.mangrove.transfer.value.Names;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/// A CSV file of transactions into a workspace, with mapping, checks, staging, log and snapshot,
/// against the same rows inserted bare by the driver into the same table.
final class ImportBench {
    private static final int PARTNERS = 5_000;
    private static final long FIRST_DAY = LocalDate.of(2024, 1, 1).toEpochDay();
    private static final String PROFILE =
            """
            {
              "format": "mangrove-import/1", "name": "bench", "source": "bench",
              "entries": [{
                "file": "lines.csv", "kind": "transaction", "key": "{Id}",
                "fields": {
                  "number": "{Id}", "type": "{Type}", "partner": {"key": "p{Partner}"},
                  "date": {"column": "Date", "format": "yyyy-MM-dd"}, "amount": "{Amount}",
                  "currency": {"key": "EUR"}, "quantity": "{Quantity}"
                }
              }]
            }
            """;

    private ImportBench() {}

    static void run(Bench bench) throws Exception {
        Path folder = Files.createTempDirectory("mangrove-import-bench");
        int rows = bench.transactions();
        Path csv = write(folder.resolve("lines.csv"), rows);
        Path profile = Files.writeString(folder.resolve("profile.json"), PROFILE);
        List<Double> bare = new ArrayList<>();
        List<Double> imported = new ArrayList<>();
        for (int round = 0; round < Math.max(3, bench.rounds()); round++) {
            Path target = workspace(folder.resolve("bare" + round + ".mangrove"));
            bare.add(Stopwatch.run(() -> insert(target, rows)).cpu());
            Path own = workspace(folder.resolve("own" + round + ".mangrove"));
            imported.add(Stopwatch.run(() -> bringIn(own, profile, csv)).cpu());
            Files.delete(target);
            Files.delete(own);
        }
        double first = median(bare);
        double second = median(imported);
        Report.line(
                "  bare insert of %,d rows: cpu %.1f s; import with mapping, checks, log and"
                        + " snapshot: cpu %.1f s; rate %.2f of bare, load average %.1f",
                rows, first / 1e3, second / 1e3, first / second, Stopwatch.load());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static Path write(Path file, int rows) throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Id,Type,Partner,Date,Amount,Quantity\n");
            for (int i = 0; i < rows; i++) {
                LocalDate date = LocalDate.ofEpochDay(FIRST_DAY + random.nextInt(730));
                out.write(
                        "L"
                                + i
                                + ",SALE,"
                                + random.nextInt(PARTNERS)
                                + ","
                                + date
                                + ","
                                + random.nextInt(1_000_000) / 100
                                + "."
                                + (10 + random.nextInt(90))
                                + ","
                                + (1 + random.nextInt(50))
                                + "\n");
            }
        }
        return file;
    }

    /// A workspace with the partners and the currency that the lines refer to.
    private static Path workspace(Path file) throws Exception {
        try (Workspace workspace =
                SqliteWorkspace.create(file, Options.standard().fast()).orElseThrow()) {
            List<Edit> edits = new ArrayList<>();
            edits.add(
                    Edit.add(Currency.KIND, Id.derived(3, "EUR"))
                            .and(Currency.CODE, "EUR")
                            .and(Currency.NAME, "Euro")
                            .and(Currency.EXPONENT, 2L)
                            .and(Currency.KIND.keys(), List.of("bench:EUR")));
            for (int i = 0; i < PARTNERS; i++) {
                edits.add(
                        Edit.add(Partner.KIND, Id.derived(3, "p" + i))
                                .and(Partner.NAME, "Partner " + i)
                                .and(Partner.STATUS, "ACTIVE")
                                .and(Partner.KIND.keys(), List.of("bench:p" + i)));
            }
            Commit done = workspace.commit(edits, Reason.user("bench", "partners"));
            if (!done.isDone()) {
                throw new IllegalStateException(done.toString());
            }
        }
        return file;
    }

    private static Path bringIn(Path file, Path profile, Path csv) throws Exception {
        try (Workspace workspace =
                SqliteWorkspace.open(file, Options.standard().fast()).orElseThrow()) {
            Importing importing =
                    new Importing(
                            StagingFolder.ofSystem(),
                            new NoNames(),
                            InstantSource.system(),
                            new SplittableRandom(5));
            try (ImportPlan plan =
                    importing
                            .prepare(
                                    workspace.ecosystem(),
                                    Objects.requireNonNull(ProfileFile.read(profile).profile()),
                                    Sources.of(List.of(csv)),
                                    ImportOptions.STRICT,
                                    Progress.none())
                            .orElseThrow()) {
                Commit done = plan.commit(workspace, "bench", Progress.none());
                if (!done.isDone()) {
                    throw new IllegalStateException(done.toString());
                }
            }
        }
        return file;
    }

    /// The same values by a prepared statement in one transaction.
    private static Path insert(Path file, int rows) throws Exception {
        SplittableRandom random = new SplittableRandom(12);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA foreign_keys=ON");
                statement.execute("PRAGMA synchronous=OFF");
            }
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement(
                            "INSERT INTO transaction_row (nr, id, commit_nr, number, type, partner,"
                                    + " date, amount_e4, currency, quantity, keys)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (int i = 0; i < rows; i++) {
                    insert.setInt(1, i + 1);
                    insert.setBytes(2, Id.timeOrdered(i, random).bytes());
                    insert.setLong(3, 3);
                    insert.setString(4, "L" + i);
                    insert.setString(5, "SALE");
                    insert.setInt(6, 1 + random.nextInt(PARTNERS));
                    insert.setInt(7, (int) FIRST_DAY + random.nextInt(730));
                    insert.setLong(8, random.nextInt(100_000_000));
                    insert.setInt(9, 1);
                    insert.setLong(10, 10_000L * (1 + random.nextInt(50)));
                    insert.setString(11, "bench:L" + i);
                    insert.addBatch();
                    if (i % 1_000 == 999) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            connection.commit();
        }
        return file;
    }

    /// The files use the program's own words.
    private static final class NoNames implements Names {
        @Override
        public List<String> ofField(Kind<?> kind, Field<?> field) {
            return List.of();
        }

        @Override
        public List<String> ofChoice(Kind<?> kind, Field<?> field, String choice) {
            return List.of();
        }
    }
}
