package app.mangrove.tier;

/// What a tier is worth to a partner in a year, and costs whoever gives it.
///
/// Unit: ten-thousandths of the currency of the rules that it was valued by.
public record Worth(long discount, long rebate, long mdf) {
    public static final Worth NOTHING = new Worth(0, 0, 0);

    public Worth plus(Worth other) {
        return new Worth(discount + other.discount, rebate + other.rebate, mdf + other.mdf);
    }

    public Worth minus(Worth other) {
        return new Worth(discount - other.discount, rebate - other.rebate, mdf - other.mdf);
    }

    public long total() {
        return discount + rebate + mdf;
    }
}
