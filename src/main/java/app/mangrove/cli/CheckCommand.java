package app.mangrove.cli;

import app.mangrove.base.outcome.Problem;
import app.mangrove.cli.print.Format;
import app.mangrove.cli.print.Sheet;
import app.mangrove.model.CheckReport;
import app.mangrove.ui.text.Text;

import picocli.CommandLine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `check FILE`: integrity, foreign keys and the audit chain.
final class CheckCommand extends PrintingJob {
    @CommandLine.Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    CheckCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (!Files.exists(file)) {
            return failed(Problem.of("cli.no-file", file.toString()));
        }
        CheckReport report = console().openings().check(file);
        if (format() == Format.TEXT) {
            for (Problem finding : report.findings()) {
                console().out().print(Text.of(finding) + "\n");
            }
            if (report.isSound()) {
                say("cli.check.sound", report.commits(), report.rows(), report.headHash());
            } else {
                say("cli.check.unsound", report.findings().size());
            }
        } else {
            Sheet sheet =
                    new Sheet(
                            List.of(
                                    Sheet.Column.text("finding", ""),
                                    Sheet.Column.text("message", "")));
            report.findings()
                    .forEach(finding ->
                            sheet.add(
                                    Sheet.Cell.of(finding.key()), Sheet.Cell.of(Text.of(finding))));
            print(sheet);
        }
        return report.isSound() ? Exit.DONE : Exit.FINDINGS;
    }
}
