package app.mangrove.tier;

import app.mangrove.model.Id;
import app.mangrove.model.program.GuardRail;
import app.mangrove.model.program.Tier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a change of a ladder does on a day: who moves, what it costs and gains in a year, and
/// whether it keeps the guard rails.
///
/// Shape: `before` and `after` are the grids of the two versions; honorary tiers do not fall. Unit:
/// money in ten-thousandths of `currency`, the changed version's; costs are positive when the
/// change gives more. Partners whose revenue is not known move at no cost, and are counted in
/// `unvalued`.
public record Impact(
        TierGrid before,
        TierGrid after,
        LocalDate day,
        String currency,
        List<Level> levels,
        List<Move> moves,
        Sum total,
        List<Line> partners,
        int unvalued,
        BigDecimal uplift,
        Optional<BigDecimal> breakEven,
        List<Verdict> verdicts) {
    public Impact {
        levels = List.copyOf(levels);
        moves = List.copyOf(moves);
        partners = List.copyOf(partners);
        verdicts = List.copyOf(verdicts);
    }

    /// Where a partner goes.
    public enum Way {
        UP,
        DOWN,
        STAY
    }

    /// A tier with how many have it before and after, the lowest rank first; shares are of all that
    /// have a tier. No tier stands for the partners without one.
    public record Level(
            Optional<Tier> tier, int before, int after, Optional<BigDecimal> targetShare) {}

    /// What a change costs and gains together: what is given more, the margin of what is sold more,
    /// and the margin less the cost.
    public record Sum(int partners, Worth cost, long margin) {
        static final Sum NONE = new Sum(0, Worth.NOTHING, 0);

        Sum plus(Sum other) {
            return new Sum(partners + other.partners, cost.plus(other.cost), margin + other.margin);
        }

        public long net() {
            return margin - cost.total();
        }
    }

    /// All partners that go from one tier to another; those that stay are lines of their own, so
    /// that the counts add up to everybody.
    public record Move(Optional<Tier> from, Optional<Tier> to, Way way, Sum sum) {}

    /// One partner: its move, what it is worth to it (its own earnings), the assumed margin, and
    /// whether it is newly at risk: it keeps its tier, but a setback that it withstood before would
    /// now cost it the tier.
    public record Line(
            Id partner,
            int nr,
            Optional<Tier> from,
            Optional<Tier> to,
            Way way,
            Worth earns,
            long margin,
            boolean atRisk,
            boolean partial) {
        public long net() {
            return margin - earns.total();
        }
    }

    /// How a guard rail stands: kept, near its limit, or broken.
    public enum Grade {
        KEPT,
        NEAR,
        BROKEN
    }

    /// What a guard rail says of the change.
    ///
    /// Shape: the figures of a pyramid are the shares from the lowest tier up; of a drift the
    /// share, its target, the drift and its limit; of a share it and its limit; of a budget the
    /// cost and the budget; of a fall how many fall and how many may.
    public record Verdict(
            GuardRail rail, Grade grade, Optional<Tier> tier, List<BigDecimal> figures) {
        public Verdict {
            figures = List.copyOf(figures);
        }
    }

    /// Everybody who changes tier.
    public List<Line> movers() {
        return partners.stream().filter(line -> line.way() != Way.STAY).toList();
    }

    /// Those that keep their tier but are newly at risk of losing it.
    public List<Line> atRisk() {
        return partners.stream().filter(Line::atRisk).toList();
    }

    public int count(Way way) {
        return moves.stream()
                .filter(move -> move.way() == way)
                .mapToInt(move -> move.sum().partners())
                .sum();
    }
}
