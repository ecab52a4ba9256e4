package app.mangrove.tier;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.Criterion;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/// Random worlds under random ladders, judged by the engine and by the slow twin.
class TierTwinTest {
    private static final List<String> METRICS =
            List.of(
                    "REVENUE",
                    "DEALS_WON",
                    "NEW_CUSTOMERS",
                    "CERTIFICATIONS",
                    "CERTIFICATIONS/Cloud",
                    "CERTIFIED_PEOPLE",
                    "SPECIALISATIONS",
                    "SCORE/csat",
                    "ACTIVITIES",
                    "ACTIVITIES/demo",
                    "POINTS");
    private static final List<String> WINDOWS =
            List.of(
                    "TODAY",
                    "TRAILING_YEAR",
                    "FISCAL_YEAR",
                    "LAST_FISCAL_YEAR",
                    "ROLLING_QUARTER",
                    "EVER");
    private static final int PARTNERS = 14;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void judgesAsTheSlowTwinDoes(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        TierWorld world = world(dice);
        ladder(world, dice);
        Ecosystem ecosystem = world.ecosystem();
        LadderRules rules = TierWorld.rules(ecosystem, "V");
        Tiers tiers = new Tiers();
        for (int back = 0; back < 3; back++) {
            LocalDate day = TierWorld.DAY.minusDays(back * 97L);
            TierGrid grid = tiers.evaluate(ecosystem, rules, day, Cancel.never());
            SlowTiers slow = new SlowTiers(ecosystem, rules, day);
            for (int line = 0; line < grid.size(); line++) {
                Partner partner = ecosystem.find(Partner.KIND, grid.id(line)).orElseThrow();
                assertThat(grid.reached(line).map(LadderStep::name).orElse(""))
                        .as("seed %d, day %s, %s", seed, day, partner.name())
                        .isEqualTo(slow.reached(partner));
                values(grid, slow, line, partner, seed);
            }
        }
    }

    private static void values(
            TierGrid grid, SlowTiers slow, int line, Partner partner, long seed) {
        for (TierExplanation.Step step : grid.explain(line).steps()) {
            for (TierExplanation.Line each : step.criteria()) {
                assertThat(each.value().optional().map(BigDecimal::stripTrailingZeros))
                        .as("seed %d, %s, %s", seed, partner.name(), each.criterion())
                        .isEqualTo(
                                slow.value(each.criterion(), partner)
                                        .map(BigDecimal::stripTrailingZeros));
                boolean counts = !each.criterion().metric().equals("SCORE");
                if (counts && each.value().isOk()) {
                    assertThat(grid.records(line, each.criterion())).hasSize(each.records());
                }
            }
        }
    }

    private static String date(SplittableRandom dice) {
        return TierWorld.DAY.minusDays(dice.nextInt(-40, 900)).toString();
    }

    private static String name(SplittableRandom dice) {
        return "P" + dice.nextInt(PARTNERS);
    }

    private static TierWorld world(SplittableRandom dice) {
        TierWorld world = new TierWorld();
        world.region("World", "").region("Asia", "World").region("Japan", "Asia");
        for (int i = 0; i < PARTNERS; i++) {
            world.partners("P" + i);
            if (dice.nextInt(3) > 0) {
                world.in("P" + i, List.of("World", "Asia", "Japan").get(dice.nextInt(3)));
            }
            for (int parent = 0; parent < i; parent++) {
                if (dice.nextInt(6) == 0) {
                    world.below("P" + parent, "P" + i);
                }
            }
        }
        world.rate("USD", "EUR", "2023-01-01", "0.91").rate("USD", "EUR", "2026-01-15", "0.87");
        if (dice.nextBoolean()) {
            world.rate("JPY", "EUR", "2025-03-01", "0.0061");
        }
        for (int i = 0; i < 160; i++) {
            record(world, dice);
        }
        return world;
    }

