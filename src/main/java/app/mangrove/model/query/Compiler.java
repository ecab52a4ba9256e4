package app.mangrove.model.query;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Refusal;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.work.Segment;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// Turns a filter into a condition on row numbers of one kind in one snapshot.
final class Compiler {
    private final Scope scope;
    private final Filter whole;
    private final Map<Filter, Integer> positions;
    private final Deque<String> segments = new ArrayDeque<>();

    private Compiler(Scope scope, Filter whole, Map<Filter, Integer> positions) {
        this.scope = scope;
        this.whole = whole;
        this.positions = positions;
    }

    /// Errors: `filter.field`, `filter.operator`, `filter.value`, `filter.segment`,
    /// `filter.circle`, `filter.owner`; the last argument is the position of the condition in the
    /// filter's text.
    static Outcome<RowTest> compile(
            Scope scope, Kind<?> kind, Filter filter, Map<Filter, Integer> positions) {
        try {
            return Outcome.ok(new Compiler(scope, filter, positions).leaf(kind, filter).test());
        } catch (Refusal refusal) {
            return Outcome.failed(Refusal.problemOf(refusal));
        }
    }

    private RowTest.Leaf leaf(Kind<?> kind, Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> parts) -> {
                List<RowTest.Leaf> leaves = parts.stream().map(part -> leaf(kind, part)).toList();
                yield new RowTest.Leaf(
                        leaves.isEmpty()
                                ? RowTest.EVERY
                                : RowTest.all(leaves.stream().map(RowTest.Leaf::test).toList()),
                        leaves.stream().allMatch(RowTest.Leaf::onNull));
            }
            case Filter.Or(List<Filter> parts) -> {
                List<RowTest.Leaf> leaves = parts.stream().map(part -> leaf(kind, part)).toList();
                yield new RowTest.Leaf(
                        RowTest.any(leaves.stream().map(RowTest.Leaf::test).toList()),
                        leaves.stream().anyMatch(RowTest.Leaf::onNull));
            }
            case Filter.Not(Filter part) -> leaf(kind, part).not();
            case Filter.InSegment(String name) -> inSegment(kind, filter, name);
            case Filter.Mine() -> mine(kind, filter);
            case Filter.Test test -> test(kind, test);
        };
    }

    private RowTest.Leaf inSegment(Kind<?> kind, Filter filter, String name) {
        Segment segment =
                scope.ecosystem().all(Segment.KIND).stream()
                        .filter(s -> s.name().equalsIgnoreCase(name))
                        .findFirst()
                        .orElseThrow(() -> refusal(filter, "filter.segment", name));
        if (segments.contains(segment.name())) {
            throw refusal(filter, "filter.circle", name);
        }
        segments.push(segment.name());
        Filter meant =
                switch (Filter.parse(segment.filter())) {
                    case Outcome.Ok<Filter>(Filter ok) -> ok;
                    case Outcome.Failed<Filter> failed ->
                            throw refusal(filter, "filter.segment", name);
                };
        RowTest.Leaf leaf =
                segment.of().equals(kind.key())
                        ? leaf(kind, meant)
                        : over(kind, filter, segment.of(), meant);
        segments.pop();
        return leaf;
    }

    /// A segment of what the rows refer to: deals `in segment` of partners.
    private RowTest.Leaf over(Kind<?> kind, Filter filter, String of, Filter meant) {
        for (Field<?> field : scope.ecosystem().schema().fields(kind)) {
            if (field.type() == FieldType.REF && field.target().key().equals(of)) {
                return step(column(filter, kind, field.key()), leaf(field.target(), meant));
            }
        }
        throw refusal(filter, "filter.segment", meant.text());
    }

    private RowTest.Leaf mine(Kind<?> kind, Filter filter) {
        String path =
                kind.field("owner").isPresent()
                        ? "owner"
                        : kind.field("partner").isPresent() ? "partner.owner" : "";
        if (path.isEmpty()) {
            throw refusal(filter, "filter.owner", kind.word());
        }
        if (scope.me().isEmpty()) {
            return new RowTest.Leaf(nr -> false, false);
        }
        return test(kind, new Filter.Test(path, Operator.IS, List.of(scope.me().get().toString())));
    }

    private Column column(Filter filter, Kind<?> kind, String path) {
        return switch (Column.of(scope, kind, path)) {
            case Outcome.Ok<Column>(Column column) -> column;
            case Outcome.Failed<Column>(Problem problem) ->
                    throw refusal(filter, problem.key(), problem.arguments().toArray());
        };
    }

    private RowTest.Leaf test(Kind<?> kind, Filter.Test test) {
        if (test.path().equals(Column.ID)) {
            return rows(kind, test);
        }
        Column column = column(test, kind, test.path());
        if (!column.operators().contains(test.operator())) {
            throw refusal(test, "filter.operator", word(column), test.operator().words());
        }
        return at(column, test);
    }

    /// The condition on the end of the path, carried back over each reference.
    private RowTest.Leaf at(Column column, Filter.Test test) {
        Column next = column.next();
        if (next != null) {
            return step(column, at(next, test));
        }
        return switch (test.operator()) {
            case IS_NOT ->
                    value(column, new Filter.Test(test.path(), Operator.IS, test.values()), test)
                            .not();
            case EMPTY -> Values.present(column).not();
            case NOT_EMPTY -> Values.present(column);
            default -> value(column, test, test);
        };
    }

    private RowTest.Leaf value(Column column, Filter.Test test, Filter.Test written) {
        return Values.leaf(column, test, scope.today())
                .orElseThrow(() ->
                        refusal(
                                written,
                                "filter.value",
                                word(column),
                                String.join(", ", test.values())));
    }

    /// Rows whose reference leads to a row that meets the condition.
    private RowTest.Leaf step(Column column, RowTest.Leaf target) {
        Table table = scope.ecosystem().table(column.stepTarget());
        BitSet hits = RowTest.bits(target.test(), table.end());
        return Values.refers(column, hits, target.onNull());
    }

    private RowTest.Leaf rows(Kind<?> kind, Filter.Test test) {
        BitSet wanted = Targets.named(scope.ecosystem(), kind, test.values());
        return switch (test.operator()) {
            case IS, ANY_OF -> new RowTest.Leaf(wanted::get, false);
            case IS_NOT -> new RowTest.Leaf(nr -> !wanted.get(nr), true);
            default -> throw refusal(test, "filter.operator", Column.ID, test.operator().words());
        };
    }

    private static Object word(Column column) {
        Column last = column.last();
        return last.field()
                .<Object>map(field -> last.kind().word(field))
                .orElseGet(() ->
                        new app.mangrove.base.outcome.Word(
                                last.derived().map(Derived::labelKey).orElse(last.path())));
    }

    private Refusal refusal(Filter at, String key, Object... arguments) {
        Integer position = positions.get(at);
        int canonical = Math.max(0, whole.text().indexOf(at.text())) + 1;
        Object[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = position == null ? canonical : position;
        return new Refusal(Problem.of(key, all));
    }
}
