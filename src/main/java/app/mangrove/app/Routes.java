package app.mangrove.app;

import app.mangrove.model.Link;
import app.mangrove.record.view.RecordPage;
import app.mangrove.ui.shell.Place;
import app.mangrove.ui.shell.Screen;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Where a record of each kind is shown.
///
/// Shape: the detail of a place is a link, `kind/id`; a kind without an entry in the rail is shown
/// among the data of every kind.
final class Routes {
    private final Set<String> present;

    Routes(List<Screen> screens) {
        present = screens.stream().map(Screen::id).collect(Collectors.toSet());
    }

    Place to(Link record) {
        String screen =
                RecordPage.ALL.stream()
                        .filter(page -> page.kind().key().equals(record.kind()))
                        .map(RecordPage::id)
                        .findFirst()
                        .orElse("data");
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
