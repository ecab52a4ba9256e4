package app.mangrove.incentive.view.form;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.plan.terms.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/// What fields of terms need to know beside their own value.
///
/// Shape: `opened` holds the ids of the records whose rarer parts are shown, and outlives the form;
/// `inBracket` counts the partners of a step of the first bracket table, −1 when unknown.
public record FormContext(
        Ecosystem ecosystem,
        String currency,
        Component part,
        List<Problem> flaws,
        Set<String> opened,
        LocalDate today,
        IntUnaryOperator inBracket,
        boolean readOnly) {
    public FormContext {
        flaws = List.copyOf(flaws);
    }

    /// The flaws with one of some keys.
    List<Problem> flaws(String... keys) {
        return flaws.stream()
                .filter(flaw -> List.of(keys).contains(flaw.key().replace("plan.check.", "")))
                .toList();
    }
}
