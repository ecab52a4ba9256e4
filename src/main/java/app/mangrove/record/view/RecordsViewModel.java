package app.mangrove.record.view;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Latest;
import app.mangrove.base.work.Tasks;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.Workspace;
import app.mangrove.model.query.Filter;
import app.mangrove.model.query.Order;
import app.mangrove.model.work.SavedView;
import app.mangrove.record.RecordEdits;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.record.ValueInput;
import app.mangrove.ui.table.Arrangement;
import app.mangrove.ui.table.ColumnSpec;
import app.mangrove.ui.table.FieldColumn;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.table.Sort;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// State and intents of a work table: which rows, in which order, what is selected, what is edited.
public final class RecordsViewModel {
    private final RecordPage page;
    final Editing editing;
    private final RowFinder finder;
    private final Supplier<Id> newId;
    private final Layouts layouts;
    private final Definitions definitions;
    private final Latest search;
    private final Latest preparing;
    private final ReadOnlyObjectWrapper<Rows> rows;
    private final ReadOnlyObjectWrapper<Map<String, String>> sums =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<SavedView>> views =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty viewName = new SimpleStringProperty("");
    private final ObjectProperty<List<Sort>> order;
    private final ObjectProperty<Arrangement> arrangement;
    private final ObjectProperty<int[]> selection = new SimpleObjectProperty<>(new int[0]);
    private Optional<Workspace.Subscription> listening = Optional.empty();
    private final Tasks tasks;
    private boolean quiet;

    public RecordsViewModel(
            RecordPage page,
            Editing editing,
            RowFinder finder,
            Tasks tasks,
            Supplier<Id> newId,
            Layouts layouts) {
        this.page = page;
        this.editing = editing;
        this.finder = finder;
        this.newId = newId;
        this.layouts = layouts;
        this.definitions = new Definitions(page.kind(), editing, newId);
        this.search = tasks.latest("records-" + page.id(), Duration.ofMillis(40));
        this.preparing = tasks.latest("records-order-" + page.id());
        this.tasks = tasks;
        Ecosystem now = editing.workspace().ecosystem();
        rows = new ReadOnlyObjectWrapper<>(new Rows(now, page.kind(), new int[0]));
        ViewSpec own = ownLayout();
        order = new SimpleObjectProperty<>(own.order());
        arrangement = new SimpleObjectProperty<>(own.arrangement());
        filter.subscribe((before, after) -> reload());
        text.subscribe((before, after) -> reload());
        order.subscribe((before, after) -> {
            keepLayout();
            reload();
        });
        arrangement.subscribe((before, after) -> keepLayout());
    }

    /// How the person left the table, or how it starts.
    private ViewSpec ownLayout() {
        return layouts.of(page).orElseGet(() -> new ViewSpec("", page.order(), page.layout()));
    }

    /// A saved view has a layout of its own, which does not become the table's.
    private void keepLayout() {
        if (!quiet && viewName.get().isEmpty()) {
            layouts.keep(page, order.get(), arrangement.get());
        }
    }

    /// Takes the columns as the person moved and widened them.
    public void arranged(Arrangement now) {
        arrangement.set(now);
    }

    /// Shows the columns and the order that the program starts with, and forgets the person's own.
    public void standardLayout() {
        layouts.forget(page);
        openDefault();
    }

    public void open() {
        if (listening.isEmpty()) {
            listening =
                    Optional.of(
                            editing.workspace().onChange(change -> tasks.deliver(this::reload)));
        }
        reload();
    }

    public void close() {
        listening.ifPresent(Workspace.Subscription::cancel);
        listening = Optional.empty();
        search.cancel();
    }

    /// Finds the rows again on the present snapshot; the newest request wins.
    public void reload() {
        if (quiet) {
            return;
        }
        Ecosystem now = editing.workspace().ecosystem();
        RowFinder.Wanted wanted =
                new RowFinder.Wanted(
                        page.kind(),
                        filter.get(),
                        text.get().strip(),
                        order.get().stream()
                                .map(s -> new Order(s.column(), s.descending()))
                                .toList());
        List<String> shown = arrangement.get().columns();
        search.run(progress ->
                        new Answer(
                                finder.find(now, wanted, shown, progress.cancel()),
                                ViewSpec.viewsOf(now, page.kind())))
                .then(this::show, p -> problem.set(Optional.of(p)));
    }

    private record Answer(Outcome<RowFinder.Found> found, List<SavedView> views) {}

    private void show(Answer answer) {
        views.set(answer.views());
        Outcome<RowFinder.Found> outcome = answer.found();
        problem.set(outcome.failure());
        outcome.optional()
                .ifPresent(found -> {
                    rows.set(found.rows());
                    sums.set(found.sums());
                    prepare(found.rows().ecosystem());
                });
    }

    /// Shows the rows again once the order of names is known, if they had to do without.
    private void prepare(Ecosystem shown) {
        preparing
                .run(progress -> finder.prepare(shown, progress.cancel()))
                .then(
                        better -> {
                            if (better) {
                                reload();
                            }
                        },
                        p -> {});
    }

    public RecordPage page() {
        return page;
    }

    public Kind<?> kind() {
        return page.kind();
    }

    public Ecosystem ecosystem() {
        return editing.workspace().ecosystem();
    }

    public boolean canWrite() {
        return editing.workspace().readOnly().isEmpty();
    }

