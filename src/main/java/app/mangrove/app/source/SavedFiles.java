package app.mangrove.app.source;

import app.mangrove.app.process.Opening;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Tasks;
import app.mangrove.ui.record.FileDesk;
import app.mangrove.ui.shell.Toasts;
import app.mangrove.ui.text.Text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Files that a person chooses, and copies where a person wants them.
public record SavedFiles(FilePicker picker, Tasks tasks, Toasts toasts) implements FileDesk.Ways {
    @Override
    public Optional<Path> choose() {
        return picker.any();
    }

    @Override
    public void save(String name, byte[] content) {
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        picker.save(stem, dot < 0 ? "bin" : name.substring(dot + 1))
                .ifPresent(file ->
                        tasks.attempt(() -> write(file, content))
                                .then(
                                        saved -> toasts.done(Text.of("app.tile.saved", name)),
                                        toasts::problem));
    }

    @Override
    public void open(String name, byte[] content) {
        tasks.attempt(() -> copy(name, content).flatMap(Opening::of))
                .then(shown -> {}, toasts::problem);
    }

    /// A copy that nobody can mistake for the kept file: it is read-only and goes with the program.
    private static Outcome<Path> copy(String name, byte[] content) {
        try {
            Path folder = Files.createTempDirectory("mangrove-");
            Path file = folder.resolve(String.valueOf(Path.of(name).getFileName()));
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return write(file, content)
                    .map(copy -> {
                        copy.toFile().setReadOnly();
                        return copy;
                    });
        } catch (IOException | InvalidPathException e) {
            return Outcome.failed("app.tile.failed", name);
        }
    }

    private static Outcome<Path> write(Path file, byte[] content) {
        try {
            return Outcome.ok(Files.write(file, content));
        } catch (IOException e) {
            return Outcome.failed("app.tile.failed", file.toString());
        }
    }
}
