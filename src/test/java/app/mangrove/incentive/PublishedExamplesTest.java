package app.mangrove.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.support.Shared;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every row of the published examples, as a plan each; skipped where the file is not there.
class PublishedExamplesTest {
    private static final String STEPS =
            "{'cumulative':{'mode':'marginal','steps':[{'from':0,'rate':0.01},"
                    + "{'from':1000,'rate':0.02},{'from':3000,'rate':0.03},"
                    + "{'from':8000,'rate':0.05}]}}";
    private static final String LINES =
            "{'cumulative':{'mode':'interpolated','steps':[{'from':0,'rate':0},"
                    + "{'from':1000,'rate':10},{'from':3000,'rate':50},"
                    + "{'from':8000,'rate':150},{'from':20000,'rate':2150}]}}";
    private static final List<String> SIX = List.of("200", "300", "1500", "1200", "2000", "4500");

    private final Map<String, BigDecimal> reckoned = new HashMap<>();

    private static String table(String mode, String steps) {
        StringBuilder json = new StringBuilder("{'cumulative':{'mode':'" + mode + "','steps':[");
        for (String step : steps.split(" ")) {
            String[] parts = step.split(":");
            json.append("{'from':" + parts[0] + ",'rate':" + parts[1] + "},");
        }
        return json.substring(0, json.length() - 1) + "]}}";
    }

    private static BigDecimal earned(String parts, String... amounts) {
        PlanWorld world = new PlanWorld().partner("a");
        for (String amount : amounts) {
            world.sale("a", "2024-02-10", amount);
        }
        return of(world, world.calculate(PlanWorld.plan(parts)), "a");
    }

    private static BigDecimal of(PlanWorld world, Calculation calculation, String partner) {
        long sum = 0;
        for (int m = 0; m < 12; m++) {
            sum += calculation.earned(0, world.nr(partner), m).orElseThrow().minor();
            Replay.check(calculation.explain(0, world.nr(partner), m).orElseThrow());
        }
        return BigDecimal.valueOf(sum, 2);
    }

    private void rows() {
        String row = "'window':'row','rate':[%s]";
        for (int i = 0; i < SIX.size(); i++) {
            String steps = String.format("E%02d", i + 1);
            String lines = String.format("E%02d", i + 8);
            reckoned.put(steps, earned(row.formatted(STEPS), SIX.get(i)));
            reckoned.put(lines, earned(row.formatted(LINES), SIX.get(i)));
        }
        String[] all = SIX.toArray(String[]::new);
        reckoned.put("E07", earned(row.formatted(STEPS), all));
        reckoned.put("E14", earned(row.formatted(LINES), all));
    }

    private void tiers() {
        String bands = "0:0.01 10000:0.02 50000:0.03 100000:0.04";
        String quarter = "'window':'quarter','rate':[%s]";
        String retroactive = quarter.formatted(table("retroactive", bands));
        String marginal = quarter.formatted(table("marginal", bands));
        reckoned.put("E15", earned(retroactive, "5000"));
        reckoned.put("E16", earned(retroactive, "15000"));
        reckoned.put("E17", earned(retroactive, "60000"));
        reckoned.put("E18", earned(marginal, "15000"));
        reckoned.put("E19", earned(marginal, "60000"));
        reckoned.put(
                "E39",
                earned(
                        quarter.formatted(
                                table("retroactive", "0:0 100000:0.01 200000:0.02 300000:0.03")),
                        "210000"));
        // The same 1,200 units as money of 10 each: from 1,001 units is from 10,010.
        reckoned.put(
                "E41", earned(quarter.formatted(table("retroactive", "0:0 10010:0.10")), "12000"));
        reckoned.put(
                "E42",
                earned(quarter.formatted(table("retroactive", "0:0.10 100:0.15")), "125.00"));
    }

    private void units() {
        PlanWorld world = new PlanWorld().partner("a");
        world.units("a", "2024-02-10", "1200");
        reckoned.put(
                "E40",
                of(
                        world,
                        world.calculate(
                                PlanWorld.plan(
                                        "'measure':{'quantity':{'field':'quantity'}},"
                                                + "'window':'quarter','rate':["
                                                + table("marginal", "0:0 500:2 1000:3")
                                                + "]")),
                        "a"));
    }

    /// A group and its new member, and growth on the year before; in thousands.
    private void groups() {
        PlanWorld group = new PlanWorld().partner("g").partner("m").above("g", "m");
        group.sale("g", "2024-02-10", "5000").sale("m", "2024-02-10", "400");
        reckoned.put(
                "E43",
                of(
                        group,
                        group.calculate(
                                PlanWorld.plan(
                                        "'window':'year','payees':'depth is 1','reach':{'subtree':"
                                                + "{'relation':'DISTRIBUTES'}},"
                                                + "'rate':[{'flat':{'rate':0.025}}]")),
                        "g"));
        PlanWorld growth = new PlanWorld().partner("a");
        growth.sale("a", "2023-02-10", "4315").sale("a", "2024-02-10", "5000");
        reckoned.put(
                "E44",
                of(
                        growth,
                        growth.calculate(
                                PlanWorld.plan(
                                        "'window':'year','settlement':'at-end','rate':[{'growth':{"
                                            + "'baseline':{'earlier':{'years':1}},'on':'excess',"
                                            + "'steps':[{'from':0.15,'rate':0.03}]}}]")),
                        "a"));
    }

    /// Levels of a line; which plan is the lower one decides the row.
    private void levels() {
        reckoned.put("E49", earned("'window':'row','rate':[{'flat':{'rate':0.10}}]", "1000"));
        PlanWorld world = new PlanWorld().partner("A").partner("B").partner("D").partner("E");
        world.above("A", "B").above("B", "D").above("B", "E");
        String split =
                "'rows':{'of':'transaction','where':'seller.name is \\\"Partner %s\\\"'},"
                        + "'window':'row','rate':[{'flat':{'rate':1}}],'payee':{'split':{"
                        + "'relation':'DISTRIBUTES','keeper':'nobody','shares':[%s]}}";
        String first =
                split.formatted(
                        "D",
                        "{'depth':3,'ancestor':1,'share':0.05},"
                                + "{'depth':3,'ancestor':2,'share':0.04}");
        String second = split.formatted("E", "{'depth':3,'ancestor':2,'share':0.09}");
        world.sale("D", "2024-02-10", "50").sale("E", "2024-02-10", "100");
        Calculation one = world.calculate(rowsOf(first));
        reckoned.put("E50", of(world, one, "B"));
        reckoned.put("E51", of(world, one, "A"));
        reckoned.put("E52", of(world, world.calculate(rowsOf(second)), "A"));
    }

    private static app.mangrove.model.plan.terms.PlanBook rowsOf(String parts) {
        return PlanWorld.book(
                "'plans':["
                        + PlanWorld.planOf("P", parts, "")
                                .replace("'rows':{'of':'transaction'},", "")
                        + "]");
    }

    @Test
    void everyPublishedRowIsReckonedToTheCent() throws IOException {
        List<String> lines = Files.readAllLines(Shared.data("incentive-examples.csv"));
        rows();
        tiers();
        units();
        groups();
        levels();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            assertThat(reckoned).as(line).containsKey(cells.get(0));
            assertThat(reckoned.get(cells.get(0)))
                    .as(line)
                    .isEqualByComparingTo(new BigDecimal(cells.get(3)));
        }
        assertThat(reckoned).hasSize(lines.size() - 1);
    }

    private static List<String> cells(String line) {
        List<String> cells = new java.util.ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
