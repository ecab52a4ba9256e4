package app.mangrove.incentive.view.design;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.design.words.Clause;
import app.mangrove.incentive.view.form.FilterWords;
import app.mangrove.model.Kind;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.query.Filter;
import app.mangrove.ui.text.Text;

import java.util.List;

/// Paragraphs of a plan in the person's language.
final class ClauseWords {
    private final Kind<?> kind;

    ClauseWords(Component part) {
        kind = FilterWords.kind(part.rows().of());
    }

    String of(Problem sentence) {
        boolean partners = sentence.key().equals("planwords.payees");
        List<Object> arguments =
                sentence.arguments().stream().map(each -> argument(each, partners)).toList();
        return Text.of(new Problem(sentence.key(), arguments));
    }

    private Object argument(Object argument, boolean partners) {
        return switch (argument) {
            case Clause.Fraction share ->
                    Text.formats().number(share.value().movePointRight(2)) + "\u202f%";
            case Clause.Sum sum -> Text.formats().number(sum.value()) + "\u202f" + sum.currency();
            case Filter filter ->
                    FilterWords.of(
                            filter, partners ? app.mangrove.model.partner.Partner.KIND : kind);
            case Problem inner ->
                    new Problem(
                            inner.key(),
                            inner.arguments().stream()
                                    .map(each -> argument(each, partners))
                                    .toList());
            default -> argument;
        };
    }
}
