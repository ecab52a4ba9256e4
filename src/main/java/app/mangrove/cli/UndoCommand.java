package app.mangrove.cli;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Commit;
import app.mangrove.model.LogEntry;
import app.mangrove.model.Reason;
import app.mangrove.model.Workspace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// `undo FILE [COMMIT]`: takes back the last commit, or the one with a number.
final class UndoCommand extends Job {
    /// What nothing takes back.
    private static final Set<Reason.Source> FOR_GOOD =
            Set.of(Reason.Source.MIGRATION, Reason.Source.ERASURE);

    @CommandLine.Parameters(index = "0", paramLabel = "FILE")
    private Path file = Path.of("");

    @CommandLine.Parameters(index = "1", arity = "0..1", paramLabel = "COMMIT")
    private @Nullable Long commit;

    UndoCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        return writing(file, this::undone);
    }

    private int undone(Workspace workspace) {
        long last = workspace.log(0, 1).stream().mapToLong(LogEntry::number).sum();
        long wanted = commit == null ? standing(workspace) : commit;
        if (wanted < 1 || wanted > last) {
            return failed(
                    commit == null
                            ? Problem.of("cli.undo.nothing")
                            : Problem.of("cli.undo.none", wanted, last));
        }
        return switch (workspace.undo(wanted, console().user())) {
            case Commit.Done done -> {
                say("cli.undo.done", wanted, done.number());
                yield Exit.DONE;
            }
            case Commit.Unchanged unchanged -> {
                say("cli.undo.unchanged", wanted);
                yield Exit.DONE;
            }
            case Commit.Refused(List<Problem> problems) -> failed(problems);
            case Commit.Conflicts(var conflicts) ->
                    failed(Problem.of("cli.undo.conflicts", wanted, conflicts.size()));
        };
    }

    /// The newest commit that is not taken back and takes nothing back itself, 0 for none.
    private static long standing(Workspace workspace) {
        return workspace.log(0, Integer.MAX_VALUE).stream()
                .filter(entry -> entry.undoneBy() == 0 && entry.reason().undoes() == 0)
                .filter(entry -> !FOR_GOOD.contains(entry.reason().source()))
                .mapToLong(LogEntry::number)
                .findFirst()
                .orElse(0);
    }
}
