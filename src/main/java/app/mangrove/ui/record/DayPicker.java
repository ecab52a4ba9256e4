package app.mangrove.ui.record;

import app.mangrove.ui.text.Text;

import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.function.Consumer;

/// A day that is typed in the person's writing or chosen from a month; what is no day is taken
/// back.
public final class DayPicker extends DatePicker {
    private static final double WIDTH = 144;

    public DayPicker(String name, LocalDate day, Consumer<LocalDate> then) {
        setAccessibleText(name);
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setConverter(new Words());
        setValue(day);
        valueProperty()
                .subscribe((before, now) -> {
                    if (now == null) {
                        setValue(before);
                    } else if (before != null && !now.equals(before)) {
                        then.accept(now);
                    }
                });
    }

    private final class Words extends StringConverter<LocalDate> {
        @Override
        public String toString(@Nullable LocalDate day) {
            return day == null ? "" : Text.formats().dates().date(day);
        }

        @Override
        public LocalDate fromString(String typed) {
            return ValueInput.date(typed.strip()).orElse(getValue());
        }
    }
}
