package app.mangrove.program.view;

import app.mangrove.program.Taxonomy;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.shell.Action;
import app.mangrove.ui.shell.RailGroup;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The taxonomies: which ones there are, the entries of one, and the form of an entry.
public final class TaxonomiesView implements Screen {
    private static final Map<Taxonomy, String> ICONS =
            Map.of(
                    Taxonomy.TYPES, "fth-users",
                    Taxonomy.TIERS, "fth-layers",
                    Taxonomy.REGIONS, "fth-globe",
                    Taxonomy.VERTICALS, "fth-briefcase",
                    Taxonomy.LINES, "fth-package",
                    Taxonomy.SPECIALISATIONS, "fth-award",
                    Taxonomy.CAPABILITIES, "fth-tool",
                    Taxonomy.LANGUAGES, "fth-message-circle");

    private final TaxonomyViewModel model;
    private final TaxonomyInspector inspector;
    private final TaxonomyTable table;
    private final Map<Taxonomy, Label> counts = new EnumMap<>(Taxonomy.class);
    private final Label about = Labels.caption("");
    private final HBox page = new HBox();

    public TaxonomiesView(TaxonomyViewModel model) {
        this.model = model;
        inspector = new TaxonomyInspector(model);
        table = new TaxonomyTable(model, inspector::entry);
        HBox.setHgrow(table, Priority.ALWAYS);
        page.getStyleClass().add("taxonomies");
        page.getChildren().setAll(list(), table);
        about.setId("taxonomy-about");
        model.stateProperty().subscribe(state -> state.ifPresent(this::show));
    }

    private Node list() {
        VBox list = new VBox(2);
        list.getStyleClass().add("taxonomy-list");
        ToggleGroup group = new ToggleGroup();
        for (Taxonomy taxonomy : Taxonomy.values()) {
            Label count = Labels.caption("");
            counts.put(taxonomy, count);
            HBox line =
                    new HBox(
                            8,
                            Icon.of(ICONS.getOrDefault(taxonomy, "fth-tag")),
                            Labels.of(Names.plural(taxonomy.kind())),
                            Labels.gap(),
                            count);
            line.setAlignment(Pos.CENTER_LEFT);
            ToggleButton button = new ToggleButton("", line);
            button.setId("taxonomy-" + taxonomy.kind().key());
            button.getStyleClass().setAll("taxonomy-entry");
            button.setAccessibleText(Names.plural(taxonomy.kind()));
            button.setMaxWidth(Double.MAX_VALUE);
            line.prefWidthProperty().bind(button.widthProperty().subtract(24));
            button.setToggleGroup(group);
            button.setSelected(model.taxonomyProperty().get() == taxonomy);
            button.setOnAction(e -> {
                button.setSelected(true);
                model.taxonomyProperty().set(taxonomy);
            });
            list.getChildren().add(button);
        }
        return list;
    }

    private void show(TaxonomyViewModel.State state) {
        counts.forEach((taxonomy, label) ->
                label.setText(Text.formats().number(state.ecosystem().count(taxonomy.kind()))));
        about.setText(
                Text.of(
                        state.taxonomy().parent().isPresent()
                                ? "taxonomy.about.tree"
                                : state.taxonomy().order().isPresent()
                                        ? "taxonomy.about.order"
                                        : "taxonomy.about.name"));
    }

    @Override
    public String id() {
        return "taxonomies";
    }

    @Override
    public String titleKey() {
        return "taxonomy.title";
    }

    @Override
    public String icon() {
        return "fth-tag";
    }

    @Override
    public RailGroup group() {
        return RailGroup.PLAN;
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public List<Node> toolbar() {
        return List.of(about);
    }

    @Override
    public Optional<Node> inspector() {
        return Optional.of(inspector);
    }

    @Override
    public Optional<Action> primary() {
        return Optional.of(
                Action.of(
                        "taxonomy.new",
                        "taxonomy.new",
                        "fth-plus",
                        () -> inspector.newEntry(table.selection())));
    }

    @Override
    public void open(String detail) {
        model.open();
    }

    @Override
    public void close() {
        model.close();
    }
}
