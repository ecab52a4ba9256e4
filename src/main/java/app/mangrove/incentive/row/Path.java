package app.mangrove.incentive.row;

/// A path of a condition or a table: who it is about, and the field.
record Path(Who who, String rest) {
    enum Who {
        ROW,
        SELLER,
        COUNTERPARTY,
        PAIR
    }

    static Path of(String path) {
        if (path.startsWith("seller.")) {
            return new Path(Who.SELLER, path.substring("seller.".length()));
        }
        if (path.startsWith("counterparty.")) {
            return new Path(Who.COUNTERPARTY, path.substring("counterparty.".length()));
        }
        if (path.startsWith("pair.")) {
            return new Path(Who.PAIR, path.substring("pair.".length()));
        }
        return new Path(Who.ROW, path);
    }
}
