package app.mangrove.ui.shell;

/// Where somebody is: a screen, and a detail that the screen understands.
public record Place(String screen, String detail) {
    public static Place of(String screen) {
        return new Place(screen, "");
    }
}
