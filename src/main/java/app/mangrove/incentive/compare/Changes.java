package app.mangrove.incentive.compare;

import app.mangrove.incentive.Calculation;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.partner.Partner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// What partners earn by one calculation and by a later one, in the months of the later.
///
/// Shape: only partners with a difference, the largest first, whichever its sign. Plans are the
/// same when their names are; partners when their ids are. Unit: minor units of the currency.
public record Changes(List<Line> lines, long before, long after) {
    public Changes {
        lines = List.copyOf(lines);
    }

    /// One partner, by its row number in the later snapshot (0 when it is gone), with the plans
    /// that make the difference.
    public record Line(int partner, String name, long before, long after, List<Part> parts) {
        public long difference() {
            return after - before;
        }
    }

    /// One plan's part of a difference.
    public record Part(String plan, long before, long after) {}

    /// The plans of one currency.
    public static Changes of(Calculation before, Calculation after, String currency) {
        Ecosystem then = before.request().ecosystem();
        Ecosystem now = after.request().ecosystem();
        TreeSet<Id> ids = new TreeSet<>();
        then.table(Partner.KIND).forEach(nr -> ids.add(then.table(Partner.KIND).id(nr)));
        now.table(Partner.KIND).forEach(nr -> ids.add(now.table(Partner.KIND).id(nr)));
        TreeSet<String> plans = new TreeSet<>();
        names(before, currency, plans);
        names(after, currency, plans);
        List<Line> lines = new ArrayList<>();
        long sumBefore = 0;
        long sumAfter = 0;
        for (Id id : ids) {
            List<Part> parts = new ArrayList<>();
            long was = 0;
            long is = 0;
            for (String plan : plans) {
                long old = earned(before, plan, then.table(Partner.KIND), id, after);
                long fresh = earned(after, plan, now.table(Partner.KIND), id, after);
                was = Math.addExact(was, old);
                is = Math.addExact(is, fresh);
                if (old != fresh) {
                    parts.add(new Part(plan, old, fresh));
                }
            }
            sumBefore = Math.addExact(sumBefore, was);
            sumAfter = Math.addExact(sumAfter, is);
            if (!parts.isEmpty()) {
                int nr = now.table(Partner.KIND).nr(id);
                String name =
                        nr > 0
                                ? now.name(Partner.KIND, nr)
                                : then.name(Partner.KIND, then.table(Partner.KIND).nr(id));
                lines.add(new Line(nr, name, was, is, List.copyOf(parts)));
            }
        }
        lines.sort(
                Comparator.comparingLong((Line line) -> -Math.abs(line.difference()))
                        .thenComparing(Line::name));
        return new Changes(lines, sumBefore, sumAfter);
    }

    private static void names(Calculation calculation, String currency, TreeSet<String> names) {
        calculation.plans().stream()
                .map(setup -> setup.plan())
                .filter(plan -> plan.currency().equals(currency))
                .forEach(plan -> names.add(plan.name()));
    }

    /// In the months of the later calculation; unknown months count as nothing.
    private static long earned(
            Calculation calculation, String plan, Table partners, Id id, Calculation months) {
        int place = calculation.plan(plan);
        int nr = partners.nr(id);
        if (place < 0 || nr == 0) {
            return 0;
        }
        int shift = months.request().from().index() - calculation.request().from().index();
        long sum = 0;
        for (int m = 0; m < months.months(); m++) {
            int at = m + shift;
            if (at >= 0 && at < calculation.months()) {
                sum =
                        Math.addExact(
                                sum,
                                calculation
                                        .earned(place, nr, at)
                                        .map(money -> money.minor())
                                        .optional()
                                        .orElse(0L));
            }
        }
        return sum;
    }
}
