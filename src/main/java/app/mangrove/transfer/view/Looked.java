package app.mangrove.transfer.view;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.transfer.profile.Profile;
import app.mangrove.transfer.profile.ProfileFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a look at some files found: their first mappings, or a profile with the files it is for.
record Looked(
        List<Draft> drafts, Optional<Profile> profile, List<Path> files, List<Problem> problems) {

    static Looked at(List<Path> paths, Reading reading, Ecosystem ecosystem) {
        List<Draft> drafts = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Optional<Profile> profile = Optional.empty();
        for (Path path : paths) {
            if (path.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
                ProfileFile.Parsed parsed = ProfileFile.read(path);
                profile = Optional.ofNullable(parsed.profile());
                problems.addAll(parsed.problems());
            } else {
                files.add(path);
            }
        }
        if (profile.isPresent()) {
            return new Looked(List.of(), profile, files, problems);
        }
        for (Path path : files) {
            switch (reading.draft(ecosystem, path)) {
                case Outcome.Ok<Draft>(Draft draft) -> drafts.add(draft);
                case Outcome.Failed<Draft>(Problem problem) -> problems.add(problem);
            }
        }
        return new Looked(drafts, Optional.empty(), files, problems);
    }
}
