package app.mangrove.transfer;

import app.mangrove.base.work.Progress;
import app.mangrove.model.Commit;
import app.mangrove.model.Workspace;
import app.mangrove.store.staging.StagingFolder;
import app.mangrove.transfer.profile.Profile;
import app.mangrove.transfer.profile.ProfileFile;
import app.mangrove.transfer.run.Sources;
import app.mangrove.transfer.value.Names;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;

/// Imports in tests: a fixed clock, a seeded random source, staging in a folder of the test.
final class Imports {
    private final Path folder;

    Imports(Path folder) {
        this.folder = folder;
    }

    static Profile profile(String json) {
        ProfileFile.Parsed parsed = ProfileFile.parse(json, "profile.json");
        if (parsed.profile() == null) {
            throw new AssertionError(parsed.problems().toString());
        }
        return parsed.profile();
    }

    ImportPlan prepare(Workspace workspace, Profile profile, ImportOptions options, Path... files) {
        return new Importing(
                        new StagingFolder(folder.resolve("staging")),
                        Names.none(),
                        InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")),
                        new SplittableRandom(workspace.ecosystem().commit() + 7))
                .prepare(
                        workspace.ecosystem(),
                        profile,
                        Sources.of(List.of(files)),
                        options,
                        Progress.none())
                .orElseThrow();
    }

    ImportPlan prepare(Workspace workspace, Profile profile, Path... files) {
        return prepare(workspace, profile, ImportOptions.STRICT, files);
    }

    Commit run(Workspace workspace, Profile profile, Path... files) {
        try (ImportPlan plan = prepare(workspace, profile, files)) {
            return plan.commit(workspace, "ana", Progress.none());
        }
    }
}
