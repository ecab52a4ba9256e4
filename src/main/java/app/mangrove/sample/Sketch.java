package app.mangrove.sample;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What the parts of the generator share: the seed, the period, the words and the edits so far.
final class Sketch {
    /// How many days back partners that no longer sell have nothing at all.
    private static final int QUIET_DAYS = 95;

    final long seed;
    final LocalDate start;
    final LocalDate end;
    final Words words = new Words();
    private final List<Edit> edits = new ArrayList<>();

    Sketch(long seed, LocalDate end) {
        this.seed = seed;
        this.end = end;
        this.start = end.minusMonths(24).plusDays(1);
    }

    Dice dice(String topic) {
        return Dice.of(seed, topic);
    }

    Id id(Kind<?> kind, Object name) {
        return Id.derived(seed, kind.key() + "/" + name);
    }

    void add(Edit edit) {
        edits.add(edit);
    }

    List<Edit> edits() {
        return edits;
    }

    /// The last day on which a partner may have done anything.
    LocalDate last(Firm firm) {
        return firm.pace() == Firm.Pace.STEADY ? end : end.minusDays(QUIET_DAYS);
    }
}
