package app.mangrove.hierarchy.view;

import app.mangrove.hierarchy.Measure;
import app.mangrove.hierarchy.Part;
import app.mangrove.ui.table.ColumnSpec;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.text.Text;

import java.util.Arrays;
import java.util.function.Supplier;

/// A column of one figure: own, downstream or total.
record FigureColumn(Measure measure, Part part, Supplier<Shown> shown) implements ColumnSpec {
    /// Which figure a column's key means.
    record Place(Measure measure, Part part) {}

    static String key(Measure measure, Part part) {
        return measure.key() + "_" + part.key();
    }

    static Place place(String key) {
        return Arrays.stream(Measure.values())
                .flatMap(m -> Arrays.stream(Part.values()).map(p -> new Place(m, p)))
                .filter(place -> key(place.measure, place.part).equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no figure " + key));
    }

    @Override
    public String key() {
        return key(measure, part);
    }

    @Override
    public String title() {
        return Text.of("hierarchy.column", Words.of(measure), Words.of(part));
    }

    @Override
    public boolean isFigure() {
        return true;
    }

    @Override
    public double width() {
        return measure.isAmount() ? 128 : 112;
    }

    @Override
    public String text(Rows rows, int nr) {
        Shown now = shown.get();
        boolean nobody = part == Part.DOWNSTREAM && now.rolled().partnersBelow(nr) == 0;
        return now.ecosystem() != rows.ecosystem() || nobody ? "" : now.text(measure, part, nr);
    }

    @Override
    public String tone() {
        return part == Part.TOTAL ? "strong" : "";
    }
}
