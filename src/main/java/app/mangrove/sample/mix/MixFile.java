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
import app.mangrove.sample.Lines;
import app.mangrove.sample.Seeds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The mix plan of a shipped file: a line a row, its parts divided by bars; targets and demand have
/// a part for each of the regions named before, and the last part of a target is what one partner
/// can bring.
///
/// Shape: a draft that begins with the month after the given day, with targets after one year and
/// after two; ids are derived from `key` and the line. `Y-5` is the year five years before.
public final class MixFile {
    private static final Pattern YEARS = Pattern.compile("Y-(\\d+)");
    private static final int YEARS_AHEAD = 2;
    private final String key;
    private final String currency;
    private final LocalDate start;
    private final List<Edit> edits = new ArrayList<>();
    private List<String> regions = List.of();
    private long position;

    private MixFile(String key, String currency, LocalDate day) {
        this.key = key;
        this.currency = currency;
        start = day.withDayOfMonth(1).plusMonths(1);
    }

    /// The plan of a file for a workspace that begins on a day.
    public static List<Edit> edits(String file, String key, String currency, LocalDate day) {
        MixFile seeds = new MixFile(key, currency, day);
        Lines.of(file).forEach(line -> seeds.line(line.split("\\|", -1)));
        return seeds.edits;
    }

    private void line(String[] line) {
        switch (line[0]) {
            case "plan" -> plan(line);
            case "regions" -> regions = List.of(line).subList(1, line.length);
            case "target" -> target(line);
            case "demand" -> demand(line);
            case "assume" -> assumption(line);
            case "limit" -> limit(line);
            case "complement" -> complement(line);
            case "criterion" -> criterion(line);
            default -> throw new IllegalStateException(key + ": " + String.join("|", line));
        }
    }

    private Id id(Kind<?> kind, String... parts) {
        return Seeds.id(kind, key + "/" + String.join("/", parts));
    }

    private Id plan() {
        return id(MixPlan.KIND, "first");
    }

    private static Id type(String code) {
        return Seeds.id(PartnerType.KIND, code);
    }

    private static Id region(String code) {
        return Seeds.id(Region.KIND, code);
    }

    private Id money() {
        return Seeds.id(Currency.KIND, currency);
    }

    private void plan(String[] line) {
        edits.add(
                Edit.add(MixPlan.KIND, plan())
                        .and(MixPlan.NAME, line[1])
                        .and(MixPlan.NUMBER, 1L)
                        .and(MixPlan.STATUS, "DRAFT")
                        .and(MixPlan.START, start)
                        .and(MixPlan.QUARTERS, Long.valueOf(line[2]))
                        .and(MixPlan.CURRENCY, money())
                        .and(MixPlan.NOTE, line[3]));
    }

    private void target(String[] line) {
        BigDecimal each = new BigDecimal(line[line.length - 1]);
        for (int i = 0; i < regions.size(); i++) {
            String[] years = line[i + 2].split("/", -1);
            for (int year = 1; year <= years.length; year++) {
                long count = Long.parseLong(years[year - 1]);
                edits.add(
                        Edit.add(
                                        MixTarget.KIND,
                                        id(
                                                MixTarget.KIND,
                                                line[1],
                                                regions.get(i),
                                                Integer.toString(year)))
                                .and(MixTarget.PLAN, plan())
                                .and(MixTarget.DATE, start.plusYears(year).minusDays(1))
                                .and(MixTarget.TYPE, type(line[1]))
                                .and(MixTarget.REGION, region(regions.get(i)))
                                .and(MixTarget.COUNT, count)
                                .and(MixTarget.CAPACITY, each.multiply(BigDecimal.valueOf(count)))
                                .and(MixTarget.CURRENCY, money()));
            }
        }
    }

