package app.mangrove.model.query;

import app.mangrove.base.outcome.Outcome;

import java.util.List;

/// Which rows are meant: a condition, or several joined; also a text that a person can read and
/// write.
///
/// Shape: values are texts and get the type of their column when the filter runs. Text: `status is
/// ACTIVE and region within EMEA and (joined >= today-12m or tags is gold)`.
public sealed interface Filter {
    /// Every row.
    Filter ALL = new And(List.of());

    /// A column against values; `path` is a field, a derived column or `id`, or leads over
    /// references to one: `partner.region`.
    record Test(String path, Operator operator, List<String> values) implements Filter {
        public Test {
            values = List.copyOf(values);
            if (operator.arity() >= 0 ? values.size() != operator.arity() : values.isEmpty()) {
                throw new IllegalArgumentException(operator + " with " + values);
            }
        }
    }

    /// Rows of the segment with this name.
    record InSegment(String name) implements Filter {}

    /// Rows whose owner is the person who asks.
    record Mine() implements Filter {}

    record And(List<Filter> parts) implements Filter {
        public And {
            parts = List.copyOf(parts);
        }
    }

    record Or(List<Filter> parts) implements Filter {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Filter part) implements Filter {}

    static Filter test(String path, Operator operator, String... values) {
        return new Test(path, operator, List.of(values));
    }

    /// Both: this one and another.
    default Filter and(Filter other) {
        if (isAll()) {
            return other;
        }
        if (other.isAll()) {
            return this;
        }
        return new And(List.of(this, other));
    }

    default boolean isAll() {
        return this instanceof And(List<Filter> parts) && parts.isEmpty();
    }

    /// The conditions that a row must all meet; a chip each.
    default List<Filter> conditions() {
        return this instanceof And(List<Filter> parts) ? parts : List.of(this);
    }

    /// The text that [#parse(String)] reads back; empty for every row.
    default String text() {
        return FilterText.print(this);
    }

    /// Errors: `filter.syntax` with the position (from 1), what stands there and what was expected.
    static Outcome<Filter> parse(String text) {
        return new FilterParser(text).parse();
    }
}
