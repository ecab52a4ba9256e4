package app.mangrove.template;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Applied;
import app.mangrove.model.Applying;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.geo.Region;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.Capability;
import app.mangrove.model.program.Language;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Program;
import app.mangrove.model.program.Skill;
import app.mangrove.model.program.Specialisation;
import app.mangrove.model.program.Tier;
import app.mangrove.program.Placement;
import app.mangrove.program.TrackCheck;
import app.mangrove.program.TrackPlan;
import app.mangrove.program.TrackRule;
import app.mangrove.sample.ProgramSeeds;
import app.mangrove.sample.Seeds;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class TemplateTracksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Id FIRM = Seeds.id(Partner.KIND, "firm");

    private static Ecosystem begun(List<Edit> edits) {
        Applied applied =
                Applying.apply(Ecosystem.empty(), edits, 1, (kind, id, commit) -> Map.of());
        assertThat(applied).isInstanceOf(Applied.Done.class);
        return ((Applied.Done) applied).after();
    }

    @ParameterizedTest
    @EnumSource
    void bringsTaxonomiesAndTracksWithoutAProblem(Template template) {
        Ecosystem ecosystem = begun(template.edits("A program", "USD", DAY));
        assertThat(new TrackCheck(ecosystem, DAY).all()).isEmpty();
        assertThat(ecosystem.count(Program.KIND)).isGreaterThanOrEqualTo(2);
        assertThat(ecosystem.count(Specialisation.KIND)).isGreaterThanOrEqualTo(2);
        assertThat(ecosystem.count(Capability.KIND)).isGreaterThanOrEqualTo(6);
        assertThat(ecosystem.count(Language.KIND)).isEqualTo(12);
        assertThat(ecosystem.all(Program.KIND))
                .allMatch(program -> program.calendar() != null && program.currency() != null);
    }

    /// What a partner of a type, tier, country and specialisation gets of each program, by hand.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    software | RESELLER | GOLD | US | | Solution partner program: Reseller
                    software | RESELLER | GOLD | FR | | Solution partner program: Reseller in EMEA
                    software | RESELLER | PLATINUM | US | | Solution partner program: Premier reseller
                    software | RESELLER | PLATINUM | DE | | Solution partner program: Premier reseller in EMEA
                    software | SI | SILVER | DE | PLATFORM | Solution partner program: Platform specialist
                    software | ISV | | JP | INTEGRATION | Solution partner program: Registered partner; Technology partner program: Build and list
                    software | AFFILIATE | | US | | Solution partner program: Registered partner
                    security | DISTRIBUTOR | | DE | | Security partner program: Distributor in DACH
                    security | DISTRIBUTOR | | FR | | Security partner program: Distributor in EMEA
                    security | DISTRIBUTOR | | US | | Security partner program: Distributor
                    security | MSSP | GOLD | US | SOC | MSSP program: Provider with its own centre; Security partner program: Authorized partner
                    security | RESELLER | GOLD | US | AUDIT | Security partner program: Expert VAR
                    security | SI | GOLD | US | AUDIT | Security partner program: Auditor
                    telecom | DISTRIBUTOR | GOLD | US | | Agent program: Gold master agent
                    telecom | AGENT | SILVER | T-RURAL | | Agent program: Direct agent, rural
                    telecom | AGENT | SILVER | US | | Agent program: Direct agent
                    telecom | RESELLER | | US | IOT | Wholesale program: Wholesale reseller of machine SIMs
                    telecom | AFFILIATE | | US | | Agent program: Sub-agent
                    cloud | SI | GOLD | US | MIGRATION | Services program: Premier migration specialist
                    cloud | SI | SILVER | US | MIGRATION | Services program: Migration specialist
                    cloud | SI | GOLD | US | DATA | Services program: Premier consultancy
                    cloud | RESELLER | | ES | | Marketplace program: Marketplace reseller in EMEA; Services program: Services partner
                    cloud | HYPERSCALER | | US | | Alliance program: Hyperscaler; Services program: Services partner
                    manufacturing | DISTRIBUTOR | | T-US-W | | Distribution and dealer program: Distributor, US west
                    manufacturing | DISTRIBUTOR | | T-US-E | | Distribution and dealer program: Distributor in North America
                    manufacturing | DISTRIBUTOR | | DE | | Distribution and dealer program: Distributor
                    manufacturing | SI | GOLD | JP | MOTION | Distribution and dealer program: Trade partner; Systems builder program: Motion specialist in East Asia
                    manufacturing | RESELLER | SILVER | T-DACH-S | | Distribution and dealer program: Service dealer
                    finance | BROKER | GOLD | DE | | Distribution program: Private circle in EMEA
                    finance | BROKER | GOLD | US | | Distribution program: Private circle
                    finance | BROKER | SILVER | DE | | Distribution program: Broker-dealer in EMEA
                    finance | ADVISER | GOLD | DE | PENSION | Distribution program: Pension adviser
                    finance | AFFILIATE | | US | | Distribution program: Approved partner; Referral program: Referral partner
                    """)
    void givesEachPartnerTheTrackThatItsDesignMeans(
            String key, String type, String tier, String place, String skill, String wanted) {
        List<Edit> edits =
                new ArrayList<>(Template.of(key).orElseThrow().edits("A program", "USD", DAY));
        String region = place.startsWith("T-") ? key + "/" + place : place;
        edits.add(
                Edit.add(Partner.KIND, FIRM)
                        .and(Partner.NAME, "Firm")
                        .and(Partner.STATUS, "ACTIVE")
                        .and(Partner.COUNTRY, place.startsWith("T-US") ? in("US") : null)
                        .and(Partner.REGION, Seeds.id(Region.KIND, region)));
        edits.add(
                Edit.add(Role.KIND, Seeds.id(Role.KIND, "role"))
                        .and(Role.PARTNER, FIRM)
                        .and(Role.TYPE, Seeds.id(PartnerType.KIND, type)));
        if (skill != null) {
            edits.add(
                    Edit.add(Skill.KIND, Seeds.id(Skill.KIND, "skill"))
                            .and(Skill.PARTNER, FIRM)
                            .and(
                                    Skill.SPECIALISATION,
                                    ProgramSeeds.id(Specialisation.KIND, key, skill)));
        }
        Ecosystem ecosystem = begun(edits);
        TrackPlan plan = TrackPlan.of(ecosystem, DAY, partner -> nr(ecosystem, tier));
        assertThat(
                        plan.placements().stream()
                                .filter(placement -> !placement.best().isEmpty())
                                .map(placement -> words(ecosystem, placement))
                                .sorted()
                                .toList())
                .isEqualTo(List.of(wanted.split("; ")));
    }

    private static Id in(String country) {
        return Seeds.id(Region.KIND, country);
    }

    private static int nr(Ecosystem ecosystem, String tier) {
        Kind<?> kind = Tier.KIND;
        return tier == null ? 0 : ecosystem.table(kind).nr(Seeds.id(kind, tier));
    }

    private static String words(Ecosystem ecosystem, Placement placement) {
        return ecosystem.name(Program.KIND, placement.program())
                + ": "
                + placement.track().map(TrackRule::name).orElse("?");
    }
}
