package app.mangrove.mix.optimise.plan;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.outcome.Word;
import app.mangrove.mix.optimise.Binding;
import app.mangrove.mix.optimise.Goal;
import app.mangrove.mix.optimise.Limit;
import app.mangrove.mix.optimise.Rule;

/// What limits do to a plan, as sentences.
public final class Words {
    private static final double THOUSAND = 1_000;

    private Words() {}

    /// The name of a limit: its rule and what it is about, with its quarter where it has one.
    public static Problem name(PlanProblem of, int limit, int quarter) {
        Limit named = of.problem().limits().get(limit);
        Word rule =
                new Word(
                        named.rule() == Rule.CAPACITY_MIN
                                ? "mix.optimise.capacity"
                                : "choice.mix_constraint.rule." + named.rule().name());
        if (named.what().isEmpty()) {
            return quarter < 0
                    ? Problem.of("mix.optimise.limit.all", rule)
                    : Problem.of("mix.optimise.limit.all.quarter", rule, of.quarter(quarter));
        }
        return quarter < 0
                ? Problem.of("mix.optimise.limit", rule, named.what())
                : Problem.of("mix.optimise.limit.quarter", rule, named.what(), of.quarter(quarter));
    }

    /// What it brings to ease a limit that holds the plan back: by a thousand of money, or by one
    /// partner.
    public static Problem price(PlanProblem of, Binding binding, String currency) {
        Rule rule = of.problem().limits().get(binding.limit()).rule();
        boolean most = of.problem().goal() == Goal.MOST_REVENUE;
        double each = Math.abs(binding.price()) * (isMoney(rule) ? THOUSAND : 1);
        long gain = Math.round(each);
        if (isMoney(rule)) {
            return most
                    ? Problem.of("mix.optimise.brings.money", gain, currency)
                    : Problem.of("mix.optimise.saves.money", gain, currency);
        }
        return most
                ? Problem.of("mix.optimise.brings.partner", gain, currency)
                : Problem.of("mix.optimise.saves.partner", gain, currency);
    }

    private static boolean isMoney(Rule rule) {
        return switch (rule) {
            case BUDGET, REVENUE_MIN, CAPACITY_MIN, COVERAGE_MIN -> true;
            case DENSITY_MAX, COUNT_MIN, COUNT_MAX, RECRUIT_SPEED, SHARE_MIN, SHARE_MAX, FIXED ->
                    false;
        };
    }
}
