package app.mangrove.mix.target;

import app.mangrove.base.outcome.Problem;
import app.mangrove.mix.cell.Trees;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.column.Longs;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.mix.MixTarget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What one plan wants at one of its dates.
///
/// Shape: each measure adds up by itself. Unit: partners, or ten-thousandths a year in the lens's
/// currency. Errors: an amount without a rate counts as not wanted and is a problem.
public final class PlanTargets {
    private final Trees trees;
    private final LocalDate date;
    private final Map<Goal, RollUp> goals = new EnumMap<>(Goal.class);
    private final List<Problem> problems = new ArrayList<>();

    /// What a plan may want of a cell.
    public enum Goal {
        COUNT,
        REVENUE,
        CAPACITY
    }

    private record Key(Lens lens, int plan, LocalDate date) {}

    private PlanTargets(Ecosystem eco, Lens lens, int plan, LocalDate date) {
        trees = Trees.of(eco);
        this.date = date;
        Table table = eco.table(MixTarget.KIND);
        Ints plans = table.ints(MixTarget.PLAN);
        Ints dates = table.ints(MixTarget.DATE);
        Longs counts = table.longs(MixTarget.COUNT);
        Cells cells = Cells.ofTargets(eco);
        Converter converter = new Converter(eco, lens, problems);
        Map<Goal, List<Entry>> entries = new EnumMap<>(Goal.class);
        int day = (int) date.toEpochDay();
        table.forEach(nr -> {
            if (plans.at(nr) != plan || dates.at(nr) != day) {
                return;
            }
            if (counts.at(nr) != LongSegment.NULL) {
                put(entries, Goal.COUNT, new Entry(cells.at(nr), nr, counts.at(nr)));
            }
            converter
                    .of(MixTarget.KIND, MixTarget.REVENUE, MixTarget.CURRENCY, nr)
                    .ifPresent(e4 -> put(entries, Goal.REVENUE, new Entry(cells.at(nr), nr, e4)));
            converter
                    .of(MixTarget.KIND, MixTarget.CAPACITY, MixTarget.CURRENCY, nr)
                    .ifPresent(e4 -> put(entries, Goal.CAPACITY, new Entry(cells.at(nr), nr, e4)));
        });
        for (Goal goal : Goal.values()) {
            goals.put(goal, new RollUp(trees, entries.getOrDefault(goal, List.of())));
        }
    }

    private static void put(Map<Goal, List<Entry>> entries, Goal goal, Entry entry) {
        entries.computeIfAbsent(goal, any -> new ArrayList<>()).add(entry);
    }

    /// The targets of a plan (by its row number, 0 for none) at a date.
    public static PlanTargets of(Ecosystem ecosystem, Lens lens, int plan, LocalDate date) {
        return ecosystem.derive(
                new Key(lens, plan, date), eco -> new PlanTargets(eco, lens, plan, date));
    }

    /// The dates that a plan has targets for, the first first.
    public static List<LocalDate> dates(Ecosystem eco, int plan) {
        Table table = eco.table(MixTarget.KIND);
        Ints plans = table.ints(MixTarget.PLAN);
        Ints dates = table.ints(MixTarget.DATE);
        TreeSet<Integer> days = new TreeSet<>();
        table.forEach(nr -> {
            if (plans.at(nr) == plan && dates.at(nr) != IntSegment.NULL) {
                days.add(dates.at(nr));
            }
        });
        return days.stream().map(LocalDate::ofEpochDay).toList();
    }

    public LocalDate date() {
        return date;
    }

    public Trees trees() {
        return trees;
    }

    public RollUp of(Goal goal) {
        return goals.getOrDefault(goal, new RollUp(trees, List.of()));
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
