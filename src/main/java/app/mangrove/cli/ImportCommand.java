package app.mangrove.cli;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Progress;
import app.mangrove.cli.print.Format;
import app.mangrove.cli.print.TextNames;
import app.mangrove.model.Commit;
import app.mangrove.model.Workspace;
import app.mangrove.store.staging.StagingFolder;
import app.mangrove.transfer.ImportOptions;
import app.mangrove.transfer.ImportPlan;
import app.mangrove.transfer.Importing;
import app.mangrove.transfer.preview.Preview;
import app.mangrove.transfer.profile.Profile;
import app.mangrove.transfer.profile.ProfileFile;
import app.mangrove.transfer.run.Sources;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// `import FILE --profile PROFILE.json SOURCE…`: brings files in, all or nothing.
final class ImportCommand extends PrintingJob {
    @CommandLine.Parameters(index = "0", paramLabel = "FILE")
    private Path file = Path.of("");

    @CommandLine.Parameters(index = "1..*", arity = "1..*", paramLabel = "SOURCE")
    private List<Path> sources = List.of();

    @CommandLine.ArgGroup(exclusive = true, multiplicity = "1")
    private Manner manner = new Manner();

    @CommandLine.Option(names = "--dry-run")
    private boolean dryRun;

    @CommandLine.Option(names = "--leave-out")
    private boolean leaveOut;

    @CommandLine.Option(names = "--remove-vanished")
    private boolean removeVanished;

    /// How files become rows: as a profile says, or by their headings.
    static final class Manner {
        @CommandLine.Option(names = "--profile", paramLabel = "PROFILE")
        private @Nullable Path profile;

        @CommandLine.Option(names = "--kind", paramLabel = "KIND")
        private @Nullable String kind;
    }

    ImportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        Optional<Path> absent = sources.stream().filter(path -> !Files.exists(path)).findFirst();
        if (absent.isPresent()) {
            return failed(Problem.of("transfer.file.missing", absent.get().toString()));
        }
        if (manner.profile == null) {
            return writing(file, this::byHeadings);
        }
        ProfileFile.Parsed parsed = ProfileFile.read(manner.profile);
        Profile profile = parsed.profile();
        return profile == null
                ? failed(parsed.problems())
                : writing(file, workspace -> prepared(workspace, profile));
    }

    private int byHeadings(Workspace workspace) {
        return switch (HeadingProfile.of(
                workspace.ecosystem().schema(), String.valueOf(manner.kind), sources, this::warn)) {
            case Outcome.Ok<Profile>(Profile profile) -> prepared(workspace, profile);
            case Outcome.Failed<Profile>(Problem problem) -> failed(problem);
        };
    }

    private int prepared(Workspace workspace, Profile profile) {
        StagingFolder staging = StagingFolder.ofSystem();
        staging.clean();
        Importing importing =
                new Importing(
                        staging, new TextNames(), console().clock(), RandomGenerator.getDefault());
        ImportOptions options = new ImportOptions(leaveOut, removeVanished, java.util.Map.of());
        Outcome<ImportPlan> prepared =
                importing.prepare(
                        workspace.ecosystem(),
                        profile,
                        Sources.of(sources),
                        options,
                        Progress.none());
        return switch (prepared) {
            case Outcome.Failed<ImportPlan>(Problem problem) -> failed(problem);
            case Outcome.Ok<ImportPlan>(ImportPlan plan) -> {
                try (plan) {
                    yield decided(workspace, plan);
                }
            }
        };
    }

    private int decided(Workspace workspace, ImportPlan plan) {
        Preview preview = plan.preview();
        print(PreviewSheet.of(preview));
        PreviewSheet.findings(preview, LISTED).forEach(this::warn);
        List<Problem> obstacles = plan.obstacles();
        if (!obstacles.isEmpty()) {
            return failed(obstacles);
        }
        if (dryRun) {
            return code(preview);
        }
        return switch (plan.commit(workspace, console().user(), Progress.none())) {
            case Commit.Done done -> {
                told("cli.import.done", done.number());
                yield code(preview);
            }
            case Commit.Unchanged unchanged -> {
                told("cli.import.unchanged");
                yield code(preview);
            }
            case Commit.Refused(List<Problem> problems) -> failed(problems);
            case Commit.Conflicts(var conflicts) ->
                    failed(Problem.of("cli.import.conflicts", conflicts.size()));
        };
    }

    /// Data on the output stays data: only a text to read ends with a sentence.
    private void told(String key, Object... arguments) {
        if (format() == Format.TEXT) {
            say(key, arguments);
        }
    }

    private static int code(Preview preview) {
        boolean clean =
                preview.problemCount() == 0
                        && preview.unresolved().isEmpty()
                        && preview.vanished().isEmpty()
                        && preview.duplicates().isEmpty();
        return clean ? Exit.DONE : Exit.FINDINGS;
    }
}
