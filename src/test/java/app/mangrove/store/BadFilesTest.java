package app.mangrove.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Progress;
import app.mangrove.model.Commit;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Reason;
import app.mangrove.model.Workspace;
import app.mangrove.model.work.Note;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

class BadFilesTest {
    private static final Reason BY_ME = Reason.user("me", "typed");

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void create() {
        file = folder.resolve("a.mangrove");
        try (Workspace workspace = make()) {
            assertThat(workspace.commit(List.of(note(1, "first")), BY_ME).isDone()).isTrue();
        }
    }

    private Workspace make() {
        return SqliteWorkspace.create(file, Options.standard().fast()).orElseThrow();
    }

    private static Edit note(int name, String text) {
        return Edit.add(Note.KIND, Id.derived(name, "note")).and(Note.TEXT, text);
    }

    private static String failure(Path path) {
        return SqliteWorkspace.open(path, Options.standard())
                .failure()
                .map(Problem::key)
                .orElse("");
    }

    private void sql(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void saysWhenThereIsNoFile() {
        assertThat(failure(folder.resolve("none.mangrove"))).isEqualTo("store.missing");
    }

    @Test
    void saysWhenAFileIsNoWorkspace() throws Exception {
        Path text = Files.writeString(folder.resolve("text.mangrove"), "hello".repeat(100));
        assertThat(failure(text)).isEqualTo("store.not-a-workspace");
        assertThat(Files.readString(text)).isEqualTo("hello".repeat(100));
        assertThat(failure(Files.createFile(folder.resolve("empty.mangrove"))))
                .isEqualTo("store.not-a-workspace");
        assertThat(failure(folder)).isEqualTo("store.not-a-workspace");
        sql("PRAGMA application_id = 7");
        assertThat(failure(file)).isEqualTo("store.not-a-workspace");
    }

    @Test
    void saysWhenAFileIsNewerThanTheProgram() throws Exception {
        sql("PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(file);
        assertThat(failure(file)).isEqualTo("store.newer");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void saysWhenAFileIsDamagedAndLeavesItAlone() throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (long at = 4096; at < bytes.length(); at += 4096) {
                bytes.seek(at);
                bytes.write(new byte[64]);
            }
        }
        byte[] before = Files.readAllBytes(file);
        assertThat(failure(file)).isEqualTo("store.damaged");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(SqliteWorkspace.check(file, Progress.none()).findings()).isNotEmpty();
        assertThat(folder.resolve("a.mangrove-lock")).doesNotExist();
    }

    @Test
    void opensForReadingWhatSomebodyElseWrites() {
        try (Workspace first = SqliteWorkspace.open(file, Options.standard()).orElseThrow();
                Workspace second = SqliteWorkspace.open(file, Options.standard()).orElseThrow()) {
            assertThat(first.readOnly()).isEmpty();
            assertThat(second.readOnly().orElseThrow().key()).isEqualTo("store.locked");
            assertThat(second.ecosystem().count(Note.KIND)).isEqualTo(1);
            Commit refused = second.commit(List.of(note(2, "second")), BY_ME);
            assertThat(((Commit.Refused) refused).problems().getFirst().key())
                    .isEqualTo("store.locked");
            assertThat(first.commit(List.of(note(2, "second")), BY_ME).isDone()).isTrue();
        }
        try (Workspace third = SqliteWorkspace.open(file, Options.standard()).orElseThrow()) {
            assertThat(third.readOnly()).isEmpty();
            assertThat(third.ecosystem().count(Note.KIND)).isEqualTo(2);
        }
    }

    @Test
    void opensForReadingWhereNoLockCanBeMade() throws Exception {
        // A folder in the lock's place stands for a medium that takes no files, even as root.
        Files.createDirectory(folder.resolve("a.mangrove-lock"));
        try (Workspace workspace = SqliteWorkspace.open(file, Options.standard()).orElseThrow()) {
            assertThat(workspace.readOnly().orElseThrow().key()).isEqualTo("store.read-only");
            assertThat(workspace.ecosystem().count(Note.KIND)).isEqualTo(1);
            assertThat(workspace.commit(List.of(note(2, "x")), BY_ME).isDone()).isFalse();
            assertThat(workspace.undo("me").isDone()).isFalse();
            assertThat(workspace.check(Progress.none()).isSound()).isTrue();
        }
    }

    @Test
    void opensOnlyToLookWhenAskedTo() {
        Options look = Options.standard().onlyReading();
        try (Workspace workspace = SqliteWorkspace.open(file, look).orElseThrow()) {
            assertThat(workspace.readOnly().orElseThrow().key()).isEqualTo("store.only-reading");
            assertThat(workspace.keep(file).failure()).isPresent();
        }
    }

    @Test
    void saysWhereNoFileCanBeMade() throws Exception {
        Path blocked = Files.writeString(folder.resolve("file"), "").resolve("b.mangrove");
        assertThat(
                        SqliteWorkspace.create(blocked, Options.standard())
                                .failure()
                                .orElseThrow()
                                .key())
                .isEqualTo("store.cannot-make");
        assertThat(SqliteWorkspace.create(file, Options.standard()).failure().orElseThrow().key())
                .isEqualTo("store.exists");
    }

    @Test
    void refusesACommitOnAFullDiskAndTakesTheNext() throws Exception {
        long pages = Files.size(file) / 4096;
        try (Workspace workspace =
                SqliteWorkspace.open(file, Options.standard().within(pages + 10)).orElseThrow()) {
            String before = workspace.headHash();
            Commit refused = workspace.commit(List.of(note(2, "x".repeat(200_000))), BY_ME);
            assertThat(((Commit.Refused) refused).problems().getFirst().key())
                    .isEqualTo("store.full");
            assertThat(workspace.headHash()).isEqualTo(before);
            assertThat(workspace.ecosystem().count(Note.KIND)).isEqualTo(1);
            assertThat(workspace.commit(List.of(note(2, "small")), BY_ME).isDone()).isTrue();
            assertThat(workspace.check(Progress.none()).isSound()).isTrue();
        }
    }

    @Test
    void refusesToBuildOnAFileThatSomebodyElseChanged() throws Exception {
        try (Workspace workspace = SqliteWorkspace.open(file, Options.standard()).orElseThrow()) {
            sql(
                    "INSERT INTO change_log SELECT 99, time, source, user, reason, salt,"
                        + " text_digest, batch, undoes, redacts, schema_version, block_digest, hash"
                        + " FROM change_log WHERE number = 2");
            Commit refused = workspace.commit(List.of(note(2, "x")), BY_ME);
            assertThat(((Commit.Refused) refused).problems().getFirst().key())
                    .isEqualTo("store.changed-outside");
        }
    }

    @Test
    void putsAnOlderFileBackWhenAMigrationFails() throws Exception {
        Migrations shipped = Migrations.shipped();
        List<Migrations.Script> more =
                Stream.concat(
                                shipped.scripts().stream(),
                                Stream.of(
                                        new Migrations.Script(
                                                "V99", "CREATE TABLE a (b); CREATE TABLE a (b);")))
                        .toList();
        Problem problem =
                new Opening(file, Options.standard(), new Migrations(more))
                        .open()
                        .failure()
                        .orElseThrow();
        assertThat(problem.key()).isEqualTo("store.upgrade-failed");
        assertThat(
                        folder.resolve(
                                "a.mangrove.v" + Migrations.shipped().scripts().size() + ".backup"))
                .exists();
        try (Workspace workspace = SqliteWorkspace.open(file, Options.standard()).orElseThrow()) {
            assertThat(workspace.ecosystem().count(Note.KIND)).isEqualTo(1);
            assertThat(workspace.check(Progress.none()).isSound()).isTrue();
        }
    }

    @Test
    void upgradesAnOlderFileWithABackupAndACommit() {
        Migrations shipped = Migrations.shipped();
        List<Migrations.Script> more =
                Stream.concat(
                                shipped.scripts().stream(),
                                Stream.of(new Migrations.Script("V99", "CREATE TABLE a (b INT);")))
                        .toList();
        try (Workspace workspace =
                new Opening(file, Options.standard(), new Migrations(more)).open().orElseThrow()) {
            assertThat(workspace.log(0, 1).getFirst().reason().source())
                    .isEqualTo(Reason.Source.MIGRATION);
            assertThat(workspace.commit(List.of(note(2, "x")), BY_ME).isDone()).isTrue();
        }
        assertThat(failure(file)).isEqualTo("store.newer");
        assertThat(
                        failure(
                                folder.resolve(
                                        "a.mangrove.v"
                                                + Migrations.shipped().scripts().size()
                                                + ".backup")))
                .isEmpty();
    }

    @Test
    void letsOnlyTheOwnerReadIt() throws Exception {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }
}
