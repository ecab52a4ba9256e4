package app.mangrove.hierarchy;

import static app.mangrove.hierarchy.FirmWorld.id;
import static app.mangrove.hierarchy.FirmWorld.nr;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Reason;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.partner.Role;
import app.mangrove.model.plan.Target;
import app.mangrove.model.program.Membership;
import app.mangrove.model.query.RankCache;
import app.mangrove.model.query.Scope;
import app.mangrove.model.work.Note;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

class SplittingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Mention SALES = new Mention(Transaction.KIND, Transaction.PARTNER);
    private static final Mention BELOW = new Mention(Relation.KIND, Relation.PARENT_PARTNER);
    private int made;
    private final Supplier<Id> ids = () -> Id.derived(78, "new" + made++);

    private static SplitWish wish(Ecosystem now, Map<Mention, Pick> picks) {
        return new SplitWish(
                nr(now, "Old"), id("Young"), "Young", DAY, picks, true, "Split off on 1 March");
    }

    private Outcome<SplitPlan> plan(Ecosystem now, SplitWish wish) {
        Scope scope = Scope.of(now, DAY, new RankCache(Collator.getInstance(Locale.UK)));
        return Splitting.plan(scope, wish, Conversion.daily("EUR"), ids);
    }

    private static FirmWorld old() {
        return new FirmWorld()
                .partner("Old", "2018-01-01", List.of("south"))
                .partner("Parent", "", List.of())
                .partner("Child", "", List.of());
    }

    @Test
    void salesGoByDate() {
        Ecosystem now =
                old().sale("Old", "2025-01-01", "1", "EUR", "")
                        .sale("Old", "2026-03-01", "2", "EUR", "")
                        .sale("Old", "2026-04-01", "4", "EUR", "")
                        .workspace()
                        .ecosystem();
        SplitPlan plan = plan(now, wish(now, Map.of(SALES, Pick.since(DAY)))).orElseThrow();
        assertThat(plan.lines()).contains(new MergePlan.Line(SALES, 2, 1));
        assertThat(plan.after().orElseThrow().all(Transaction.KIND))
                .extracting(t -> t.amount().intValue() + " " + t.partner().equals(id("Young")))
                .containsExactly("1 false", "2 true", "4 true");
    }

    @Test
    void salesGoByAFilterAndABadFilterIsToldBeforehand() {
        Ecosystem now =
                old().sale("Old", "2025-01-01", "1", "EUR", "")
                        .sale("Old", "2025-01-01", "2", "JPY", "")
                        .workspace()
                        .ecosystem();
        SplitPlan plan =
                plan(now, wish(now, Map.of(SALES, Pick.where("currency = \"JPY\"")))).orElseThrow();
        assertThat(plan.lines()).contains(new MergePlan.Line(SALES, 1, 1));
        Problem problem =
                plan(now, wish(now, Map.of(SALES, Pick.where("colour = \"red\""))))
                        .failure()
                        .orElseThrow();
        assertThat(problem.key()).startsWith("filter.");
    }

    @Test
    void theNewPartnerStandsWhereTheOldOneStandsFromTheDayOn() {
        Ecosystem now =
                old().role("Old", "VAR", "2020-01-01", "")
                        .role("Old", "MSP", "2020-01-01", "2021-01-01")
                        .tier("Old", "Gold", "2024-01-01", "2027-01-01")
                        .relation("DISTRIBUTES", "Parent", "Old", "2020-01-01", "")
                        .relation("DISTRIBUTES", "Old", "Child", "2020-01-01", "")
                        .workspace()
                        .ecosystem();
        SplitPlan plan = plan(now, wish(now, Map.of())).orElseThrow();
        Ecosystem after = plan.after().orElseThrow();
        Partner young = after.find(Partner.KIND, id("Young")).orElseThrow();
        assertThat(young.name()).isEqualTo("Young");
        assertThat(young.status()).isEqualTo("ACTIVE");
        assertThat(young.joined()).isEqualTo(DAY);
        assertThat(young.tags()).containsExactly("south");
        assertThat(after.all(Role.KIND).stream().filter(r -> r.partner().equals(id("Young"))))
                .extracting(r -> r.type() + " " + r.validFrom())
                .containsExactly(id("VAR") + " 2026-03-01");
        assertThat(after.all(Membership.KIND).stream().filter(m -> m.partner().equals(id("Young"))))
                .extracting(m -> m.validFrom() + " " + m.validTo())
                .containsExactly("2026-03-01 2027-01-01");
        assertThat(
                        after.all(Relation.KIND).stream()
                                .filter(r -> r.childPartner().equals(id("Young"))))
                .extracting(Relation::parentPartner)
                .containsExactly(id("Parent"));
        assertThat(after.all(Note.KIND))
                .extracting(Note::text)
                .containsExactly("Split off on 1 March", "Split off on 1 March");
    }

    @Test
    void childrenThatGoLeaveTheOldPartnerOnTheDay() {
        Ecosystem now =
                old().relation("DISTRIBUTES", "Old", "Child", "2020-01-01", "")
                        .workspace()
                        .ecosystem();
        Ecosystem after =
                plan(now, wish(now, Map.of(BELOW, Pick.ALL))).orElseThrow().after().orElseThrow();
        assertThat(after.all(Relation.KIND))
                .extracting(r ->
                        r.parentPartner().equals(id("Old"))
                                + " "
                                + r.validFrom()
                                + " "
                                + r.validTo())
                .containsExactlyInAnyOrder("true 2020-01-01 2026-03-01", "false 2026-03-01 null");
    }

    @Test
    void baselinesAreSplitByTheRevenueOfTheirPeriodToTheLastCent() {
        Ecosystem now =
                old().sale("Old", "2025-02-01", "200", "EUR", "")
                        .sale("Old", "2025-12-31", "100", "EUR", "")
                        .sale("Old", "2026-01-01", "5000", "EUR", "")
                        .baseline("Old", "2025-01-01", "2026-01-01", "100.00", "EUR")
                        .baseline("Old", "2023-01-01", "2024-01-01", "50.00", "EUR")
                        .baseline("Old", "2025-01-01", "2026-01-01", "700", "JPY")
                        .target("QUOTA", "Old", "2026-01-01", "2027-01-01", "9", "EUR")
                        .workspace()
                        .ecosystem();
        SplitPlan plan =
                plan(now, wish(now, Map.of(SALES, Pick.where("amount >= 200")))).orElseThrow();
        assertThat(plan.baselines()).hasSize(1);
        SplitPlan.Shared shared = plan.baselines().getFirst();
        assertThat(shared.share()).isEqualByComparingTo("0.666667");
        assertThat(shared.goes()).isEqualTo(new Amount(66_6600, "EUR"));
        assertThat(shared.stays()).isEqualTo(new Amount(33_3400, "EUR"));
        assertThat(plan.problems())
                .as("nothing sold in 2023, no rate to yen")
                .extracting(Problem::key)
                .containsExactly("hierarchy.split.no-revenue", "rate.missing");
        Ecosystem after = plan.after().orElseThrow();
        assertThat(after.all(Target.KIND).stream().filter(t -> id("Young").equals(t.partner())))
                .extracting(Target::amount)
                .containsExactly(new BigDecimal("66.6600"));
        assertThat(FirmWorld.baselines(after)).isEqualTo(FirmWorld.baselines(now));
    }

    @Test
    void needsAName() {
        Ecosystem now = old().workspace().ecosystem();
        SplitWish nameless =
                new SplitWish(nr(now, "Old"), id("Young"), " ", DAY, Map.of(), false, "");
        assertThat(plan(now, nameless).failure().orElseThrow().key())
                .isEqualTo("hierarchy.split.name");
    }

    @Test
    void isTakenBackInOneStepAndLosesNoRevenueAndNoBaseline() {
        List<String> names = List.of("Old", "B", "C", "D");
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            TestWorkspace workspace = FirmWorld.random(random, names).workspace();
            Ecosystem before = workspace.ecosystem();
            Map<Mention, Pick> picks = new HashMap<>();
            Splitting.places(before, nr(before, "Old"))
                    .keySet()
                    .forEach(place ->
                            picks.put(
                                    place,
                                    switch (random.nextInt(3)) {
                                        case 0 -> Pick.ALL;
                                        case 1 -> Pick.NONE;
                                        default -> Pick.since(LocalDate.of(2025, 3, 1));
                                    }));
            SplitPlan plan = plan(before, wish(before, picks)).orElseThrow();
            Commit commit = workspace.commit(plan.edits(), Reason.user("test", "split"));
            assertThat(commit.isDone()).as("seed %d: %s", seed, commit).isTrue();
            Ecosystem after = workspace.ecosystem();
            assertThat(FirmWorld.revenue(after)).isEqualTo(FirmWorld.revenue(before));
            assertThat(FirmWorld.baselines(after))
                    .as("seed %d", seed)
                    .isEqualTo(FirmWorld.baselines(before));
            workspace.undo("test");
            assertThat(FirmWorld.content(workspace.ecosystem()))
                    .as("undone, seed %d", seed)
                    .isEqualTo(FirmWorld.content(before));
        }
    }
}
