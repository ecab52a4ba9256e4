package app.mangrove.incentive.fund;

import static app.mangrove.incentive.fund.FundWorld.EUR;
import static app.mangrove.incentive.fund.FundWorld.KESTREL;
import static app.mangrove.incentive.fund.FundWorld.OBERLIN;
import static app.mangrove.incentive.fund.FundWorld.day;
import static app.mangrove.incentive.fund.FundWorld.id;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.fund.FundClaim;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.model.fund.FundResult;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// What came of the money, by hand.
class FundReturnsTest {
    private final FundWorld world = new FundWorld("PROPOSAL");

    private void spent(String title, Id partner, String euros) {
        world.add(
                world.request(title, partner, "10000", "5000")
                        .and(FundRequest.STATUS, "APPROVED")
                        .and(FundRequest.DECIDED, day("2025-03-02"))
                        .and(FundRequest.APPROVED, new BigDecimal(euros)),
                Edit.add(FundClaim.KIND, id(FundClaim.KIND, title))
                        .and(FundClaim.INVOICE, title)
                        .and(FundClaim.REQUEST, id(FundRequest.KIND, title))
                        .and(FundClaim.INVOICE_DATE, day("2025-05-12"))
                        .and(FundClaim.AMOUNT, new BigDecimal(euros))
                        .and(FundClaim.CURRENCY, EUR)
                        .and(FundClaim.STATUS, "APPROVED")
                        .and(FundClaim.SUBMITTED, day("2025-05-13"))
                        .and(FundClaim.DECIDED, day("2025-05-14")));
    }

    private void deal(String name, String stage, String euros, String opened) {
        world.add(
                Edit.add(Deal.KIND, id(Deal.KIND, name))
                        .and(Deal.NAME, name)
                        .and(Deal.STAGE, stage)
                        .and(Deal.AMOUNT, new BigDecimal(euros))
                        .and(Deal.CURRENCY, EUR)
                        .and(Deal.OPENED, day(opened)));
    }

    private void result(String title, String deal) {
        world.add(
                Edit.add(FundResult.KIND, id(FundResult.KIND, title + deal))
                        .and(FundResult.REQUEST, id(FundRequest.KIND, title))
                        .and(FundResult.DEAL, id(Deal.KIND, deal)));
    }

    private void booking(String deal, String euros, String cost) {
        world.add(
                Edit.add(Transaction.KIND, id(Transaction.KIND, deal + euros))
                        .and(Transaction.TYPE, "SALE")
                        .and(Transaction.PARTNER, KESTREL)
                        .and(Transaction.DEAL, id(Deal.KIND, deal))
                        .and(Transaction.DATE, day("2025-07-01"))
                        .and(Transaction.AMOUNT, new BigDecimal(euros))
                        .and(Transaction.COST, new BigDecimal(cost))
                        .and(Transaction.CURRENCY, EUR));
    }

    private FundReturn of(String title) {
        return FundReturns.of(world.on("2025-12-01")).stream()
                .filter(each -> each.request().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void dealsInTheWindowCountAndLostOnesDoNot() {
        spent("Fair", KESTREL, "2000");
        deal("won", "WON", "5000", "2025-05-05");
        deal("open", "PROPOSAL", "3000", "2025-11-06");
        deal("lost", "LOST", "9000", "2025-06-01");
        deal("early", "WON", "7000", "2025-04-30");
        deal("late", "WON", "7000", "2025-11-07");
        List.of("won", "open", "lost", "early", "late").forEach(deal -> result("Fair", deal));
        booking("won", "4000", "3000");
        FundReturn fair = of("Fair");
        assertThat(fair.spend()).isEqualTo(200_000);
        assertThat(fair.sum(FundReturn.Measure.PIPELINE)).isEqualTo(800_000);
        assertThat(fair.sum(FundReturn.Measure.WON)).isEqualTo(500_000);
        assertThat(fair.sum(FundReturn.Measure.REVENUE)).isEqualTo(400_000);
        assertThat(fair.sum(FundReturn.Measure.MARGIN)).isEqualTo(100_000);
        assertThat(fair.ratio(FundReturn.Measure.WON)).contains(new BigDecimal("2.5000"));
        assertThat(FundTwinTest.replayed(fair.explain(FundReturn.Measure.PIPELINE)))
                .isEqualTo(800_000);
    }

    @Test
    void dealOfTwoRequestsIsShared() {
        spent("Fair", KESTREL, "2000");
        spent("Mailing", KESTREL, "1000");
        deal("won", "WON", "1000.01", "2025-05-05");
        result("Fair", "won");
        result("Mailing", "won");
        assertThat(
                        of("Fair").sum(FundReturn.Measure.WON)
                                + of("Mailing").sum(FundReturn.Measure.WON))
                .isEqualTo(100_001);
    }

    @Test
    void worstQuarterIsMarked() {
        List<String> titles = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            String title = "Fair " + i;
            titles.add(title);
            spent(title, KESTREL, "1000");
            deal("deal " + i, "WON", String.valueOf(1000 * i), "2025-05-05");
            result(title, "deal " + i);
        }
        assertThat(FundReturns.of(world.on("2025-12-01")))
                .filteredOn(FundReturn::isBottom)
                .extracting(each -> each.request().title())
                .containsExactly("Fair 2", "Fair 1");
    }

    @Test
    void figuresOfTheFundAddUp() {
        world.add(world.budget("Year", "10000", "2025-01-01", "2026-01-01"));
        spent("Fair", KESTREL, "2000");
        spent("Mailing", OBERLIN, "1500");
        FundState state = world.on("2025-12-01");
        FundFigures figures = new FundFigures(state, FundReturns.of(state));
        assertThat(figures.budget().value().minor()).isEqualTo(1_000_000);
        assertThat(figures.spent().value().minor()).isEqualTo(350_000);
        assertThat(figures.utilisation().value()).contains(new BigDecimal("0.3500"));
        assertThat(FundTwinTest.replayed(figures.claimed())).isEqualTo(350_000);
    }

    @Test
    void moneyThatWouldExpireIsProposedForAWaitingRequest() {
        FundWorld accrual = world;
        accrual.add(accrual.allocation(OBERLIN, "600", "2025-01-01", "2025-07-01"));
        spent("Fair", KESTREL, "1000");
        deal("won", "WON", "5000", "2025-05-05");
        result("Fair", "won");
        accrual.add(
                accrual.request("Roadshow", KESTREL, "4000", "900")
                        .and(FundRequest.STARTS, day("2025-08-01"))
                        .and(FundRequest.ENDS, day("2025-08-02")));
        FundState state = accrual.on("2025-06-01");
        List<Reallocation> proposed =
                Reallocation.propose(state, FundReturns.of(state), day("2025-08-30"));
        assertThat(proposed).hasSize(1);
        Reallocation one = proposed.getFirst();
        assertThat(one.amount()).isEqualTo(60_000);
        assertThat(one.expires()).isEqualTo(day("2025-07-01"));
        assertThat(one.to().title()).isEqualTo("Roadshow");
        assertThat(one.returned()).isEqualByComparingTo("5");
    }
}
