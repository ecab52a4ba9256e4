package app.mangrove.transfer.read;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Refusal;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds out how a file is to be read.
///
/// Errors: `transfer.file.missing`, `transfer.file.empty`, `transfer.file.read`,
/// `transfer.file.old-excel`, and what a reader refuses.
public final class Sniffing {
    private static final int START = 1 << 16;

    private Sniffing() {}

    /// What somebody knows about the header of a file.
    public enum Names {
        /// Look whether there is one.
        LOOK,
        /// The first row is it.
        FIRST_ROW,
        /// There is none.
        NONE
    }

    public static Outcome<TableFile> table(Path path) {
        return table(path, "", Names.LOOK);
    }

    /// The table in a file; `sheet` is empty for the first one and ignored for CSV.
    public static Outcome<TableFile> table(Path path, String sheet, Names names) {
        String name = String.valueOf(path.getFileName());
        if (!Files.isRegularFile(path)) {
            return Outcome.failed("transfer.file.missing", path.toString());
        }
        try {
            byte[] first = first(path);
            if (Files.size(path) == 0) {
                return Outcome.failed("transfer.file.empty", name);
            }
            if (ReadableWorkbook.isOLE2Header(first)) {
                return Outcome.failed("transfer.file.old-excel", name);
            }
            TableFile bare =
                    ReadableWorkbook.isOOXMLZipHeader(first)
                            ? sheet(path, name, sheet)
                            : text(path, name);
            return named(bare, names);
        } catch (Refusal e) {
            return Outcome.failed(Refusal.problemOf(e));
        } catch (IOException e) {
            return Outcome.failed("transfer.file.read", name, 0L);
        }
    }

    /// The names of the sheets of an XLSX file, none for another file.
    public static List<String> sheets(Path path) {
        try {
            if (!Files.isRegularFile(path) || !ReadableWorkbook.isOOXMLZipHeader(first(path))) {
                return List.of();
            }
            try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile())) {
                return workbook.getSheets().map(Sheet::getName).toList();
            }
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    private static byte[] first(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.copyOf(in.readNBytes(8), 8);
        }
    }

    private static TableFile sheet(Path path, String name, String sheet) {
        return new TableFile(
                path,
                name,
                TableFile.Format.XLSX,
                StandardCharsets.UTF_8,
                ',',
                '"',
                sheet,
                0,
                List.of());
    }

    private static TableFile text(Path path, String name) throws IOException {
        Charset charset = Encodings.of(path);
        Delimiters delimiters = Delimiters.of(start(path, charset));
        return new TableFile(
                path,
                name,
                TableFile.Format.CSV,
                charset,
                delimiters.separator(),
                delimiters.quote(),
                "",
                0,
                List.of());
    }

    private static String start(Path path, Charset charset) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(Encodings.markLength(path));
            Reader reader = new InputStreamReader(in, charset);
            char[] chars = new char[START];
            int used = 0;
            int n = 0;
            while (used < START && n >= 0) {
                n = reader.read(chars, used, START - used);
                used += Math.max(n, 0);
            }
            return new String(chars, 0, used);
        }
    }

    private static Outcome<TableFile> named(TableFile bare, Names names) {
        List<Header.Start> rows = rows(bare);
        if (rows.isEmpty()) {
            return Outcome.failed(Problem.of("transfer.file.empty", bare.name()));
        }
        Header header =
                switch (names) {
                    case LOOK -> Header.of(rows);
                    case FIRST_ROW -> Header.first(rows);
                    case NONE -> Header.none(rows);
                };
        return Outcome.ok(bare.withHeader(header.line(), header.columns()));
    }

    /// The first rows; a bad quote further down is told when the file is read for good.
    private static List<Header.Start> rows(TableFile bare) {
        List<Header.Start> rows = new ArrayList<>();
        try (RowReader reader = bare.raw()) {
            Row row = new Row();
            while (rows.size() < Header.LOOKED_AT && reader.next(row)) {
                rows.add(new Header.Start(row.line(), row.texts()));
            }
        } catch (Refusal e) {
            if (rows.isEmpty()) {
                throw e;
            }
        }
        return rows;
    }
}
