package app.mangrove.incentive.window;

import app.mangrove.incentive.read.Axis;
import app.mangrove.model.plan.terms.Limit;
import app.mangrove.model.plan.terms.Window;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.IntFunction;

/// Keeps the sum of each window between a floor and a cap; a month is what the limited sum has
/// grown by.
public final class Limiting {
    private Limiting() {}

    /// Applies the limits on money, or on quantity, that hold in each month, in their order.
    public static void apply(
            Months months,
            Limit.On on,
            int scale,
            IntFunction<List<Limit>> limitsOf,
            Recorder recorder) {
        for (int index = 0; ; index++) {
            Window window = null;
            for (int m = 0; m < months.values.length && window == null; m++) {
                Limit limit = at(limitsOf.apply(m), on, index);
                window = limit == null ? null : limit.per();
            }
            if (window == null) {
                return;
            }
            apply(months, on, index, scale, limitsOf, recorder);
        }
    }

    private static @Nullable Limit at(List<Limit> limits, Limit.On on, int index) {
        int at = index;
        for (Limit limit : limits) {
            if (limit.on() == on && limit.per() != Window.ROW && at-- == 0) {
                return limit;
            }
        }
        return null;
    }

    private static void apply(
            Months months,
            Limit.On on,
            int index,
            int scale,
            IntFunction<List<Limit>> limitsOf,
            Recorder recorder) {
        Axis axis = months.axis();
        long sum = 0;
        long before = 0;
        Window last = Window.MONTH;
        for (int m = 0; m < months.values.length; m++) {
            Limit limit = at(limitsOf.apply(m), on, index);
            Window window = limit == null ? last : limit.per();
            last = window;
            if (axis.windowStart(m, window, months.anniversary()) == m) {
                sum = 0;
                before = 0;
            }
            sum = Math.addExact(sum, months.values[m]);
            long kept = limit == null ? sum : clamp(sum, limit, scale);
            if (limit != null) {
                recorder.limited(m, limit, sum, kept, before);
            }
            months.values[m] = Math.subtractExact(kept, before);
            before = kept;
        }
        months.spread(last);
    }

    static long clamp(long sum, Limit limit, int scale) {
        long max = bound(limit.max(), scale, Long.MAX_VALUE);
        if (limit.whenPositive() && sum <= 0) {
            return Math.min(sum, max);
        }
        return Math.max(bound(limit.min(), scale, -Long.MAX_VALUE), Math.min(max, sum));
    }

    private static long bound(@Nullable BigDecimal value, int scale, long none) {
        return value == null
                ? none
                : value.setScale(scale, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }
}
