package app.mangrove.visibility.view;

import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.visibility.Access;

import javafx.scene.control.Label;

/// An access level as a pill: a word, an icon and a tint, so that colour is never alone.
final class AccessPill {
    private AccessPill() {}

    /// `own` is what a rule says here; what follows from others, or from none, is a muted word.
    static Label of(Access access, boolean own) {
        String word = Text.of("visibility.level." + access.name());
        Label pill = own ? Labels.pill(word, tone(access), icon(access)) : Labels.caption(word);
        pill.setMinWidth(Label.USE_PREF_SIZE);
        return pill;
    }

    static String icon(Access access) {
        return switch (access) {
            case FULL -> "fth-eye";
            case MASKED -> "fth-more-horizontal";
            case AGGREGATE -> "fth-layers";
            case NONE -> "fth-eye-off";
        };
    }

    private static String tone(Access access) {
        return switch (access) {
            case FULL -> "success";
            case MASKED -> "warning";
            case AGGREGATE -> "accent";
            case NONE -> "danger";
        };
    }
}
