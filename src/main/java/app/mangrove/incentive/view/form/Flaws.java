package app.mangrove.incentive.view.form;

import app.mangrove.base.outcome.Problem;
import app.mangrove.ui.text.Text;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Where what a check found is shown: at the field that it is about.
public final class Flaws {
    /// The tab on which the field of a flaw stands.
    private static final Map<String, String> TABS =
            Map.ofEntries(
                    Map.entry("reach", "eligibility"),
                    Map.entry("over-100", "eligibility"),
                    Map.entry("no-ancestor", "eligibility"),
                    Map.entry("hole", "eligibility"),
                    Map.entry("over-all", "eligibility"),
                    Map.entry("role", "eligibility"),
                    Map.entry("no-share", "eligibility"),
                    Map.entry("clawback", "limits"),
                    Map.entry("limit", "limits"),
                    Map.entry("no-limit", "limits"),
                    Map.entry("fraction", "limits"),
                    Map.entry("months", "limits"),
                    Map.entry("currency", "dates"),
                    Map.entry("dates", "dates"),
                    Map.entry("order", "dates"),
                    Map.entry("version-gap", "dates"),
                    Map.entry("version-overlap", "dates"),
                    Map.entry("name", "dates"));

    private Flaws() {}

    /// The name of the tab that shows a flaw.
    public static String tab(Problem flaw) {
        return TABS.getOrDefault(flaw.key().replace("plan.check.", ""), "terms");
    }

    /// What is wrong with the number in a part of a record: a flaw that names its value.
    static Optional<String> of(Record owner, String part, FormContext context) {
        @org.jspecify.annotations.Nullable Object value = Parts.value(owner, part);
        return context.flaws("negative", "fraction", "months", "limit", "clawback").stream()
                .filter(flaw ->
                        flaw.arguments().stream().anyMatch(argument -> isSame(argument, value)))
                .findFirst()
                .map(Text::of);
    }

    private static boolean isSame(
            Object argument, @org.jspecify.annotations.Nullable Object value) {
        return argument instanceof BigDecimal one && value instanceof BigDecimal other
                ? one.compareTo(other) == 0
                : value instanceof Integer && Objects.equals(argument, value);
    }
}
