package app.mangrove.hierarchy.view;

import app.mangrove.hierarchy.Mention;
import app.mangrove.hierarchy.Pick;
import app.mangrove.hierarchy.SplitPlan;
import app.mangrove.hierarchy.SplitWish;
import app.mangrove.hierarchy.Splitting;
import app.mangrove.model.Id;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One partner becomes two: the new one's name, place by place which rows go, and a preview of what
/// goes and how baselines are shared.
final class SplitPane extends VBox {
    private final Rearranging rearranging;
    private final int partner;
    private final Id newId;
    private final Runnable close;
    private final TextField name = new TextField();
    private final CheckBox alike = new CheckBox(Text.of("hierarchy.split.alike"));
    private final Map<Mention, PickInput> inputs = new LinkedHashMap<>();
    private final VBox preview = new VBox(6);
    private final Button split;
    private Optional<SplitPlan> plan = Optional.empty();

    SplitPane(Rearranging rearranging, int partner, Runnable close) {
        super(12);
        this.rearranging = rearranging;
        this.partner = partner;
        this.close = close;
        this.newId = rearranging.newId();
        getStyleClass().addAll("dialog-sheet", "rearrange", "wide");
        setId("split-pane");
        preview.setId("split-preview");
        name.setId("split-name");
        name.setPromptText(Text.of("hierarchy.split.new-name"));
        name.textProperty().subscribe((before, now) -> plan());
        alike.setId("split-alike");
        alike.setSelected(true);
        alike.selectedProperty().subscribe((before, now) -> plan());
        split = Buttons.primary(Text.of("hierarchy.split.do"), this::split);
        split.setId("split-do");
        HBox foot =
                new HBox(8, Labels.gap(), Buttons.plain(Text.of("common.cancel"), close), split);
        Label words =
                Labels.of(
                        Text.of("hierarchy.split.words", rearranging.shown().lens().asOf()),
                        "muted");
        words.setWrapText(true);
        getChildren()
                .setAll(
                        Labels.of(
                                Text.of("hierarchy.split.title", rearranging.shown().name(partner)),
                                "subtitle"),
                        words,
                        name,
                        alike,
                        Previews.sides(places(), preview),
                        foot);
        focusedProperty()
                .subscribe(is -> {
                    if (is) {
                        name.requestFocus();
                    }
                });
        plan();
    }

    private Node places() {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(6);
        int row = 0;
        var places = Splitting.places(rearranging.shown().ecosystem(), partner);
        for (Map.Entry<Mention, int[]> place : places.entrySet()) {
            PickInput input =
                    new PickInput(place.getKey(), rearranging.shown().lens().asOf(), this::plan);
            inputs.put(place.getKey(), input);
            grid.add(Labels.of(Previews.place(place.getKey())), 0, row);
            Label count = Labels.of(Text.formats().number(place.getValue().length), "muted");
            count.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setHalignment(count, HPos.RIGHT);
            grid.add(count, 1, row);
            grid.add(input, 2, row++);
        }
        if (places.isEmpty()) {
            grid.add(Labels.of(Text.of("hierarchy.split.nothing"), "muted"), 0, 0);
        }
        return grid;
    }

    private SplitWish wish() {
        Map<Mention, Pick> picks = new LinkedHashMap<>();
        inputs.forEach((place, input) -> picks.put(place, input.pick()));
        Shown shown = rearranging.shown();
        return new SplitWish(
                partner,
                newId,
                name.getText(),
                shown.lens().asOf(),
                picks,
                alike.isSelected(),
                Text.of(
                        "hierarchy.split.note",
                        name.getText().strip(),
                        shown.name(partner),
                        shown.lens().asOf()));
    }

    private void plan() {
        split.setDisable(true);
        if (name.getText().isBlank()) {
            preview.getChildren().setAll(Labels.of(Text.of("hierarchy.split.name"), "muted"));
            return;
        }
        rearranging.planSplit(
                wish(),
                this::show,
                problem -> preview.getChildren().setAll(Previews.refused(problem)));
    }

    private void show(SplitPlan made) {
        plan = Optional.of(made);
        split.setDisable(!made.after().isOk());
        preview.getChildren().setAll(Labels.cardTitle(Text.of("hierarchy.split.goes")));
        made.after()
                .failure()
                .ifPresent(problem -> preview.getChildren().add(Previews.refused(problem)));
        preview.getChildren()
                .add(
                        Previews.lines(
                                made.lines().stream().filter(line -> line.moved() > 0).toList()));
        if (!made.baselines().isEmpty()) {
            preview.getChildren().add(Previews.shared(made.baselines()));
        }
        made.problems().stream()
                .distinct()
                .forEach(problem -> {
                    Label words = Labels.of(Text.of(problem), "attention");
                    words.setWrapText(true);
                    preview.getChildren().add(words);
                });
    }

    private void split() {
        plan.ifPresent(made -> rearranging.split(wish(), made));
        close.run();
    }
}
