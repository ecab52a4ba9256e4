package app.mangrove.mix.optimise;

/// Two types that sell more together in a region.
///
/// Unit: `ratio` partners of the other type serve one of the type, which then sells the fraction
/// `uplift` more.
public record Pairing(String type, String otherType, double ratio, double uplift) {
    public Pairing {
        if (!(ratio > 0) || !(uplift >= 0)) {
            throw new IllegalArgumentException("ratio " + ratio + ", uplift " + uplift);
        }
    }
}
