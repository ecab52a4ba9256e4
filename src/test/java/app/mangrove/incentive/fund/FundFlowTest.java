package app.mangrove.incentive.fund;

import static app.mangrove.incentive.fund.FundWorld.KESTREL;
import static app.mangrove.incentive.fund.FundWorld.OBERLIN;
import static app.mangrove.incentive.fund.FundWorld.day;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.fund.flow.ClaimFlow;
import app.mangrove.incentive.fund.flow.RequestFlow;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.fact.FundMovement;
import app.mangrove.model.fund.FundAct;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

/// From request to money back, with everything that stands against it.
class FundFlowTest {
    private final FundWorld world = new FundWorld("ACCRUAL");

    private RequestFlow requests(String day) {
        return new RequestFlow(world.on(day), world.actor(day));
    }

    private ClaimFlow claims(String day) {
        return new ClaimFlow(world.on(day), world.actor(day));
    }

    private static String refused(Outcome<?> outcome) {
        return outcome.failure().map(Problem::key).orElse("");
    }

    private void done(Outcome<List<Edit>> outcome) {
        world.commit(outcome.orElseThrow());
    }

    private static ClaimFlow.Draft draft(String invoice, long minor, String hash) {
        return new ClaimFlow.Draft(
                invoice,
                day("2025-05-12"),
                minor,
                true,
                hash.isEmpty() ? List.of() : List.of(new ClaimFlow.Proof("i.pdf", 9, hash)));
    }

    private void approved(String title, Id partner) {
        world.add(
                world.allocation(partner, "1000", "2025-01-01", "2026-01-01"),
                world.request(title, partner, "2000", "900"));
        done(requests("2025-03-02").approve(world.request(title), 90_000, null));
    }

    @Test
    void approvalHoldsTheMoneyAndSetsTheDeadline() {
        approved("Webinar", KESTREL);
        FundState state = world.on("2025-03-02");
        assertThat(state.account(KESTREL).available()).isEqualTo(10_000);
        assertThat(state.sums().committed()).isEqualTo(90_000);
        // Sixty days after 10 May.
        assertThat(world.request("Webinar").claimBy()).isEqualTo(day("2025-07-09"));
        FundAct act = RequestFlow.acts(state, world.request("Webinar")).getLast();
        assertThat(act.act() + " " + act.actor() + " " + act.date())
                .isEqualTo("APPROVED ana 2025-03-02");
    }

    @Test
    void moreThanThePartnerHasIsRefused() {
        world.add(
                world.allocation(KESTREL, "500", "2025-01-01", "2026-01-01"),
                world.request("Webinar", KESTREL, "2000", "900"));
        Outcome<List<Edit>> outcome =
                requests("2025-03-02").approve(world.request("Webinar"), 60_000, null);
        Problem problem = outcome.failure().orElseThrow();
        FundRules rules = world.on("2025-03-02").rules();
        assertThat(problem)
                .isEqualTo(
                        Problem.of(
                                "fund.check.balance",
                                "Kestrel",
                                rules.money(50_000),
                                "Growth fund",
                                rules.money(10_000)));
        assertThat(FundCheck.most(world.on("2025-03-02"), world.request("Webinar")).minor())
                .isEqualTo(50_000);
    }

    @Test
    void moreThanOurShareOfTheCostIsRefused() {
        world.add(
                world.allocation(KESTREL, "5000", "2025-01-01", "2026-01-01"),
                world.request("Webinar", KESTREL, "1000.99", "900"));
        assertThat(refused(requests("2025-03-02").approve(world.request("Webinar"), 50_050, null)))
                .isEqualTo("fund.check.share");
        // Half of 1,000.99 is 500.495, cut off.
        assertThat(requests("2025-03-02").approve(world.request("Webinar"), 50_049, null).isOk())
                .isTrue();
    }

    @Test
    void theFundsBudgetIsNotExceeded() {
        FundWorld open = new FundWorld("PROPOSAL");
        open.add(
                open.budget("Year", "1000", "2025-01-01", "2026-01-01"),
                open.request("One", KESTREL, "2000", "700"),
                open.request("Two", OBERLIN, "2000", "700"));
        RequestFlow first = new RequestFlow(open.on("2025-03-02"), open.actor("2025-03-02"));
        open.commit(first.approve(open.request("One"), 70_000, null).orElseThrow());
        RequestFlow second = new RequestFlow(open.on("2025-03-03"), open.actor("2025-03-03"));
        assertThat(refused(second.approve(open.request("Two"), 30_001, null)))
                .isEqualTo("fund.check.budget");
        assertThat(second.approve(open.request("Two"), 30_000, null).isOk()).isTrue();
        assertThat(open.on("2025-03-02").sums().granted()).isEqualTo(70_000);
    }

    @Test
    void onlyTheNextStateCanBeReached() {
        approved("Webinar", KESTREL);
        assertThat(refused(requests("2025-03-03").approve(world.request("Webinar"), 1, null)))
                .isEqualTo("fund.flow.request-state");
        assertThat(refused(requests("2025-03-03").expire(world.request("Webinar"))))
                .isEqualTo("fund.flow.not-late");
        assertThat(refused(requests("2025-03-03").reject(world.request("Webinar"), "no")))
                .isEqualTo("fund.flow.request-state");
    }

