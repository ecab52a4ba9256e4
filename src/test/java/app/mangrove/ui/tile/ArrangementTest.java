package app.mangrove.ui.tile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

class ArrangementTest {
    private final Arrangement board =
            Arrangement.of(
                    new Slot("a", 0, 0, 6, 1),
                    new Slot("b", 6, 0, 6, 1),
                    new Slot("c", 0, 1, 3, 2));

    @Test
    void pushesDownWhatIsInTheWay() {
        Arrangement moved = board.moved("c", 0, 0);
        assertThat(moved.find("c")).contains(new Slot("c", 0, 0, 3, 2));
        assertThat(moved.find("a")).contains(new Slot("a", 0, 2, 6, 1));
        assertThat(moved.find("b")).contains(new Slot("b", 6, 0, 6, 1));
    }

    @Test
    void closesUpOverFreeRoom() {
        assertThat(board.without("a").find("c")).contains(new Slot("c", 0, 0, 3, 2));
    }

    @Test
    void keepsTilesOnTheBoard() {
        assertThat(board.moved("b", 40, 0).find("b")).contains(new Slot("b", 6, 0, 6, 1));
        assertThat(board.with("d", 20, 1).find("d").orElseThrow().width()).isEqualTo(12);
    }

    @Test
    void fitsANarrowBoardInReadingOrder() {
        Arrangement narrow = board.narrowed(6);
        assertThat(narrow.find("a")).contains(new Slot("a", 0, 0, 6, 1));
        assertThat(narrow.find("b")).contains(new Slot("b", 0, 1, 6, 1));
        assertThat(narrow.find("c")).contains(new Slot("c", 0, 2, 3, 2));
    }

    @Test
    void neverOverlapsHoweverTilesAreMoved() {
        long seed = 20_261_124;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Arrangement now = board.with("d", 4, 2).with("e", 2, 1).with("f", 12, 1);
        for (int i = 0; i < 2_000; i++) {
            String id = String.valueOf((char) ('a' + random.nextInt(6)));
            now =
                    random.nextInt(4) == 0
                            ? now.resized(id, 1 + random.nextInt(12), 1 + random.nextInt(3))
                            : now.moved(id, random.nextInt(12), random.nextInt(8));
            assertThat(overlaps(now.slots())).as("seed %d, step %d: %s", seed, i, now).isFalse();
        }
    }

    private static boolean overlaps(List<Slot> slots) {
        return slots.stream()
                .anyMatch(
                        one -> slots.stream().anyMatch(other -> one != other && one.meets(other)));
    }
}
