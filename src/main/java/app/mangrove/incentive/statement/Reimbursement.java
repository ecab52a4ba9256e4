package app.mangrove.incentive.statement;

import app.mangrove.model.Link;

import java.time.LocalDate;

/// A claim against a fund that is to be paid with the next statement.
///
/// Shape: the partner is its row number. Unit: minor units of `currency`.
public record Reimbursement(
        int partner, String fund, LocalDate date, long minor, String currency, Link source) {}
