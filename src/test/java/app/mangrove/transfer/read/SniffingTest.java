package app.mangrove.transfer.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mangrove.base.work.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class SniffingTest {
    @TempDir private Path folder;

    private TableFile table(byte[] bytes) throws IOException {
        return Sniffing.table(Files.write(folder.resolve("a.csv"), bytes)).orElseThrow();
    }

    private TableFile table(String text) throws IOException {
        return table(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<List<String>> rows(TableFile table) {
        List<List<String>> rows = new ArrayList<>();
        Row row = new Row();
        try (RowReader reader = table.open()) {
            while (reader.next(row)) {
                rows.add(row.texts());
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void readsUmlautsInEveryUsualEncoding(String charset) throws IOException {
        String text = "Name,Ort\nBäckerei Größe,Zürich\nCafé Ñandú,Málaga\n";
        TableFile table = table(text.getBytes(Charset.forName(charset)));
        assertThat(table.columns()).containsExactly("Name", "Ort");
        assertThat(rows(table))
                .containsExactly(
                        List.of("Bäckerei Größe", "Zürich"), List.of("Café Ñandú", "Málaga"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void takesTheByteOrderMarkOff(String charset) throws IOException {
        TableFile table = table("\uFEFFName,Ort\nA,B\n".getBytes(Charset.forName(charset)));
        assertThat(table.columns()).containsExactly("Name", "Ort");
    }

    @Test
    void findsABadByteFarBehindTheStart() throws IOException {
        byte[] bytes =
                ("Name,Ort\n" + "Abc,Def\n".repeat(300_000) + "Größe,x\n")
                        .getBytes(Charset.forName("windows-1252"));
        TableFile table = table(bytes);
        assertThat(table.charset()).isEqualTo(Charset.forName("windows-1252"));
        assertThat(rows(table).getLast()).containsExactly("Größe", "x");
    }

    @Test
    void findsTheDelimiterOutsideOfQuotes() throws IOException {
        assertThat(table("a;b;c\n1,5;2,5;\"x,y,z\"\n3,5;4,5;u\n").separator()).isEqualTo(';');
        assertThat(table("a\tb\n1,2\t3,4\n").separator()).isEqualTo('\t');
        assertThat(table("a|b|c\n1|2|3\n").separator()).isEqualTo('|');
        assertThat(table("name\nKestrel\n").separator()).isEqualTo(',');
        TableFile single = table("a,b\n'x,y','z'\n'u','v,w'\n");
        assertThat(single.quote()).isEqualTo('\'');
        assertThat(rows(single)).containsExactly(List.of("x,y", "z"), List.of("u", "v,w"));
    }

    @Test
    void findsTheHeaderBelowATitle() throws IOException {
        TableFile table =
                table(
                        "Partners of 2025,,\n"
                                + ",,\n"
                                + "Name,Country,Revenue\n"
                                + "Kestrel,DE,10\n"
                                + "Oberlin,FR,20\n");
        assertThat(table.columns()).containsExactly("Name", "Country", "Revenue");
        assertThat(table.headerLine()).isEqualTo(3);
        assertThat(rows(table)).hasSize(2);
    }

    @Test
    void callsColumnsByLettersWithoutAHeader() throws IOException {
        TableFile table = table("1,2,3\n4,5,6\n");
        assertThat(table.columns()).containsExactly("A", "B", "C");
        assertThat(rows(table)).hasSize(2);
    }

    @Test
    void namesTheLineOfAQuoteThatIsNeverClosed() throws IOException {
        TableFile table = table("a,b\n1,2\n3,\"open\n5,6\n");
        assertThatThrownBy(() -> rows(table))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("transfer.file.quote")
                .hasMessageContaining("a.csv, 3");
    }

    @Test
    void keepsLineNumbersAcrossCellsOfSeveralLines() throws IOException {
        TableFile table = table("a,b\n1,\"x\ny\"\n\n3,4\n");
        Row row = new Row();
        try (RowReader reader = table.open()) {
            assertThat(reader.next(row)).isTrue();
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.text(1)).isEqualTo("x\ny");
            assertThat(reader.next(row)).isTrue();
            assertThat(row.line()).isEqualTo(5);
            assertThat(reader.next(row)).isFalse();
        }
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        assertThat(Sniffing.table(folder.resolve("none.csv")).failure().orElseThrow().key())
                .isEqualTo("transfer.file.missing");
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        assertThat(Sniffing.table(empty).failure().orElseThrow().key())
                .isEqualTo("transfer.file.empty");
        Path zip = Files.write(folder.resolve("bad.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        assertThat(Sniffing.table(zip).failure().orElseThrow().key())
                .isEqualTo("transfer.file.read");
        byte[] old = {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 26, (byte) 0xE1
        };
        assertThat(
                        Sniffing.table(Files.write(folder.resolve("old.xls"), old))
                                .failure()
                                .orElseThrow()
                                .key())
                .isEqualTo("transfer.file.old-excel");
    }
}
