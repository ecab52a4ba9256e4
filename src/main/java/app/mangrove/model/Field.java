package app.mangrove.model;

import app.mangrove.model.column.Storage;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// One field of a kind, declared once beside its record; everything that must know fields reads
/// this.
///
/// Shape: `V` is the Java type of its values, see [FieldType].
public final class Field<V> {
    /// The keys that a user's own fields begin with.
    public static final String OWN_PREFIX = "x_";

    private final String key;
    private final FieldType type;
    private final int scale;
    private final boolean required;
    private final boolean repeating;
    private final boolean personal;
    private final List<String> choices;
    private final @Nullable Supplier<Kind<?>> target;
    private final @Nullable String currency;
    private final @Nullable String label;

    private Field(Draft draft) {
        this.key = draft.key;
        this.type = draft.type;
        this.scale = draft.scale;
        this.required = draft.required;
        this.repeating = draft.repeating || draft.type == FieldType.CHOICE;
        this.personal = draft.personal;
        this.choices = draft.choices;
        this.target = draft.target;
        this.currency = draft.currency;
        this.label = draft.label;
    }

    /// The parts of a field while it is described.
    private static final class Draft {
        private final String key;
        private final FieldType type;
        private int scale;
        private boolean required;
        private boolean repeating;
        private boolean personal;
        private List<String> choices = List.of();
        private @Nullable Supplier<Kind<?>> target;
        private @Nullable String currency;
        private @Nullable String label;

        Draft(String key, FieldType type) {
            this.key = key;
            this.type = type;
        }

        Draft(Field<?> field) {
            this(field.key, field.type);
            scale = field.scale;
            required = field.required;
            repeating = field.repeating;
            personal = field.personal;
            choices = field.choices;
            target = field.target;
            currency = field.currency;
            label = field.label;
        }
    }

    /// Mostly distinct text.
    public static Field<String> text(String key) {
        return new Field<>(new Draft(key, FieldType.TEXT));
    }

    /// Text that repeats over rows and is coded by a dictionary.
    public static Field<String> word(String key) {
        Draft draft = new Draft(key, FieldType.TEXT);
        draft.repeating = true;
        return new Field<>(draft);
    }

    /// A sorted set of texts.
    public static Field<List<String>> texts(String key) {
        return new Field<>(new Draft(key, FieldType.TEXTS));
    }

    /// One of a fixed list.
    public static Field<String> choice(String key, String... choices) {
        return choice(key, List.of(choices));
    }

    public static Field<String> choice(String key, List<String> choices) {
        Draft draft = new Draft(key, FieldType.CHOICE);
        draft.choices = List.copyOf(choices);
        return new Field<>(draft);
    }

    public static Field<Boolean> bool(String key) {
        return new Field<>(new Draft(key, FieldType.BOOL));
    }

    public static Field<Long> integer(String key) {
        return new Field<>(new Draft(key, FieldType.INT));
    }

    public static Field<BigDecimal> decimal(String key, int scale) {
        Draft draft = new Draft(key, FieldType.DECIMAL);
        draft.scale = scale;
        return new Field<>(draft);
    }

    /// An amount with four decimals in the currency that another field of the row names.
    public static Field<BigDecimal> amount(String key, String currencyField) {
        Draft draft = new Draft(key, FieldType.AMOUNT);
        draft.scale = 4;
        draft.currency = currencyField;
        return new Field<>(draft);
    }

    public static Field<LocalDate> date(String key) {
        return new Field<>(new Draft(key, FieldType.DATE));
    }

    public static Field<Instant> instant(String key) {
        return new Field<>(new Draft(key, FieldType.INSTANT));
    }

    /// A reference to a row of another kind; the supplier lets records refer to each other.
    public static Field<Id> ref(String key, Supplier<Kind<?>> target) {
        Draft draft = new Draft(key, FieldType.REF);
        draft.target = target;
        return new Field<>(draft);
    }

    public static Field<Link> link(String key) {
        return new Field<>(new Draft(key, FieldType.LINK));
    }

    public Field<V> required() {
        Draft draft = new Draft(this);
        draft.required = true;
        return new Field<>(draft);
    }

    /// Data about a person: encrypted in the log, blanked by an erasure.
    public Field<V> personal() {
        Draft draft = new Draft(this);
        draft.personal = true;
        return new Field<>(draft);
    }

    /// A field that a user defined, with the label that the user gave it.
    public Field<V> labelled(String text) {
        Draft draft = new Draft(this);
        draft.label = text;
        return new Field<>(draft);
    }

    public String key() {
        return key;
    }

    public FieldType type() {
        return type;
    }

    public Storage storage() {
        return repeating ? Storage.INT : type.storage();
    }

    /// Decimals of its unscaled number; 0 for anything that is no decimal.
    public int scale() {
        return scale;
    }

    public boolean isRequired() {
        return required;
    }

    /// Whether its texts are coded by a dictionary.
    public boolean isRepeating() {
        return repeating;
    }

    public boolean isPersonal() {
        return personal;
    }

    public boolean isOwn() {
        return key.startsWith(OWN_PREFIX);
    }

    public List<String> choices() {
        return choices;
    }

    /// The kind that a reference points to.
    public Kind<?> target() {
        if (target == null) {
            throw new IllegalStateException(key + " is no reference");
        }
        return target.get();
    }

    /// The key of the field that names an amount's currency.
    public Optional<String> currency() {
        return Optional.ofNullable(currency);
    }

    /// The user's label of an own field; built-in fields have a text key instead.
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    @Override
    public String toString() {
        return key + ":" + type;
    }
}
