package app.mangrove.mix.view.optimise;

import app.mangrove.mix.optimise.Move;
import app.mangrove.mix.view.MixPart;
import app.mangrove.ui.chart.ChartTableView;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.TabLine;
import app.mangrove.ui.item.ItemTable;
import app.mangrove.ui.table.TableSaver;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.util.Optional;

/// The optimiser under the cells of the mix: what is asked above, the frontier with the steps,
/// regions, limits and assumptions at the left, the proposed plan at the right.
public final class OptimisePanel implements MixPart {
    private static final int LIMITS = 3;

    private final OptimiseViewModel model;
    private final TableSaver saver;
    private final ToggleButton toggle =
            new ToggleButton(Text.of("optimise.title"), Icon.small("fth-sliders"));
    private final AskedBar bar;
    private final FrontierChart chart;
    private final StackPane frontier = new StackPane();
    private final ToggleButton asTable =
            new ToggleButton(Text.of("optimise.as-table"), Icon.small("fth-list"));
    private final Label drawing = Labels.caption("");
    private final ItemTable<Move> steps;
    private final ItemTable<Proposal.Place> places;
    private final LimitsPane limits;
    private final AssumptionsPane assumptions;
    private final TabLine tabs = new TabLine();
    private final ProposedPane proposed;
    private final Button apply;
    private final VBox right = new VBox();
    private final VBox proposal;
    private final VBox root = new VBox();

    public OptimisePanel(OptimiseViewModel model, TableSaver saver) {
        this.model = model;
        this.saver = saver;
        bar = new AskedBar(model);
        chart =
                new FrontierChart(budget ->
                        model.within(Optional.of(BigDecimal.valueOf(Math.round(budget)))));
        steps = new ItemTable<>("mix-steps", ResultColumns.steps(model));
        places = new ItemTable<>("mix-places", ResultColumns.places(model));
        limits = new LimitsPane(model, this::aside);
        assumptions = new AssumptionsPane(model, this::aside);
        proposed = new ProposedPane(model, this::editLimit, bar::editBudget);
        apply = Buttons.small(Text.of("optimise.apply"), "fth-check", model::apply);
        apply.setId("mix-apply");
        Button constraints =
                Buttons.small(Text.of("optimise.limits"), "fth-sliders", () -> tabs.select(LIMITS));
        constraints.setId("mix-constraints");
        ScrollPane said = new ScrollPane(proposed);
        said.setFitToWidth(true);
        said.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(said, Priority.ALWAYS);
        HBox ends = new HBox(8, apply, constraints);
        ends.getStyleClass().add("mix-proposed-ends");
        proposal = new VBox(8, said, ends);
        right.getStyleClass().add("mix-proposed");
        VBox.setVgrow(proposal, Priority.ALWAYS);
        lay();
        aside(Optional.empty());
        model.proposalProperty().subscribe(of -> of.ifPresent(this::show));
        model.frontierProperty().subscribe(line -> frontier());
        model.runningProperty().subscribe(is -> apply.setDisable(is || !model.canApply()));
    }

    private void lay() {
        toggle.setId("mix-optimise");
        toggle.getStyleClass().addAll("small", "mix-toggle");
        toggle.setMinWidth(ToggleButton.USE_PREF_SIZE);
        toggle.selectedProperty().bindBidirectional(model.openProperty());
        asTable.setId("mix-frontier-table");
        asTable.getStyleClass().addAll("small", "mix-toggle");
        asTable.setMinWidth(ToggleButton.USE_PREF_SIZE);
        asTable.selectedProperty().subscribe(is -> frontier());
        HBox line =
                new HBox(
                        8,
                        Labels.caption(Text.of("optimise.frontier")),
                        Labels.gap(),
                        drawing,
                        asTable);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(frontier, Priority.ALWAYS);
        VBox drawn = new VBox(4, line, frontier);
        drawn.getStyleClass().add("mix-tab");
        limits.getStyleClass().add("mix-tab");
        assumptions.getStyleClass().add("mix-tab");
        tabs.tab("mix-tab-frontier", Text.of("optimise.tab.frontier"), () -> drawn)
                .tab(
                        "mix-tab-steps",
                        Text.of("optimise.tab.steps"),
                        () -> listed(steps, "optimise.file.steps"))
                .tab(
                        "mix-tab-places",
                        Text.of("optimise.tab.places"),
                        () -> listed(places, "optimise.file.places"))
                .tab("mix-tab-limits", Text.of("optimise.tab.limits"), () -> limits)
                .tab("mix-tab-assumptions", Text.of("optimise.tab.assumptions"), () -> assumptions);
        tabs.onSelect(at -> aside(Optional.empty()));
        tabs.getStyleClass().add("mix-optimise-tabs");
        BorderPane body = new BorderPane(tabs);
        body.setRight(right);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox card = new VBox(bar, body);
        card.getStyleClass().addAll("card", "flush", "mix-optimise-card");
        VBox.setVgrow(card, Priority.ALWAYS);
        root.getChildren().add(card);
        root.getStyleClass().add("mix-optimise");
        root.setId("mix-optimise-panel");
    }

    private Node listed(ItemTable<?> table, String file) {
        Button export =
                Buttons.small(
                        Text.of("optimise.export"),
                        "fth-download",
                        () -> table.export(saver, Text.of(file)));
        HBox line = new HBox(8, Labels.caption(Text.of(file)), Labels.gap(), export);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox listed = new VBox(4, line, table);
        listed.getStyleClass().add("mix-tab");
        return listed;
    }

    /// Shows an editor at the right, or the proposed plan again.
    private void aside(Optional<Node> editor) {
        Node shown =
                editor.<Node>map(
                                node -> {
                                    ScrollPane scroll = new ScrollPane(node);
                                    scroll.setFitToWidth(true);
                                    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
                                    VBox.setVgrow(scroll, Priority.ALWAYS);
                                    return scroll;
                                })
                        .orElse(proposal);
        right.getChildren().setAll(shown);
    }

    private void editLimit(int row) {
        tabs.select(LIMITS);
        limits.edit(row);
    }

    private void show(Proposal of) {
        Label none = Labels.caption(Text.of("optimise.no-steps"));
        none.setWrapText(true);
        steps.placeholder(none);
        steps.show(of.asked().ecosystem(), of.moves());
        places.placeholder(Labels.caption(Text.of("optimise.no-places")));
        places.show(of.asked().ecosystem(), of.places());
        apply.setDisable(model.runningProperty().get() || !model.canApply());
        frontier();
    }

    private void frontier() {
        FrontierLine line = model.frontierProperty().get();
        chart.show(line, model.proposalProperty().get());
        drawing.setText(line.complete() ? "" : Text.of("optimise.drawing", line.points().size()));
        frontier.getChildren()
                .setAll(asTable.isSelected() ? new ChartTableView(chart.table()) : chart);
    }

    @Override
    public Node toggle() {
        return toggle;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public BooleanProperty openProperty() {
        return model.openProperty();
    }

    @Override
    public void close() {
        model.close();
    }
}
