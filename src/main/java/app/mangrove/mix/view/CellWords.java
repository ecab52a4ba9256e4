package app.mangrove.mix.view;

import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.CoverageBands;
import app.mangrove.mix.gap.Gap;
import app.mangrove.ui.text.Formats;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// How cells are written and how warm or cold they are, in one way of showing them.
///
/// Shape: shown is actual − target, so that what is missing has a minus; amounts stand in the step
/// of the largest.
public final class CellWords {
    private static final double E4 = 10_000;
    private static final int STEPS = 4;
    private final MixPicture picture;
    private final Show show;
    private final double scale;
    private final double largestGap;

    public CellWords(MixPicture picture, Show show) {
        this.picture = picture;
        this.show = show;
        double largest = 0;
        double gaps = show.isAmount() ? 1 : STEPS;
        for (Gap gap : picture.inner()) {
            largest = Math.max(largest, plain(target(gap)));
            largest = Math.max(largest, plain(actual(gap)));
            gaps = Math.max(gaps, Math.abs(plain(missing(gap))));
        }
        scale = largest;
        largestGap = gaps;
    }

    private static Formats formats() {
        return Text.formats();
    }

    private double plain(OptionalLong value) {
        return value.isEmpty() ? 0 : value.getAsLong() / (show.isAmount() ? E4 : 1);
    }

    public OptionalLong actual(Gap gap) {
        Optional<Long> actual = gap.actual(show.measure()).optional();
        return actual.isEmpty() ? OptionalLong.empty() : OptionalLong.of(actual.get());
    }

    private OptionalLong target(Gap gap) {
        return show == Show.COVERAGE ? gap.demand() : gap.target(show.measure());
    }

    private OptionalLong missing(Gap gap) {
        return show == Show.COVERAGE ? OptionalLong.empty() : gap.gap(show.measure());
    }

    /// A count, or an amount in the step of the largest.
    public String figure(OptionalLong value) {
        if (value.isEmpty()) {
            return "–";
        }
        return show.isAmount()
                ? formats().inStepOf(scale, plain(value), 3)
                : formats().number(value.getAsLong());
    }

    /// "€ M", where amounts are shown.
    public String unit() {
        return show.isAmount() ? formats().stepOf(scale, picture.currency()) : "";
    }

    /// The large figure of a cell.
    public String large(Gap gap) {
        if (show == Show.COVERAGE) {
            return shortCoverage(gap);
        }
        OptionalLong missing = missing(gap);
        if (missing.isEmpty()) {
            return figure(actual(gap));
        }
        return show.isAmount()
                ? formats().signedInStepOf(scale, -plain(missing), scale < 10_000 ? 0 : 1)
                : formats().signed(-missing.getAsLong(), 0);
    }

    /// The small line of a cell: "12 of 14".
    String small(Gap gap) {
        OptionalLong target = target(gap);
        if (target.isEmpty()) {
            return Text.of(show == Show.COVERAGE ? "mixplan.no-demand" : "mixplan.no-target");
        }
        return Text.of("mixplan.of", figure(actual(gap)), figure(target));
    }

    /// From −4, far too few, to 4, far too many.
    int heat(Gap gap) {
        if (show == Show.COVERAGE) {
            return gap.coverage()
                    .map(c -> coverageHeat(picture.grid().bands(), c.doubleValue()))
                    .orElse(0);
        }
        double missing = plain(missing(gap));
        int step = (int) Math.ceil(Math.abs(missing) / largestGap * STEPS - 1e-9);
        return missing > 0 ? -step : step;
    }

    static int coverageHeat(CoverageBands bands, double coverage) {
        double white = bands.white().doubleValue();
        double dense = bands.dense().doubleValue();
        if (coverage < white) {
            return -Math.clamp((int) Math.ceil((white - coverage) / 0.2), 1, STEPS);
        }
        return coverage > dense
                ? Math.clamp((int) Math.ceil((coverage - dense) / 0.5), 1, STEPS)
                : 0;
    }

    public static Token fill(int heat) {
        return Token.values()[Token.DIV_Z.ordinal() + Math.clamp(heat, -STEPS, STEPS)];
    }

    /// The colour of words on such a ground.
    static Token words(int heat) {
        return switch (heat) {
            case -4 -> Token.ON_DIV_O4;
            case -3 -> Token.ON_DIV_O3;
            case 3 -> Token.ON_DIV_B3;
            case 4 -> Token.ON_DIV_B4;
            default -> Token.FG_DEFAULT;
        };
    }

    /// The coverage of a cell with the capacity: "0.92 · €14.2 M".
    static String coverage(MixPicture picture, Gap gap) {
        String capacity = compact(picture, gap.expected());
        return gap.coverage()
                .map(c ->
                        Text.of(
                                "mixplan.coverage-line",
                                formats().number(c.doubleValue(), 2),
                                capacity))
                .orElse(capacity);
    }

    /// The same where there is little room.
    public static String shortCoverage(Gap gap) {
        return gap.coverage().map(c -> formats().number(c.doubleValue(), 2)).orElse("–");
    }

    public static String compact(MixPicture picture, long e4) {
        return formats().compact(e4 / E4, picture.currency(), 3);
    }

    /// The name of a value; of all of them for 0.
    public static String name(MixPicture picture, Axis axis, int nr) {
        return nr == 0 ? all(axis) : picture.trees().name(axis, nr);
    }

    public static String title(Axis axis) {
        return Text.of("kind." + axis.kind().key());
    }

    private static String all(Axis axis) {
        return Text.of("mixplan.all." + axis.key());
    }

    /// "MSP in France and Benelux"; everything where the cell sets nothing.
    public static String name(MixPicture picture, Cell cell) {
        List<String> names = new ArrayList<>();
        for (Axis axis : Axis.all()) {
            if (cell.at(axis) > 0) {
                names.add(picture.trees().name(axis, cell.at(axis)));
            }
        }
        return switch (names.size()) {
            case 0 -> Text.of("mixplan.everything");
            case 1 -> names.getFirst();
            default -> Text.of("mixplan.in", names.getFirst(), names.get(1));
        };
    }

    /// Everything about a cell in a line, for tips and screen readers.
    String sentence(Gap gap) {
        return Text.of(
                "mixplan.sentence",
                name(picture, gap.cell()),
                show.title(),
                large(gap),
                small(gap),
                coverage(picture, gap));
    }
}
