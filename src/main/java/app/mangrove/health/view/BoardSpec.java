package app.mangrove.health.view;

import app.mangrove.ui.tile.Arrangement;
import app.mangrove.ui.tile.Slot;

import java.util.ArrayList;
import java.util.List;

/// An arrangement of tiles as text: a line a tile, `id column row width height`.
final class BoardSpec {
    static final Arrangement DEFAULT =
            Arrangement.of(
                    new Slot("revenue-to-date", 0, 0, 2, 1),
                    new Slot("active-partners", 2, 0, 2, 1),
                    new Slot("open-pipeline", 4, 0, 2, 1),
                    new Slot("win-rate", 6, 0, 2, 1),
                    new Slot("sourced-share", 8, 0, 2, 1),
                    new Slot("concentration", 10, 0, 2, 1),
                    new Slot("months", 0, 1, 6, 2),
                    new Slot("mix", 6, 1, 3, 2),
                    new Slot("top", 9, 1, 3, 2),
                    new Slot("map", 0, 3, 4, 2),
                    new Slot("tiers", 4, 3, 3, 2),
                    new Slot("changes", 7, 3, 5, 2));

    private BoardSpec() {}

    static String text(Arrangement arrangement) {
        StringBuilder out = new StringBuilder();
        for (Slot slot : arrangement.slots()) {
            out.append(
                    "%s %d %d %d %d\n"
                            .formatted(
                                    slot.id(),
                                    slot.column(),
                                    slot.row(),
                                    slot.width(),
                                    slot.height()));
        }
        return out.toString().strip();
    }

    /// The arrangement of a text; what cannot be read is left out, and nothing gives the default.
    static Arrangement parse(String text) {
        List<Slot> slots = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String[] parts = line.strip().split(" ", -1);
            if (parts.length == 5 && line.matches("[\\w-]+( \\d{1,3}){4}\\s*")) {
                slots.add(
                        new Slot(
                                parts[0],
                                Integer.parseInt(parts[1]),
                                Integer.parseInt(parts[2]),
                                Math.max(1, Integer.parseInt(parts[3])),
                                Math.max(1, Integer.parseInt(parts[4]))));
            }
        }
        return slots.isEmpty() ? DEFAULT : Arrangement.of(slots.toArray(Slot[]::new));
    }
}
