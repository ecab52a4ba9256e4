package app.mangrove.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.incentive.statement.Causes;
import app.mangrove.incentive.statement.Line;
import app.mangrove.incentive.statement.PartnerStatement;
import app.mangrove.incentive.statement.StatementRun;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Table;
import app.mangrove.model.deal.Transaction;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Corrections name what caused them, and the parts add up.
class CausesTest {
    private static final String TIERS =
            "'window':'quarter','rate':[{'cumulative':{'mode':'retroactive','steps':["
                    + "{'from':0,'rate':0.05},{'from':1000,'rate':0.10}]}}]";

    private final PlanWorld world = new PlanWorld().partner("a").partner("b");

    /// The causes of all corrections of the first open month, by what the last close knew.
    private static Map<Line, Causes> causes(
            SettleWorld settle, Ecosystem then, StatementRun run, String partner) {
        PartnerStatement statement = settle.of(run, partner).orElseThrow();
        return new Causes.Finder(settle.calculate(then), settle.calculate()).of(statement);
    }

    private static List<String> words(Causes causes) {
        List<String> words = new ArrayList<>();
        causes.causes().forEach(each -> words.add(each.type() + " " + each.minor()));
        words.add("OTHERS " + causes.others());
        return words;
    }

    @Test
    void eachLateRowHasWhatItAddedToThoseBeforeIt() {
        world.sale("a", "2024-01-10", "900");
        SettleWorld settle = new SettleWorld(world, PlanWorld.plan(TIERS));
        Ecosystem then = settle.now();
        settle.close(1);
        settle.sale("a", "2024-01-20", "200", "");
        settle.sale("a", "2024-01-21", "100", "");
        settle.sale("b", "2024-01-21", "50", "");

        Map<Line, Causes> found = causes(settle, then, settle.run(2), "a");
        assertThat(found).hasSize(1);
        Causes causes = found.values().iterator().next();
        assertThat(words(causes))
                .as("45.00 of 900; with 200 more 10 % of 1,100 = 110.00; with 100 more 120.00")
                .containsExactly("ADDED 6500", "ADDED 1000", "OTHERS 0");
        assertThat(causes.causes().getFirst().source()).isNotNull();
    }

    @Test
    void whatWasChangedAndWhatWasRemovedIsToldApart() {
        world.sale("a", "2024-01-10", "1000");
        String first = world.last();
        world.sale("a", "2024-01-11", "400");
        String second = world.last();
        SettleWorld settle =
                new SettleWorld(
                        world, PlanWorld.plan("'window':'row','rate':[{'flat':{'rate':0.10}}]"));
        Ecosystem then = settle.now();
        settle.close(1);
        Table table = settle.now().table(Transaction.KIND);
        settle.commit(
                List.of(
                        Edit.change(
                                        Transaction.KIND,
                                        PlanWorld.id(first),
                                        table.commit(table.nr(PlanWorld.id(first))))
                                .and(Transaction.AMOUNT, new BigDecimal("1250")),
                        Edit.remove(
                                Transaction.KIND,
                                PlanWorld.id(second),
                                table.commit(table.nr(PlanWorld.id(second))))));
        Map<Line, Causes> found = causes(settle, then, settle.run(2), "a");
        assertThat(words(found.values().iterator().next()))
                .as("10 % of 400 gone, 10 % of 250 more")
                .containsExactly("REMOVED -4000", "CHANGED 2500", "OTHERS 0");
    }

    @Test
    void thePartsOfRandomCorrectionsAddUp() {
        long seed = 20_261_201;
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            world.sale(
                    i % 2 == 0 ? "a" : "b",
                    "2024-0" + (1 + random.nextInt(3)) + "-1" + random.nextInt(10),
                    Integer.toString(20 + random.nextInt(200)));
        }
        SettleWorld settle = new SettleWorld(world, PlanWorld.plan(TIERS));
        settle.close(1);
        Ecosystem then = settle.now();
        settle.close(2);
        for (int i = 0; i < 12; i++) {
            settle.sale(
                    i % 2 == 0 ? "a" : "b",
                    "2024-0" + (1 + random.nextInt(2)) + "-2" + random.nextInt(9),
                    Integer.toString(random.nextInt(300) - 60),
                    "");
        }
        StatementRun march = settle.run(3);
        for (String partner : List.of("a", "b")) {
            causes(settle, then, march, partner)
                    .forEach((line, causes) -> {
                        long sum = causes.causes().stream().mapToLong(each -> each.minor()).sum();
                        assertThat(sum).as("seed %d, %s", seed, line).isEqualTo(line.minor());
                        assertThat(causes.others()).isZero();
                    });
        }
    }

    @Test
    void aReturnIsALineOfItsOwnEvenWhenTheMonthIsPositive() {
        world.sale("a", "2024-01-10", "800").sale("a", "2024-02-05", "900");
        SettleWorld settle = new SettleWorld(world, PlanWorld.plan(TIERS));
        world.last();
        settle.sale("a", "2024-02-20", "-300", world.last());
        assertThat(settle.lines(settle.run(2), "a"))
                .as("170.00 − 40.00 without the return; 10 % of 300 goes back")
                .containsExactly("EARNED P 2024-02 13000 ", "CLAWBACK P 2024-02 -3000 ");
    }
}
