package app.mangrove.mix.optimise;

import java.util.List;

/// What pools sell into together: revenue beyond the demand is not to be had.
///
/// Unit: demand in money by quarter; an infinite one is not known and limits nothing.
public record Market(String name, List<Double> demand, double accounts) {
    public Market {
        demand = List.copyOf(demand);
    }
}
