package app.mangrove.program;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.InForce;
import app.mangrove.model.Table;
import app.mangrove.model.column.Dictionary;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.Skill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/// What each partner is on a day: the combinations of its roles.
///
/// Shape: partners that have joined and not ended, prospects left out, by row number; of a
/// partner's roles the main one first, then the one that began first. Two roles of one type are
/// one.
final class Standings {
    private final Ecosystem ecosystem;
    private final Table partners;
    private final int day;
    private final IntUnaryOperator tierOf;
    private final Map<Integer, List<Held>> roles = new HashMap<>();
    private final Map<Integer, Set<Integer>> specialisations = new HashMap<>();

    /// One role of a partner.
    record Standing(int partner, boolean main, Combination combination) {}

    private record Held(int type, int from, boolean main) {}

    private Standings(Ecosystem ecosystem, LocalDate day, IntUnaryOperator tierOf) {
        this.ecosystem = ecosystem;
        this.partners = ecosystem.table(Partner.KIND);
        this.day = Math.toIntExact(day.toEpochDay());
        this.tierOf = tierOf;
        readRoles(InForce.on(ecosystem, Role.KIND, day));
        readSkills(InForce.on(ecosystem, Skill.KIND, day));
    }

    static List<Standing> on(Ecosystem ecosystem, LocalDate day, IntUnaryOperator tierOf) {
        return ecosystem.count(Partner.KIND) == 0
                ? List.of()
                : new Standings(ecosystem, day, tierOf).all();
    }

    private void readRoles(IntPredicate inForce) {
        Table table = ecosystem.table(Role.KIND);
        for (int nr : table.numbers()) {
            if (inForce.test(nr)) {
                roles.computeIfAbsent(table.ints(Role.PARTNER).at(nr), key -> new ArrayList<>())
                        .add(
                                new Held(
                                        table.ints(Role.TYPE).at(nr),
                                        table.ints(Role.VALID_FROM).at(nr),
                                        table.ints(Role.MAIN).at(nr) == 1));
            }
        }
        Comparator<Held> order =
                Comparator.comparing((Held held) -> !held.main())
                        .thenComparingInt(Held::from)
                        .thenComparingInt(Held::type);
        roles.values().forEach(held -> held.sort(order));
    }

    private void readSkills(IntPredicate inForce) {
        Table table = ecosystem.table(Skill.KIND);
        for (int nr : table.numbers()) {
            int specialisation = ecosystem.target(Skill.KIND, Skill.SPECIALISATION, nr);
            if (specialisation > 0 && inForce.test(nr)) {
                specialisations
                        .computeIfAbsent(table.ints(Skill.PARTNER).at(nr), key -> new HashSet<>())
                        .add(specialisation);
            }
        }
    }

    private List<Standing> all() {
        List<Standing> all = new ArrayList<>();
        Ints joined = partners.ints(Partner.JOINED);
        Ints ended = partners.ints(Partner.ENDED);
        Ints status = partners.ints(Partner.STATUS);
        Dictionary words = partners.dictionary(Partner.STATUS);
        int prospect = words.find("PROSPECT");
        int gone = words.find("ENDED");
        partners.forEach(nr -> {
            boolean over =
                    ended.at(nr) == IntSegment.NULL ? status.at(nr) == gone : ended.at(nr) <= day;
            if (joined.at(nr) <= day && !over && status.at(nr) != prospect) {
                add(nr, all);
            }
        });
        return all;
    }

    private void add(int partner, List<Standing> all) {
        int place =
                RegionTree.of(ecosystem)
                        .place(
                                ecosystem.target(Partner.KIND, Partner.REGION, partner),
                                ecosystem.target(Partner.KIND, Partner.COUNTRY, partner));
        int tier = tierOf.applyAsInt(partner);
        Set<Integer> skills = specialisations.getOrDefault(partner, Set.of());
        List<Held> held = roles.getOrDefault(partner, List.of(new Held(0, 0, true)));
        Set<Integer> types = new HashSet<>();
        for (Held role : held) {
            if (types.add(role.type())) {
                all.add(
                        new Standing(
                                partner,
                                types.size() == 1,
                                new Combination(role.type(), tier, place, skills)));
            }
        }
    }
}
