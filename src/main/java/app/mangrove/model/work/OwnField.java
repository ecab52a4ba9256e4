package app.mangrove.model.work;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A field that the users of this workspace defined on a kind.
public record OwnField(
        Id id,
        String of,
        String name,
        String label,
        String type,
        @Nullable List<String> choices,
        @Nullable String target,
        @Nullable Boolean required) {
    public static final Field<String> OF = Field.word("of").required();
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<String> LABEL = Field.text("label").required();
    public static final Field<String> TYPE =
            Field.choice("type", "text", "number", "money", "date", "choice", "reference")
                    .required();
    public static final Field<List<String>> CHOICES = Field.texts("choices");
    public static final Field<String> TARGET = Field.word("target");
    public static final Field<Boolean> REQUIRED = Field.bool("required");
    public static final Kind<OwnField> KIND =
            Kind.small(
                    "own_field",
                    OwnField.class,
                    LABEL,
                    OF,
                    NAME,
                    LABEL,
                    TYPE,
                    CHOICES,
                    TARGET,
                    REQUIRED);
}
