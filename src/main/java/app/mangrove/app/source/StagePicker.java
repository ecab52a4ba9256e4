package app.mangrove.app.source;

import app.mangrove.ui.text.Text;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The dialogs of the system.
public final class StagePicker implements FilePicker {
    private final Window owner;

    public StagePicker(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> workspace() {
        FileChooser chooser = chooser("app.pick.open");
        chooser.getExtensionFilters().add(workspaces());
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> newWorkspace(Path folder, String name) {
        FileChooser chooser = chooser("app.pick.new");
        chooser.getExtensionFilters().add(workspaces());
        chooser.setInitialFileName(name);
        try {
            chooser.setInitialDirectory(Files.createDirectories(folder).toFile());
        } catch (IOException e) {
            // The dialog then begins where the system likes.
            chooser.setInitialDirectory(null);
        }
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public List<Path> imports() {
        FileChooser chooser = chooser("app.pick.import");
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                Text.of("app.pick.tables"),
                                "*.csv",
                                "*.tsv",
                                "*.txt",
                                "*.xlsx",
                                "*.json"));
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> any() {
        return Optional.ofNullable(chooser("app.pick.any").showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> save(String name, String extension) {
        FileChooser chooser = chooser("app.pick.save");
        chooser.setInitialFileName(name + "." + extension);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("*." + extension, "*." + extension));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private static FileChooser chooser(String titleKey) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Text.of(titleKey));
        return chooser;
    }

    private static FileChooser.ExtensionFilter workspaces() {
        return new FileChooser.ExtensionFilter(Text.of("app.pick.workspaces"), "*.mangrove");
    }
}
