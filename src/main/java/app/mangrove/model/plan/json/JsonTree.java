package app.mangrove.model.plan.json;

import app.mangrove.base.Deviation;
import app.mangrove.base.outcome.Outcome;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON text as maps, lists, texts, exact numbers and truths, and back.
@Deviation(
        rule = Deviation.Rule.DEPENDENCY,
        reason =
                "plan terms are JSON wherever they are kept; one class here reads the text with"
                        + " the library that reads all other JSON, and hands out values of the JDK")
final class JsonTree {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private JsonTree() {}

    /// Errors: `plan.json.syntax` with the line.
    static Outcome<Object> read(String text) {
        try {
            @Nullable Object tree = MAPPER.readValue(text, Object.class);
            return tree == null ? Outcome.failed("plan.json.syntax", 1, "null") : Outcome.ok(tree);
        } catch (JacksonException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            return Outcome.failed("plan.json.syntax", line, String.valueOf(e.getOriginalMessage()));
        }
    }

    static String write(Object tree) {
        return MAPPER.writeValueAsString(tree);
    }
}
