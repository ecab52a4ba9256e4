package app.mangrove.transfer.read;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Refusal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A table in a file, and how to read it.
///
/// Shape: `name` is how people call the file; `headerLine` is the line of the column names, 0 when
/// it has none and columns are called by their letters; `sheet` is empty for the first one.
public record TableFile(
        Path path,
        String name,
        Format format,
        Charset charset,
        char separator,
        char quote,
        String sheet,
        long headerLine,
        List<String> columns) {
    /// The kinds of files that hold a table.
    public enum Format {
        CSV,
        XLSX
    }

    public TableFile {
        columns = List.copyOf(columns);
    }

    /// The rows below the header.
    public RowReader open() {
        RowReader reader = raw();
        if (headerLine > 0) {
            Row row = new Row();
            boolean more = true;
            while (more && row.line() < headerLine) {
                more = reader.next(row);
            }
        }
        return reader;
    }

    /// All rows, those above the header as well.
    RowReader raw() {
        try {
            return format == Format.XLSX ? new XlsxRows(this) : new CsvRows(this);
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            throw new Refusal(Problem.of("transfer.file.read", name, 0L));
        }
    }

    /// The position of a column by its name, or −1. Case and outer blanks do not matter unless two
    /// columns differ by them alone.
    public int column(String column) {
        int exact = columns.indexOf(column);
        if (exact >= 0) {
            return exact;
        }
        String wanted = loose(column);
        int found = -1;
        for (int i = 0; i < columns.size(); i++) {
            if (loose(columns.get(i)).equals(wanted)) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private static String loose(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }

    /// Stands for the columns of this file in a remembered mapping.
    public String shape() {
        return String.join("\n", columns.stream().map(TableFile::loose).toList());
    }

    TableFile withHeader(long line, List<String> names) {
        return new TableFile(path, name, format, charset, separator, quote, sheet, line, names);
    }
}
