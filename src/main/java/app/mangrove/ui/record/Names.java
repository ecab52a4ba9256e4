package app.mangrove.ui.record;

import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.ui.text.Text;

/// The names of kinds, fields and choices in the person's language.
public final class Names {
    private Names() {}

    public static String of(Kind<?> kind) {
        return Text.of("kind." + kind.key());
    }

    public static String plural(Kind<?> kind) {
        return Text.of("kind." + kind.key() + ".plural");
    }

    public static String of(Kind<?> kind, Field<?> field) {
        return field.label().orElseGet(() -> Text.of("field." + kind.key() + "." + field.key()));
    }

    /// A choice in words; a choice of an own field is its own word.
    public static String choice(Kind<?> kind, Field<?> field, String code) {
        return field.isOwn()
                ? code
                : Text.of("choice." + kind.key() + "." + field.key() + "." + code);
    }
}
