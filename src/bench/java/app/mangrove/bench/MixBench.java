package app.mangrove.bench;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.mix.actual.Standing;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.cell.Grid;
import app.mangrove.mix.gap.GapGrid;
import app.mangrove.mix.gap.GapQuestion;
import app.mangrove.model.Applied;
import app.mangrove.model.Applying;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.geo.Region;
import app.mangrove.model.geo.Vertical;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.mix.MixTarget;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.Membership;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Tier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Target against actual of 201,600 cells over 5,000 partners: 7 types, 5 tiers, 60 regions, 16
/// industries and 6 product lines, all of each among them, with 10,000 targets.
final class MixBench {
    private static final int PARTNERS = 5_000;
    private static final int SALES = 60_000;
    private static final int TARGETS = 10_000;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final LocalDate GOAL = DAY.plusYears(1);
    private static final Lens LENS =
            new Lens(DAY, Conversion.daily("EUR"), FiscalCalendar.CALENDAR, 90);

    private MixBench() {}

    static void run(Bench bench) throws Exception {
        Ecosystem ecosystem = made(new Random(21));
        List<Cell> cells = cells();
        Report.line("  %d cells, %d partners, %d targets", cells.size(), PARTNERS, TARGETS);
        GapQuestion question = new GapQuestion(LENS, 1, GOAL, cells);
        int[] turn = {0};
        Stopwatch.race(
                bench.rounds(),
                new Stopwatch.Entrant(
                        "gap of all cells, partners read", () -> GapGrid.of(ecosystem, question)),
                new Stopwatch.Entrant(
                        "standing of all partners, read anew",
                        () ->
                                Standing.of(
                                        ecosystem,
                                        new Lens(
                                                DAY,
                                                LENS.in(),
                                                LENS.calendar(),
                                                1000 + turn[0]++))));
        GapGrid grid = GapGrid.of(ecosystem, question);
        Report.line("  all: %s", grid.gap(grid.place(Cell.ALL)));
    }

    private static List<Cell> cells() {
        return Grid.within(Cell.ALL)
                .by(Axis.TYPE, from0(7))
                .by(Axis.TIER, from0(5))
                .by(Axis.REGION, from0(60))
                .by(Axis.VERTICAL, from0(16))
                .by(Axis.PRODUCT_LINE, from0(6))
                .cells();
    }

    private static List<Integer> from0(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static Id id(Kind<?> kind, int nth) {
        return Id.derived(5, kind.key() + nth);
    }

    private static Ecosystem made(Random random) {
        List<Edit> edits = new ArrayList<>();
        edits.add(
                Edit.add(Currency.KIND, id(Currency.KIND, 0))
                        .and(Currency.CODE, "EUR")
                        .and(Currency.NAME, "Euro")
                        .and(Currency.EXPONENT, 2L));
        for (int i = 1; i < 7; i++) {
            edits.add(
                    Edit.add(PartnerType.KIND, id(PartnerType.KIND, i))
                            .and(PartnerType.NAME, "Type " + i)
                            .and(PartnerType.CODE, "T" + i));
        }
        for (int i = 1; i < 5; i++) {
            edits.add(
                    Edit.add(Tier.KIND, id(Tier.KIND, i))
                            .and(Tier.NAME, "Tier " + i)
                            .and(Tier.RANK, (long) i));
        }
        for (int i = 1; i < 60; i++) {
            edits.add(
                    Edit.add(Region.KIND, id(Region.KIND, i))
                            .and(Region.NAME, "Region " + i)
                            .and(Region.LEVEL, i < 6 ? "AREA" : "COUNTRY")
                            .and(Region.PARENT, i < 6 ? null : id(Region.KIND, 1 + i % 5)));
        }
        for (int i = 1; i < 16; i++) {
            edits.add(
                    Edit.add(Vertical.KIND, id(Vertical.KIND, i))
                            .and(Vertical.NAME, "Industry " + i)
                            .and(Vertical.PARENT, i < 5 ? null : id(Vertical.KIND, 1 + i % 4)));
        }
        for (int i = 1; i < 6; i++) {
            edits.add(
                    Edit.add(ProductLine.KIND, id(ProductLine.KIND, i))
                            .and(ProductLine.NAME, "Line " + i));
        }
        partners(edits, random);
        plan(edits, random);
        Applied applied =
                Applying.apply(Ecosystem.empty(), edits, 1, (kind, id, commit) -> Map.of());
        if (applied instanceof Applied.Done done) {
            return done.after();
        }
        throw new IllegalStateException(applied.toString());
    }

    private static void partners(List<Edit> edits, Random random) {
        for (int i = 0; i < PARTNERS; i++) {
            Id partner = id(Partner.KIND, i);
            edits.add(
                    Edit.add(Partner.KIND, partner)
                            .and(Partner.NAME, "Partner " + i)
                            .and(Partner.STATUS, "ACTIVE")
                            .and(Partner.COUNTRY, id(Region.KIND, 6 + random.nextInt(54)))
                            .and(Partner.VERTICAL, id(Vertical.KIND, 5 + random.nextInt(11)))
                            .and(Partner.JOINED, DAY.minusDays(random.nextInt(2000))));
            edits.add(
                    Edit.add(Role.KIND, id(Role.KIND, i))
                            .and(Role.PARTNER, partner)
                            .and(Role.TYPE, id(PartnerType.KIND, 1 + random.nextInt(6))));
            edits.add(
                    Edit.add(Membership.KIND, id(Membership.KIND, i))
                            .and(Membership.PARTNER, partner)
                            .and(Membership.TIER, id(Tier.KIND, 1 + random.nextInt(4)))
                            .and(Membership.VALID_FROM, DAY.minusYears(2)));
        }
        for (int i = 0; i < SALES; i++) {
            edits.add(
                    Edit.add(Transaction.KIND, id(Transaction.KIND, i))
                            .and(Transaction.TYPE, "SALE")
                            .and(Transaction.PARTNER, id(Partner.KIND, random.nextInt(PARTNERS)))
                            .and(Transaction.DATE, DAY.minusDays(random.nextInt(1000)))
                            .and(Transaction.AMOUNT, BigDecimal.valueOf(1 + random.nextInt(50_000)))
                            .and(Transaction.CURRENCY, id(Currency.KIND, 0))
                            .and(
                                    Transaction.PRODUCT_LINE,
                                    id(ProductLine.KIND, 1 + random.nextInt(5))));
        }
    }

    private static void plan(List<Edit> edits, Random random) {
        edits.add(
                Edit.add(MixPlan.KIND, id(MixPlan.KIND, 0))
                        .and(MixPlan.NAME, "Plan")
                        .and(MixPlan.STATUS, "CURRENT")
                        .and(MixPlan.START, DAY));
        for (int i = 0; i < TARGETS; i++) {
            edits.add(
                    Edit.add(MixTarget.KIND, id(MixTarget.KIND, i))
                            .and(MixTarget.PLAN, id(MixPlan.KIND, 0))
                            .and(MixTarget.DATE, GOAL)
                            .and(MixTarget.TYPE, id(PartnerType.KIND, 1 + i % 6))
                            .and(MixTarget.TIER, id(Tier.KIND, 1 + i / 6 % 4))
                            .and(MixTarget.REGION, id(Region.KIND, 6 + i / 24 % 54))
                            .and(MixTarget.VERTICAL, id(Vertical.KIND, 5 + i / 1296 % 11))
                            .and(MixTarget.COUNT, 1L + random.nextInt(9)));
        }
    }
}
