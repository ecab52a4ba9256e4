package app.mangrove.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.insight.Insight;
import app.mangrove.model.Applied;
import app.mangrove.model.Applying;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Program;
import app.mangrove.program.Placement;
import app.mangrove.program.TrackCheck;
import app.mangrove.program.TrackPlan;
import app.mangrove.program.TrackRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

class SampleTracksTest {
    private static final LocalDate END = LocalDate.of(2026, 10, 31);
    private static final Ecosystem SAMPLE = sample();
    private static final TrackPlan PLAN = new Insight().tracks(SAMPLE, END);

    private static Ecosystem sample() {
        Applied applied =
                Applying.apply(
                        Ecosystem.empty(),
                        SampleEcosystem.edits(SampleEcosystem.SEED, SampleEcosystem.PARTNERS, END),
                        1,
                        (kind, id, commit) -> Map.of());
        return ((Applied.Done) applied).after();
    }

    @Test
    void hasNoTrackThatTiesOrNeverHolds() {
        assertThat(new TrackCheck(SAMPLE, END).all()).isEmpty();
        assertThat(PLAN.ambiguities()).isEmpty();
        assertThat(PLAN.programs()).hasSize(4);
    }

    /// The featured partners, by hand from the list of them and the tracks.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Helvion Integration AG | SI: Integrator in DACH
                    Vela Consulting GmbH | SI: Integrator in DACH
                    Polder Logistics IT BV | SI: Integrator in EMEA
                    Copperline Solutions LLC | SI: Integrator
                    Orsay Mobilité SAS | RESELLER: Gold reseller
                    Larkspur Networks Inc. | RESELLER: Platinum reseller
                    Kuusela Verkot Oy | RESELLER: Reseller
                    Nordlys Distribution AS | DISTRIBUTOR: Distributor in EMEA
                    Tidewater Supply LLC | DISTRIBUTOR: Distributor
                    """)
    void placesTheFeaturedPartners(String partner, String wanted) {
        assertThat(placed(partner)).contains(wanted);
    }

    @Test
    void placesAPartnerOfTwoRolesInBoth() {
        assertThat(placed("Kestrel Data GmbH"))
                .anyMatch(words -> words.equals("RESELLER: Gold reseller"))
                .anyMatch(words -> words.startsWith("MSP: "));
    }

    private static Set<String> placed(String partner) {
        return PLAN.placements().stream()
                .filter(placement -> SAMPLE.name(Partner.KIND, placement.partner()).equals(partner))
                .filter(placement -> !placement.best().isEmpty())
                .map(SampleTracksTest::words)
                .collect(Collectors.toSet());
    }

    private static String words(Placement placement) {
        Object code = SAMPLE.value(PartnerType.KIND, PartnerType.CODE, placement.type());
        return code + ": " + placement.track().map(TrackRule::name).orElse("?");
    }

    @Test
    void leavesOnlyReferralPartnersBeyondItsReachWithoutATrack() {
        assertThat(PLAN.gaps()).isNotEmpty();
        assertThat(PLAN.gaps())
                .allMatch(gap -> SAMPLE.name(PartnerType.KIND, gap.type()).startsWith("Affiliate"));
        assertThat(PLAN.placements())
                .filteredOn(placement ->
                        SAMPLE.name(Program.KIND, placement.program())
                                .equals("Solution provider program"))
                .hasSizeGreaterThan(150);
    }
}
