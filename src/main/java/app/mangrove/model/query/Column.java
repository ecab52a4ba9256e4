package app.mangrove.model.query;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.column.Longs;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/// A column of a kind as queries and tables see it: a field, a derived column, or one of them at
/// the end of references (`partner.region`).
///
/// Shape: bound to one snapshot; cheap to make.
public final class Column {
    /// The key of the column that is the row itself.
    public static final String ID = "id";

    private final Scope scope;
    private final Table table;
    private final String path;
    private final @Nullable Field<?> field;
    private final int index;
    private final @Nullable Derived derived;
    private final @Nullable Column next;

    private Column(
            Scope scope,
            Table table,
            String path,
            @Nullable Field<?> field,
            @Nullable Derived derived,
            @Nullable Column next) {
        this.scope = scope;
        this.table = table;
        this.path = path;
        this.field = field;
        this.index = field == null ? -1 : table.column(field.key());
        this.derived = derived;
        this.next = next;
    }

    /// The column that a path names. Errors: `filter.field` with the kind and what it does not
    /// have.
    public static Outcome<Column> of(Scope scope, Kind<?> kind, String path) {
        Table table = scope.ecosystem().table(kind);
        int dot = path.indexOf('.');
        String key = dot < 0 ? path : path.substring(0, dot);
        int column = table.column(key);
        if (column < 0) {
            Optional<Derived> derived = dot < 0 ? scope.derived(kind, key) : Optional.empty();
            return derived.isPresent()
                    ? Outcome.ok(new Column(scope, table, path, null, derived.get(), null))
                    : Outcome.failed("filter.field", kind.word(), key);
        }
        Field<?> field = table.fields().get(column);
        if (dot < 0) {
            return Outcome.ok(new Column(scope, table, path, field, null, null));
        }
        if (field.type() != FieldType.REF) {
            return Outcome.failed("filter.field", kind.word(), path);
        }
        return of(scope, field.target(), path.substring(dot + 1))
                .map(rest -> new Column(scope, table, path, field, null, rest));
    }

    public String path() {
        return path;
    }

    public Kind<?> kind() {
        return table.kind();
    }

    /// The last column of the path, whose values this one shows.
    public Column last() {
        return next == null ? this : next.last();
    }

    /// The field at the end of the path; empty for a derived column.
    public Optional<Field<?>> field() {
        return Optional.ofNullable(last().field);
    }

    public Optional<Derived> derived() {
        return Optional.ofNullable(last().derived);
    }

    public FieldType type() {
        Column last = last();
        return last.field != null ? last.field.type() : last.derivedColumn().type();
    }

    public int scale() {
        Column last = last();
        return last.field != null ? last.field.scale() : last.derivedColumn().scale();
    }

    /// The operators that a filter may use on it.
    public List<Operator> operators() {
        return Operator.of(type(), parent().isPresent());
    }

    /// The field that makes a tree of what this column refers to.
    Optional<Field<?>> parent() {
        return type() != FieldType.REF
                ? Optional.empty()
                : target().field("parent")
                        .filter(f -> f.type() == FieldType.REF && f.target() == target());
    }

    /// The kind that the values refer to.
    Kind<?> target() {
        return field().orElseThrow().target();
    }

    /// The value of a row as its field's type says, null when it has none.
    public @Nullable Object value(int nr) {
        if (next != null) {
            int target = ints().applyAsInt(nr);
            return target > 0 ? next.value(target) : null;
        }
        return field != null
                ? ecosystem().value(table, index, nr)
                : derivedValue(derivedColumn(), nr);
    }

    /// The row number that a reference at the end of the path holds, 0 for none.
    public int ref(int nr) {
        int target = ints().applyAsInt(nr);
        return target <= 0 ? 0 : next == null ? target : next.ref(target);
    }

    /// The ISO code of an amount's currency in this row, empty when there is none.
    public String currency(int nr) {
        if (next != null) {
            int target = ints().applyAsInt(nr);
            return target > 0 ? next.currency(target) : "";
        }
        if (field == null) {
            String code = derivedColumn().currency();
            return code == null ? "" : code;
        }
        int column = field.currency().map(table::column).orElse(-1);
        if (column < 0 || table.fields().get(column).type() != FieldType.REF) {
            return "";
        }
        int target = table.ints(table.fields().get(column)).at(nr);
        return target <= 0 ? "" : ecosystem().name(table.fields().get(column).target(), target);
    }

    private @Nullable Object derivedValue(Derived column, int nr) {
        return switch (column.values(ecosystem())) {
            case Derived.Values.Words(int[] codes, String[] texts) -> {
                String text = nr < codes.length && codes[nr] >= 0 ? texts[codes[nr]] : null;
                yield text == null || column.type() != FieldType.TEXTS
                        ? text
                        : List.of(text.split("\n"));
            }
            case Derived.Values.Ints(int[] values) -> {
                int value = nr < values.length ? values[nr] : IntSegment.NULL;
                yield value == IntSegment.NULL
                        ? null
                        : column.type() == FieldType.DATE
                                ? LocalDate.ofEpochDay(value)
                                : (Object) (value != 0);
            }
            case Derived.Values.Longs(long[] values) -> {
                long value = nr < values.length ? values[nr] : LongSegment.NULL;
                yield value == LongSegment.NULL
                        ? null
                        : column.type() == FieldType.INT
                                ? (Object) value
                                : BigDecimal.valueOf(value, column.scale());
            }
        };
    }

    private Derived derivedColumn() {
        if (derived == null) {
            throw new IllegalStateException(path + " is no derived column");
        }
        return derived;
    }

    /// The kind that the first step of the path leads to.
    Kind<?> stepTarget() {
        return java.util.Objects.requireNonNull(field, path).target();
    }

    Ecosystem ecosystem() {
        return scope.ecosystem();
    }

    Table table() {
        return table;
    }

    @Nullable Column next() {
        return next;
    }

    Derived.Values derivedValues() {
        return derivedColumn().values(ecosystem());
    }

    /// The 32-bit numbers of this step of the path.
    IntUnaryOperator ints() {
        if (field != null) {
            Ints column = table.ints(field);
            return column::at;
        }
        int[] values = ((Derived.Values.Ints) derivedValues()).values();
        return nr -> nr < values.length ? values[nr] : IntSegment.NULL;
    }

    /// The 64-bit numbers of this step of the path.
    IntToLongFunction longs() {
        if (field != null) {
            Longs column = table.longs(field);
            return column::at;
        }
        long[] values = ((Derived.Values.Longs) derivedValues()).values();
        return nr -> nr < values.length ? values[nr] : LongSegment.NULL;
    }
}
