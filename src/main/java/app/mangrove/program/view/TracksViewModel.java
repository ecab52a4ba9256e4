package app.mangrove.program.view;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Latest;
import app.mangrove.base.work.Tasks;
import app.mangrove.insight.Insight;
import app.mangrove.model.Applied;
import app.mangrove.model.Applying;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.Workspace;
import app.mangrove.model.program.Program;
import app.mangrove.model.program.Track;
import app.mangrove.program.TrackCheck;
import app.mangrove.program.TrackPlan;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.record.ValueInput;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// State and intents of programs and tracks: the plan of a day, the program that is looked at, and
/// what is wrong with its tracks.
public final class TracksViewModel {
    /// The plan of a day with everything wrong in its design.
    public record State(TrackPlan plan, List<TrackCheck.Finding> findings) {
        public Ecosystem ecosystem() {
            return plan.ecosystem();
        }

        /// What is wrong with one track.
        public List<Problem> of(Id track) {
            return findings.stream()
                    .filter(finding -> finding.track().equals(track))
                    .map(TrackCheck.Finding::problem)
                    .toList();
        }
    }

    private final Editing editing;
    private final Insight insight;
    private final Latest planning;
    private final Tasks tasks;
    private final Supplier<Id> newId;
    private final ReadOnlyObjectWrapper<Optional<State>> state =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Id>> program =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<LocalDate>> day =
            new SimpleObjectProperty<>(Optional.empty());
    private Optional<Workspace.Subscription> listening = Optional.empty();

    public TracksViewModel(Editing editing, Insight insight, Tasks tasks, Supplier<Id> newId) {
        this.editing = editing;
        this.insight = insight;
        this.tasks = tasks;
        this.planning = tasks.latest("tracks");
        this.newId = newId;
        day.subscribe((before, now) -> refresh());
    }

    public void open() {
        if (listening.isEmpty()) {
            listening =
                    Optional.of(
                            editing.workspace().onChange(change -> tasks.deliver(this::refresh)));
        }
        refresh();
    }

    public void close() {
        listening.ifPresent(Workspace.Subscription::cancel);
        listening = Optional.empty();
        planning.cancel();
    }

    /// Plans again on the present snapshot.
    public void refresh() {
        Ecosystem now = editing.workspace().ecosystem();
        LocalDate at = day();
        planning.run(
                        () -> {
                            TrackPlan plan = insight.tracks(now, at);
                            return new State(plan, new TrackCheck(now, at).all());
                        })
                .then(this::show, problem -> {});
    }

    private void show(State made) {
        int[] all = programs(made.ecosystem());
        Table table = made.ecosystem().table(Program.KIND);
        boolean gone = program.get().map(id -> table.nr(id) == 0).orElse(true);
        if (gone) {
            program.set(all.length == 0 ? Optional.empty() : Optional.of(table.id(all[0])));
        }
        state.set(Optional.of(made));
    }

