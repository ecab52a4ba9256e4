package app.mangrove.incentive.view.form;

import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.query.Filter;
import app.mangrove.model.query.Operator;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Conditions of a plan in a person's words.
public final class FilterWords {
    private FilterWords() {}

    /// A condition over rows of a kind.
    public static String of(Filter filter, Kind<?> kind) {
        return switch (filter) {
            case Filter.And(List<Filter> parts) -> join(parts, "planform.and", kind);
            case Filter.Or(List<Filter> parts) -> join(parts, "planform.or", kind);
            case Filter.Not(Filter part) -> Text.of("planform.not", of(part, kind));
            case Filter.Test test -> name(test.path(), kind) + " " + value(test, kind);
            case Filter.InSegment(String name) -> Text.of("planform.in-segment", name);
            case Filter.Mine() -> Text.of("planform.mine");
        };
    }

    private static String join(List<Filter> parts, String key, Kind<?> kind) {
        return parts.isEmpty()
                ? Text.of("planform.everything")
                : parts.stream()
                        .map(part -> of(part, kind))
                        .collect(Collectors.joining(" " + Text.of(key) + " "));
    }

    /// The field that a path leads to; of a seller, a counterparty or their pair it says so.
    static String name(String path, Kind<?> kind) {
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        String rest = dot < 0 ? "" : path.substring(dot + 1);
        if (head.equals("seller")) {
            return Text.of("planform.of-seller", name(rest, Partner.KIND));
        }
        if (head.equals("counterparty")) {
            return Text.of("planform.of-counterparty", name(rest, Partner.KIND));
        }
        if (path.equals("pair.same_type")) {
            return Text.of("planform.same-type");
        }
        Optional<Field<?>> field = field(head, kind);
        if (field.isEmpty()) {
            return Text.find("planform.path." + path).orElse(path);
        }
        String name = Names.of(kind, field.get());
        return rest.isEmpty() || rest.equals("code") || rest.equals("name")
                ? name
                : field.get().type() == FieldType.REF
                        ? name + ": " + name(rest, field.get().target())
                        : path;
    }

    static Optional<Field<?>> field(String key, Kind<?> kind) {
        return kind.fields().stream()
                .filter(field -> field.key().equals(key))
                .<Field<?>>map(field -> field)
                .findFirst();
    }

    /// The field at the end of a path, with its kind.
    static Optional<Ended> ended(String path, Kind<?> kind) {
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        if (dot < 0) {
            return field(path, kind).map(field -> new Ended(kind, field));
        }
        String rest = path.substring(dot + 1);
        if (head.equals("seller") || head.equals("counterparty")) {
            return ended(rest, Partner.KIND);
        }
        return field(head, kind)
                .filter(field -> field.type() == FieldType.REF)
                .flatMap(field -> ended(rest, field.target()));
    }

    record Ended(Kind<?> kind, Field<?> field) {}

    /// What must hold for it: the comparison with its values.
    static String value(Filter.Test test, Kind<?> kind) {
        String values =
                test.values().stream()
                        .map(value -> word(test.path(), value, kind))
                        .collect(Collectors.joining(", "));
        return operator(test.operator(), values).strip();
    }

    static String operator(Operator operator, String values) {
        return switch (operator) {
            case LESS, AT_MOST, MORE, AT_LEAST -> operator.words() + " " + values;
            default -> Text.of("record.operator." + operator, values);
        };
    }

    private static String word(String path, String value, Kind<?> kind) {
        String code = value.toUpperCase(Locale.ROOT);
        return ended(path, kind)
                .filter(end -> end.field().type() == FieldType.CHOICE)
                .filter(end -> end.field().choices().contains(code))
                .map(end -> Names.choice(end.kind(), end.field(), code))
                .orElse(value);
    }

    /// The kind that rows of a source are.
    public static Kind<?> kind(app.mangrove.model.plan.terms.Component.Source source) {
        return switch (source) {
            case TRANSACTION -> Kinds.of("transaction");
            case ACTIVITY -> Kinds.of("activity");
            case REFERRAL -> Kinds.of("referral");
        };
    }
}
