package app.mangrove.ui.control;

import app.mangrove.ui.theme.Icon;

import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;

/// Makes the kinds of button of the design; texts are already translated.
public final class Buttons {
    private static final Duration TIP_DELAY = Duration.millis(150);

    private Buttons() {}

    /// 32 px, bordered.
    public static Button plain(String text, Runnable run) {
        Button button = new Button(text);
        button.setOnAction(e -> run.run());
        return button;
    }

    /// The one primary button of a page.
    public static Button primary(String text, Runnable run) {
        return styled(plain(text, run), "accent");
    }

    /// Outlined, for what destroys.
    public static Button danger(String text, Runnable run) {
        return styled(plain(text, run), "danger");
    }

    /// 28 px with 12 px text, for toolbars, cards and rows.
    public static Button small(String text, Runnable run) {
        return styled(plain(text, run), "small");
    }

    public static Button small(String text, String icon, Runnable run) {
        Button button = small(text, run);
        button.setGraphic(Icon.small(icon));
        return button;
    }

    /// What opens something beside the button itself.
    public static Button opening(String text, String icon, Consumer<Button> open) {
        Button button = small(text, icon, () -> {});
        button.setOnAction(e -> open.accept(button));
        return button;
    }

    /// 28 px with a border and an icon alone; the name is its tooltip and what screen readers say.
    public static Button icon(String icon, String name, Runnable run) {
        Button button = styled(plain("", run), "icon-only");
        button.setGraphic(Icon.small(icon));
        name(button, name);
        return button;
    }

    /// As `icon`, without border.
    public static Button quiet(String icon, String name, Runnable run) {
        Button button = styled(plain("", run), "icon-only", "quiet");
        button.setGraphic(Icon.of(icon));
        name(button, name);
        return button;
    }

    /// Text that opens something, in the accent colour.
    public static Button link(String text, Runnable run) {
        Button button = plain(text, run);
        button.getStyleClass().setAll("link");
        return button;
    }

    /// 28 px with an arrow that opens a menu.
    public static MenuButton menu(String text, String icon, MenuItem... items) {
        MenuButton button = new MenuButton(text, icon.isEmpty() ? null : Icon.small(icon), items);
        button.getStyleClass().add("small");
        return button;
    }

    /// A menu of things, one of which is chosen.
    public static <T> MenuButton choices(
            String text,
            String icon,
            Collection<? extends T> things,
            Function<? super T, String> name,
            Consumer<? super T> choose) {
        MenuButton button = menu(text, icon);
        for (T thing : things) {
            MenuItem item = new MenuItem(name.apply(thing));
            item.setOnAction(e -> choose.accept(thing));
            button.getItems().add(item);
        }
        return button;
    }

    /// Gives a control without words its name.
    public static void name(Control control, String name) {
        Tooltip tip = new Tooltip(name);
        tip.setShowDelay(TIP_DELAY);
        control.setTooltip(tip);
        control.setAccessibleText(name);
    }

    private static Button styled(Button button, String... classes) {
        button.getStyleClass().addAll(classes);
        return button;
    }
}
