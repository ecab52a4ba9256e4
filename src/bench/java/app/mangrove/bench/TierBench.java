package app.mangrove.bench;

import app.mangrove.base.work.Cancel;
import app.mangrove.model.Applied;
import app.mangrove.model.Applying;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.program.Benefit;
import app.mangrove.model.program.Certification;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.Ladder;
import app.mangrove.model.program.LadderVersion;
import app.mangrove.model.program.Rung;
import app.mangrove.model.program.Tier;
import app.mangrove.tier.Impact;
import app.mangrove.tier.LadderRules;
import app.mangrove.tier.Tiers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// All partners of the full-size ecosystem with 200,000 certificates judged by a ladder of four
/// tiers, and the impact of a threshold that is dragged.
final class TierBench {
    private static final int CERTIFICATES = 200_000;
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final int HOLDERS = 40_000;

    private TierBench() {}

    static void run(Bench bench) throws Exception {
        Ecosystem ecosystem = laddered(certified(bench.ecosystem()));
        LadderRules deals = LadderRules.of(ecosystem, new Id(5, 1)).orElseThrow();
        LadderRules revenue = LadderRules.of(ecosystem, new Id(5, 2)).orElseThrow();
        Report.line(
                "  %d partners reach %s, with revenue %s",
                new Tiers().evaluate(ecosystem, deals, DAY, Cancel.never()).size(),
                counts(ecosystem, deals),
                counts(ecosystem, revenue));
        Tiers kept = new Tiers();
        kept.evaluate(ecosystem, revenue, DAY, Cancel.never());
        long[] step = {0};
        while (step[0] < 200) {
            dragged(kept, ecosystem, revenue, ++step[0]);
        }
        Stopwatch.race(
                bench.rounds(),
                new Stopwatch.Entrant(
                        "by deals, customers and certificates",
                        () -> new Tiers().evaluate(ecosystem, deals, DAY, Cancel.never())),
                new Stopwatch.Entrant(
                        "and by the revenue of all transactions",
                        () -> new Tiers().evaluate(ecosystem, revenue, DAY, Cancel.never())),
                new Stopwatch.Entrant(
                        "a dragged threshold: both versions and impact",
                        () -> dragged(kept, ecosystem, revenue, ++step[0])));
    }

    private static Impact dragged(Tiers tiers, Ecosystem ecosystem, LadderRules base, long step) {
        LadderRules changed =
                base.withThreshold(new Id(7, 2_300), BigDecimal.valueOf(18 + step % 9));
        return tiers.impact(ecosystem, base, changed, DAY, Cancel.never());
    }

    private static String counts(Ecosystem ecosystem, LadderRules rules) {
        return Arrays.toString(
                new Tiers().evaluate(ecosystem, rules, DAY, Cancel.never()).counts());
    }

    private static Ecosystem with(Ecosystem ecosystem, List<Edit> edits) {
        Applied applied = Applying.apply(ecosystem, edits, 2, (kind, id, commit) -> Map.of());
        if (applied instanceof Applied.Done done) {
            return done.after();
        }
        throw new IllegalStateException(applied.toString());
    }

