package app.mangrove.incentive.fund;

import app.mangrove.base.money.Money;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.fund.FundClaim;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.model.partner.Partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What stands against a request, an approval or a claim, each a sentence of its own.
public final class FundCheck {
    private FundCheck() {}

    /// The most that may be approved of a request today: its share of the cost, what the partner
    /// has or the fund may give, and what each ceiling has left.
    public static Money most(FundState state, FundRequest request) {
        FundRules rules = state.rules();
        int partner = partner(state, request);
        long most = rules.vendorPart(rules.minor(request.totalCost()));
        if (!rules.grants()) {
            most = Math.min(most, state.account(partner).available());
        }
        for (Ceiling ceiling : state.ceilings(partner)) {
            most = Math.min(most, ceiling.left());
        }
        return rules.money(Math.max(0, most));
    }

    /// What is wrong with a request as it stands.
    public static List<Problem> request(FundState state, FundRequest request) {
        FundRules rules = state.rules();
        List<Problem> problems = new ArrayList<>();
        if (request.ends().isBefore(request.starts())) {
            problems.add(Problem.of("fund.check.dates", request.starts(), request.ends()));
        }
        if (!rules.isValid(request.starts())) {
            problems.add(Problem.of("fund.check.validity", request.starts(), rules.fund().name()));
        }
        long cost = rules.minor(request.totalCost());
        long asked = rules.minor(request.requested());
        if (cost <= 0) {
            problems.add(Problem.of("fund.check.cost"));
        }
        if (asked <= 0) {
            problems.add(Problem.of("fund.check.nothing"));
        }
        long part = rules.vendorPart(cost);
        if (asked > part) {
            problems.add(Problem.of("fund.check.share", rules.money(asked), rules.money(part)));
        }
        return problems;
    }

    /// Why so much cannot be approved of a request today.
    public static List<Problem> approval(FundState state, FundRequest request, long minor) {
        FundRules rules = state.rules();
        List<Problem> problems = new ArrayList<>();
        String partner = name(state, request);
        if (!rules.isOpen(state.day())) {
            problems.add(Problem.of("fund.check.closed", rules.fund().name(), state.day()));
        }
        if (minor <= 0) {
            problems.add(Problem.of("fund.check.nothing"));
        }
        if (minor > rules.minor(request.requested())) {
            problems.add(
                    Problem.of(
                            "fund.check.more-than-asked",
                            rules.money(minor),
                            rules.money(rules.minor(request.requested()))));
        }
        long part = rules.vendorPart(rules.minor(request.totalCost()));
        if (minor > part) {
            problems.add(Problem.of("fund.check.share", rules.money(minor), rules.money(part)));
        }
        long available = state.account(request.partner()).available();
        if (!rules.grants() && minor > available) {
            problems.add(
                    Problem.of(
                            "fund.check.balance",
                            partner,
                            rules.money(Math.max(0, available)),
                            rules.fund().name(),
                            rules.money(minor - Math.max(0, available))));
        }
        for (Ceiling ceiling : state.ceilings(partner(state, request))) {
            if (minor > ceiling.left()) {
                problems.add(
                        Problem.of(
                                "fund.check.budget",
                                Objects.requireNonNullElse(
                                        ceiling.budget().note(), rules.fund().name()),
                                rules.money(Math.max(0, ceiling.left())),
                                rules.money(ceiling.amount()),
                                rules.money(minor - Math.max(0, ceiling.left()))));
            }
        }
        return problems;
    }

    /// Why a claim for so much cannot be handed in for a request on the day.
    public static List<Problem> claim(FundState state, FundRequest request, long minor) {
        FundRules rules = state.rules();
        List<Problem> problems = new ArrayList<>();
        LocalDate claimBy = request.claimBy();
        if (!request.status().equals("APPROVED")) {
            problems.add(Problem.of("fund.check.not-approved", request.title()));
        }
        if (claimBy != null && state.day().isAfter(claimBy)) {
            problems.add(Problem.of("fund.check.too-late", request.title(), claimBy));
        }
        if (minor <= 0) {
            problems.add(Problem.of("fund.check.nothing"));
        }
        long open = state.spent(request).open();
        if (minor > open) {
            problems.add(
                    Problem.of(
                            "fund.check.more-than-approved",
                            rules.money(minor),
                            rules.money(open),
                            request.title()));
        }
        return problems;
    }

    /// Why so much of a claim cannot be approved.
    public static List<Problem> claimApproval(
            FundState state, FundRequest request, FundClaim claim, long minor, boolean hasProof) {
        FundRules rules = state.rules();
        List<Problem> problems = new ArrayList<>();
        if (minor <= 0) {
            problems.add(Problem.of("fund.check.nothing"));
        }
        long asked = rules.minor(claim.amount());
        long held = state.spent(request).open() + state.spent(request).claimed();
        if (minor > Math.min(asked, held)) {
            problems.add(
                    Problem.of(
                            "fund.check.more-than-claimed",
                            rules.money(minor),
                            rules.money(Math.min(asked, held)),
                            claim.invoice()));
        }
        if (!hasProof && rules.needsProof(request.activityType())) {
            problems.add(Problem.of("fund.check.no-proof", claim.invoice()));
        }
        return problems;
    }

    public static Optional<Problem> first(List<Problem> problems) {
        return problems.stream().findFirst();
    }

    private static int partner(FundState state, FundRequest request) {
        return state.ecosystem().table(Partner.KIND).nr(request.partner());
    }

    private static String name(FundState state, FundRequest request) {
        return state.ecosystem().name(Partner.KIND, partner(state, request));
    }
}
