package app.mangrove.incentive.row;

/// Takes what payees earn of rows.
interface Sink {
    void add(int month, int payee, long value);
}
