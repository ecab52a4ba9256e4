package app.mangrove.sample.mix;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;
import app.mangrove.model.mix.Complement;
import app.mangrove.model.mix.Demand;
import app.mangrove.model.mix.MixAssumption;
import app.mangrove.model.mix.MixConstraint;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.mix.MixTarget;
import app.mangrove.model.mix.ProfileCriterion;
import app.mangrove.model.program.PartnerType;
import app.mangrove.sample.Seeds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// A believable mix plan for firms that are there: more service providers and integrators where the
/// market is larger than what partners bring, no more distributors.
///
/// Shape: the same firms give the same edits; ids are derived from the seed.
public final class MixSeeds {
    private static final BigDecimal STEP = BigDecimal.valueOf(10_000);
    private static final List<String> WANTED = List.of(Seeds.MSP, Seeds.INTEGRATOR, Seeds.ALLIANCE);
    private static final Map<String, Integer> GROWTH =
            Map.of(
                    Seeds.RESELLER, 12,
                    Seeds.MSP, 45,
                    Seeds.INTEGRATOR, 35,
                    Seeds.DISTRIBUTOR, 0,
                    Seeds.ALLIANCE, 30,
                    Seeds.AFFILIATE, 0);
    private final long seed;
    private final LocalDate end;
    private final String currency;
    private final List<Edit> edits = new ArrayList<>();

    /// A firm as the plan sees it: its type, the code of its area, and what it sells in a year.
    public record Firm(String type, String area, double yearly) {}

    /// What there is in one place.
    private record Spot(int count, double yearly) {
        Spot plus(Spot other) {
            return new Spot(count + other.count, yearly + other.yearly);
        }
    }

    private MixSeeds(long seed, LocalDate end, String currency) {
        this.seed = seed;
        this.end = end;
        this.currency = currency;
    }

    /// The plan for the year after `end`.
    public static List<Edit> edits(long seed, LocalDate end, String currency, List<Firm> firms) {
        MixSeeds seeds = new MixSeeds(seed, end, currency);
        seeds.plan();
        seeds.targets(firms);
        seeds.assumptions();
        seeds.limits();
        seeds.profile();
        return seeds.edits;
    }

    private Id id(Kind<?> kind, String name) {
        return Id.derived(seed, kind.key() + "/" + name);
    }

    private Id plan(String name) {
        return id(MixPlan.KIND, name);
    }

    private Id type(String code) {
        return Seeds.id(PartnerType.KIND, code);
    }

    private Id money() {
        return Seeds.id(Currency.KIND, currency);
    }

    private void plan() {
        edits.add(
                Edit.add(MixPlan.KIND, plan("next"))
                        .and(MixPlan.NAME, "Partner mix " + end.plusYears(1).getYear())
                        .and(MixPlan.NUMBER, 1L)
                        .and(MixPlan.STATUS, "CURRENT")
                        .and(MixPlan.START, end.plusDays(1))
                        .and(MixPlan.QUARTERS, 4L)
                        .and(MixPlan.CURRENCY, money())
                        .and(
                                MixPlan.NOTE,
                                "More service providers and integrators where customers wait."));
    }

    private void targets(List<Firm> firms) {
        Map<String, Map<String, Spot>> spots = new TreeMap<>();
        TreeSet<String> areas = new TreeSet<>();
        for (Firm firm : firms) {
            areas.add(firm.area());
            spots.computeIfAbsent(firm.type(), type -> new TreeMap<>())
                    .merge(firm.area(), new Spot(1, firm.yearly()), Spot::plus);
        }
        int place = 0;
        for (String type : GROWTH.keySet().stream().sorted().toList()) {
            Map<String, Spot> of = spots.getOrDefault(type, Map.of());
            Spot all = of.values().stream().reduce(new Spot(0, 0), Spot::plus);
            double each = all.count == 0 ? 0 : all.yearly / all.count;
            for (String area : areas) {
                target(type, area, of.getOrDefault(area, new Spot(0, 0)), each, place++);
            }
        }
    }

