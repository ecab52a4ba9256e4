package app.mangrove.ui.tile;

import java.util.List;

/// A key figure as a tile shows it, everything already in words.
///
/// Shape: `delta` is empty when there is nothing to compare with; `course` may be empty.
public record Kpi(
        String value,
        Direction direction,
        Judgement judgement,
        String delta,
        String against,
        List<String> names,
        double[] course) {
    /// Which way it went.
    public enum Direction {
        UP,
        DOWN,
        LEVEL
    }

    /// Whether that is welcome.
    public enum Judgement {
        GOOD,
        BAD,
        NEUTRAL
    }

    /// A figure alone.
    public static Kpi of(String value, String words) {
        return new Kpi(
                value, Direction.LEVEL, Judgement.NEUTRAL, "", words, List.of(), new double[0]);
    }
}
