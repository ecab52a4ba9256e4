package app.mangrove.app;

import app.mangrove.model.Link;
import app.mangrove.ui.shell.Place;
import app.mangrove.ui.shell.Screen;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Where a record of each kind is shown.
///
/// Shape: the detail of a place is a link, `kind/id`; a kind without a screen of its own is shown
/// in the history of its changes.
final class Routes {
    private static final Map<String, String> SCREENS =
            Map.of("partner", "partners", "deal", "deals", "transaction", "transactions");

    private final Set<String> present;

    Routes(List<Screen> screens) {
        present = screens.stream().map(Screen::id).collect(Collectors.toSet());
    }

    Place to(Link record) {
        String screen = SCREENS.getOrDefault(record.kind(), "history");
        return new Place(present.contains(screen) ? screen : "history", record.toString());
    }

    /// The import of these files.
    static Place importing(List<Path> files) {
        String detail =
                files.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return new Place("import", detail);
    }

    /// The files of such a place.
    static List<Path> files(String detail) {
        return detail.isEmpty()
                ? List.of()
                : Arrays.stream(detail.split(File.pathSeparator)).map(Path::of).toList();
    }
}
