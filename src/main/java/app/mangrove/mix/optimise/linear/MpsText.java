package app.mangrove.mix.optimise.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A model as free MPS, the text that every solver reads.
///
/// A model that maximises is written as the minimum of the negated weights, because readers do not
/// agree on how to say "maximise": `factor` of the objective is then −1.
public final class MpsText {
    private MpsText() {}

    public static String of(LinearModel model) {
        StringBuilder text = new StringBuilder("NAME mix\nROWS\n N obj\n");
        for (LinearModel.Row row : model.rows()) {
            text.append(' ').append(kind(row)).append(' ').append(row.name()).append('\n');
        }
        columns(model, text);
        text.append("RHS\n");
        for (LinearModel.Row row : model.rows()) {
            double side = Double.isFinite(row.lower()) ? row.lower() : row.upper();
            if (side != 0) {
                text.append(" rhs ").append(row.name()).append(' ').append(side).append('\n');
            }
        }
        bounds(model, text);
        return text.append("ENDATA\n").toString();
    }

    private static char kind(LinearModel.Row row) {
        if (row.lower() == row.upper()) {
            return 'E';
        }
        if (Double.isFinite(row.lower()) && Double.isFinite(row.upper())) {
            throw new IllegalArgumentException(row.name() + " is bounded on both sides");
        }
        return Double.isFinite(row.lower()) ? 'G' : 'L';
    }

    private static void columns(LinearModel model, StringBuilder text) {
        List<StringBuilder> terms = new ArrayList<>();
        double sign = model.maximise() ? -1 : 1;
        for (LinearModel.Column column : model.columns()) {
            StringBuilder lines = new StringBuilder();
            line(lines, column.name(), "obj", sign * column.weight() + 0.0);
            terms.add(lines);
        }
        for (LinearModel.Row row : model.rows()) {
            for (Map.Entry<Integer, Double> term : row.terms().factors().entrySet()) {
                String name = model.columns().get(term.getKey()).name();
                line(terms.get(term.getKey()), name, row.name(), term.getValue());
            }
        }
        text.append("COLUMNS\n");
        boolean whole = false;
        int markers = 0;
        for (int i = 0; i < terms.size(); i++) {
            if (model.columns().get(i).whole() != whole) {
                whole = !whole;
                text.append(" MARK").append(markers++).append(" 'MARKER' ");
                text.append(whole ? "'INTORG'" : "'INTEND'").append('\n');
            }
            text.append(terms.get(i));
        }
        if (whole) {
            text.append(" MARK").append(markers).append(" 'MARKER' 'INTEND'\n");
        }
    }

    private static void line(StringBuilder lines, String column, String row, double value) {
        lines.append(' ').append(column).append(' ').append(row).append(' ');
        lines.append(value).append('\n');
    }

    /// Every bound is written: a whole column without one means 0 or 1 to some readers.
    private static void bounds(LinearModel model, StringBuilder text) {
        text.append("BOUNDS\n");
        for (LinearModel.Column column : model.columns()) {
            if (column.lower() != 0) {
                text.append(" LO bnd ").append(column.name()).append(' ');
                text.append(column.lower()).append('\n');
            }
            if (Double.isFinite(column.upper())) {
                text.append(" UP bnd ").append(column.name()).append(' ');
                text.append(column.upper()).append('\n');
            } else {
                text.append(" PL bnd ").append(column.name()).append('\n');
            }
        }
    }
}
