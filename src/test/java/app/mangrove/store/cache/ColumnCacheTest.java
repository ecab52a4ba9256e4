package app.mangrove.store.cache;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Reason;
import app.mangrove.model.Table;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.geo.Region;
import app.mangrove.model.work.OwnField;
import app.mangrove.store.table.RandomRows;
import app.mangrove.store.table.SameTables;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

final class ColumnCacheTest {
    private static final long SEED = 5;
    private final Random random = new Random(SEED);
    private final TestWorkspace workspace = new TestWorkspace();

    @TempDir private Path folder;

    private Path file() {
        return folder.resolve("a.mangrove");
    }

    private Ecosystem filled(int deals) {
        RandomRows rows = new RandomRows(random);
        List<Edit> edits = new ArrayList<>();
        for (String type : OwnField.TYPE.choices()) {
            edits.add(
                    Edit.add(OwnField.KIND, rows.id())
                            .and(OwnField.OF, "deal")
                            .and(OwnField.NAME, type)
                            .and(OwnField.LABEL, type)
                            .and(OwnField.TYPE, type)
                            .and(OwnField.CHOICES, List.of("one", "two"))
                            .and(OwnField.TARGET, "region"));
        }
        commit(edits);
        for (Kind<?> kind : Kinds.ALL) {
            if (kind != OwnField.KIND) {
                List<Edit> some = new ArrayList<>();
                for (int i = 0; i < 30; i++) {
                    some.add(rows.row(workspace.ecosystem(), kind));
                }
                commit(some);
            }
        }
        List<Edit> many = new ArrayList<>();
        for (int i = 0; i < deals; i++) {
            many.add(rows.row(workspace.ecosystem(), Deal.KIND));
        }
        commit(many);
        removeSome(Deal.KIND);
        removeSome(Region.KIND);
        return workspace.ecosystem();
    }

    private void commit(List<Edit> edits) {
        workspace.commit(edits, Reason.user("test", "fill"));
    }

    private void removeSome(Kind<?> kind) {
        Table table = workspace.ecosystem().table(kind);
        for (int nr = 1; nr < table.end(); nr += 7) {
            commit(List.of(Edit.remove(kind, table.id(nr), table.commit(nr))));
        }
    }

    @Test
    void readsWhatItWrote() throws IOException {
        Ecosystem ecosystem = filled(9_000);
        ColumnCache.write(file(), ecosystem, "cafe");
        ColumnCache.Cached cached = ColumnCache.read(file()).orElseThrow();
        assertThat(cached.commit()).isEqualTo(ecosystem.commit());
        assertThat(cached.hash()).isEqualTo("cafe");
        assertThat(cached.ecosystem().schema().fields(Deal.KIND))
                .hasSameSizeAs(ecosystem.schema().fields(Deal.KIND));
        SameTables.check(cached.ecosystem(), ecosystem);
        assertThat(folder).isDirectoryContaining("glob:**/a.mangrove-cache");
    }

    @Test
    void readsAnEmptyWorkspace() throws IOException {
        ColumnCache.write(file(), Ecosystem.empty(), "");
        SameTables.check(ColumnCache.read(file()).orElseThrow().ecosystem(), Ecosystem.empty());
    }

    @Test
    void isIgnoredWhenMissing() {
        assertThat(ColumnCache.read(file())).isEmpty();
    }

    @Test
    void isIgnoredWhenAnyByteIsDamaged() throws IOException {
        ColumnCache.write(file(), filled(300), "cafe");
        Path cache = ColumnCache.file(file());
        byte[] sound = Files.readAllBytes(cache);
        for (int i = 0; i < 600; i++) {
            byte[] damaged = sound.clone();
            int at = i < 40 ? i : random.nextInt(sound.length);
            damaged[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(cache, damaged);
            assertThat(ColumnCache.read(file())).as("byte %d, seed %d", at, SEED).isEmpty();
        }
    }

    @Test
    void isIgnoredWhenCutOrMixedUp() throws IOException {
        ColumnCache.write(file(), filled(300), "cafe");
        Path cache = ColumnCache.file(file());
        byte[] sound = Files.readAllBytes(cache);
        for (int i = 0; i < 60; i++) {
            Files.write(cache, Arrays.copyOf(sound, random.nextInt(sound.length)));
            assertThat(ColumnCache.read(file())).isEmpty();
            byte[] mixed = sound.clone();
            int from = random.nextInt(sound.length - 200);
            int to = random.nextInt(sound.length - 200);
            System.arraycopy(sound, from, mixed, to, 200);
            Files.write(cache, mixed);
            assertThat(ColumnCache.read(file()).isEmpty()).isEqualTo(!Arrays.equals(mixed, sound));
        }
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        ColumnCache.write(file(), Ecosystem.empty(), "");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(ColumnCache.file(file()))))
                .isEqualTo("rw-------");
    }

    @Test
    void isGoneWhenDeleted() throws IOException {
        ColumnCache.write(file(), Ecosystem.empty(), "");
        ColumnCache.delete(file());
        assertThat(folder).isEmptyDirectory();
    }
}
