package app.mangrove.hierarchy.view;

import app.mangrove.hierarchy.Measure;
import app.mangrove.hierarchy.Part;
import app.mangrove.ui.chart.ChartTable;
import app.mangrove.ui.text.Text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A partner's figures in words, for tooltips, screen readers and the table behind the graph.
final class Tips {
    private Tips() {}

    /// The name, whom it stands below, and every figure: own, below, total.
    static String of(Shown shown, int nr) {
        List<String> lines = new ArrayList<>();
        lines.add(shown.name(nr));
        String parents =
                shown.tree().arcsTo(nr).stream()
                        .map(arc ->
                                Text.of(
                                        "hierarchy.tip.parent",
                                        shown.name(arc.parent()),
                                        Words.relation(arc.kind())))
                        .collect(Collectors.joining("\n"));
        if (!parents.isEmpty()) {
            lines.add(parents);
        }
        for (Measure measure : Measure.values()) {
            lines.add(
                    Text.of(
                            "hierarchy.tip.figure",
                            Words.of(measure),
                            shown.brief(measure, Part.OWN, nr),
                            shown.brief(measure, Part.DOWNSTREAM, nr),
                            shown.brief(measure, Part.TOTAL, nr)));
        }
        return String.join("\n", lines);
    }

    static ChartTable table(Shown shown, Measure measure) {
        List<String> head = new ArrayList<>(List.of(Text.of("kind.partner")));
        for (Part part : Part.values()) {
            head.add(Text.of("hierarchy.column", Words.of(measure), Words.of(part)));
        }
        List<List<String>> rows =
                Arrays.stream(shown.numbers())
                        .mapToObj(nr ->
                                List.of(
                                        shown.name(nr),
                                        shown.text(measure, Part.OWN, nr),
                                        shown.text(measure, Part.DOWNSTREAM, nr),
                                        shown.text(measure, Part.TOTAL, nr)))
                        .toList();
        return new ChartTable(head, rows);
    }
}
