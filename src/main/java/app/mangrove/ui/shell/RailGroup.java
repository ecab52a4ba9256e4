package app.mangrove.ui.shell;

/// The groups of the rail, from the top; `FOOT` stands at the bottom.
public enum RailGroup {
    HOME(""),
    PLAN("shell.rail.plan"),
    RUN("shell.rail.run"),
    GROW("shell.rail.grow"),
    MEASURE("shell.rail.measure"),
    FOOT("");

    private final String titleKey;

    RailGroup(String titleKey) {
        this.titleKey = titleKey;
    }

    /// The key of its name, empty where the group has none.
    public String titleKey() {
        return titleKey;
    }
}
