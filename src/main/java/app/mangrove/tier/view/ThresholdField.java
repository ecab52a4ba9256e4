package app.mangrove.tier.view;

import app.mangrove.model.program.Criterion;
import app.mangrove.tier.draft.Flaw;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.ValueInput;
import app.mangrove.ui.text.Text;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// A threshold that is typed, stepped with the arrow keys, or dragged sideways by its name: who
/// moves is shown at once, and it is kept when the field is left or the drag ends.
final class ThresholdField extends HBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final double STEP_PIXELS = 6;

    private final TiersViewModel model;
    private final Picture picture;
    private final Criterion criterion;
    private final String words;
    private final TextField input = new TextField();
    private boolean kept;
    private double dragFrom;
    private BigDecimal dragValue = BigDecimal.ZERO;

    ThresholdField(
            TiersViewModel model,
            Picture picture,
            Criterion criterion,
            Optional<Criterion> before,
            String words) {
        super(6);
        this.model = model;
        this.picture = picture;
        this.criterion = criterion;
        this.words = words;
        setAlignment(Pos.CENTER_RIGHT);
        input.setText(shortly(criterion));
        input.setId("threshold-" + criterion.id());
        input.getStyleClass().addAll("threshold", "small");
        input.setAccessibleText(words);
        input.setEditable(!model.isReadOnly());
        boolean changed =
                before.filter(old -> old.threshold().compareTo(criterion.threshold()) != 0)
                                .isPresent()
                        || before.isEmpty() && picture.isChanged();
        if (changed) {
            input.getStyleClass().add("changed");
            before.ifPresent(old -> getChildren().add(was(old)));
        }
        getChildren().add(input);
        input.textProperty().subscribe((old, now) -> preview());
        input.focusedProperty()
                .subscribe((old, now) -> {
                    if (!now) {
                        keep();
                    }
                });
        input.setOnAction(e -> keep());
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        picture.flaws(criterion.id()).stream().findFirst().ifPresent(this::flaw);
    }

    /// Lets a node beside the field be dragged in its place.
    void draggable(Label handle) {
        handle.getStyleClass().add("scrub");
        handle.setOnMousePressed(e -> {
            dragFrom = e.getScreenX();
            dragValue = criterion.threshold();
        });
        handle.setOnMouseDragged(e -> {
            long steps = Math.round((e.getScreenX() - dragFrom) / STEP_PIXELS);
            input.setText(Text.formats().number(stepped(dragValue, steps)));
        });
        handle.setOnMouseReleased(e -> keep());
    }

    private void flaw(Flaw flaw) {
        input.pseudoClassStateChanged(ERROR, flaw.serious());
        input.setTooltip(new Tooltip(Text.of(flaw.problem())));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            input.setText(LadderWords.threshold(criterion));
            event.consume();
        } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            int way = event.getCode() == KeyCode.UP ? 1 : -1;
            value().ifPresent(now -> input.setText(Text.formats().number(stepped(now, way))));
            event.consume();
        }
    }

    /// Steps of about a twentieth in round numbers, never below zero.
    private BigDecimal stepped(BigDecimal from, long steps) {
        BigDecimal size = criterion.threshold().abs().max(BigDecimal.ONE);
        BigDecimal step =
                size.divide(BigDecimal.valueOf(20), MathContext.DECIMAL32)
                        .round(new MathContext(1, RoundingMode.HALF_UP));
        boolean whole = criterion.threshold().stripTrailingZeros().scale() <= 0;
        if (whole && step.compareTo(BigDecimal.ONE) < 0) {
            step = BigDecimal.ONE;
        }
        return from.add(step.multiply(BigDecimal.valueOf(steps)))
                .max(BigDecimal.ZERO)
                .stripTrailingZeros();
    }

    private Optional<BigDecimal> value() {
        return ValueInput.parse(
                        picture.ecosystem(), Criterion.KIND, Criterion.THRESHOLD, input.getText())
                .optional()
                .flatMap(ValueInput.Input::value)
                .map(BigDecimal.class::cast);
    }

    private Label was(Criterion old) {
        Label was = Labels.of(shortly(old), "was", "caption");
        was.setMinWidth(USE_PREF_SIZE);
        return was;
    }

    private String shortly(Criterion shown) {
        return LadderWords.shortly(picture.ecosystem(), picture.rules(), shown);
    }

    private void preview() {
        if (input.getText().equals(shortly(criterion))) {
            input.pseudoClassStateChanged(ERROR, false);
            return;
        }
        Optional<BigDecimal> value = value();
        input.pseudoClassStateChanged(ERROR, value.isEmpty());
        value.ifPresent(now -> model.preview(criterion.id(), now));
    }

    private void keep() {
        if (kept || input.getText().equals(shortly(criterion))) {
            return;
        }
        Optional<BigDecimal> value = value();
        if (value.isEmpty() || value.get().compareTo(criterion.threshold()) == 0) {
            model.refresh();
            input.setText(shortly(criterion));
        } else {
            kept = true;
            model.threshold(criterion, value.get(), Text.of("ladder.changed", words));
        }
    }
}
