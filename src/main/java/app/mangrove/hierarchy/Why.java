package app.mangrove.hierarchy;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.fact.RelationTree;
import app.mangrove.model.partner.Partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Why a rolled-up figure is what it is: the relations, the partners below with what each brought,
/// who is reached by several ways and still counts once, and the sum.
public final class Why {
    /// Partners that have a step of their own; the others are one step together.
    private static final int MOST = 100;

    private final Ecosystem ecosystem;
    private final RollUp rolled;
    private final Measure measure;
    private final String unit;
    private final List<Step> steps = new ArrayList<>();

    private Why(Ecosystem ecosystem, RollUp rolled, Measure measure) {
        this.ecosystem = ecosystem;
        this.rolled = rolled;
        this.measure = measure;
        unit = measure.isAmount() ? rolled.currency() : "";
    }

    /// The steps to what is below a partner, or to that and its own; `own` are the steps to its own
    /// figure. Errors: those of the figure.
    public static Outcome<Explained<Long>> of(
            Ecosystem ecosystem,
            RollUp rolled,
            Measure measure,
            Part part,
            int nr,
            List<Step> own) {
        return rolled.value(measure, part, nr)
                .map(value -> {
                    Why why = new Why(ecosystem, rolled, measure);
                    if (part != Part.DOWNSTREAM) {
                        why.steps.addAll(own);
                    }
                    if (part != Part.OWN) {
                        why.below(nr);
                    }
                    if (part == Part.TOTAL) {
                        why.together(nr, value);
                    }
                    return new Explained<>(value, why.steps);
                });
    }

    private void below(int nr) {
        RelationTree tree = rolled.tree();
        int[] below = tree.below(nr);
        LocalDate day = tree.day();
        step(
                Step.Kind.VERSION,
                "hierarchy.rule.relations",
                List.of(day == null ? "" : day.toString(), String.join(", ", tree.kinds())),
                Integer.toString(below.length),
                "",
                List.of());
        List<String> inputs = new ArrayList<>();
        List<Integer> bringing =
                Arrays.stream(below)
                        .filter(p -> own(p) != 0)
                        .boxed()
                        .sorted(Comparator.comparing((Integer p) -> Math.abs(own(p))).reversed())
                        .toList();
        for (int partner : bringing.subList(0, Math.min(MOST, bringing.size()))) {
            inputs.add(number(own(partner)));
            step(
                    Step.Kind.LOOK_UP,
                    "hierarchy.rule.own",
                    List.of(ecosystem.name(Partner.KIND, partner)),
                    inputs.getLast(),
                    unit,
                    List.of(leaf(partner)));
        }
        if (bringing.size() > MOST) {
            List<Integer> rest = bringing.subList(MOST, bringing.size());
            inputs.add(number(rest.stream().mapToLong(this::own).sum()));
            step(
                    Step.Kind.ROWS,
                    "hierarchy.rule.others",
                    List.of(Integer.toString(rest.size())),
                    inputs.getLast(),
                    unit,
                    rest.stream().map(this::leaf).toList());
        }
        once(nr, below);
        step(
                Step.Kind.MEASURE,
                "hierarchy.rule.below",
                inputs,
                number(value(Part.DOWNSTREAM, nr)),
                unit,
                List.of());
    }

    /// Says who would have been counted more than once.
    private void once(int top, int[] below) {
        RelationTree tree = rolled.tree();
        boolean[] inside = new boolean[tree.end()];
        inside[top] = true;
        for (int nr : below) {
            inside[nr] = true;
        }
        List<Integer> shared =
                Arrays.stream(below)
                        .filter(nr ->
                                Arrays.stream(tree.parents(nr)).filter(p -> inside[p]).count() > 1)
                        .boxed()
                        .toList();
        if (!shared.isEmpty()) {
            step(
                    Step.Kind.LIMIT,
                    "hierarchy.rule.once",
                    List.of(),
                    Integer.toString(shared.size()),
                    "",
                    shared.stream().map(this::leaf).toList());
        }
    }

    private void together(int nr, long value) {
        step(
                Step.Kind.MEASURE,
                "hierarchy.rule.total",
                List.of(number(value(Part.OWN, nr)), number(value(Part.DOWNSTREAM, nr))),
                number(value),
                unit,
                List.of());
    }

    private long own(int nr) {
        return value(Part.OWN, nr);
    }

    private long value(Part part, int nr) {
        return rolled.value(measure, part, nr).orElseThrow();
    }

    /// A figure as steps write it.
    private String number(long value) {
        return measure.isAmount() ? Amount.text(value, 2) : Long.toString(value);
    }

    private Step.Leaf leaf(int nr) {
        Id id = ecosystem.table(Partner.KIND).id(nr);
        return new Step.Leaf(Partner.KIND.key(), id.toString());
    }

    private void step(
            Step.Kind kind,
            String rule,
            List<String> inputs,
            String result,
            String stepUnit,
            List<Step.Leaf> leaves) {
        steps.add(new Step(kind, rule, inputs, result, stepUnit, leaves));
    }
}
