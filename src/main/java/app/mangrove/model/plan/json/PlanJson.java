package app.mangrove.model.plan.json;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Payment;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.model.plan.terms.Version;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads and writes plans, and the parts of plans that rows of a workspace hold.
///
/// Errors: `plan.json.…`, each with the place in the JSON.
public final class PlanJson {
    /// What a plan file says it is.
    public static final String FORMAT = "mangrove-plans/1";

    private PlanJson() {}

    /// What a text holds, or everything that is wrong with it.
    public record Parsed<T>(@Nullable T value, List<Problem> problems) {
        public Parsed {
            problems = List.copyOf(problems);
        }
    }

    /// A whole plan file.
    public static Parsed<PlanBook> book(String text) {
        return switch (JsonTree.read(text)) {
            case Outcome.Failed<Object>(Problem problem) -> new Parsed<>(null, List.of(problem));
            case Outcome.Ok<Object>(Object tree) -> {
                if (!(tree instanceof Map<?, ?> map) || !FORMAT.equals(map.get("format"))) {
                    yield new Parsed<>(null, List.of(Problem.of("plan.json.format", FORMAT)));
                }
                Map<Object, Object> rest = new LinkedHashMap<>(map);
                rest.remove("format");
                yield read(rest, PlanBook.class);
            }
        };
    }

    /// One plan with its versions.
    public static Parsed<Plan> plan(String text) {
        return parse(text, Plan.class);
    }

    /// One version of a plan.
    public static Parsed<Version> version(String text) {
        return parse(text, Version.class);
    }

    /// A policy of payment.
    public static Parsed<Payment> payment(String text) {
        return parse(text, Payment.class);
    }

    /// One component, as an agreement puts it in the place of a plan's.
    public static Parsed<Component> component(String text) {
        return parse(text, Component.class);
    }

    /// Any part of a plan: a record of `plan.terms`.
    public static <T> Parsed<T> parse(String text, Class<T> type) {
        return switch (JsonTree.read(text)) {
            case Outcome.Failed<Object>(Problem problem) -> new Parsed<>(null, List.of(problem));
            case Outcome.Ok<Object>(Object tree) -> read(tree, type);
        };
    }

    private static <T> Parsed<T> read(Object tree, Class<T> type) {
        Reader reader = new Reader();
        @Nullable Object value = reader.read(tree, type, "");
        return reader.problems().isEmpty()
                ? new Parsed<>(type.cast(value), List.of())
                : new Parsed<>(null, reader.problems());
    }

    /// The text that [#book(String)] reads back.
    public static String text(PlanBook book) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        ((Map<?, ?>) Writer.write(book, PlanBook.class))
                .forEach((key, value) -> tree.put(String.valueOf(key), value));
        return JsonTree.write(tree);
    }

    /// The text of any part of a plan.
    public static String text(Record part) {
        return JsonTree.write(Writer.write(part, part.getClass()));
    }
}
