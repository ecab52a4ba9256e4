package app.mangrove.mix.recruit;

import app.mangrove.mix.actual.Standing;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.GapGrid;
import app.mangrove.mix.gap.Members;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.mix.ProfileCriterion;
import app.mangrove.model.query.Scope;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Everybody who could be recruited: scores term by term, the gap that each closes, who is
/// recruited already, and how well the profile tells who sells.
///
/// Shape: prospects with a gap first, then by score. Profiles by the row number of their type.
public final class Pipeline {
    private final GapGrid grid;
    private final Map<Integer, Profile> profiles = new HashMap<>();
    private final Profile common;
    private final List<Prospects.Prospect> prospects;
    private final Set<Integer> begun;

    /// A trait of the ideal partner and whether a partner has it.
    public record Term(ProfileCriterion criterion, boolean met) {}

    /// What a trait tells: who has it, and the mean of what they sold in twelve months against the
    /// mean of everybody; empty where nobody has it or nothing was sold.
    public record Worth(ProfileCriterion criterion, int partners, Optional<BigDecimal> lift) {}

    private Pipeline(GapGrid grid, Scope scope) {
        this.grid = grid;
        int plan = grid.question().plan();
        Standing standing = grid.standing();
        common = Profile.of(scope, plan, 0);
        standing.prospects().stream()
                .map(standing::type)
                .distinct()
                .forEach(type -> profiles.put(type, Profile.of(scope, plan, type)));
        prospects = Prospects.of(grid, this::profile);
        begun = RecruitEdits.begun(scope.ecosystem(), plan);
    }

    /// Of the cells of a grid; the scope says what the filters of traits need.
    public static Pipeline of(GapGrid grid, Scope scope) {
        return new Pipeline(grid, scope);
    }

    public List<Prospects.Prospect> prospects() {
        return prospects;
    }

    /// Those that would lie in a cell, tier and product line left open, the best first.
    public List<Prospects.Prospect> in(Cell cell) {
        Set<Integer> there = new HashSet<>();
        IntStream.of(grid.prospects(cell)).forEach(there::add);
        return prospects.stream()
                .filter(prospect -> there.contains(prospect.partner()))
                .sorted(
                        Comparator.comparingInt(Prospects.Prospect::score)
                                .reversed()
                                .thenComparing(Prospects.Prospect::partner))
                .toList();
    }

    public boolean isBegun(int partner) {
        return begun.contains(partner);
    }

    /// The profile of a type, that of all types for none.
    public Profile profile(int type) {
        return profiles.getOrDefault(type, common);
    }

    public List<Term> terms(int partner) {
        return profile(grid.standing().type(partner)).traits().stream()
                .map(trait -> new Term(trait.criterion(), trait.partners().get(partner)))
                .toList();
    }

    /// Each trait of a profile against what the enrolled partners of a cell sold.
    public List<Worth> worth(Profile profile, Cell cell) {
        Standing standing = grid.standing();
        int[] members =
                Members.of(standing, cell).filter(nr -> standing.missing(nr).isEmpty()).toArray();
        long all = IntStream.of(members).mapToLong(standing::year).sum();
        return profile.traits().stream()
                .map(trait -> {
                    int[] having = IntStream.of(members).filter(trait.partners()::get).toArray();
                    long sold = IntStream.of(having).mapToLong(standing::year).sum();
                    return new Worth(
                            trait.criterion(),
                            having.length,
                            having.length == 0 || all <= 0
                                    ? Optional.empty()
                                    : Optional.of(lift(sold, having.length, all, members.length)));
                })
                .toList();
    }

    private static BigDecimal lift(long sold, int having, long all, int members) {
        return BigDecimal.valueOf(sold)
                .multiply(BigDecimal.valueOf(members))
                .divide(
                        BigDecimal.valueOf(all).multiply(BigDecimal.valueOf(having)),
                        4,
                        RoundingMode.HALF_UP);
    }

    public Ecosystem ecosystem() {
        return grid.standing().ecosystem();
    }
}
