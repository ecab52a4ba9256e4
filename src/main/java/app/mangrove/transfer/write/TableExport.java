package app.mangrove.transfer.write;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Progress;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A table as somebody sees it, for a spreadsheet.
///
/// Shape: numbers, dates and truth stay what they are in XLSX; in CSV they are plain decimals and
/// ISO dates. Texts never run as formulas. Errors: `transfer.export.write`, `transfer.export.rows`.
public record TableExport(String title, List<String> headers, int rows, Cells cells) {
    private static final int MOST_ROWS = 1_048_575;
    private static final int MOST_CHARACTERS = 32_767;
    private static final int EXACT_DIGITS = 15;

    /// The value of a cell: a text, `Number`, `LocalDate`, `Boolean`, or null.
    @FunctionalInterface
    public interface Cells {
        @Nullable Object at(int row, int column);
    }

    public TableExport {
        headers = List.copyOf(headers);
    }

    public Outcome<Path> csv(Path file, Progress progress) {
        try (Writer text = Files.newBufferedWriter(file);
                CsvWriter csv = CsvWriter.builder().build(text)) {
            text.write('\uFEFF');
            csv.writeRecord(headers.stream().map(Inert::of).toList());
            for (int row = 0; row < rows; row++) {
                tick(row, progress);
                List<String> line = new ArrayList<>(headers.size());
                for (int c = 0; c < headers.size(); c++) {
                    line.add(CellText.of(cells.at(row, c)));
                }
                csv.writeRecord(line);
            }
            return Outcome.ok(file);
        } catch (IOException e) {
            return failed(file, e);
        }
    }

    public Outcome<Path> xlsx(Path file, Progress progress) {
        if (rows > MOST_ROWS) {
            return Outcome.failed("transfer.export.rows", rows, MOST_ROWS);
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(out, "Mangrove", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(sheetName());
            for (int c = 0; c < headers.size(); c++) {
                sheet.value(0, c, clean(headers.get(c)));
                sheet.style(0, c).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < rows; row++) {
                tick(row, progress);
                for (int c = 0; c < headers.size(); c++) {
                    put(sheet, row + 1, c, cells.at(row, c));
                }
                if ((row & 0x3FF) == 0x3FF) {
                    sheet.flush();
                }
            }
            return Outcome.ok(file);
        } catch (IOException e) {
            return failed(file, e);
        }
    }

    private void tick(int row, Progress progress) {
        if ((row & 0x3FF) == 0) {
            progress.at(row, rows);
            progress.check();
        }
    }

    private static Outcome<Path> failed(Path file, IOException e) {
        return Outcome.failed(
                "transfer.export.write", file.toString(), String.valueOf(e.getMessage()));
    }

    /// At most 31 characters, none of those that a sheet's name may not have.
    private String sheetName() {
        String name = title.replaceAll("[\\\\/*?:\\[\\]\\p{Cntrl}]", " ").strip();
        String bare = name.isEmpty() ? "Table" : name.replaceAll("^'|'$", " ").strip();
        return bare.length() <= 31 ? bare : bare.substring(0, 31);
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal number -> {
                if (number.stripTrailingZeros().precision() > EXACT_DIGITS) {
                    sheet.value(row, column, number.toPlainString());
                } else {
                    sheet.value(row, column, number);
                }
            }
            case Number number -> sheet.value(row, column, number);
            case Boolean truth -> sheet.value(row, column, truth);
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case List<?> members ->
                    sheet.value(
                            row,
                            column,
                            clean(
                                    String.join(
                                            ", ", members.stream().map(String::valueOf).toList())));
            default -> sheet.value(row, column, clean(value.toString()));
        }
    }

    /// Without the control characters that the file format cannot hold, and not too long for it.
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c >= ' ' || c == '\n' || c == '\t')
                .filter(c -> c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
                .forEach(clean::appendCodePoint);
        return clean.length() <= MOST_CHARACTERS
                ? clean.toString()
                : clean.substring(0, MOST_CHARACTERS - 1) + "…";
    }
}
