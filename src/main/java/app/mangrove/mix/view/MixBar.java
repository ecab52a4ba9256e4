package app.mangrove.mix.view;

import app.mangrove.mix.cell.Axis;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Segmented;
import app.mangrove.ui.record.DayPicker;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// The toolbar of the partner mix: which plan by which day, what is shown of the cells and how.
final class MixBar extends HBox {
    private final MixViewModel model;
    private final MenuButton plans = Buttons.menu("", "fth-target");
    private final MenuButton rows = Buttons.menu("", "");
    private final MenuButton columns = Buttons.menu("", "");
    private final Segmented<Show> show =
            new Segmented<>(List.of(Show.values()), Show.COUNT, Show::title);
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.MATRIX);
    private final DayPicker day;
    private final HBox draft = new HBox(8);
    private final Segmented<Way> ways;
    private boolean showing;

    MixBar(MixViewModel model) {
        super(8);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(this, Priority.ALWAYS);
        plans.setId("mix-plan");
        plans.setMinWidth(140);
        draft.setAlignment(Pos.CENTER_LEFT);
        rows.setId("mix-rows");
        columns.setId("mix-columns");
        day =
                new DayPicker(
                        Text.of("mixplan.by"),
                        model.today(),
                        wanted -> {
                            if (!showing) {
                                model.by(wanted);
                            }
                        });
        day.setId("mix-day");
        show.setId("mix-show");
        show.setMinWidth(USE_PREF_SIZE);
        show.valueProperty().bindBidirectional(model.showProperty());
        ways =
                new Segmented<>(
                        List.of(Way.values()),
                        Way.MATRIX,
                        each -> Text.of("mixplan.way." + each.name().toLowerCase(Locale.ROOT)));
        ways.setId("mix-way");
        ways.setMinWidth(USE_PREF_SIZE);
        ways.valueProperty().bindBidirectional(way);
        getChildren().addAll(plans, caption("mixplan.by"), day, show, draft, Labels.gap(), ways);
    }

    /// What lies downwards and across, for the line above the cells.
    List<Node> axes() {
        return List.of(caption("mixplan.rows"), rows, caption("mixplan.columns"), columns);
    }

    /// Ways of looking at the cells are offered where the cells are.
    void showWays(boolean wanted) {
        ways.setVisible(wanted);
    }

    ObjectProperty<Way> wayProperty() {
        return way;
    }

    private static Label caption(String key) {
        Label label = Labels.caption(Text.of(key));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    void show(MixPicture now) {
        showing = true;
        plans.setText(now.plan().name());
        plans.getStyleClass().remove("scenario");
        if (now.isDraft()) {
            plans.getStyleClass().add("scenario");
        }
        plans.getItems().setAll(model.plans().stream().map(this::plan).toList());
        day.setValue(now.date());
        draft.getChildren().setAll(ends(now));
        axis(rows, now.rowAxis(), axis -> model.axes(axis, now.columnAxis()));
        axis(columns, now.columnAxis(), axis -> model.axes(now.rowAxis(), axis));
        showing = false;
    }

    /// What may become of a draft.
    private List<Node> ends(MixPicture now) {
        if (!now.isDraft() || model.isReadOnly()) {
            return List.of();
        }
        Button use = Buttons.small(Text.of("mixplan.use"), "fth-check", model::putInForce);
        use.setId("mix-use");
        use.setMinWidth(USE_PREF_SIZE);
        Button drop = Buttons.icon("fth-rotate-ccw", Text.of("mixplan.discard"), model::discard);
        drop.setId("mix-discard");
        drop.setMinWidth(USE_PREF_SIZE);
        return List.of(use, drop);
    }

    private MenuItem plan(MixPlan plan) {
        String status = Names.choice(MixPlan.KIND, MixPlan.STATUS, plan.status());
        MenuItem item = new MenuItem(Text.of("mixplan.plan-line", plan.name(), status));
        item.setOnAction(e -> model.choose(plan));
        return item;
    }

    private static void axis(MenuButton button, Axis now, Consumer<Axis> then) {
        button.setText(CellWords.title(now));
        button.setMinWidth(USE_PREF_SIZE);
        button.getItems()
                .setAll(
                        Axis.all().stream()
                                .map(axis -> {
                                    MenuItem item = new MenuItem(CellWords.title(axis));
                                    item.setOnAction(e -> then.accept(axis));
                                    return item;
                                })
                                .toList());
    }

    /// What the colours mean.
    static Node legend() {
        HBox steps = new HBox(1);
        for (String step : List.of("o4", "o3", "o2", "o1", "z", "b1", "b2", "b3", "b4")) {
            Region box = new Region();
            box.getStyleClass().addAll("heat-step", "heat-" + step);
            steps.getChildren().add(box);
        }
        steps.setAlignment(Pos.CENTER);
        HBox legend = new HBox(8, caption("mixplan.too-few"), steps, caption("mixplan.too-many"));
        legend.setAlignment(Pos.CENTER_LEFT);
        return legend;
    }
}
