package app.mangrove.app.source;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Progress;
import app.mangrove.base.work.Tasks;
import app.mangrove.ui.shell.Toasts;
import app.mangrove.ui.table.TableSaver;
import app.mangrove.ui.text.Text;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Keeps what a table shows as a file for a spreadsheet: CSV, or XLSX when its name says so.
public record TableExport(FilePicker picker, Tasks tasks, Toasts toasts) implements TableSaver {
    private static final int MOST_SHEET_ROWS = 1_048_575;

    @Override
    public void save(String name, List<String> heads, Iterable<List<String>> rows) {
        picker.save(name, "csv")
                .ifPresent(file ->
                        tasks.listedAttempt(
                                        "app.task.export",
                                        progress -> write(file, heads, rows, progress))
                                .then(
                                        done ->
                                                toasts.done(
                                                        Text.of(
                                                                "app.export.done",
                                                                done,
                                                                file.getFileName())),
                                        toasts::problem));
    }

    static Outcome<Long> write(
            Path file, List<String> heads, Iterable<List<String>> rows, Progress progress) {
        try {
            return Outcome.ok(
                    file.toString().endsWith(".xlsx")
                            ? sheet(file, heads, rows, progress)
                            : csv(file, heads, rows, progress));
        } catch (IOException e) {
            return Outcome.failed("app.export.failed", file.toString());
        }
    }

    private static long csv(
            Path file, List<String> heads, Iterable<List<String>> rows, Progress progress)
            throws IOException {
        long count = 0;
        try (CsvWriter writer = CsvWriter.builder().build(file)) {
            writer.writeRecord(heads);
            for (List<String> row : rows) {
                progress.check();
                writer.writeRecord(row);
                count++;
            }
        }
        return count;
    }

    private static long sheet(
            Path file, List<String> heads, Iterable<List<String>> rows, Progress progress)
            throws IOException {
        int line = 0;
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Mangrove", "1.0")) {
            Worksheet sheet = book.newWorksheet("Mangrove");
            fill(sheet, line, heads);
            for (List<String> row : rows) {
                progress.check();
                if (line == MOST_SHEET_ROWS) {
                    break;
                }
                fill(sheet, ++line, row);
            }
        }
        return line;
    }

    private static void fill(Worksheet sheet, int line, List<String> values) {
        for (int column = 0; column < values.size(); column++) {
            sheet.value(line, column, values.get(column));
        }
    }
}
