package app.mangrove.sample.fund;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.fund.FundAct;
import app.mangrove.model.fund.FundClaim;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.model.fund.FundResult;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// What partners asked for, claimed and made of it: some years' worth of habits in a few months.
final class RequestSeeds {
    private static final List<String> TYPES =
            List.of("EVENT", "DIGITAL", "WEBINAR", "TRAINING", "CONTENT", "TELEMARKETING");
    private static final List<String> TITLES =
            List.of(
                    "Customer day",
                    "Search campaign",
                    "Webinar series",
                    "Sales training",
                    "Reference story",
                    "Calls to new accounts");
    private static final String MANAGER = "Channel marketing";
    private final FundSeeds seeds;

    RequestSeeds(FundSeeds seeds) {
        this.seeds = seeds;
    }

    /// One request while it is written.
    private record Plan(
            Id id,
            String name,
            String fund,
            LocalDate starts,
            LocalDate ends,
            long cost,
            long ours) {
        LocalDate submitted() {
            return starts.minusDays(40);
        }

        LocalDate decided() {
            return starts.minusDays(33);
        }

        LocalDate claimBy() {
            return ends.plusDays(60);
        }
    }

    /// Five requests of a firm, from ten months ago to two months ahead.
    void write(int place, FundSeeds.Firm firm, List<FundSeeds.Deal> deals) {
        for (int i = 0; i < 5; i++) {
            String name = place + "/" + i;
            boolean skipped = i > 0 && seeds.below(5, name + " skipped") == 0;
            if (!skipped) {
                write(place, i, name, firm, deals);
            }
        }
    }

    private void write(
            int place, int i, String name, FundSeeds.Firm firm, List<FundSeeds.Deal> deals) {
        LocalDate starts =
                seeds.end().minusDays(290 - 75L * i).plusDays(seeds.below(40, name + " day"));
        LocalDate ends = starts.plusDays(1 + seeds.below(14, name + " length"));
        long cost = 500L * (8 + seeds.below(40, name + " cost"));
        String fund = place % 6 == 5 && i > 1 ? "launch" : "market";
        Plan plan =
                new Plan(
                        seeds.id(FundRequest.KIND, name), name, fund, starts, ends, cost, cost / 2);
        String status = status(plan);
        int type = (place + i) % TYPES.size();
        Edit.Put request =
                Edit.add(FundRequest.KIND, plan.id)
                        .and(FundRequest.TITLE, TITLES.get(type) + ", " + firm.city())
                        .and(FundRequest.FUND, seeds.fund(fund))
                        .and(FundRequest.PARTNER, firm.id())
                        .and(FundRequest.ACTIVITY_TYPE, TYPES.get(type))
                        .and(FundRequest.STARTS, starts)
                        .and(FundRequest.ENDS, ends)
                        .and(FundRequest.EXPECTED_LEADS, 10L + seeds.below(60, name + " leads"))
                        .and(FundRequest.EXPECTED_PIPELINE, BigDecimal.valueOf(cost * 6))
                        .and(FundRequest.TOTAL_COST, BigDecimal.valueOf(cost))
                        .and(FundRequest.REQUESTED, BigDecimal.valueOf(plan.ours))
                        .and(FundRequest.CURRENCY, seeds.money())
                        .and(FundRequest.STATUS, status);
        seeds.add(decided(request, plan, status));
        if (List.of("APPROVED", "CLOSED").contains(status)) {
            claims(place, plan, status, type);
            results(plan, deals);
        }
    }

    /// What is over is closed, what is to come waits, and one in eight was turned down.
    private String status(Plan plan) {
        LocalDate end = seeds.end();
        if (plan.submitted().isAfter(end.minusDays(9))) {
            return plan.submitted().isAfter(end) ? "DRAFT" : "SUBMITTED";
        }
        if (seeds.below(8, plan.name + " no") == 0) {
            return "REJECTED";
        }
        boolean closed =
                plan.ends.isBefore(end.minusDays(75)) && seeds.below(9, plan.name + " late") > 0;
        return closed ? "CLOSED" : "APPROVED";
    }

    private Edit.Put decided(Edit.Put request, Plan plan, String status) {
        if (status.equals("DRAFT")) {
            return request;
        }
        act(plan, null, "SUBMITTED", plan.submitted(), 0);
        Edit.Put put = request.and(FundRequest.SUBMITTED, plan.submitted());
        if (status.equals("SUBMITTED")) {
            return put;
        }
        put = put.and(FundRequest.DECIDED, plan.decided()).and(FundRequest.DECIDED_BY, MANAGER);
        if (status.equals("REJECTED")) {
            act(plan, null, "REJECTED", plan.decided(), 0);
            return put.and(FundRequest.REASON, "No customers named that it is meant for.");
        }
        act(plan, null, "APPROVED", plan.decided(), plan.ours);
        put =
                put.and(FundRequest.APPROVED, BigDecimal.valueOf(plan.ours))
                        .and(FundRequest.CLAIM_BY, plan.claimBy());
        return status.equals("CLOSED") ? put.and(FundRequest.ENDED, plan.ends.plusDays(50)) : put;
    }

