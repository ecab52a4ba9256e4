package app.mangrove.app;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Progress;
import app.mangrove.model.Workspace;

import java.nio.file.Files;
import java.nio.file.Path;

/// How a new workspace comes about: empty, from a template, or as a copy of the sample.
final class Birth {
    private static final String SAMPLE = "Sample ecosystem";
    private static final String ENDING = ".mangrove";

    private final Program program;

    Birth(Program program) {
        this.program = program;
    }

    Outcome<Workspace> empty(Path file) {
        Path target = named(file);
        return program.workspaces()
                .create(target)
                .flatMap(made -> program.starts().nothing(made, plain(target)));
    }

    Outcome<Workspace> fromTemplate(Path file, String template) {
        Path target = named(file);
        return program.workspaces()
                .create(target)
                .flatMap(made -> program.starts().template(made, plain(target), template));
    }

    Outcome<Workspace> sample(Progress progress) {
        return sample(free(program.folders().workspaces()), progress);
    }

    Outcome<Workspace> sample(Path file, Progress progress) {
        return program.workspaces()
                .create(file)
                .flatMap(empty -> program.starts().sample(empty, progress));
    }

    private static String plain(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ENDING.length());
    }

    private static Path named(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) ? file : file.resolveSibling(name + ENDING);
    }

    /// The first name that no file has.
    private static Path free(Path folder) {
        Path file = folder.resolve(SAMPLE + ENDING);
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(SAMPLE + " " + i + ENDING);
        }
        return file;
    }
}
