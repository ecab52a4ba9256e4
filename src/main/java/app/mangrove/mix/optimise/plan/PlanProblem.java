package app.mangrove.mix.optimise.plan;

import app.mangrove.base.outcome.Problem;
import app.mangrove.mix.actual.Standing;
import app.mangrove.mix.capacity.Assumption;
import app.mangrove.mix.capacity.CapacityModel;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.optimise.Costs;
import app.mangrove.mix.optimise.Limit;
import app.mangrove.mix.optimise.Market;
import app.mangrove.mix.optimise.MixProblem;
import app.mangrove.mix.optimise.Pairing;
import app.mangrove.mix.optimise.Pool;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.mix.Complement;
import app.mangrove.model.mix.MixPlan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// A mix plan of a workspace as the optimiser sees it.
///
/// Shape: `cells` say what each pool is, `regions` what each market, `sources` where each limit
/// comes from; `quarters` begin at `start`. Partners that a workspace has count as ramped up.
/// Errors: what the optimiser leaves out is a problem that says so.
public record PlanProblem(
        MixProblem problem,
        List<Cell> cells,
        LocalDate start,
        List<Source> sources,
        List<Problem> problems,
        List<Integer> regions) {
    private static final int MONTHS = 3;
    private static final double E4 = 10_000;
    private static final double MILLION = 1e6;
    private static final long QUARTERS = 8;

    public PlanProblem {
        cells = List.copyOf(cells);
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
        regions = List.copyOf(regions);
    }

    public static PlanProblem of(Ecosystem eco, Wish wish) {
        MixPlan plan = eco.row(MixPlan.KIND, wish.plan());
        LocalDate start = plan.start();
        int quarters = quarters(plan, wish);
        Standing standing = Standing.of(eco, wish.lens());
        CapacityModel model = CapacityModel.of(standing, wish.plan());
        Places places = new Places(standing, wish.plan());
        TreeSet<Integer> regions = new TreeSet<>();
        places.cells().stream().map(Cell::region).filter(places::isLeaf).forEach(regions::add);
        List<Integer> markets = List.copyOf(regions);
        List<Pool> pools =
                IntStream.range(0, places.cells().size())
                        .mapToObj(p -> pool(places, p, markets, model))
                        .toList();
        List<Problem> problems = new ArrayList<>(model.problems());
        PlanLimits kept = new PlanLimits(eco, wish, places, start, quarters, problems);
        List<Limit> limits = kept.all();
        return new PlanProblem(
                new MixProblem(
                        quarters,
                        pools,
                        markets.stream()
                                .map(region -> market(eco, wish.lens(), region, start, quarters))
                                .toList(),
                        pairings(eco, wish.plan()),
                        limits,
                        wish.goal()),
                places.cells(),
                start,
                kept.sources(),
                problems,
                markets);
    }

    private static int quarters(MixPlan plan, Wish wish) {
        long planned = plan.quarters() == null ? QUARTERS : plan.quarters();
        if (wish.until() != null) {
            long months = ChronoUnit.MONTHS.between(plan.start(), wish.until().plusDays(1));
            planned = Math.min(planned, Math.ceilDiv(months, MONTHS));
        }
        return Math.clamp(planned, 1, 40);
    }

    private static Pool pool(Places places, int at, List<Integer> markets, CapacityModel model) {
        Cell cell = places.cells().get(at);
        Assumption of = model.at(cell.type(), cell.tier(), cell.region());
        List<Double> ramp = new ArrayList<>();
        for (int month = 0; month < of.ramp(); month += MONTHS) {
            ramp.add((of.rampedE6(month) + of.rampedE6(month + MONTHS)) / 2 / MILLION);
        }
        return new Pool(
                Integer.toString(cell.type()),
                Integer.toString(cell.tier()),
                Integer.toString(cell.region()),
                places.next(at),
                markets.indexOf(cell.region()),
                places.count(at),
                of.productivityE4() / E4 / 4,
                Math.min(0.99, of.lostE6(MONTHS) / MILLION),
                ramp,
                Math.ceilDiv(of.lead(), MONTHS),
                new Costs(
                        of.recruitCost().value(),
                        of.developCost().value(),
                        of.retireCost().value(),
                        of.upkeep()
                                .value()
                                .divide(
                                        java.math.BigDecimal.valueOf(4),
                                        6,
                                        java.math.RoundingMode.HALF_UP)),
                places.isEntry(at),
                true);
    }

    /// The demand of a region by quarter; of a quarter that nobody knows, that of the one before.
    private static Market market(
            Ecosystem eco, Lens lens, int region, LocalDate start, int quarters) {
        List<Double> demand = new ArrayList<>();
        double accounts = Double.POSITIVE_INFINITY;
        double last = Double.POSITIVE_INFINITY;
        Cell cell = Cell.of(Axis.REGION, region);
        for (int q = 0; q < quarters; q++) {
            var known =
                    app.mangrove.mix.target.Market.of(
                            eco, lens, start.plusMonths((long) MONTHS * q));
            OptionalLong yearly = known.revenue().value(cell);
            last = yearly.isPresent() ? yearly.getAsLong() / E4 / 4 : last;
            OptionalLong many = known.accounts().value(cell);
            accounts = many.isPresent() ? many.getAsLong() : accounts;
            demand.add(last);
        }
        return new Market(eco.name(Axis.REGION.kind(), region), demand, accounts);
    }

    private static List<Pairing> pairings(Ecosystem eco, int plan) {
        List<Pairing> pairings = new ArrayList<>();
        eco.table(Complement.KIND)
                .forEach(nr -> {
                    int of = eco.target(Complement.KIND, Complement.PLAN, nr);
                    Complement row = eco.row(Complement.KIND, nr);
                    if ((of == 0 || of == plan) && row.ratio().signum() > 0) {
                        pairings.add(
                                new Pairing(
                                        type(eco, nr, Complement.TYPE),
                                        type(eco, nr, Complement.OTHER_TYPE),
                                        row.ratio().doubleValue(),
                                        Math.max(0, row.uplift().doubleValue())));
                    }
                });
        return pairings;
    }

    private static String type(
            Ecosystem eco, int nr, app.mangrove.model.Field<app.mangrove.model.Id> field) {
        return Integer.toString(eco.target(Complement.KIND, field, nr));
    }

    /// The same with at most this cost in all, in place of what the plan allows.
    public PlanProblem withBudget(double budget) {
        MixProblem other = problem.withBudget(budget);
        List<Source> from = new ArrayList<>(sources);
        for (int i = 0; i < other.limits().size(); i++) {
            if (i == from.size()) {
                from.add(new Source.Asked());
            } else if (problem.isBudgetOfAll(other.limits().get(i))) {
                from.set(i, new Source.Asked());
            }
        }
        return new PlanProblem(other, cells, start, from, problems, regions);
    }

    /// The first day of a quarter of the plan.
    public LocalDate quarter(int number) {
        return start.plusMonths((long) MONTHS * number);
    }
}
