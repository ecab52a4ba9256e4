package app.mangrove.model.plan.json;

import java.util.Locale;

/// How types and constants are written in JSON.
final class Names {
    private Names() {}

    /// A constant's: `half-up`.
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A record's, when it is one of several that may stand in a place: `coSeller`.
    static String of(Class<?> type) {
        String name = type.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
