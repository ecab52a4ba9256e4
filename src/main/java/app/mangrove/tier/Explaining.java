package app.mangrove.tier;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Explains one line of a grid by the same judging that made it.
final class Explaining {
    private final TierGrid grid;
    private final Judging judging;
    private final Valuer valuer;

    Explaining(TierGrid grid, Judging judging, Valuer valuer) {
        this.grid = grid;
        this.judging = judging;
        this.valuer = valuer;
    }

    TierExplanation explain(int line) {
        int partner = grid.partner(line);
        Judging.Asked[] asked = judging.asked(partner);
        List<TierExplanation.Step> steps = new ArrayList<>();
        for (Judging.Asked step : asked) {
            steps.add(step(step, partner));
        }
        int above = grid.step(line) + 1;
        return new TierExplanation(
                grid.id(line),
                grid.day(),
                grid.reached(line),
                grid.isPartial(line),
                steps,
                above < asked.length
                        ? Optional.of(next(asked[above], steps.get(above), line))
                        : Optional.empty());
    }

    private TierExplanation.Step step(Judging.Asked asked, int partner) {
        List<TierExplanation.Line> lines =
                asked.terms().stream().map(term -> line(term, partner)).toList();
        return new TierExplanation.Step(
                asked.step(),
                judging.isMet(asked, partner, Judging.Mood.STRICT),
                (int) lines.stream().filter(TierExplanation.Line::met).count(),
                decimal(judging.points(asked, partner, Judging.Mood.STRICT)),
                lines,
                categories(asked, partner));
    }

    private TierExplanation.Line line(Term term, int partner) {
        Measured measured = judging.measured(term);
        long value = measured.values()[partner];
        boolean known = !measured.isMissing(partner);
        return new TierExplanation.Line(
                term.criterion(),
                Criteria.isMoney(term.criterion())
                        ? Measure.currency(grid.ecosystem(), grid.rules(), term.criterion())
                        : "",
                measured.problem(partner)
                        .<Outcome<BigDecimal>>map(Outcome::failed)
                        .orElseGet(() ->
                                value == Measured.NONE
                                        ? Outcome.failed(Problem.of("tier.no-value"))
                                        : Outcome.ok(decimal(value))),
                measured.rows()[partner],
                judging.isMet(term, partner, Judging.Mood.STRICT),
                known ? decimal(term.lacks(value)) : term.criterion().threshold(),
                decimal(judging.points(term, partner, Judging.Mood.STRICT)));
    }

    private List<TierExplanation.Category> categories(Judging.Asked asked, int partner) {
        if (!asked.rule().equals("POINTS")) {
            return List.of();
        }
        List<TierExplanation.Category> categories = new ArrayList<>();
        for (int i = 0; i < asked.names().size(); i++) {
            long cap = asked.most()[i];
            categories.add(
                    new TierExplanation.Category(
                            asked.names().get(i),
                            decimal(judging.points(asked, i, partner, Judging.Mood.STRICT)),
                            decimal(asked.least()[i]),
                            cap == Long.MAX_VALUE ? Optional.empty() : Optional.of(decimal(cap))));
        }
        return categories;
    }

    private TierExplanation.Next next(Judging.Asked asked, TierExplanation.Step step, int line) {
        List<TierExplanation.Line> open =
                step.criteria().stream().filter(each -> !each.met()).toList();
        long required =
                open.stream()
                        .filter(each -> Boolean.TRUE.equals(each.criterion().required()))
                        .count();
        long needed =
                switch (asked.rule()) {
                    case "ALL" -> open.size();
                    case "ANY" -> 1L - Math.min(1, step.criteriaMet());
                    case "COUNT" -> asked.needed() - step.criteriaMet();
                    default -> 0;
                };
        BigDecimal points =
                asked.rule().equals("POINTS")
                        ? decimal(asked.needed()).subtract(step.points()).max(BigDecimal.ZERO)
                        : BigDecimal.ZERO;
        return new TierExplanation.Next(
                asked.step(),
                open,
                (int) Math.max(Math.max(0, needed), required),
                points,
                step.categories().stream().filter(TierExplanation.Category::isShort).toList(),
                grid.trailing(line).map(revenue -> gain(asked.step(), line, revenue)));
    }

    private Worth gain(LadderStep next, int line, Amount revenue) {
        Worth now =
                grid.reached(line)
                        .map(step -> valuer.worth(grid.partner(line), step, revenue))
                        .orElse(Worth.NOTHING);
        return valuer.worth(grid.partner(line), next, revenue).minus(now);
    }

    private static BigDecimal decimal(long e4) {
        BigDecimal exact = BigDecimal.valueOf(e4, 4).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
