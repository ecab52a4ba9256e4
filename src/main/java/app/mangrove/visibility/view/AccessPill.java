package app.mangrove.visibility.view;

import app.mangrove.ui.control.Labels;
import app.mangrove.visibility.Access;

import javafx.scene.control.Label;

/// An access level as a pill: a word, an icon and a tint, so that colour is never alone.
final class AccessPill {
    private AccessPill() {}

    /// `own` is what a rule says here; else what follows from others, which is muted.
    static Label of(Access access, boolean own) {
        Label pill = Labels.pill(WhyText.of(access), own ? tone(access) : "", icon(access));
        if (!own) {
            pill.setOpacity(0.65);
        }
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
