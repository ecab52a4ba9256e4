package app.mangrove.transfer.value;

import app.mangrove.base.money.Scaled;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Decimal text, exactly. A value within a millionth of one that the field can hold is taken as
/// that value and counted as noise; one further off is refused.
///
/// Errors: `transfer.value.number`, `transfer.value.decimals`, `transfer.value.range`.
final class NumberReader extends ValueReader {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.000001");
    private static final int DIGITS = 18;
    private static final int LONGEST = 400;
    private final int scale;
    private final char decimal;
    private final char group;
    private final boolean whole;
    private final long[] powers;

    NumberReader(Field<?> field, NumberLook look) {
        super(field);
        this.scale = field.scale();
        this.decimal = look.decimal();
        this.group = look.group();
        this.whole = field.type() == FieldType.INT;
        this.powers = new long[scale + 1];
        for (int i = 0; i <= scale; i++) {
            powers[i] = Scaled.powerOfTen(scale - i);
        }
    }

    @Override
    @Nullable Problem parse(Slice in, Value out) {
        char[] chars = in.chars();
        int i = in.start();
        boolean negative = chars[i] == '-';
        if (negative || chars[i] == '+') {
            i++;
        }
        long number = 0;
        int digits = 0;
        int point = -1;
        for (; i < in.end(); i++) {
            char c = chars[i];
            if (c >= '0' && c <= '9' && digits < DIGITS) {
                number = number * 10 + (c - '0');
                digits += number == 0 ? 0 : 1;
            } else if (c == decimal && point < 0) {
                point = i;
            } else {
                return slowly(in, out);
            }
        }
        int decimals = point < 0 ? 0 : in.end() - point - 1;
        boolean fits = decimals <= scale && digits + scale - decimals <= DIGITS;
        boolean any = in.end() - in.start() > (negative ? 1 : 0) + (point < 0 ? 0 : 1);
        if (!fits || !any) {
            return slowly(in, out);
        }
        out.large(number * powers[decimals] * (negative ? -1 : 1));
        return null;
    }

    private @Nullable Problem slowly(Slice in, Value out) {
        String text = in.text();
        String plain = text.length() > LONGEST ? null : NumberText.plain(text, decimal, group);
        BigDecimal exact = plain == null ? null : NumberText.decimal(plain);
        if (exact == null) {
            return Problem.of("transfer.value.number", NumberText.shown(text));
        }
        if (exact.signum() != 0 && (long) exact.precision() - exact.scale() > DIGITS - scale) {
            return Problem.of("transfer.value.range", NumberText.shown(text));
        }
        BigDecimal held = exact.setScale(scale, RoundingMode.HALF_EVEN);
        int off = held.compareTo(exact);
        if (off != 0 && held.subtract(exact).abs().compareTo(TOLERANCE) > 0) {
            return Problem.of("transfer.value.decimals", NumberText.shown(text), scale);
        }
        if (held.precision() > DIGITS) {
            return Problem.of("transfer.value.range", NumberText.shown(text));
        }
        out.large(held.unscaledValue().longValueExact());
        out.noise = off != 0;
        return null;
    }

    @Override
    Object object(Value value) {
        return whole ? (Object) value.large : BigDecimal.valueOf(value.large, scale);
    }
}
