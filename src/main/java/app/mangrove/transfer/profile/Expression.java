package app.mangrove.transfer.profile;

import org.jspecify.annotations.Nullable;

import java.time.Period;
import java.util.List;
import java.util.Map;

/// How the text of a value comes from the cells of a row.
public sealed interface Expression {
    /// The text of a column.
    record Column(String column) implements Expression {}

    /// The same text for every row.
    record Constant(String text) implements Expression {}

    /// Several texts in a row; empty when all columns in it are empty.
    record Concat(List<Expression> parts) implements Expression {
        public Concat {
            parts = List.copyOf(parts);
        }
    }

    /// An external key of this profile's source: `source:` before the text, unless it is empty.
    record Key(Expression text) implements Expression {}

    /// A value from the row of another file whose column `by` holds what `key` gives here; `value`
    /// is made from that row.
    record Lookup(String file, String by, Expression key, Expression value) implements Expression {}

    /// Another text for each text; without `otherwise`, one that is not in the map is a problem.
    record Choose(Expression of, Map<String, String> map, @Nullable String otherwise)
            implements Expression {
        public Choose {
            map = Map.copyOf(map);
        }
    }

    /// The first that is not empty.
    record Either(Expression first, Expression second) implements Expression {}

    /// A number with the other sign.
    record Negated(Expression of) implements Expression {}

    /// A whole number of smallest units as the number that it means: so many of its last digits are
    /// decimals.
    record Decimals(Expression of, Expression digits) implements Expression {}

    /// A date in ISO form moved by a period.
    record Plus(Expression of, Period period) implements Expression {}
}
