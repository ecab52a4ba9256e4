package app.mangrove.transfer.run;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.transfer.read.Row;
import app.mangrove.transfer.read.RowReader;
import app.mangrove.transfer.read.Sniffing;
import app.mangrove.transfer.read.TableFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The files that an import reads, found by the names that its profile gives them.
///
/// Shape: given are files and folders; a name is looked for in each, case aside. A profile of one
/// file takes the one file that is given whatever its name.
public final class Sources {
    private final List<Path> given;
    private final boolean any;
    private final Map<String, Outcome<TableFile>> tables = new HashMap<>();
    private final Map<String, Map<String, Row>> lookups = new HashMap<>();

    private Sources(List<Path> given, boolean any) {
        this.given = given;
        this.any = any;
    }

    public static Sources of(List<Path> filesAndFolders) {
        return new Sources(List.copyOf(filesAndFolders), false);
    }

    /// The one file that a mapping is for.
    public static Sources of(TableFile file) {
        Sources sources = new Sources(List.of(file.path()), true);
        sources.tables.put(file.name() + "\n" + file.sheet(), Outcome.ok(file));
        return sources;
    }

    /// These files; with `one`, the only one stands for every name.
    Sources asOnly(boolean one) {
        boolean single = given.size() == 1 && Files.isRegularFile(given.getFirst());
        return new Sources(given, any || one && single).with(tables);
    }

    private Sources with(Map<String, Outcome<TableFile>> known) {
        tables.putAll(known);
        return this;
    }

    /// The path of a file, nothing when none is given by that name.
    Optional<Path> find(String name) {
        if (any) {
            return Optional.of(given.getFirst());
        }
        for (Path path : given) {
            Path file = path.getFileName();
            if (Files.isDirectory(path)) {
                Optional<Path> inside = inside(path, name);
                if (inside.isPresent()) {
                    return inside;
                }
            } else if (file != null && file.toString().equalsIgnoreCase(name)) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> inside(Path folder, String name) {
        Path direct = folder.resolve(name).normalize();
        if (!direct.startsWith(folder.normalize())) {
            return Optional.empty();
        }
        if (Files.isRegularFile(direct)) {
            return Optional.of(direct);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().equalsIgnoreCase(name))
                    .filter(Files::isRegularFile)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The table in a file; looked at once.
    Outcome<TableFile> table(String name, String sheet, boolean firstRow) {
        return tables.computeIfAbsent(
                name + "\n" + sheet,
                k ->
                        find(name)
                                .map(path ->
                                        Sniffing.table(
                                                path,
                                                sheet,
                                                firstRow
                                                        ? Sniffing.Names.FIRST_ROW
                                                        : Sniffing.Names.LOOK))
                                .orElse(Outcome.failed("transfer.file.absent", name)));
    }

    /// The rows of a table by the text of a column; of rows with the same text, the first.
    Map<String, Row> lookup(TableFile file, int by) {
        return lookups.computeIfAbsent(
                file.name() + "\n" + file.sheet() + "\n" + by,
                k -> {
                    Map<String, Row> rows = new HashMap<>();
                    Row row = new Row();
                    try (RowReader reader = file.open()) {
                        while (reader.next(row)) {
                            if (row.count() == file.columns().size()) {
                                rows.putIfAbsent(row.text(by).strip(), row.copy());
                            }
                        }
                    }
                    return rows;
                });
    }

    /// The first texts of a column.
    public static List<List<String>> sample(TableFile file, int most) {
        List<List<String>> columns = new ArrayList<>();
        file.columns().forEach(c -> columns.add(new ArrayList<>()));
        Row row = new Row();
        try (RowReader reader = file.open()) {
            for (int n = 0; n < most && reader.next(row); n++) {
                for (int c = 0; c < Math.min(row.count(), columns.size()); c++) {
                    String text = row.text(c).strip();
                    if (!text.isEmpty()) {
                        columns.get(c).add(text);
                    }
                }
            }
        } catch (app.mangrove.base.work.Refusal e) {
            // The run itself tells where the file cannot be read; what came before it still counts.
            return columns;
        }
        return columns;
    }
}
