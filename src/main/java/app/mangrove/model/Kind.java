package app.mangrove.model;

import app.mangrove.base.outcome.Word;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The descriptor of an entity kind: its record and its fields in order.
///
/// Shape: the record's first component is its `id`; the others are the fields, in the same order.
/// Every kind also has `keys`, the external keys of a row, each written `source:key`.
public final class Kind<R extends Record> {
    /// The name of the field that holds a row's external keys.
    public static final String KEYS = "keys";

    private final String key;
    private final Class<R> record;
    private final List<Field<?>> fields;
    private final Map<String, Field<?>> byKey = new LinkedHashMap<>();
    private final Field<List<String>> keys = Field.texts(KEYS);
    private final Field<String> name;
    private final MethodHandle constructor;
    private final boolean large;

    private Kind(
            String key, Class<R> record, Field<String> name, boolean large, List<Field<?>> own) {
        this.key = key;
        this.record = record;
        this.name = name;
        this.large = large;
        List<Field<?>> all = new ArrayList<>(own);
        all.add(keys);
        this.fields = List.copyOf(all);
        for (Field<?> field : fields) {
            if (byKey.put(field.key(), field) != null) {
                throw new IllegalStateException(key + " has two fields " + field.key());
            }
        }
        this.constructor = constructor(record);
    }

    /// A kind whose rows number in the thousands and are handed out as records.
    public static <R extends Record> Kind<R> small(
            String key, Class<R> record, Field<String> name, Field<?>... fields) {
        return new Kind<>(key, record, name, false, List.of(fields));
    }

    /// A kind whose rows may number in the millions; engines read its columns.
    public static <R extends Record> Kind<R> large(
            String key, Class<R> record, Field<String> name, Field<?>... fields) {
        return new Kind<>(key, record, name, true, List.of(fields));
    }

    private static MethodHandle constructor(Class<?> record) {
        Class<?>[] types =
                Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            return MethodHandles.publicLookup()
                    .findConstructor(record, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Record.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no public record: " + record, e);
        }
    }

    /// The record made of an id and the values of the built-in fields, without the external keys.
    R record(@Nullable Object[] idAndValues) {
        try {
            return record.cast((Record) constructor.invokeExact(idAndValues));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot make a " + key, e);
        }
    }

    public String key() {
        return key;
    }

    public Class<R> type() {
        return record;
    }

    /// Every built-in field, `keys` last. A workspace's own fields are in its [Schema].
    public List<Field<?>> fields() {
        return fields;
    }

    public Optional<Field<?>> field(String fieldKey) {
        return Optional.ofNullable(byKey.get(fieldKey));
    }

    /// The field that names a row to a person.
    public Field<String> name() {
        return name;
    }

    public Field<List<String>> keys() {
        return keys;
    }

    /// Its name in a sentence.
    public Word word() {
        return new Word("kind." + key);
    }

    /// A field's name in a sentence: a word to translate, or the label that the user gave it.
    public Object word(Field<?> field) {
        return field.label()
                .<Object>map(label -> label)
                .orElseGet(() -> new Word("field." + key + "." + field.key()));
    }

    public boolean isLarge() {
        return large;
    }

    @Override
    public String toString() {
        return key;
    }
}
