package app.mangrove.tier;

import static app.mangrove.tier.TierWorld.DAY;
import static app.mangrove.tier.TierWorld.grid;
import static app.mangrove.tier.TierWorld.id;
import static app.mangrove.tier.TierWorld.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.time.Period;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Reason;
import app.mangrove.model.fact.TierTimeline;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.Ladder;
import app.mangrove.model.program.LadderVersion;
import app.mangrove.model.program.Tier;
import app.mangrove.support.TestWorkspace;
import app.mangrove.tier.review.Decision;
import app.mangrove.tier.review.Review;
import app.mangrove.tier.review.ReviewDays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

class ReviewTest {
    private final AtomicLong next = new AtomicLong();
    private final Supplier<Id> ids = () -> new Id(98, next.incrementAndGet());

    /// T1 for all, T2 from 100, T3 from 200, T4 from 300 sold in twelve months.
    private static TierWorld world() {
        TierWorld world = new TierWorld().partners("P").rung("T1", "ALL", "");
        for (int tier = 2; tier <= 4; tier++) {
            world.rung("T" + tier, "ALL", "")
                    .asks(
                            "T" + tier,
                            "c" + tier,
                            "REVENUE TRAILING_YEAR OWN AT_LEAST " + (tier - 1) * 100);
        }
        return world;
    }

    /// What a review on 30 June 2026 makes of what P holds since a day and what it sold; 90 days of
    /// grace and 60 of probation, one step down.
    @ParameterizedTest
    @CsvSource({
        "'', '', '', 150, ENTER, T2, REACHED",
        "T1, 2025-01-01, REACHED, 350, PROMOTE, T4, REACHED",
        "T2, 2025-01-01, CONFIRMED, 150, KEEP, T2, CONFIRMED",
        "T4, 2025-01-01, REACHED, 150, GRACE, T4, GRACE",
        "T4, 2026-04-03, GRACE, 150, GRACE, T4, GRACE",
        "T4, 2026-04-02, GRACE, 150, PROBATION, T4, PROBATION",
        "T4, 2026-05-03, PROBATION, 150, PROBATION, T4, PROBATION",
        "T4, 2026-05-02, PROBATION, 150, DEMOTE, T3, REACHED",
        "T4, 2026-04-02, GRACE, 350, RECOVER, T4, REACHED",
        "T4, 2025-01-01, HONORARY, 0, HONOUR, T4, HONORARY"
    })
    void followsThePolicy(
            String tier,
            String since,
            String status,
            String sold,
            Decision.Action action,
            String after,
            String afterStatus) {
        TierWorld world =
                world().sells("P", "2026-01-01", sold)
                        .set(LadderVersion.KIND, "V", LadderVersion.GRACE_DAYS, 90L)
                        .set(LadderVersion.KIND, "V", LadderVersion.PROBATION_DAYS, 60L);
        if (!tier.isEmpty()) {
            world.holds("P", tier, since, "", status);
        }
        Decision decision = decision(world);
        assertThat(decision.action()).isEqualTo(action);
        assertThat(decision.next().orElseThrow().name()).isEqualTo(after);
        assertThat(decision.nextStatus()).isEqualTo(afterStatus);
    }

    private static Decision decision(TierWorld world) {
        return Review.of(grid(world.ecosystem(), DAY)).decisions().getFirst();
    }

    @ParameterizedTest
    @CsvSource({"ONE_STEP, DEMOTE, T3", "FULL, DEMOTE, T1", "NEVER, HONOUR, T4"})
    void fallsAsFarAsThePolicySays(String demotion, Decision.Action action, String after) {
        TierWorld world =
                world().holds("P", "T4", "2025-01-01", "", "REACHED")
                        .set(LadderVersion.KIND, "V", LadderVersion.DEMOTION, demotion);
        assertThat(decision(world).action()).isEqualTo(action);
        assertThat(decision(world).next().orElseThrow().name()).isEqualTo(after);
    }

    @Test
    void waitsWhereWhatIsReachedIsNotKnown() {
        TierWorld world =
                world().holds("P", "T4", "2025-01-01", "", "REACHED")
                        .sells("P", "2026-01-01", "900 JPY");
        assertThat(decision(world).action()).isEqualTo(Decision.Action.WAIT);
        assertThat(Review.of(grid(world.ecosystem(), DAY)).changes()).isEmpty();
    }

