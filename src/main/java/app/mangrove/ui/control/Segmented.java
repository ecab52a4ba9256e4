package app.mangrove.ui.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.function.Function;

/// A switch of two to five words in one row; exactly one is chosen.
public final class Segmented<T> extends HBox {
    private final ObjectProperty<T> value;
    private final ToggleGroup group = new ToggleGroup();

    public Segmented(List<T> options, T chosen, Function<? super T, String> name) {
        value = new SimpleObjectProperty<>(chosen);
        getStyleClass().add("segmented");
        for (int i = 0; i < options.size(); i++) {
            getChildren().add(button(options.get(i), name, place(i, options.size())));
        }
        group.selectedToggleProperty()
                .subscribe((before, now) -> {
                    if (now == null && before != null) {
                        before.setSelected(true);
                    }
                });
        value.subscribe(this::select);
    }

    public ObjectProperty<T> valueProperty() {
        return value;
    }

    private ToggleButton button(T option, Function<? super T, String> name, String place) {
        ToggleButton button = new ToggleButton(name.apply(option));
        button.getStyleClass().add(place);
        button.setUserData(option);
        button.setToggleGroup(group);
        button.selectedProperty()
                .subscribe(selected -> {
                    if (selected) {
                        value.set(option);
                    }
                });
        return button;
    }

    private void select(T option) {
        group.getToggles().stream()
                .filter(toggle -> option.equals(toggle.getUserData()))
                .forEach(toggle -> toggle.setSelected(true));
    }

    private static String place(int index, int count) {
        return index == 0 ? "left-pill" : index == count - 1 ? "right-pill" : "center-pill";
    }
}
