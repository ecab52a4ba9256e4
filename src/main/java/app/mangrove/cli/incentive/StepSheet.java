package app.mangrove.cli.incentive;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.money.Money;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.cli.print.Sheet;
import app.mangrove.incentive.Calculation;
import app.mangrove.ui.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The steps of explanations, a line each.
public final class StepSheet {
    private static final int MOST_INPUTS = 12;

    private StepSheet() {}

    /// A sheet, and the problems of amounts that are not known.
    public record Answer(Sheet sheet, List<Problem> problems) {}

    /// What the plans, by their places, earned a partner in the first month of a calculation.
    public static Answer of(Calculation calculation, List<Integer> plans, int partner) {
        Sheet sheet =
                new Sheet(
                        List.of(
                                Sheet.Column.text("plan", Text.of("cli.incentives.plan")),
                                Sheet.Column.text("step", Text.of("cli.incentives.step")),
                                Sheet.Column.text("rule", Text.of("cli.incentives.rule")),
                                Sheet.Column.text("inputs", Text.of("cli.incentives.inputs")),
                                Sheet.Column.text("result", Text.of("cli.incentives.result")),
                                Sheet.Column.text("unit", Text.of("cli.incentives.unit"))));
        List<Problem> problems = new ArrayList<>();
        for (int plan : plans) {
            String name = calculation.plans().get(plan).plan().name();
            switch (calculation.explain(plan, partner, 0)) {
                case Outcome.Ok<Explained<Money>>(Explained<Money> explained) ->
                        explained.steps().forEach(step -> add(sheet, name, step));
                case Outcome.Failed<Explained<Money>>(Problem problem) -> problems.add(problem);
            }
        }
        return new Answer(sheet, problems);
    }

    private static void add(Sheet sheet, String plan, Step step) {
        List<String> inputs = step.inputs().stream().filter(text -> !text.isEmpty()).toList();
        String shown = String.join("  ", inputs.stream().limit(MOST_INPUTS).toList());
        String more = inputs.size() > MOST_INPUTS ? "  … (" + inputs.size() + ")" : "";
        sheet.add(
                Sheet.Cell.of(plan),
                Sheet.Cell.of(step.kind().name().toLowerCase(Locale.ROOT)),
                Sheet.Cell.of(Text.of(step.rule())),
                Sheet.Cell.of(shown + more),
                Sheet.Cell.of(step.result()),
                Sheet.Cell.of(step.unit()));
    }
}
