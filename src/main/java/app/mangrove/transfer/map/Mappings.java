package app.mangrove.transfer.map;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.work.Mapping;
import app.mangrove.transfer.profile.Profile;
import app.mangrove.transfer.profile.ProfileFile;
import app.mangrove.transfer.profile.ProfileText;
import app.mangrove.transfer.read.TableFile;

import java.util.List;
import java.util.Optional;

/// The mappings that a workspace remembers, found again by the columns of a file.
public final class Mappings {
    private Mappings() {}

    /// The mapping that was last used for a file with these columns.
    public static Optional<Profile> find(Ecosystem ecosystem, TableFile file) {
        String shape = file.shape();
        return ecosystem.all(Mapping.KIND).reversed().stream()
                .filter(mapping -> mapping.shape().equals(shape))
                .flatMap(mapping ->
                        Optional.ofNullable(
                                ProfileFile.parse(mapping.spec(), mapping.name()).profile())
                                .stream())
                .findFirst();
    }

    /// The edits that remember a mapping for files with these columns; none when it is known.
    public static List<Edit> remember(
            Ecosystem ecosystem, TableFile file, Profile profile, Id newId) {
        String spec = ProfileText.of(profile);
        for (Mapping mapping : ecosystem.all(Mapping.KIND)) {
            if (mapping.shape().equals(file.shape())) {
                int nr = ecosystem.table(Mapping.KIND).nr(mapping.id());
                return mapping.spec().equals(spec)
                        ? List.of()
                        : List.of(
                                Edit.change(
                                                Mapping.KIND,
                                                mapping.id(),
                                                ecosystem.table(Mapping.KIND).commit(nr))
                                        .and(Mapping.SPEC, spec));
            }
        }
        return List.of(
                Edit.add(Mapping.KIND, newId)
                        .and(Mapping.NAME, profile.name())
                        .and(Mapping.SHAPE, file.shape())
                        .and(Mapping.SPEC, spec));
    }
}
