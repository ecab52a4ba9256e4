package app.mangrove.mix.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.mix.MixWorld;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.Coverage;
import app.mangrove.mix.gap.CoverageBands;
import app.mangrove.mix.recruit.Prospects;
import app.mangrove.mix.spread.By;
import app.mangrove.mix.target.RollUp;
import app.mangrove.mix.view.recruit.RecruitViewModel;
import app.mangrove.mix.view.share.SharesViewModel;
import app.mangrove.mix.view.share.SpreadViewModel;
import app.mangrove.mix.view.version.VersionsViewModel;
import app.mangrove.model.mix.Demand;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.mix.MixStep;
import app.mangrove.model.partner.Partner;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shares, spreading, demand, recruiting and versions, worked out by hand: VAR and MSP in DACH and
/// France.
class MixPagesTest {
    private final MixDesk desk =
            new MixDesk(
                    MixWorld.started()
                            .partner("Alp", "VAR", "Germany", "2020-01-01")
                            .partner("Berg", "VAR", "Austria", "2020-01-01")
                            .partner("Seine", "MSP", "France", "2020-01-01")
                            .partner("Neu", "VAR", "Germany", "")
                            .set("Neu", Partner.STATUS, "PROSPECT")
                            .plan("Plan", "CURRENT")
                            .target("Plan", 6L, "", "VAR", "", "DACH")
                            .target("Plan", 2L, "", "VAR", "", "France")
                            .target("Plan", 4L, "", "MSP", "", "France"));
    private final MixViewModel mix = desk.model;

    private Cell cell(String... names) {
        return MixWorld.cell(desk.now(), names);
    }

    private long target(String... names) {
        return desk.shown().gap(cell(names)).targetCount().orElse(-1);
    }

    @Test
    void draggedBorderIsNoEditUntilItIsLetGo() {
        SharesViewModel shares = new SharesViewModel(mix);
        shares.show(desk.shown());
        long before = desk.commits();

        shares.drag(0, 1.0 / 3); // a third of 12 more for VAR: 12 and 0
        shares.drag(0, -1.0 / 3); // from where it began: 4 and 8
        assertThat(desk.commits()).isEqualTo(before);
        shares.letGo();

        assertThat(desk.commits()).isEqualTo(before + 1);
        assertThat(target("VAR")).isEqualTo(4);
        assertThat(target("VAR", "", "DACH")).isEqualTo(3);
        assertThat(target("VAR", "", "France")).isEqualTo(1);
        assertThat(target("MSP")).isEqualTo(8);
        assertThat(desk.shown().gap(Cell.ALL).targetCount()).hasValue(12);
        assertThat(desk.shown().isDraft()).isTrue();
    }

    @Test
    void draggingCanBeTakenBack() {
        SharesViewModel shares = new SharesViewModel(mix);
        shares.show(desk.shown());
        long before = desk.commits();
        shares.nudge(0, 2);
        shares.reset();
        shares.letGo();
        assertThat(desk.commits()).isEqualTo(before);
    }

    @Test
    void totalIsSpreadWithAPreviewAndOneCommit() {
        SpreadViewModel spread = new SpreadViewModel(mix);
        long before = desk.commits();
        Cell all = Cell.ALL;
        var preview = spread.preview(all, "24", SpreadViewModel.Over.ROWS, By.TARGET).orElseThrow();
        // 8 and 4 of 12
        assertThat(preview.parts()).extracting(part -> part.wanted()).containsExactly(16L, 8L);
        assertThat(desk.commits()).isEqualTo(before);

        assertThat(spread.apply(all, "6", SpreadViewModel.Over.CELLS, By.ACTUAL).isOk()).isTrue();
        assertThat(desk.commits()).isEqualTo(before + 1);
        // Two VAR in DACH and one MSP in France: 4 and 2 of 6
        assertThat(target("VAR", "", "DACH")).isEqualTo(4);
        assertThat(target("MSP", "", "France")).isEqualTo(2);
        assertThat(spread.preview(all, "six", SpreadViewModel.Over.ROWS, By.ACTUAL).isOk())
                .isFalse();
    }

