package app.mangrove.model.program;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.work.Calendar;

import org.jspecify.annotations.Nullable;

/// Ranked tiers that partners climb; what each asks and gives stands in its versions.
public record Ladder(
        Id id,
        String name,
        @Nullable String description,
        @Nullable Id program,
        @Nullable Id calendar,
        @Nullable Boolean archived) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<String> DESCRIPTION = Field.text("description");
    public static final Field<Id> PROGRAM = Field.ref("program", () -> Program.KIND);
    public static final Field<Id> CALENDAR = Field.ref("calendar", () -> Calendar.KIND);
    public static final Field<Boolean> ARCHIVED = Field.bool("archived");
    public static final Kind<Ladder> KIND =
            Kind.small(
                    "ladder", Ladder.class, NAME, NAME, DESCRIPTION, PROGRAM, CALENDAR, ARCHIVED);
}
