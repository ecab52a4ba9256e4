package app.mangrove.program.view;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Latest;
import app.mangrove.base.work.Tasks;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.InForce;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.Workspace;
import app.mangrove.program.Taxonomy;
import app.mangrove.program.TaxonomyEdits;
import app.mangrove.program.Usage;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// State and intents of the taxonomies: which one is looked at, its entries in order, how often
/// each is used, and what may be done with them.
public final class TaxonomyViewModel {
    /// One taxonomy of a snapshot.
    public record State(Ecosystem ecosystem, Taxonomy taxonomy, int[] entries, Usage usage) {}

    private final Editing editing;
    private final Tasks tasks;
    private final Latest counting;
    private final Supplier<Id> newId;
    private final ObjectProperty<Taxonomy> taxonomy = new SimpleObjectProperty<>(Taxonomy.TYPES);
    private final ReadOnlyObjectWrapper<Optional<State>> state =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Workspace.Subscription> listening = Optional.empty();

    public TaxonomyViewModel(Editing editing, Tasks tasks, Supplier<Id> newId) {
        this.editing = editing;
        this.tasks = tasks;
        this.counting = tasks.latest("taxonomy");
        this.newId = newId;
        taxonomy.subscribe((before, now) -> refresh());
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
        counting.cancel();
    }

    /// Reads again on the present snapshot.
    public void refresh() {
        Ecosystem now = ecosystem();
        Taxonomy of = taxonomy.get();
        Collator collator = Collator.getInstance(Text.formats().locale());
        counting.run(() -> new State(now, of, of.entries(now, collator), Usage.of(now, of.kind())))
                .then(
                        made -> {
                            refusal.set(Optional.empty());
                            state.set(Optional.of(made));
                        },
                        problem -> {});
    }

    public Ecosystem ecosystem() {
        return editing.workspace().ecosystem();
    }

    public LocalDate today() {
        return editing.today();
    }

    public boolean canWrite() {
        return editing.workspace().readOnly().isEmpty();
    }

    private Kind<?> kind() {
        return taxonomy.get().kind();
    }

    public boolean isArchived(int nr) {
        return kind().field("archived")
                .map(field -> Boolean.TRUE.equals(ecosystem().value(kind(), field, nr)))
                .orElse(false);
    }

    /// Whether an entry may be chosen today.
    public boolean isOffered(int nr) {
        return InForce.on(ecosystem(), kind(), today()).test(nr);
    }

    /// A new entry, at the end of an ordered list or below an entry of a tree.
    public Edit.Put draft(int below) {
        Edit.Put put = Edit.add(kind(), newId.get());
        Optional<Field<Long>> order = taxonomy.get().order();
        if (order.isPresent()) {
            long last =
                    Arrays.stream(ecosystem().table(kind()).numbers())
                            .mapToObj(nr -> ecosystem().value(kind(), order.get(), nr))
                            .mapToLong(place -> place instanceof Long number ? number : 0)
                            .max()
                            .orElse(0);
            put = put.and(order.get(), last + 1);
        }
        Optional<Field<Id>> parent = taxonomy.get().parent();
        return parent.isPresent() && below != 0
                ? put.and(parent.get(), ecosystem().table(kind()).id(below))
                : put;
    }

    public Edit.Put change(int nr) {
        Table table = ecosystem().table(kind());
        return Edit.change(kind(), table.id(nr), table.commit(nr));
    }

    /// The fields of its form: all but the place, which dragging sets.
    public List<Field<?>> fields() {
        List<Field<?>> fields = new ArrayList<>(ecosystem().schema().fields(kind()));
        fields.removeIf(field ->
                field.key().equals(Kind.KEYS)
                        || field.key().equals("archived")
                        || taxonomy.get().order().filter(field::equals).isPresent());
        return List.copyOf(fields);
    }

    /// What would be wrong with an entry: dates in the wrong order, a name that another one has.
    public List<EntryForm.Wrong> check(Edit.Put wanted) {
        List<EntryForm.Wrong> wrong = new ArrayList<>();
        Table table = ecosystem().table(kind());
        int nr = table.nr(wanted.id());
        Object name = wanted.fields().get(kind().name().key());
        boolean taken =
                name != null
                        && Arrays.stream(table.numbers())
                                .filter(other -> other != nr)
                                .anyMatch(other ->
                                        ecosystem()
                                                .name(kind(), other)
                                                .equalsIgnoreCase(name.toString()));
        if (name != null && taken) {
            wrong.add(
                    new EntryForm.Wrong(
                            kind().name(), Problem.of("taxonomy.taken", kind().word(), name)));
        }
        Object from = value(wanted, nr, "valid_from");
        Object to = value(wanted, nr, "valid_to");
        if (from instanceof LocalDate first
                && to instanceof LocalDate last
                && !first.isBefore(last)) {
            wrong.add(
                    new EntryForm.Wrong(
                            kind().field("valid_to").orElseThrow(),
                            Problem.of("taxonomy.period", first, last)));
        }
        return wrong;
    }

