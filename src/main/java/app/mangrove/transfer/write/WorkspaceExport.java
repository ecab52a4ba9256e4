package app.mangrove.transfer.write;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Progress;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Table;
import app.mangrove.model.work.Attachment;
import app.mangrove.transfer.profile.Entry;
import app.mangrove.transfer.profile.Expression;
import app.mangrove.transfer.profile.FieldRule;
import app.mangrove.transfer.profile.Profile;
import app.mangrove.transfer.profile.ProfileText;

import de.siegmar.fastcsv.writer.CsvWriter;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// A workspace as files: one CSV a kind with ids, external keys and own fields, the content of
/// attachments, and the profile that brings all of it in again.
///
/// Shape: references are ids. Texts are inert for spreadsheets, which the profile says, so that
/// importing gives the equal workspace. Errors: `transfer.export.write`.
public final class WorkspaceExport {
    public static final String PROFILE = "profile.json";
    private static final String ID = "id";
    private static final String CONTENTS = "attachments";
    private final Ecosystem ecosystem;
    private final Function<String, Outcome<byte[]>> contents;

    /// `contents` gives what is kept under a hash.
    public WorkspaceExport(Ecosystem ecosystem, Function<String, Outcome<byte[]>> contents) {
        this.ecosystem = ecosystem;
        this.contents = contents;
    }

    /// What was written.
    public record Exported(Path folder, List<Path> files, long rows) {
        public Exported {
            files = List.copyOf(files);
        }
    }

    /// Writes every kind that has rows.
    public Outcome<Exported> to(Path folder, Progress progress) {
        long total = Kinds.ALL.stream().mapToLong(ecosystem::count).sum();
        try {
            Files.createDirectories(folder);
            List<Path> files = new ArrayList<>();
            List<Entry> entries = new ArrayList<>();
            long rows = 0;
            for (Kind<?> kind : Kinds.ALL) {
                if (ecosystem.count(kind) > 0) {
                    progress.step("transfer.step.write", kind.key());
                    files.add(csv(folder, kind, rows, total, progress));
                    entries.add(entry(kind));
                    rows += ecosystem.count(kind);
                }
            }
            Outcome<List<Path>> kept = contents(folder);
            if (kept instanceof Outcome.Failed<List<Path>>(Problem problem)) {
                return Outcome.failed(problem);
            }
            files.addAll(kept.orElseThrow());
            Path profile = folder.resolve(PROFILE);
            Files.writeString(
                    profile, ProfileText.of(new Profile("Mangrove export", "export", entries)));
            files.add(profile);
            return Outcome.ok(new Exported(folder, files, rows));
        } catch (IOException e) {
            return Outcome.failed(
                    "transfer.export.write", folder.toString(), String.valueOf(e.getMessage()));
        }
    }

    private Path csv(Path folder, Kind<?> kind, long before, long total, Progress progress)
            throws IOException {
        Table table = ecosystem.table(kind);
        List<Field<?>> fields = table.fields();
        Path file = folder.resolve(kind.key() + ".csv");
        Path part = folder.resolve(kind.key() + ".csv.part");
        try (Writer text = Files.newBufferedWriter(part);
                CsvWriter csv = CsvWriter.builder().build(new BufferedWriter(text, 1 << 16))) {
            text.write('\uFEFF');
            List<String> cells = new ArrayList<>();
            cells.add(ID);
            fields.forEach(field -> cells.add(field.key()));
            csv.writeRecord(cells);
            int[] numbers = table.numbers();
            for (int i = 0; i < numbers.length; i++) {
                if ((i & 0xFFF) == 0) {
                    progress.at(before + i, total);
                    progress.check();
                }
                cells.clear();
                cells.add(table.id(numbers[i]).toString());
                for (int c = 0; c < fields.size(); c++) {
                    cells.add(CellText.of(ecosystem.value(table, c, numbers[i])));
                }
                csv.writeRecord(cells);
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private Entry entry(Kind<?> kind) {
        Map<String, FieldRule> fields = new LinkedHashMap<>();
        for (Field<?> field : ecosystem.table(kind).fields()) {
            fields.put(field.key(), FieldRule.of(new Expression.Column(field.key())));
        }
        Expression content =
                kind != Attachment.KIND
                        ? null
                        : new Expression.Concat(
                                List.of(
                                        new Expression.Constant(CONTENTS + "/"),
                                        new Expression.Column(Attachment.HASH.key())));
        return new Entry(
                "",
                kind.key() + ".csv",
                "",
                kind,
                new Expression.Column(ID),
                null,
                List.of(),
                fields,
                List.of(),
                new Entry.Options(false, false, false, false, true, true, content));
    }

    private Outcome<List<Path>> contents(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Set<String> hashes = new LinkedHashSet<>();
        ecosystem.all(Attachment.KIND).forEach(attachment -> hashes.add(attachment.hash()));
        for (String hash : hashes) {
            switch (contents.apply(hash)) {
                case Outcome.Failed<byte[]>(Problem problem) -> {
                    return Outcome.failed(problem);
                }
                case Outcome.Ok<byte[]>(byte[] bytes) -> {
                    Files.createDirectories(folder.resolve(CONTENTS));
                    files.add(Files.write(folder.resolve(CONTENTS).resolve(hash), bytes));
                }
            }
        }
        return Outcome.ok(files);
    }
}
