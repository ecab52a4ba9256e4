package app.mangrove.cli;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Refusal;
import app.mangrove.ui.text.Text;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/// The command line: finds the command, runs it, and never shows a stack trace.
public final class Cli {
    private Cli() {}

    /// Runs the program with these arguments; answers its exit code: 0 done, 1 done with findings,
    /// 2 could not.
    public static int run(List<String> arguments, Console console) {
        CommandLine line = line(console);
        return line.execute(arguments.toArray(String[]::new));
    }

    static CommandLine line(Console console) {
        CommandLine line = new CommandLine(new MangroveCommand(console));
        line.addSubcommand("new", new NewCommand(console));
        line.addSubcommand("import", new ImportCommand(console));
        line.addSubcommand("show", new ShowCommand(console));
        line.addSubcommand("export", new ExportCommand(console));
        line.addSubcommand("check", new CheckCommand(console));
        line.addSubcommand("backup", new BackupCommand(console));
        line.addSubcommand("tour", new TourCommand(console));
        line.addSubcommand("undo", new UndoCommand(console));
        line.addSubcommand(
                "incentives",
                new CommandLine(new IncentivesCommand(console))
                        .addSubcommand("explain", new ExplainCommand(console)));
        line.addSubcommand("statements", new StatementsCommand(console));
        line.addSubcommand(
                "mix",
                new CommandLine(new OptimiseCommand.Mix(console))
                        .addSubcommand("optimise", new OptimiseCommand(console)));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.setOut(console.out());
        line.setErr(console.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler((wrong, args) -> misused(wrong, console.err()));
        line.setExecutionExceptionHandler((thrown, command, parsed) -> broken(thrown, console));
        Manual.write(line);
        return line;
    }

    private static int misused(CommandLine.ParameterException wrong, PrintWriter err) {
        CommandLine command = wrong.getCommandLine();
        err.print(Text.of("cli.error", Text.of(Misuse.of(wrong))) + "\n");
        err.print(
                Text.of("cli.use.help", command.getCommandSpec().qualifiedName() + " --help")
                        + "\n");
        err.flush();
        return Exit.FAILED;
    }

    /// What was thrown is a problem that somebody can mend, or a bug that the log explains.
    private static int broken(Throwable thrown, Console console) {
        Problem problem =
                thrown instanceof Refusal
                        ? Refusal.problemOf(thrown)
                        : bug(console.log().apply(thrown));
        console.err().print(Text.of("cli.error", Text.of(problem)) + "\n");
        console.err().flush();
        return Exit.FAILED;
    }

    private static Problem bug(Path log) {
        return Problem.of("cli.unexpected", log.toString());
    }
}
