package app.mangrove.incentive.row;

import app.mangrove.incentive.read.SourceTable;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.column.Dictionary;
import app.mangrove.model.query.Filter;
import app.mangrove.model.query.Operator;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Compiles conditions on rows; what columns of codes can answer is answered by them, everything
/// else by a query over the whole kind.
final class RowConditions {
    private static final Set<Operator> BY_CODE =
            EnumSet.of(
                    Operator.IS,
                    Operator.IS_NOT,
                    Operator.ANY_OF,
                    Operator.EMPTY,
                    Operator.NOT_EMPTY);

    private final World world;
    private final SourceTable source;
    private final String place;

    RowConditions(World world, SourceTable source, String place) {
        this.world = world;
        this.source = source;
        this.place = place;
    }

    RowTest compile(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> parts) ->
                    new RowTest.All(parts.stream().map(this::compile).toList());
            case Filter.Or(List<Filter> parts) ->
                    new RowTest.Any(parts.stream().map(this::compile).toList());
            case Filter.Not(Filter part) -> new RowTest.Not(compile(part));
            case Filter.Test test -> leaf(test);
            case Filter.InSegment segment -> searched(segment);
            case Filter.Mine mine -> searched(mine);
        };
    }

    private RowTest searched(Filter filter) {
        return new RowTest.ByRow(world.rows(SourceTable.kind(source.source()), filter, place));
    }

    private RowTest leaf(Filter.Test test) {
        Path path = Path.of(test.path());
        return switch (path.who()) {
            case SELLER -> partner(source.partnerColumn(), path.rest(), test);
            case COUNTERPARTY ->
                    partner(
                            new Codings(world, source, place).counterparty(test.path()),
                            path.rest(),
                            test);
            case PAIR -> coded(new Codings(world, source, place).of(test.path()), test);
            case ROW -> row(test);
        };
    }

    private RowTest partner(int column, String field, Filter.Test test) {
        Filter.Test own = new Filter.Test(field, test.operator(), test.values());
        PartnerTest condition =
                new PartnerConditions(world, place).leaf(own).fixed(world.partners());
        boolean onNull = isNegative(test.operator());
        return condition instanceof PartnerTest.Fixed(boolean[] hits)
                ? new RowTest.ByValue(column, hits, onNull)
                : new RowTest.ByPartner(column, condition, onNull);
    }

    private static boolean isNegative(Operator operator) {
        return operator == Operator.IS_NOT || operator == Operator.EMPTY;
    }

    private RowTest coded(Coding coding, Filter.Test test) {
        if (!BY_CODE.contains(test.operator())) {
            throw World.refusal("incentive.condition", place, test.text(), test.path());
        }
        boolean[] hits = new boolean[coding.labels().size()];
        boolean not = isNegative(test.operator());
        for (int code = 0; code < hits.length; code++) {
            int one = code;
            boolean hit =
                    switch (test.operator()) {
                        case EMPTY, NOT_EMPTY -> code > 0;
                        default ->
                                test.values().stream()
                                        .anyMatch(value ->
                                                coding.labels().get(one).stream()
                                                        .anyMatch(value::equalsIgnoreCase));
                    };
            hits[code] = hit != not;
        }
        return new RowTest.ByCode(coding, hits);
    }

    private RowTest row(Filter.Test test) {
        Table table = source.table();
        int dot = test.path().indexOf('.');
        int index = table.column(dot < 0 ? test.path() : test.path().substring(0, dot));
        if (index < 0) {
            return searched(test);
        }
        Field<?> field = table.fields().get(index);
        if (field.type() == FieldType.REF) {
            return reference(test, field, dot);
        }
        if (dot < 0 && field.isRepeating() && BY_CODE.contains(test.operator())) {
            return words(table, field, test);
        }
        return searched(test);
    }

    private RowTest reference(Filter.Test test, Field<?> field, int dot) {
        int column = source.table().column(field.key());
        Kind<?> target = field.target();
        boolean onNull = isNegative(test.operator());
        if (dot >= 0) {
            Filter rest =
                    new Filter.Test(test.path().substring(dot + 1), test.operator(), test.values());
            return new RowTest.ByValue(column, world.hits(target, rest, place), onNull);
        }
        return switch (test.operator()) {
            case EMPTY, NOT_EMPTY -> {
                boolean[] hits = new boolean[world.ecosystem().table(target).end()];
                java.util.Arrays.fill(hits, !onNull);
                hits[0] = onNull;
                yield new RowTest.ByValue(column, hits, onNull);
            }
            case IS, IS_NOT, ANY_OF ->
                    target.isLarge()
                            ? searched(test)
                            : new RowTest.ByValue(
                                    column,
                                    world.hits(
                                            target,
                                            new Filter.Test("id", test.operator(), test.values()),
                                            place),
                                    onNull);
            default -> searched(test);
        };
    }

    private static RowTest words(Table table, Field<?> field, Filter.Test test) {
        Dictionary dictionary = table.dictionary(field);
        boolean[] hits = new boolean[dictionary.size()];
        boolean not = isNegative(test.operator());
        for (int code = 0; code < hits.length; code++) {
            String text = String.valueOf(dictionary.text(code));
            boolean hit =
                    test.values().isEmpty()
                            || test.values().stream().anyMatch(text::equalsIgnoreCase);
            hits[code] = hit != not;
        }
        return new RowTest.ByValue(table.column(field.key()), hits, not);
    }
}
