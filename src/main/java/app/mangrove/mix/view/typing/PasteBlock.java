package app.mangrove.mix.view.typing;

import app.mangrove.base.outcome.Outcome;

import java.util.Arrays;
import java.util.List;

/// Cells of a spreadsheet as the clipboard holds them.
///
/// Shape: rows of texts, every row as wide as the widest.
record PasteBlock(List<List<String>> rows) {
    PasteBlock {
        rows = rows.stream().map(List::copyOf).toList();
    }

    static PasteBlock of(String text) {
        List<List<String>> lines =
                text.lines()
                        .map(line ->
                                Arrays.stream(line.split("\t", -1)).map(String::strip).toList())
                        .toList();
        int width = lines.stream().mapToInt(List::size).max().orElse(0);
        return new PasteBlock(
                lines.stream()
                        .map(line -> {
                            String[] wide = Arrays.copyOf(line.toArray(new String[0]), width);
                            Arrays.fill(wide, line.size(), width, "");
                            return Arrays.asList(wide);
                        })
                        .toList());
    }

    int width() {
        return rows.isEmpty() ? 0 : rows.getFirst().size();
    }

    /// Where it lies when it is pasted on chosen cells: at their upper left corner; one value fills
    /// them all.
    ///
    /// Errors: `mixplan.paste.empty`; `mixplan.paste.room` when it reaches over the edge.
    Outcome<Block> on(Block chosen, int rowCount, int columnCount) {
        if (width() == 0) {
            return Outcome.failed("mixplan.paste.empty");
        }
        if (rows.size() == 1 && width() == 1) {
            return Outcome.ok(chosen);
        }
        Block target =
                new Block(
                        chosen.top(),
                        chosen.left(),
                        chosen.top() + rows.size() - 1,
                        chosen.left() + width() - 1);
        return target.bottom() < rowCount && target.right() < columnCount
                ? Outcome.ok(target)
                : Outcome.failed(
                        "mixplan.paste.room",
                        rows.size(),
                        width(),
                        rowCount - chosen.top(),
                        columnCount - chosen.left());
    }

    /// The text for a place within the block that it was put on.
    String at(int row, int column) {
        return rows.get(row % rows.size()).get(column % width());
    }
}
