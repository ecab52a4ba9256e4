package app.mangrove.model.column;

/// How a column keeps its values.
public enum Storage {
    INT,
    LONG,
    TEXT
}
