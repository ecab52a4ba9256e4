package app.mangrove.cli;

import app.mangrove.base.outcome.Problem;

import picocli.CommandLine;

/// `mix`: what is done with partner mixes; says what there is when nothing was named.
@CommandLine.Command(name = "mix")
final class MixCommand extends Job {
    MixCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        return failed(Problem.of("cli.use.missing", "optimise"));
    }
}
