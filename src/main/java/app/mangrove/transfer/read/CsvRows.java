package app.mangrove.transfer.read;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Refusal;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.util.Iterator;

/// The rows of a CSV file.
///
/// Errors: `transfer.file.quote`, `transfer.file.encoding`, `transfer.file.read`, as Refusals.
final class CsvRows implements RowReader {
    private final TableFile file;
    private final Counted bytes;
    private final long total;
    private final CsvReader<Row> reader;
    private final Iterator<Row> rows;
    private final Filling filling = new Filling();

    /// Fills the row that the caller gave.
    private static final class Filling extends AbstractBaseCsvCallbackHandler<Row> {
        private Row row = new Row();
        private long line;

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            row.begin(startingLineNumber);
        }

        @Override
        protected void handleField(int index, char[] buf, int offset, int len, boolean quoted) {
            row.add(buf, offset, len);
        }

        @Override
        protected void handleEmpty() {
            row.add("");
            row.blank();
        }

        @Override
        protected Row buildRecord() {
            return row;
        }
    }

    /// Counts the bytes that were read, for the progress.
    private static final class Counted extends InputStream {
        private final InputStream in;
        private long count;

        Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = in.read(target, offset, length);
            count += Math.max(n, 0);
            return n;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    CsvRows(TableFile file) throws IOException {
        this.file = file;
        this.total = Files.size(file.path());
        this.bytes = new Counted(Files.newInputStream(file.path()));
        this.bytes.skipNBytes(Encodings.markLength(file.path()));
        Reader text =
                new BufferedReader(
                        new InputStreamReader(
                                bytes,
                                file.charset()
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                        1 << 16);
        reader =
                CsvReader.builder()
                        .fieldSeparator(file.separator())
                        .quoteCharacter(file.quote())
                        .skipEmptyLines(false)
                        .allowUnclosedQuote(false)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .detectBomHeader(false)
                        .build(filling, text);
        rows = reader.iterator();
    }

    @Override
    public boolean next(Row row) {
        filling.row = row;
        try {
            boolean one = file.columns().size() == 1;
            do {
                if (!rows.hasNext()) {
                    return false;
                }
                rows.next();
            } while (row.isBlank() && !one);
            return true;
        } catch (CsvParseException e) {
            throw refusal(e);
        } catch (UncheckedIOException e) {
            throw refusal(e);
        }
    }

    private Refusal refusal(Throwable thrown) {
        String key =
                thrown instanceof CsvParseException && !(thrown.getCause() instanceof IOException)
                        ? "transfer.file.quote"
                        : thrown instanceof CharacterCodingException
                                        || thrown.getCause() instanceof CharacterCodingException
                                ? "transfer.file.encoding"
                                : "transfer.file.read";
        return new Refusal(Problem.of(key, file.name(), filling.line));
    }

    @Override
    public long position() {
        return bytes.count;
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
