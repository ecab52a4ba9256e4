package app.mangrove.health;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.outcome.Outcome;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A KPI's value as of a day, what it is compared with, and its way there.
///
/// Shape: `of` is the whole that it is a part of, such as all partners; `against` is the text key
/// of what `before` is (`kpi.against.year`), null when there is nothing to compare with.
public record KpiValue(
        Outcome<Explained<BigDecimal>> now,
        Optional<BigDecimal> of,
        Outcome<BigDecimal> before,
        @Nullable String against,
        List<Point> series) {
    /// Last year's figure of the same period.
    public static final String YEAR = "kpi.against.year";

    /// The figure of thirty days ago.
    public static final String MONTH = "kpi.against.month";

    public KpiValue {
        series = List.copyOf(series);
    }

    /// One point of the sparkline; null where there is no value.
    public record Point(String label, @Nullable BigDecimal value) {}

    /// A value that is compared with nothing.
    public static KpiValue alone(Outcome<Explained<BigDecimal>> now) {
        return new KpiValue(now, Optional.empty(), Outcome.failed("kpi.nothing"), null, List.of());
    }

    public KpiValue ofAll(long count) {
        return new KpiValue(now, Optional.of(BigDecimal.valueOf(count)), before, against, series);
    }

    public KpiValue against(String key, Outcome<BigDecimal> value) {
        return new KpiValue(now, of, value, key, series);
    }

    public KpiValue over(List<Point> points) {
        return new KpiValue(now, of, before, against, points);
    }

    public Optional<BigDecimal> value() {
        return now.optional().map(Explained::value);
    }

    /// The change since `before`: a fraction of it for amounts and counts, points for shares.
    public Optional<BigDecimal> change(Kpi.Unit unit) {
        if (value().isEmpty() || before.optional().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal difference = value().get().subtract(before.optional().get());
        if (unit == Kpi.Unit.SHARE || unit == Kpi.Unit.INDEX || unit == Kpi.Unit.COUNT) {
            return Optional.of(difference);
        }
        BigDecimal base = before.optional().get().abs();
        return base.signum() == 0
                ? Optional.empty()
                : Optional.of(difference.divide(base, 6, java.math.RoundingMode.HALF_UP));
    }
}
