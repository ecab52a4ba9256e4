package app.mangrove.cli.incentive;

import app.mangrove.base.money.Money;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.Calculation;
import app.mangrove.incentive.pay.PaymentRun;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.ui.text.Text;

import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Writes a calculation as `earned.csv`, `payable.csv` and `problems.csv`.
///
/// Shape: sorted by partner (as numbers when all are), period, plan; amounts in minor units; a cell
/// with a problem is empty and listed.
public final class ResultFiles {
    private static final List<String> FILES = List.of("earned", "payable", "problems");

    private final Calculation calculation;
    private final List<Calculation.Payee> partners;
    private final List<Integer> plans;
    private final List<String> problems = new ArrayList<>();

    private ResultFiles(Calculation calculation) {
        this.calculation = calculation;
        partners = sorted(calculation.partners());
        plans =
                IntStream.range(0, calculation.plans().size())
                        .boxed()
                        .sorted(Comparator.comparing((Integer p) -> plan(p).name()))
                        .toList();
    }

    /// What was written: lines of amounts, and lines of problems.
    public record Written(int amounts, int problems) {}

    /// Errors: `cli.incentives.write` when the folder cannot be written.
    public static Outcome<Written> write(Calculation calculation, Path folder) {
        ResultFiles files = new ResultFiles(calculation);
        try {
            Files.createDirectories(folder);
            int earned = files.earned(folder.resolve(FILES.get(0) + ".csv"));
            int paid = files.payable(folder.resolve(FILES.get(1) + ".csv"));
            try (BufferedWriter out =
                    Files.newBufferedWriter(folder.resolve(FILES.get(2) + ".csv"))) {
                line(out, "partner", "period", "plan", "problem");
                for (String problem : files.problems) {
                    out.write(problem);
                }
            }
            return Outcome.ok(new Written(earned + paid, files.problems.size()));
        } catch (IOException e) {
            return Outcome.failed("cli.incentives.write", folder.toString());
        }
    }

    /// Keys that are all numbers stand as numbers, else all as texts.
    private static List<Calculation.Payee> sorted(List<Calculation.Payee> partners) {
        boolean numbers = partners.stream().allMatch(p -> p.key().matches("\\d{1,30}"));
        return numbers
                ? partners
                : partners.stream().sorted(Comparator.comparing(Calculation.Payee::key)).toList();
    }

    private Plan plan(int plan) {
        return calculation.plans().get(plan).plan();
    }

    private int earned(Path file) throws IOException {
        int lines = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            line(out, "partner", "period", "plan", "currency", "minor");
            for (Calculation.Payee partner : partners) {
                for (int m = 0; m < calculation.months(); m++) {
                    for (int plan : plans) {
                        String minor = earned(partner, m, plan);
                        Plan terms = plan(plan);
                        line(
                                out,
                                partner.key(),
                                calculation.label(m),
                                terms.name(),
                                terms.currency(),
                                minor);
                        lines++;
                    }
                }
            }
        }
        for (int plan : plans) {
            calculation
                    .earnings()
                    .earned(plan)
                    .unknown()
                    .forEach(problem -> problem("", "", plan(plan).name(), problem));
        }
        return lines;
    }

    private String earned(Calculation.Payee partner, int month, int plan) {
        return switch (calculation.earned(plan, partner.nr(), month)) {
            case Outcome.Ok<Money>(Money money) -> Long.toString(money.minor());
            case Outcome.Failed<Money>(Problem problem) -> {
                problem(partner.key(), calculation.label(month), plan(plan).name(), problem);
                yield "";
            }
        };
    }

    private int payable(Path file) throws IOException {
        int lines = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            line(
                    out,
                    "partner",
                    "period",
                    "currency",
                    "net_minor",
                    "payable_minor",
                    "payout_currency",
                    "payout_minor");
            for (Calculation.Payee partner : partners) {
                List<List<PaymentRun.Paid>> paid = new ArrayList<>();
                for (int p = 0; p < calculation.payments().size(); p++) {
                    paid.add(calculation.paid(p, partner.nr()));
                }
                for (int m = 0; m < calculation.months(); m++) {
                    for (int p = 0; p < paid.size(); p++) {
                        payable(out, partner, m, p, paid.get(p).get(m));
                        lines++;
                    }
                }
            }
        }
        return lines;
    }

    private void payable(
            BufferedWriter out,
            Calculation.Payee partner,
            int month,
            int policy,
            PaymentRun.Paid paid)
            throws IOException {
        PaymentRun run = calculation.payments().get(policy);
        String label = calculation.label(month);
        String name = run.policy().name();
        String payout = "";
        if (paid.payableProblem() == null) {
            int at = Math.max(0, calculation.axisMonth(month));
            switch (run.payout(partner.nr(), at, paid.payable())) {
                case Outcome.Ok<Long>(Long minor) -> payout = Long.toString(minor);
                case Outcome.Failed<Long>(Problem problem) ->
                        problem(partner.key(), label, name, problem);
            }
        } else {
            problem(partner.key(), label, name, paid.payableProblem());
        }
        line(
                out,
                partner.key(),
                label,
                run.policy().currency(),
                known(paid.net(), paid.netProblem()),
                known(paid.payable(), paid.payableProblem()),
                run.currency(partner.nr()),
                payout);
    }

    private static String known(long minor, @Nullable Problem problem) {
        return problem == null ? Long.toString(minor) : "";
    }

    private void problem(String partner, String period, String plan, Problem problem) {
        problems.add(
                String.join(",", cell(partner), cell(period), cell(plan), cell(Text.of(problem)))
                        + "\n");
    }

    private static void line(BufferedWriter out, String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            out.write(i == 0 ? cell(cells[i]) : "," + cell(cells[i]));
        }
        out.write('\n');
    }

    private static String cell(String text) {
        boolean plain =
                text.indexOf(',') < 0
                        && text.indexOf('"') < 0
                        && text.indexOf('\n') < 0
                        && text.indexOf('\r') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
