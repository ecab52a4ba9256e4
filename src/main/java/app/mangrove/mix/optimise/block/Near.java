package app.mangrove.mix.optimise.block;

import app.mangrove.mix.optimise.linear.LinearModel.Column;

/// How far from the broken numbers the whole ones may be.
public enum Near {
    /// Either neighbour.
    NEXT,
    /// One fewer to a few more, where something is done at all: many tight targets at once need
    /// room upwards.
    WIDER,
    /// And one where nothing is.
    NEW,
    ALL;

    private static final double WHOLE = 1e-6;
    private static final int ROOM = 3;

    /// The column within reach of its broken value.
    public Column narrowed(Column column, double value) {
        if (this == ALL || !column.whole()) {
            return column;
        }
        double lower = Math.floor(value + WHOLE);
        double upper = Math.ceil(value - WHOLE);
        boolean used = upper > 0.5;
        if (this != NEXT && used) {
            lower = Math.max(0, lower - 1);
            upper += ROOM;
        }
        if (this == NEW && !used) {
            upper = 1;
        }
        return column.within(Math.max(lower, column.lower()), Math.min(upper, column.upper()));
    }

    /// The next that reaches farther; the farthest stays.
    public Near farther() {
        return values()[Math.min(ordinal() + 1, ALL.ordinal())];
    }
}
