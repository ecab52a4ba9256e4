package app.mangrove.mix.view.typing;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.mix.target.Formula;
import app.mangrove.ui.record.ValueInput;
import app.mangrove.ui.text.Text;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody typed as a target: a number, growth of what there is, or a formula.
///
/// Shape: `14`, `2.8M`; `+20%` and `+3` start from what there is; what begins with `=` or a word is
/// a [Formula], with its words in English or the person's language.
public final class TargetFormula {
    private static final Pattern SHORT = Pattern.compile("(.*?)\\s*([kM]?)");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int DIGITS = 12;

    private TargetFormula() {}

    /// A target as it was typed: its value, and the formula when it is more than a number.
    public record Value(BigDecimal value, String formula) {}

    /// The figures of a cell that formulas speak of; demand may be unknown.
    public record Figures(BigDecimal actual, BigDecimal total, Optional<BigDecimal> demand) {}

    /// The value; none for empty text.
    ///
    /// Errors: `mixplan.formula.*` with what was typed, and those of [Formula].
    public static Outcome<Optional<Value>> read(String typed, Figures of, boolean whole) {
        String text = typed.strip().replace('\u2212', '-');
        if (text.isEmpty()) {
            return Outcome.ok(Optional.empty());
        }
        String formula = formula(text);
        if (formula.isEmpty()) {
            return number(text)
                    .map(value -> plain(typed, value, whole))
                    .orElseGet(() -> Outcome.failed("mixplan.formula.bad", typed));
        }
        if (formula.contains("demand") && of.demand().isEmpty()) {
            return Outcome.failed("mixplan.formula.missing", typed);
        }
        Formula.Given given =
                new Formula.Given(of.actual(), of.total(), of.demand().orElse(BigDecimal.ZERO));
        return Formula.value(formula, given, whole ? 0 : 2)
                .flatMap(value -> checked(typed, value, formula));
    }

    private static Outcome<Optional<Value>> plain(String typed, BigDecimal value, boolean whole) {
        return whole && value.stripTrailingZeros().scale() > 0
                ? Outcome.failed("mixplan.formula.whole", typed)
                : checked(typed, value.stripTrailingZeros(), "");
    }

    private static Outcome<Optional<Value>> checked(
            String typed, BigDecimal value, String formula) {
        if (value.signum() < 0) {
            return Outcome.failed("mixplan.formula.negative", typed, value);
        }
        return value.precision() - value.scale() > DIGITS
                ? Outcome.failed("mixplan.formula.large", typed)
                : Outcome.ok(Optional.of(new Value(value, formula)));
    }

    /// In the words of the engine; empty for a plain number.
    private static String formula(String text) {
        String signed = text.startsWith("+") ? text.substring(1).strip() : text;
        boolean growth = text.startsWith("+") || text.startsWith("-");
        if (growth && text.endsWith("%")) {
            return worded("growth " + signed);
        }
        if (growth) {
            return worded("actual " + text.charAt(0) + " " + text.substring(1).strip());
        }
        if (text.startsWith("=")) {
            return worded(text.substring(1).strip());
        }
        return Character.isLetter(text.charAt(0)) || text.startsWith("(") ? worded(text) : "";
    }

    private static String worded(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        for (String word : List.of("actual", "total", "demand", "growth")) {
            String local = Text.of("mixplan.name." + word).toLowerCase(Locale.ROOT);
            plain = plain.replaceAll("\\b" + Pattern.quote(local) + "\\b", word);
        }
        char point =
                DecimalFormatSymbols.getInstance(Text.formats().locale()).getDecimalSeparator();
        return point == ',' ? plain.replaceAll("(?<=\\d),(?=\\d)", ".") : plain;
    }

    /// A number in the person's writing, in thousands or millions.
    static Optional<BigDecimal> number(String text) {
        Matcher parts = SHORT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return ValueInput.decimal(parts.group(1))
                .map(value ->
                        switch (parts.group(2)) {
                            case "k" -> value.multiply(THOUSAND);
                            case "M" -> value.multiply(THOUSAND).multiply(THOUSAND);
                            default -> value;
                        });
    }
}
