package app.mangrove.incentive.plan;

import app.mangrove.incentive.read.Prepared;
import app.mangrove.incentive.row.Scratch;
import app.mangrove.incentive.row.Sums;
import app.mangrove.incentive.window.Months;
import app.mangrove.model.column.Segments;
import app.mangrove.model.plan.terms.Component;

import java.util.BitSet;
import java.util.List;

/// What a plan would have given if some rows had not been there, or had been otherwise: the same
/// kernels take them back.
///
/// Shape: rows are taken and added one after another, each question is about all of them so far. A
/// sale that a taken row returns stays.
public final class WhatIf {
    private final Earnings earnings;
    private final int plan;
    private final Sums[] sums;
    private final BitSet touched = new BitSet();
    private final Scratch scratch = new Scratch();

    public WhatIf(Earnings earnings, int plan) {
        this.earnings = earnings;
        this.plan = plan;
        Sums[] all = earnings.sums(plan);
        sums = new Sums[all.length];
        for (int t = 0; t < all.length; t++) {
            sums[t] = all[t].next(touched);
        }
    }

    /// Without a row, by its number.
    public void less(Component.Source source, int nr) {
        run(earnings, plan, source, nr, -1);
    }

    /// With a row as another run of the same terms reads it.
    public void more(Earnings other, int place, Component.Source source, int nr) {
        run(other, place, source, nr, 1);
    }

    private void run(Earnings of, int place, Component.Source source, int nr, int sign) {
        int segment = nr >> Segments.BITS;
        if (segment >= of.kept().count(source)) {
            return;
        }
        PlanSetup setup = of.plans().get(place);
        boolean reads =
                setup.tracks().stream()
                        .flatMap(track -> track.slots().stream())
                        .anyMatch(slot -> slot.terms().rows().of() == source);
        if (!reads) {
            return;
        }
        if (!of.kept().preparing().source(source).table().isLive(nr)) {
            return;
        }
        int[] offset = {nr - (segment << Segments.BITS)};
        Prepared rows = of.kept().with(source, segment, offset);
        Earnings.guarded(
                List.of(setup),
                () -> {
                    setup.forEachSlot((slot, track) -> {
                        if (slot.terms().rows().of() == source) {
                            slot.kernel().run(rows, offset, scratch, sums[track], sign, null);
                        }
                    });
                    return sums;
                });
    }

    /// Whether any of the rows came to something for a payee.
    public boolean concerns(int payee) {
        return touched.get(payee);
    }

    /// What the plan's own terms would have given in a month of the axis; zero where it is not
    /// known.
    public long given(int payee, int month) {
        Months months =
                earnings.run(plan)
                        .run(sums, payee, earnings.anniversary(payee), PlanRun.Recording.NONE);
        return months == null || months.problem(month) != null ? 0 : months.values[month];
    }
}
