package app.mangrove.program.view;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.program.Track;
import app.mangrove.program.Placement;
import app.mangrove.program.TrackPlan;
import app.mangrove.program.TrackRule;
import app.mangrove.ui.table.ColumnSpec;
import app.mangrove.ui.table.FieldColumn;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.text.Text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The columns of a program's tracks: what each asks for, how many roles get it, and its state.
final class TrackTable {
    /// What a track may ask for.
    static final List<Field<?>> ASKED =
            List.of(Track.TYPE, Track.TIER, Track.REGION, Track.SPECIALISATION);

    private TrackTable() {}

    /// The columns in order; they read the state anew each time.
    static List<ColumnSpec> columns(
            Supplier<Optional<TracksViewModel.State>> state, Supplier<TrackColours> colours) {
        return List.of(
                new Name(colours),
                new Asked(ASKED.get(0)),
                new Asked(ASKED.get(1)),
                new Asked(ASKED.get(2)),
                new Asked(ASKED.get(3)),
                new Count(state),
                new Standing(state),
                new FieldColumn(Track.KIND, Track.VALID_FROM),
                new FieldColumn(Track.KIND, Track.VALID_TO));
    }

    /// How many roles of partners get each track.
    static Map<Id, Integer> counts(TrackPlan plan) {
        Map<Id, Integer> counts = new HashMap<>();
        for (Placement placement : plan.placements()) {
            placement.track().map(TrackRule::id).ifPresent(id -> counts.merge(id, 1, Integer::sum));
        }
        return counts;
    }

    private record Name(Supplier<TrackColours> colours) implements ColumnSpec {
        @Override
        public String key() {
            return Track.NAME.key();
        }

        @Override
        public String title() {
            return Text.of("kind.track");
        }

        @Override
        public boolean isFigure() {
            return false;
        }

        @Override
        public double width() {
            return 184;
        }

        @Override
        public String text(Rows rows, int nr) {
            return rows.ecosystem().name(Track.KIND, nr);
        }

        @Override
        public String swatch(Rows rows, int nr) {
            return colours.get().of(rows.table().id(nr));
        }

        @Override
        public String tone() {
            return "strong";
        }

        @Override
        public Optional<Field<?>> editable() {
            return Optional.of(Track.NAME);
        }
    }

    /// A condition; one that is not there reads as any.
    private record Asked(Field<?> field) implements ColumnSpec {
        @Override
        public String key() {
            return field.key();
        }

        @Override
        public String title() {
            return Text.of("field.track." + field.key());
        }

        @Override
        public boolean isFigure() {
            return false;
        }

        @Override
        public double width() {
            return field == Track.TIER ? 84 : 118;
        }

        @Override
        public String text(Rows rows, int nr) {
            String text = new FieldColumn(Track.KIND, field).text(rows, nr);
            return text.isEmpty() ? Text.of("track.any") : text;
        }

        @Override
        public Optional<Field<?>> editable() {
            return Optional.of(field);
        }
    }

    private record Count(Supplier<Optional<TracksViewModel.State>> state) implements ColumnSpec {
        @Override
        public String key() {
            return "partners";
        }

        @Override
        public String title() {
            return Text.of("kind.partner.plural");
        }

        @Override
        public boolean isFigure() {
            return true;
        }

        @Override
        public double width() {
            return 72;
        }

        @Override
        public String text(Rows rows, int nr) {
            return state.get()
                    .map(now -> counts(now.plan()).getOrDefault(rows.table().id(nr), 0))
                    .map(count -> Text.formats().number(count))
                    .orElse("");
        }
    }

    /// Whether it holds, and what is wrong with it.
    private record Standing(Supplier<Optional<TracksViewModel.State>> state) implements ColumnSpec {
        @Override
        public String key() {
            return "standing";
        }

        @Override
        public String title() {
            return Text.of("track.standing");
        }

        @Override
        public boolean isFigure() {
            return false;
        }

        @Override
        public double width() {
            return 96;
        }

        private boolean isWrong(Rows rows, int nr) {
            return state.get().map(now -> !now.of(rows.table().id(nr)).isEmpty()).orElse(false);
        }

        @Override
        public String text(Rows rows, int nr) {
            if (Boolean.TRUE.equals(rows.ecosystem().value(Track.KIND, Track.ARCHIVED, nr))) {
                return Text.of("field.track.archived");
            }
            if (isWrong(rows, nr)) {
                return Text.of("track.standing.wrong");
            }
            Id id = rows.table().id(nr);
            boolean holds =
                    state.get()
                            .map(now ->
                                    TracksView.rule(now.plan(), id)
                                            .filter(rule -> rule.holdsOn(now.plan().day()))
                                            .isPresent())
                            .orElse(false);
            return Text.of(holds ? "track.standing.holds" : "track.standing.not");
        }

        @Override
        public String swatch(Rows rows, int nr) {
            return isWrong(rows, nr) ? "danger" : "";
        }
    }
}
