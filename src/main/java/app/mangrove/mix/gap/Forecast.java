package app.mangrove.mix.gap;

import app.mangrove.mix.actual.Span;
import app.mangrove.mix.actual.Standing;
import app.mangrove.mix.capacity.Assumption;
import app.mangrove.mix.capacity.CapacityModel;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.target.Cells;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.column.Longs;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.mix.MixStep;
import app.mangrove.model.partner.Partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What every partner can bring a year, now and at a date, and what is on its way until then.
///
/// Shape: now is productivity × ramp; at the date the ramp has gone on and the expected churn is
/// taken off. On its way are partners that join after the lens's day and by the date, and the
/// partners of the plan's recruiting steps that are planned or started, from the end of their lead
/// time. Unit: ten-thousandths a year.
public final class Forecast {
    private final CapacityModel model;
    private final LocalDate date;
    private final long[] now;
    private final long[] then;
    private final long[] coming;
    private final List<Recruits> recruits = new ArrayList<>();

    /// What steps of a cell bring at the date.
    record Recruits(int row, Cell cell, long count, long e4) {}

    private record Key(Lens lens, int plan, LocalDate date) {}

    private Forecast(Standing standing, int plan, LocalDate date) {
        model = CapacityModel.of(standing, plan);
        this.date = date;
        now = new long[standing.end()];
        then = new long[standing.end()];
        coming = new long[standing.end()];
        partners(standing);
        steps(standing, plan);
    }

    public static Forecast of(Standing standing, int plan, LocalDate date) {
        return standing.ecosystem()
                .derive(
                        new Key(standing.lens(), plan, date),
                        eco -> new Forecast(standing, plan, date));
    }

    private void partners(Standing standing) {
        LocalDate today = standing.lens().asOf();
        int ahead = Span.months(today, date);
        Ints joined = standing.ecosystem().table(Partner.KIND).ints(Partner.JOINED);
        standing.ecosystem()
                .table(Partner.KIND)
                .forEach(nr -> {
                    Assumption of = assumption(standing, nr);
                    if (standing.isEnrolled(nr)) {
                        now[nr] = of.capacity(standing.months(nr, today), 0);
                        then[nr] = of.capacity(standing.months(nr, date), ahead);
                    } else if (joined.at(nr) != IntSegment.NULL
                            && joined.at(nr) > today.toEpochDay()
                            && joined.at(nr) <= date.toEpochDay()
                            && !standing.prospects().get(nr)) {
                        coming[nr] = of.capacity(standing.months(nr, date), 0);
                    }
                });
    }

    private void steps(Standing standing, int plan) {
        Ecosystem eco = standing.ecosystem();
        Table table = eco.table(MixStep.KIND);
        Ints plans = table.ints(MixStep.PLAN);
        Ints quarters = table.ints(MixStep.QUARTER);
        Ints actions = table.ints(MixStep.ACTION);
        Ints statuses = table.ints(MixStep.STATUS);
        Ints partners = table.ints(MixStep.PARTNER);
        Longs counts = table.longs(MixStep.COUNT);
        int recruit = table.dictionary(MixStep.ACTION).find("RECRUIT");
        int done = table.dictionary(MixStep.STATUS).find("DONE");
        var cells = Cells.ofSteps(eco);
        table.forEach(nr -> {
            int named = partners.at(nr);
            boolean counted = named > 0 && (coming[named] > 0 || standing.isEnrolled(named));
            if (plan == 0
                    || plans.at(nr) != plan
                    || actions.at(nr) != recruit
                    || statuses.at(nr) == done
                    || counted) {
                return;
            }
            var cell = cells.at(nr);
            Assumption of = model.at(cell.type(), cell.tier(), cell.region());
            LocalDate joining = LocalDate.ofEpochDay(quarters.at(nr)).plusMonths(of.lead());
            if (!joining.isAfter(date)) {
                long each = of.capacity(Span.months(joining, date), 0);
                recruits.add(
                        new Recruits(
                                nr, cell, counts.at(nr), Math.multiplyExact(each, counts.at(nr))));
            }
        });
    }

    /// What is assumed of a partner, by its type, tier and nearest region.
    public Assumption assumption(Standing standing, int nr) {
        int[] regions = standing.regions(nr);
        return model.at(standing.type(nr), standing.tier(nr), regions.length == 0 ? 0 : regions[0]);
    }

    public CapacityModel model() {
        return model;
    }

    public LocalDate date() {
        return date;
    }

    /// What one partner can bring at the date, enrolled or on its way.
    public long expected(int partner) {
        return then[partner] + coming[partner];
    }

    long now(int partner) {
        return now[partner];
    }

    long then(int partner) {
        return then[partner];
    }

    long coming(int partner) {
        return coming[partner];
    }

    List<Recruits> recruits() {
        return recruits;
    }
}
