package app.mangrove.mix.capacity;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.mix.actual.Standing;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Trees;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.fact.RateTable;
import app.mangrove.model.market.Currency;
import app.mangrove.model.mix.MixAssumption;
import app.mangrove.model.mix.MixPlan;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What partners of each type and tier in each region bring, take to grow, and cost: a person's
/// assumptions where there are any, what the history says elsewhere.
///
/// Shape: each figure by itself comes from the assumption that fits best: one of the plan before
/// one of no plan, then one for the type, for the tier, for the nearest region, then the lower id.
/// Errors: an assumption out of range or without a rate is a problem and counts as not made.
public final class CapacityModel {
    private static final long LEAD = 3;
    private static final BigDecimal NO_COST = BigDecimal.ZERO.setScale(4);
    private final Standing standing;
    private final Estimates estimates;
    private final List<Row> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Key, Assumption> known = new ConcurrentHashMap<>();

    private record Key(int type, int tier, int region) {}

    private record Memo(Lens lens, int plan) {}

    /// An assumption's row with what it is for.
    private record Row(MixAssumption of, int plan, int type, int tier, int region) {}

    private CapacityModel(Standing standing, int plan) {
        this.standing = standing;
        estimates = Estimates.of(standing);
        Ecosystem eco = standing.ecosystem();
        eco.table(MixAssumption.KIND)
                .forEach(nr -> {
                    int of = eco.target(MixAssumption.KIND, MixAssumption.PLAN, nr);
                    if (of == 0 || of == plan) {
                        rows.add(
                                new Row(
                                        eco.row(MixAssumption.KIND, nr),
                                        of,
                                        eco.target(MixAssumption.KIND, MixAssumption.TYPE, nr),
                                        eco.target(MixAssumption.KIND, MixAssumption.TIER, nr),
                                        eco.target(MixAssumption.KIND, MixAssumption.REGION, nr)));
                    }
                });
        Trees trees = standing.trees();
        rows.sort(
                Comparator.comparing((Row row) -> row.plan == 0)
                        .thenComparing(row -> row.type == 0)
                        .thenComparing(row -> row.tier == 0)
                        .thenComparing(row -> -trees.depth(Axis.REGION, row.region))
                        .thenComparing(row -> row.of.id()));
        rows.forEach(this::check);
    }

    /// With the assumptions of a plan, by its row number; 0 for those of no plan alone.
    public static CapacityModel of(Standing standing, int plan) {
        return standing.ecosystem()
                .derive(new Memo(standing.lens(), plan), eco -> new CapacityModel(standing, plan));
    }

    /// With the assumptions of a plan.
    public static CapacityModel of(Standing standing, @Nullable Id plan) {
        return of(standing, plan == null ? 0 : standing.ecosystem().table(MixPlan.KIND).nr(plan));
    }

    public Standing standing() {
        return standing;
    }

    public Estimates estimates() {
        return estimates;
    }

    /// What is assumed of partners by the row numbers of type, tier and region, 0 for any.
    public Assumption at(int type, int tier, int region) {
        return known.computeIfAbsent(new Key(type, tier, region), this::made);
    }

    /// Assumptions that cannot be kept: out of range, or in a currency without a rate.
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private Assumption made(Key key) {
        List<Row> fit =
                rows.stream()
                        .filter(row -> row.type == 0 || row.type == key.type)
                        .filter(row -> row.tier == 0 || row.tier == key.tier)
                        .filter(row ->
                                standing.trees().isWithin(Axis.REGION, key.region, row.region))
                        .toList();
        return new Assumption(
                money(fit, MixAssumption.PRODUCTIVITY)
                        .orElseGet(() -> estimates.productivity(key.type, key.tier)),
                months(fit, MixAssumption.RAMP_MONTHS)
                        .orElseGet(() -> estimates.ramp(key.type, key.tier)),
                churn(fit).orElseGet(() -> estimates.churn(key.type, key.tier)),
                months(fit, MixAssumption.LEAD_MONTHS)
                        .orElse(Figure.standard(BigDecimal.valueOf(LEAD))),
                cost(fit, MixAssumption.RECRUIT_COST),
                cost(fit, MixAssumption.DEVELOP_COST),
                cost(fit, MixAssumption.RETIRE_COST),
                cost(fit, MixAssumption.UPKEEP));
    }

