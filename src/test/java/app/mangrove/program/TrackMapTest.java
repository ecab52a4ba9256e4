package app.mangrove.program;

import static app.mangrove.program.ProgramWorld.DAY;
import static app.mangrove.program.ProgramWorld.id;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.geo.Region;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Program;

import org.junit.jupiter.api.Test;

class TrackMapTest {
    private final TrackPlan plan =
            new ProgramWorld()
                    .types("Reseller", "MSP")
                    .tiers("Gold")
                    .region("World", "")
                    .region("EMEA", "World")
                    .region("DACH", "EMEA")
                    .region("Germany", "DACH")
                    .region("Asia", "World")
                    .region("Japan", "Asia")
                    .program("P")
                    .program("Q")
                    .track("Sellers", "P", "Reseller", "", "", "")
                    .track("Gold sellers", "P", "Reseller", "Gold", "", "")
                    .track("DACH", "P", "Reseller", "", "DACH", "")
                    .track("Gold DACH", "P", "Reseller", "Gold", "DACH", "")
                    .track("Run", "Q", "MSP", "", "Asia", "")
                    .partner("A", "Reseller", "", "Germany")
                    .partner("B", "Reseller", "Gold", "EMEA")
                    .partner("C", "MSP", "", "Japan")
                    .partner("D", "MSP", "", "EMEA")
                    .plan(DAY);
    private final Ecosystem ecosystem = plan.ecosystem();
    private final TrackMap map =
            TrackMap.of(plan, ecosystem.table(Program.KIND).nr(id(Program.KIND, "P")));

    private TrackMap.Cell cell(String type, String region) {
        return map.cells()
                .get(
                        new TrackMap.Spot(
                                ecosystem.table(PartnerType.KIND).nr(id(PartnerType.KIND, type)),
                                ecosystem.table(Region.KIND).nr(id(Region.KIND, region))));
    }

    @Test
    void hasTheAreasWithPartnersAndTheRegionsThatTracksName() {
        assertThat(map.regions())
                .extracting(nr -> ecosystem.name(Region.KIND, nr))
                .containsExactly("EMEA", "DACH", "Asia");
        assertThat(map.types())
                .extracting(nr -> ecosystem.name(PartnerType.KIND, nr))
                .containsExactly("Reseller", "MSP");
    }

    @Test
    void countsAPartnerInTheDeepestRegionThatHoldsIt() {
        assertThat(cell("Reseller", "DACH").placements()).hasSize(1);
        assertThat(cell("Reseller", "EMEA").placements()).hasSize(1);
        assertThat(cell("Reseller", "EMEA").tracks().keySet())
                .extracting(TrackRule::name)
                .containsExactly("Gold sellers");
        assertThat(cell("Reseller", "DACH").tracks().keySet())
                .extracting(TrackRule::name)
                .containsExactly("DACH");
    }

    @Test
    void tellsAGapFromATrackOfAnotherProgram() {
        assertThat(cell("MSP", "Asia").without()).isEqualTo(1);
        assertThat(cell("MSP", "Asia").gaps()).isZero();
        assertThat(cell("MSP", "EMEA").gaps()).isEqualTo(1);
    }

    @Test
    void saysWhatWouldHoldWhereNobodyIs() {
        assertThat(cell("Reseller", "Asia").placements()).isEmpty();
        assertThat(cell("Reseller", "Asia").plain().track().orElseThrow().name())
                .isEqualTo("Sellers");
    }
}
