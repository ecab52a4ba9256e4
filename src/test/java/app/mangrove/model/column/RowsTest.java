package app.mangrove.model.column;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Random;

class RowsTest {
    @Test
    void everyIdIsFoundAndNoOther() {
        long seed = 8;
        Random random = new Random(seed);
        long[] high = random.longs(Segments.SIZE).toArray();
        long[] low = random.longs(Segments.SIZE).toArray();
        int[] commits = new int[Segments.SIZE];
        java.util.Arrays.fill(commits, 3);
        commits[17] = 0;
        Rows rows = Rows.of(high, low, commits, new long[Segments.SIZE / 64]);
        for (int offset = 0; offset < Segments.SIZE; offset++) {
            assertThat(rows.find(high[offset], low[offset]))
                    .as("seed %d", seed)
                    .isEqualTo(offset == 17 ? -1 : offset);
            assertThat(rows.find(high[offset], low[offset] + 1)).isEqualTo(-1);
        }
    }

    @Test
    void aRemovedRowIsStillFoundButDoesNotLive() {
        Rows rows =
                Rows.empty()
                        .with(
                                new int[] {5},
                                new long[] {1},
                                new long[] {2},
                                new long[] {7},
                                new boolean[] {true});
        Rows removed =
                rows.with(
                        new int[] {5},
                        new long[] {1},
                        new long[] {2},
                        new long[] {8},
                        new boolean[] {false});
        assertThat(rows.isLive(5)).isTrue();
        assertThat(rows.liveCount()).isEqualTo(1);
        assertThat(removed.isLive(5)).isFalse();
        assertThat(removed.find(1, 2)).isEqualTo(5);
        assertThat(removed.commit(5)).isEqualTo(8);
    }

    @Test
    void packedTextsKeepEveryCharacterAndTellNothingFromEmpty() {
        SegmentBuilder builder = new SegmentBuilder(Storage.TEXT);
        builder.add("Zürich 漢字 😀");
        builder.add((String) null);
        builder.add("x");
        TextSegment segment = (TextSegment) builder.build()[0];
        assertThat(segment.at(0)).isEqualTo("Zürich 漢字 😀");
        assertThat(segment.at(1)).isNull();
        assertThat(segment.end(1)).isEqualTo(-1);
        assertThat(segment.at(2)).isEqualTo("x");
        assertThat(segment.at(3)).isNull();
        TextSegment changed =
                (TextSegment) segment.with(new int[] {1, 4000}, new Object[] {"neu", "far"});
        assertThat(changed.at(1)).isEqualTo("neu");
        assertThat(changed.at(4000)).isEqualTo("far");
        assertThat(changed.at(0)).isEqualTo(segment.at(0));
        assertThat(segment.at(1)).isNull();
        assertThat(changed.bytes().length)
                .isEqualTo(
                        segment.bytes().length + "neufar".getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void aDictionaryGivesEachTextOneCodeForEver() {
        Dictionary dictionary = new Dictionary();
        int first = dictionary.code("a");
        int second = dictionary.code("b");
        assertThat(dictionary.code("a")).isEqualTo(first);
        assertThat(dictionary.text(second)).isEqualTo("b");
        assertThat(dictionary.find("c")).isEqualTo(-1);
        assertThat(dictionary.text(99)).isNull();
        assertThat(dictionary.size()).isEqualTo(2);
    }
}
