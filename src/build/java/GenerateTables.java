import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// Generates the jOOQ classes from a database file that the migrations make: the migrations are the
/// only definition of the schema.
///
/// Arguments: folder of the migrations, database file to make, folder for the sources, stamp file.
/// The stamp holds a digest of the migrations; when it is unchanged nothing is written, so that
/// nothing is compiled again.
public final class GenerateTables {

    private static final String PACKAGE = "app.mangrove.store.jooq";

    private GenerateTables() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path database = Path.of(args[1]);
        Path sources = Path.of(args[2]);
        Path stamp = Path.of(args[3]);
        List<Path> migrations = migrationsIn(folder);
        if (migrations.isEmpty()) {
            return;
        }
        String digest = digest(migrations);
        if (!(Files.exists(stamp) && Files.readString(stamp).equals(digest))) {
            Files.createDirectories(database.getParent());
            migrate(database, migrations);
            generate(database, sources);
        }
        Files.writeString(stamp, digest);
    }

    private static List<Path> migrationsIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("V\\d+.*\\.sql"))
                    .sorted(Comparator.comparing(GenerateTables::number))
                    .toList();
        }
    }

    private static BigInteger number(Path migration) {
        return new BigInteger(migration.getFileName().toString().replaceFirst("^V(\\d+).*", "$1"));
    }

    private static String digest(List<Path> migrations) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        // This program decides what the classes look like, so a change of it counts as well.
        digest.update(Files.readAllBytes(Path.of(System.getProperty("jdk.launcher.sourcefile"))));
        for (Path migration : migrations) {
            digest.update(migration.getFileName().toString().getBytes("UTF-8"));
            digest.update(Files.readAllBytes(migration));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void migrate(Path database, List<Path> migrations) throws Exception {
        for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(Path.of(database + suffix));
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement()) {
            for (Path migration : migrations) {
                try {
                    // The driver hands the whole text to SQLite, which knows where a trigger ends.
                    statement.executeUpdate(Files.readString(migration));
                } catch (java.sql.SQLException e) {
                    throw new IllegalStateException(
                            migration.getFileName() + ": " + e.getMessage(), e);
                }
            }
        }
    }

    private static void generate(Path database, Path sources) throws Exception {
        GenerationTool.generate(
                new Configuration()
                        .withLogging(Logging.WARN)
                        .withJdbc(
                                new Jdbc()
                                        .withDriver("org.sqlite.JDBC")
                                        .withUrl("jdbc:sqlite:" + database))
                        .withGenerator(
                                new Generator()
                                        .withDatabase(tables())
                                        .withGenerate(classes())
                                        .withTarget(
                                                new Target()
                                                        .withPackageName(PACKAGE)
                                                        .withDirectory(sources.toString())
                                                        .withClean(true))));
    }

    private static Database tables() {
        return new Database()
                .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                .withIncludes(".*")
                .withExcludes(".*_fts.*|schema_.*|sqlite_.*")
                // SQLite's INTEGER and REAL have 64 bits; jOOQ would take them for int and float.
                .withForcedTypes(
                        always("BIGINT", "(?i:INTEGER|INT)"), always("DOUBLE", "(?i:REAL)"));
    }

    private static ForcedType always(String wanted, String declared) {
        return new ForcedType()
                .withName(wanted)
                .withIncludeTypes(declared)
                .withIncludeExpression(".*")
                .withIgnoreUnused(true);
    }

    private static Generate classes() {
        return new Generate()
                .withDeprecated(false)
                .withComments(false)
                .withJavadoc(false)
                .withGeneratedAnnotation(false)
                .withImplicitJoinPathsToOne(false)
                .withImplicitJoinPathsToMany(false)
                .withImplicitJoinPathsManyToMany(false);
    }
}
