package app.mangrove.record.view;

import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Link;
import app.mangrove.model.market.ProductLine;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.shell.Action;
import app.mangrove.ui.shell.RailGroup;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Every kind that the rail has no entry for, one work table at a time.
public final class DataView implements Screen {
    private final Function<RecordPage, RecordsView> make;
    private final Map<String, RecordsView> made = new HashMap<>();
    private final ComboBox<Kind<?>> which = new ComboBox<>();
    private Runnable refresh = () -> {};
    private boolean open;
    private RecordsView shown;

    public DataView(Function<RecordPage, RecordsView> make) {
        this.make = make;
        shown = view(ProductLine.KIND);
        which.setId("data-kind");
        which.setAccessibleText(Text.of("record.data-kind"));
        StringConverter<Kind<?>> names =
                new StringConverter<>() {
                    @Override
                    public String toString(Kind<?> kind) {
                        return kind == null ? "" : Names.plural(kind);
                    }

                    @Override
                    public Kind<?> fromString(String text) {
                        return ProductLine.KIND;
                    }
                };
        which.setConverter(names);
        which.setCellFactory(list ->
                new ListCell<>() {
                    @Override
                    protected void updateItem(Kind<?> item, boolean empty) {
                        super.updateItem(item, empty);
                        setText(empty ? null : names.toString(item));
                    }
                });
        List<Kind<?>> kinds = new ArrayList<>(Kinds.ALL);
        kinds.removeIf(kind -> RecordPage.ALL.stream().anyMatch(page -> page.kind() == kind));
        kinds.sort(Comparator.comparing(Names::plural));
        which.getItems().setAll(kinds);
        which.setValue(ProductLine.KIND);
        which.valueProperty().subscribe((before, now) -> change(now));
    }

    /// What the shell does when another kind is shown.
    public void onChanged(Runnable shellRefresh) {
        refresh = shellRefresh;
        made.values().forEach(view -> view.onInspectorSwitched(shellRefresh));
    }

    private RecordsView view(Kind<?> kind) {
        return made.computeIfAbsent(
                kind.key(),
                key -> {
                    RecordsView view = make.apply(RecordPage.of(kind));
                    view.onInspectorSwitched(() -> refresh.run());
                    return view;
                });
    }

    private void change(Kind<?> kind) {
        if (open) {
            shown.close();
        }
        shown = view(kind);
        if (open) {
            shown.open("");
        }
        refresh.run();
    }

    @Override
    public String id() {
        return "data";
    }

    @Override
    public String titleKey() {
        return "record.data";
    }

    @Override
    public String icon() {
        return "fth-database";
    }

    @Override
    public RailGroup group() {
        return RailGroup.RUN;
    }

    @Override
    public Node node() {
        return shown.node();
    }

    @Override
    public List<Node> toolbar() {
        List<Node> nodes = new ArrayList<>(List.of(which, Labels.divider()));
        nodes.addAll(shown.toolbar());
        return nodes;
    }

    @Override
    public Optional<Node> inspector() {
        return shown.inspector();
    }

    @Override
    public Optional<Action> primary() {
        return shown.primary();
    }

    @Override
    public List<Action> actions() {
        return shown.actions();
    }

    /// Opens with the link of a row, or the key of a kind.
    @Override
    public void open(String detail) {
        open = true;
        Optional<Link> link = Link.parse(detail);
        Kinds.find(link.map(Link::kind).orElse(detail))
                .filter(which.getItems()::contains)
                .ifPresent(which::setValue);
        shown.open(link.map(Link::toString).orElse(""));
    }

    @Override
    public void close() {
        open = false;
        shown.close();
    }
}
