package app.mangrove.transfer.write;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Progress;
import app.mangrove.transfer.read.Row;
import app.mangrove.transfer.read.RowReader;
import app.mangrove.transfer.read.Sniffing;
import app.mangrove.transfer.read.TableFile;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class TableExportTest {
    private static final @Nullable Object[][] ROWS = {
        {"=1+1", new BigDecimal("1234.5600"), LocalDate.of(2025, 3, 4), true},
        {"plain", new BigDecimal("12345678901234.5678"), null, false},
        {"\u0001bell", null, null, null}
    };
    @TempDir private Path folder;
    private final TableExport table =
            new TableExport(
                    "Partners: [all]/2025",
                    List.of("Name", "Amount", "Day", "Won"),
                    ROWS.length,
                    (row, column) -> ROWS[row][column]);

    private static List<List<String>> rows(Path file) {
        TableFile read = Sniffing.table(file, "", Sniffing.Names.FIRST_ROW).orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        Row row = new Row();
        try (RowReader reader = read.open()) {
            while (reader.next(row)) {
                rows.add(row.texts());
            }
        }
        return rows;
    }

    @Test
    void keepsTypesInASpreadsheetAndTextsInert() {
        Path file = table.xlsx(folder.resolve("a.xlsx"), Progress.none()).orElseThrow();
        assertThat(Sniffing.sheets(file)).containsExactly("Partners   all  2025");
        assertThat(rows(file))
                .containsExactly(
                        List.of("=1+1", "1234.56", "2025-03-04", "true"),
                        List.of("plain", "12345678901234.5678", "", "false"),
                        List.of("bell", "", "", ""));
    }

    @Test
    void putsAnApostropheBeforeFormulasInCsv() throws IOException {
        Path file = table.csv(folder.resolve("a.csv"), Progress.none()).orElseThrow();
        assertThat(Files.readString(file)).contains("'=1+1,1234.5600,2025-03-04,true");
    }
}
