package app.mangrove.app;

import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.transfer.value.Names;

import java.util.List;

/// What the program calls fields and choices in the person's language, for finding columns.
final class TextNames implements Names {
    @Override
    public List<String> ofField(Kind<?> kind, Field<?> field) {
        return List.of(app.mangrove.ui.record.Names.of(kind, field));
    }

    @Override
    public List<String> ofChoice(Kind<?> kind, Field<?> field, String choice) {
        return List.of(app.mangrove.ui.record.Names.choice(kind, field, choice));
    }
}
