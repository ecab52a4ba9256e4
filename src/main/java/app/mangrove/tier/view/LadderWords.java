package app.mangrove.tier.view;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.program.Benefit;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.Rung;
import app.mangrove.model.program.Tier;
import app.mangrove.tier.Criteria;
import app.mangrove.tier.LadderRules;
import app.mangrove.tier.LadderStep;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.record.ValueText;
import app.mangrove.ui.text.Text;

import java.math.BigDecimal;
import java.util.Optional;

/// The parts of a ladder in words.
final class LadderWords {
    private LadderWords() {}

    /// What a criterion measures: its own name where it has one, else its metric.
    static String metric(Ecosystem ecosystem, Criterion criterion) {
        String metric = Names.choice(Criterion.KIND, Criterion.METRIC, criterion.metric());
        String measure = Criteria.text(criterion.measure());
        String name =
                measure.isEmpty()
                        ? metric
                        : Character.toUpperCase(measure.charAt(0)) + measure.substring(1);
        return criterion.region() == null
                ? name
                : Text.of(
                        "ladder.in-region",
                        name,
                        ValueText.of(
                                ecosystem, Criterion.KIND, Criterion.REGION, criterion.region()));
    }

    /// Over which time, and of whom when not of the partner alone.
    static String window(Criterion criterion) {
        String window = Names.choice(Criterion.KIND, Criterion.WINDOW, criterion.window());
        return criterion.scope().equals("OWN")
                ? window
                : window + ", " + Names.choice(Criterion.KIND, Criterion.SCOPE, criterion.scope());
    }

    /// A threshold as it is typed.
    static String threshold(Criterion criterion) {
        return Text.formats().number(criterion.threshold());
    }

    /// A threshold in short, as it stands in a card.
    static String shortly(Ecosystem ecosystem, LadderRules rules, Criterion criterion) {
        String sign = Criteria.isAtLeast(criterion) ? "" : "≤ ";
        return sign
                + (Criteria.isMoney(criterion)
                        ? Text.formats()
                                .compact(
                                        criterion.threshold().doubleValue(),
                                        currency(ecosystem, rules, criterion),
                                        Math.clamp(
                                                criterion
                                                        .threshold()
                                                        .stripTrailingZeros()
                                                        .precision(),
                                                2,
                                                3))
                        : Text.formats().number(criterion.threshold()));
    }

    private static String currency(Ecosystem ecosystem, LadderRules rules, Criterion criterion) {
        return criterion.currency() == null
                ? rules.currency()
                : ValueText.of(ecosystem, Criterion.KIND, Criterion.CURRENCY, criterion.currency());
    }

    /// How many of its criteria a tier needs.
    static String rule(LadderStep step) {
        Rung rung = step.rung();
        return switch (rung.rule()) {
            case "COUNT" ->
                    Text.of(
                            "ladder.k-of-n",
                            Optional.ofNullable(rung.needed()).orElse(0L),
                            step.criteria().size());
            case "POINTS" ->
                    Text.of(
                            "ladder.points",
                            Optional.ofNullable(rung.points()).orElse(BigDecimal.ZERO));
            default -> Text.of("ladder.rule." + (rung.rule().equals("ANY") ? "any" : "all"));
        };
    }

    static String benefit(Benefit benefit) {
        String name = Criteria.text(benefit.name());
        return name.isEmpty() ? Names.choice(Benefit.KIND, Benefit.TYPE, benefit.type()) : name;
    }

    static String quantity(Benefit benefit) {
        BigDecimal quantity = benefit.quantity();
        if (benefit.unit().equals("YES")) {
            return Text.of("common.yes");
        }
        if (quantity == null) {
            return "";
        }
        return benefit.unit().equals("SHARE") ? percent(quantity) : Text.formats().number(quantity);
    }

    /// A fraction with as many decimals as it has.
    static String percent(BigDecimal fraction) {
        int decimals = Math.max(0, fraction.stripTrailingZeros().scale() - 2);
        return Text.formats().percent(fraction.doubleValue(), decimals);
    }

    /// A tier, or that there is none.
    static String tier(Optional<Tier> tier) {
        return tier.map(Tier::name).orElseGet(() -> Text.of("ladder.no-tier"));
    }
}
