package app.mangrove.mix.optimise.linear;

import java.util.ArrayList;
import java.util.List;

/// A linear model: columns with bounds and a weight, rows with bounds and their terms.
///
/// Shape: the objective is the weighted sum of the columns, made as small as can be, or as large
/// where `maximise`.
public final class LinearModel {
    /// A variable.
    public record Column(String name, double lower, double upper, double weight, boolean whole) {
        /// The same within other bounds.
        public Column within(double least, double most) {
            return new Column(name, least, most, weight, whole);
        }

        /// The same with another weight.
        public Column weighing(double other) {
            return new Column(name, lower, upper, other, whole);
        }
    }

    /// A bounded sum of columns; `group` says which wish it comes from, -1 for none, and `quarter`
    /// which quarter it is about, -1 for all.
    public record Row(
            String name, double lower, double upper, Terms terms, int group, int quarter) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final boolean maximise;

    public LinearModel(boolean maximise) {
        this.maximise = maximise;
    }

    public int add(Column column) {
        columns.add(column);
        return columns.size() - 1;
    }

    /// The same variable with another weight.
    public void weigh(int column, double weight) {
        columns.set(column, columns.get(column).weighing(weight));
    }

    public int add(Row row) {
        rows.add(row);
        return rows.size() - 1;
    }

    public boolean maximise() {
        return maximise;
    }

    public List<Column> columns() {
        return columns;
    }

    public List<Row> rows() {
        return rows;
    }

    public double objective(double[] values) {
        double sum = 0;
        for (int i = 0; i < columns.size(); i++) {
            sum += columns.get(i).weight() * values[i];
        }
        return sum;
    }
}