    private void claims(int place, Plan plan, String status, int type) {
        LocalDate submitted = plan.ends.plusDays(9);
        if (submitted.isAfter(seeds.end())
                || status.equals("APPROVED") && plan.claimBy().isBefore(seeds.end())) {
            return;
        }
        boolean closed = status.equals("CLOSED");
        long amount = plan.ours * (70 + seeds.below(31, plan.name + " claimed")) / 100;
        boolean decided = closed || submitted.isBefore(seeds.end().minusDays(25));
        Id claim = seeds.id(FundClaim.KIND, plan.name);
        Edit.Put put =
                Edit.add(FundClaim.KIND, claim)
                        .and(FundClaim.INVOICE, "RE-" + (2_400 + place * 7 + type))
                        .and(FundClaim.REQUEST, plan.id)
                        .and(FundClaim.INVOICE_DATE, plan.ends.plusDays(3))
                        .and(FundClaim.AMOUNT, BigDecimal.valueOf(amount))
                        .and(FundClaim.CURRENCY, seeds.money())
                        .and(
                                FundClaim.STATUS,
                                closed ? "REIMBURSED" : decided ? "APPROVED" : "SUBMITTED")
                        .and(FundClaim.SUBMITTED, submitted)
                        .and(FundClaim.DISTINCT_SERVICE, type != 3);
        act(plan, claim, "CLAIMED", submitted, amount);
        if (decided) {
            put =
                    put.and(FundClaim.DECIDED, submitted.plusDays(6))
                            .and(FundClaim.DECIDED_BY, MANAGER)
                            .and(FundClaim.APPROVED, BigDecimal.valueOf(amount));
            act(plan, claim, "CLAIM_APPROVED", submitted.plusDays(6), amount);
        }
        if (closed) {
            put = put.and(FundClaim.REIMBURSED, submitted.plusDays(20));
            act(plan, claim, "REIMBURSED", submitted.plusDays(20), amount);
        }
        seeds.add(put);
        if (!decided && place % 2 == 0) {
            twice(plan, amount, place, type);
        }
    }

    /// The same invoice handed in a second time, as it happens.
    private void twice(Plan plan, long amount, int place, int type) {
        if (seeds.below(2, plan.name + " twice") == 0) {
            return;
        }
        seeds.add(
                Edit.add(FundClaim.KIND, seeds.id(FundClaim.KIND, plan.name + " twice"))
                        .and(FundClaim.INVOICE, "RE " + (2_400 + place * 7 + type))
                        .and(FundClaim.REQUEST, plan.id)
                        .and(FundClaim.INVOICE_DATE, plan.ends.plusDays(3))
                        .and(FundClaim.AMOUNT, BigDecimal.valueOf(amount))
                        .and(FundClaim.CURRENCY, seeds.money())
                        .and(FundClaim.STATUS, "SUBMITTED")
                        .and(FundClaim.SUBMITTED, seeds.end().minusDays(2))
                        .and(FundClaim.DISTINCT_SERVICE, false));
    }

    /// Deals of the partner that began in the weeks after, not of every activity.
    private void results(Plan plan, List<FundSeeds.Deal> deals) {
        int most = seeds.below(3, plan.name + " results");
        int found = 0;
        for (FundSeeds.Deal deal : deals) {
            boolean after =
                    !deal.opened().isBefore(plan.starts)
                            && deal.opened().isBefore(plan.ends.plusDays(120));
            if (found < most && after) {
                found++;
                seeds.add(
                        Edit.add(
                                        FundResult.KIND,
                                        seeds.id(FundResult.KIND, plan.name + "/" + found))
                                .and(FundResult.REQUEST, plan.id)
                                .and(FundResult.DEAL, deal.id()));
            }
        }
    }

    private void act(Plan plan, @Nullable Id claim, String act, LocalDate day, long amount) {
        Edit.Put put =
                Edit.add(FundAct.KIND, seeds.id(FundAct.KIND, plan.name + "/" + act))
                        .and(FundAct.REQUEST, plan.id)
                        .and(FundAct.CLAIM, claim)
                        .and(FundAct.ACT, act)
                        .and(FundAct.DATE, day)
                        .and(FundAct.ACTOR, MANAGER);
        seeds.add(
                amount == 0
                        ? put
                        : put.and(FundAct.AMOUNT, BigDecimal.valueOf(amount))
                                .and(FundAct.CURRENCY, seeds.money()));
    }
}
