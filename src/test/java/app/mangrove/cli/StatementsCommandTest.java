package app.mangrove.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Statements from the command line: the list adds up with the files, which say what the list says.
class StatementsCommandTest {
    @TempDir private Path folder;

    private final Shell shell = new Shell();

    @Test
    void writesAListAndTwoDocumentsForEachStatement() throws IOException {
        Path file = folder.resolve("w.mangrove");
        assertThat(shell.run("new", file, "--sample", "3", "--partners", "40").code()).isZero();
        Path out = folder.resolve("out");
        Shell.Run run = shell.run("statements", file, "--period", "2026-09", "--out", out);
        assertThat(run.code()).as(run.err()).isZero();
        List<String> list = Files.readAllLines(out.resolve("statements.csv"));
        assertThat(list.getFirst())
                .isEqualTo(
                        "partner,period,number,currency,earned,adjustments,carried_in,payable,"
                                + "carried_out,payout_currency,payout,status");
        assertThat(list).hasSizeGreaterThan(3);
        List<Path> pdfs;
        try (Stream<Path> files = Files.list(out)) {
            pdfs = files.filter(each -> each.toString().endsWith(".pdf")).sorted().toList();
        }
        assertThat(pdfs).hasSize(list.size() - 1);
        String partner = list.get(1).split(",", -1)[0];
        Path first =
                pdfs.stream()
                        .filter(each -> each.getFileName().toString().contains(partner))
                        .findFirst()
                        .orElseThrow();
        try (PDDocument document = Loader.loadPDF(first.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Statement 2026-09", "Payable", "Page 1 of 1", "Log head");
            assertThat(text).doesNotContain("[");
        }
        Path sheet = Path.of(first.toString().replace(".pdf", ".xlsx"));
        try (ReadableWorkbook book = new ReadableWorkbook(sheet.toFile())) {
            assertThat(book.getSheets().map(each -> each.getName()))
                    .containsExactly("Lines", "Transactions", "Explanation");
        }
    }

    @Test
    void saysWhatIsWrongWithItsOptions() {
        Path file = folder.resolve("w.mangrove");
        assertThat(shell.run("new", file).code()).isZero();
        Path out = folder.resolve("out");
        Shell.Run month = shell.run("statements", file, "--period", "2026-13", "--out", out);
        assertThat(month.code()).isEqualTo(2);
        assertThat(month.err()).contains("2026-13");
        Shell.Run day =
                shell.run(
                        "statements",
                        file,
                        "--period",
                        "2026-01",
                        "--as-known",
                        "soon",
                        "--out",
                        out);
        assertThat(day.code()).isEqualTo(2);
        assertThat(day.err()).contains("--as-known");
        assertThat(shell.run("show", file, "statements").code()).isZero();
    }
}
