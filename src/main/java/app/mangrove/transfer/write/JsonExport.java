package app.mangrove.transfer.write;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Progress;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Chosen kinds as JSON: an array of rows for each, with ids and the fields that are set.
///
/// Shape: numbers are JSON numbers with all their decimals, dates and references texts, sets
/// arrays. Errors: `transfer.export.write`.
public final class JsonExport {
    private static final JsonMapper MAPPER = new JsonMapper();
    private final Ecosystem ecosystem;

    public JsonExport(Ecosystem ecosystem) {
        this.ecosystem = ecosystem;
    }

    public Outcome<Path> to(Path file, List<Kind<?>> kinds, Progress progress) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(out, kinds, progress);
            return Outcome.ok(file);
        } catch (IOException | JacksonException e) {
            return Outcome.failed(
                    "transfer.export.write", file.toString(), String.valueOf(e.getMessage()));
        }
    }

    /// Writes to a stream that the caller closes.
    public void write(OutputStream out, List<Kind<?>> kinds, Progress progress) {
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            for (Kind<?> kind : kinds) {
                json.writeArrayPropertyStart(kind.key());
                Table table = ecosystem.table(kind);
                for (int nr : table.numbers()) {
                    progress.check();
                    row(json, table, nr);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }

    private void row(JsonGenerator json, Table table, int nr) {
        json.writeStartObject();
        json.writeStringProperty("id", table.id(nr).toString());
        for (int c = 0; c < table.fields().size(); c++) {
            Object value = ecosystem.value(table, c, nr);
            if (value != null) {
                Field<?> field = table.fields().get(c);
                json.writeName(field.key());
                value(json, value);
            }
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Boolean truth -> json.writeBoolean(truth);
            case Long number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case List<?> members -> {
                json.writeStartArray();
                members.forEach(member -> json.writeString(String.valueOf(member)));
                json.writeEndArray();
            }
            default -> json.writeString(value.toString());
        }
    }
}
