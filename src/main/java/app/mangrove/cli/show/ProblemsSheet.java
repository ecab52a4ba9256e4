package app.mangrove.cli.show;

import app.mangrove.base.work.Cancel;
import app.mangrove.cli.print.Sheet;
import app.mangrove.insight.flaw.Flaws;
import app.mangrove.model.Ecosystem;
import app.mangrove.problems.Finding;
import app.mangrove.problems.Findings;
import app.mangrove.ui.text.Text;

import java.time.LocalDate;
import java.util.List;

/// What is wrong or missing in a snapshot, one line each.
public final class ProblemsSheet {
    private ProblemsSheet() {}

    public static Sheet of(Ecosystem ecosystem, LocalDate today, int limit) {
        Sheet sheet =
                new Sheet(
                        List.of(
                                Sheet.Column.text("problem", Text.of("cli.column.problem")),
                                Sheet.Column.text("kind", Text.of("cli.column.kind")),
                                Sheet.Column.text("id", Text.of("cli.column.id")),
                                Sheet.Column.text("message", Text.of("cli.column.message"))));
        int left = limit;
        for (Findings.Group group :
                Findings.of(ecosystem, today, Flaws.RULES, Cancel.never()).groups()) {
            for (Finding finding : group.first()) {
                if (left-- > 0) {
                    sheet.add(line(ecosystem, group, finding));
                }
            }
        }
        return sheet;
    }

    private static List<Sheet.Cell> line(
            Ecosystem ecosystem, Findings.Group group, Finding finding) {
        String key = group.rule().key();
        return List.of(
                Sheet.Cell.of(key, Text.of("problems." + key + ".title")),
                Sheet.Cell.of(finding.kind().key(), Text.of("kind." + finding.kind().key())),
                Sheet.Cell.of(ecosystem.table(finding.kind()).id(finding.nr()).toString()),
                Sheet.Cell.of(Text.of(finding.problem())));
    }
}
