package app.mangrove.cli;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.outcome.Word;
import app.mangrove.cli.print.Sheet;
import app.mangrove.transfer.preview.Counts;
import app.mangrove.transfer.preview.Preview;
import app.mangrove.transfer.preview.RowProblem;
import app.mangrove.ui.text.Text;

import java.util.ArrayList;
import java.util.List;

/// What an import does, kind by kind, and what somebody should look at.
final class PreviewSheet {
    private PreviewSheet() {}

    static Sheet of(Preview preview) {
        List<Sheet.Column> columns = new ArrayList<>();
        columns.add(Sheet.Column.text("kind", Text.of("cli.column.kind")));
        for (String key : List.of("read", "added", "changed", "unchanged", "skipped", "bad")) {
            columns.add(Sheet.Column.figure(key, Text.of("cli.count." + key)));
        }
        Sheet sheet = new Sheet(columns);
        preview.counts()
                .forEach((kind, counts) -> {
                    List<Sheet.Cell> cells = new ArrayList<>();
                    cells.add(Sheet.Cell.of(kind.key(), Text.of("kind." + kind.key() + ".plural")));
                    numbers(counts)
                            .forEach(count ->
                                    cells.add(Sheet.Cell.of(count, Text.formats().number(count))));
                    sheet.add(cells);
                });
        return sheet;
    }

    private static List<Long> numbers(Counts counts) {
        return List.of(
                counts.read(),
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                counts.skipped(),
                counts.bad());
    }

    /// Problems of files and rows, references that nothing answers to, likely duplicates, vanished
    /// rows and numbers that were cleaned, of each the first `most`.
    static List<Problem> findings(Preview preview, int most) {
        List<Problem> findings = new ArrayList<>();
        preview.blocking().forEach(problem -> findings.add(problem.reason()));
        preview.problems().stream().limit(most).forEach(row -> findings.add(row(row)));
        if (preview.problemCount() > most) {
            findings.add(Problem.of("cli.more", preview.problemCount() - most));
        }
        preview.unresolved().stream()
                .limit(most)
                .forEach(open ->
                        findings.add(
                                Problem.of(
                                        "cli.import.unresolved",
                                        open.first().toString(),
                                        new Word("kind." + open.target().key()),
                                        open.text(),
                                        open.rows())));
        preview.duplicates().stream()
                .limit(most)
                .forEach(pair ->
                        findings.add(
                                Problem.of(
                                        "cli.import.duplicate",
                                        pair.place().toString(),
                                        pair.name(),
                                        pair.existingName())));
        preview.vanished().stream()
                .limit(most)
                .forEach(gone ->
                        findings.add(
                                Problem.of(
                                        "cli.import.vanished",
                                        new Word("kind." + gone.kind().key()),
                                        gone.name(),
                                        gone.key())));
        if (preview.noiseCount() > 0) {
            findings.add(Problem.of("cli.import.noise", preview.noiseCount()));
        }
        return findings;
    }

    private static Problem row(RowProblem problem) {
        return Problem.of("cli.import.row", problem.place().toString(), problem.reason());
    }
}
