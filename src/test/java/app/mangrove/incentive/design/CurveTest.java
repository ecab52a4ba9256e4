package app.mangrove.incentive.design;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.terms.Component;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Curves by hand: 0, 2, 3.5 and 5 % from 0, 100,000, 250,000 and 500,000, at most 40,000.
class CurveTest {
    private static final String STEPS =
            "'steps':[{'from':0,'rate':0},{'from':100000,'rate':0.02},"
                    + "{'from':250000,'rate':0.035},{'from':500000,'rate':0.05}]";
    private static final String CAP = ",'limits':[{'per':'quarter','max':40000}]";

    static Component part(String window, String rate, String more) {
        String json =
                "{'name':'c','rows':{'of':'transaction'},'window':'"
                        + window
                        + "','rate':["
                        + rate
                        + "]"
                        + more
                        + "}";
        return Objects.requireNonNull(PlanJson.component(json.replace('\'', '"')).value());
    }

    static Component table(String mode, String more) {
        return part("quarter", "{'cumulative':{'mode':'" + mode + "'," + more + STEPS + "}}", CAP);
    }

    static Curve curve(Component part) {
        return Curve.of(Payout.of(part, List.of(), 2, 0).orElseThrow(), 0);
    }

    @Test
    void wholeVolumeJumpsAtEachThreshold() {
        Curve curve = curve(table("retroactive", ""));

        assertThat(curve.cliffs())
                .containsExactly(
                        new Cliff(100_000_00, 0, 2_000_00, true),
                        new Cliff(250_000_00, 5_000_00, 8_750_00, true),
                        new Cliff(500_000_00, 17_500_00, 25_000_00, true));
        assertThat(curve.cliffs().get(1).jump()).isEqualTo(3_750_00);
    }

    @Test
    void exclusiveThresholdJumpsJustAboveIt() {
        Curve curve = curve(table("retroactive", "'edge':'exclusive',"));

        assertThat(curve.cliffs())
                .extracting(Cliff::at, Cliff::included)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(100_000_00L, false),
                        org.assertj.core.groups.Tuple.tuple(250_000_00L, false),
                        org.assertj.core.groups.Tuple.tuple(500_000_00L, false));
    }

    @Test
    void capIsReachedWhereFivePercentMakesForty() {
        Curve curve = curve(table("retroactive", ""));

        assertThat(curve.cap()).contains(40_000_00L);
        // 40,000 / 5 % = 800,000, half a cent is rounded up a little earlier.
        assertThat(curve.nodes())
                .anySatisfy(node -> assertThat(node.x()).isBetween(799_999_80L, 800_000_00L));
        assertThat(curve.payout().at(900_000_00)).isEqualTo(40_000_00);
        assertThat(curve.top()).isGreaterThan(800_000_00L);
    }

    @Test
    void marginalRatesHaveNoCliffAndPayEachPartAtItsRate() {
        Curve curve = curve(table("marginal", ""));

        assertThat(curve.cliffs()).isEmpty();
        // 150,000 at 2 % + 50,000 at 3.5 %
        assertThat(curve.payout().at(300_000_00)).isEqualTo(3_000_00 + 1_750_00);
        assertThat(curve.bands()).hasSize(4);
    }

    @Test
    void marginalAlternativeIsTheSameTableAppliedToItsParts() {
        Component marginal = Otherwise.marginal(table("retroactive", ""));

        assertThat(marginal).isEqualTo(table("marginal", ""));
        assertThat(Otherwise.jumps(table("retroactive", ""))).isTrue();
        assertThat(Otherwise.jumps(marginal)).isFalse();
    }

    @Test
    void interpolatedAlternativeMeetsTheThresholdsAndJumpsNowhere() {
        Curve curve = curve(Otherwise.interpolated(table("retroactive", "")));

        assertThat(curve.cliffs()).isEmpty();
        assertThat(curve.payout().at(250_000_00)).isEqualTo(8_750_00);
        // half way from 8,750 at 250,000 to 25,000 at 500,000
        assertThat(curve.payout().at(375_000_00)).isEqualTo(16_875_00);
    }

    @Test
    void milestonesAreCliffsAsHighAsTheirBounties() {
        Component bounty =
                part(
                        "year",
                        "{'cumulative':{'mode':'fixed','below':'nothing','steps':"
                                + "[{'from':100000,'rate':2000},{'from':250000,'rate':6000}]}}",
                        "");

        assertThat(curve(bounty).cliffs())
                .containsExactly(
                        new Cliff(100_000_00, 0, 2_000_00, true),
                        new Cliff(250_000_00, 2_000_00, 6_000_00, true));
    }

    @Test
    void countsAreNoCliffsThoughEachOnePays() {
        Component count = part("month", "{'flat':{'rate':25}}", ",'measure':'count'");

        assertThat(curve(count).cliffs()).isEmpty();
        assertThat(curve(count).payout().at(3)).isEqualTo(75_00);
    }

    @Test
    void cappedOrderPaysTwiceInHalves() {
        // 8 %, at most 5,000 an order: reached at 62,500, so 125,000 pays 5,000 or 2 × 5,000.
        Component part =
                part("row", "{'flat':{'rate':0.08}}", ",'limits':[{'per':'row','max':5000}]");

        Optional<OrderSplits> split = OrderSplits.of(curve(part));

        assertThat(split).isPresent();
        assertThat(split.get().whole()).isEqualTo(5_000_00);
        assertThat(split.get().halves()).isEqualTo(10_000_00);
        assertThat(split.get().order()).isBetween(124_999_00L, 125_001_00L);
    }

    @Test
    void orderAtOneRateGainsNothingByHalves() {
        assertThat(OrderSplits.of(curve(part("row", "{'flat':{'rate':0.08}}", "")))).isEmpty();
        assertThat(OrderSplits.of(curve(table("retroactive", "")))).isEmpty();
    }

    @Test
    void crowdAboveACliffInTheLastMonthIsPulledForward() {
        Curve curve = curve(table("retroactive", ""));
        List<Reached> windows =
                List.of(
                        reached(1, 101_000_00, 5_000_00),
                        reached(2, 104_999_00, 9_000_00),
                        reached(3, 100_000_00, 1_00),
                        reached(4, 104_000_00, 1_000_00),
                        reached(5, 96_000_00, 0),
                        reached(6, 300_000_00, 0));

        Crowding first = Crowding.of(curve, windows).getFirst();

        assertThat(first.above()).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(first.below()).containsExactly(5);
        // 104,000 less 1,000 is above without the last month.
        assertThat(first.late()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(first.near()).isEqualTo(5);
        assertThat(first.isPulledForward()).isTrue();
        assertThat(Crowding.of(curve, windows.subList(3, 6)).getFirst().isPulledForward())
                .isFalse();
    }

    private static Reached reached(int partner, long measure, long late) {
        return new Reached(partner, 0, 2, measure, late, 0, 0);
    }
}