    @Test
    void writesOneBatchThatTheTimelineThenTells() {
        TestWorkspace workspace =
                world().partners("Q")
                        .holds("P", "T4", "2025-01-01", "", "REACHED")
                        .sells("Q", "2026-01-01", "250")
                        .workspace();
        Review review = Review.of(grid(workspace.ecosystem(), DAY));
        assertThat(review.changes()).hasSize(2);
        assertThat(workspace.commit(review.edits(ids), Reason.user("test", "review")).isDone())
                .isTrue();
        Ecosystem after = workspace.ecosystem();
        assertThat(held(after, "P", DAY)).isEqualTo("T4");
        assertThat(held(after, "P", DAY.plusDays(1))).isEqualTo("T3");
        assertThat(held(after, "Q", DAY)).isEmpty();
        assertThat(held(after, "Q", DAY.plusDays(1))).isEqualTo("T3");
        assertThat(Review.of(grid(after, DAY.plusDays(1))).changes())
                .as("nothing more for Q; P falls on")
                .extracting(Decision::partner)
                .containsExactly(id(Partner.KIND, "P"));
    }

    @Test
    void endsANewMembershipWhereAPlannedOneBegins() {
        TierWorld world =
                world().sells("P", "2026-01-01", "350")
                        .holds("P", "T1", "2025-01-01", "2026-09-01", "REACHED")
                        .holds("P", "T2", "2026-09-01", "", "CONFIRMED");
        TestWorkspace workspace = world.workspace();
        workspace.commit(
                Review.of(grid(workspace.ecosystem(), DAY)).edits(ids),
                Reason.user("test", "review"));
        assertThat(held(workspace.ecosystem(), "P", LocalDate.of(2026, 8, 31))).isEqualTo("T4");
        assertThat(held(workspace.ecosystem(), "P", LocalDate.of(2026, 9, 1))).isEqualTo("T2");
    }

    @Test
    void grantsGraceUntilADayAndThenWhatIsReached() {
        TestWorkspace workspace = world().holds("P", "T4", "2025-01-01", "", "REACHED").workspace();
        Review review = Review.of(grid(workspace.ecosystem(), DAY));
        LocalDate until = LocalDate.of(2026, 12, 31);
        workspace.commit(
                review.grace(List.of(id(Partner.KIND, "P")), until, ids),
                Reason.user("test", "grace"));
        Ecosystem after = workspace.ecosystem();
        assertThat(held(after, "P", until.minusDays(1))).isEqualTo("T4");
        assertThat(held(after, "P", until)).isEqualTo("T1");
    }

    private static String held(Ecosystem ecosystem, String partner, LocalDate day) {
        int nr = ecosystem.table(Partner.KIND).nr(id(Partner.KIND, partner));
        int tier =
                TierTimeline.of(ecosystem).tier(nr, (int) day.toEpochDay(), id(Ladder.KIND, "L"));
        return tier == 0 ? "" : ecosystem.name(Tier.KIND, tier);
    }

    @Test
    void tellsOfSeveralMembershipsTheOneThatBeganLast() {
        Ecosystem ecosystem =
                world().holds("P", "T2", "2025-01-01", "2026-01-01", "REACHED")
                        .holds("P", "T1", "2024-01-01", "", "REACHED")
                        .ecosystem();
        assertThat(held(ecosystem, "P", LocalDate.of(2023, 12, 31))).isEmpty();
        assertThat(held(ecosystem, "P", LocalDate.of(2024, 12, 31))).isEqualTo("T1");
        assertThat(held(ecosystem, "P", LocalDate.of(2025, 12, 31))).isEqualTo("T2");
        assertThat(held(ecosystem, "P", LocalDate.of(2026, 1, 1))).isEqualTo("T1");
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 2026-02-10, 2026-02-28",
        "QUARTERLY, 2026-04-01, 2026-06-30",
        "HALF_YEARLY, 2026-06-30, 2026-06-30",
        "HALF_YEARLY, 2026-07-01, 2026-12-31",
        "YEARLY, 2026-01-01, 2026-12-31"
    })
    void isDueAtTheEndOfEachPeriodOfTheCalendar(String review, String day, String due) {
        LadderRules rules =
                rules(
                        world().set(LadderVersion.KIND, "V", LadderVersion.REVIEW, review)
                                .ecosystem(),
                        "V");
        assertThat(ReviewDays.next(rules, LocalDate.parse(day))).isEqualTo(due);
        assertThat(
                        ReviewDays.within(
                                rules,
                                new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1))))
                .hasSize(
                        switch (review) {
                            case "MONTHLY" -> 12;
                            case "QUARTERLY" -> 4;
                            case "HALF_YEARLY" -> 2;
                            default -> 1;
                        });
    }
}