    private static void record(TierWorld world, SplittableRandom dice) {
        String name = name(dice);
        switch (dice.nextInt(6)) {
            case 0 -> {
                String currency = List.of("EUR", "EUR", "USD", "JPY").get(dice.nextInt(4));
                world.sells(
                        name,
                        date(dice),
                        BigDecimal.valueOf(dice.nextInt(-50_000, 900_000), 2) + " " + currency);
            }
            case 1 -> world.wins(name, "A" + dice.nextInt(12), date(dice));
            case 2 ->
                    world.certified(
                            name,
                            dice.nextInt(4) == 0 ? "" : "H" + dice.nextInt(8),
                            dice.nextBoolean() ? "Cloud" : "Edge",
                            date(dice),
                            dice.nextBoolean() ? "" : "2026-05-01");
            case 3 ->
                    world.specialised(
                            name,
                            "S" + dice.nextInt(3),
                            date(dice),
                            dice.nextBoolean() ? "" : "2026-06-30");
            case 4 ->
                    world.scored(
                            name,
                            dice.nextInt(3) == 0 ? "other" : "csat",
                            date(dice),
                            BigDecimal.valueOf(dice.nextInt(100, 500), 2).toString());
            default ->
                    world.did(
                            name,
                            dice.nextBoolean() ? "demo" : "call",
                            date(dice),
                            dice.nextInt(30));
        }
    }

    private static void ladder(TierWorld world, SplittableRandom dice) {
        int criteria = 0;
        for (int tier = 1; tier <= 4; tier++) {
            String rule = List.of("ALL", "ANY", "COUNT", "POINTS").get(dice.nextInt(4));
            String needed =
                    switch (rule) {
                        case "COUNT" -> "2";
                        case "POINTS" -> String.valueOf(dice.nextInt(2, 30));
                        default -> "";
                    };
            world.rung("T" + tier, rule, needed);
            if (rule.equals("POINTS")) {
                world.category("T" + tier, "X", dice.nextBoolean() ? "1" : "", "12");
            }
            int asked = dice.nextInt(1, 5);
            for (int i = 0; i < asked; i++) {
                criterion(world, dice, "T" + tier, "c" + criteria++);
            }
        }
    }

    private static void criterion(
            TierWorld world, SplittableRandom dice, String tier, String name) {
        String metric = METRICS.get(dice.nextInt(METRICS.size()));
        String scope = List.of("OWN", "OWN", "DOWNSTREAM", "TOTAL").get(dice.nextInt(4));
        String comparison = dice.nextInt(5) == 0 ? "AT_MOST" : "AT_LEAST";
        int limit = metric.equals("REVENUE") ? dice.nextInt(9_000) : dice.nextInt(4);
        String window = WINDOWS.get(dice.nextInt(WINDOWS.size()));
        world.asks(
                tier, name, metric + " " + window + " " + scope + " " + comparison + " " + limit);
        if (dice.nextInt(3) == 0) {
            world.set(Criterion.KIND, name, Criterion.PER, BigDecimal.valueOf(dice.nextInt(1, 4)));
        }
        if (dice.nextBoolean()) {
            world.set(Criterion.KIND, name, Criterion.POINTS, BigDecimal.valueOf(dice.nextInt(9)));
        }
        if (dice.nextBoolean()) {
            world.set(Criterion.KIND, name, Criterion.CATEGORY, "X");
        }
        if (dice.nextInt(5) == 0) {
            world.set(Criterion.KIND, name, Criterion.REQUIRED, true);
        }
        if (dice.nextInt(4) == 0) {
            world.set(Criterion.KIND, name, Criterion.CURRENCY, TierWorld.id(Currency.KIND, "USD"));
        }
        if (dice.nextInt(3) == 0) {
            String region = dice.nextBoolean() ? "Asia" : "Japan";
            world.set(Criterion.KIND, name, Criterion.REGION, TierWorld.id(Region.KIND, region));
        }
    }
}