    /// The programs, by name, those that are archived last.
    public static int[] programs(Ecosystem ecosystem) {
        return Arrays.stream(ecosystem.table(Program.KIND).numbers())
                .boxed()
                .sorted(
                        Comparator.comparing((Integer nr) -> isArchived(ecosystem, nr))
                                .thenComparing(nr -> nr))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static boolean isArchived(Ecosystem ecosystem, int nr) {
        return Boolean.TRUE.equals(ecosystem.value(Program.KIND, Program.ARCHIVED, nr));
    }

    /// The tracks of the program that is looked at, by row number: those in use first.
    public int[] tracks() {
        Optional<State> now = state.get();
        if (now.isEmpty() || program.get().isEmpty()) {
            return new int[0];
        }
        Ecosystem ecosystem = now.get().ecosystem();
        int of = ecosystem.table(Program.KIND).nr(program.get().get());
        return Arrays.stream(ecosystem.table(Track.KIND).numbers())
                .filter(nr -> ecosystem.target(Track.KIND, Track.PROGRAM, nr) == of)
                .boxed()
                .sorted(
                        Comparator.comparing((Integer nr) ->
                                        Boolean.TRUE.equals(
                                                ecosystem.value(Track.KIND, Track.ARCHIVED, nr)))
                                .thenComparing(nr -> nr))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// The number of the program that is looked at, 0 for none.
    public int programNr() {
        return state.get()
                .flatMap(now -> program.get().map(id -> now.ecosystem().table(Program.KIND).nr(id)))
                .orElse(0);
    }

    /// The day that is looked at: a chosen one, else today.
    public LocalDate day() {
        return day.get().orElseGet(editing::today);
    }

    public boolean canWrite() {
        return editing.workspace().readOnly().isEmpty();
    }

    public Ecosystem ecosystem() {
        return editing.workspace().ecosystem();
    }

    /// A new row of a kind, with the fields that it must have anyway.
    public Edit.Put draft(Kind<?> kind) {
        Edit.Put put = Edit.add(kind, newId.get());
        return kind == Track.KIND && program.get().isPresent()
                ? put.and(Track.PROGRAM, program.get().get())
                : put;
    }

    /// A change of a row as it is now.
    public Edit.Put change(Kind<?> kind, Id id) {
        Table table = ecosystem().table(kind);
        return Edit.change(kind, id, table.commit(table.slot(id)));
    }

    /// What would be wrong if this were saved: of a track, its ties and its dates. A put that
    /// cannot be saved at all is judged by the commit.
    public List<TrackCheck.Finding> check(Edit.Put wanted) {
        if (wanted.kind() != Track.KIND) {
            return List.of();
        }
        Ecosystem now = ecosystem();
        Applied applied =
                Applying.apply(
                        now, List.of(wanted), now.commit() + 1, (kind, id, commit) -> Map.of());
        return applied instanceof Applied.Done(Ecosystem after, var touched)
                ? after.find(Track.KIND, wanted.id())
                        .map(track -> new TrackCheck(now, editing.today()).of(track))
                        .orElse(List.of())
                : List.of();
    }

    /// Saves what nothing is wrong with, and looks at it.
    public Optional<Problem> save(Edit.Put wanted, String name) {
        List<TrackCheck.Finding> wrong = check(wanted);
        if (!wrong.isEmpty()) {
            return Optional.of(wrong.getFirst().problem());
        }
        String key = wanted.base() == 0 ? "track.added" : "track.changed";
        editing.commit(
                List.of(wanted),
                Text.of(key, Names.of(wanted.kind()), name),
                done -> {
                    if (wanted.kind() == Program.KIND) {
                        program.set(Optional.of(wanted.id()));
                    }
                    refresh();
                });
        return Optional.empty();
    }

    /// Takes the text typed into a cell of a track; the answer says why not.
    public Optional<Problem> edit(int nr, Field<?> field, String typed) {
        Ecosystem now = ecosystem();
        String text = typed.strip().equalsIgnoreCase(Text.of("track.any")) ? "" : typed;
        Outcome<ValueInput.Input> input = ValueInput.parse(now, Track.KIND, field, text);
        if (input.failure().isPresent()) {
            return input.failure();
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(field.key(), input.orElseThrow().value().orElse(null));
        Table table = now.table(Track.KIND);
        return save(
                new Edit.Put(Track.KIND, table.id(nr), table.commit(nr), fields),
                now.name(Track.KIND, nr));
    }

    /// Removes a track, or a program with its tracks.
    public void remove(Kind<?> kind, Id id) {
        Ecosystem now = ecosystem();
        Table table = now.table(kind);
        List<Edit> edits = new java.util.ArrayList<>();
        if (kind == Program.KIND) {
            now.all(Track.KIND).stream()
                    .filter(track -> track.program().equals(id))
                    .map(track -> {
                        Table tracks = now.table(Track.KIND);
                        return Edit.remove(
                                Track.KIND, track.id(), tracks.commit(tracks.nr(track.id())));
                    })
                    .forEach(edits::add);
        }
        edits.add(Edit.remove(kind, id, table.commit(table.nr(id))));
        editing.commit(
                edits,
                Text.of("track.removed", Names.of(kind), now.name(kind, table.nr(id))),
                done -> refresh());
    }

    public ReadOnlyObjectProperty<Optional<State>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ObjectProperty<Optional<Id>> programProperty() {
        return program;
    }

    /// A chosen day; none is today.
    public ObjectProperty<Optional<LocalDate>> dayProperty() {
        return day;
    }
}
