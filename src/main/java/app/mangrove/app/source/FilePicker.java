package app.mangrove.app.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks a person for files; behind an interface, because a headless toolkit has no dialogs.
public interface FilePicker {
    Optional<Path> workspace();

    /// Where a new workspace shall be kept, beginning with a suggested folder and name.
    Optional<Path> newWorkspace(Path folder, String name);

    List<Path> imports();

    /// A file of any form.
    Optional<Path> any();

    /// Where something shall be saved; the extension is without its dot.
    Optional<Path> save(String name, String extension);
}
