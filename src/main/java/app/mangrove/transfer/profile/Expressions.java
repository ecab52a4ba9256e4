package app.mangrove.transfer.profile;

import app.mangrove.transfer.value.DateLook;
import app.mangrove.transfer.value.NumberLook;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the value of a field in a profile.
///
/// Shape: a text is a template; an object has one of `value`, `column`, `constant`, `concat`, `key`
/// and `lookup`, and then, applied in this order, `map` with `else`, `default`, `negate`,
/// `decimals`, `plus`.
final class Expressions {
    private static final List<String> BASES =
            List.of("value", "column", "constant", "concat", "key", "lookup");
    private static final Set<String> ALLOWED =
            Set.of(
                    "value",
                    "column",
                    "constant",
                    "concat",
                    "key",
                    "lookup",
                    "map",
                    "else",
                    "default",
                    "negate",
                    "decimals",
                    "plus",
                    "format",
                    "decimal");

    private Expressions() {}

    static Optional<FieldRule> rule(Json json) {
        return of(json).map(value -> new FieldRule(value, dates(json), numbers(json)));
    }

    private static @Nullable DateLook dates(Json json) {
        if (!json.node().isObject() || json.at("format").isMissing()) {
            return null;
        }
        Json format = json.at("format");
        Optional<DateLook> look = DateLook.of(format.text(""));
        if (look.isEmpty()) {
            format.problem(
                    "transfer.profile.choice",
                    format.text(""),
                    Arrays.stream(DateLook.values())
                            .map(DateLook::pattern)
                            .collect(Collectors.joining(", ")));
        }
        return look.orElse(null);
    }

    private static @Nullable NumberLook numbers(Json json) {
        if (!json.node().isObject() || json.at("decimal").isMissing()) {
            return null;
        }
        Json decimal = json.at("decimal");
        return switch (decimal.text("")) {
            case "." -> NumberLook.POINT;
            case "," -> NumberLook.COMMA;
            default -> {
                decimal.problem("transfer.profile.choice", decimal.text(""), "\".\", \",\"");
                yield null;
            }
        };
    }

    static Optional<Expression> of(Json json) {
        if (!json.node().isObject()) {
            String text = json.text();
            Optional<Expression> template = text == null ? Optional.empty() : Template.parse(text);
            if (text != null && template.isEmpty()) {
                json.problem("transfer.profile.template", text);
            }
            return template;
        }
        if (!json.isObject(ALLOWED)) {
            return Optional.empty();
        }
        List<String> bases = BASES.stream().filter(b -> !json.at(b).isMissing()).toList();
        if (bases.size() != 1) {
            json.problem("transfer.profile.base", String.join(", ", BASES));
            return Optional.empty();
        }
        return base(json, bases.getFirst()).flatMap(value -> changed(json, value));
    }

    private static Optional<Expression> base(Json json, String base) {
        Json at = json.at(base);
        return switch (base) {
            case "value" -> of(at);
            case "column" -> Optional.of(new Expression.Column(at.text("")));
            case "constant" -> Optional.of(new Expression.Constant(at.text("")));
            case "key" -> of(at).map(Expression.Key::new);
            case "concat" -> {
                List<Optional<Expression>> parts =
                        at.elements().stream().map(Expressions::of).toList();
                yield parts.stream().allMatch(Optional::isPresent)
                        ? Optional.of(
                                new Expression.Concat(
                                        parts.stream().map(Optional::orElseThrow).toList()))
                        : Optional.empty();
            }
            default -> lookup(at);
        };
    }

    private static Optional<Expression> lookup(Json json) {
        if (!json.isObject(Set.of("file", "by", "key", "value"))) {
            return Optional.empty();
        }
        for (String needed : List.of("file", "by", "value")) {
            if (json.at(needed).isMissing()) {
                json.problem("transfer.profile.missing", needed);
                return Optional.empty();
            }
        }
        String by = json.at("by").text("");
        Optional<Expression> key =
                json.at("key").isMissing()
                        ? Optional.of(new Expression.Column(by))
                        : of(json.at("key"));
        Optional<Expression> value = of(json.at("value"));
        return key.isPresent() && value.isPresent()
                ? Optional.of(
                        new Expression.Lookup(json.at("file").text(""), by, key.get(), value.get()))
                : Optional.empty();
    }

    private static Optional<Expression> changed(Json json, Expression base) {
        Expression value = base;
        Json map = json.at("map");
        if (!map.isMissing()) {
            if (!map.node().isObject()) {
                map.problem("transfer.profile.type", "{…}");
                return Optional.empty();
            }
            Map<String, String> texts = new LinkedHashMap<>();
            for (String from : map.node().propertyNames()) {
                texts.put(from, map.at(from).text(""));
            }
            Json otherwise = json.at("else");
            value =
                    new Expression.Choose(
                            value, texts, otherwise.isMissing() ? null : otherwise.text(""));
        }
        if (!json.at("default").isMissing()) {
            Optional<Expression> second = of(json.at("default"));
            if (second.isEmpty()) {
                return Optional.empty();
            }
            value = new Expression.Either(value, second.get());
        }
        if (json.at("negate").truth()) {
            value = new Expression.Negated(value);
        }
        if (!json.at("decimals").isMissing()) {
            Optional<Expression> digits = of(json.at("decimals"));
            if (digits.isEmpty()) {
                return Optional.empty();
            }
            value = new Expression.Decimals(value, digits.get());
        }
        Json plus = json.at("plus");
        if (!plus.isMissing()) {
            try {
                value = new Expression.Plus(value, Period.parse(plus.text("")));
            } catch (DateTimeException e) {
                plus.problem("transfer.profile.type", "\"P3M\"");
                return Optional.empty();
            }
        }
        return Optional.of(value);
    }
}
