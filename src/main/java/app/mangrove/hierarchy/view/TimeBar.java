package app.mangrove.hierarchy.view;

import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;

/// The day that the hierarchy is looked at on: a date, and a slider over the time in which
/// relations began and ended, with a tick for each such day.
final class TimeBar extends HBox {
    private final HierarchyViewModel model;
    private final DatePicker picker = new DatePicker();
    private final Slider slider = new Slider();
    private final Pane ticks = new Pane();
    private int[] changes = new int[0];
    private boolean setting;

    TimeBar(HierarchyViewModel model) {
        super(12);
        this.model = model;
        setId("time-bar");
        getStyleClass().add("time-bar");
        setAlignment(Pos.CENTER_LEFT);
        picker.setId("as-of");
        picker.setPrefWidth(144);
        picker.setAccessibleText(Text.of("hierarchy.as-of"));
        picker.setConverter(new Written());
        picker.valueProperty()
                .subscribe((before, now) -> {
                    if (now != null) {
                        go(now);
                    }
                });
        slider.setId("as-of-slider");
        slider.setAccessibleText(Text.of("hierarchy.as-of"));
        slider.setBlockIncrement(30);
        slider.valueProperty()
                .subscribe((before, now) -> {
                    if (!setting) {
                        go(LocalDate.ofEpochDay(Math.round(now.doubleValue())));
                    }
                });
        ticks.setMouseTransparent(true);
        ticks.widthProperty().subscribe(width -> drawTicks());
        ticks.heightProperty().subscribe(height -> drawTicks());
        StackPane line = new StackPane(slider, ticks);
        HBox.setHgrow(line, Priority.ALWAYS);
        getChildren()
                .setAll(
                        Labels.caption(Text.of("hierarchy.as-of")),
                        picker,
                        step("fth-chevron-left", "hierarchy.change-before", -1),
                        line,
                        step("fth-chevron-right", "hierarchy.change-after", 1),
                        Buttons.small(
                                Text.of("hierarchy.today"),
                                () -> model.dayProperty().set(model.today())));
        model.shownProperty().subscribe(this::show);
        model.dayProperty().subscribe(this::day);
    }

    private Node step(String icon, String key, int direction) {
        var button = Buttons.icon(icon, Text.of(key), () -> step(direction));
        button.setId(direction < 0 ? "change-before" : "change-after");
        return button;
    }

    /// To the next day on which a relation begins or ends.
    private void step(int direction) {
        long now = model.dayProperty().get().toEpochDay();
        var days = Arrays.stream(changes);
        (direction > 0 ? days.filter(day -> day > now).min() : days.filter(day -> day < now).max())
                .ifPresent(day -> model.dayProperty().set(LocalDate.ofEpochDay(day)));
    }

    private void go(LocalDate day) {
        if (!setting) {
            model.dayProperty().set(day);
        }
    }

    private void show(Shown shown) {
        changes = shown.changes();
        long today = model.today().toEpochDay();
        setting = true;
        slider.setMin(Math.min(changes.length == 0 ? today - 365 : changes[0] - 30, today - 30));
        slider.setMax(
                Math.max(changes.length == 0 ? today : changes[changes.length - 1], today) + 30);
        setting = false;
        day(model.dayProperty().get());
        drawTicks();
    }

    private void day(LocalDate day) {
        setting = true;
        picker.setValue(day);
        slider.setValue(day.toEpochDay());
        setting = false;
    }

    private void drawTicks() {
        double inset = 8;
        double room = ticks.getWidth() - 2 * inset;
        double span = slider.getMax() - slider.getMin();
        if (room < 20 || span <= 0) {
            return;
        }
        ticks.getChildren()
                .setAll(
                        Arrays.stream(changes)
                                .map(day ->
                                        (int)
                                                Math.round(
                                                        inset
                                                                + room
                                                                        * (day - slider.getMin())
                                                                        / span))
                                .distinct()
                                .limit(400)
                                .mapToObj(this::tick)
                                .toList());
    }

    private Node tick(int x) {
        Region tick = new Region();
        tick.getStyleClass().add("time-tick");
        tick.resizeRelocate(x, ticks.getHeight() / 2 + 7, 1, 4);
        tick.setManaged(false);
        return tick;
    }

    /// Dates as they are typed everywhere, 2026-03-31; what is no date leaves the day as it was.
    private final class Written extends StringConverter<LocalDate> {
        @Override
        public String toString(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }

        @Override
        public LocalDate fromString(String text) {
            try {
                return LocalDate.parse(text.strip());
            } catch (DateTimeException e) {
                return model.dayProperty().get();
            }
        }
    }
}
