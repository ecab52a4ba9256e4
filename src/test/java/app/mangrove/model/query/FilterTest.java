package app.mangrove.model.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class FilterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "status is ACTIVE",
                "status is not ACTIVE and region within EMEA",
                "joined >= 2024-01-01 and name contains \"kestrel & co\"",
                "amount between 10.50 and 99",
                "status any of (ACTIVE, PROSPECT) or owner is empty",
                "not (tags is gold or tags is silver) and in segment \"Top sellers\"",
                "mine and partner.region within EMEA",
                "name starts with \"a \\\"b\\\" \\\\ c\"",
                "city is \"and\"",
                "not not_a_word is 5",
                "joined < today-12m",
            })
    void printsWhatItRead(String text) {
        assertThat(Filter.parse(text).orElseThrow().text()).isEqualTo(text);
    }

    @Test
    void andBindsCloserThanOr() {
        Filter a = Filter.test("a", Operator.IS, "1");
        Filter b = Filter.test("b", Operator.IS, "2");
        Filter c = Filter.test("c", Operator.IS, "3");
        assertThat(Filter.parse("a is 1 or b is 2 and c = 3").orElseThrow())
                .isEqualTo(new Filter.Or(List.of(a, new Filter.And(List.of(b, c)))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status | 7",
                "status is | 10",
                "status is ACTIVE region is X | 18",
                "(status is ACTIVE | 18",
                "amount between 1 | 17",
                "status any of () | 16",
                "name is \"open | 14",
                "and | 1",
                "a is 1 ; b is 2 | 8",
                "a is 1 and | 11",
            })
    void namesThePositionOfBadText(String text, int position) {
        Problem problem = Filter.parse(text).failure().orElseThrow();
        assertThat(problem.key()).isEqualTo("filter.syntax");
        assertThat(problem.arguments().getFirst()).isEqualTo(position);
    }

    @Test
    void refusesBracketsWithoutEnd() {
        assertThat(Filter.parse("(".repeat(100_000)).isOk()).isFalse();
    }

    @Test
    void everyPrintedFilterReadsBackAsItself() {
        long seed = 20_260_101;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Filter filter = random(random, 3);
            assertThat(Filter.parse(filter.text()).orElseThrow())
                    .as("seed %d, %s", seed, filter.text())
                    .isEqualTo(filter);
        }
    }

    private static Filter random(Random random, int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            List<Filter> parts = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(2); i++) {
                parts.add(random(random, depth - 1));
            }
            return switch (random.nextInt(3)) {
                case 0 -> new Filter.And(parts);
                case 1 -> new Filter.Or(parts);
                default ->
                        parts.getFirst() instanceof Filter.Not not
                                ? not
                                : new Filter.Not(parts.getFirst());
            };
        }
        if (random.nextInt(10) == 0) {
            return random.nextBoolean() ? new Filter.Mine() : new Filter.InSegment(word(random));
        }
        Operator operator = Operator.values()[random.nextInt(Operator.values().length)];
        List<String> values = new ArrayList<>();
        int count = operator.arity() < 0 ? 1 + random.nextInt(3) : operator.arity();
        for (int i = 0; i < count; i++) {
            values.add(word(random));
        }
        return new Filter.Test("f" + random.nextInt(5) + ".key", operator, values);
    }

    private static String word(Random random) {
        String letters = "aß \"\\(),<>=-1.and or";
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return random.nextInt(8) == 0 ? "empty" : word.toString();
    }
}
