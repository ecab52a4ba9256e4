package app.mangrove.ui.shell;

import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// The top of a page: back and forward, breadcrumb over title, the way to the palette, and the
/// page's primary action.
public final class HeaderBar extends HBox {
    private final Label crumb = Labels.caption("");
    private final Label title = Labels.of("", "page-title");
    private final HBox extras = new HBox(8);
    private final HBox primary = new HBox();

    public HeaderBar(Navigator navigator, Runnable openPalette, String paletteKeys) {
        getStyleClass().add("header-bar");
        Button back =
                Buttons.quiet("fth-arrow-left", Text.of("shell.header.back"), navigator::back);
        back.setId("back");
        back.disableProperty().bind(navigator.canGoBackProperty().not());
        Button forward =
                Buttons.quiet(
                        "fth-arrow-right", Text.of("shell.header.forward"), navigator::forward);
        forward.setId("forward");
        forward.disableProperty().bind(navigator.canGoForwardProperty().not());
        VBox words = new VBox(crumb, title);
        words.setAlignment(Pos.CENTER_LEFT);
        extras.setAlignment(Pos.CENTER_RIGHT);
        primary.setAlignment(Pos.CENTER_RIGHT);
        getChildren()
                .addAll(
                        new HBox(back, forward),
                        words,
                        Labels.gap(),
                        extras,
                        search(openPalette, paletteKeys),
                        primary);
        ((HBox) getChildren().getFirst()).setAlignment(Pos.CENTER_LEFT);
    }

    public void page(String crumbText, String titleText) {
        crumb.setText(crumbText);
        crumb.setVisible(!crumbText.isEmpty());
        crumb.setManaged(!crumbText.isEmpty());
        title.setText(titleText);
    }

    /// What stands left of the search field, such as the switch between scenarios.
    public void extras(Node... nodes) {
        extras.getChildren().setAll(nodes);
    }

    public void primary(Optional<Action> action) {
        primary.getChildren().clear();
        primary.setManaged(action.isPresent());
        action.ifPresent(shown -> {
            Button button = Buttons.primary(shown.title(), shown::fire);
            button.setId("primary");
            button.setGraphic(Icon.of(shown.icon()));
            button.disableProperty().bind(shown.enabled().map(is -> !is));
            primary.getChildren().add(button);
        });
    }

    private static Node search(Runnable open, String keys) {
        Label hint = Labels.of(Text.of("shell.header.search"));
        Label cap = Labels.of(keys, "key-cap");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        HBox field = new HBox(Icon.of("fth-search"), hint, Labels.gap(), cap);
        field.setId("search");
        field.getStyleClass().add("search-hint");
        field.setFocusTraversable(true);
        field.setAccessibleRole(AccessibleRole.BUTTON);
        field.setAccessibleText(hint.getText());
        field.setOnMouseClicked(e -> open.run());
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                open.run();
                e.consume();
            }
        });
        return field;
    }
}
