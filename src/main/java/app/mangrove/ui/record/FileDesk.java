package app.mangrove.ui.record;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Tasks;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Link;
import app.mangrove.model.work.Attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Files about records: chosen by a person, kept by the hash of their content, saved as copies.
public final class FileDesk {
    private final Editing editing;
    private final Tasks tasks;
    private final Ways ways;

    /// How a person says which file is meant.
    public interface Ways {
        /// A file that a person chooses.
        Optional<Path> choose();

        /// Keeps a copy of a file where a person says.
        void save(String name, byte[] content);

        /// Shows a copy of a file in the program that the system has for it.
        void open(String name, byte[] content);
    }

    /// A file that is kept. Unit: bytes.
    public record Kept(String name, long size, String hash) {
        public static Kept of(Attachment file) {
            return new Kept(file.name(), file.size(), file.hash());
        }

        /// What attaches it to a record.
        public Edit about(Link record, Id id, java.time.LocalDate day) {
            return Edit.add(Attachment.KIND, id)
                    .and(Attachment.NAME, name)
                    .and(Attachment.ABOUT, record)
                    .and(Attachment.SIZE, size)
                    .and(Attachment.HASH, hash)
                    .and(Attachment.ADDED, day);
        }
    }

    public FileDesk(Editing editing, Tasks tasks, Ways ways) {
        this.editing = editing;
        this.tasks = tasks;
        this.ways = ways;
    }

    boolean isReadOnly() {
        return editing.workspace().readOnly().isPresent();
    }

    Optional<Path> choose() {
        return ways.choose();
    }

    void save(String name, byte[] content) {
        ways.save(name, content);
    }

    void open(String name, byte[] content) {
        ways.open(name, content);
    }

    /// Keeps a file and hands over what is kept of it.
    public void keep(Path file, Consumer<Kept> then, Consumer<Problem> refused) {
        tasks.attempt(() -> editing.workspace().keep(file))
                .then(
                        hash ->
                                then.accept(
                                        new Kept(
                                                String.valueOf(file.getFileName()),
                                                size(file),
                                                hash)),
                        refused::accept);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /// The kept content of a file.
    void content(String hash, Consumer<byte[]> then, Consumer<Problem> refused) {
        tasks.attempt(() -> editing.workspace().content(hash)).then(then::accept, refused::accept);
    }

    /// The files that are attached to a record.
    public List<Kept> about(Link record) {
        return editing.workspace().ecosystem().all(Attachment.KIND).stream()
                .filter(file -> record.equals(file.about()))
                .map(Kept::of)
                .toList();
    }
}
