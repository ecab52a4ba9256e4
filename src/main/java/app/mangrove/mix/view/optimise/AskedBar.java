package app.mangrove.mix.view.optimise;

import app.mangrove.base.outcome.Problem;
import app.mangrove.mix.optimise.Goal;
import app.mangrove.mix.optimise.Optimiser.SoFar;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Segmented;
import app.mangrove.ui.text.Text;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What is asked of the optimiser, and how far it is.
final class AskedBar extends HBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final List<Integer> SECONDS = List.of(5, 15, 30, 60);
    private static final long QUARTERS = 8;

    private final OptimiseViewModel model;
    private final TextField budget = new TextField();
    private final MenuButton horizon = Buttons.menu("", "fth-calendar");
    private final MenuButton time = Buttons.menu("", "fth-clock");
    private final ProgressIndicator busy = new ProgressIndicator();
    private final Label state = Labels.caption("");
    private final Button stop;
    private final Button again;
    private String shown = "";

    AskedBar(OptimiseViewModel model) {
        super(8);
        this.model = model;
        getStyleClass().add("mix-asked");
        setAlignment(Pos.CENTER_LEFT);
        Segmented<Goal> goal =
                new Segmented<>(
                        List.of(Goal.MOST_REVENUE, Goal.LEAST_COST),
                        model.goal(),
                        each -> Text.of("optimise.goal." + each.name()));
        goal.setId("mix-goal");
        goal.setMinWidth(USE_PREF_SIZE);
        goal.valueProperty()
                .subscribe((before, now) -> {
                    model.ask(now);
                    budget.setDisable(now == Goal.LEAST_COST);
                });
        budget.setId("mix-budget");
        budget.setPrefColumnCount(9);
        budget.setPromptText(Text.of("optimise.no-budget"));
        budget.setAccessibleText(Text.of("optimise.budget"));
        budget.setOnAction(e -> typed());
        budget.focusedProperty()
                .subscribe(is -> {
                    if (!is) {
                        typed();
                    }
                });
        horizon.setId("mix-horizon");
        time.setId("mix-seconds");
        horizon.setMinWidth(USE_PREF_SIZE);
        time.setMinWidth(USE_PREF_SIZE);
        busy.getStyleClass().add("mix-busy");
        busy.setPrefSize(16, 16);
        stop = Buttons.small(Text.of("optimise.stop"), "fth-square", model::stop);
        stop.setId("mix-stop");
        stop.setMinWidth(USE_PREF_SIZE);
        again = Buttons.icon("fth-refresh-cw", Text.of("optimise.again"), model::again);
        again.setMinWidth(USE_PREF_SIZE);
        state.setId("mix-progress");
        Label name = Labels.caption(Text.of("optimise.budget"));
        name.setLabelFor(budget);
        name.setMinWidth(USE_PREF_SIZE);
        budget.setMinWidth(96);
        getChildren()
                .addAll(goal, name, budget, horizon, time, Labels.gap(), busy, state, stop, again);
        model.runningProperty().subscribe(is -> progress());
        model.soFarProperty().subscribe(of -> progress());
        model.proposalProperty().subscribe(of -> of.ifPresent(this::show));
    }

    void editBudget() {
        budget.requestFocus();
        budget.selectAll();
    }

    private void typed() {
        if (budget.getText().equals(shown)) {
            return;
        }
        Optional<Problem> wrong = model.within(budget.getText());
        budget.pseudoClassStateChanged(ERROR, wrong.isPresent());
        budget.setTooltip(wrong.map(problem -> new Tooltip(Text.of(problem))).orElse(null));
        if (wrong.isPresent()) {
            state.setText(Text.of(wrong.get()));
        } else {
            shown = budget.getText();
        }
    }

    private void show(Proposal of) {
        if (of.asked().goal() == Goal.MOST_REVENUE) {
            OptionalDouble most = of.budget();
            shown = most.isPresent() ? Text.formats().number(Math.round(most.getAsDouble())) : "";
            budget.setText(shown);
            budget.pseudoClassStateChanged(ERROR, false);
        }
        MixPlan plan = of.asked().plan();
        long all = plan.quarters() == null ? QUARTERS : plan.quarters();
        int now = of.asked().quarters() == 0 ? (int) all : of.asked().quarters();
        horizon.setText(Text.of("optimise.quarters", now));
        horizon.getItems().clear();
        for (int q = 1; q <= all; q++) {
            int wanted = q;
            MenuItem item = new MenuItem(Text.of("optimise.quarters", q));
            item.setOnAction(e -> model.until(wanted == all ? 0 : wanted));
            horizon.getItems().add(item);
        }
        time.setText(Text.of("optimise.seconds", of.asked().seconds()));
        time.getItems()
                .setAll(
                        SECONDS.stream()
                                .map(wanted -> {
                                    MenuItem item =
                                            new MenuItem(Text.of("optimise.seconds", wanted));
                                    item.setOnAction(e -> model.within(wanted));
                                    return item;
                                })
                                .toList());
    }

    private void progress() {
        boolean is = model.runningProperty().get();
        busy.setVisible(is);
        busy.setManaged(is);
        stop.setVisible(is);
        stop.setManaged(is);
        again.setVisible(!is);
        again.setManaged(!is);
        Optional<SoFar> so = model.soFarProperty().get();
        state.setText(
                !is
                        ? ""
                        : so.map(of ->
                                        Text.of(
                                                "optimise.so-far",
                                                Text.formats().percent(of.gap(), 1)))
                                .orElse(Text.of("optimise.looking")));
    }
}