    @Test
    void missedDeadlineFreesTheMoneyAndAnExtensionTakesItBack() {
        approved("Webinar", KESTREL);
        assertThat(world.on("2025-07-09").account(KESTREL).available()).isEqualTo(10_000);
        FundState late = world.on("2025-07-10");
        assertThat(late.account(KESTREL).available()).isEqualTo(100_000);
        assertThat(RequestFlow.open(late, world.request("Webinar")))
                .containsExactly(
                        RequestFlow.Step.EXPIRE, RequestFlow.Step.EXTEND, RequestFlow.Step.CLOSE);
        assertThat(
                        refused(
                                claims("2025-07-10")
                                        .submit(world.request("Webinar"), draft("R1", 5, ""))))
                .isEqualTo("fund.check.too-late");
        assertThat(
                        refused(
                                requests("2025-07-10")
                                        .extend(world.request("Webinar"), day("2025-08-01"), " ")))
                .isEqualTo("fund.flow.no-reason");
        done(
                requests("2025-07-10")
                        .extend(world.request("Webinar"), day("2025-08-01"), "Speaker was ill"));
        assertThat(world.on("2025-07-10").account(KESTREL).available()).isEqualTo(10_000);
        assertThat(RequestFlow.acts(world.on("2025-07-10"), world.request("Webinar")))
                .extracting(FundAct::reason)
                .containsExactly(null, "Speaker was ill");
    }

    @Test
    void claimIsApprovedInPartAndPaid() {
        approved("Webinar", KESTREL);
        done(claims("2025-05-20").submit(world.request("Webinar"), draft("R-17", 80_000, "abc")));
        assertThat(refused(claims("2025-05-21").approve(world.claim("R-17"), 75_000, "")))
                .isEqualTo("fund.flow.no-reason");
        done(claims("2025-05-21").approve(world.claim("R-17"), 75_000, "Catering is not covered"));
        done(claims("2025-05-28").reimburse(world.claim("R-17")));
        done(requests("2025-05-29").close(world.request("Webinar")));
        FundState state = world.on("2025-05-29");
        assertThat(state.sums().reimbursed()).isEqualTo(75_000);
        assertThat(state.account(KESTREL).available()).isEqualTo(25_000);
        FundMovement paid =
                state.account(KESTREL).movements().stream()
                        .filter(m -> m.kind() == FundMovement.Kind.REIMBURSED)
                        .findFirst()
                        .orElseThrow();
        assertThat(paid.amount().minor()).isEqualTo(75_000);
        assertThat(paid.source()).isEqualTo(world.claim("R-17").id());
    }

    @Test
    void claimWithoutProofOrAboveWhatIsOpenIsRefused() {
        approved("Webinar", KESTREL);
        assertThat(
                        refused(
                                claims("2025-05-20")
                                        .submit(world.request("Webinar"), draft("R1", 90_001, ""))))
                .isEqualTo("fund.check.more-than-approved");
        done(claims("2025-05-20").submit(world.request("Webinar"), draft("R1", 90_000, "")));
        assertThat(refused(claims("2025-05-21").approve(world.claim("R1"), 90_000, "")))
                .isEqualTo("fund.check.no-proof");
        assertThat(refused(requests("2025-05-21").close(world.request("Webinar"))))
                .isEqualTo("fund.flow.open-claim");
    }

    @Test
    void sameFileOfAnotherPartnerIsFoundAndNamed() {
        approved("Webinar", KESTREL);
        approved("Fair", OBERLIN);
        done(claims("2025-05-20").submit(world.request("Webinar"), draft("R1", 50_000, "abc")));
        done(claims("2025-05-21").submit(world.request("Fair"), draft("X9", 60_000, "abc")));
        List<Proofs.Duplicate> found =
                Proofs.of(world.workspace.ecosystem()).duplicates(world.claim("X9"));
        assertThat(found)
                .extracting(d -> d.alike() + " " + d.other().invoice() + " " + d.file())
                .containsExactly("FILE R1 i.pdf");
        assertThat(refused(claims("2025-05-22").approve(world.claim("X9"), 60_000, "")))
                .isEqualTo("fund.flow.duplicate");
    }

    @Test
    void sameInvoiceOfOnePartnerIsFoundWhateverItsMarks() {
        approved("Webinar", KESTREL);
        done(claims("2025-05-20").submit(world.request("Webinar"), draft("RE 2025/17", 100, "a")));
        Proofs proofs = Proofs.of(world.workspace.ecosystem());
        var amount = new BigDecimal("1.00");
        var none = FundWorld.id(FundAct.KIND, "none");
        assertThat(proofs.duplicates(none, KESTREL, "re-2025-17", amount, List.of())).hasSize(1);
        assertThat(proofs.duplicates(none, OBERLIN, "re-2025-17", amount, List.of())).isEmpty();
        assertThat(
                        proofs.duplicates(
                                none, KESTREL, "re-2025-17", new BigDecimal("1.01"), List.of()))
                .isEmpty();
    }

    @Test
    void whatWouldExpireGoesToWhoMadeTheMostOfIt() {
        world.add(world.allocation(KESTREL, "1000", "2025-01-01", "2025-04-01"));
        List<Expiry> expiries = Expiry.forecast(world.on("2025-02-01"), day("2025-05-01"));
        assertThat(expiries)
                .containsExactly(
                        new Expiry(expiries.getFirst().partner(), day("2025-04-01"), 100_000, 0));
        assertThat(Expiry.forecast(world.on("2025-02-01"), day("2025-03-31"))).isEmpty();
    }
}
