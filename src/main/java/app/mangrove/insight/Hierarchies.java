package app.mangrove.insight;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.Period;
import app.mangrove.health.DealSums;
import app.mangrove.health.Steps;
import app.mangrove.health.catalog.OpenPipeline;
import app.mangrove.hierarchy.Measure;
import app.mangrove.hierarchy.Part;
import app.mangrove.hierarchy.RollUp;
import app.mangrove.hierarchy.Span;
import app.mangrove.hierarchy.Why;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.fact.PartnerFigures;
import app.mangrove.model.fact.RelationTree;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.Certification;
import app.mangrove.revenue.Dimension;
import app.mangrove.revenue.Revenue;
import app.mangrove.revenue.RevenueGrid;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Gives the hierarchy each partner's own figures, and tells where they come from.
record Hierarchies(Revenue revenue, Ecosystem ecosystem, Lens lens, Span span) {
    RollUp rolled(List<String> kinds) {
        Map<Measure, PartnerFigures> own = new EnumMap<>(Measure.class);
        own.put(Measure.REVENUE, revenues());
        own.put(Measure.WON, count(Deal.KIND, partners(), won()));
        own.put(Measure.WON_AMOUNT, sums(won(), closed()::at));
        own.put(Measure.OPEN, count(Deal.KIND, partners(), open()));
        own.put(Measure.OPEN_AMOUNT, sums(open(), nr -> day()));
        own.put(
                Measure.CERTIFICATIONS,
                count(
                        Certification.KIND,
                        ecosystem.table(Certification.KIND).ints(Certification.PARTNER),
                        Holdings.certificate(ecosystem, lens.asOf())));
        return RollUp.of(RelationTree.on(ecosystem, kinds, lens.asOf()), own, lens.currency());
    }

    private int day() {
        return (int) lens.asOf().toEpochDay();
    }

    private Table deals() {
        return ecosystem.table(Deal.KIND);
    }

    private Ints partners() {
        return deals().ints(Deal.PARTNER);
    }

    private Ints closed() {
        return deals().ints(Deal.CLOSE);
    }

    private IntPredicate won() {
        Ints stages = deals().ints(Deal.STAGE);
        Ints closes = closed();
        int won = deals().dictionary(Deal.STAGE).find("WON");
        Period period = span.of(lens);
        int from = (int) period.from().toEpochDay();
        int to = (int) period.to().toEpochDay();
        return nr -> stages.at(nr) == won && closes.at(nr) >= from && closes.at(nr) < to;
    }

    private IntPredicate open() {
        Ints opened = deals().ints(Deal.OPENED);
        int day = day();
        return OpenPipeline.open(deals()).and(nr -> opened.at(nr) <= day);
    }

    private PartnerFigures revenues() {
        long[] values = new long[ecosystem.table(Partner.KIND).end()];
        Map<Integer, Problem> missing = new HashMap<>();
        switch (grid()) {
            case Outcome.Failed<RevenueGrid>(Problem problem) ->
                    ecosystem.table(Partner.KIND).forEach(nr -> missing.put(nr, problem));
            case Outcome.Ok<RevenueGrid>(RevenueGrid grid) -> {
                for (int line = 0; line < grid.size(); line++) {
                    int nr = grid.row(line, 0);
                    values[nr] = grid.e4(line);
                    grid.amount(line).failure().ifPresent(problem -> missing.put(nr, problem));
                }
            }
        }
        return new PartnerFigures(values, missing);
    }

    private Outcome<RevenueGrid> grid() {
        return new Facts(revenue, ecosystem, lens).ask(span.of(lens), Dimension.PARTNER);
    }

    private PartnerFigures count(Kind<?> kind, Ints partner, IntPredicate counts) {
        long[] values = new long[ecosystem.table(Partner.KIND).end()];
        ecosystem
                .table(kind)
                .forEach(nr -> {
                    if (partner.at(nr) > 0 && counts.test(nr)) {
                        values[partner.at(nr)]++;
                    }
                });
        return new PartnerFigures(values, Map.of());
    }

    private PartnerFigures sums(IntPredicate counts, IntUnaryOperator dayOf) {
        long[] values = new long[ecosystem.table(Partner.KIND).end()];
        Map<Integer, Problem> missing = new HashMap<>();
        new DealSums(ecosystem, lens.in())
                .byPartner(counts, dayOf)
                .forEach((nr, sum) -> {
                    values[nr] = sum.map(Amount::e4).optional().orElse(0L);
                    sum.failure().ifPresent(problem -> missing.put(nr, problem));
                });
        return new PartnerFigures(values, missing);
    }

    Outcome<Explained<Long>> why(RollUp rolled, Measure measure, Part part, int nr) {
        List<Step> own = part == Part.DOWNSTREAM ? List.of() : own(rolled, measure, nr);
        return Why.of(ecosystem, rolled, measure, part, nr, own);
    }

    private List<Step> own(RollUp rolled, Measure measure, int nr) {
        return switch (measure) {
            case REVENUE -> grid().optional().map(grid -> revenueSteps(grid, nr)).orElse(List.of());
            case WON, WON_AMOUNT -> dealSteps(rolled, measure, nr, won());
            case OPEN, OPEN_AMOUNT -> dealSteps(rolled, measure, nr, open());
            case CERTIFICATIONS ->
                    rows(
                            Certification.KIND,
                            "hierarchy.rule.valid",
                            ecosystem.table(Certification.KIND).ints(Certification.PARTNER),
                            Holdings.certificate(ecosystem, lens.asOf()),
                            nr);
        };
    }

    private static List<Step> revenueSteps(RevenueGrid grid, int nr) {
        return IntStream.range(0, grid.size())
                .filter(line -> grid.row(line, 0) == nr)
                .boxed()
                .findFirst()
                .flatMap(line -> grid.explain(line).optional())
                .map(Explained::steps)
                .orElse(List.of());
    }

    private List<Step> dealSteps(RollUp rolled, Measure measure, int nr, IntPredicate counts) {
        boolean won = measure == Measure.WON || measure == Measure.WON_AMOUNT;
        String rule = won ? "hierarchy.rule.won" : "hierarchy.rule.open";
        List<Step> rows = rows(Deal.KIND, rule, partners(), counts, nr);
        if (!measure.isAmount()) {
            return rows;
        }
        long sum = rolled.value(measure, Part.OWN, nr).optional().orElse(0L);
        Step converted =
                new Step(
                        Step.Kind.CONVERT,
                        won ? "hierarchy.rule.won-sum" : "hierarchy.rule.open-sum",
                        List.of(),
                        Amount.text(sum, 2),
                        rolled.currency(),
                        List.of());
        return List.of(rows.getFirst(), converted);
    }

    private List<Step> rows(Kind<?> kind, String rule, Ints partner, IntPredicate counts, int nr) {
        IntStream found =
                Arrays.stream(ecosystem.table(kind).numbers())
                        .filter(row -> partner.at(row) == nr)
                        .filter(counts);
        Explained<Long> steps = new Steps().rows(ecosystem, kind, rule, found).done(0L);
        return steps.steps();
    }
}