    /// Eight people a partner with five certificates each, most of which hold.
    private static Ecosystem certified(Ecosystem ecosystem) {
        SplittableRandom random = new SplittableRandom(7);
        Table partners = ecosystem.table(Partner.KIND);
        int[] numbers = partners.numbers();
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < HOLDERS; i++) {
            edits.add(
                    Edit.add(Person.KIND, new Id(3, i))
                            .and(Person.NAME, "Engineer " + i)
                            .and(Person.PARTNER, partners.id(numbers[i % numbers.length])));
        }
        for (int i = 0; i < CERTIFICATES; i++) {
            int holder = i % HOLDERS;
            LocalDate issued = DAY.minusDays(random.nextInt(900));
            edits.add(
                    Edit.add(Certification.KIND, new Id(4, i))
                            .and(Certification.NAME, "Course " + random.nextInt(12))
                            .and(
                                    Certification.PARTNER,
                                    partners.id(numbers[holder % numbers.length]))
                            .and(Certification.HOLDER, new Id(3, holder))
                            .and(Certification.ISSUED, issued)
                            .and(Certification.EXPIRES, issued.plusYears(2)));
        }
        return with(ecosystem, edits);
    }

    /// Two versions of one ladder: by deals and certificates, and by revenue as well.
    private static Ecosystem laddered(Ecosystem ecosystem) {
        Id currency = ecosystem.table(Currency.KIND).id(1);
        List<Edit> edits = new ArrayList<>();
        edits.add(Edit.add(Ladder.KIND, new Id(5, 0)).and(Ladder.NAME, "Ladder"));
        for (int tier = 1; tier <= 4; tier++) {
            edits.add(
                    Edit.add(Tier.KIND, new Id(6, tier))
                            .and(Tier.NAME, "Tier " + tier)
                            .and(Tier.RANK, (long) tier));
        }
        for (int version = 1; version <= 2; version++) {
            edits.add(
                    Edit.add(LadderVersion.KIND, new Id(5, version))
                            .and(LadderVersion.NAME, "Version " + version)
                            .and(LadderVersion.LADDER, new Id(5, 0))
                            .and(LadderVersion.NUMBER, (long) version)
                            .and(LadderVersion.STATUS, "DRAFT")
                            .and(LadderVersion.VALID_FROM, LocalDate.of(2024, 1, 1))
                            .and(LadderVersion.CURRENCY, currency)
                            .and(LadderVersion.RATES, "EVENT_DAY")
                            .and(LadderVersion.REVIEW, "YEARLY")
                            .and(LadderVersion.DEMOTION, "FULL")
                            .and(LadderVersion.UPLIFT, new BigDecimal("0.09"))
                            .and(LadderVersion.MARGIN, new BigDecimal("0.3")));
            for (int tier = 1; tier <= 4; tier++) {
                rung(edits, version, tier);
            }
        }
        return with(ecosystem, edits);
    }

    private static void rung(List<Edit> edits, int version, int tier) {
        Id rung = new Id(8, version * 10L + tier);
        edits.add(
                Edit.add(Rung.KIND, rung)
                        .and(Rung.VERSION, new Id(5, version))
                        .and(Rung.TIER, new Id(6, tier))
                        .and(Rung.RULE, "COUNT")
                        .and(Rung.NEEDED, tier == 1 ? 1L : 3L));
        edits.add(
                Edit.add(Benefit.KIND, new Id(9, version * 10L + tier))
                        .and(Benefit.RUNG, rung)
                        .and(Benefit.TYPE, "DISCOUNT")
                        .and(Benefit.UNIT, "SHARE")
                        .and(Benefit.QUANTITY, BigDecimal.valueOf(5L + tier * 5, 2)));
        String[] asked = {
            "DEALS_WON TRAILING_YEAR " + (8 + 4 * tier),
            "NEW_CUSTOMERS TRAILING_YEAR " + tier / 2,
            "CERTIFIED_PEOPLE TODAY " + (4 + tier),
            "CERTIFICATIONS TRAILING_YEAR " + 4 * tier,
            "REVENUE TRAILING_YEAR " + (3_500_000 + 400_000 * tier)
        };
        for (int i = 0; i < (version == 2 ? 5 : 4); i++) {
            String[] words = asked[i].split(" ");
            edits.add(
                    Edit.add(Criterion.KIND, new Id(7, version * 1000L + tier * 100 + i))
                            .and(Criterion.RUNG, rung)
                            .and(Criterion.METRIC, words[0])
                            .and(Criterion.WINDOW, words[1])
                            .and(Criterion.SCOPE, "OWN")
                            .and(Criterion.COMPARISON, "AT_LEAST")
                            .and(Criterion.THRESHOLD, new BigDecimal(words[2])));
        }
    }
}
