package app.mangrove.mix.view.risk;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.mix.MixWorld;
import app.mangrove.mix.risk.Bands;
import app.mangrove.mix.risk.Concentration;
import app.mangrove.mix.view.MixDesk;
import app.mangrove.model.partner.Partner;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Three partners with three fifths, one fifth and one fifth of the revenue.
class RiskViewModelTest {
    private final MixDesk desk =
            new MixDesk(
                    MixWorld.started()
                            .partner("A", "VAR", "Germany", "2020-01-01")
                            .partner("B", "VAR", "Germany", "2020-01-01")
                            .partner("C", "MSP", "France", "2020-01-01")
                            .sale("A", "2026-05-01", "600", "")
                            .sale("B", "2026-05-01", "200", "")
                            .sale("C", "2026-05-01", "200", "")
                            .assume("VAR", "500", 6L, "0", 3L)
                            .plan("P", "CURRENT")
                            .target("P", 4L, "", "VAR", "", "Germany")
                            .demand(10L, "1000", "VAR", "", "Germany"));
    private final RiskViewModel model = new RiskViewModel(desk.model.desk());

    private RiskPicture shown() {
        model.show(desk.shown());
        return model.pictureProperty().get().orElseThrow();
    }

    @Test
    void concentrationIsToldByTypeAndRegionAgainstBands() {
        RiskPicture now = shown();
        Concentration all = now.types().getLast();
        assertThat(all.index()).isEqualByComparingTo("0.44");
        // VAR: three quarters and one quarter
        assertThat(now.types().getFirst().index()).isEqualByComparingTo("0.625");
        assertThat(now.bands().index(all.index())).isEqualTo(Bands.Level.CRITICAL);
        assertThat(model.why(all).orElseThrow().value()).isEqualByComparingTo("0.44");
        assertThat(model.why(all).orElseThrow().steps()).hasSize(5);
    }

    private Optional<Problem> bands(String... typed) {
        return model.bands(List.of(typed));
    }

    @Test
    void bandsAreKeptInTheWorkspace() {
        shown();
        assertThat(bands("0.3", "0.5", "60", "90", "0.8", "1.5")).isEmpty();
        RiskPicture now = shown();
        assertThat(now.bands().warn()).isEqualByComparingTo("0.3");
        assertThat(now.bands().topCritical()).isEqualByComparingTo("0.9");
        assertThat(now.bands().index(new BigDecimal("0.44"))).isEqualTo(Bands.Level.WARN);

        assertThat(bands("0.6", "0.5", "60", "90", "0.8", "1.5").orElseThrow().key())
                .isEqualTo("mix.bands.order");
        assertThat(bands("2", "0.5", "60", "90", "0.8", "1.5").orElseThrow().key())
                .isEqualTo("mix.bands.range");
        assertThat(bands("much", "0.5", "60", "90", "0.8", "1.5").orElseThrow().key())
                .isEqualTo("mixrisk.bands.number");
        assertThat(bands("0.3", "0.5", "60", "90", "1.2", "1.2").orElseThrow().key())
                .isEqualTo("mix.bands.coverage");
    }

    /// A and B bring 500 each where 1,000 are asked for, so that half is left without A.
    @Test
    void coverageThatIsLeftIsExplainedAndJudgedByTheBands() {
        shown();
        var leaving = model.leavingProperty().get().orElseThrow();
        assertThat(leaving.losses()).anyMatch(loss -> loss.uncovers());
        var steps = model.why(leaving).orElseThrow().steps();
        assertThat(steps.get(0).result()).isEqualTo("600.00");
        assertThat(steps.get(1).result()).isEqualTo("500.00");
        // in the whole mix the third partner counts too
        assertThat(steps.subList(2, steps.size()))
                .filteredOn(step -> !step.inputs().getFirst().isEmpty())
                .hasSize(3)
                .allMatch(step ->
                        new BigDecimal(step.result()).compareTo(new BigDecimal("0.5")) == 0);
        assertThat(bands("0.15", "0.25", "50", "75", "0.4", "2")).isEmpty();
        shown();
        assertThat(model.leavingProperty().get().orElseThrow().losses())
                .isNotEmpty()
                .noneMatch(loss -> loss.uncovers());
    }

    @Test
    void largestPartnerIsLookedAtFirstAndUncoversItsCell() {
        shown();
        var leaving = model.leavingProperty().get().orElseThrow();
        assertThat(leaving.partner())
                .isEqualTo(desk.now().table(Partner.KIND).nr(MixWorld.id("A")));
        assertThat(leaving.revenue()).isEqualTo(600_0000);
        // VAR in Germany: 1,000 of 1,000, and 500 without it
        assertThat(leaving.losses())
                .anySatisfy(loss -> {
                    assertThat(loss.cell())
                            .isEqualTo(MixWorld.cell(desk.now(), "VAR", "", "Germany"));
                    assertThat(loss.after().orElseThrow()).isEqualByComparingTo("0.5");
                    assertThat(loss.uncovers()).isTrue();
                });
    }
}
