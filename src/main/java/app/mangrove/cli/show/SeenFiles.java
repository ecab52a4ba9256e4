package app.mangrove.cli.show;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Progress;
import app.mangrove.cli.print.Format;
import app.mangrove.cli.print.Sheet;
import app.mangrove.cli.print.SheetPrinter;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.transfer.write.JsonExport;
import app.mangrove.transfer.write.TableExport;
import app.mangrove.visibility.Access;
import app.mangrove.visibility.Seen;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What one partner may see, as files for it: a table for each kind, all of it as JSON, and the
/// hierarchy with its sums.
///
/// Shape: masked values are written `•••`, references as the names that are seen. Errors:
/// `transfer.export.write`.
public final class SeenFiles {
    private static final String CSV = ".csv";
    private final Seen seen;
    private final Sheet hierarchy;
    private final List<Path> files = new ArrayList<>();
    private long rows;

    public SeenFiles(Seen seen, Sheet hierarchy) {
        this.seen = seen;
        this.hierarchy = hierarchy;
    }

    public List<Path> files() {
        return List.copyOf(files);
    }

    public long rows() {
        return rows;
    }

    /// Writes into a folder, which is made if it is not there.
    public Outcome<SeenFiles> to(Path folder, Progress progress) {
        try {
            Files.createDirectories(folder);
            for (Kind<?> kind : seen.kinds()) {
                if (table(kind).csv(folder.resolve(kind.key() + CSV), progress)
                        instanceof Outcome.Failed<Path>(Problem problem)) {
                    return Outcome.failed(problem);
                }
                files.add(folder.resolve(kind.key() + CSV));
                rows += seen.ecosystem().count(kind);
            }
            Path tree = folder.resolve("hierarchy" + CSV);
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(tree))) {
                SheetPrinter.print(hierarchy, Format.CSV, out);
            }
            files.add(tree);
            Path json = folder.resolve("ecosystem.json");
            files.add(json);
            return new JsonExport(seen.ecosystem())
                    .to(json, seen.kinds(), progress)
                    .map(written -> this);
        } catch (IOException e) {
            return Outcome.failed(
                    "transfer.export.write", folder.toString(), String.valueOf(e.getMessage()));
        }
    }

    private TableExport table(Kind<?> kind) {
        Table table = seen.ecosystem().table(kind);
        List<Field<?>> fields = seen.fields(kind);
        int[] numbers = table.numbers();
        List<String> heads = new ArrayList<>(List.of("id"));
        fields.forEach(field -> heads.add(field.key()));
        return new TableExport(
                kind.key(),
                heads,
                numbers.length,
                (row, column) ->
                        column == 0
                                ? table.id(numbers[row]).toString()
                                : cell(kind, numbers[row], fields.get(column - 1)));
    }

    private @Nullable Object cell(Kind<?> kind, int nr, Field<?> field) {
        Ecosystem ecosystem = seen.ecosystem();
        Object value = ecosystem.value(kind, field, nr);
        if (value == null && seen.access(kind, nr, field) == Access.MASKED) {
            return Seen.HIDDEN;
        }
        if (value == null || field.type() != FieldType.REF) {
            return value;
        }
        int target = ecosystem.table(kind).ints(field).at(nr);
        return ecosystem.name(field.target(), target);
    }
}
