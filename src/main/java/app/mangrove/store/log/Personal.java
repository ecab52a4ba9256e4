package app.mangrove.store.log;

import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;

import java.util.List;

/// Which fields are sealed in images: the personal ones, and in kinds that have such fields also
/// external keys and users' own fields, which may hold a name or an address as well.
public final class Personal {
    /// What a history shows in place of a value whose key is gone.
    public static final String ERASED = "(erased)";

    /// The kinds with personal data.
    public static final List<Kind<?>> KINDS =
            Kinds.ALL.stream().filter(Personal::isPersonal).toList();

    private Personal() {}

    public static boolean isPersonal(Kind<?> kind) {
        return kind.fields().stream().anyMatch(Field::isPersonal);
    }

    public static boolean isPersonal(Kind<?> kind, Field<?> field) {
        return field.isPersonal()
                || ((field.isOwn() || field.key().equals(Kind.KEYS)) && isPersonal(kind));
    }
}
