package app.mangrove.transfer.profile;

import app.mangrove.transfer.value.NumberLook;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Writes a profile so that reading it gives the same profile.
public final class ProfileText {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ProfileText() {}

    public static String of(Profile profile) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", Profile.FORMAT);
        root.put("name", profile.name());
        root.put("source", profile.source());
        ArrayNode entries = root.putArray("entries");
        profile.entries().forEach(entry -> entry(entries.addObject(), entry));
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private static void entry(ObjectNode json, Entry entry) {
        json.put("file", entry.file());
        if (!entry.sheet().isEmpty()) {
            json.put("sheet", entry.sheet());
        }
        json.put("kind", entry.kind().key());
        put(json, "id", entry.id());
        put(json, "key", entry.key());
        if (!entry.where().isEmpty()) {
            ObjectNode where = json.putObject("where");
            for (Condition condition : entry.where()) {
                ArrayNode texts =
                        condition.holds()
                                ? where.putArray(condition.column())
                                : where.putObject(condition.column()).putArray("not");
                new TreeSet<>(condition.texts()).forEach(texts::add);
            }
        }
        if (!entry.match().isEmpty()) {
            ArrayNode match = json.putArray("match");
            entry.match().forEach(match::add);
        }
        options(json, entry.options());
        ObjectNode fields = json.putObject("fields");
        entry.fields().forEach((key, rule) -> fields.set(key, rule(rule)));
    }

    private static void options(ObjectNode json, Entry.Options options) {
        Map<String, Boolean> flags =
                new TreeMap<>(
                        Map.of(
                                "distinct", options.distinct(),
                                "full", options.full(),
                                "optional", options.optional(),
                                "exact", options.exact(),
                                "quoted", options.quoted()));
        flags.forEach((name, set) -> {
            if (set) {
                json.put(name, true);
            }
        });
        if (options.keep()) {
            json.put("existing", "keep");
        }
        put(json, "content", options.content());
    }

    private static void put(ObjectNode json, String name, @Nullable Expression expression) {
        if (expression != null) {
            json.set(name, node(expression));
        }
    }

    private static JsonNode rule(FieldRule rule) {
        JsonNode value = node(rule.value());
        if (rule.dates() == null && rule.numbers() == null) {
            return value;
        }
        ObjectNode json = MAPPER.createObjectNode();
        json.set("value", value);
        if (rule.dates() != null) {
            json.put("format", rule.dates().pattern());
        }
        if (rule.numbers() != null) {
            json.put("decimal", NumberLook.COMMA.equals(rule.numbers()) ? "," : ".");
        }
        return json;
    }

    private static JsonNode node(Expression expression) {
        Optional<String> template = Template.text(expression);
        if (template.isPresent()) {
            return MAPPER.getNodeFactory().stringNode(template.get());
        }
        ObjectNode json = MAPPER.createObjectNode();
        switch (expression) {
            case Expression.Column(String column) -> json.put("column", column);
            case Expression.Constant(String text) -> json.put("constant", text);
            case Expression.Concat(List<Expression> parts) -> {
                ArrayNode array = json.putArray("concat");
                parts.forEach(part -> array.add(node(part)));
            }
            case Expression.Key(Expression text) -> json.set("key", node(text));
            case Expression.Lookup lookup -> {
                ObjectNode inner = json.putObject("lookup");
                inner.put("file", lookup.file());
                inner.put("by", lookup.by());
                inner.set("key", node(lookup.key()));
                inner.set("value", node(lookup.value()));
            }
            case Expression.Choose choose -> {
                json.set("value", node(choose.of()));
                ObjectNode map = json.putObject("map");
                new TreeMap<>(choose.map()).forEach(map::put);
                if (choose.otherwise() != null) {
                    json.put("else", choose.otherwise());
                }
            }
            case Expression.Either either -> {
                json.set("value", node(either.first()));
                json.set("default", node(either.second()));
            }
            case Expression.Negated(Expression of) ->
                    json.set("value", node(of)).put("negate", true);
            case Expression.Decimals decimals -> {
                json.set("value", node(decimals.of()));
                json.set("decimals", node(decimals.digits()));
            }
            case Expression.Plus plus -> {
                json.set("value", node(plus.of()));
                json.put("plus", plus.period().toString());
            }
        }
        return json;
    }
}
