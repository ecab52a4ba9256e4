package app.mangrove.transfer.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

class XlsxRowsTest {
    @TempDir private Path folder;

    private Path file(Consumer<Workbook> fill) throws IOException {
        Path path = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(path);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            fill.accept(workbook);
        }
        return path;
    }

    @Test
    void readsValuesAsTheTextsThatStandForThem() throws IOException {
        Path path =
                file(workbook -> {
                    Worksheet sheet = workbook.newWorksheet("Deals");
                    List<String> names =
                            List.of("Name", "Amount", "Day", "Time", "Won", "Formula", "Text");
                    for (int c = 0; c < names.size(); c++) {
                        sheet.value(0, c, names.get(c));
                    }
                    sheet.value(1, 0, "=HYPERLINK(\"http://x\")");
                    sheet.value(1, 1, new BigDecimal("6074.982"));
                    sheet.value(1, 2, LocalDate.of(2024, 2, 29));
                    sheet.style(1, 2).format("yyyy-MM-dd").set();
                    sheet.value(1, 3, LocalDateTime.of(2024, 2, 29, 13, 45));
                    sheet.style(1, 3).format("yyyy-MM-dd H:mm:ss").set();
                    sheet.value(1, 4, true);
                    sheet.formula(1, 5, "1+1");
                    sheet.value(3, 0, "Last");
                    sheet.value(3, 1, 0.1);
                });
        TableFile table = Sniffing.table(path).orElseThrow();
        assertThat(table.columns())
                .containsExactly("Name", "Amount", "Day", "Time", "Won", "Formula", "Text");
        List<List<String>> rows = SniffingTest.rows(table);
        assertThat(rows.get(0).subList(0, 5))
                .containsExactly(
                        "=HYPERLINK(\"http://x\")",
                        "6074.982",
                        "2024-02-29",
                        "2024-02-29T13:45",
                        "true");
        assertThat(rows.get(1)).containsExactly("Last", "0.1", "", "", "", "", "");
    }

    @Test
    void readsTheSheetThatIsNamed() throws IOException {
        Path path =
                file(workbook -> {
                    workbook.newWorksheet("One").value(0, 0, "first");
                    workbook.newWorksheet("Two").value(0, 0, "second");
                });
        assertThat(Sniffing.sheets(path)).containsExactly("One", "Two");
        assertThat(Sniffing.table(path, "Two", Sniffing.Names.FIRST_ROW).orElseThrow().columns())
                .containsExactly("second");
        assertThat(Sniffing.table(path, "Three", Sniffing.Names.LOOK).failure().orElseThrow().key())
                .isEqualTo("transfer.file.sheet");
    }

    @ParameterizedTest
    @CsvSource({
        "4.2999999999999998, 4.3",
        "6074.982, 6074.982",
        "1E-3, 0.001",
        "12345678901234567890, 12345678901234567890",
        "1.5E3, 1500",
        "-0.10, -0.1",
        "100, 100"
    })
    void writesNumbersAsTheDecimalThatWasTyped(String raw, String text) {
        assertThat(SheetDates.plain(raw)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1900-01-01",
        "59, 1900-02-28",
        "61, 1900-03-01",
        "45351, 2024-02-29",
        "45351.5, 2024-02-29T12:00"
    })
    void countsDaysAsTheSpreadsheetDoes(String serial, String day) {
        assertThat(new SheetDates(false).text(serial)).isEqualTo(day);
    }

    @Test
    void countsFrom1904WhereTheFileSaysSo() {
        assertThat(new SheetDates(true).text("0")).isEqualTo("1904-01-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-MM-dd | true",
                "dd.mm.yyyy | true",
                "[$-409]d/m/yy;@ | true",
                "h:mm:ss | false",
                "#,##0.00 | false",
                "#,##0 \"days\" | false",
                "[Red]0.00 | false",
                "General | false"
            })
    void knowsADateByItsFormat(String format, boolean date) {
        assertThat(new SheetDates(false).isDate(164, format)).isEqualTo(date);
    }
}
