package app.mangrove.hierarchy;

import static app.mangrove.hierarchy.FirmWorld.id;
import static app.mangrove.hierarchy.FirmWorld.nr;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Link;
import app.mangrove.model.Reason;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.partner.Role;
import app.mangrove.model.plan.Target;
import app.mangrove.model.program.Membership;
import app.mangrove.model.program.Score;
import app.mangrove.model.work.Note;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

class MergingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private int made;
    private final Supplier<Id> ids = () -> Id.derived(77, "new" + made++);

    private MergePlan plan(Ecosystem now, String survivor, String merged) {
        int a = nr(now, survivor);
        int b = nr(now, merged);
        return Merging.plan(now, a, b, FieldChoice.usual(now, a, b), DAY, ids).orElseThrow();
    }

    private Ecosystem merged(FirmWorld world) {
        return plan(world.workspace().ecosystem(), "Big", "Small").after().orElseThrow();
    }

    private static FirmWorld two() {
        return new FirmWorld()
                .partner("Big", "2020-05-01", List.of("north"))
                .partner("Small", "2018-01-01", List.of("south"))
                .partner("Else", "", List.of());
    }

    @Test
    void everythingOfTheMergedPartnerComesToTheSurvivor() {
        Ecosystem after =
                merged(
                        two().sale("Small", "2025-01-01", "10.5", "EUR", "")
                                .target("QUOTA", "Small", "2025-01-01", "2026-01-01", "9", "EUR")
                                .rest("Small", "2025-05-05"));
        assertThat(Mention.of(after, nr(after, "Small")).keySet())
                .extracting(place -> place.kind().key() + "." + place.field().key())
                .containsExactly("relation.child_partner");
        assertThat(Mention.of(after, nr(after, "Big")).keySet())
                .extracting(place -> place.kind().key())
                .containsExactlyInAnyOrder(
                        "certification",
                        "score",
                        "relation",
                        "person",
                        "deal",
                        "transaction",
                        "target",
                        "note");
        assertThat(after.all(Note.KIND).getFirst().about())
                .isEqualTo(new Link("partner", id("Big")));
    }

    @Test
    void theMergedPartnerEndsAndStaysOnRecordWithoutItsKeys() {
        Ecosystem after = merged(two());
        Partner big = after.find(Partner.KIND, id("Big")).orElseThrow();
        Partner small = after.find(Partner.KIND, id("Small")).orElseThrow();
        assertThat(small.status()).isEqualTo("ENDED");
        assertThat(small.ended()).isEqualTo(DAY);
        assertThat(small.name()).isEqualTo("Small");
        assertThat(after.value(Partner.KIND, Partner.KIND.keys(), nr(after, "Small"))).isNull();
        assertThat(after.value(Partner.KIND, Partner.KIND.keys(), nr(after, "Big")))
                .isEqualTo(List.of("erp:Big", "erp:Small"));
        assertThat(big.tags()).containsExactly("north", "south");
        assertThat(big.joined()).as("the earlier day").isEqualTo(LocalDate.of(2018, 1, 1));
        Relation relation = after.all(Relation.KIND).getFirst();
        assertThat(relation.relation()).isEqualTo("MERGED");
        assertThat(relation.parentPartner()).isEqualTo(id("Big"));
        assertThat(relation.validFrom()).isEqualTo(DAY);
    }

    @Test
    void aChosenValueWins() {
        Ecosystem now = two().workspace().ecosystem();
        int a = nr(now, "Big");
        int b = nr(now, "Small");
        List<FieldChoice> choices =
                FieldChoice.usual(now, a, b).stream()
                        .map(c ->
                                c.with(
                                        c.field().key().equals("name")
                                                ? FieldChoice.Side.THEIRS
                                                : FieldChoice.Side.OURS))
                        .toList();
        Ecosystem after =
                Merging.plan(now, a, b, choices, DAY, ids).orElseThrow().after().orElseThrow();
        assertThat(after.name(Partner.KIND, a)).isEqualTo("Small");
        assertThat(after.find(Partner.KIND, id("Big")).orElseThrow().tags())
                .containsExactly("north");
    }

    @Test
    void addsBaselinesOfOnePeriodAndCurrencyAndBringsTheOthersAlong() {
        FirmWorld world =
                two().baseline("Big", "2025-01-01", "2026-01-01", "100.10", "EUR")
                        .baseline("Small", "2025-01-01", "2026-01-01", "20.20", "EUR")
                        .baseline("Small", "2025-01-01", "2026-01-01", "3.03", "EUR")
                        .baseline("Small", "2024-01-01", "2025-01-01", "7", "EUR")
                        .baseline("Small", "2025-01-01", "2026-01-01", "900", "JPY");
        Ecosystem now = world.workspace().ecosystem();
        MergePlan plan = plan(now, "Big", "Small");
        Ecosystem after = plan.after().orElseThrow();
        assertThat(plan.baselines())
                .extracting(MergePlan.Summed::sum)
                .containsExactly(new Amount(120_3000, "EUR"), new Amount(123_3300, "EUR"));
        assertThat(after.all(Target.KIND))
                .allMatch(target -> id("Big").equals(target.partner()))
                .extracting(Target::amount)
                .containsExactlyInAnyOrder(
                        new BigDecimal("123.3300"),
                        new BigDecimal("7.0000"),
                        new BigDecimal("900.0000"));
        assertThat(FirmWorld.baselines(after)).isEqualTo(FirmWorld.baselines(now));
    }

    @Test
    void rolesAndTiersComeOnlyForDaysOnWhichTheSurvivorHasNone() {
        Ecosystem after =
                merged(
                        two().role("Big", "VAR", "2022-01-01", "2024-01-01")
                                .role("Small", "VAR", "2021-01-01", "2025-01-01")
                                .role("Small", "MSP", "2023-01-01", "")
                                .tier("Big", "Gold", "2022-01-01", "")
                                .tier("Small", "Silver", "2021-01-01", "")
                                .tier("Small", "Gold", "2025-01-01", ""));
        assertThat(after.all(Role.KIND).stream().filter(r -> r.partner().equals(id("Big"))))
                .extracting(
                        r -> r.type() + " " + r.validFrom() + " " + r.validTo() + " " + r.main())
                .containsExactlyInAnyOrder(
                        id("VAR") + " 2022-01-01 2024-01-01 true",
                        id("VAR") + " 2021-01-01 2022-01-01 null",
                        id("VAR") + " 2024-01-01 2025-01-01 null",
                        id("MSP") + " 2023-01-01 null null");
        assertThat(after.all(Membership.KIND))
                .extracting(m -> m.partner() + " " + m.validFrom() + " " + m.validTo())
                .containsExactlyInAnyOrder(
                        id("Big") + " 2022-01-01 null",
                        id("Big") + " 2021-01-01 2022-01-01",
                        id("Small") + " 2025-01-01 2026-03-01");
    }

    @Test
    void aRelationBetweenTheTwoEndsAndOneThatBothHaveIsNotDoubled() {
        Ecosystem after =
                merged(
                        two().relation("OWNS", "Big", "Small", "2020-01-01", "")
                                .relation("DISTRIBUTES", "Else", "Big", "2020-01-01", "")
                                .relation("DISTRIBUTES", "Else", "Small", "2021-01-01", ""));
        assertThat(after.all(Relation.KIND))
                .extracting(r ->
                        r.relation()
                                + (r.parentPartner().equals(id("Else")) ? " Else " : " Big ")
                                + (r.childPartner().equals(id("Big")) ? "Big " : "Small ")
                                + r.validTo())
                .containsExactlyInAnyOrder(
                        "OWNS Big Small 2026-03-01",
                        "DISTRIBUTES Else Big null",
                        "DISTRIBUTES Else Small 2026-03-01",
                        "MERGED Big Small null");
    }

    @Test
    void aScoreOfTheSameDayAndOneselfAsCosellerStayWithTheMergedPartner() {
        Ecosystem after =
                merged(
                        two().rest("Big", "2025-05-05")
                                .rest("Small", "2025-05-05")
                                .sale("Big", "2025-01-01", "1", "EUR", "Small")
                                .sale("Small", "2025-01-01", "2", "EUR", "Big")
                                .sale("Else", "2025-01-01", "3", "EUR", "Small"));
        assertThat(after.all(Score.KIND).stream().filter(s -> s.partner().equals(id("Small"))))
                .hasSize(1);
        assertThat(after.all(Transaction.KIND))
                .extracting(t ->
                        t.amount().intValue()
                                + (t.partner().equals(id("Big")) ? " Big" : " Else")
                                + (id("Big").equals(t.cosellPartner()) ? " Big" : " Small"))
                .containsExactlyInAnyOrder("1 Big Small", "2 Big Small", "3 Else Big");
    }

    @Test
    void aCircleThatItWouldCloseIsToldBeforehand() {
        Ecosystem now =
                two().relation("OWNS", "Big", "Else", "2020-01-01", "")
                        .relation("OWNS", "Else", "Small", "2020-01-01", "")
                        .workspace()
                        .ecosystem();
        assertThat(plan(now, "Big", "Small").after())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> {
                            assertThat(failed.problem().key()).isEqualTo("edit.cycle");
                            assertThat(failed.problem().arguments().get(1).toString())
                                    .contains("Big")
                                    .contains("Else");
                        });
    }

    @Test
    void aPartnerIsNotMergedWithItself() {
        Ecosystem now = two().workspace().ecosystem();
        int big = nr(now, "Big");
        assertThat(Merging.plan(now, big, big, List.of(), DAY, ids).failure().orElseThrow().key())
                .isEqualTo("hierarchy.merge.self");
    }

    @Test
    void isTakenBackInOneStepAndLosesNoRevenueAndNoBaseline() {
        List<String> names = List.of("A", "B", "C", "D", "E");
        int done = 0;
        for (int seed = 0; seed < 80; seed++) {
            Random random = new Random(seed);
            TestWorkspace workspace = FirmWorld.random(random, names).workspace();
            Ecosystem before = workspace.ecosystem();
            int first = random.nextInt(5);
            MergePlan plan =
                    plan(before, names.get(first), names.get((first + 1 + random.nextInt(4)) % 5));
            Commit commit = workspace.commit(plan.edits(), Reason.user("test", "merge"));
            assertThat(commit.isDone()).as("seed %d", seed).isEqualTo(plan.after().isOk());
            if (commit.isDone()) {
                done++;
                Ecosystem after = workspace.ecosystem();
                assertThat(FirmWorld.content(after))
                        .as("seed %d", seed)
                        .isEqualTo(FirmWorld.content(plan.after().orElseThrow()));
                assertThat(FirmWorld.revenue(after)).isEqualTo(FirmWorld.revenue(before));
                assertThat(FirmWorld.baselines(after)).isEqualTo(FirmWorld.baselines(before));
                workspace.undo("test");
                assertThat(FirmWorld.content(workspace.ecosystem()))
                        .as("undone, seed %d", seed)
                        .isEqualTo(FirmWorld.content(before));
            }
        }
        assertThat(done).isGreaterThan(40);
    }
}
