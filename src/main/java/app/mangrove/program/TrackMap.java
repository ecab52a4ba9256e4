package app.mangrove.program;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.InForce;
import app.mangrove.model.geo.Region;
import app.mangrove.model.program.PartnerType;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The roles of partners by type and region, with the tracks that they get of one program.
///
/// Shape: `types` and `regions` are row numbers, 0 for partners without a role or a place. The
/// regions are the areas of the world with partners in them and every region that a track of the
/// program names; a partner stands in the deepest that its place lies in.
public record TrackMap(
        int program, List<Integer> types, List<Integer> regions, Map<Spot, Cell> cells) {
    /// How deep the areas of the world stand, below the world itself.
    private static final int AREAS = 2;

    /// One type in one region.
    public record Spot(int type, int region) {}

    /// The placements of a spot, and what a partner there would get that has no tier and no
    /// specialisation; `gaps` of the placements get no track of any program.
    public record Cell(List<Placement> placements, int gaps, Choice plain) {
        /// How many roles get each track, the most first.
        public Map<TrackRule, Integer> tracks() {
            Map<TrackRule, Integer> counts = new LinkedHashMap<>();
            for (Placement placement : placements) {
                placement.track().ifPresent(track -> counts.merge(track, 1, Integer::sum));
            }
            Map<TrackRule, Integer> sorted = new LinkedHashMap<>();
            counts.entrySet().stream()
                    .sorted(
                            Map.Entry.<TrackRule, Integer>comparingByValue()
                                    .reversed()
                                    .thenComparing(entry -> entry.getKey().id()))
                    .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            return sorted;
        }

        /// How many roles get no track of the program.
        public int without() {
            return (int) placements.stream().filter(p -> p.best().isEmpty()).count();
        }

        /// How many roles stand between tracks that tie.
        public int tied() {
            return (int) placements.stream().filter(Placement::isAmbiguous).count();
        }
    }

    public static TrackMap of(TrackPlan plan, int program) {
        List<Placement> mine =
                plan.placements().stream().filter(p -> p.program() == program).toList();
        List<Integer> regions = regions(plan, program, mine);
        List<Integer> types = types(plan, mine);
        Map<Spot, List<Placement>> spots =
                new TreeMap<>(Comparator.comparingInt(Spot::type).thenComparingInt(Spot::region));
        for (Placement placement : mine) {
            int region = deepest(plan, regions, placement.combination().place());
            spots.computeIfAbsent(new Spot(placement.type(), region), key -> new ArrayList<>())
                    .add(placement);
        }
        Set<List<Integer>> open = new HashSet<>();
        plan.gaps().forEach(gap -> open.add(List.of(gap.partner(), gap.type())));
        Map<Spot, Cell> cells = new LinkedHashMap<>();
        for (int type : types) {
            for (int region : regions) {
                Spot spot = new Spot(type, region);
                List<Placement> here = spots.getOrDefault(spot, List.of());
                cells.put(
                        spot,
                        new Cell(
                                List.copyOf(here),
                                (int)
                                        here.stream()
                                                .filter(p ->
                                                        open.contains(
                                                                List.of(p.partner(), p.type())))
                                                .count(),
                                plan.explain(program, new Combination(type, 0, region, Set.of()))));
            }
        }
        return new TrackMap(program, types, regions, cells);
    }

    private static List<Integer> types(TrackPlan plan, List<Placement> placements) {
        Ecosystem ecosystem = plan.ecosystem();
        var inForce = InForce.on(ecosystem, PartnerType.KIND, plan.day());
        Set<Integer> used = new TreeSet<>();
        placements.forEach(placement -> used.add(placement.type()));
        List<Integer> types = new ArrayList<>();
        for (int nr : ecosystem.table(PartnerType.KIND).numbers()) {
            if (used.contains(nr) || inForce.test(nr)) {
                types.add(nr);
            }
        }
        types.sort(
                Comparator.comparing((Integer nr) -> {
                    Object position = ecosystem.value(PartnerType.KIND, PartnerType.POSITION, nr);
                    return position instanceof Long number ? number : Long.MAX_VALUE;
                }));
        if (used.contains(0)) {
            types.add(0);
        }
        return List.copyOf(types);
    }

    private static List<Integer> regions(TrackPlan plan, int program, List<Placement> placements) {
        RegionTree tree = RegionTree.of(plan.ecosystem());
        Set<Integer> shown = new TreeSet<>();
        for (TrackRule rule : plan.rules().of(program)) {
            if (rule.region() != 0 && rule.inForce(plan.day().toEpochDay())) {
                shown.add(rule.region());
            }
        }
        for (Placement placement : placements) {
            int at = placement.combination().place();
            while (at != 0 && tree.depth(at) > AREAS) {
                at = tree.parent(at);
            }
            shown.add(at);
        }
        List<Integer> ordered = new ArrayList<>();
        for (int nr : plan.ecosystem().table(Region.KIND).numbers()) {
            if (tree.depth(nr) == 1 || !shown.contains(tree.parent(nr))) {
                below(tree, nr, shown, ordered);
            }
        }
        if (shown.contains(0)) {
            ordered.add(0);
        }
        return ordered.stream().distinct().toList();
    }

    /// A shown region, and behind it those shown that lie in it.
    private static void below(
            RegionTree tree, int region, Set<Integer> shown, List<Integer> ordered) {
        if (!shown.contains(region)) {
            return;
        }
        ordered.add(region);
        shown.stream()
                .filter(other -> other != 0 && other != region && tree.covers(region, other))
                .sorted(Comparator.comparingInt(tree::depth))
                .forEach(ordered::add);
    }

    private static int deepest(TrackPlan plan, List<Integer> regions, int place) {
        RegionTree tree = RegionTree.of(plan.ecosystem());
        return regions.stream()
                .filter(region -> region != 0 && tree.covers(region, place))
                .max(Comparator.comparingInt(tree::depth))
                .orElse(0);
    }
}