    private @org.jspecify.annotations.Nullable Object value(Edit.Put wanted, int nr, String key) {
        return wanted.fields().containsKey(key) || nr == 0
                ? wanted.fields().get(key)
                : kind().field(key).map(field -> ecosystem().value(kind(), field, nr)).orElse(null);
    }

    public Optional<Problem> save(Edit.Put wanted, String name) {
        List<EntryForm.Wrong> wrong = check(wanted);
        if (!wrong.isEmpty()) {
            return Optional.of(wrong.getFirst().problem());
        }
        commit(
                List.of(wanted),
                Text.of(
                        wanted.base() == 0 ? "track.added" : "track.changed",
                        Names.of(kind()),
                        name));
        return Optional.empty();
    }

    private void commit(List<Edit> edits, String words) {
        if (!edits.isEmpty()) {
            editing.commit(edits, words, done -> refresh());
        }
    }

    private String name(int nr) {
        return ecosystem().name(kind(), nr);
    }

    /// Moves an entry of an ordered list to the place of another.
    public void place(int nr, int at) {
        int[] entries = state.get().map(State::entries).orElse(new int[0]);
        List<Integer> order = new ArrayList<>(Arrays.stream(entries).boxed().toList());
        int index = order.indexOf(at);
        if (nr == at || index < 0 || !order.remove(Integer.valueOf(nr))) {
            return;
        }
        order.add(Math.min(index, order.size()), nr);
        commit(
                TaxonomyEdits.reorder(
                        ecosystem(),
                        taxonomy.get(),
                        order.stream().mapToInt(Integer::intValue).toArray()),
                Text.of("taxonomy.moved", name(nr)));
    }

    /// One step up or down in an ordered list.
    public void step(int nr, int by) {
        int[] entries = state.get().map(State::entries).orElse(new int[0]);
        for (int i = 0; i < entries.length; i++) {
            if (entries[i] == nr && i + by >= 0 && i + by < entries.length) {
                place(nr, entries[i + by]);
                return;
            }
        }
    }

    /// Puts an entry of a tree below another, 0 for the top.
    public void move(int nr, int parent) {
        commit(
                TaxonomyEdits.move(ecosystem(), taxonomy.get(), nr, parent),
                Text.of("taxonomy.moved", name(nr)));
    }

    public void archive(int nr, boolean archived) {
        commit(
                TaxonomyEdits.archive(ecosystem(), kind(), nr, archived),
                Text.of(archived ? "taxonomy.archived" : "taxonomy.restored", name(nr)));
    }

    /// Removes an entry that nothing names; one that is used is refused, with where.
    public void remove(int nr) {
        Usage usage = Usage.of(ecosystem(), kind());
        if (usage.total(nr) > 0) {
            refusal.set(Optional.of(Problem.of("taxonomy.used", name(nr), where(usage, nr))));
            return;
        }
        Table table = ecosystem().table(kind());
        commit(
                List.of(Edit.remove(kind(), table.id(nr), table.commit(nr))),
                Text.of("track.removed", Names.of(kind()), name(nr)));
    }

    /// Where an entry is used, in words: `12 partners, 3 tracks`.
    public String where(Usage usage, int nr) {
        return usage.places(nr).stream()
                .map(place -> Text.of("record.count", place.count(), Names.plural(place.kind())))
                .collect(Collectors.joining(", "));
    }

    /// Makes one entry of two; what named the first names the second.
    public void merge(int from, int into) {
        commit(
                TaxonomyEdits.merge(ecosystem(), kind(), from, into),
                Text.of("taxonomy.merged", name(from), name(into)));
    }

    public ObjectProperty<Taxonomy> taxonomyProperty() {
        return taxonomy;
    }

    public ReadOnlyObjectProperty<Optional<State>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Why the last removal was refused.
    public ReadOnlyObjectProperty<Optional<Problem>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }
}
