package app.mangrove.mix.cell;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Word;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Cells as people write and read them.
public final class CellNames {
    private CellNames() {}

    /// The cell of names, codes or ids by axis; empty texts are all. Errors: `mix.cell.unknown`
    /// with the axis and what was written.
    public static Outcome<Cell> parse(Trees trees, Map<Axis, String> texts) {
        Cell cell = Cell.ALL;
        for (Map.Entry<Axis, String> part : texts.entrySet()) {
            if (part.getValue().isBlank()) {
                continue;
            }
            Optional<Integer> nr = trees.find(part.getKey(), part.getValue());
            if (nr.isEmpty()) {
                return Outcome.failed(
                        "mix.cell.unknown", part.getKey().kind().word(), part.getValue().strip());
            }
            cell = cell.with(part.getKey(), nr.get());
        }
        return Outcome.ok(cell);
    }

    /// The names of what a cell sets, for a sentence; the word for all when it sets nothing.
    public static Object of(Trees trees, Cell cell) {
        return cell.equals(Cell.ALL)
                ? new Word("mix.all")
                : Axis.all().stream()
                        .filter(axis -> cell.at(axis) > 0)
                        .map(axis -> trees.name(axis, cell.at(axis)))
                        .collect(Collectors.joining(" · "));
    }
}