    private static @Nullable BigDecimal value(MixAssumption row, Field<BigDecimal> field) {
        return switch (field.key()) {
            case "productivity" -> row.productivity();
            case "recruit_cost" -> row.recruitCost();
            case "develop_cost" -> row.developCost();
            case "retire_cost" -> row.retireCost();
            case "upkeep" -> row.upkeep();
            default -> row.churn();
        };
    }

    private Figure cost(List<Row> fit, Field<BigDecimal> field) {
        return money(fit, field).orElse(Figure.standard(NO_COST));
    }

    private Optional<Figure> money(List<Row> fit, Field<BigDecimal> field) {
        return fit.stream()
                .flatMap(row ->
                        converted(row.of, value(row.of, field)).optional().stream()
                                .map(value -> Figure.assumed(value, row.of.id())))
                .findFirst();
    }

    private Optional<Figure> churn(List<Row> fit) {
        return fit.stream()
                .filter(row -> row.of.churn() != null && isShare(row.of.churn()))
                .map(row -> Figure.assumed(row.of.churn().setScale(6), row.of.id()))
                .findFirst();
    }

    private static boolean isShare(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
    }

    private static Optional<Figure> months(List<Row> fit, Field<Long> field) {
        return fit.stream()
                .flatMap(row -> {
                    Long months =
                            field == MixAssumption.RAMP_MONTHS
                                    ? row.of.rampMonths()
                                    : row.of.leadMonths();
                    return months == null || months < 0 || months > 1200
                            ? Optional.<Figure>empty().stream()
                            : Optional.of(Figure.assumed(BigDecimal.valueOf(months), row.of.id()))
                                    .stream();
                })
                .findFirst();
    }

    /// In the lens's currency at the rate of its day; failed without a value or a rate, or below 0.
    private Outcome<BigDecimal> converted(MixAssumption row, @Nullable BigDecimal value) {
        if (value == null || value.signum() < 0) {
            return Outcome.failed("mix.assumption.range", name(row));
        }
        Lens lens = standing.lens();
        String currency =
                row.currency() == null
                        ? lens.currency()
                        : standing.ecosystem()
                                .find(Currency.KIND, row.currency())
                                .map(Currency::code)
                                .orElse(lens.currency());
        long e4 = value.setScale(4, java.math.RoundingMode.HALF_UP).unscaledValue().longValue();
        return RateTable.of(standing.ecosystem())
                .convert(new Amount(e4, currency), lens.asOf(), lens.in())
                .map(amount -> amount.decimal().setScale(4));
    }

    private String name(MixAssumption row) {
        Ecosystem eco = standing.ecosystem();
        return eco.name(MixAssumption.KIND, eco.table(MixAssumption.KIND).nr(row.id()));
    }

    private void check(Row row) {
        for (Field<BigDecimal> field :
                List.of(
                        MixAssumption.PRODUCTIVITY,
                        MixAssumption.RECRUIT_COST,
                        MixAssumption.DEVELOP_COST,
                        MixAssumption.RETIRE_COST,
                        MixAssumption.UPKEEP)) {
            BigDecimal value = value(row.of, field);
            if (value != null) {
                converted(row.of, value).failure().ifPresent(problems::add);
            }
        }
        BigDecimal churn = row.of.churn();
        Long ramp = row.of.rampMonths();
        Long lead = row.of.leadMonths();
        boolean bad =
                churn != null && !isShare(churn)
                        || ramp != null && (ramp < 0 || ramp > 1200)
                        || lead != null && (lead < 0 || lead > 1200);
        if (bad) {
            problems.add(Problem.of("mix.assumption.range", name(row.of)));
        }
    }
}
