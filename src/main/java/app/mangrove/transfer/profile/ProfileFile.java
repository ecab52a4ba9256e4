package app.mangrove.transfer.profile;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads profiles, as docs/howto/import-profile.md describes them.
///
/// Errors: every sentence names the profile's file and the place in it; `transfer.profile.…`.
public final class ProfileFile {
    private static final Set<String> TOP = Set.of("format", "name", "source", "entries", "about");
    private static final Set<String> ENTRY =
            Set.of(
                    "file",
                    "sheet",
                    "kind",
                    "id",
                    "key",
                    "where",
                    "fields",
                    "match",
                    "distinct",
                    "existing",
                    "full",
                    "optional",
                    "exact",
                    "quoted",
                    "content",
                    "about");
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private ProfileFile() {}

    /// A profile, or everything that is wrong with it.
    public record Parsed(@Nullable Profile profile, List<Problem> problems) {
        public Parsed {
            problems = List.copyOf(problems);
        }
    }

    public static Parsed read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return parse(Files.readString(file), name);
        } catch (IOException e) {
            return new Parsed(null, List.of(Problem.of("transfer.profile.read", file.toString())));
        }
    }

    /// `name` is what problems call the profile.
    public static Parsed parse(String text, String name) {
        List<Problem> problems = new ArrayList<>();
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JacksonException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            return new Parsed(
                    null,
                    List.of(
                            Problem.of(
                                    "transfer.profile.json",
                                    name,
                                    line,
                                    String.valueOf(e.getOriginalMessage()))));
        }
        Json json = new Json(name, "", root, problems);
        Profile profile = json.isObject(TOP) ? profile(json, name) : null;
        return new Parsed(problems.isEmpty() ? profile : null, problems);
    }

    private static Profile profile(Json json, String name) {
        String format = json.at("format").text("");
        if (!format.equals(Profile.FORMAT)) {
            json.at("format").problem("transfer.profile.choice", format, Profile.FORMAT);
        }
        String source = json.at("source").text("import");
        if (!Profile.isSource(source)) {
            json.at("source").problem("transfer.profile.source", source);
        }
        List<Entry> entries = new ArrayList<>();
        json.at("entries").elements().forEach(entry -> entry(entry).ifPresent(entries::add));
        if (entries.isEmpty() && json.problems().isEmpty()) {
            json.problem("transfer.profile.missing", "entries");
        }
        return new Profile(json.at("name").text(name), source, entries);
    }

    private static Optional<Entry> entry(Json json) {
        if (!json.isObject(ENTRY)) {
            return Optional.empty();
        }
        for (String needed : List.of("file", "kind", "fields")) {
            if (json.at(needed).isMissing()) {
                json.problem("transfer.profile.missing", needed);
                return Optional.empty();
            }
        }
        String kindKey = json.at("kind").text("");
        Optional<Kind<?>> kind = Kinds.find(kindKey);
        if (kind.isEmpty()) {
            json.at("kind")
                    .problem(
                            "transfer.profile.kind",
                            kindKey,
                            Kinds.ALL.stream().map(Kind::key).collect(Collectors.joining(", ")));
            return Optional.empty();
        }
        return Optional.of(
                new Entry(
                        json.place(),
                        json.at("file").text(""),
                        json.at("sheet").text(""),
                        kind.get(),
                        optional(json.at("id")),
                        optional(json.at("key")),
                        where(json.at("where")),
                        fields(json.at("fields")),
                        json.at("match").texts(),
                        options(json)));
    }

    private static @Nullable Expression optional(Json json) {
        return json.isMissing() ? null : Expressions.of(json).orElse(null);
    }

    private static Entry.Options options(Json json) {
        String existing = json.at("existing").text("update");
        if (!Set.of("update", "keep").contains(existing)) {
            json.at("existing").problem("transfer.profile.choice", existing, "update, keep");
        }
        return new Entry.Options(
                json.at("distinct").truth(),
                existing.equals("keep"),
                json.at("full").truth(),
                json.at("optional").truth(),
                json.at("exact").truth(),
                json.at("quoted").truth(),
                optional(json.at("content")));
    }

    private static Map<String, FieldRule> fields(Json json) {
        Map<String, FieldRule> fields = new LinkedHashMap<>();
        if (!json.node().isObject()) {
            json.problem("transfer.profile.type", "{…}");
            return fields;
        }
        for (String field : json.node().propertyNames()) {
            Expressions.rule(json.at(field)).ifPresent(rule -> fields.put(field, rule));
        }
        return fields;
    }

    private static List<Condition> where(Json json) {
        List<Condition> conditions = new ArrayList<>();
        if (json.isMissing()) {
            return conditions;
        }
        if (!json.node().isObject()) {
            json.problem("transfer.profile.type", "{…}");
            return conditions;
        }
        for (String column : json.node().propertyNames()) {
            Json wanted = json.at(column);
            boolean not = wanted.node().isObject();
            if (not && !wanted.isObject(Set.of("not"))) {
                continue;
            }
            List<String> texts = (not ? wanted.at("not") : wanted).texts();
            conditions.add(new Condition(column, new HashSet<>(texts), !not));
        }
        return conditions;
    }
}
