package app.mangrove.cli.mix;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.optimise.Answer;
import app.mangrove.mix.optimise.Binding;
import app.mangrove.mix.optimise.Figures;
import app.mangrove.mix.optimise.Limit;
import app.mangrove.mix.optimise.Move;
import app.mangrove.mix.optimise.plan.PlanProblem;
import app.mangrove.mix.optimise.plan.Wish;
import app.mangrove.mix.optimise.plan.Words;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.ui.text.Text;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The answer of the optimiser as JSON: what to do in which quarter, what it comes to, the bound,
/// and the limits that decide; or the limits that no plan keeps together.
public final class PlanFile {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Ecosystem eco;
    private final Wish wish;
    private final PlanProblem problem;

    private PlanFile(Ecosystem eco, Wish wish, PlanProblem problem) {
        this.eco = eco;
        this.wish = wish;
        this.problem = problem;
    }

    /// Errors: `transfer.export.write`.
    public static Outcome<Path> write(
            Ecosystem eco, Wish wish, PlanProblem problem, Answer answer, Path file) {
        try {
            Map<String, Object> tree = new PlanFile(eco, wish, problem).tree(answer);
            Files.writeString(file, MAPPER.writeValueAsString(tree) + "\n");
            return Outcome.ok(file);
        } catch (IOException | JacksonException e) {
            return Outcome.failed(
                    "transfer.export.write", file.toString(), String.valueOf(e.getMessage()));
        }
    }

    private Map<String, Object> tree(Answer answer) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("plan", eco.name(MixPlan.KIND, wish.plan()));
        tree.put("goal", wish.goal().name());
        tree.put("currency", wish.lens().currency());
        switch (answer) {
            case Answer.Found found -> {
                tree.put("ended", found.ended().name());
                tree.put("value", money(found.value()));
                tree.put("bound", money(found.bound()));
                tree.put("gap", number(found.gap(), 6));
                tree.put("steps", found.moves().stream().map(this::step).toList());
                tree.put("quarters", found.figures().stream().map(this::quarter).toList());
                tree.put("binding", found.binding().stream().map(this::priced).toList());
                tree.put("next", found.next().stream().map(this::limit).toList());
            }
            case Answer.Impossible impossible -> {
                tree.put("ended", "IMPOSSIBLE");
                tree.put("conflict", impossible.limits().stream().map(this::conflict).toList());
            }
            case Answer.Undecided undecided -> tree.put("ended", "UNDECIDED");
        }
        return tree;
    }

    private Map<String, Object> step(Move move) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("quarter", problem.quarter(move.quarter()).toString());
        step.put("action", move.action().name());
        Cell cell = problem.cells().get(move.pool());
        for (Axis axis : List.of(Axis.TYPE, Axis.TIER, Axis.REGION)) {
            if (cell.at(axis) > 0) {
                step.put(axis.key(), eco.name(axis.kind(), cell.at(axis)));
            }
        }
        step.put("count", move.count());
        step.put("cost", move.cost().setScale(2, RoundingMode.HALF_UP));
        return step;
    }

    private Map<String, Object> quarter(Figures figures) {
        Map<String, Object> quarter = new LinkedHashMap<>();
        quarter.put("quarter", problem.quarter(figures.quarter()).toString());
        quarter.put("partners", number(figures.partners(), 2));
        quarter.put("cost", money(figures.cost()));
        quarter.put("capacity", money(figures.capacity()));
        quarter.put("revenue", money(figures.revenue()));
        return quarter;
    }

    private Map<String, Object> limit(Binding binding) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("limit", Text.of(Words.name(problem, binding.limit(), binding.quarter())));
        tree.put("value", number(binding.value(), 4));
        tree.put("bound", number(binding.bound(), 4));
        return tree;
    }

    private Map<String, Object> priced(Binding binding) {
        Map<String, Object> tree = limit(binding);
        tree.put("price", number(binding.price(), 6));
        tree.put("says", Text.of(Words.price(problem, binding, wish.lens().currency())));
        return tree;
    }

    private Map<String, Object> conflict(int nr) {
        Limit limit = problem.problem().limits().get(nr);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("limit", Text.of(Words.name(problem, nr, -1)));
        tree.put("from", problem.quarter(limit.from()).toString());
        tree.put("to", problem.quarter(limit.until()).toString());
        tree.put("amount", number(limit.amount(), 4));
        return tree;
    }

    private static BigDecimal money(double value) {
        return number(value, 2);
    }

    private static BigDecimal number(double value, int scale) {
        return BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_UP);
    }
}
