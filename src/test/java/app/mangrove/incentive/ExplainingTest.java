package app.mangrove.incentive;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.plan.terms.PlanBook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

class ExplainingTest {

    @TempDir private Path folder;

    @Test
    void everyAmountOfTheWorkloadAddsUpAgain() throws IOException {
        Path files = folder.resolve("odd");
        new OddWorkload(11).write(files);
        Ecosystem ecosystem = Workload.read(files, folder.resolve("staging"));
        check(Workload.calculate(ecosystem, Workload.plans()));
    }

    @Test
    void theAmountsOfRandomPlansAddUpAgain() {
        for (long seed = 1; seed <= 30; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PlanWorld world = new PlanWorld().partner("a").partner("b").above("a", "b");
            for (int i = 0; i < 25; i++) {
                String day = "2024-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
                String amount = (random.nextInt(5) == 0 ? "-" : "") + random.nextInt(200_000);
                String whom = random.nextBoolean() ? "a" : "b";
                world.sale(whom, day, amount, random.nextBoolean() ? "USD" : "EUR", "");
            }
            PlanBook book = plan(random);
            try {
                check(world.calculate(book));
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + book, e);
            }
        }
    }

    private static PlanBook plan(SplittableRandom random) {
        String[] windows = {"row", "month", "quarter", "year"};
        String[] modes = {"marginal", "retroactive"};
        String window = windows[random.nextInt(4)];
        List<String> steps = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            steps.add("{'from':" + from + ",'rate':0.0" + random.nextInt(100) + "}");
            from += 1 + random.nextInt(90_000);
        }
        String limit =
                random.nextBoolean()
                        ? ""
                        : ",'limits':[{'per':'year','min':-50.5,'max':"
                                + random.nextInt(9_000)
                                + "}]";
        String reach =
                random.nextBoolean() ? "" : ",'reach':{'subtree':{'relation':'DISTRIBUTES'}}";
        String end = window.equals("row") || random.nextBoolean() ? "" : ",'settlement':'at-end'";
        String factor = random.nextBoolean() ? "" : ",'factors':[{'fixed':{'factor':1.15}}]";
        return PlanWorld.plan(
                "'window':'"
                        + window
                        + "','rate':[{'flat':{'rate':0.01}},{'cumulative':{'mode':'"
                        + modes[random.nextInt(2)]
                        + "','steps':["
                        + String.join(",", steps)
                        + "]}}]"
                        + limit
                        + reach
                        + end
                        + factor);
    }

    private static void check(Calculation calculation) {
        for (Calculation.Payee payee : calculation.partners()) {
            for (int plan = 0; plan < calculation.plans().size(); plan++) {
                for (int m = 0; m < calculation.months(); m++) {
                    Replay.check(calculation.explain(plan, payee.nr(), m).orElseThrow());
                }
            }
        }
    }
}
