package app.mangrove.health;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.time.Period;
import app.mangrove.model.fact.Lens;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/// Where the course of a KPI has its points: the ends of the eleven fiscal months before, and the
/// day itself.
public final class Trail {
    /// How many points there are.
    public static final int LENGTH = 12;

    private final List<String> labels = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();
    private final List<Period> years = new ArrayList<>();
    private final int[] from = new int[LENGTH];
    private final int[] to = new int[LENGTH];

    public Trail(Lens lens) {
        FiscalCalendar.Month month = lens.calendar().monthOf(lens.asOf());
        for (int i = 0; i < LENGTH; i++) {
            FiscalCalendar.Month here = month.plus(i + 1 - LENGTH);
            LocalDate end = lens.calendar().month(here).to().minusDays(1);
            LocalDate day = i == LENGTH - 1 ? lens.asOf() : end;
            labels.add(lens.calendar().monthLabel(here));
            days.add(day);
            years.add(lens.on(day).year());
            from[i] = (int) years.getLast().from().toEpochDay();
            to[i] = (int) years.getLast().to().toEpochDay();
        }
    }

    /// The days of the points, oldest first.
    public List<LocalDate> days() {
        return List.copyOf(days);
    }

    /// The twelve months that end with each of them.
    public List<Period> years() {
        return List.copyOf(years);
    }

    /// Tells the points whose twelve months an epoch day lies in.
    public void within(int day, IntConsumer point) {
        for (int i = 0; i < LENGTH; i++) {
            if (day >= from[i] && day < to[i]) {
                point.accept(i);
            }
        }
    }

    /// The course of the values by point; null where there is none.
    public List<KpiValue.Point> of(IntFunction<@Nullable BigDecimal> value) {
        List<KpiValue.Point> points = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            points.add(new KpiValue.Point(labels.get(i), value.apply(i)));
        }
        return points;
    }
}
