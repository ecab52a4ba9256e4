package app.mangrove.ui.control;

import app.mangrove.ui.theme.Icon;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Makes labels in the type scale, and the small marks beside them.
public final class Labels {
    private Labels() {}

    public static Label of(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    /// 12 px, muted.
    public static Label caption(String text) {
        return of(text, "caption");
    }

    /// 14 px, semi-bold.
    public static Label cardTitle(String text) {
        return of(text, "card-title");
    }

    /// A rounded word; `tone` is one of "", accent, success, warning, danger.
    public static Label pill(String text, String tone) {
        Label pill = of(text, "pill");
        if (!tone.isEmpty()) {
            pill.getStyleClass().add(tone);
        }
        return pill;
    }

    public static Label pill(String text, String tone, String icon) {
        Label pill = pill(text, tone);
        pill.setGraphic(Icon.small(icon));
        return pill;
    }

    /// A count in a round badge.
    public static Label badge(String text) {
        return of(text, "badge");
    }

    /// A square of a colour class, such as `series-2` or `sequence-4`.
    public static Region swatch(String colourClass) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", colourClass);
        return swatch;
    }

    /// An icon on a tinted square; `tone` as in `pill`.
    public static Node iconBox(String icon, String tone) {
        HBox box = new HBox(Icon.of(icon));
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("icon-box");
        if (!tone.isEmpty()) {
            box.getStyleClass().add(tone);
        }
        return box;
    }

    /// The initials of a name on the accent colour.
    public static Label avatar(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("\\s+", -1)) {
            if (!word.isEmpty() && initials.length() < 2) {
                initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return of(initials.toString(), "avatar");
    }

    /// A horizontal line of one pixel.
    public static Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        return rule;
    }

    /// A short upright line between groups of a bar.
    public static Region divider() {
        Region rule = new Region();
        rule.getStyleClass().addAll("rule", "upright");
        return rule;
    }

    /// Takes the room that is left.
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
