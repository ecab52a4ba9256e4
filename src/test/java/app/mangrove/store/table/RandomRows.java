package app.mangrove.store.table;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Link;
import app.mangrove.model.Table;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Rows with random values of every field type, for any kind.
public final class RandomRows {
    private static final List<String> TEXTS =
            List.of(
                    "Contoso",
                    "Ümläut & Söhne",
                    "日本 KK",
                    "a'b\"c\\",
                    "tab\there",
                    "😀",
                    " x ",
                    "0");

    private final Random random;
    private long made;

    public RandomRows(Random random) {
        this.random = random;
    }

    public Id id() {
        return Id.timeOrdered(1_700_000_000_000L + made++, random);
    }

    /// A new row; references go to living rows only, and only when there are any.
    public Edit.Put row(Ecosystem ecosystem, Kind<?> kind) {
        Edit.Put put = Edit.add(kind, id());
        for (Field<?> field : ecosystem.schema().fields(kind)) {
            if (field.isRequired() || random.nextBoolean()) {
                put = with(put, field, value(ecosystem, field));
            }
        }
        return put;
    }

    public Edit.Put with(Edit.Put put, Field<?> field, @Nullable Object value) {
        var fields = new java.util.LinkedHashMap<>(put.fields());
        fields.put(field.key(), value);
        return new Edit.Put(put.kind(), put.id(), put.base(), fields);
    }

    /// A value that fits the field, or null.
    public @Nullable Object value(Ecosystem ecosystem, Field<?> field) {
        return switch (field.type()) {
            case TEXT -> text(field);
            case TEXTS -> List.of("tag " + random.nextInt(9), "tag:" + text(field));
            case CHOICE -> field.choices().get(random.nextInt(field.choices().size()));
            case BOOL -> random.nextBoolean();
            case INT -> random.nextInt(4) == 0 ? random.nextLong() | 1 : random.nextInt(50) - 9L;
            case DECIMAL, AMOUNT -> decimal(field);
            case DATE -> LocalDate.ofEpochDay(random.nextInt(40_000) - 10_000);
            case INSTANT -> Instant.ofEpochMilli(random.nextLong(2_000_000_000_000L));
            case LINK -> new Link("partner", id());
            case REF -> target(ecosystem.table(field.target()));
        };
    }

    private String text(Field<?> field) {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return field.isRepeating() ? text : text + " " + random.nextInt(1_000);
    }

    private BigDecimal decimal(Field<?> field) {
        long unscaled = random.nextInt(3) == 0 ? random.nextInt(10) : random.nextLong() / 1_000;
        return BigDecimal.valueOf(unscaled, field.scale());
    }

    private @Nullable Id target(Table table) {
        List<Integer> living = new ArrayList<>();
        table.forEach(living::add);
        return living.isEmpty() ? null : table.id(living.get(random.nextInt(living.size())));
    }
}
