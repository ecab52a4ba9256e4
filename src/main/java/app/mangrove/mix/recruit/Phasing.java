package app.mangrove.mix.recruit;

import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.gap.GapGrid;
import app.mangrove.mix.gap.Recruiting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// When the partners that cells lack must sign, quarter by quarter.
///
/// Shape: quarters of the calendar year, the first first, each with a line a cell, the most
/// partners first. `late` are those that would have had to sign before the lens's day, so that they
/// sign at once and are ramped later than the date asks.
public record Phasing(List<Quarter> quarters, int late) {
    private static final int MONTHS = 3;

    public Phasing {
        quarters = List.copyOf(quarters);
    }

    /// What one quarter asks for.
    public record Quarter(LocalDate start, List<Line> lines) {
        public Quarter {
            lines = List.copyOf(lines);
        }

        public int partners() {
            return lines.stream().mapToInt(Line::partners).sum();
        }

        public BigDecimal cost() {
            return lines.stream().map(Line::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /// The partners of a cell that sign in a quarter, with the day on which the last is ramped.
    public record Line(Cell cell, int partners, LocalDate ramped, BigDecimal cost) {
        Line plus(Line other) {
            return new Line(
                    cell,
                    partners + other.partners,
                    ramped.isAfter(other.ramped) ? ramped : other.ramped,
                    cost.add(other.cost));
        }
    }

    /// Of cells that do not overlap, such as the inner ones of a matrix.
    public static Phasing of(GapGrid grid, List<Gap> gaps) {
        Map<LocalDate, Map<Integer, Line>> quarters = new TreeMap<>();
        int late = 0;
        for (int i = 0; i < gaps.size(); i++) {
            Recruiting plan = Recruiting.of(grid, gaps.get(i));
            for (Recruiting.Phase phase : plan.phases()) {
                late += phase.ramped().isAfter(grid.question().date()) ? phase.partners() : 0;
                quarters.computeIfAbsent(quarter(phase.signBy()), q -> new TreeMap<>())
                        .merge(
                                i,
                                new Line(
                                        plan.cell(),
                                        phase.partners(),
                                        phase.ramped(),
                                        phase.cost()),
                                Line::plus);
            }
        }
        List<Quarter> list = new ArrayList<>();
        quarters.forEach((start, lines) ->
                list.add(
                        new Quarter(
                                start,
                                lines.values().stream()
                                        .sorted(Comparator.comparingInt(Line::partners).reversed())
                                        .toList())));
        return new Phasing(list, late);
    }

    /// The first day of the quarter that a day lies in.
    public static LocalDate quarter(LocalDate day) {
        return day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / MONTHS * MONTHS + 1);
    }

    public int partners() {
        return quarters.stream().mapToInt(Quarter::partners).sum();
    }

    public BigDecimal cost() {
        return quarters.stream().map(Quarter::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
