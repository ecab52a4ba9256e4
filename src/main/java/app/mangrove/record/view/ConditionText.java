package app.mangrove.record.view;

import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.model.query.Filter;
import app.mangrove.model.query.Operator;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A condition in a person's words: the name of the column, and what must hold for it.
record ConditionText(String name, String value, List<String> columns) {
    static ConditionText of(Filter condition, RecordsViewModel model) {
        return switch (condition) {
            case Filter.Test test -> of(test, model);
            case Filter.InSegment(String segment) ->
                    new ConditionText(Text.of("kind.segment"), segment, List.of());
            case Filter.Mine() -> new ConditionText(Text.of("record.mine"), "", List.of());
            case Filter.Not(Filter part) -> {
                ConditionText inner = of(part, model);
                yield new ConditionText(
                        inner.name, Text.of("record.not", inner.value), inner.columns);
            }
            default -> new ConditionText("", condition.text(), List.of());
        };
    }

    private static ConditionText of(Filter.Test test, RecordsViewModel model) {
        Optional<Field<?>> field = model.ecosystem().schema().field(model.kind(), test.path());
        String name =
                field.map(f -> Names.of(model.kind(), f))
                        .orElseGet(() ->
                                model.columns().stream()
                                        .filter(c -> c.key().equals(test.path()))
                                        .map(c -> c.title())
                                        .findFirst()
                                        .orElse(test.path()));
        String values =
                test.values().stream()
                        .map(value -> field.map(f -> word(model.kind(), f, value)).orElse(value))
                        .collect(Collectors.joining(", "));
        return new ConditionText(
                name, operator(test.operator(), values).strip(), List.of(test.path()));
    }

    private static String word(Kind<?> kind, Field<?> field, String value) {
        String code = value.toUpperCase(Locale.ROOT);
        return field.type() == FieldType.CHOICE && field.choices().contains(code)
                ? Names.choice(kind, field, code)
                : value;
    }

    static String operator(Operator operator, String values) {
        return switch (operator) {
            case LESS, AT_MOST, MORE, AT_LEAST -> operator.words() + " " + values;
            default -> Text.of("record.operator." + operator, values);
        };
    }
}
