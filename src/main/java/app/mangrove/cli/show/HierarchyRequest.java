package app.mangrove.cli.show;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.cli.print.Figures;
import app.mangrove.cli.print.Sheet;
import app.mangrove.hierarchy.Measure;
import app.mangrove.hierarchy.Part;
import app.mangrove.hierarchy.RollUp;
import app.mangrove.hierarchy.Span;
import app.mangrove.insight.Insight;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.fact.RelationTree;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;
import app.mangrove.ui.text.Text;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What `show hierarchy` was asked for: on which day, by which relations, of which time; `wide`
/// prints every figure, else those that fit into a window.
public record HierarchyRequest(
        LocalDate day, List<String> relations, String span, int limit, boolean wide) {
    /// The printed lines, and why some have no figure.
    public record Answer(Sheet sheet, List<Problem> problems) {}

    private record Shown(Measure measure, Part part) {
        String key() {
            return measure.key() + "_" + part.key();
        }
    }

    /// Errors: `cli.use.bad` for a relation or a time that there is not.
    public Outcome<Answer> ask(Ecosystem ecosystem) {
        List<String> kinds = new ArrayList<>();
        for (String relation : relations) {
            String kind = relation.strip().toUpperCase(Locale.ROOT).replace('-', '_');
            if (!Relation.RELATION.choices().contains(kind)) {
                return Outcome.failed(
                        "cli.use.bad",
                        "--relation",
                        relation,
                        String.join(", ", Relation.RELATION.choices()));
            }
            kinds.add(kind);
        }
        Span time = Span.find(span.strip().toLowerCase(Locale.ROOT)).orElse(null);
        if (time == null) {
            String known =
                    Arrays.stream(Span.values()).map(Span::key).collect(Collectors.joining(", "));
            return Outcome.failed("cli.use.bad", "--span", span, known);
        }
        RollUp rolled =
                new Insight()
                        .hierarchy(
                                ecosystem,
                                Lens.of(ecosystem, day),
                                kinds.isEmpty() ? RelationTree.HIERARCHY : kinds,
                                time);
        return Outcome.ok(answer(ecosystem, rolled));
    }

    private List<Shown> figures() {
        return Arrays.stream(Measure.values())
                .flatMap(m -> Arrays.stream(Part.values()).map(p -> new Shown(m, p)))
                .filter(figure ->
                        wide
                                || figure.measure == Measure.REVENUE
                                || figure.part == Part.TOTAL && !figure.measure.isAmount())
                .toList();
    }

    private Answer answer(Ecosystem ecosystem, RollUp rolled) {
        List<Sheet.Column> columns = new ArrayList<>();
        columns.add(Sheet.Column.text("partner", Text.of("cli.column.partner")));
        columns.add(Sheet.Column.figure("level", Text.of("cli.column.depth")));
        columns.add(Sheet.Column.text("parent", Text.of("cli.column.parent")));
        columns.add(Sheet.Column.text("relation", Text.of("cli.column.relation")));
        columns.add(Sheet.Column.figure("below", Text.of("hierarchy.below")));
        for (Shown figure : figures()) {
            columns.add(
                    Sheet.Column.figure(
                            figure.key(),
                            Text.of(
                                    "hierarchy.column",
                                    Text.of("hierarchy.measure." + dashed(figure.measure.key())),
                                    Text.of("hierarchy.part." + figure.part.key()))));
        }
        columns.add(Sheet.Column.text("currency", Text.of("cli.column.currency")));
        columns.add(Sheet.Column.text("also_below", Text.of("hierarchy.also-below")));
        columns.add(Sheet.Column.text("id", Text.of("cli.column.id")));
        Sheet sheet = new Sheet(columns);
        Set<Problem> problems = new LinkedHashSet<>();
        ordered(ecosystem, rolled.tree()).stream()
                .limit(limit)
                .forEach(nr -> sheet.add(cells(ecosystem, rolled, nr, problems)));
        return new Answer(sheet, List.copyOf(problems));
    }

    private static String dashed(String key) {
        return key.replace('_', '-');
    }

    /// From the top, everybody right after the partner above, siblings by name.
    private static List<Integer> ordered(Ecosystem ecosystem, RelationTree tree) {
        Collator collator = Collator.getInstance(Text.formats().locale());
        Comparator<Integer> byName =
                Comparator.comparing((Integer nr) -> ecosystem.name(Partner.KIND, nr), collator)
                        .thenComparing(nr -> nr);
        List<Integer> order = new ArrayList<>();
        IntStream.of(ecosystem.table(Partner.KIND).numbers())
                .filter(nr -> tree.isJoined(nr) && tree.parent(nr) == 0)
                .boxed()
                .sorted(byName)
                .forEach(nr -> add(tree, nr, byName, order));
        return order;
    }

    private static void add(
            RelationTree tree, int nr, Comparator<Integer> byName, List<Integer> order) {
        order.add(nr);
        IntStream.of(tree.branch(nr))
                .boxed()
                .sorted(byName)
                .forEach(child -> add(tree, child, byName, order));
    }

    private List<Sheet.Cell> cells(
            Ecosystem ecosystem, RollUp rolled, int nr, Set<Problem> problems) {
        RelationTree tree = rolled.tree();
        int parent = tree.parent(nr);
        int level = tree.depth(nr) + 1;
        String name = ecosystem.name(Partner.KIND, nr);
        List<Sheet.Cell> cells = new ArrayList<>();
        cells.add(Sheet.Cell.of(name, "  ".repeat(level - 1) + name));
        cells.add(Sheet.Cell.of(level));
        cells.add(Sheet.Cell.of(parent == 0 ? null : ecosystem.name(Partner.KIND, parent)));
        cells.add(
                Sheet.Cell.of(
                        tree.arcsTo(nr).stream()
                                .filter(arc -> arc.parent() == parent)
                                .map(RelationTree.Arc::kind)
                                .distinct()
                                .toList()));
        cells.add(Sheet.Cell.of(rolled.partnersBelow(nr)));
        for (Shown figure : figures()) {
            cells.add(figure(ecosystem, rolled, figure, nr, problems));
        }
        cells.add(Sheet.Cell.of(rolled.currency()));
        cells.add(
                Sheet.Cell.of(
                        IntStream.of(tree.parents(nr))
                                .filter(other -> other != parent)
                                .mapToObj(other -> ecosystem.name(Partner.KIND, other))
                                .toList()));
        cells.add(Sheet.Cell.of(ecosystem.table(Partner.KIND).id(nr).toString()));
        return cells;
    }

    /// The exact figure; an amount is text, because a number in JSON would be read as a rounded
    /// one.
    private static Sheet.Cell figure(
            Ecosystem ecosystem, RollUp rolled, Shown figure, int nr, Set<Problem> problems) {
        return switch (rolled.value(figure.measure, figure.part, nr)) {
            case Outcome.Failed<Long>(Problem problem) -> {
                problems.add(problem);
                yield Sheet.Cell.of(null, "–");
            }
            case Outcome.Ok<Long>(Long value) when figure.measure.isAmount() -> {
                int digits = digits(ecosystem, rolled.currency());
                yield Sheet.Cell.of(
                        Amount.text(value, digits),
                        Figures.exact(new Amount(value, rolled.currency()), digits));
            }
            case Outcome.Ok<Long>(Long value) -> Sheet.Cell.of(value, Text.formats().number(value));
        };
    }

    private static int digits(Ecosystem ecosystem, String code) {
        return ecosystem.all(Currency.KIND).stream()
                .filter(currency -> currency.code().equals(code))
                .mapToInt(currency -> currency.exponent().intValue())
                .findFirst()
                .orElse(2);
    }
}
