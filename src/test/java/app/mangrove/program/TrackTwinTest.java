package app.mangrove.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.Program;
import app.mangrove.model.program.Track;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The engine against a slow twin that tries every combination on every day, by names.
class TrackTwinTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 8;
    private static final List<String> TYPES = List.of("", "T1", "T2");
    private static final List<String> TIERS = List.of("", "S", "G");
    private static final List<String> REGIONS = List.of("", "W", "A", "B", "A1", "A2", "A1x");
    private static final Map<String, String> PARENTS =
            Map.of("W", "", "A", "W", "B", "W", "A1", "A", "A2", "A", "A1x", "A1");
    private static final List<String> SKILLS = List.of("", "X", "Y");

    private record Asked(
            String name, String type, String tier, String region, String skill, int from, int to) {
        int named() {
            int named = 0;
            for (String word : List.of(type, tier, region, skill)) {
                named += word.isEmpty() ? 0 : 1;
            }
            return named;
        }

        boolean fits(String hasType, String hasTier, List<String> way, Set<String> skills) {
            return (type.isEmpty() || type.equals(hasType))
                    && (tier.isEmpty() || tier.equals(hasTier))
                    && (region.isEmpty() || way.contains(region))
                    && (skill.isEmpty() || skills.contains(skill));
        }
    }

    /// From a place up to the root.
    private static List<String> way(String place) {
        List<String> way = new ArrayList<>();
        for (String at = place; !at.isEmpty(); at = PARENTS.get(at)) {
            way.add(at);
        }
        return way;
    }

    /// The maximal ones by elimination: first by the count, then among those with a region by
    /// depth.
    private static List<String> best(List<Asked> fitting) {
        int most = fitting.stream().mapToInt(Asked::named).max().orElse(0);
        List<Asked> left = fitting.stream().filter(asked -> asked.named() == most).toList();
        int deepest = left.stream().mapToInt(asked -> way(asked.region).size()).max().orElse(0);
        return left.stream()
                .filter(asked -> asked.region.isEmpty() || way(asked.region).size() == deepest)
                .map(Asked::name)
                .sorted()
                .toList();
    }

    private final List<Asked> tracks = new ArrayList<>();

    private ProgramWorld world(Random random) {
        ProgramWorld world =
                new ProgramWorld()
                        .types("T1", "T2")
                        .tiers("S", "G")
                        .region("W", "")
                        .region("A", "W")
                        .region("B", "W")
                        .region("A1", "A")
                        .region("A2", "A")
                        .region("A1x", "A1")
                        .specialisations("X", "Y")
                        .program("P");
        int count = 1 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(3) == 0 ? random.nextInt(DAYS) : -1;
            int to = random.nextInt(3) == 0 ? random.nextInt(DAYS) : DAYS + 1;
            Asked asked =
                    new Asked(
                            "t" + i,
                            pick(random, TYPES),
                            pick(random, TIERS),
                            pick(random, REGIONS),
                            pick(random, SKILLS),
                            from,
                            to);
            tracks.add(asked);
            world.add(
                    ProgramWorld.trackEdit(
                                    asked.name,
                                    "P",
                                    asked.type,
                                    asked.tier,
                                    asked.region,
                                    asked.skill)
                            .and(Track.VALID_FROM, from < 0 ? null : START.plusDays(from))
                            .and(Track.VALID_TO, to > DAYS ? null : START.plusDays(to)));
        }
        return world;
    }

    private static String pick(Random random, List<String> words) {
        return random.nextInt(3) == 0 ? "" : words.get(random.nextInt(words.size()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void findsTheTiesThatTryingEverythingFinds(int round) {
        for (int i = 0; i < 150; i++) {
            long seed = round * 10_000L + i;
            tracks.clear();
            Ecosystem ecosystem = world(new Random(seed)).ecosystem();
            TrackPlan plan = TrackPlan.of(ecosystem, START, nr -> 0);
            Map<String, LocalDate> found = new TreeMap<>();
            for (Ambiguity tie : plan.ambiguities()) {
                List<String> pair = new ArrayList<>();
                pair.add(tie.first().name());
                pair.add(tie.second().name());
                pair.sort(null);
                found.put(String.join("+", pair), tie.from());
            }
            assertThat(found).as("seed %d: %s", seed, tracks).isEqualTo(slowTies());
        }
    }

    private Map<String, LocalDate> slowTies() {
        Map<String, LocalDate> ties = new TreeMap<>();
        for (int day = 0; day < DAYS; day++) {
            for (String type : TYPES) {
                for (String tier : TIERS) {
                    for (String place : REGIONS) {
                        for (Set<String> skills :
                                List.of(
                                        Set.<String>of(),
                                        Set.of("X"),
                                        Set.of("Y"),
                                        Set.of("X", "Y"))) {
                            List<String> best = best(fitting(day, type, tier, place, skills));
                            for (int i = 0; i < best.size(); i++) {
                                for (int j = i + 1; j < best.size(); j++) {
                                    ties.putIfAbsent(
                                            best.get(i) + "+" + best.get(j), START.plusDays(day));
                                }
                            }
                        }
                    }
                }
            }
        }
        return ties;
    }

    private List<Asked> fitting(
            int day, String type, String tier, String place, Set<String> skills) {
        return tracks.stream()
                .filter(asked -> asked.from <= day && day < asked.to)
                .filter(asked -> asked.fits(type, tier, way(place), skills))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void placesPartnersAsTheTwinDoes(int round) {
        for (int i = 0; i < 60; i++) {
            long seed = round * 77_000L + i;
            Random random = new Random(seed);
            tracks.clear();
            ProgramWorld world = world(random);
            Map<String, List<String>> wanted = new TreeMap<>();
            int day = random.nextInt(DAYS);
            for (int p = 0; p < 12; p++) {
                String name = "p" + p;
                String type = pick(random, TYPES);
                String tier = pick(random, TIERS);
                String place = pick(random, REGIONS);
                Set<String> skills = new TreeSet<>();
                world.partner(name, type, tier, place);
                for (String skill : List.of("X", "Y")) {
                    if (random.nextBoolean()) {
                        skills.add(skill);
                        world.skill(name, skill);
                    }
                }
                wanted.put(name, best(fitting(day, type, tier, place, skills)));
            }
            TrackPlan plan = world.plan(START.plusDays(day));
            Map<String, List<String>> found = new TreeMap<>();
            for (Placement placement : plan.placements()) {
                String name = plan.ecosystem().name(Partner.KIND, placement.partner());
                found.put(name, placement.best().stream().map(TrackRule::name).sorted().toList());
                assertThat(plan.explain(placement).best()).isEqualTo(placement.best());
            }
            assertThat(found).as("seed %d: %s", seed, tracks).isEqualTo(wanted);
            assertThat(plan.ecosystem().count(Program.KIND)).isEqualTo(1);
        }
    }
}
