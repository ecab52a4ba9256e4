package app.mangrove.mix.view;

import app.mangrove.insight.Insight;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.cell.Trees;
import app.mangrove.mix.gap.GapQuestion;
import app.mangrove.mix.gap.Values;
import app.mangrove.mix.target.PlanTargets;
import app.mangrove.mix.target.Plans;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.geo.Region;
import app.mangrove.model.mix.MixPlan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is to be shown, and the way from there to its picture.
///
/// Shape: without a date the plan's next one counts, and a year from today where it has none.
record Drawing(
        Ecosystem ecosystem,
        MixPlan plan,
        LocalDate today,
        Optional<LocalDate> date,
        Axis rowAxis,
        Axis columnAxis) {
    MixPicture picture(Insight insight) {
        int nr = ecosystem.table(MixPlan.KIND).nr(plan.id());
        LocalDate by = date.orElseGet(() -> usual(nr));
        List<Integer> rows = withAll(Values.of(ecosystem, nr, rowAxis));
        List<Integer> columns = withAll(Values.of(ecosystem, nr, columnAxis));
        List<Integer> regions = Values.of(ecosystem, nr, Axis.REGION);
        List<Cell> cells = new ArrayList<>();
        for (int row : rows) {
            columns.forEach(
                    column -> cells.add(Cell.ALL.with(rowAxis, row).with(columnAxis, column)));
        }
        regions.forEach(region -> cells.add(Cell.of(Axis.REGION, region)));
        Lens lens = Lens.of(ecosystem, today);
        return new MixPicture(
                ecosystem,
                plan,
                by,
                rowAxis,
                columnAxis,
                rows,
                columns,
                insight.mix(ecosystem, new GapQuestion(lens, nr, by, cells)),
                countries(regions));
    }

    private LocalDate usual(int nr) {
        return PlanTargets.dates(ecosystem, nr).isEmpty()
                ? today.plusYears(1)
                : Plans.date(ecosystem, nr, today);
    }

    private static List<Integer> withAll(List<Integer> values) {
        List<Integer> all = new ArrayList<>(values);
        all.add(0);
        return all;
    }

    /// The nearest of the regions that each country lies in.
    private Map<String, Integer> countries(List<Integer> regions) {
        Trees trees = Trees.of(ecosystem);
        Map<String, Integer> found = new HashMap<>();
        ecosystem.all(Region.KIND).stream()
                .filter(region -> region.level().equals("COUNTRY") && region.code() != null)
                .forEach(region -> {
                    int row = ecosystem.table(Region.KIND).nr(region.id());
                    for (int above : trees.chain(Axis.REGION, row)) {
                        if (regions.contains(above)) {
                            found.put(code(region), above);
                            return;
                        }
                    }
                });
        return found;
    }

    private static String code(Region region) {
        String code = region.code();
        return code == null ? "" : code.toUpperCase(Locale.ROOT);
    }
}
