package app.mangrove.tier;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.fact.DayRates;
import app.mangrove.model.fact.RateTable;
import app.mangrove.model.fact.RelationTree;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.query.Filter;
import app.mangrove.model.query.Query;
import app.mangrove.model.query.RankCache;
import app.mangrove.model.query.Result;
import app.mangrove.model.query.Scope;

import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Measures every partner of one snapshot by one measure, and tells the records behind one value.
final class Measuring {
    private final Ecosystem ecosystem;
    private final Measure measure;
    private final Outcome<IntPredicate> meets;

    private Measuring(Ecosystem ecosystem, Measure measure, Outcome<IntPredicate> meets) {
        this.ecosystem = ecosystem;
        this.measure = measure;
        this.meets = meets;
    }

    static Measuring of(Ecosystem ecosystem, Measure measure, Cancel cancel) {
        return new Measuring(ecosystem, measure, filter(ecosystem, measure, cancel));
    }

    private static Outcome<IntPredicate> filter(
            Ecosystem ecosystem, Measure measure, Cancel cancel) {
        if (measure.filter().isEmpty()) {
            return Outcome.ok(nr -> true);
        }
        Scope scope = scope(ecosystem, measure);
        var kind = Events.kind(measure.metric());
        return Filter.parse(measure.filter())
                .flatMap(filter -> Query.of(kind).where(filter).run(scope, cancel))
                .map(Measuring::bits);
    }

    static Scope scope(Ecosystem ecosystem, Measure measure) {
        return Scope.of(ecosystem, measure.on(), new RankCache(Collator.getInstance(Locale.ROOT)));
    }

    private static IntPredicate bits(Result result) {
        BitSet rows = new BitSet();
        for (int row : result.rows()) {
            rows.set(row);
        }
        return rows::get;
    }

    private int end() {
        return ecosystem.table(Partner.KIND).end();
    }

    Measured values() {
        if (meets instanceof Outcome.Failed<IntPredicate>(Problem problem)) {
            return Measured.broken(end(), problem);
        }
        Events events = new Events(ecosystem, measure, meets.orElseThrow());
        Totals own = new Totals(end());
        Conversion in = measure.in();
        DayRates rates = in == null ? null : rates(events, in);
        if (rates == null) {
            events.each((row, partner, value, currency, day) -> own.add(partner, value));
        } else {
            events.each((row, partner, value, currency, day) -> {
                long rate = rates.at(currency, day);
                if (rate == DayRates.MISSING) {
                    own.miss(partner, (long) day << 32 | currency);
                } else {
                    own.addProduct(partner, value, rate);
                }
            });
        }
        return finished(scoped(own), rates);
    }

    private DayRates rates(Events events, Conversion in) {
        int[] days = events.days();
        return new DayRates(ecosystem, in, days[0], days[1]);
    }

    /// Everybody below a partner counts once, however many ways lead there.
    private Totals scoped(Totals own) {
        if (measure.scope().equals("OWN")) {
            return own;
        }
        RelationTree tree = RelationTree.on(ecosystem, measure.on());
        Totals sums = new Totals(own.end());
        boolean total = measure.scope().equals("TOTAL");
        ecosystem
                .table(Partner.KIND)
                .forEach(nr -> {
                    if (total) {
                        sums.plus(nr, own, nr);
                    }
                    if (tree.childCount(nr) > 0) {
                        for (int below : tree.below(nr)) {
                            sums.plus(nr, own, below);
                        }
                    }
                });
        return sums;
    }

    private Measured finished(Totals totals, @Nullable DayRates rates) {
        long[] values = new long[totals.end()];
        int[] rows = new int[totals.end()];
        Map<Integer, Problem> missing = new HashMap<>();
        boolean score = measure.metric().equals("SCORE");
        for (int nr = 1; nr < values.length; nr++) {
            rows[nr] = totals.rows(nr);
            if (score) {
                values[nr] = rows[nr] == 0 ? Measured.NONE : totals.mean(nr);
            } else if (rates == null) {
                values[nr] = rows[nr] == 0 ? 0 : totals.scaled(nr, 0) * 10_000;
            } else if (totals.isMissing(nr)) {
                missing.put(nr, problem(rates, totals.mark(nr)));
            } else {
                values[nr] = rows[nr] == 0 ? 0 : totals.scaled(nr, RateTable.SCALE);
            }
        }
        return new Measured(values, rows, missing, Optional.empty());
    }

    private static Problem problem(DayRates rates, long mark) {
        return rates.found((int) mark, (int) (mark >> 32)).failure().orElseThrow();
    }

    /// The records that make the value of one partner, in row order.
    List<Id> records(int partner) {
        if (!(meets instanceof Outcome.Ok<IntPredicate>(IntPredicate test))) {
            return List.of();
        }
        BitSet whose = new BitSet();
        if (!measure.scope().equals("DOWNSTREAM")) {
            whose.set(partner);
        }
        if (!measure.scope().equals("OWN")) {
            for (int below : RelationTree.on(ecosystem, measure.on()).below(partner)) {
                whose.set(below);
            }
        }
        Events events = new Events(ecosystem, measure, test);
        List<Id> ids = new ArrayList<>();
        events.each((row, who, value, currency, day) -> {
            if (whose.get(who)) {
                ids.add(events.id(row));
            }
        });
        return ids;
    }
}
