package app.mangrove.hierarchy.view;

import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.text.Text;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;

import java.util.List;

/// Which relations make the hierarchy that is shown, and whether partners without any show too.
final class KindMenu {
    private final HierarchyViewModel model;
    private final MenuButton button = Buttons.menu("", "fth-filter");

    KindMenu(HierarchyViewModel model) {
        this.model = model;
        button.setId("hierarchy-kinds");
        for (String kind : Words.KINDS) {
            CheckMenuItem item = new CheckMenuItem(Words.relation(kind));
            item.setId("kind-" + kind);
            item.setSelected(model.kindsProperty().get().contains(kind));
            item.setOnAction(e -> choose());
            item.setUserData(kind);
            button.getItems().add(item);
        }
        button.getItems().add(new SeparatorMenuItem());
        CheckMenuItem alone = new CheckMenuItem();
        alone.setId("kind-alone");
        alone.selectedProperty().bindBidirectional(model.aloneProperty());
        button.getItems().add(alone);
        model.shownProperty()
                .subscribe(now -> alone.setText(Text.of("hierarchy.alone", now.alone())));
        model.kindsProperty().subscribe(this::name);
    }

    MenuButton button() {
        return button;
    }

    private void choose() {
        List<String> chosen =
                button.getItems().stream()
                        .filter(item ->
                                item instanceof CheckMenuItem check
                                        && check.isSelected()
                                        && check.getUserData() != null)
                        .map(item -> item.getUserData().toString())
                        .toList();
        model.kindsProperty().set(chosen);
    }

    private void name(List<String> kinds) {
        button.setText(
                kinds.size() == 1
                        ? Words.relation(kinds.getFirst())
                        : Text.of("hierarchy.kinds", kinds.size(), Words.KINDS.size()));
    }
}
