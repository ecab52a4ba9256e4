package app.mangrove.transfer.preview;

/// What becomes of the rows of an entry or a kind.
///
/// Shape: `read` = `added` + `changed` + `unchanged` + `skipped` + `bad`; skipped rows are those
/// that a filter or `distinct` leaves out.
public record Counts(long read, long added, long changed, long unchanged, long skipped, long bad) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    public Counts plus(Counts other) {
        return new Counts(
                read + other.read,
                added + other.added,
                changed + other.changed,
                unchanged + other.unchanged,
                skipped + other.skipped,
                bad + other.bad);
    }
}
