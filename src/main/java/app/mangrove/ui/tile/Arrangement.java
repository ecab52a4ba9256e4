package app.mangrove.ui.tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How the tiles of a board lie: no two overlap, and none has free room above it.
public record Arrangement(List<Slot> slots) {
    static final int COLUMNS = 12;

    private static final Comparator<Slot> READING =
            Comparator.comparingInt(Slot::row).thenComparingInt(Slot::column);

    public Arrangement {
        slots = settled(slots, "");
    }

    public static Arrangement of(Slot... slots) {
        return new Arrangement(List.of(slots));
    }

    public Optional<Slot> find(String id) {
        return slots.stream().filter(slot -> slot.id().equals(id)).findFirst();
    }

    public int rows() {
        return slots.stream().mapToInt(Slot::bottom).max().orElse(0);
    }

    /// With one tile moved; tiles in its way go down, and all then close up.
    public Arrangement moved(String id, int column, int row) {
        List<Slot> changed = new ArrayList<>();
        for (Slot slot : slots) {
            changed.add(slot.id().equals(id) ? slot.at(column, row) : slot);
        }
        return new Arrangement(settled(changed, id));
    }

    /// With one tile of another size.
    public Arrangement resized(String id, int width, int height) {
        List<Slot> changed = new ArrayList<>();
        for (Slot slot : slots) {
            boolean is = slot.id().equals(id);
            changed.add(is ? new Slot(id, slot.column(), slot.row(), width, height) : slot);
        }
        return new Arrangement(settled(changed, id));
    }

    /// With a tile added at the bottom.
    public Arrangement with(String id, int width, int height) {
        List<Slot> more = new ArrayList<>(slots);
        more.add(new Slot(id, 0, rows(), width, height));
        return new Arrangement(more);
    }

    public Arrangement without(String id) {
        return new Arrangement(slots.stream().filter(slot -> !slot.id().equals(id)).toList());
    }

    /// The same tiles in reading order on a board of fewer columns, for a narrow window.
    Arrangement narrowed(int columns) {
        List<Slot> placed = new ArrayList<>();
        for (Slot slot : slots) {
            placed.add(firstFree(slot, columns, placed));
        }
        return new Arrangement(placed);
    }

    private static Slot firstFree(Slot slot, int columns, List<Slot> placed) {
        int width = Math.min(slot.width(), columns);
        for (int row = 0; ; row++) {
            for (int column = 0; column + width <= columns; column++) {
                Slot tried = new Slot(slot.id(), column, row, width, slot.height());
                if (!hits(tried, placed)) {
                    return tried;
                }
            }
        }
    }

    /// In reading order, each as high as it can lie; `first` keeps the place that it was given.
    private static List<Slot> settled(List<Slot> slots, String first) {
        List<Slot> order = new ArrayList<>(slots);
        // The moved tile goes before those that begin in the row where it was dropped.
        order.sort(
                Comparator.comparingInt((Slot slot) -> slot.row())
                        .thenComparing(slot -> !slot.id().equals(first))
                        .thenComparingInt(Slot::column));
        List<Slot> placed = new ArrayList<>();
        for (Slot slot : order) {
            int row = 0;
            while (hits(slot.at(slot.column(), row), placed)) {
                row++;
            }
            placed.add(slot.at(slot.column(), row));
        }
        placed.sort(READING);
        return List.copyOf(placed);
    }

    private static boolean hits(Slot slot, List<Slot> placed) {
        return placed.stream().anyMatch(slot::meets);
    }
}
