package app.mangrove.program;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.geo.Region;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Program;
import app.mangrove.model.program.Skill;
import app.mangrove.model.program.Specialisation;
import app.mangrove.model.program.Tier;
import app.mangrove.model.program.Track;
import app.mangrove.support.TestWorkspace;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A small ecosystem for tests of tracks, told in names: `world.track("G", "P", "Reseller", "Gold",
/// "EMEA", "")`.
public final class ProgramWorld {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final List<Edit> edits = new ArrayList<>();
    private final Map<String, String> tiers = new TreeMap<>();

    public static Id id(Kind<?> kind, String name) {
        return Id.derived(7, kind.key() + "/" + name);
    }

    private static @Nullable Id ref(Kind<?> kind, String name) {
        return name.isEmpty() ? null : id(kind, name);
    }

    public ProgramWorld add(Edit edit) {
        edits.add(edit);
        return this;
    }

    public ProgramWorld types(String... names) {
        for (String name : names) {
            add(
                    Edit.add(PartnerType.KIND, id(PartnerType.KIND, name))
                            .and(PartnerType.NAME, name)
                            .and(PartnerType.CODE, name)
                            .and(PartnerType.POSITION, (long) edits.size()));
        }
        return this;
    }

    public ProgramWorld tiers(String... names) {
        for (int i = 0; i < names.length; i++) {
            add(
                    Edit.add(Tier.KIND, id(Tier.KIND, names[i]))
                            .and(Tier.NAME, names[i])
                            .and(Tier.RANK, i + 1L));
        }
        return this;
    }

    public ProgramWorld region(String name, String parent) {
        return add(
                Edit.add(Region.KIND, id(Region.KIND, name))
                        .and(Region.NAME, name)
                        .and(Region.LEVEL, "AREA")
                        .and(Region.PARENT, ref(Region.KIND, parent)));
    }

    public ProgramWorld specialisations(String... names) {
        for (String name : names) {
            add(
                    Edit.add(Specialisation.KIND, id(Specialisation.KIND, name))
                            .and(Specialisation.NAME, name));
        }
        return this;
    }

    public ProgramWorld program(String name) {
        return add(Edit.add(Program.KIND, id(Program.KIND, name)).and(Program.NAME, name));
    }

    public static Edit.Put trackEdit(
            String name,
            String program,
            String type,
            String tier,
            String region,
            String specialisation) {
        return Edit.add(Track.KIND, id(Track.KIND, name))
                .and(Track.NAME, name)
                .and(Track.PROGRAM, id(Program.KIND, program))
                .and(Track.TYPE, ref(PartnerType.KIND, type))
                .and(Track.TIER, ref(Tier.KIND, tier))
                .and(Track.REGION, ref(Region.KIND, region))
                .and(Track.SPECIALISATION, ref(Specialisation.KIND, specialisation));
    }

    public ProgramWorld track(
            String name,
            String program,
            String type,
            String tier,
            String region,
            String specialisation) {
        return add(trackEdit(name, program, type, tier, region, specialisation));
    }

    /// A partner that joined long ago, with one role if `type` is not empty.
    public ProgramWorld partner(String name, String type, String tier, String region) {
        add(
                Edit.add(Partner.KIND, id(Partner.KIND, name))
                        .and(Partner.NAME, name)
                        .and(Partner.STATUS, "ACTIVE")
                        .and(Partner.JOINED, LocalDate.of(2020, 1, 1))
                        .and(Partner.REGION, ref(Region.KIND, region)));
        if (!tier.isEmpty()) {
            tiers.put(name, tier);
        }
        return type.isEmpty() ? this : role(name, type, null, null, true);
    }

    public ProgramWorld role(
            String partner,
            String type,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean main) {
        return add(
                Edit.add(Role.KIND, id(Role.KIND, partner + "/" + type + "/" + from))
                        .and(Role.PARTNER, id(Partner.KIND, partner))
                        .and(Role.TYPE, id(PartnerType.KIND, type))
                        .and(Role.VALID_FROM, from)
                        .and(Role.VALID_TO, to)
                        .and(Role.MAIN, main));
    }

    public ProgramWorld skill(String partner, String specialisation) {
        return add(
                Edit.add(Skill.KIND, id(Skill.KIND, partner + "/" + specialisation))
                        .and(Skill.PARTNER, id(Partner.KIND, partner))
                        .and(Skill.SPECIALISATION, id(Specialisation.KIND, specialisation)));
    }

    public Ecosystem ecosystem() {
        return workspace().ecosystem();
    }

    public TestWorkspace workspace() {
        return TestWorkspace.of(edits);
    }

    public TrackPlan plan(LocalDate day) {
        Ecosystem ecosystem = ecosystem();
        return TrackPlan.of(ecosystem, day, nr -> tier(ecosystem, nr));
    }

    private int tier(Ecosystem ecosystem, int partner) {
        String tier = tiers.getOrDefault(ecosystem.name(Partner.KIND, partner), "");
        return tier.isEmpty() ? 0 : ecosystem.table(Tier.KIND).nr(id(Tier.KIND, tier));
    }

    /// What a partner gets, `type: track` for each placement, `–` for none, `a ? b` for a tie.
    public static List<String> of(TrackPlan plan, String partner) {
        Ecosystem ecosystem = plan.ecosystem();
        int nr = ecosystem.table(Partner.KIND).nr(id(Partner.KIND, partner));
        return plan.of(nr).stream()
                .map(placement ->
                        (placement.type() == 0
                                        ? ""
                                        : ecosystem.name(PartnerType.KIND, placement.type()))
                                + ": "
                                + names(placement.best()))
                .toList();
    }

    public static String names(List<TrackRule> rules) {
        return rules.isEmpty()
                ? "–"
                : String.join(" ? ", rules.stream().map(TrackRule::name).sorted().toList());
    }
}
