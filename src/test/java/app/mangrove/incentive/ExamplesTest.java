package app.mangrove.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.money.Money;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Worked examples that vendors and textbooks publish, as plans.
class ExamplesTest {
    private static final String ROW_TIERS =
            "{'cumulative':{'mode':'marginal','steps':[{'from':0,'rate':0.01},{'from':1000,'rate':0.02},"
                + "{'from':3000,'rate':0.03},{'from':8000,'rate':0.05}]}}";
    private static final String LINES =
            "{'cumulative':{'mode':'interpolated','steps':[{'from':0,'rate':0},{'from':1000,'rate':10},"
                + "{'from':3000,'rate':50},{'from':8000,'rate':150},{'from':20000,'rate':2150}]}}";
    private static final String BANDS =
            "{'cumulative':{'mode':'MODE','steps':[{'from':0,'rate':0.01},{'from':10000,'rate':0.02},"
                + "{'from':50000,'rate':0.03},{'from':100000,'rate':0.04}]}}";

    private static long earned(String window, String rate, String... amounts) {
        PlanWorld world = new PlanWorld().partner("a");
        for (String amount : amounts) {
            world.sale("a", "2024-02-10", amount);
        }
        Calculation calculation =
                world.calculate(PlanWorld.plan("'window':'" + window + "','rate':[" + rate + "]"));
        long quarter = 0;
        for (int m = 0; m < 3; m++) {
            quarter += calculation.earned(0, world.nr("a"), m).orElseThrow().minor();
        }
        Explained<Money> why = calculation.explain(0, world.nr("a"), 1).orElseThrow();
        assertThat(why.steps()).isNotEmpty();
        Replay.check(why);
        return quarter;
    }

    @ParameterizedTest
    @CsvSource({"200,200", "300,300", "1500,2000", "1200,1400", "2000,3000", "4500,9500"})
    void stepRatesPriceEachSaleBracketByBracket(String amount, long cents) {
        assertThat(earned("row", ROW_TIERS, amount)).isEqualTo(cents);
    }

    @ParameterizedTest
    @CsvSource({"200,200", "300,300", "1500,2000", "1200,1400", "2000,3000", "4500,8000"})
    void interpolatedRatesPayAlongALine(String amount, long cents) {
        assertThat(earned("row", LINES, amount)).isEqualTo(cents);
    }

    @ParameterizedTest
    @CsvSource({
        "retroactive,5000,5000",
        "retroactive,15000,30000",
        "retroactive,60000,180000",
        "marginal,15000,20000",
        "marginal,60000,120000"
    })
    void aTierIsPaidOnEverythingOrOnItsPart(String mode, String amount, long cents) {
        assertThat(earned("quarter", BANDS.replace("MODE", mode), amount)).isEqualTo(cents);
    }

    @ParameterizedTest
    @CsvSource({"210000,420000", "99999,0", "100000,100000"})
    void aScaleThatBeginsLatePaysNothingBefore(String amount, long cents) {
        String scale =
                "{'cumulative':{'mode':'retroactive','below':'nothing','steps':["
                        + "{'from':100000,'rate':0.01},{'from':200000,'rate':0.02},"
                        + "{'from':300000,'rate':0.03}]}}";
        assertThat(earned("quarter", scale, amount)).isEqualTo(cents);
    }
}
