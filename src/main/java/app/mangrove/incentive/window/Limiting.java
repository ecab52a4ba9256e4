package app.mangrove.incentive.window;

import app.mangrove.incentive.read.Axis;
import app.mangrove.model.plan.terms.Limit;
import app.mangrove.model.plan.terms.Window;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Keeps the sum of each window between a floor and a cap; a month is what the limited sum has
/// grown by.
///
/// Shape: one limit through all versions, with what it says in each month; a month without it has
/// no terms.
public final class Limiting {
    private final Window window;
    private final @Nullable Limit[] terms;
    private final long[] min;
    private final long[] max;

    private Limiting(Window window, @Nullable Limit[] terms, int scale) {
        this.window = window;
        this.terms = terms;
        min = new long[terms.length];
        max = new long[terms.length];
        for (int m = 0; m < terms.length; m++) {
            Limit limit = terms[m];
            min[m] = limit == null ? -Long.MAX_VALUE : bound(limit.min(), scale, -Long.MAX_VALUE);
            max[m] = limit == null ? Long.MAX_VALUE : bound(limit.max(), scale, Long.MAX_VALUE);
        }
    }

    /// The limits on money, or on quantity, that hold in each month, in their order.
    public static List<Limiting> of(
            Limit.On on, int scale, int months, IntFunction<List<Limit>> limitsOf) {
        List<Limiting> all = new ArrayList<>();
        for (int index = 0; ; index++) {
            @Nullable Limit[] terms = new Limit[months];
            Window window = null;
            for (int m = 0; m < months; m++) {
                terms[m] = at(limitsOf.apply(m), on, index);
                window = window == null && terms[m] != null ? terms[m].per() : window;
            }
            if (window == null) {
                return all;
            }
            all.add(new Limiting(window, terms, scale));
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

    /// Limits a payee's months.
    public void apply(Months months, Recorder recorder) {
        Axis axis = months.axis();
        boolean heard = recorder != Recorder.NONE;
        long sum = 0;
        long before = 0;
        for (int m = 0; m < months.values.length; m++) {
            if (axis.windowStart(m, window, months.anniversary()) == m) {
                sum = 0;
                before = 0;
            }
            sum = Math.addExact(sum, months.values[m]);
            Limit limit = terms[m];
            boolean free = limit != null && limit.whenPositive() && sum <= 0;
            long kept = Math.min(sum, max[m]);
            kept = free ? kept : Math.max(min[m], kept);
            if (heard && limit != null) {
                recorder.limited(m, limit, sum, kept, before);
            }
            months.values[m] = Math.subtractExact(kept, before);
            before = kept;
        }
        months.spread(window);
    }

    private static long bound(@Nullable BigDecimal value, int scale, long none) {
        return value == null
                ? none
                : value.setScale(scale, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }
}
