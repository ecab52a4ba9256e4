package app.mangrove.model.work;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

/// An arrangement of dashboard tiles.
public record Board(Id id, String name, String spec, @Nullable Long position) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<String> SPEC = Field.text("spec").required();
    public static final Field<Long> POSITION = Field.integer("position");
    public static final Kind<Board> KIND =
            Kind.small("board", Board.class, NAME, NAME, SPEC, POSITION);
}
