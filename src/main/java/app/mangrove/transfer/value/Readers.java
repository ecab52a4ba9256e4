package app.mangrove.transfer.value;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import java.util.function.IntFunction;

/// The reader that a field needs.
///
/// Shape: `exact` keeps blanks around texts and reads sets as one member a line; `quoted` takes one
/// apostrophe off the start of texts.
public record Readers(Kind<?> kind, boolean exact, boolean quoted, Names names) {
    public ValueReader of(Field<?> field, NumberLook numbers, DateLook dates) {
        return switch (field.type()) {
            case TEXT ->
                    field.isRepeating()
                            ? new WordReader(field, exact, quoted)
                            : new TextReader(field, exact, quoted);
            case TEXTS -> new TextsReader(field, exact, quoted);
            case CHOICE -> new ChoiceReader(kind, field, names);
            case BOOL -> new BoolReader(field);
            case INT, DECIMAL, AMOUNT -> new NumberReader(field, numbers);
            case DATE -> new DateReader(field, dates);
            case INSTANT -> new InstantReader(field);
            case LINK -> new LinkReader(field);
            case REF ->
                    throw new IllegalArgumentException("a reference needs its targets: " + field);
        };
    }

    /// The reader of a reference; `ids` tells the id of a row by its number.
    public static ValueReader reference(Field<?> field, Targets targets, IntFunction<Id> ids) {
        return new RefReader(field, targets, ids);
    }
}
