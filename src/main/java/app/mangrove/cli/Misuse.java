package app.mangrove.cli;

import app.mangrove.base.outcome.Problem;

import picocli.CommandLine;

import java.util.stream.Collectors;

/// Says in the person's language what is wrong with the arguments.
final class Misuse {
    private Misuse() {}

    static Problem of(CommandLine.ParameterException wrong) {
        return switch (wrong) {
            case CommandLine.UnmatchedArgumentException unknown ->
                    Problem.of("cli.use.unknown", String.join(" ", unknown.getUnmatched()));
            case CommandLine.MissingParameterException missing ->
                    Problem.of(
                            "cli.use.missing",
                            missing.getMissing().stream()
                                    .map(Misuse::name)
                                    .collect(Collectors.joining(", ")));
            case CommandLine.MutuallyExclusiveArgsException both ->
                    Problem.of("cli.use.both", command(both));
            default -> bad(wrong);
        };
    }

    private static Problem bad(CommandLine.ParameterException wrong) {
        CommandLine.Model.ArgSpec argument = wrong.getArgSpec();
        String value = wrong.getValue();
        if (argument == null) {
            return Problem.of("cli.use.other", String.valueOf(wrong.getMessage()));
        }
        return value == null
                ? Problem.of("cli.use.missing", name(argument))
                : Problem.of("cli.use.bad", name(argument), value, expected(argument));
    }

    private static String command(CommandLine.ParameterException wrong) {
        return wrong.getCommandLine().getCommandSpec().qualifiedName();
    }

    private static String name(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option
                ? option.longestName()
                : argument.paramLabel();
    }

    private static String expected(CommandLine.Model.ArgSpec argument) {
        return argument.type().isEnum() || argument.paramLabel().contains("|")
                ? argument.paramLabel().replace("|", ", ")
                : argument.paramLabel();
    }
}
