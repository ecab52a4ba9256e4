package app.mangrove.mix.view;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.ui.record.ValueInput;
import app.mangrove.ui.text.Text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody typed as a target: a number, growth of what there is, or a formula.
///
/// Shape: `14`, `2.8M`; `+20%` and `+3` start from what there is; after `=` stand `+ − * / ( )`,
/// numbers, percentages and the names of the cell's figures, in English or the person's language.
final class TargetFormula {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:([\\p{L}]+)|([0-9][0-9.,'’\u00a0\u202f]*\\s*[%kM]?)|(.))");
    private static final Pattern NUMBER = Pattern.compile("(.*?)\\s*([kM%]?)");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final String typed;
    private final Map<String, Optional<BigDecimal>> names;
    private final Matcher tokens;
    private String word = "";
    private String number = "";
    private String sign = "";

    /// A target as it was typed: its value, and the text when that is more than a number.
    record Value(BigDecimal value, String formula) {}

    private TargetFormula(String typed, String text, Map<String, Optional<BigDecimal>> names) {
        this.typed = typed;
        this.names = names;
        tokens = TOKEN.matcher(text);
        next();
    }

    /// The value; none for empty text. `names` are the figures of the cell, `actual` among them.
    ///
    /// Errors: `mixplan.formula.*` with what was typed and what does not fit.
    static Outcome<Optional<Value>> read(
            String typed, Map<String, Optional<BigDecimal>> names, boolean whole) {
        String text = typed.strip().replace('\u2212', '-');
        if (text.isEmpty()) {
            return Outcome.ok(Optional.empty());
        }
        boolean formula = text.startsWith("=");
        boolean growth = text.startsWith("+") || text.startsWith("-");
        Outcome<BigDecimal> value =
                formula
                        ? new TargetFormula(typed, text.substring(1), names).all()
                        : growth ? growth(typed, text, names) : plain(typed, text);
        return value.flatMap(exact -> checked(typed, exact, whole, formula || growth));
    }

    private static Outcome<Optional<Value>> checked(
            String typed, BigDecimal exact, boolean whole, boolean formula) {
        if (exact.signum() < 0) {
            return Outcome.failed("mixplan.formula.negative", typed, exact);
        }
        BigDecimal value = exact;
        if (whole) {
            value = exact.setScale(0, java.math.RoundingMode.CEILING);
            if (!formula && value.compareTo(exact) != 0) {
                return Outcome.failed("mixplan.formula.whole", typed);
            }
        } else {
            value = exact.setScale(2, java.math.RoundingMode.HALF_UP);
        }
        if (value.precision() - value.scale() > 12) {
            return Outcome.failed("mixplan.formula.large", typed);
        }
        return Outcome.ok(Optional.of(new Value(value, formula ? typed.strip() : "")));
    }

    private static Outcome<BigDecimal> plain(String typed, String text) {
        return number(text)
                .filter(value -> !text.endsWith("%"))
                .<Outcome<BigDecimal>>map(Outcome::ok)
                .orElseGet(() -> Outcome.failed("mixplan.formula.bad", typed, text));
    }

    private static Outcome<BigDecimal> growth(
            String typed, String text, Map<String, Optional<BigDecimal>> names) {
        String rest = text.substring(1).strip();
        Optional<BigDecimal> step = number(rest);
        if (step.isEmpty()) {
            return Outcome.failed("mixplan.formula.bad", typed, rest);
        }
        Optional<BigDecimal> actual = names.getOrDefault("actual", Optional.empty());
        if (actual.isEmpty()) {
            return Outcome.failed("mixplan.formula.missing", typed, Text.of("mixplan.name.actual"));
        }
        BigDecimal more = rest.endsWith("%") ? actual.get().multiply(step.get()) : step.get();
        return Outcome.ok(actual.get().add(text.startsWith("+") ? more : more.negate()));
    }

    /// A number in the person's writing, in thousands, millions or per cent.
    private static Optional<BigDecimal> number(String text) {
        Matcher parts = NUMBER.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        return ValueInput.decimal(parts.group(1))
                .map(value ->
                        switch (parts.group(2)) {
                            case "k" -> value.multiply(THOUSAND);
                            case "M" -> value.multiply(THOUSAND).multiply(THOUSAND);
                            case "%" -> value.movePointLeft(2);
                            default -> value;
                        });
    }

    private void next() {
        word = "";
        number = "";
        sign = "";
        if (tokens.lookingAt()) {
            word = Optional.ofNullable(tokens.group(1)).orElse("");
            number = Optional.ofNullable(tokens.group(2)).orElse("");
            sign = Optional.ofNullable(tokens.group(3)).orElse("").strip();
            tokens.region(tokens.end(), tokens.regionEnd());
        }
    }

    private <T> Outcome<T> bad() {
        String at = word + number + sign;
        return at.isEmpty()
                ? Outcome.failed("mixplan.formula.ends", typed)
                : Outcome.failed("mixplan.formula.bad", typed, at);
    }

    private Outcome<BigDecimal> all() {
        return sum().flatMap(value -> (word + number + sign).isEmpty() ? Outcome.ok(value) : bad());
    }

    private Outcome<BigDecimal> sum() {
        Outcome<BigDecimal> left = product();
        while (left.isOk() && (sign.equals("+") || sign.equals("-"))) {
            boolean plus = sign.equals("+");
            next();
            left = left.flatMap(a -> product().map(b -> plus ? a.add(b) : a.subtract(b)));
        }
        return left;
    }

    private Outcome<BigDecimal> product() {
        Outcome<BigDecimal> left = factor();
        while (left.isOk() && (sign.equals("*") || sign.equals("/") || sign.equals("×"))) {
            boolean over = sign.equals("/");
            next();
            left = left.flatMap(a -> factor().flatMap(b -> joined(a, b, over)));
        }
        return left;
    }

    private Outcome<BigDecimal> joined(BigDecimal a, BigDecimal b, boolean over) {
        if (!over) {
            return Outcome.ok(a.multiply(b));
        }
        return b.signum() == 0
                ? Outcome.failed("mixplan.formula.zero", typed)
                : Outcome.ok(a.divide(b, MathContext.DECIMAL64));
    }

    private Outcome<BigDecimal> factor() {
        if (sign.equals("-")) {
            next();
            return factor().map(BigDecimal::negate);
        }
        if (sign.equals("(")) {
            next();
            Outcome<BigDecimal> inner = sum();
            if (inner.isOk() && !sign.equals(")")) {
                return bad();
            }
            next();
            return inner;
        }
        if (!number.isEmpty()) {
            Optional<BigDecimal> value = number(number);
            if (value.isEmpty()) {
                return bad();
            }
            next();
            return Outcome.ok(value.get());
        }
        return word.isEmpty() ? bad() : named();
    }

    private Outcome<BigDecimal> named() {
        String wanted = word.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, Optional<BigDecimal>> name : names.entrySet()) {
            String local = Text.of("mixplan.name." + name.getKey());
            if (wanted.equals(name.getKey()) || wanted.equals(local.toLowerCase(Locale.ROOT))) {
                if (name.getValue().isEmpty()) {
                    return Outcome.failed("mixplan.formula.missing", typed, local);
                }
                next();
                return Outcome.ok(name.getValue().get());
            }
        }
        return bad();
    }
}
