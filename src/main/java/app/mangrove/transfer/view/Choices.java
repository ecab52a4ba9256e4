package app.mangrove.transfer.view;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Makes boxes to choose from.
final class Choices {
    private Choices() {}

    static <T> ComboBox<T> of(
            List<? extends T> options, T now, Function<T, String> name, Consumer<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(options);
        box.setConverter(named(name, ""));
        if (options.contains(now)) {
            box.setValue(now);
        }
        box.setOnAction(e -> {
            T value = box.getValue();
            if (value != null) {
                box.hide();
                chosen.accept(value);
            }
        });
        return box;
    }

    /// With nothing as the first option.
    static <T> ComboBox<T> orNone(
            List<? extends T> options,
            @Nullable T now,
            Function<T, String> name,
            String none,
            Consumer<@Nullable T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        List<@Nullable T> all = new ArrayList<>();
        all.add(null);
        all.addAll(options);
        box.getItems().setAll(all);
        box.setConverter(named(name, none));
        box.setPromptText(none);
        box.setVisibleRowCount(14);
        if (now != null) {
            box.setValue(now);
        }
        box.setOnAction(e -> {
            box.hide();
            chosen.accept(box.getValue());
        });
        return box;
    }

    private static <T> StringConverter<T> named(Function<T, String> name, String none) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? none : name.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }
}
