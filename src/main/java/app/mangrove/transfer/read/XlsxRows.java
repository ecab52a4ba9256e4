package app.mangrove.transfer.read;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Refusal;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.stream.Stream;

/// The rows of one sheet of an XLSX file, as the texts that stand for its values: dates in ISO
/// form, numbers as decimal text, formulas as the value that the file keeps for them.
///
/// Errors: `transfer.file.read`, `transfer.file.sheet`, as Refusals.
final class XlsxRows implements RowReader {
    private final TableFile file;
    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final SheetDates dates;
    private long line;

    XlsxRows(TableFile file) throws IOException {
        this.file = file;
        this.workbook = new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, false));
        this.dates = new SheetDates(workbook.isDate1904());
        try {
            stream = sheet().openStream();
            rows = stream.iterator();
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private Sheet sheet() {
        return (file.sheet().isEmpty() ? workbook.getSheet(0) : workbook.findSheet(file.sheet()))
                .orElseThrow(() ->
                        new Refusal(Problem.of("transfer.file.sheet", file.name(), file.sheet())));
    }

    @Override
    public boolean next(Row row) {
        try {
            while (rows.hasNext()) {
                org.dhatim.fastexcel.reader.Row source = rows.next();
                line = source.getRowNum();
                row.begin(line);
                boolean any = fill(row, source);
                if (any) {
                    return true;
                }
            }
            return false;
        } catch (ExcelReaderException | UncheckedIOException e) {
            throw new Refusal(Problem.of("transfer.file.read", file.name(), line));
        }
    }

    /// Cells up to the last that holds something, at least as many as there are columns.
    private boolean fill(Row row, org.dhatim.fastexcel.reader.Row source) {
        int last = -1;
        for (int c = source.getCellCount() - 1; c >= 0 && last < 0; c--) {
            last = text(cell(source, c)).isEmpty() ? -1 : c;
        }
        for (int c = 0; c < Math.max(last + 1, file.columns().size()); c++) {
            row.add(text(cell(source, c)));
        }
        return last >= 0;
    }

    private static @Nullable Cell cell(org.dhatim.fastexcel.reader.Row row, int column) {
        return column < row.getCellCount() ? row.getCell(column) : null;
    }

    private String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case NUMBER -> raw == null ? "" : number(cell, raw);
            case FORMULA -> formula(cell, raw);
            case BOOLEAN -> "1".equals(raw) || "true".equalsIgnoreCase(raw) ? "true" : "false";
            case STRING -> cell.getValue() == null ? "" : String.valueOf(cell.getValue());
            default -> raw == null ? "" : raw;
        };
    }

    private String number(Cell cell, String raw) {
        return dates.isDate(cell.getDataFormatId(), cell.getDataFormatString())
                ? dates.text(raw)
                : SheetDates.plain(raw);
    }

    private String formula(Cell cell, @Nullable String raw) {
        Object value = cell.getValue();
        if (raw == null) {
            return value == null ? "" : String.valueOf(value);
        }
        return SheetDates.isNumber(raw) && !(value instanceof String)
                ? number(cell, raw)
                : value == null ? raw : String.valueOf(value);
    }

    @Override
    public long position() {
        return line;
    }

    @Override
    public long total() {
        return 0;
    }

    @Override
    public void close() {
        try {
            stream.close();
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
