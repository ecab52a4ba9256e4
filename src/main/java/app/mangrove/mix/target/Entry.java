package app.mangrove.mix.target;

import app.mangrove.mix.cell.Cell;

/// A number that somebody wrote down for a cell, with the number of its row.
public record Entry(Cell cell, int row, long value) {}
