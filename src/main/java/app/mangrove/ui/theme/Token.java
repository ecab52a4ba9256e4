package app.mangrove.ui.theme;

import java.util.Locale;

/// A colour by its purpose; the value depends on the theme.
///
/// Shape: in the order of the layers of `.token-probe` in base.css, which a test compares.
public enum Token {
    PAGE("-mg-page"),
    CARD("-mg-card"),
    BG_OVERLAY("-color-bg-overlay"),
    HOVER("-mg-hover"),
    NEUTRAL_SUBTLE("-color-neutral-subtle"),
    FG_DEFAULT("-color-fg-default"),
    FG_MUTED("-color-fg-muted"),
    FG_SUBTLE("-color-fg-subtle"),
    BORDER_DEFAULT("-color-border-default"),
    BORDER_MUTED("-color-border-muted"),
    GRID("-mg-grid"),
    AXIS("-mg-axis"),
    ACCENT_FG("-color-accent-fg"),
    ACCENT_EMPHASIS("-color-accent-emphasis"),
    ACCENT_SUBTLE("-color-accent-subtle"),
    ACCENT_MUTED("-color-accent-muted"),
    SUCCESS_FG("-color-success-fg"),
    SUCCESS_SUBTLE("-color-success-subtle"),
    WARNING_FG("-color-warning-fg"),
    WARNING_EMPHASIS("-color-warning-emphasis"),
    WARNING_SUBTLE("-color-warning-subtle"),
    DANGER_FG("-color-danger-fg"),
    DANGER_SUBTLE("-color-danger-subtle"),
    BRAND("-mg-brand"),
    CHART_1("-color-chart-1"),
    CHART_2("-color-chart-2"),
    CHART_3("-color-chart-3"),
    CHART_4("-color-chart-4"),
    CHART_5("-color-chart-5"),
    CHART_6("-color-chart-6"),
    CHART_7("-color-chart-7"),
    SEQ_0("-mg-seq-0"),
    SEQ_1("-mg-seq-1"),
    SEQ_2("-mg-seq-2"),
    SEQ_3("-mg-seq-3"),
    SEQ_4("-mg-seq-4"),
    SEQ_5("-mg-seq-5"),
    DIV_O4("-mg-div-o4"),
    DIV_O3("-mg-div-o3"),
    DIV_O2("-mg-div-o2"),
    DIV_O1("-mg-div-o1"),
    DIV_Z("-mg-div-z"),
    DIV_B1("-mg-div-b1"),
    DIV_B2("-mg-div-b2"),
    DIV_B3("-mg-div-b3"),
    DIV_B4("-mg-div-b4"),
    SCENARIO("-mg-scenario"),
    ON_DIV_O4("-mg-on-div-o4"),
    ON_DIV_O3("-mg-on-div-o3"),
    ON_DIV_B3("-mg-on-div-b3"),
    ON_DIV_B4("-mg-on-div-b4"),
    STAR("-mg-star"),
    FG_EMPHASIS("-color-fg-emphasis"),
    SUCCESS_EMPHASIS("-color-success-emphasis"),
    DANGER_EMPHASIS("-color-danger-emphasis");

    private final String css;

    Token(String css) {
        this.css = css;
    }

    /// The looked-up name in the style sheets.
    public String css() {
        return css;
    }

    /// The colour of the n-th series of a chart, counted from 0; after seven it begins again.
    public static Token series(int index) {
        return values()[CHART_1.ordinal() + Math.floorMod(index, 7)];
    }

    /// The sequential colour for a step from 0 (no value) to 5 (highest).
    public static Token sequence(int step) {
        return values()[SEQ_0.ordinal() + Math.clamp(step, 0, 5)];
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
