package app.mangrove.mix;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.mix.actual.Standing;
import app.mangrove.mix.capacity.CapacityModel;
import app.mangrove.mix.capacity.Estimates;
import app.mangrove.mix.capacity.Figure;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.Explaining;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.gap.GapGrid;
import app.mangrove.mix.gap.GapQuestion;
import app.mangrove.mix.gap.Recruiting;
import app.mangrove.mix.target.Plans;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.partner.Partner;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/// The numbers of docs/mix-example.md.
class MixExampleTest {
    private final Ecosystem eco =
            MixWorld.started()
                    .partner("Old", "MSP", "Germany", "2020-01-01")
                    .partner("Older", "MSP", "Germany", "2019-01-01")
                    .partner("Young", "MSP", "Austria", "2025-01-15")
                    .partner("Gone", "MSP", "Germany", "2020-01-01")
                    .set("Gone", Partner.ENDED, LocalDate.of(2025, 7, 1))
                    .holds("Old", "Gold", "2022-01-01")
                    .sale("Old", "2025-12-01", "600000", "")
                    .sale("Older", "2025-12-01", "400000", "")
                    .sale("Young", "2025-09-01", "250000", "")
                    .plan("FY27", "CURRENT")
                    .target("FY27", 6L, "2800000", "MSP", "", "DACH")
                    .demand(60L, "2800000", "MSP", "", "DACH")
                    .ecosystem();
    private final Standing standing = Standing.of(eco, MixWorld.LENS);
    private final Estimates estimates = Estimates.of(standing);
    private final Cell msp = MixWorld.cell(eco, "MSP");
    private final Cell gold = MixWorld.cell(eco, "MSP", "Gold");

    @Test
    void productivityIsTheMeanOfGrownPartnersAndThinTiersLeanOnTheirType() {
        Figure type = estimates.productivity(msp.type(), 0);
        assertThat(type.value()).isEqualByComparingTo("500000");
        assertThat(type.sample()).isEqualByComparingTo("2");
        // s = 141,421.36; 1.645 × s ÷ √2 = 164,500
        assertThat(type.low()).isEqualByComparingTo("335500");
        assertThat(type.high()).isEqualByComparingTo("664500");
        // (1 × 600,000 + 5 × 500,000) ÷ 6
        assertThat(estimates.productivity(gold.type(), gold.tier()).value())
                .isEqualByComparingTo("516666.6667");
    }

    @Test
    void theRampIsWhatNewPartnersLackedInTheirFirstYear() {
        // 24 × (1 − 250,000 ÷ 500,000) = 12; all: (12 + 5 × 6) ÷ 6 = 7; type: (12 + 5 × 7) ÷ 6
        assertThat(estimates.ramp(0, 0).value()).isEqualByComparingTo("7");
        assertThat(estimates.ramp(msp.type(), 0).value()).isEqualByComparingTo("8");
    }

    @Test
    void churnIsWhoLeftByTheYearsInWhichTheyCould() {
        // 36 + 36 + 17 + 24 months are 9.4167 years; all: (1 + 5 × 0.10) ÷ 14.4167 = 0.104046;
        // type: (1 + 5 × 0.104046) ÷ 14.4167
        assertThat(estimates.churn(0, 0).value()).isEqualByComparingTo("0.104046");
        assertThat(estimates.churn(msp.type(), 0).value()).isEqualByComparingTo("0.105450");
    }

    @Test
    void theCellLacksSoManyPartners() {
        Cell dach = MixWorld.cell(eco, "MSP", "", "DACH");
        GapGrid grid =
                GapGrid.of(
                        eco,
                        new GapQuestion(
                                MixWorld.LENS, Plans.standard(eco), MixWorld.GOAL, List.of(dach)));
        Gap gap = grid.gap(0);
        assertThat(gap.count()).isEqualTo(3);
        // Old is Gold: 516,666.6667 × (1 − its churn); Older and Young 500,000 × (1 − 0.105450)
        CapacityModel model = grid.forecast().model();
        long old = model.at(gold.type(), gold.tier(), 0).capacity(100, 12);
        assertThat(model.at(msp.type(), 0, 0).capacity(29, 12)).isEqualTo(447_275_0000L);
        assertThat(gap.expected()).isEqualTo(old + 2 * 447_275_0000L);
        Recruiting plan = Recruiting.of(grid, gap);
        // (2,800,000 − about 1,370,000) ÷ 500,000 = 2.9, rounded up
        assertThat(plan.needed()).isEqualTo(3);
        assertThat(Explaining.needed(grid, gap).value()).isEqualTo(3);
        assertThat(Explaining.expected(grid, gap).steps().getLast().result())
                .isEqualTo(app.mangrove.base.money.Amount.text(gap.expected(), 2));
    }
}
