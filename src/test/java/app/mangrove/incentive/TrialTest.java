package app.mangrove.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.incentive.design.Curve;
import app.mangrove.incentive.design.LateReturns;
import app.mangrove.incentive.design.Otherwise;
import app.mangrove.incentive.design.Payout;
import app.mangrove.incentive.design.Reached;
import app.mangrove.incentive.design.Trial;
import app.mangrove.incentive.explain.CountedRows;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.plan.terms.Version;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Terms tried on a year by hand: 2 % of a quarter's volume from 100,000, 5 % from 200,000.
class TrialTest {
    private static final String TERMS =
            "'window':'quarter','rate':[{'cumulative':{'mode':'retroactive','below':'nothing',"
                    + "'steps':[{'from':100000,'rate':0.02},{'from':200000,'rate':0.05}]}}],"
                    + "'returns':{'dates':'own'}";

    private final PlanWorld world =
            new PlanWorld()
                    .partner("A")
                    .partner("B")
                    .partner("C")
                    .sale("A", "2024-01-10", "60000")
                    .sale("A", "2024-03-20", "60000")
                    .sale("A", "2024-05-02", "210000")
                    .sale("B", "2024-02-01", "90000");
    private final Plan plan = PlanWorld.plan(TERMS).plans().getFirst();
    private final Version terms = plan.versions().getFirst();

    private Trial.Question question() {
        return new Trial.Question(
                world.ecosystem(),
                plan,
                List.of(),
                FiscalCalendar.CALENDAR,
                new FiscalCalendar.Month(2024, 1),
                new FiscalCalendar.Month(2024, 12));
    }

    private Trial trial(Trial.Question question, Version of) {
        return Trial.of(question, of, null, Cancel.never()).orElseThrow();
    }

    private static Version of(String parts) {
        return PlanWorld.plan(parts).plans().getFirst().versions().getFirst();
    }

    @Test
    void costIsWhatTheTermsWouldHavePaid() {
        Trial trial = trial(question(), terms);

        // A: 120,000 × 2 % + 210,000 × 5 %; B stays below the first threshold.
        assertThat(trial.cost()).isEqualTo(2_400_00 + 10_500_00);
        assertThat(trial.earning()).isEqualTo(1);
        assertThat(trial.counted()).isEqualTo(2);
    }

    @Test
    void partnersAreComparedOneByOne() {
        Trial.Question question = question();
        Trial flat = trial(question, of("'window':'quarter','rate':[{'flat':{'rate':0.01}}]"));

        Trial.Against against = trial(question, terms).against(flat);

        assertThat(against).isEqualTo(new Trial.Against(1, 0, 1));
    }

    @Test
    void marginalTermsCostLess() {
        Trial.Question question = question();

        // A: 20,000 × 2 % in the first quarter, 100,000 × 2 % + 10,000 × 5 % in the second.
        assertThat(trial(question, Otherwise.marginal(terms)).cost())
                .isEqualTo(400_00 + 2_000_00 + 500_00);
    }

    @Test
    void windowsSayWhatWasReachedAndWhatCameLast() {
        Trial trial = trial(question(), terms);

        List<Reached> windows = Reached.of(trial.calculation().earnings(), 0, "c", 0, 11);

        assertThat(windows)
                .filteredOn(each -> each.partner() == world.nr("A"))
                .extracting(Reached::start, Reached::measure, Reached::late)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 120_000_00L, 60_000_00L),
                        org.assertj.core.groups.Tuple.tuple(3, 210_000_00L, 210_000_00L));
    }

    @Test
    void partsOfRowsAddUpToWhatWasEarned() {
        Trial trial = trial(question(), terms);

        CountedRows counted =
                CountedRows.of(trial.calculation().earnings(), 0, world.nr("A"), 0, 2);

        assertThat(counted.rows())
                .extracting(CountedRows.Row::given)
                .containsExactly(1_200_00L, 1_200_00L);
        assertThat(counted.parts().getFirst().earned()).isEqualTo(2_400_00);
        assertThat(CountedRows.rate(counted.rows().getFirst(), 2)).isEqualByComparingTo("0.02");
    }

    @Test
    void returnAfterTheWindowThatWouldHaveMissedTheCliffIsFound() {
        String sold = world.sale("C", "2024-02-01", "105000").last();
        world.sale("C", "2024-04-15", "-10000", "USD", sold);
        Trial.Question question = question();
        Trial trial = trial(question, terms);
        Curve curve =
                Curve.of(
                        Payout.of(terms.components().getFirst(), List.of(), 2, 0).orElseThrow(), 0);
        List<Reached> windows = Reached.of(trial.calculation().earnings(), 0, "c", 0, 11);

        assertThat(LateReturns.of(question, terms, curve, windows, trial).orElseThrow())
                .containsExactly(world.nr("C"));
    }

    @Test
    void trialAfterTrialIsTheSameAsAlone() {
        Trial.Question question = question();
        Trial first = trial(question, terms);
        Version other = Otherwise.marginal(terms);

        Trial warm = Trial.of(question, other, first, Cancel.never()).orElseThrow();

        assertThat(warm.cost()).isEqualTo(trial(question, other).cost());
    }
}
