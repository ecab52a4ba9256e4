package app.mangrove.model;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.work.OwnField;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The fields that users define, as rows of a kind, turned into the schema of a snapshot.
public final class OwnFields {
    private static final List<Field<?>> SHAPE =
            List.of(OwnField.OF, OwnField.NAME, OwnField.TYPE, OwnField.TARGET);

    private OwnFields() {}

    /// The schema that the own-field rows of a snapshot describe.
    public static Schema schema(Ecosystem ecosystem) {
        Map<String, TreeMap<String, Field<?>>> own = new HashMap<>();
        for (OwnField row : ecosystem.all(OwnField.KIND)) {
            own.computeIfAbsent(row.of(), k -> new TreeMap<>())
                    .put(Field.OWN_PREFIX + row.name(), field(row));
        }
        return Schema.with(own);
    }

    private static Field<?> field(OwnField row) {
        String key = Field.OWN_PREFIX + row.name();
        Field<?> plain =
                switch (row.type()) {
                    case "number" -> Field.decimal(key, 6);
                    case "money" -> Field.amount(key, "currency");
                    case "date" -> Field.date(key);
                    case "choice" ->
                            Field.choice(key, row.choices() == null ? List.of() : row.choices());
                    case "reference" ->
                            Field.ref(key, () -> Kinds.of(String.valueOf(row.target())));
                    default -> Field.text(key);
                };
        Field<?> labelled = plain.labelled(row.label());
        return Boolean.TRUE.equals(row.required()) ? labelled.required() : labelled;
    }

    /// The problems of changing or removing fields that rows still have values of;
    /// `edit.own-field-used`.
    static List<Problem> lostBy(Ecosystem before, Map<Integer, ? extends Map<String, ?>> changed) {
        List<Problem> problems = new ArrayList<>();
        Table definitions = before.table(OwnField.KIND);
        changed.forEach((nr, fields) -> {
            boolean harmless =
                    !fields.isEmpty()
                            && SHAPE.stream().noneMatch(field -> fields.containsKey(field.key()));
            if (!definitions.isLive(nr) || harmless) {
                return;
            }
            OwnField own = before.row(OwnField.KIND, nr);
            Table table = before.table(Kinds.of(own.of()));
            int column = table.column(Field.OWN_PREFIX + own.name());
            if (IntStream.of(table.numbers()).anyMatch(row -> table.encoded(column, row) != null)) {
                problems.add(Problem.of("edit.own-field-used", table.kind().word(), own.label()));
            }
        });
        return problems;
    }

    /// The snapshot laid out for its own fields, when a batch has changed which there are.
    static Ecosystem relaid(Ecosystem before, Ecosystem after) {
        if (before.table(OwnField.KIND) == after.table(OwnField.KIND)) {
            return after;
        }
        return relaid(after);
    }

    /// The snapshot with the columns that its own-field rows describe.
    public static Ecosystem relaid(Ecosystem ecosystem) {
        Schema schema = schema(ecosystem);
        List<Table> tables = new ArrayList<>();
        for (Kind<?> kind : Kinds.ALL) {
            Table table = ecosystem.table(kind);
            if (!table.fields().equals(schema.fields(kind))) {
                tables.add(table.laidOut(schema.fields(kind)));
            }
        }
        return ecosystem.with(ecosystem.commit(), schema, tables);
    }
}