    private void demand(String[] line) {
        for (int i = 0; i < regions.size(); i++) {
            String[] holds = line[i + 2].split("/", -1);
            for (int year = 1; year <= YEARS_AHEAD; year++) {
                String[] parts = {line[1], regions.get(i), Integer.toString(year)};
                edits.add(
                        Edit.add(Demand.KIND, id(Demand.KIND, parts))
                                .and(Demand.TYPE, type(line[1]))
                                .and(Demand.REGION, region(regions.get(i)))
                                .and(Demand.PERIOD_FROM, start.plusYears(year - 1L))
                                .and(Demand.PERIOD_TO, start.plusYears(year))
                                .and(Demand.ACCOUNTS, Long.valueOf(holds[0]))
                                .and(Demand.REVENUE, new BigDecimal(holds[1]))
                                .and(Demand.CURRENCY, money())
                                .and(Demand.SOURCE, "Template"));
            }
        }
    }

    private void assumption(String[] line) {
        edits.add(
                Edit.add(MixAssumption.KIND, id(MixAssumption.KIND, line[1]))
                        .and(MixAssumption.PLAN, plan())
                        .and(MixAssumption.TYPE, type(line[1]))
                        .and(MixAssumption.PRODUCTIVITY, new BigDecimal(line[2]))
                        .and(MixAssumption.RAMP_MONTHS, Long.valueOf(line[3]))
                        .and(MixAssumption.CHURN, new BigDecimal(line[4]))
                        .and(MixAssumption.LEAD_MONTHS, Long.valueOf(line[5]))
                        .and(MixAssumption.RECRUIT_COST, new BigDecimal(line[6]))
                        .and(MixAssumption.DEVELOP_COST, new BigDecimal(line[7]))
                        .and(MixAssumption.RETIRE_COST, new BigDecimal(line[8]))
                        .and(MixAssumption.UPKEEP, new BigDecimal(line[9]))
                        .and(MixAssumption.CURRENCY, money()));
    }

    private void limit(String[] line) {
        Edit.Put put =
                Edit.add(MixConstraint.KIND, id(MixConstraint.KIND, line[1], line[2], line[3]))
                        .and(MixConstraint.PLAN, plan())
                        .and(MixConstraint.RULE, line[1])
                        .and(MixConstraint.NOTE, line[6]);
        put = line[2].isEmpty() ? put : put.and(MixConstraint.TYPE, type(line[2]));
        put = line[3].isEmpty() ? put : put.and(MixConstraint.REGION, region(line[3]));
        put = line[4].isEmpty() ? put : put.and(MixConstraint.LIMIT, new BigDecimal(line[4]));
        put =
                line[5].isEmpty()
                        ? put
                        : put.and(MixConstraint.AMOUNT, new BigDecimal(line[5]))
                                .and(MixConstraint.CURRENCY, money());
        edits.add(put);
    }

    private void complement(String[] line) {
        edits.add(
                Edit.add(Complement.KIND, id(Complement.KIND, line[1], line[2]))
                        .and(Complement.PLAN, plan())
                        .and(Complement.TYPE, type(line[1]))
                        .and(Complement.OTHER_TYPE, type(line[2]))
                        .and(Complement.RATIO, new BigDecimal(line[3]))
                        .and(Complement.UPLIFT, new BigDecimal(line[4])));
    }

    private void criterion(String[] line) {
        Matcher years = YEARS.matcher(line[3]);
        String filter =
                years.replaceAll(found ->
                        Integer.toString(start.getYear() - Integer.parseInt(found.group(1))));
        Edit.Put put =
                Edit.add(ProfileCriterion.KIND, id(ProfileCriterion.KIND, line[1], line[2]))
                        .and(ProfileCriterion.NAME, line[2])
                        .and(ProfileCriterion.PLAN, plan())
                        .and(ProfileCriterion.FILTER, filter)
                        .and(ProfileCriterion.WEIGHT, new BigDecimal(line[4]))
                        .and(ProfileCriterion.POSITION, ++position);
        edits.add(line[1].isEmpty() ? put : put.and(ProfileCriterion.TYPE, type(line[1])));
    }
}
