package app.mangrove.incentive.view.form;

import app.mangrove.ui.text.Text;

import java.util.Locale;

/// What the records, parts and constants of terms are called.
final class TermNames {
    private TermNames() {}

    /// A part; one that means another thing in some record has a name of its own there.
    static String part(Record owner, String name) {
        String type = owner.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return Text.find("planform.part." + type + "." + name)
                .orElseGet(() -> Text.of("planform.part." + name));
    }

    static String type(Class<?> type) {
        Class<?> of = type.getInterfaces()[0];
        return Text.of(
                "planform.type."
                        + of.getSimpleName().toLowerCase(Locale.ROOT)
                        + "."
                        + type.getSimpleName().toLowerCase(Locale.ROOT));
    }

    static String constant(Enum<?> constant) {
        return Text.of(
                "planform.choice."
                        + constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT)
                        + "."
                        + constant.name());
    }
}
