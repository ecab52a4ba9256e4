package app.mangrove.tier;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.partner.Partner;
import app.mangrove.sample.SampleEcosystem;
import app.mangrove.sample.ladder.LadderSeeds;
import app.mangrove.support.TestWorkspace;
import app.mangrove.tier.draft.LadderCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

class SampleTiersTest {
    private static final LocalDate END = LocalDate.of(2026, 10, 31);
    private static final Ecosystem SAMPLE =
            TestWorkspace.of(
                            SampleEcosystem.edits(
                                    SampleEcosystem.SEED, SampleEcosystem.PARTNERS, END))
                    .ecosystem();

    private static LadderRules rules(String version) {
        return LadderRules.of(SAMPLE, LadderSeeds.version("sample", version)).orElseThrow();
    }

    private static TierGrid grid(String version) {
        return new Tiers().evaluate(SAMPLE, rules(version), END, Cancel.never());
    }

    private static int line(TierGrid grid, String name) {
        for (int line = 0; line < grid.size(); line++) {
            if (SAMPLE.name(Partner.KIND, grid.partner(line)).equals(name)) {
                return line;
            }
        }
        throw new IllegalArgumentException(name);
    }

    @Test
    void hasThreeVersionsWithoutAFlaw() {
        assertThat(LadderRules.versions(SAMPLE, LadderSeeds.ladder("sample")))
                .extracting(rules -> rules.version().status())
                .containsExactly("DRAFT", "PUBLISHED", "PUBLISHED");
        for (String version : List.of("LAST", "NOW", "NEXT")) {
            assertThat(LadderCheck.of(SAMPLE, rules(version))).as(version).isEmpty();
        }
        assertThat(LadderRules.valid(SAMPLE, LadderSeeds.ladder("sample"), END))
                .contains(rules("NOW"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LAST", "NOW", "NEXT"})
    void judgesEveryPartnerAsTheSlowTwinDoes(String version) {
        TierGrid grid = grid(version);
        SlowTiers slow = new SlowTiers(SAMPLE, rules(version), END);
        assertThat(grid.size()).isEqualTo(117);
        assertThat(grid.problems()).isEmpty();
        for (int line = 0; line < grid.size(); line++) {
            Partner partner = SAMPLE.find(Partner.KIND, grid.id(line)).orElseThrow();
            assertThat(grid.reached(line).map(LadderStep::name).orElse(""))
                    .as(partner.name())
                    .isEqualTo(slow.reached(partner));
        }
    }

    /// What this year's ladder asks: Silver two of revenue 75,000, two people, a new customer; Gold
    /// three of 250,000, four people, a new customer, a rating of 3.5; Platinum three of 1,000,000,
    /// six people, three new customers, a rating of 4.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Adlerhof IT-Systeme GmbH | 328875.61 | 4 | 1 | 3.925 | Gold
                    Bergdal Systemer AS | 413941.8058 | 3 | 0 | 3.3 | Silver
                    Brightwater Cloud Ltd | 2115616.6517 | 6 | 4 | 4.35 | Platinum
                    Copperline Solutions LLC | 4916132.3709 | 6 | 3 | 4 | Platinum
                    Isartal Netzwerke GmbH | 185111.92 | 2 | 0 | 4.55 | Silver
                    Kestrel Data GmbH | 1462997.7649 | 3 | 0 | 3.2 | Silver
                    Kuusela Verkot Oy | 162227.32 | 3 | 1 | 4.575 | Silver
                    Larkspur Networks Inc. | 3999947.1441 | 4 | 1 | 3.6 | Gold
                    Marisma Sistemas SL | 724634.41 | 6 | 0 | 3.775 | Gold
                    Norrland IT AB | 1029700.6775 | 7 | 1 | 4.575 | Platinum
                    Scheldt Data NV | 672801.56 | 5 | 0 | 3.375 | Silver
                    Warta Cloud sp. z o.o. | 287629.2325 | 4 | 2 | 4.225 | Gold
                    """)
    void givesFeaturedPartnersTheTierThatTheirFiguresReach(
            String name,
            String revenue,
            String people,
            String customers,
            String rating,
            String tier) {
        TierGrid grid = grid("NOW");
        int line = line(grid, name);
        TierExplanation why = grid.explain(line);
        assertThat(
                        why.steps().getLast().criteria().stream()
                                .map(each -> each.value().orElseThrow().toPlainString()))
                .containsExactly(revenue, people, customers, rating);
        assertThat(grid.reached(line).orElseThrow().name()).isEqualTo(tier);
    }

    @Test
    void standsAsAPyramidAndTheDraftMovesEight() {
        assertThat(grid("NOW").counts()).containsExactly(59, 26, 23, 7);
        Impact impact =
                new Tiers().impact(SAMPLE, rules("NOW"), rules("NEXT"), END, Cancel.never());
        assertThat(impact.count(Impact.Way.UP)).isEqualTo(4);
        assertThat(impact.count(Impact.Way.DOWN)).isEqualTo(4);
        assertThat(impact.movers()).hasSize(8);
        assertThat(impact.verdicts())
                .filteredOn(verdict -> verdict.rail().type().equals("NO_FALL"))
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.grade()).isEqualTo(Impact.Grade.BROKEN);
                    assertThat(verdict.figures().getFirst()).isEqualByComparingTo("1");
                });
    }
}
