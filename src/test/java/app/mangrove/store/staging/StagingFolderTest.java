package app.mangrove.store.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.mangrove.base.work.Refusal;
import app.mangrove.model.Block;
import app.mangrove.model.Load;
import app.mangrove.model.Staging;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Segment;
import app.mangrove.model.column.SegmentBuilder;
import app.mangrove.model.geo.Region;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class StagingFolderTest {
    @TempDir private Path folder;

    private static Block block(String... names) {
        List<Segment> columns = new ArrayList<>();
        List<@Nullable List<String>> words = new ArrayList<>();
        for (var field : Region.KIND.fields()) {
            SegmentBuilder builder = new SegmentBuilder(field.storage());
            for (String name : names) {
                if (field == Region.NAME) {
                    builder.add(name.isEmpty() ? null : name);
                } else {
                    builder.skip();
                }
            }
            boolean level = field == Region.LEVEL;
            columns.add(level ? IntSegment.of(new int[names.length]) : builder.build()[0]);
            words.add(level ? List.of("AREA") : field.isRepeating() ? List.of() : null);
        }
        long[] high = new long[names.length];
        long[] low = new long[names.length];
        for (int i = 0; i < names.length; i++) {
            high[i] = -1L - i;
            low[i] = i;
        }
        return new Block(Region.KIND, Region.KIND.fields(), high, low, columns, words);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void givesBackBlocksInOrderAsOftenAsAsked() throws IOException {
        try (Staging staging = new StagingFolder(folder).open()) {
            staging.add(block("Nord", "", "Süd 🌍"));
            staging.add(block("West"));
            Load load = staging.load(List.of(), Map.of("region", 1));
            assertThat(load.rows()).isEqualTo(4);
            for (int round = 0; round < 2; round++) {
                List<Block> blocks = new ArrayList<>();
                load.blocks().forEach(blocks::add);
                assertThat(blocks).hasSize(2);
                Segment names = blocks.getFirst().columns().getFirst();
                assertThat(names.get(0)).isEqualTo("Nord");
                assertThat(names.get(1)).isNull();
                assertThat(names.get(2)).isEqualTo("Süd 🌍");
                assertThat(blocks.getFirst().words().get(2)).containsExactly("AREA");
                assertThat(blocks.getFirst().columns().get(2).get(1)).isEqualTo(0);
                assertThat(blocks.getFirst().high()).containsExactly(-1, -2, -3);
                assertThat(blocks.get(1).columns().getFirst().get(0)).isEqualTo("West");
            }
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void removesWhatACrashLeftButNotWhatLives() throws IOException {
        Files.writeString(folder.resolve("mangrove-import-7.staged"), "left");
        Files.writeString(folder.resolve("mangrove-import-7.lock"), "");
        Files.writeString(folder.resolve("other.staged"), "not ours");
        StagingFolder place = new StagingFolder(folder);
        try (Staging living = place.open()) {
            assertThat(files())
                    .containsExactly(
                            "mangrove-import-1.lock", "mangrove-import-1.staged", "other.staged");
            living.add(block("Nord"));
            assertThat(new StagingFolder(folder).clean()).isZero();
            try (Staging second = place.open()) {
                assertThat(second).isNotSameAs(living);
                assertThat(files()).contains("mangrove-import-2.staged");
            }
            assertThat(living.load(List.of(), Map.of()).rows()).isEqualTo(1);
        }
        assertThat(files()).containsExactly("other.staged");
    }

    @Test
    void goesAroundANameThatItMayNotHave() throws IOException {
        Files.createDirectory(folder.resolve("mangrove-import-1.lock"));
        Files.createDirectory(folder.resolve("mangrove-import-2.staged"));
        Files.writeString(folder.resolve("mangrove-import-2.staged/inside"), "");
        StagingFolder place = new StagingFolder(folder);
        assertThat(place.clean()).isZero();
        try (Staging staging = place.open()) {
            staging.add(block("Nord"));
            assertThat(files()).contains("mangrove-import-3.staged");
        }
    }

    @Test
    void letsNobodyElseReadWhatIsStaged() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        try (Staging staging = new StagingFolder(folder).open()) {
            staging.add(block("Nord"));
            Path database = folder.resolve("mangrove-import-1.staged");
            assertThat(Files.getPosixFilePermissions(database))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        Path file = Files.writeString(folder.resolve("plain"), "a file, no folder");
        assertThatThrownBy(() -> new StagingFolder(file.resolve("below")).open())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("staging.write")
                .hasMessageContaining("below");
    }
}