    private void target(String type, String area, Spot spot, double each, int place) {
        int percent = GROWTH.getOrDefault(type, 0);
        long more = (spot.count * (long) percent + 99) / 100;
        long wanted = spot.count + (spot.count == 0 && WANTED.contains(type) ? 1 : more);
        if (wanted == 0) {
            return;
        }
        BigDecimal capacity = round(spot.yearly * 1.05 + (wanted - spot.count) * each);
        edits.add(
                Edit.add(MixTarget.KIND, id(MixTarget.KIND, type + "/" + area))
                        .and(MixTarget.PLAN, plan("next"))
                        .and(MixTarget.DATE, end.plusYears(1))
                        .and(MixTarget.TYPE, type(type))
                        .and(MixTarget.REGION, Seeds.id(Region.KIND, area))
                        .and(MixTarget.COUNT, wanted)
                        .and(MixTarget.CAPACITY, capacity)
                        .and(MixTarget.CURRENCY, money()));
        BigDecimal market = round(capacity.doubleValue() * (85 + place * 37 % 60) / 100);
        edits.add(
                Edit.add(Demand.KIND, id(Demand.KIND, type + "/" + area))
                        .and(Demand.TYPE, type(type))
                        .and(Demand.REGION, Seeds.id(Region.KIND, area))
                        .and(Demand.PERIOD_FROM, end.plusDays(1))
                        .and(Demand.PERIOD_TO, end.plusDays(1).plusYears(1))
                        .and(Demand.ACCOUNTS, Math.max(4, market.longValue() / 60_000))
                        .and(Demand.REVENUE, market)
                        .and(Demand.CURRENCY, money())
                        .and(Demand.SOURCE, "Market study"));
    }

    private static BigDecimal round(double euros) {
        return BigDecimal.valueOf(euros)
                .divide(STEP, 0, RoundingMode.CEILING)
                .max(BigDecimal.ONE)
                .multiply(STEP);
    }

    private void assumptions() {
        assumption(Seeds.RESELLER, 6, 3, 18_000, 9_000, 6_000);
        assumption(Seeds.MSP, 9, 4, 34_000, 15_000, 12_000);
        assumption(Seeds.INTEGRATOR, 12, 5, 48_000, 20_000, 15_000);
        assumption(Seeds.DISTRIBUTOR, 12, 6, 90_000, 30_000, 40_000);
        assumption(Seeds.ALLIANCE, 9, 4, 40_000, 18_000, 10_000);
        assumption(Seeds.AFFILIATE, 3, 1, 2_000, 1_000, 500);
    }

    private void assumption(
            String type, long ramp, long lead, long recruit, long develop, long upkeep) {
        edits.add(
                Edit.add(MixAssumption.KIND, id(MixAssumption.KIND, type))
                        .and(MixAssumption.TYPE, type(type))
                        .and(MixAssumption.RAMP_MONTHS, ramp)
                        .and(MixAssumption.LEAD_MONTHS, lead)
                        .and(MixAssumption.RECRUIT_COST, BigDecimal.valueOf(recruit))
                        .and(MixAssumption.DEVELOP_COST, BigDecimal.valueOf(develop))
                        .and(MixAssumption.RETIRE_COST, BigDecimal.valueOf(5_000))
                        .and(MixAssumption.UPKEEP, BigDecimal.valueOf(upkeep))
                        .and(MixAssumption.CURRENCY, money())
                        .and(MixAssumption.NOTE, "From the partner team's budget"));
    }

    private void limits() {
        edits.add(
                limit("BUDGET")
                        .and(MixConstraint.AMOUNT, BigDecimal.valueOf(2_400_000))
                        .and(MixConstraint.CURRENCY, money()));
        edits.add(limit("RECRUIT_SPEED").and(MixConstraint.LIMIT, BigDecimal.valueOf(25)));
        edits.add(complement(Seeds.RESELLER, Seeds.INTEGRATOR, "0.25", "0.08"));
        edits.add(complement(Seeds.ALLIANCE, Seeds.INTEGRATOR, "0.5", "0.12"));
    }

    private Edit.Put limit(String rule) {
        return Edit.add(MixConstraint.KIND, id(MixConstraint.KIND, rule))
                .and(MixConstraint.PLAN, plan("next"))
                .and(MixConstraint.RULE, rule);
    }

    private Edit.Put complement(String type, String other, String ratio, String uplift) {
        return Edit.add(Complement.KIND, id(Complement.KIND, type + "/" + other))
                .and(Complement.TYPE, type(type))
                .and(Complement.OTHER_TYPE, type(other))
                .and(Complement.RATIO, new BigDecimal(ratio))
                .and(Complement.UPLIFT, new BigDecimal(uplift));
    }

    private void profile() {
        criterion("Twenty people or more", "employees >= 20", 3, 1);
        criterion("In business for five years", "founded <= " + (end.getYear() - 5), 1, 2);
        criterion(
                "In finance, health or government",
                "vertical.code any of (522, 524, 622, 611, 921)",
                2,
                3);
        criterion("Runs or sells with others", "tags any of (managed, co-sell, strategic)", 2, 4);
    }

    private void criterion(String name, String filter, int weight, long position) {
        edits.add(
                Edit.add(ProfileCriterion.KIND, id(ProfileCriterion.KIND, name))
                        .and(ProfileCriterion.NAME, name)
                        .and(ProfileCriterion.FILTER, filter)
                        .and(ProfileCriterion.WEIGHT, BigDecimal.valueOf(weight))
                        .and(ProfileCriterion.POSITION, position));
    }
}
