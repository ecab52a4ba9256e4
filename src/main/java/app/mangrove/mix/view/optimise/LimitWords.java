package app.mangrove.mix.view.optimise;

import app.mangrove.mix.optimise.Action;
import app.mangrove.mix.optimise.Binding;
import app.mangrove.mix.optimise.Limit;
import app.mangrove.mix.optimise.Move;
import app.mangrove.mix.optimise.Rule;
import app.mangrove.mix.optimise.plan.Words;
import app.mangrove.ui.text.Text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Limits, and what they do to a proposal, in words.
final class LimitWords {
    private static final int PERCENT = 100;

    private final Proposal proposal;

    LimitWords(Proposal proposal) {
        this.proposal = proposal;
    }

    /// What a limit says: "Budget: at most €1.20 M".
    String sentence(int limit) {
        Limit of = proposal.problem().problem().limits().get(limit);
        return Text.of(
                "optimise.named",
                name(limit),
                bound(of.rule().name(), of.amount(), proposal.currency()));
    }

    String name(int limit) {
        return Text.of(Words.name(proposal.problem(), limit, -1));
    }

    /// The number of a rule in words: "at most 15 a quarter".
    static String bound(String rule, double amount, String currency) {
        Rule of = Rule.valueOf(rule);
        String number =
                switch (of) {
                    case BUDGET, REVENUE_MIN, CAPACITY_MIN -> Money.compact(amount, currency);
                    case SHARE_MIN, SHARE_MAX, COVERAGE_MIN ->
                            Text.formats().number(BigDecimal.valueOf(Math.round(amount * PERCENT)))
                                    + " %";
                    default ->
                            Text.formats().number(BigDecimal.valueOf(amount).stripTrailingZeros());
                };
        return Text.of("optimise.bound." + of.name(), number);
    }

    /// Each limit once, by its dearest quarter.
    List<Binding> each(List<Binding> bindings) {
        Map<Integer, Binding> first = new LinkedHashMap<>();
        bindings.forEach(binding -> first.putIfAbsent(binding.limit(), binding));
        return new ArrayList<>(first.values());
    }

    /// What holds the plan back and what easing it brings.
    String price(Binding binding) {
        return Text.of(Words.price(proposal.problem(), binding, proposal.currency()));
    }

    /// How near a limit is that does not hold yet.
    String near(Binding binding) {
        return Text.of(
                "optimise.near",
                Text.of(Words.name(proposal.problem(), binding.limit(), binding.quarter())),
                Text.formats().percent(binding.room(), 0));
    }

    static String action(Action action) {
        return Text.of("optimise.action." + action.name().toLowerCase(Locale.ROOT));
    }

    /// Type, tier and region of a step.
    static List<String> cell(Proposal proposal, Move move) {
        var cell = proposal.problem().cells().get(move.pool());
        List<String> names = new ArrayList<>();
        for (var axis :
                List.of(
                        app.mangrove.mix.cell.Axis.TYPE,
                        app.mangrove.mix.cell.Axis.TIER,
                        app.mangrove.mix.cell.Axis.REGION)) {
            int nr = cell.at(axis);
            names.add(nr == 0 ? "" : proposal.asked().ecosystem().name(axis.kind(), nr));
        }
        return names;
    }
}
