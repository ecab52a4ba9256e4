package app.mangrove.mix.optimise.plan;

import app.mangrove.mix.actual.Standing;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.target.Cells;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.column.Ints;
import app.mangrove.model.mix.Demand;
import app.mangrove.model.mix.MixConstraint;
import app.mangrove.model.mix.MixTarget;
import app.mangrove.model.program.Tier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which partners a plan tells apart: every type, tier and region that the plan names or that
/// partners have.
///
/// A partner is in the nearest region that a target, a limit or a demand names, so that regions
/// which nobody speaks of do not make the problem larger. A type goes through the tiers that its
/// partners have, in the order of ranks.
final class Places {
    private final List<Cell> cells = new ArrayList<>();
    private final Map<Cell, Integer> places = new HashMap<>();
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final Standing standing;
    private final TreeSet<Integer> regions = new TreeSet<>();
    private final TreeMap<Integer, TreeSet<Integer>> tiers = new TreeMap<>();

    Places(Standing standing, int plan) {
        this.standing = standing;
        Ecosystem eco = standing.ecosystem();
        named(eco, MixTarget.KIND, plan);
        named(eco, MixConstraint.KIND, plan);
        Cells demands = Cells.of(eco, Demand.KIND);
        eco.table(Demand.KIND).forEach(nr -> region(demands.at(nr).region()));
        for (int nr : standing.enrolled().stream().toArray()) {
            tiers.computeIfAbsent(standing.type(nr), type -> new TreeSet<>())
                    .add(standing.tier(nr));
        }
        Comparator<Integer> byRank =
                Comparator.comparingLong((Integer tier) -> rank(eco, tier))
                        .thenComparing(tier -> tier);
        TreeSet<Integer> all = new TreeSet<>(regions);
        for (int nr : standing.enrolled().stream().toArray()) {
            all.add(region(standing, nr));
        }
        tiers.forEach((type, of) -> {
            List<Integer> ladder = of.isEmpty() ? List.of(0) : of.stream().sorted(byRank).toList();
            for (int region : all.isEmpty() ? List.of(0) : all) {
                ladder.forEach(tier -> add(type, tier, region));
            }
        });
        for (int nr : standing.enrolled().stream().toArray()) {
            Cell cell = cell(standing.type(nr), standing.tier(nr), region(standing, nr));
            counts.merge(places.getOrDefault(cell, -1), 1, Integer::sum);
        }
    }

    private static long rank(Ecosystem eco, int tier) {
        return tier == 0 ? Long.MIN_VALUE : eco.row(Tier.KIND, tier).rank();
    }

    private static Cell cell(int type, int tier, int region) {
        return new Cell(type, tier, region, 0, 0);
    }

    private void named(Ecosystem eco, Kind<?> kind, int plan) {
        Cells cells = Cells.of(eco, kind);
        Ints plans = eco.table(kind).ints(kind.field("plan").orElseThrow());
        eco.table(kind)
                .forEach(nr -> {
                    if (plans.at(nr) == plan) {
                        Cell cell = cells.at(nr);
                        region(cell.region());
                        if (cell.type() > 0) {
                            TreeSet<Integer> of =
                                    tiers.computeIfAbsent(cell.type(), type -> new TreeSet<>());
                            if (cell.tier() > 0) {
                                of.add(cell.tier());
                            }
                        }
                    }
                });
    }

    private void region(int nr) {
        if (nr > 0) {
            regions.add(nr);
        }
    }

    private int region(Standing of, int partner) {
        for (int region : of.regions(partner)) {
            if (regions.contains(region)) {
                return region;
            }
        }
        return 0;
    }

    private void add(int type, int tier, int region) {
        Cell cell = cell(type, tier, region);
        if (places.putIfAbsent(cell, cells.size()) == null) {
            cells.add(cell);
        }
    }

    List<Cell> cells() {
        return cells;
    }

    int count(int place) {
        return counts.getOrDefault(place, 0);
    }

    /// The place of the next tier of the same type in the same region, -1 for none: cells are in
    /// the order of ranks.
    int next(int place) {
        Cell cell = cells.get(place);
        if (place + 1 < cells.size()) {
            Cell after = cells.get(place + 1);
            boolean same = after.type() == cell.type() && after.region() == cell.region();
            return same ? place + 1 : -1;
        }
        return -1;
    }

    /// Whether new partners begin here.
    boolean isEntry(int place) {
        return place == 0 || next(place - 1) != place;
    }

    /// The places within a cell.
    List<Integer> within(Cell cell) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (standing.trees().isWithin(cells.get(i), cell)) {
                found.add(i);
            }
        }
        return found;
    }

    /// Whether a region has none of the others below it.
    boolean isLeaf(int region) {
        return region > 0
                && regions.stream()
                        .noneMatch(other ->
                                other != region
                                        && standing.trees().isWithin(Axis.REGION, other, region));
    }
}
