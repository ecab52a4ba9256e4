package app.mangrove.ui.table;

/// A column that a person wants the rows in order of.
public record Sort(String column, boolean descending) {}
