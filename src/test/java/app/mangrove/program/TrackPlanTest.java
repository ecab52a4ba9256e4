package app.mangrove.program;

import static app.mangrove.program.ProgramWorld.DAY;
import static app.mangrove.program.ProgramWorld.id;
import static app.mangrove.program.ProgramWorld.of;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Edit;
import app.mangrove.model.geo.Region;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.Program;
import app.mangrove.model.program.Skill;
import app.mangrove.model.program.Specialisation;
import app.mangrove.model.program.Tier;
import app.mangrove.model.program.Track;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class TrackPlanTest {
    private static ProgramWorld world() {
        return new ProgramWorld()
                .types("Reseller", "MSP")
                .tiers("Silver", "Gold")
                .region("World", "")
                .region("EMEA", "World")
                .region("France", "EMEA")
                .region("Lyon", "France")
                .region("Japan", "World")
                .specialisations("Cloud", "Security")
                .program("P");
    }

    @Test
    void givesTheTrackThatNamesMost() {
        TrackPlan plan =
                world().track("All", "P", "", "", "", "")
                        .track("Resellers", "P", "Reseller", "", "", "")
                        .track("Gold resellers", "P", "Reseller", "Gold", "", "")
                        .partner("A", "Reseller", "Gold", "France")
                        .partner("B", "Reseller", "Silver", "France")
                        .partner("C", "MSP", "Gold", "France")
                        .plan(DAY);
        assertThat(of(plan, "A")).containsExactly("Reseller: Gold resellers");
        assertThat(of(plan, "B")).containsExactly("Reseller: Resellers");
        assertThat(of(plan, "C")).containsExactly("MSP: All");
        assertThat(plan.ambiguities()).isEmpty();
        assertThat(plan.gaps()).isEmpty();
    }

    @Test
    void aTrackForAnAreaFitsItsCountriesAndTheDeeperRegionGoesFirst() {
        ProgramWorld world =
                world().track("EMEA", "P", "", "", "EMEA", "")
                        .track("France", "P", "", "", "France", "")
                        .partner("Paris", "Reseller", "", "France")
                        .partner("Lyon", "Reseller", "", "Lyon")
                        .partner("Europe", "Reseller", "", "EMEA")
                        .partner("Tokyo", "Reseller", "", "Japan");
        TrackPlan plan = world.plan(DAY);
        assertThat(of(plan, "Paris")).containsExactly("Reseller: France");
        assertThat(of(plan, "Lyon")).containsExactly("Reseller: France");
        assertThat(of(plan, "Europe")).containsExactly("Reseller: EMEA");
        assertThat(of(plan, "Tokyo")).containsExactly("Reseller: –");
        assertThat(plan.gaps()).hasSize(1);
        assertThat(plan.ambiguities()).isEmpty();
    }

    @Test
    void thePlaceIsTheDeeperOfRegionAndCountry() {
        TrackPlan plan =
                world().track("France", "P", "", "", "France", "")
                        .track("Japan", "P", "", "", "Japan", "")
                        .partner("Area", "Reseller", "", "EMEA")
                        .partner("Elsewhere", "Reseller", "", "Japan")
                        .add(country("Area", "France"))
                        .add(country("Elsewhere", "France"))
                        .plan(DAY);
        assertThat(of(plan, "Area")).containsExactly("Reseller: France");
        assertThat(of(plan, "Elsewhere")).containsExactly("Reseller: Japan");
    }

    private static Edit country(String partner, String region) {
        return Edit.add(Partner.KIND, id(Partner.KIND, partner))
                .and(Partner.COUNTRY, id(Region.KIND, region));
    }

    @Test
    void eachRoleOfTheDayGetsItsOwnTrackTheMainOneFirst() {
        LocalDate since = LocalDate.of(2025, 1, 1);
        ProgramWorld world =
                world().track("Resellers", "P", "Reseller", "", "", "")
                        .track("MSPs", "P", "MSP", "", "", "")
                        .partner("A", "", "", "")
                        .role("A", "Reseller", null, null, false)
                        .role("A", "MSP", since, null, true);
        assertThat(of(world.plan(DAY), "A")).containsExactly("MSP: MSPs", "Reseller: Resellers");
        assertThat(of(world.plan(since.minusDays(1)), "A")).containsExactly("Reseller: Resellers");
    }

    @Test
    void aSpecialisationCountsWhileThePartnerHasIt() {
        LocalDate until = LocalDate.of(2026, 6, 1);
        ProgramWorld world =
                world().track("All", "P", "", "", "", "")
                        .track("Cloud", "P", "", "", "", "Cloud")
                        .partner("A", "MSP", "", "")
                        .skill("A", "Cloud")
                        .add(
                                Edit.add(Skill.KIND, id(Skill.KIND, "A/Cloud"))
                                        .and(Skill.VALID_TO, until));
        assertThat(of(world.plan(until.minusDays(1)), "A")).containsExactly("MSP: Cloud");
        assertThat(of(world.plan(until), "A")).containsExactly("MSP: All");
    }

    @Test
    void prospectsAndPartnersThatHaveEndedAreNotPlaced() {
        LocalDate end = LocalDate.of(2026, 3, 1);
        ProgramWorld world =
                world().track("All", "P", "", "", "", "")
                        .partner("Ended", "MSP", "", "")
                        .partner("Prospect", "MSP", "", "")
                        .add(
                                Edit.add(Partner.KIND, id(Partner.KIND, "Ended"))
                                        .and(Partner.STATUS, "ENDED")
                                        .and(Partner.ENDED, end))
                        .add(
                                Edit.add(Partner.KIND, id(Partner.KIND, "Prospect"))
                                        .and(Partner.STATUS, "PROSPECT"));
        assertThat(of(world.plan(end.minusDays(1)), "Ended")).containsExactly("MSP: All");
        assertThat(of(world.plan(end), "Ended")).isEmpty();
        assertThat(of(world.plan(end), "Prospect")).isEmpty();
    }

    @Test
    void twoTracksThatTieAreNamedBeforeAPartnerMeetsThem() {
        TrackPlan plan =
                world().track("Resellers", "P", "Reseller", "", "", "")
                        .track("Gold", "P", "", "Gold", "", "")
                        .partner("A", "Reseller", "Silver", "")
                        .plan(DAY);
        assertThat(plan.placements()).noneMatch(Placement::isAmbiguous);
        assertThat(plan.ambiguities()).hasSize(1);
        Ambiguity tie = plan.ambiguities().getFirst();
        assertThat(List.of(tie.first().name(), tie.second().name()))
                .containsExactlyInAnyOrder("Resellers", "Gold");
        assertThat(new TrackCheck(plan.ecosystem(), DAY).words(tie.example()))
                .isEqualTo("Reseller, Gold");
        assertThat(tie.from()).isEqualTo(DAY);
    }

    @Test
    void aTrackForBothSettlesATie() {
        TrackPlan plan =
                world().track("Resellers", "P", "Reseller", "", "", "")
                        .track("Gold", "P", "", "Gold", "", "")
                        .track("Both", "P", "Reseller", "Gold", "", "")
                        .partner("A", "Reseller", "Gold", "")
                        .plan(DAY);
        assertThat(plan.ambiguities()).isEmpty();
        assertThat(of(plan, "A")).containsExactly("Reseller: Both");
    }

    @Test
    void tracksOfDifferentPeriodsDoNotTieAndATieBeginsWithTheLaterOne() {
        LocalDate turn = LocalDate.of(2027, 1, 1);
        ProgramWorld apart =
                world().add(
                                ProgramWorld.trackEdit("Old", "P", "MSP", "", "", "")
                                        .and(Track.VALID_TO, turn))
                        .add(
                                ProgramWorld.trackEdit("New", "P", "MSP", "", "", "")
                                        .and(Track.VALID_FROM, turn));
        assertThat(apart.plan(DAY).ambiguities()).isEmpty();
        ProgramWorld over =
                world().track("Old", "P", "MSP", "", "", "")
                        .add(
                                ProgramWorld.trackEdit("New", "P", "MSP", "", "", "")
                                        .and(Track.VALID_FROM, turn));
        assertThat(over.plan(DAY).ambiguities()).extracting(Ambiguity::from).containsExactly(turn);
    }

    @Test
    void archivedTracksAndProgramsPlaceNobody() {
        ProgramWorld world =
                world().add(
                                ProgramWorld.trackEdit("Gone", "P", "", "", "", "")
                                        .and(Track.ARCHIVED, true))
                        .program("Q")
                        .track("Kept", "Q", "", "", "", "")
                        .add(
                                Edit.add(Program.KIND, id(Program.KIND, "Q"))
                                        .and(Program.ARCHIVED, true))
                        .partner("A", "MSP", "", "");
        TrackPlan plan = world.plan(DAY);
        assertThat(of(plan, "A")).containsExactly("MSP: –");
        assertThat(plan.gaps()).hasSize(1);
    }

    @Test
    void tellsOfEachTrackWhatBecameOfIt() {
        TrackPlan plan =
                world().track("All", "P", "", "", "", "")
                        .track("Gold MSP", "P", "MSP", "Gold", "", "")
                        .track("MSP in EMEA", "P", "MSP", "", "EMEA", "")
                        .add(
                                ProgramWorld.trackEdit("Later", "P", "MSP", "Gold", "EMEA", "")
                                        .and(Track.VALID_FROM, DAY.plusDays(1)))
                        .partner("A", "MSP", "Silver", "France")
                        .plan(DAY);
        Choice why = plan.explain(plan.placements().getFirst());
        assertThat(why.track().orElseThrow().name()).isEqualTo("MSP in EMEA");
        assertThat(why.verdicts())
                .extracting(v -> v.rule().name() + " " + v.result() + " " + v.unmet())
                .containsExactly(
                        "MSP in EMEA CHOSEN []",
                        "All LESS_SPECIFIC []",
                        "Gold MSP DOES_NOT_FIT [TIER]",
                        "Later NOT_IN_FORCE [TIER]");
    }

    @Test
    void namesWhatIsWrongWithATrackBeforeItIsSaved() {
        ProgramWorld world =
                world().track("Resellers", "P", "Reseller", "", "", "")
                        .add(Edit.add(Tier.KIND, id(Tier.KIND, "Gold")).and(Tier.ARCHIVED, true));
        TrackCheck check = new TrackCheck(world.ecosystem(), DAY);
        Track wanted =
                new Track(
                        id(Track.KIND, "new"),
                        "New",
                        id(Program.KIND, "P"),
                        null,
                        id(Tier.KIND, "Gold"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        assertThat(check.of(wanted))
                .extracting(finding -> finding.field().key() + " " + finding.problem().key())
                .containsExactly("tier track.entry", "type track.ambiguous");
        assertThat(check.of(wanted).getLast().problem().arguments())
                .containsExactly("New", "Resellers", "P", "Reseller, Gold", DAY);
        assertThat(check.all()).isEmpty();
    }

    @Test
    void countsWhereAnEntryIsUsed() {
        ProgramWorld world =
                world().track("Cloud", "P", "", "", "", "Cloud")
                        .partner("A", "MSP", "", "France")
                        .skill("A", "Cloud");
        var ecosystem = world.ecosystem();
        Usage usage = Usage.of(ecosystem, Specialisation.KIND);
        int cloud = ecosystem.table(Specialisation.KIND).nr(id(Specialisation.KIND, "Cloud"));
        assertThat(usage.total(cloud)).isEqualTo(2);
        assertThat(usage.places(cloud))
                .extracting(place -> place.kind() + "." + place.field().key() + place.count())
                .containsExactly("track.specialisation1", "skill.specialisation1");
        int france = ecosystem.table(Region.KIND).nr(id(Region.KIND, "France"));
        assertThat(Usage.of(ecosystem, Region.KIND).total(france)).isEqualTo(2);
    }
}
