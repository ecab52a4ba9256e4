package app.mangrove.cli;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Workspace;
import app.mangrove.ui.text.Text;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// What every command can do: say something, say what is wrong, and work on a workspace.
abstract class Job implements Callable<Integer> {
    /// A command that prints lists that long says how many more there are.
    static final int LISTED = 50;

    private final Console console;

    Job(Console console) {
        this.console = console;
    }

    Console console() {
        return console;
    }

    /// What is done with an open workspace; answers the exit code.
    interface Work {
        int on(Workspace workspace);
    }

    int reading(Path file, Work work) {
        return with(console.openings().read(file), work);
    }

    int writing(Path file, Work work) {
        return with(
                console.openings().write(file),
                workspace ->
                        workspace.readOnly().map(this::failed).orElseGet(() -> work.on(workspace)));
    }

    int with(Outcome<Workspace> opened, Work work) {
        return switch (opened) {
            case Outcome.Failed<Workspace>(Problem problem) -> failed(problem);
            case Outcome.Ok<Workspace>(Workspace workspace) -> {
                try (workspace) {
                    yield work.on(workspace);
                }
            }
        };
    }

    /// Says what is wrong, and that nothing came of it.
    int failed(Problem problem) {
        warn(problem);
        return Exit.FAILED;
    }

    int failed(List<Problem> problems) {
        problems.stream().limit(LISTED).forEach(this::warn);
        if (problems.size() > LISTED) {
            warn(Problem.of("cli.more", problems.size() - LISTED));
        }
        return Exit.FAILED;
    }

    void warn(Problem problem) {
        console.err().print(Text.of("cli.error", Text.of(problem)) + "\n");
        console.err().flush();
    }

    void say(String key, Object... arguments) {
        console.out().print(Text.of(key, arguments) + "\n");
        console.out().flush();
    }
}
