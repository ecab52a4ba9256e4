package app.mangrove.mix.gap;

import app.mangrove.base.money.Amount;
import app.mangrove.mix.actual.Span;
import app.mangrove.mix.capacity.Assumption;
import app.mangrove.mix.cell.Cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// How many partners a cell lacks by the date, and when they must sign.
///
/// Shape: needed = (target capacity − expected) ÷ ramped productivity of a new partner, rounded up;
/// without a target capacity the target count is aimed at, without that the demand. Signatures are
/// one a month, the last one early enough that lead time and ramp end by the date; those that would
/// lie before the lens's day are due at once, and then join later than the date asks.
public record Recruiting(
        Cell cell,
        Aim aim,
        OptionalLong wanted,
        long expected,
        long each,
        int needed,
        Assumption assumption,
        List<Phase> phases) {
    public Recruiting {
        phases = List.copyOf(phases);
    }

    /// What the number of partners is reckoned from.
    public enum Aim {
        CAPACITY,
        DEMAND,
        COUNT,
        NOTHING
    }

    /// Partners that sign by a day, with the day on which they are ramped and what they cost.
    public record Phase(LocalDate signBy, int partners, LocalDate ramped, BigDecimal cost) {}

    /// What the gap of a cell asks for.
    public static Recruiting of(GapGrid grid, Gap gap) {
        Cell cell = gap.cell();
        Assumption of = grid.forecast().model().at(cell.type(), cell.tier(), cell.region());
        long each = of.productivityE4();
        Aim aim = aim(gap, each);
        OptionalLong wanted =
                switch (aim) {
                    case CAPACITY -> gap.targetCapacity();
                    case DEMAND -> gap.demand();
                    case COUNT -> gap.targetCount();
                    case NOTHING -> OptionalLong.empty();
                };
        long expected = aim == Aim.COUNT ? gap.count() : gap.expected();
        long unit = aim == Aim.COUNT ? 1 : each;
        long missing = wanted.isEmpty() ? 0 : Math.max(0, wanted.getAsLong() - expected);
        int needed = unit <= 0 ? 0 : (int) Math.min(10_000, Math.ceilDiv(missing, unit));
        return new Recruiting(
                cell, aim, wanted, expected, unit, needed, of, phases(grid.question(), of, needed));
    }

    private static Aim aim(Gap gap, long each) {
        if (each > 0 && gap.targetCapacity().isPresent()) {
            return Aim.CAPACITY;
        }
        if (gap.targetCount().isPresent()) {
            return Aim.COUNT;
        }
        return each > 0 && gap.demand().isPresent() ? Aim.DEMAND : Aim.NOTHING;
    }

    private static List<Phase> phases(GapQuestion question, Assumption of, int needed) {
        List<Phase> phases = new ArrayList<>();
        if (needed == 0) {
            return phases;
        }
        LocalDate today = question.lens().asOf();
        LocalDate last = question.date().minusMonths((long) of.lead() + of.ramp());
        int months = Math.max(1, Span.months(today, last) + (last.isBefore(today) ? 0 : 1));
        int slots = Math.min(months, needed);
        LocalDate end = last.isBefore(today) ? today : last;
        int done = 0;
        for (int slot = 0; slot < slots; slot++) {
            int upTo = (int) ((long) needed * (slot + 1) / slots);
            LocalDate sign = end.minusMonths(slots - 1L - slot);
            BigDecimal cost =
                    of.recruitCost().value().multiply(BigDecimal.valueOf(upTo - (long) done));
            phases.add(
                    new Phase(
                            sign,
                            upTo - done,
                            sign.plusMonths((long) of.lead() + of.ramp()),
                            cost));
            done = upTo;
        }
        return phases;
    }

    /// What all signatures cost, in the lens's currency.
    public BigDecimal cost() {
        return phases.stream().map(Phase::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The numbers as steps write them.
    String text(long value) {
        return aim == Aim.COUNT ? Long.toString(value) : Amount.text(value, 2);
    }
}
