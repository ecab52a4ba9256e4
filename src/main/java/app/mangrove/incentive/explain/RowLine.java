package app.mangrove.incentive.explain;

import app.mangrove.incentive.row.Kernel;

/// One row that gave a partner something.
///
/// Shape: `amount` is what the row earned or measured, `given` what of it is the partner's.
record RowLine(
        Kernel kernel,
        int nr,
        int month,
        int day,
        long measure,
        long rate,
        long amount,
        long given) {}
