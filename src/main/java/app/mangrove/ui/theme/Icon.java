package app.mangrove.ui.theme;

import javafx.scene.AccessibleRole;

import org.kordamp.ikonli.javafx.FontIcon;

/// A Feather icon in one of the sizes of the design; its colour comes from the style sheets.
public final class Icon extends FontIcon {
    private Icon(String code, int size) {
        super(code + ":" + size);
        getStyleClass().add("icon-" + size);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMouseTransparent(true);
    }

    /// For arrows beside 12 px words.
    public static Icon mini(String code) {
        return new Icon(code, 12);
    }

    /// For chips, toolbar buttons and captions; `code` is one of Feather's, such as `fth-home`.
    public static Icon small(String code) {
        return new Icon(code, 14);
    }

    /// For buttons and rows.
    public static Icon of(String code) {
        return new Icon(code, 16);
    }

    /// For the rail.
    public static Icon rail(String code) {
        return new Icon(code, 18);
    }

    public static Icon large(String code) {
        return new Icon(code, 20);
    }

    /// For empty states.
    public static Icon huge(String code) {
        return new Icon(code, 32);
    }

    /// Adds style classes, such as `good` or `accent`.
    public Icon styled(String... classes) {
        getStyleClass().addAll(classes);
        return this;
    }
}