    /// Every column that the table can show: fields, own fields and calculated ones.
    public List<ColumnSpec> columns() {
        List<ColumnSpec> columns = new ArrayList<>();
        for (Field<?> field : ecosystem().schema().fields(kind())) {
            columns.add(new FieldColumn(kind(), field));
        }
        finder.derived(ecosystem(), kind())
                .forEach(derived -> columns.add(new DerivedColumn(derived)));
        return columns;
    }

    public void addCondition(Filter condition) {
        filter.set(filter.get().and(condition));
    }

    /// Takes the condition at a place out of those that all must hold.
    public void removeCondition(int place) {
        List<Filter> left = new ArrayList<>(filter.get().conditions());
        left.remove(place);
        filter.set(left.size() == 1 ? left.getFirst() : new Filter.And(left));
    }

    public void replaceCondition(int place, Filter condition) {
        List<Filter> all = new ArrayList<>(filter.get().conditions());
        all.set(place, condition);
        filter.set(all.size() == 1 ? condition : new Filter.And(all));
    }

    /// Takes the text typed into a cell; the answer says why not.
    public Optional<Problem> edit(int nr, Field<?> field, String typed) {
        Table table = rows.get().table();
        Outcome<ValueInput.Input> input =
                ValueInput.parse(rows.get().ecosystem(), kind(), field, typed);
        input.optional()
                .ifPresent(value -> {
                    Edit.Put put = RecordEdits.put(table, nr, field, value.value().orElse(null));
                    String name = rows.get().ecosystem().name(kind(), nr);
                    editing.commit(
                            List.of(put), Text.of("record.changed", Names.of(kind(), field), name));
                });
        return input.failure();
    }

    /// Sets one field of all selected rows to the same value, in one commit.
    public Optional<Problem> editSelected(Field<?> field, String typed) {
        Outcome<ValueInput.Input> input =
                ValueInput.parse(rows.get().ecosystem(), kind(), field, typed);
        input.optional()
                .ifPresent(value -> {
                    List<Edit> edits = new ArrayList<>();
                    for (int nr : selection.get()) {
                        edits.add(
                                RecordEdits.put(
                                        rows.get().table(), nr, field, value.value().orElse(null)));
                    }
                    editing.commit(
                            edits,
                            Text.of(
                                    "record.changed-many",
                                    Names.of(kind(), field),
                                    edits.size(),
                                    Names.plural(kind())));
                });
        return input.failure();
    }

    public void removeSelected() {
        int[] numbers = selection.get();
        Table table = rows.get().table();
        List<Edit> edits = new ArrayList<>();
        for (int nr : numbers) {
            edits.add(Edit.remove(kind(), table.id(nr), table.commit(nr)));
        }
        String what =
                numbers.length == 1
                        ? rows.get().ecosystem().name(kind(), numbers[0])
                        : Text.of("record.count", numbers.length, Names.plural(kind()));
        editing.commit(edits, Text.of("record.removed", what));
    }

    /// Adds a row with the given values; answers its id.
    public Id add(Map<String, Object> values) {
        Id id = newId.get();
        String name = String.valueOf(values.getOrDefault(kind().name().key(), ""));
        editing.commit(
                List.of(new Edit.Put(kind(), id, 0, Map.copyOf(values))),
                Text.of("record.added", Names.of(kind()), name));
        return id;
    }

    /// Keeps filter, columns and order under a name.
    public void saveView(String name) {
        String spec = ViewSpec.of(filter.get(), order.get(), arrangement.get()).text();
        viewName.set(name);
        definitions.saveView(views.get(), name, spec);
    }

    /// Keeps the present filter as a named, live segment of the kind.
    public void saveSegment(String name) {
        definitions.saveSegment(name, filter.get());
    }

    /// Defines a field of the user's own on the kind; its key is made of its label. `target` is the
    /// kind that a reference points to, null for values.
    public void addOwnField(
            String label, String type, List<String> choices, @Nullable Kind<?> target) {
        definitions.addOwnField(label, type, choices, target);
    }

    public void removeView(SavedView view) {
        definitions.removeView(view);
    }

    /// Shows a saved view.
    public void openView(SavedView view) {
        ViewSpec spec = ViewSpec.parse(view.spec());
        quiet = true;
        viewName.set(view.name());
        arrangement.set(spec.arrangement());
        order.set(spec.order());
        filter.set(Filter.parse(spec.filter()).optional().orElse(Filter.ALL));
        quiet = false;
        reload();
    }

    /// All rows, with the columns and order that the page starts with.
    public void openDefault() {
        quiet = true;
        viewName.set("");
        ViewSpec own = ownLayout();
        arrangement.set(own.arrangement());
        order.set(own.order());
        filter.set(Filter.ALL);
        text.set("");
        quiet = false;
        reload();
    }

    /// The number of a row on the present snapshot, 0 when it is gone.
    public int number(Id id) {
        return ecosystem().table(kind()).nr(id);
    }

    public ReadOnlyObjectProperty<Rows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Map<String, String>> sumsProperty() {
        return sums.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<SavedView>> viewsProperty() {
        return views.getReadOnlyProperty();
    }

    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    public StringProperty textProperty() {
        return text;
    }

    public StringProperty viewNameProperty() {
        return viewName;
    }

    public ObjectProperty<List<Sort>> orderProperty() {
        return order;
    }

    public ObjectProperty<Arrangement> arrangementProperty() {
        return arrangement;
    }

    public ObjectProperty<int[]> selectionProperty() {
        return selection;
    }
}
