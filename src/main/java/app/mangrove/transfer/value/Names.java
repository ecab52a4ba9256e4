package app.mangrove.transfer.value;

import app.mangrove.model.Field;
import app.mangrove.model.Kind;

import java.util.List;

/// What people call fields and choices, beside their keys; given by whoever has the texts, in as
/// many languages as there are.
public interface Names {
    List<String> ofField(Kind<?> kind, Field<?> field);

    List<String> ofChoice(Kind<?> kind, Field<?> field, String choice);

    /// Knows nothing but the keys.
    static Names none() {
        return new Names() {
            @Override
            public List<String> ofField(Kind<?> kind, Field<?> field) {
                return List.of();
            }

            @Override
            public List<String> ofChoice(Kind<?> kind, Field<?> field, String choice) {
                return List.of();
            }
        };
    }
}
