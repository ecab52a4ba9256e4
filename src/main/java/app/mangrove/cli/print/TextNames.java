package app.mangrove.cli.print;

import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.transfer.value.Names;
import app.mangrove.ui.text.Text;

import java.util.List;
import java.util.Optional;

/// The names of fields and choices in the person's language, for reading files that use them.
public final class TextNames implements Names {
    @Override
    public List<String> ofField(Kind<?> kind, Field<?> field) {
        if (field.label().isPresent()) {
            return List.of(field.label().get());
        }
        return known(Text.find("field." + kind.key() + "." + field.key()));
    }

    @Override
    public List<String> ofChoice(Kind<?> kind, Field<?> field, String choice) {
        return known(Text.find("choice." + kind.key() + "." + field.key() + "." + choice));
    }

    private static List<String> known(Optional<String> name) {
        return name.map(List::of).orElse(List.of());
    }
}
