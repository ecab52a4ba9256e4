package app.mangrove.mix.target;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Refusal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a target is reckoned from: `actual * 1.1`, `growth 10 %`, `total * 0.3`, `(demand - actual)
/// / 2`.
///
/// Shape: numbers with a point, percentages, + − * / and brackets over the words actual (what there
/// is), total (the target of all), demand, growth N % (actual more by so much). The result is
/// rounded half up to whole partners or to four decimals.
public final class Formula {
    private static final List<String> WORDS = List.of("actual", "total", "demand", "growth");
    private final String text;
    private final Given given;
    private int at;

    /// The numbers that a formula may speak of.
    public record Given(BigDecimal actual, BigDecimal total, BigDecimal demand) {}

    private Formula(String text, Given given) {
        this.text = text;
        this.given = given;
    }

    /// The value with so many decimals. Errors: `mix.formula.expected` with the position (from 1),
    /// what stands there and what may; `mix.formula.zero` where it divides by nothing.
    public static Outcome<BigDecimal> value(String text, Given given, int scale) {
        Formula formula = new Formula(text.toLowerCase(Locale.ROOT), given);
        try {
            BigDecimal value = formula.sum();
            formula.spaces();
            if (formula.at < text.length()) {
                throw formula.expected("+ - * /");
            }
            return Outcome.ok(value.setScale(scale, RoundingMode.HALF_UP));
        } catch (Refusal refusal) {
            return Outcome.failed(Refusal.problemOf(refusal));
        }
    }

    /// What is wrong with a formula while it is typed; nothing when it can be reckoned.
    public static Optional<Problem> check(String text) {
        BigDecimal one = BigDecimal.ONE;
        return value(text, new Given(one, one, one), 4).failure();
    }

    private BigDecimal sum() {
        BigDecimal value = product();
        while (true) {
            if (takes('+')) {
                value = value.add(product());
            } else if (takes('-') || takes('−')) {
                value = value.subtract(product());
            } else {
                return value;
            }
        }
    }

    private BigDecimal product() {
        BigDecimal value = factor();
        while (true) {
            if (takes('*') || takes('×')) {
                value = value.multiply(factor());
            } else if (takes('/') || takes('÷')) {
                int where = at;
                BigDecimal by = factor();
                if (by.signum() == 0) {
                    throw new Refusal(Problem.of("mix.formula.zero", where + 1));
                }
                value = value.divide(by, MathContext.DECIMAL128);
            } else {
                return value;
            }
        }
    }

    private BigDecimal factor() {
        if (takes('-') || takes('−')) {
            return factor().negate();
        }
        if (takes('(')) {
            BigDecimal value = sum();
            if (!takes(')')) {
                throw expected(")");
            }
            return value;
        }
        spaces();
        return at < text.length() && isNumeral(text.charAt(at)) ? number() : word();
    }

    private static boolean isNumeral(char c) {
        return c >= '0' && c <= '9' || c == '.';
    }

    private BigDecimal number() {
        int from = at;
        while (at < text.length() && isNumeral(text.charAt(at))) {
            at++;
        }
        try {
            BigDecimal value = new BigDecimal(text.substring(from, at));
            return takes('%') ? value.movePointLeft(2) : value;
        } catch (NumberFormatException e) {
            at = from;
            throw expected("12.5");
        }
    }

    private BigDecimal word() {
        for (String word : WORDS) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return switch (word) {
                    case "actual" -> given.actual();
                    case "total" -> given.total();
                    case "demand" -> given.demand();
                    default -> given.actual().multiply(BigDecimal.ONE.add(factor()));
                };
            }
        }
        throw expected(String.join(", ", WORDS));
    }

    private boolean takes(char wanted) {
        spaces();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void spaces() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private Refusal expected(String what) {
        String there = at < text.length() ? text.substring(at) : "";
        return new Refusal(Problem.of("mix.formula.expected", at + 1, there, what));
    }
}
