package app.mangrove.program.view;

import app.mangrove.model.Id;
import app.mangrove.program.TrackRule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The colour class of each track of a program, the same in the table and in the map.
final class TrackColours {
    private static final int SERIES = 7;
    private final Map<Id, String> classes = new HashMap<>();

    TrackColours(List<TrackRule> rules) {
        for (TrackRule rule : rules) {
            int place = classes.size();
            classes.put(
                    rule.id(),
                    place < SERIES ? "series-" + (place + 1) : "sequence-" + (1 + place % 4));
        }
    }

    String of(Id track) {
        return classes.getOrDefault(track, "sequence-0");
    }
}
