package app.mangrove.incentive.view.run;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.Calculation;
import app.mangrove.incentive.pay.PaymentRun;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.terms.Plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// One calculation as the screen shows it, in one currency of its plans.
///
/// Shape: `plans` are places in the calculation; `partners` those with an amount or a problem, the
/// largest first; `findings` each problem once, with where it stands; `totals` by plan and month.
record RunSheet(
        Calculation calculation,
        String currency,
        int exponent,
        List<Integer> plans,
        List<Integer> partners,
        List<Finding> findings,
        List<Problem> rowProblems,
        Sum[][] totals,
        Map<Integer, Sum> payables) {

    /// A problem with the first place that it stops, and how many it stops.
    record Finding(Problem problem, String plan, String partner, int partnerNr, int cells) {}

    /// A sum of cells; `unknown` of them are not in it.
    record Sum(long minor, int unknown) {
        Sum plus(Sum other) {
            return new Sum(Math.addExact(minor, other.minor), unknown + other.unknown);
        }
    }

    static RunSheet of(Calculation calculation, String wanted, List<Problem> rowProblems) {
        Map<String, Integer> currencies = new TreeMap<>();
        calculation.plans().forEach(p -> currencies.merge(p.plan().currency(), 1, Integer::sum));
        String currency =
                currencies.containsKey(wanted)
                        ? wanted
                        : currencies.entrySet().stream()
                                .max(Map.Entry.comparingByValue())
                                .map(Map.Entry::getKey)
                                .orElse("");
        List<Integer> plans =
                IntStream.range(0, calculation.plans().size())
                        .filter(p -> plan(calculation, p).currency().equals(currency))
                        .boxed()
                        .toList();
        int exponent = plans.isEmpty() ? 2 : calculation.plans().get(plans.getFirst()).exponent();
        RunSheet bare =
                new RunSheet(
                        calculation,
                        currency,
                        exponent,
                        plans,
                        List.of(),
                        findings(calculation, plans),
                        rowProblems,
                        new Sum[0][],
                        Map.of());
        return bare.filled();
    }

    /// With its partners, and with what would take too long each time that it is shown.
    private RunSheet filled() {
        List<Integer> ranked = ranked();
        Sum[][] columns = new Sum[plans.size()][calculation.months()];
        for (int p = 0; p < columns.length; p++) {
            for (int m = 0; m < columns[p].length; m++) {
                Sum sum = new Sum(0, 0);
                for (int nr : ranked) {
                    sum = sum.plus(cell(nr, plans.get(p), m));
                }
                columns[p][m] = sum;
            }
        }
        Map<Integer, Sum> paid = new HashMap<>();
        ranked.forEach(nr -> paid.put(nr, reckoned(nr)));
        return new RunSheet(
                calculation,
                currency,
                exponent,
                plans,
                ranked,
                findings,
                rowProblems,
                columns,
                paid);
    }

    private static Plan plan(Calculation calculation, int plan) {
        return calculation.plans().get(plan).plan();
    }

    private List<Integer> ranked() {
        record Ranked(int nr, Sum sum) {}
        List<Ranked> all = new ArrayList<>();
        for (int nr : ecosystem().table(Partner.KIND).numbers()) {
            boolean any = false;
            for (int plan : plans) {
                any |= calculation.earnings().earned(plan).amounts().of(nr) != null;
            }
            if (any && isShown(nr)) {
                all.add(new Ranked(nr, sum(nr, -1, -1)));
            }
        }
        all.sort(
                Comparator.comparingLong((Ranked r) -> -r.sum.minor)
                        .thenComparing(r -> ecosystem().name(Partner.KIND, r.nr)));
        return all.stream().map(Ranked::nr).toList();
    }

    private boolean isShown(int partner) {
        for (int plan : plans) {
            for (int m = 0; m < calculation.months(); m++) {
                Sum sum = cell(partner, plan, m);
                if (sum.minor != 0 || sum.unknown > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Finding> findings(Calculation calculation, List<Integer> plans) {
        Map<Problem, Finding> found = new LinkedHashMap<>();
        Ecosystem ecosystem = calculation.request().ecosystem();
        for (int plan : plans) {
            String name = plan(calculation, plan).name();
            for (Problem problem : calculation.earnings().earned(plan).unknown()) {
                found.putIfAbsent(problem, new Finding(problem, name, "", 0, 1));
            }
            for (int nr : ecosystem.table(Partner.KIND).numbers()) {
                for (int m = 0; m < calculation.months(); m++) {
                    Problem problem = calculation.problem(plan, nr, m);
                    if (problem != null) {
                        Finding first =
                                new Finding(problem, name, ecosystem.name(Partner.KIND, nr), nr, 1);
                        found.merge(
                                problem,
                                first,
                                (old, more) ->
                                        new Finding(
                                                old.problem,
                                                old.plan,
                                                old.partner,
                                                old.partnerNr,
                                                old.cells + 1));
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    Ecosystem ecosystem() {
        return calculation.request().ecosystem();
    }

    String planName(int plan) {
        return plan(calculation, plan).name();
    }

    List<String> currencies() {
        return calculation.plans().stream().map(p -> p.plan().currency()).distinct().toList();
    }

    /// What a plan earned a partner in a month of the request.
    Sum cell(int partner, int plan, int month) {
        int at = calculation.axisMonth(month);
        if (at < 0) {
            return new Sum(0, 0);
        }
        var amounts = calculation.earnings().earned(plan).amounts();
        return amounts.problem(partner, at) == null
                ? new Sum(amounts.at(partner, at), 0)
                : new Sum(0, 1);
    }

    /// The sum over partners, plans or months; a place of −1 stands for all of them.
    Sum sum(int partner, int plan, int month) {
        Sum sum = new Sum(0, 0);
        for (int p = 0; p < plans.size(); p++) {
            if (plan >= 0 && !plans.get(p).equals(plan)) {
                continue;
            }
            for (int m = 0; m < calculation.months(); m++) {
                if (month < 0 || month == m) {
                    sum = sum.plus(partner < 0 ? totals[p][m] : cell(partner, plans.get(p), m));
                }
            }
        }
        return sum;
    }

    private Sum reckoned(int partner) {
        Sum sum = new Sum(0, 0);
        for (int policy = 0; policy < calculation.payments().size(); policy++) {
            if (calculation.payments().get(policy).policy().currency().equals(currency)) {
                for (PaymentRun.Paid paid : calculation.paid(policy, partner)) {
                    sum =
                            sum.plus(
                                    paid.payableProblem() == null
                                            ? new Sum(paid.payable(), 0)
                                            : new Sum(0, 1));
                }
            }
        }
        return sum;
    }

    /// What the policies of the currency pay a partner in all months.
    Sum payable(int partner) {
        return payables.getOrDefault(partner, new Sum(0, 0));
    }

    Sum payable() {
        return partners.stream().map(this::payable).reduce(new Sum(0, 0), Sum::plus);
    }
}
