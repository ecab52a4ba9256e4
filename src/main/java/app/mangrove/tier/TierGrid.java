package app.mangrove.tier;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.Criterion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Which tier of a ladder each of its partners reaches on a day.
///
/// Shape: a line a partner, by row number; a step is the place of a tier among `rules().steps()`,
/// from 0, −1 for none. Errors: a value that cannot be known, such as revenue without a rate, does
/// not count as met and is among the `problems`; a partner whose tier hangs on it is partial.
public final class TierGrid {
    private final Ecosystem ecosystem;
    private final LadderRules rules;
    private final LocalDate day;
    private final int[] partners;
    private final int[] steps;
    private final BitSet partial;
    private final Judging judging;
    private final Measured trailing;

    private TierGrid(
            Ecosystem ecosystem,
            LadderRules rules,
            LocalDate day,
            int[] partners,
            Judging judging,
            Measured trailing) {
        this.ecosystem = ecosystem;
        this.rules = rules;
        this.day = day;
        this.partners = partners;
        this.judging = judging;
        this.trailing = trailing;
        steps = new int[partners.length];
        partial = new BitSet();
    }

    static TierGrid of(
            Ecosystem ecosystem,
            LadderRules rules,
            LocalDate day,
            int[] partners,
            Judging judging,
            Measured trailing) {
        TierGrid grid = new TierGrid(ecosystem, rules, day, partners, judging, trailing);
        for (int i = 0; i < partners.length; i++) {
            grid.steps[i] = judging.reached(partners[i], Judging.Mood.STRICT);
            if (judging.isUncertain(partners[i])
                    && judging.reached(partners[i], Judging.Mood.TRUSTING) != grid.steps[i]) {
                grid.partial.set(i);
            }
        }
        return grid;
    }

    public Ecosystem ecosystem() {
        return ecosystem;
    }

    public LadderRules rules() {
        return rules;
    }

    public LocalDate day() {
        return day;
    }

    /// How many partners climb the ladder.
    public int size() {
        return partners.length;
    }

    /// The row number of the partner of a line.
    public int partner(int line) {
        return partners[line];
    }

    public Id id(int line) {
        return ecosystem.table(Partner.KIND).id(partners[line]);
    }

    /// The line of a partner by its row number; negative when it does not climb this ladder.
    public int line(int partner) {
        return Arrays.binarySearch(partners, partner);
    }

    /// The place of the tier that is reached, −1 for none.
    public int step(int line) {
        return steps[line];
    }

    public Optional<LadderStep> reached(int line) {
        return steps[line] < 0 ? Optional.empty() : Optional.of(rules.steps().get(steps[line]));
    }

    /// Whether the tier could be another if everything were known.
    public boolean isPartial(int line) {
        return partial.get(line);
    }

    /// How many partners reach each step; those that reach none are left out.
    public int[] counts() {
        int[] counts = new int[rules.steps().size()];
        for (int step : steps) {
            if (step >= 0) {
                counts[step]++;
            }
        }
        return counts;
    }

    /// The revenue of the twelve months up to the day, what benefits are valued on.
    ///
    /// Errors: `rate.missing`.
    public Outcome<Amount> trailing(int line) {
        int partner = partners[line];
        return trailing.isMissing(partner)
                ? Outcome.failed(trailing.problem(partner).orElseThrow())
                : Outcome.ok(new Amount(trailing.values()[partner], rules.currency()));
    }

    /// Whether a partner would keep its step if every value were worse by a share of one in ten
    /// thousand.
    boolean withstands(int line, long setback) {
        return steps[line] <= judging.reached(partners[line], new Judging.Mood(false, setback));
    }

    /// A value that cannot be known, and why.
    public record Unknown(Id partner, Id criterion, Problem problem) {}

    /// Every value that is asked for and cannot be known, in the order of the lines.
    public List<Unknown> problems() {
        List<Unknown> problems = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            if (judging.isUncertain(partners[i])) {
                for (Judging.Asked step : judging.asked(partners[i])) {
                    for (Term term : step.terms()) {
                        int partner = partners[i];
                        Id id = id(i);
                        judging.measured(term)
                                .problem(partner)
                                .ifPresent(problem ->
                                        problems.add(
                                                new Unknown(id, term.criterion().id(), problem)));
                    }
                }
            }
        }
        return problems;
    }

    /// What the partner of a line was measured at for a criterion that it is asked; empty for a
    /// criterion of another region. Errors: as in `problems`.
    public Optional<Outcome<BigDecimal>> value(int line, Id criterion) {
        return explain(line).steps().stream()
                .flatMap(step -> step.criteria().stream())
                .filter(each -> each.criterion().id().equals(criterion))
                .findFirst()
                .map(TierExplanation.Line::value);
    }

    /// Why the partner of a line has its tier, and what it lacks for the next, valued by the
    /// ladder's own benefits.
    public TierExplanation explain(int line) {
        return explain(line, new LadderValuer(ecosystem, rules, rules.currency(), day));
    }

    /// As [#explain(int)], with the next tier valued by another.
    public TierExplanation explain(int line, Valuer valuer) {
        return new Explaining(this, judging, valuer).explain(line);
    }

    /// The kind whose records a criterion counts.
    public static Kind<?> kind(Criterion criterion) {
        return Events.kind(criterion.metric());
    }

    /// The records that count for a criterion of a partner, in row order.
    public List<Id> records(int line, Criterion criterion) {
        Measure measure = Measure.of(ecosystem, rules, criterion, day);
        return Measuring.of(ecosystem, measure, Cancel.never()).records(partners[line]);
    }
}
