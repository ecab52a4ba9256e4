package app.mangrove.record.view;

import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Schema;

import java.text.Normalizer;
import java.util.Locale;

/// The key of a field of the user's own, made of its label.
final class OwnFieldKey {
    private OwnFieldKey() {}

    /// A key that no field of the kind has yet.
    static String of(Schema schema, Kind<?> kind, String label) {
        String plain =
                Normalizer.normalize(label, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "_")
                        .replaceAll("^_+|_+$", "");
        String start = plain.isEmpty() ? "field" : plain;
        String key = start;
        for (int i = 2; schema.column(kind, Field.OWN_PREFIX + key) >= 0; i++) {
            key = start + "_" + i;
        }
        return key;
    }
}
