package app.mangrove.cli;

import app.mangrove.ui.text.Text;

import picocli.CommandLine;

import java.util.ArrayList;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;

/// Gives every command its help, written in the person's language.
///
/// Shape: the texts are `cli.help.COMMAND` for a command, and `cli.help.COMMAND.NAME` for its
/// options and parameters, or `cli.help.any.NAME` for those that mean the same everywhere.
final class Manual {
    private static final String KEY = "cli.help.";

    private Manual() {}

    static void write(CommandLine line) {
        of(line, "main");
        line.getSubcommands()
                .forEach((name, command) -> {
                    of(command, name);
                    command.getSubcommands().forEach((more, part) -> of(part, name + "-" + more));
                });
    }

    private static void of(CommandLine line, String name) {
        CommandLine.Model.CommandSpec spec = line.getCommandSpec();
        spec.addOption(
                CommandLine.Model.OptionSpec.builder("-h", "--help").usageHelp(true).build());
        List<Object[]> texts = new ArrayList<>();
        for (CommandLine.Model.OptionSpec option : spec.options()) {
            String bare = option.longestName().replaceFirst("^-+", "");
            texts.add(new Object[] {bare, text(name, bare)});
        }
        for (CommandLine.Model.PositionalParamSpec parameter : spec.positionalParameters()) {
            String bare = parameter.paramLabel();
            texts.add(new Object[] {bare, text(name, bare.toLowerCase(Locale.ROOT))});
        }
        spec.usageMessage()
                .description(Text.of(KEY + name))
                .synopsisHeading(Text.of("cli.help.heading.usage") + " ")
                .descriptionHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading("%n")
                .commandListHeading("%n" + Text.of("cli.help.heading.commands") + "%n")
                .footerHeading("%n")
                .footer(Text.of("cli.help.heading.codes"))
                .sortOptions(false)
                .width(100);
        spec.resourceBundle(
                new ListResourceBundle() {
                    @Override
                    protected Object[][] getContents() {
                        return texts.toArray(Object[][]::new);
                    }
                });
    }

    private static String text(String command, String name) {
        return Text.find(KEY + command + "." + name)
                .orElseGet(() -> Text.of(KEY + "any." + name))
                .replace("%", "%%");
    }
}
