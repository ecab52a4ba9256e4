package app.mangrove.model;

import app.mangrove.model.column.Storage;

/// What a field's value is, in Java and in a column.
///
/// Shape: TEXT and CHOICE are `String`; TEXTS an immutable sorted `List<String>`; BOOL `Boolean`;
/// INT `Long`; DECIMAL and AMOUNT `BigDecimal` of the field's scale; DATE `LocalDate`; INSTANT
/// `Instant`; REF `Id`; LINK `Link`. Unit: columns hold decimals unscaled, dates as epoch days,
/// instants as epoch milliseconds, references as the row number of their target.
public enum FieldType {
    TEXT(Storage.TEXT),
    TEXTS(Storage.TEXT),
    CHOICE(Storage.INT),
    BOOL(Storage.INT),
    INT(Storage.LONG),
    DECIMAL(Storage.LONG),
    AMOUNT(Storage.LONG),
    DATE(Storage.INT),
    INSTANT(Storage.LONG),
    REF(Storage.INT),
    LINK(Storage.TEXT);

    private final Storage storage;

    FieldType(Storage storage) {
        this.storage = storage;
    }

    public Storage storage() {
        return storage;
    }

    /// Whether filters and columns treat it as a number.
    public boolean isNumber() {
        return this == INT || this == DECIMAL || this == AMOUNT;
    }
}
