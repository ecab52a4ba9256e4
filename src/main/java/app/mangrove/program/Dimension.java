package app.mangrove.program;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.program.Track;

/// What a track may ask of a partner, in the order in which it is told.
public enum Dimension {
    TYPE(Track.TYPE),
    TIER(Track.TIER),
    REGION(Track.REGION),
    SPECIALISATION(Track.SPECIALISATION);

    private final Field<Id> field;

    Dimension(Field<Id> field) {
        this.field = field;
    }

    /// The field of a track that names it.
    public Field<Id> field() {
        return field;
    }

    /// The kind of what it names.
    public Kind<?> kind() {
        return field.target();
    }
}
