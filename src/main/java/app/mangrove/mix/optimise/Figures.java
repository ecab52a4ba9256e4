package app.mangrove.mix.optimise;

/// What a quarter of a plan comes to.
///
/// Unit: expected partners at its end; cost, capacity and revenue in money.
public record Figures(int quarter, double partners, double cost, double capacity, double revenue) {}
