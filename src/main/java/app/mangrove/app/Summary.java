package app.mangrove.app;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Cancel;
import app.mangrove.insight.Insight;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.fact.Lens;
import app.mangrove.problems.Findings;
import app.mangrove.ui.text.Text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// An ecosystem in a few lines of text: partners by type and tier, revenue, the biggest partners,
/// problems.
final class Summary {
    private static final int TOP = 5;

    private Summary() {}

    static List<String> of(Ecosystem ecosystem, LocalDate today) {
        app.mangrove.insight.Summary summary =
                new Insight().summary(ecosystem, Lens.of(ecosystem, today));
        List<String> lines = new ArrayList<>();
        lines.add(Text.of("app.summary.partners", summary.partners(), summary.active()));
        summary.types()
                .forEach(type ->
                        lines.add(
                                Text.of(
                                        "app.summary.type",
                                        named(type.name()),
                                        type.partners(),
                                        amount(type.revenue()))));
        lines.add(
                Text.of(
                        "app.summary.tiers",
                        summary.tiers().stream()
                                .map(tier -> tier.name() + " " + tier.partners())
                                .collect(Collectors.joining(", "))));
        lines.add(Text.of("app.summary.revenue", amount(summary.revenue())));
        lines.add(
                Text.of(
                        "app.summary.top",
                        summary.top().stream()
                                .limit(TOP)
                                .map(partner -> partner.name() + " " + amount(partner.revenue()))
                                .collect(Collectors.joining(", "))));
        lines.add(
                Text.of(
                        "app.summary.records",
                        ecosystem.count(Deal.KIND),
                        ecosystem.count(Transaction.KIND)));
        lines.add(
                Text.of(
                        "app.summary.problems",
                        Findings.of(ecosystem, today, Cancel.never()).count()));
        return lines;
    }

    private static String named(String type) {
        return type.isEmpty() ? Text.of("app.summary.no-type") : type;
    }

    private static String amount(Outcome<Amount> amount) {
        return switch (amount) {
            case Outcome.Ok<Amount>(Amount value) -> amount(value);
            case Outcome.Failed<Amount>(var problem) -> Text.of(problem);
        };
    }

    private static String amount(Amount amount) {
        return Text.formats().compact(amount, 4);
    }
}
