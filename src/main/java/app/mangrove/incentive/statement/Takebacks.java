package app.mangrove.incentive.statement;

import app.mangrove.incentive.plan.Earnings;
import app.mangrove.incentive.plan.WhatIf;
import app.mangrove.incentive.read.Axis;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Segments;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.plan.terms.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the returns of a month took back of what plans gave in it.
///
/// Shape: what a month came to less what it would have come to without its returns, so that it
/// holds for brackets and limits too.
final class Takebacks {
    private final Earnings earnings;
    private final Axis axis;
    private final Map<Integer, List<Integer>> returns = new HashMap<>();
    private final Map<List<Integer>, WhatIf> without = new HashMap<>();

    Takebacks(Earnings earnings) {
        this.earnings = earnings;
        axis = earnings.axis();
    }

    /// Unit: minor units of the plan; zero when nothing was returned. Negative when it took
    /// something back.
    long taken(int plan, int partner, int month) {
        List<Integer> rows = returns.computeIfAbsent(month, this::returned);
        if (rows.isEmpty()) {
            return 0;
        }
        WhatIf less =
                without.computeIfAbsent(
                        List.of(plan, month),
                        key -> {
                            WhatIf made = new WhatIf(earnings, plan);
                            rows.forEach(nr -> made.less(Component.Source.TRANSACTION, nr));
                            return made;
                        });
        return less.concerns(partner)
                ? Math.subtractExact(
                        earnings.earned(plan).given().at(partner, month),
                        less.given(partner, month))
                : 0;
    }

    private List<Integer> returned(int month) {
        Table table = earnings.job().ecosystem().table(Transaction.KIND);
        int column = table.column(Transaction.RETURNS.key());
        int dates = table.column(Transaction.DATE.key());
        int first = axis.firstDay(month);
        int last = axis.lastDay(month);
        List<Integer> rows = new ArrayList<>();
        for (int s = 0; s < table.segmentCount(); s++) {
            IntSegment returns = (IntSegment) table.segment(column, s);
            IntSegment days = (IntSegment) table.segment(dates, s);
            for (int i = 0; i < returns.length(); i++) {
                int nr = (s << Segments.BITS) + i;
                boolean within = days.at(i) >= first && days.at(i) <= last;
                if (returns.at(i) > 0 && within && table.isLive(nr)) {
                    rows.add(nr);
                }
            }
        }
        return rows;
    }
}
