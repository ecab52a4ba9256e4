package app.mangrove.incentive.view.form;

import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/// A number that shows what it does while it is typed, stepped with the arrow keys or dragged by
/// its name, and is kept when the field is left.
final class NumberInput extends TextField {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final double STEP_PIXELS = 6;

    private final @Nullable BigDecimal value;
    private final Unit unit;
    private final boolean optional;
    private final Setter set;
    private boolean kept;
    private double dragFrom;

    NumberInput(
            String id,
            String name,
            @Nullable BigDecimal value,
            Unit unit,
            boolean optional,
            Setter set) {
        this.value = value;
        this.unit = unit;
        this.optional = optional;
        this.set = set;
        setId(id);
        getStyleClass().addAll("term-number", "small");
        setAccessibleText(name);
        setText(shown());
        setMaxWidth(Double.MAX_VALUE);
        textProperty().subscribe((old, now) -> preview());
        focusedProperty()
                .subscribe((old, now) -> {
                    if (!now) {
                        keep();
                    }
                });
        setOnAction(e -> keep());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Says what is wrong with it.
    void flaw(String words) {
        pseudoClassStateChanged(ERROR, true);
        setTooltip(new Tooltip(words));
    }

    /// Lets its label be dragged sideways in its place.
    void draggable(javafx.scene.Node handle) {
        handle.getStyleClass().add("scrub");
        handle.setOnMousePressed(e -> dragFrom = e.getScreenX());
        handle.setOnMouseDragged(e -> {
            long steps = Math.round((e.getScreenX() - dragFrom) / STEP_PIXELS);
            setText(unit.text(stepped(Objects.requireNonNullElse(value, BigDecimal.ZERO), steps)));
        });
        handle.setOnMouseReleased(e -> keep());
    }

    private String shown() {
        return value == null ? "" : unit.text(value);
    }

    private Optional<BigDecimal> typed() {
        return unit.parse(getText());
    }

    private boolean isFine() {
        return typed().isPresent() || optional && getText().isBlank();
    }

    private void preview() {
        if (getText().equals(shown())) {
            pseudoClassStateChanged(ERROR, false);
            return;
        }
        pseudoClassStateChanged(ERROR, !isFine());
        if (isFine()) {
            set.set(typed().orElse(null), false);
        }
    }

    private boolean isChanged() {
        return !Objects.equals(
                typed().map(BigDecimal::stripTrailingZeros),
                Optional.ofNullable(value).map(BigDecimal::stripTrailingZeros));
    }

    private void keep() {
        if (kept || getText().equals(shown())) {
            return;
        }
        if (!isFine() || !isChanged()) {
            set.set(value, false);
            setText(shown());
            return;
        }
        kept = true;
        set.set(typed().orElse(null), true);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !getText().equals(shown())) {
            setText(shown());
            set.set(value, false);
            event.consume();
        } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            int way = event.getCode() == KeyCode.UP ? 1 : -1;
            typed().ifPresent(now -> setText(unit.text(stepped(now, way))));
            event.consume();
        }
    }

    /// Steps of about a twentieth in round numbers, never below zero.
    private BigDecimal stepped(BigDecimal from, long steps) {
        BigDecimal size = value == null || value.signum() == 0 ? BigDecimal.ONE : value.abs();
        BigDecimal step =
                size.divide(BigDecimal.valueOf(20), MathContext.DECIMAL32)
                        .round(new MathContext(1, RoundingMode.HALF_UP));
        return from.add(step.multiply(BigDecimal.valueOf(steps)))
                .max(BigDecimal.ZERO)
                .stripTrailingZeros();
    }
}
