package app.mangrove.store.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Link;
import app.mangrove.store.jooq.DefaultSchema;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A field is declared once: its record component, its descriptor, its column and the generated
/// class of its table say the same.
final class KindsAgreeTest {
    static List<Kind<?>> kinds() {
        return Kinds.ALL;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void recordHasTheFieldsOfItsKind(Kind<?> kind) {
        List<String> expected = new ArrayList<>(List.of("id Id"));
        for (Field<?> field : kind.fields()) {
            if (!field.key().equals(Kind.KEYS)) {
                expected.add(camel(field.key()) + " " + javaType(field.type()));
            }
        }
        List<String> components =
                Arrays.stream(kind.type().getRecordComponents())
                        .map(c -> c.getName() + " " + name(c.getGenericType()))
                        .toList();
        assertThat(components).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void recordComponentIsNullableUnlessItsFieldIsRequired(Kind<?> kind) {
        RecordComponent[] components = kind.type().getRecordComponents();
        for (int i = 1; i < components.length; i++) {
            Field<?> field = kind.fields().get(i - 1);
            boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            assertThat(nullable).as(kind + "." + field).isNotEqualTo(field.isRequired());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tableHasTheColumnsOfItsKind(Kind<?> kind) throws SQLException {
        List<String> expected =
                new ArrayList<>(
                        List.of("nr INTEGER", "id BLOB NOT NULL", "commit_nr INTEGER NOT NULL"));
        Map<String, String> references = new TreeMap<>();
        for (Field<?> field : kind.fields()) {
            expected.add(
                    Columns.column(field)
                            + (Columns.isText(field) ? " TEXT" : " INTEGER")
                            + (field.isRequired() ? " NOT NULL" : ""));
            if (field.type() == FieldType.REF) {
                references.put(field.key(), Columns.table(field.target()) + ".nr");
            }
        }
        expected.add(Columns.OWN + " TEXT");
        try (Connection connection = EmptyFile.inMemory();
                Statement statement = connection.createStatement()) {
            List<String> columns = new ArrayList<>();
            ResultSet info =
                    statement.executeQuery("PRAGMA table_info(" + Columns.table(kind) + ")");
            while (info.next()) {
                columns.add(
                        info.getString("name")
                                + " "
                                + info.getString("type")
                                + (info.getBoolean("notnull") ? " NOT NULL" : ""));
            }
            assertThat(columns).containsExactlyInAnyOrderElementsOf(expected);
            Map<String, String> keys = new TreeMap<>();
            ResultSet list =
                    statement.executeQuery("PRAGMA foreign_key_list(" + Columns.table(kind) + ")");
            while (list.next()) {
                keys.put(
                        list.getString("from"),
                        list.getString("table") + "." + list.getString("to"));
            }
            assertThat(keys).isEqualTo(references);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void generatedClassHasTheColumnsOfItsKind(Kind<?> kind) {
        List<String> expected = new ArrayList<>(List.of("nr", "id", "commit_nr"));
        kind.fields().forEach(field -> expected.add(Columns.column(field)));
        expected.add(Columns.OWN);
        assertThat(DefaultSchema.DEFAULT_SCHEMA.getTable(Columns.table(kind)))
                .isNotNull()
                .satisfies(table ->
                        assertThat(table.fieldStream().map(f -> f.getName()).toList())
                                .containsExactlyInAnyOrderElementsOf(expected));
    }

    @Test
    void everyKindHasAReadableView() throws SQLException {
        try (Connection connection = EmptyFile.inMemory();
                Statement statement = connection.createStatement()) {
            for (Kind<?> kind : Kinds.ALL) {
                ResultSet view = statement.executeQuery("SELECT * FROM v_" + kind.key());
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= view.getMetaData().getColumnCount(); i++) {
                    columns.add(view.getMetaData().getColumnLabel(i));
                }
                List<String> expected = new ArrayList<>(List.of("nr", "id", "commit_nr"));
                kind.fields().forEach(field -> expected.add(field.key()));
                expected.add(Columns.OWN);
                assertThat(columns).isEqualTo(expected);
            }
        }
    }

    @Test
    void viewsSayValuesAsPeopleReadThem() throws SQLException {
        try (Connection connection = EmptyFile.inMemory();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO currency_row (nr, id, commit_nr, code, name, exponent) VALUES"
                            + " (1, x'0190b5c4a1b27c3d8e4f5a6b7c8d9e0f', 1, 'EUR', 'Euro', 2)");
            statement.executeUpdate(
                    "INSERT INTO deal_row (nr, id, commit_nr, name, stage, amount_e4, currency,"
                            + " opened, keys) VALUES (1, zeroblob(16), 2, 'A', 'WON', -12345,"
                            + " 1, 19723, 'crm:1' || char(10) || 'erp:2')");
            ResultSet deal = statement.executeQuery("SELECT * FROM v_deal");
            assertThat(deal.getString("amount")).isEqualTo("-1.2345");
            assertThat(deal.getString("currency")).isEqualTo("EUR");
            assertThat(deal.getString("opened")).isEqualTo("2024-01-01");
            assertThat(deal.getString("keys")).isEqualTo("crm:1, erp:2");
            assertThat(statement.executeQuery("SELECT id FROM v_currency").getString(1))
                    .isEqualTo("0190b5c4-a1b2-7c3d-8e4f-5a6b7c8d9e0f");
        }
    }

    private static String camel(String key) {
        StringBuilder name = new StringBuilder();
        for (String part : key.split("_")) {
            name.append(
                    name.isEmpty()
                            ? part
                            : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return name.toString();
    }

    private static String name(Type type) {
        if (type instanceof ParameterizedType generic) {
            return name(generic.getRawType())
                    + "<"
                    + name(generic.getActualTypeArguments()[0])
                    + ">";
        }
        return ((Class<?>) type).getSimpleName();
    }

    private static String javaType(FieldType type) {
        return switch (type) {
            case TEXT, CHOICE -> "String";
            case TEXTS -> "List<String>";
            case BOOL -> Boolean.class.getSimpleName();
            case INT -> Long.class.getSimpleName();
            case DECIMAL, AMOUNT -> BigDecimal.class.getSimpleName();
            case DATE -> LocalDate.class.getSimpleName();
            case INSTANT -> Instant.class.getSimpleName();
            case REF -> Id.class.getSimpleName();
            case LINK -> Link.class.getSimpleName();
        };
    }
}
