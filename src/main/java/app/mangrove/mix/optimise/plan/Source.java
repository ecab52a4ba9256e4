package app.mangrove.mix.optimise.plan;

import app.mangrove.mix.cell.Cell;

import java.time.LocalDate;

/// Where a limit comes from, so that a person finds what to change.
public sealed interface Source {
    /// A row of the plan's limits, by its number.
    record Constraint(int row) implements Source {}

    /// A target of the plan.
    record Target(Cell cell, LocalDate date) implements Source {}

    /// The budget that was asked for beside the plan.
    record Asked() implements Source {}
}
