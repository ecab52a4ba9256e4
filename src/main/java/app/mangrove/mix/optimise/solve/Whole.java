package app.mangrove.mix.optimise.solve;

import org.jspecify.annotations.Nullable;

/// The best whole plan that was found, and the bound that no plan passes.
///
/// Shape: `values` by column, null when none was found; `impossible` when that is proven.
public record Whole(
        double @Nullable [] values, double objective, double bound, boolean impossible) {}
