package app.mangrove.mix.cell;

/// One combination of a mix, by the row numbers of its values; 0 stands for all of an axis.
public record Cell(int type, int tier, int region, int vertical, int productLine) {
    /// Everything.
    public static final Cell ALL = new Cell(0, 0, 0, 0, 0);

    public static Cell of(Axis axis, int nr) {
        return ALL.with(axis, nr);
    }

    public int at(Axis axis) {
        return switch (axis) {
            case TYPE -> type;
            case TIER -> tier;
            case REGION -> region;
            case VERTICAL -> vertical;
            case PRODUCT_LINE -> productLine;
        };
    }

    /// This cell with another value on one axis.
    public Cell with(Axis axis, int nr) {
        return switch (axis) {
            case TYPE -> new Cell(nr, tier, region, vertical, productLine);
            case TIER -> new Cell(type, nr, region, vertical, productLine);
            case REGION -> new Cell(type, tier, nr, vertical, productLine);
            case VERTICAL -> new Cell(type, tier, region, nr, productLine);
            case PRODUCT_LINE -> new Cell(type, tier, region, vertical, nr);
        };
    }

    /// Which axes it sets, a bit an axis in their order.
    public int mask() {
        int mask = 0;
        for (Axis axis : Axis.all()) {
            mask |= at(axis) > 0 ? 1 << axis.ordinal() : 0;
        }
        return mask;
    }
}
