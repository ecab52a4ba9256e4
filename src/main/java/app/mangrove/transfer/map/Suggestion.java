package app.mangrove.transfer.map;

import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.transfer.profile.Profile;

import java.util.List;

/// A first mapping of a file to a kind.
///
/// Shape: the profile has one entry; `unused` columns fill nothing; `missing` fields are required
/// and have neither a column nor a usual value. Unit: `fit` is a fraction of 1.
public record Suggestion(
        Kind<?> kind, Profile profile, List<String> unused, List<Field<?>> missing, double fit) {
    public Suggestion {
        unused = List.copyOf(unused);
        missing = List.copyOf(missing);
    }
}
