package app.mangrove.incentive.view.form;

import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/// A table from a value to a number: rates by a field, points by a kind of activity.
final class RateMap extends VBox {
    private final Map<String, BigDecimal> rates;
    private final Setter set;

    RateMap(
            FormContext context,
            String id,
            String title,
            Map<String, BigDecimal> rates,
            Unit unit,
            Setter set) {
        super(6);
        this.rates = rates;
        this.set = set;
        GridPane grid = new GridPane(8, 4);
        ColumnConstraints grow = new ColumnConstraints();
        grow.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints()
                .addAll(grow, new ColumnConstraints(84, 84, 84), new ColumnConstraints(22));
        int row = 0;
        for (Map.Entry<String, BigDecimal> each : rates.entrySet()) {
            TextField key = new TextField(each.getKey());
            key.setId(id + "-" + row + "-key");
            key.getStyleClass().add("small");
            key.setEditable(!context.readOnly());
            key.setAccessibleText(Text.of("planform.value"));
            String before = each.getKey();
            key.setOnAction(e -> rename(before, key.getText()));
            key.focusedProperty()
                    .subscribe((old, now) -> {
                        if (!now) {
                            rename(before, key.getText());
                        }
                    });
            NumberInput rate =
                    new NumberInput(
                            id + "-" + row,
                            each.getKey(),
                            each.getValue(),
                            unit,
                            false,
                            (value, keep) -> put(before, value, keep));
            rate.setEditable(!context.readOnly());
            grid.addRow(row++, key, rate);
            if (!context.readOnly()) {
                grid.add(
                        Buttons.quiet(
                                "fth-x",
                                Text.of("planform.remove-step", before),
                                () -> remove(before)),
                        2,
                        row - 1);
            }
        }
        HBox head = new HBox(8, Labels.caption(title), Labels.gap());
        if (!context.readOnly()) {
            head.getChildren().add(Buttons.link(Text.of("planform.add"), this::add));
        }
        getChildren().addAll(head, grid);
    }

    private void put(String key, @org.jspecify.annotations.Nullable Object value, boolean keep) {
        Map<String, Object> changed = new LinkedHashMap<>(rates);
        changed.put(key, value instanceof BigDecimal number ? number : BigDecimal.ZERO);
        set.set(changed, keep);
    }

    private void remove(String key) {
        Map<String, BigDecimal> changed = new LinkedHashMap<>(rates);
        changed.remove(key);
        set.set(changed, true);
    }

    private void rename(String before, String typed) {
        String now = typed.strip();
        if (now.equals(before) || now.isEmpty() || rates.containsKey(now)) {
            return;
        }
        Map<String, BigDecimal> changed = new LinkedHashMap<>();
        rates.forEach((key, rate) -> changed.put(key.equals(before) ? now : key, rate));
        set.set(changed, true);
    }

    private void add() {
        String free = Text.of("planform.new-value");
        for (int n = 2; rates.containsKey(free); n++) {
            free = Text.of("planform.new-value") + " " + n;
        }
        put(free, BigDecimal.ZERO, true);
    }
}
