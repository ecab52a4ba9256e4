package app.mangrove.insight;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.time.Period;
import app.mangrove.health.Events;
import app.mangrove.health.Steps;
import app.mangrove.health.catalog.Concentration;
import app.mangrove.health.catalog.PartnerCount;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.geo.Region;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Tier;
import app.mangrove.revenue.Dimension;
import app.mangrove.revenue.Revenue;
import app.mangrove.revenue.RevenueGrid;
import app.mangrove.revenue.Types;
import app.mangrove.tier.Tiers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts a summary together.
final class Summarising {
    private static final int TOP = 10;
    private static final int MONTHS = 12;

    private final Tiers engine;
    private final Ecosystem ecosystem;
    private final Lens lens;
    private final Facts facts;
    private final BitSet enrolled;

    Summarising(Revenue revenue, Tiers engine, Ecosystem ecosystem, Lens lens) {
        this.engine = engine;
        this.ecosystem = ecosystem;
        this.lens = lens;
        this.facts = new Facts(revenue, ecosystem, lens);
        this.enrolled = PartnerCount.enrolled(ecosystem, lens.asOf());
    }

    Summary summary() {
        Outcome<Map<Integer, Long>> byPartner = facts.byPartner(lens.year());
        Outcome<Amount> revenue = facts.total(lens.year()).map(total -> total.value());
        int[] held = Holdings.tiers(engine, ecosystem, lens.asOf());
        List<Summary.TierLine> tiers = tiers(held);
        int ranked = tiers.stream().mapToInt(Summary.TierLine::partners).sum();
        return new Summary(
                lens,
                enrolled.cardinality(),
                Events.active(ecosystem, List.of(lens.asOf()), lens.activeDays())
                        .getFirst()
                        .cardinality(),
                revenue,
                byPartner.map(Concentration::index),
                types(),
                tiers,
                enrolled.cardinality() - ranked,
                top(byPartner, revenue),
                months(),
                places(Dimension.COUNTRY),
                places(Dimension.TERRITORY));
    }

    /// The types in the order of their positions, those without a row of their own after them.
    private List<Summary.TypeLine> types() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        ecosystem.all(PartnerType.KIND).stream()
                .sorted(
                        Comparator.comparing(
                                type -> Optional.ofNullable(type.position()).orElse(99L)))
                .filter(type -> !Boolean.TRUE.equals(type.archived()))
                .forEach(type -> counts.put(type.name(), 0));
        Types types = Types.of(ecosystem);
        int day = (int) lens.asOf().toEpochDay();
        enrolled.stream().forEach(nr -> counts.merge(types.nameOn(nr, day), 1, Integer::sum));
        RevenueGrid grid = grid(lens.year(), Dimension.TYPE);
        for (int line = 0; line < grid.size(); line++) {
            counts.putIfAbsent(grid.text(line, 0), 0);
        }
        List<Summary.TypeLine> lines = new ArrayList<>();
        counts.forEach((name, count) ->
                lines.add(new Summary.TypeLine(name, count, amount(grid, grid.line(name)))));
        return lines;
    }

    private RevenueGrid grid(Period period, Dimension... by) {
        return facts.ask(period, by).orElseThrow();
    }

    private Outcome<Amount> amount(RevenueGrid grid, int line) {
        return line < 0 ? Outcome.ok(new Amount(0, lens.currency())) : grid.amount(line);
    }

    private List<Summary.TierLine> tiers(int[] held) {
        int[] counts = new int[ecosystem.table(Tier.KIND).end()];
        enrolled.stream().forEach(nr -> counts[held[nr]]++);
        List<Summary.TierLine> lines = new ArrayList<>();
        ecosystem
                .table(Tier.KIND)
                .forEach(nr -> {
                    Tier tier = ecosystem.row(Tier.KIND, nr);
                    if (counts[nr] > 0 || !Boolean.TRUE.equals(tier.archived())) {
                        lines.add(
                                new Summary.TierLine(
                                        tier.id(),
                                        tier.name(),
                                        tier.rank(),
                                        counts[nr],
                                        Optional.ofNullable(tier.targetShare())));
                    }
                });
        lines.sort(Comparator.comparingLong(Summary.TierLine::rank).reversed());
        return lines;
    }

    private List<Summary.PartnerLine> top(
            Outcome<Map<Integer, Long>> byPartner, Outcome<Amount> revenue) {
        if (byPartner.optional().isEmpty() || revenue.optional().isEmpty()) {
            return List.of();
        }
        BigDecimal total = revenue.optional().get().decimal();
        return byPartner.optional().get().entrySet().stream()
                .filter(entry -> entry.getKey() > 0 && entry.getValue() > 0)
                .sorted(
                        Map.Entry.<Integer, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(TOP)
                .map(entry -> line(entry.getKey(), entry.getValue(), total))
                .toList();
    }

    private Summary.PartnerLine line(int nr, long e4, BigDecimal total) {
        Amount amount = new Amount(e4, lens.currency());
        return new Summary.PartnerLine(
                ecosystem.table(Partner.KIND).id(nr),
                ecosystem.name(Partner.KIND, nr),
                amount,
                Steps.ratio(amount.decimal(), total));
    }

    private Summary.MonthsByType months() {
        Period period = lens.months(MONTHS);
        RevenueGrid grid = grid(period, Dimension.MONTH, Dimension.TYPE);
        List<String> labels = Facts.labels(lens.calendar(), period);
        List<String> types =
                types().stream()
                        .map(Summary.TypeLine::name)
                        .filter(name -> occurs(grid, name))
                        .toList();
        List<List<Outcome<Amount>>> cells = new ArrayList<>();
        for (String month : labels) {
            cells.add(types.stream().map(type -> amount(grid, grid.line(month, type))).toList());
        }
        return new Summary.MonthsByType(labels, types, cells);
    }

    private static boolean occurs(RevenueGrid grid, String type) {
        for (int line = 0; line < grid.size(); line++) {
            if (grid.text(line, 1).equals(type)) {
                return true;
            }
        }
        return false;
    }

    /// Places by their revenue, the greatest first; those without a rate last.
    private List<Summary.PlaceLine> places(Dimension dimension) {
        RevenueGrid grid = grid(lens.year(), dimension);
        Map<String, String> codes = new LinkedHashMap<>();
        ecosystem
                .all(Region.KIND)
                .forEach(region ->
                        codes.putIfAbsent(
                                region.name(), Optional.ofNullable(region.code()).orElse("")));
        List<Summary.PlaceLine> lines = new ArrayList<>();
        for (int line = 0; line < grid.size(); line++) {
            String name = grid.text(line, 0);
            lines.add(
                    new Summary.PlaceLine(
                            name,
                            codes.getOrDefault(name, ""),
                            grid.amount(line),
                            grid.count(line)));
        }
        lines.sort(
                Comparator.comparingLong((Summary.PlaceLine line) ->
                                line.revenue().map(Amount::e4).optional().orElse(0L))
                        .reversed());
        return lines;
    }
}
