package app.mangrove.mix.gap;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.mix.actual.Standing;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.cell.CellIndex;
import app.mangrove.mix.target.Market;
import app.mangrove.mix.target.PlanTargets;
import app.mangrove.mix.target.PlanTargets.Goal;
import app.mangrove.mix.target.RollUp;
import app.mangrove.model.Ecosystem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// Target against actual of many cells at once.
///
/// Shape: columns by place of the cell in the question. Every cell is counted from the partners
/// themselves and not from other cells, so that a partner counts once in any roll-up. Errors: a
/// cell with a sale that cannot be converted has a problem for its revenue.
public final class GapGrid {
    private final GapQuestion question;
    private final CellIndex index;
    private final Standing standing;
    private final Forecast forecast;
    private final PlanTargets targets;
    private final Market market;
    private final Actuals actuals;
    private final long[][] wanted = new long[Goal.values().length][];
    private final long[] accounts;
    private final long[] demand;
    private final CoverageBands bands;

    private GapGrid(Ecosystem ecosystem, GapQuestion question) {
        this.question = question;
        bands = CoverageBands.of(ecosystem);
        index = new CellIndex(question.cells());
        standing = Standing.of(ecosystem, question.lens());
        forecast = Forecast.of(standing, question.plan(), question.date());
        targets = PlanTargets.of(ecosystem, question.lens(), question.plan(), question.date());
        market = Market.of(ecosystem, question.lens(), question.date());
        actuals = new Actuals(index, standing, forecast);
        for (Goal goal : Goal.values()) {
            wanted[goal.ordinal()] = values(targets.of(goal));
        }
        accounts = values(market.accounts());
        demand = values(market.revenue());
    }

    private long[] values(RollUp rows) {
        if (rows.isEmpty()) {
            long[] none = new long[question.cells().size()];
            Arrays.fill(none, RollUp.NONE);
            return none;
        }
        return rows.values(index);
    }

    public static GapGrid of(Ecosystem ecosystem, GapQuestion question) {
        return new GapGrid(ecosystem, question);
    }

    public GapQuestion question() {
        return question;
    }

    public CoverageBands bands() {
        return bands;
    }

    public Standing standing() {
        return standing;
    }

    public Forecast forecast() {
        return forecast;
    }

    public PlanTargets targets() {
        return targets;
    }

    public Market market() {
        return market;
    }

    public int size() {
        return question.cells().size();
    }

    /// The place of a cell, −1 when it was not asked for.
    public int place(Cell cell) {
        return index.place(cell);
    }

    /// Everything about the cell at a place.
    public Gap gap(int i) {
        int at = index.place(question.cells().get(i));
        return new Gap(
                question.cells().get(i),
                actuals.count[at],
                actuals.further[at],
                actuals.active[at],
                actuals.prospects[at],
                actuals.now[at],
                actuals.coming[at],
                actuals.then[at] + actuals.coming[at],
                revenue(at),
                option(wanted[Goal.COUNT.ordinal()][at]),
                option(wanted[Goal.CAPACITY.ordinal()][at]),
                option(wanted[Goal.REVENUE.ordinal()][at]),
                option(accounts[at]),
                option(demand[at]));
    }

    private static OptionalLong option(long value) {
        return value == RollUp.NONE ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private Outcome<Long> revenue(int at) {
        if (!actuals.missing.get(at)) {
            return Outcome.ok(actuals.revenue[at]);
        }
        Cell cell = question.cells().get(at);
        return Members.of(standing, cell)
                .mapToObj(standing::missing)
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .<Outcome<Long>>map(Outcome::failed)
                .orElseGet(() -> Outcome.ok(actuals.revenue[at]));
    }

    /// The enrolled partners of a cell, by row number.
    public int[] partners(Cell cell) {
        return Members.of(standing, cell).toArray();
    }

    /// The prospects that would lie in a cell, by row number; tier and product line are open.
    public int[] prospects(Cell cell) {
        Cell open = cell.with(Axis.TIER, 0).with(Axis.PRODUCT_LINE, 0);
        return standing.prospects().stream()
                .filter(nr -> Members.isIn(standing, nr, open))
                .toArray();
    }

    /// What could not be reckoned, each once.
    public List<Problem> problems() {
        Set<Problem> all = new LinkedHashSet<>(targets.problems());
        all.addAll(market.problems());
        all.addAll(forecast.model().problems());
        for (int at = actuals.missing.nextSetBit(0); at >= 0; ) {
            revenue(at).failure().ifPresent(all::add);
            at = actuals.missing.nextSetBit(at + 1);
        }
        return new ArrayList<>(all);
    }
}
