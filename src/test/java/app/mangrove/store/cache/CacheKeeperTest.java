package app.mangrove.store.cache;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Ecosystem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

final class CacheKeeperTest {
    @TempDir private Path folder;

    @Test
    void hasWrittenTheNewestSnapshotWhenItIsClosed() {
        Path workspace = folder.resolve("a.mangrove");
        CacheKeeper keeper = new CacheKeeper(workspace);
        for (int commit = 1; commit <= 20; commit++) {
            keeper.keep(Ecosystem.empty().grown(commit, List.of()), "hash " + commit);
        }
        keeper.close();
        ColumnCache.Cached cached = ColumnCache.read(workspace).orElseThrow();
        assertThat(cached.commit()).isEqualTo(20);
        assertThat(cached.hash()).isEqualTo("hash 20");
    }

    @Test
    void leavesNothingWhenItIsDropped() throws IOException {
        CacheKeeper keeper = new CacheKeeper(folder.resolve("a.mangrove"));
        keeper.keep(Ecosystem.empty(), "");
        keeper.drop();
        keeper.close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aCacheThatCannotBeWrittenIsNoFault() {
        CacheKeeper keeper = new CacheKeeper(folder.resolve("missing/a.mangrove"));
        keeper.keep(Ecosystem.empty(), "");
        keeper.close();
        assertThat(ColumnCache.read(folder.resolve("missing/a.mangrove"))).isEmpty();
    }
}
