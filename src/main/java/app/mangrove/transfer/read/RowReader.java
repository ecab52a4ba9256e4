package app.mangrove.transfer.read;

/// The rows of a table in a file, one after the other.
///
/// Errors: what makes the rest of the file unreadable, such as a quote that is never closed, is a
/// Refusal that names file and line.
public interface RowReader extends AutoCloseable {
    /// Fills `row` with the next row; false at the end.
    boolean next(Row row);

    /// How far it has come, in units of [#total].
    long position();

    /// How far there is to go; 0 when that is not known.
    long total();

    @Override
    void close();
}
