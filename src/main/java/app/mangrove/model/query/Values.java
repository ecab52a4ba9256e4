package app.mangrove.model.query;

import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.search.Needle;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;

/// Conditions of one column, by the way it keeps its values.
final class Values {
    private Values() {}

    /// Rows with a value.
    static RowTest.Leaf present(Column column) {
        Field<?> field = column.field().orElse(null);
        if (field == null) {
            return new RowTest.Leaf(nr -> column.value(nr) != null, false);
        }
        return switch (field.storage()) {
            case INT -> {
                IntUnaryOperator ints = column.ints();
                int none = field.type() == FieldType.REF ? 0 : IntSegment.NULL;
                yield new RowTest.Leaf(nr -> ints.applyAsInt(nr) > none, false);
            }
            case LONG -> {
                IntToLongFunction longs = column.longs();
                yield new RowTest.Leaf(nr -> longs.applyAsLong(nr) != LongSegment.NULL, false);
            }
            case TEXT -> Targets.text(column.table(), field, text -> true, (b, s, e) -> true);
        };
    }

    /// The condition of a test other than `is not` and `is empty`; empty when a value does not fit.
    static Optional<RowTest.Leaf> leaf(Column column, Filter.Test test, LocalDate today) {
        return switch (column.type()) {
            case TEXT, LINK, CHOICE, TEXTS -> text(column, test);
            case BOOL -> bool(column, test);
            case INT, DECIMAL, AMOUNT, INSTANT, DATE -> spans(column, test, today);
            case REF -> reference(column, test);
        };
    }

    private static Optional<RowTest.Leaf> text(Column column, Filter.Test test) {
        Field<?> field = column.field().orElse(null);
        List<Needle> needles = test.values().stream().map(Needle::new).toList();
        boolean set = column.type() == FieldType.TEXTS;
        Predicate<String> onText =
                set
                        ? members(test.operator(), needles)
                        : text -> hits(test.operator(), needles, text);
        if (field == null) {
            return Optional.of(words((Derived.Values.Words) column.derivedValues(), onText));
        }
        boolean known =
                field.type() != FieldType.CHOICE
                        || test.values().stream()
                                .allMatch(v ->
                                        field.choices().stream().anyMatch(v::equalsIgnoreCase));
        Targets.Packed onBytes =
                set
                        ? (b, s, e) -> onText.test(decode(b, s, e))
                        : (b, s, e) -> hits(test.operator(), needles, b, s, e);
        return known
                ? Optional.of(Targets.text(column.table(), field, onText, onBytes))
                : Optional.empty();
    }

    private static String decode(byte[] bytes, int start, int end) {
        return new String(bytes, start, end - start, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Predicate<String> members(Operator operator, List<Needle> needles) {
        return text -> {
            for (String member : text.split("\n")) {
                if (hits(operator, needles, member)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static boolean hits(Operator operator, List<Needle> needles, String text) {
        for (Needle needle : needles) {
            boolean hit =
                    switch (operator) {
                        case CONTAINS -> needle.in(text);
                        case STARTS_WITH -> needle.starts(text);
                        default -> needle.equalsText(text);
                    };
            if (hit) {
                return true;
            }
        }
        return false;
    }

    private static boolean hits(
            Operator operator, List<Needle> needles, byte[] bytes, int start, int end) {
        for (Needle needle : needles) {
            boolean hit =
                    switch (operator) {
                        case CONTAINS -> needle.in(bytes, start, end);
                        case STARTS_WITH -> needle.starts(bytes, start, end);
                        default -> needle.equalsText(bytes, start, end);
                    };
            if (hit) {
                return true;
            }
        }
        return false;
    }

    private static RowTest.Leaf words(Derived.Values.Words words, Predicate<String> onText) {
        boolean[] hit = new boolean[words.texts().length];
        for (int code = 0; code < hit.length; code++) {
            hit[code] = onText.test(words.texts()[code]);
        }
        int[] codes = words.codes();
        return new RowTest.Leaf(nr -> nr < codes.length && codes[nr] >= 0 && hit[codes[nr]], false);
    }

    private static Optional<RowTest.Leaf> bool(Column column, Filter.Test test) {
        IntUnaryOperator ints = column.ints();
        BitSet wanted = new BitSet(2);
        for (String value : test.values()) {
            switch (value.toLowerCase(Locale.ROOT)) {
                case "true", "yes" -> wanted.set(1);
                case "false", "no" -> wanted.set(0);
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(
                new RowTest.Leaf(
                        nr -> {
                            int value = ints.applyAsInt(nr);
                            return value >= 0 && wanted.get(value);
                        },
                        false));
    }

    private static Optional<RowTest.Leaf> spans(Column column, Filter.Test test, LocalDate today) {
        List<@Nullable Span> values =
                test.values().stream()
                        .<@Nullable Span>map(v -> Span.of(v, column.type(), column.scale(), today))
                        .toList();
        RowTest.Leaf any = null;
        for (int i = 0; i < values.size(); i++) {
            Span value = values.get(i);
            Span second = values.getLast();
            if (value == null || second == null) {
                return Optional.empty();
            }
            if (test.operator() == Operator.BETWEEN && i > 0) {
                continue;
            }
            RowTest.Leaf leaf = span(column, Span.range(test.operator(), value, second));
            RowTest.Leaf before = any;
            any =
                    before == null
                            ? leaf
                            : new RowTest.Leaf(
                                    RowTest.any(List.of(before.test(), leaf.test())), false);
        }
        return Optional.ofNullable(any);
    }

    private static RowTest.Leaf span(Column column, Span span) {
        if (column.type() == FieldType.DATE) {
            IntUnaryOperator ints = column.ints();
            int first = (int) Math.max(span.first(), Integer.MIN_VALUE + 1L);
            int last = (int) Math.min(span.last(), Integer.MAX_VALUE);
            return new RowTest.Leaf(
                    nr -> {
                        int value = ints.applyAsInt(nr);
                        return value >= first && value <= last;
                    },
                    false);
        }
        IntToLongFunction longs = column.longs();
        long first = span.first();
        long last = span.last();
        return new RowTest.Leaf(
                nr -> {
                    long value = longs.applyAsLong(nr);
                    return value >= first && value <= last;
                },
                false);
    }

    private static Optional<RowTest.Leaf> reference(Column column, Filter.Test test) {
        Kind<?> target = column.target();
        Table table = column.ecosystem().table(target);
        BitSet hits =
                switch (test.operator()) {
                    case CONTAINS, STARTS_WITH -> {
                        List<Needle> needles = test.values().stream().map(Needle::new).toList();
                        yield RowTest.bits(
                                Targets.text(
                                                table,
                                                target.name(),
                                                text -> hits(test.operator(), needles, text),
                                                (b, s, e) ->
                                                        hits(test.operator(), needles, b, s, e))
                                        .test(),
                                table.end());
                    }
                    default -> Targets.named(column.ecosystem(), target, test.values());
                };
        if (test.operator() == Operator.WITHIN) {
            hits = Targets.within(column.ecosystem(), target, column.parent().orElseThrow(), hits);
        }
        return Optional.of(refers(column, hits, false));
    }

    /// Rows whose reference is one of `hits`.
    static RowTest.Leaf refers(Column column, BitSet hits, boolean onNull) {
        IntUnaryOperator ints = column.ints();
        return new RowTest.Leaf(
                nr -> {
                    int target = ints.applyAsInt(nr);
                    return target > 0 ? hits.get(target) : onNull;
                },
                onNull);
    }
}