    @Test
    void contradictionIsMendedUpwardsOrDownwards() {
        SpreadViewModel spread = new SpreadViewModel(mix);
        mix.typing().set(Show.COUNT, Map.of(cell("VAR"), 4L), "less");
        RollUp.Clash clash = desk.shown().clashes(Show.COUNT).getFirst();
        assertThat(clash.contradicts()).isTrue();

        spread.scale(clash);
        assertThat(target("VAR", "", "DACH")).isEqualTo(3);
        assertThat(target("VAR", "", "France")).isEqualTo(1);
        assertThat(desk.shown().clashes(Show.COUNT)).isEmpty();

        mix.typing().set(Show.COUNT, Map.of(cell("VAR", "", "DACH"), 9L), "more");
        spread.follow(desk.shown().clashes(Show.COUNT).getFirst());
        assertThat(target("VAR")).isEqualTo(10);
        assertThat(desk.shown().clashes(Show.COUNT)).isEmpty();
    }

    @Test
    void demandIsTypedInPlaceAndNonsenseRefused() {
        Cell dach = cell("VAR", "", "DACH");
        assertThat(mix.demands().revenue(dach, "2k")).isEmpty();
        assertThat(mix.demands().accounts(dach, "12")).isEmpty();
        assertThat(desk.shown().gap(dach).demand()).hasValue(2000_0000);
        assertThat(desk.shown().gap(dach).accounts()).hasValue(12);
        assertThat(desk.shown().gap(dach).band(CoverageBands.USUAL))
                .isEqualTo(Coverage.Band.WHITE_SPACE);
        assertThat(desk.now().count(Demand.KIND)).isEqualTo(1);

        assertThat(mix.demands().revenue(dach, "-1").orElseThrow().key())
                .isEqualTo("mix.demand.below");
        assertThat(mix.demands().revenue(dach, "lots").orElseThrow().key())
                .isEqualTo("mixplan.demand.bad");
        assertThat(mix.demands().accounts(dach, "1.5").orElseThrow().key())
                .isEqualTo("mix.demand.whole");
        assertThat(mix.demands().revenue(cell("VAR", "Gold"), "5").orElseThrow().key())
                .isEqualTo("mix.demand.tier");
        assertThat(desk.shown().gap(dach).demand()).hasValue(2000_0000);

        mix.demands().revenue(dach, "");
        mix.demands().accounts(dach, "");
        assertThat(desk.now().count(Demand.KIND)).isZero();
    }

    @Test
    void coverageModeTakesDemandInTheMatrix() {
        mix.showProperty().set(Show.COVERAGE);
        int row = desk.shown().rows().indexOf(cell("MSP").type());
        int column = desk.shown().columns().indexOf(cell("", "", "France").region());
        assertThat(mix.typing().type(row, column, "500")).isEmpty();
        assertThat(desk.shown().gap(cell("MSP", "", "France")).demand()).hasValue(500_0000);
        assertThat(mix.typing().text(row, column)).isEqualTo("500");
        assertThat(desk.shown().isDraft()).isFalse();
    }

    @Test
    void prospectClosesAGapAndIsRecruitedOnce() {
        RecruitViewModel recruit = new RecruitViewModel(mix);
        Prospects.Prospect neu = shown(recruit).pipeline().prospects().getFirst();
        assertThat(neu.closes()).contains(cell("VAR", "", "DACH"));
        assertThat(neu.needed()).isEqualTo(4);

        recruit.recruit(List.of(neu), Optional.empty());
        recruit.recruit(List.of(neu), Optional.empty());

        assertThat(desk.problems).isEmpty();
        MixStep step = desk.now().all(MixStep.KIND).getFirst();
        assertThat(desk.now().count(MixStep.KIND)).isEqualTo(1);
        assertThat(step.partner()).isEqualTo(MixWorld.id("Neu"));
        assertThat(step.status()).isEqualTo("STARTED");
        assertThat(step.region()).isEqualTo(MixWorld.id("DACH"));
        assertThat(shown(recruit).pipeline().isBegun(neu.partner())).isTrue();
    }

    private static RecruitViewModel.Shown shown(RecruitViewModel recruit) {
        return recruit.shownProperty().get().orElseThrow();
    }

    @Test
    void versionsAreComparedCellByCell() {
        VersionsViewModel versions = new VersionsViewModel(mix);
        mix.typing().set(Show.COUNT, Map.of(cell("VAR", "", "DACH"), 9L), "more");
        versions.show(desk.shown());
        var differences = versions.shownProperty().get().orElseThrow().differences();
        assertThat(differences).hasSize(1);
        assertThat(differences.getFirst().cell()).isEqualTo(cell("VAR", "", "DACH"));
        assertThat(differences.getFirst().before()).hasValue(6);
        assertThat(differences.getFirst().after()).hasValue(9);

        versions.note("Because DACH grows");
        assertThat(desk.shown().plan().note()).isEqualTo("Because DACH grows");
        assertThat(desk.now().all(MixPlan.KIND)).hasSize(2);
    }
}
