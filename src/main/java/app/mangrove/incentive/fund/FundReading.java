package app.mangrove.incentive.fund;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.fact.FundMovement;
import app.mangrove.model.fund.Fund;
import app.mangrove.model.fund.FundBudget;
import app.mangrove.model.fund.FundClaim;
import app.mangrove.model.fund.FundEntry;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.model.partner.Partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Reads the rows of a fund as what happens to each partner's money in it.
///
/// Errors: `fund.currency` for a row whose amount is in another currency than the fund; such a row
/// is left out.
final class FundReading {
    private final Ecosystem ecosystem;
    private final FundRules rules;
    private final LocalDate day;
    final Map<Integer, List<Happening>> byPartner = new TreeMap<>();
    final List<FundRequest> requests = new ArrayList<>();
    final Map<Id, List<FundClaim>> claims = new HashMap<>();
    final List<FundBudget> ceilings = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    FundReading(Ecosystem ecosystem, FundRules rules, LocalDate day) {
        this.ecosystem = ecosystem;
        this.rules = rules;
        this.day = day;
    }

    void read(List<FundMovement> accruals) {
        accruals.forEach(this::accrual);
        ecosystem.all(FundBudget.KIND).forEach(this::budget);
        ecosystem.all(FundEntry.KIND).forEach(this::entry);
        for (FundRequest request : ecosystem.all(FundRequest.KIND)) {
            if (isOurs(request.fund(), request.currency(), request.title())) {
                requests.add(request);
            }
        }
        Map<Id, FundRequest> byId = new HashMap<>();
        requests.forEach(request -> byId.put(request.id(), request));
        for (FundClaim claim : ecosystem.all(FundClaim.KIND)) {
            FundRequest request = byId.get(claim.request());
            if (request != null && isOurs(rules.fund().id(), claim.currency(), claim.invoice())) {
                claims.computeIfAbsent(request.id(), id -> new ArrayList<>()).add(claim);
            }
        }
        requests.forEach(this::request);
    }

    private boolean isOurs(Id fund, Id currency, String what) {
        Fund ours = rules.fund();
        if (!fund.equals(ours.id())) {
            return false;
        }
        if (!currency.equals(ours.currency())) {
            problems.add(Problem.of("fund.currency", what, ours.name(), rules.currency()));
            return false;
        }
        return true;
    }

    private void add(Id partner, Happening happening) {
        add(ecosystem.table(Partner.KIND).nr(partner), happening);
    }

    private void add(int partner, Happening happening) {
        byPartner.computeIfAbsent(partner, nr -> new ArrayList<>()).add(happening);
    }

    private void accrual(FundMovement accrual) {
        if (!accrual.amount().currency().equals(rules.currency())) {
            problems.add(
                    Problem.of(
                            "fund.currency",
                            ecosystem.name(Partner.KIND, accrual.partner()),
                            rules.fund().name(),
                            rules.currency()));
            return;
        }
        add(
                accrual.partner(),
                new Happening.Credit(
                        accrual.date(),
                        FundMovement.Kind.ACCRUED,
                        accrual.amount().minor(),
                        null,
                        accrual.source()));
    }

    private void budget(FundBudget budget) {
        String what = Objects.requireNonNullElse(budget.note(), rules.fund().name());
        if (!isOurs(budget.fund(), budget.currency(), what)) {
            return;
        }
        Id partner = budget.partner();
        if (partner == null) {
            ceilings.add(budget);
            return;
        }
        add(
                partner,
                new Happening.Credit(
                        budget.validFrom(),
                        FundMovement.Kind.ALLOCATED,
                        rules.minor(budget.amount()),
                        budget.validTo(),
                        budget.id()));
    }

    private void entry(FundEntry entry) {
        if (isOurs(entry.fund(), entry.currency(), entry.reason())) {
            add(
                    entry.partner(),
                    new Happening.Credit(
                            entry.date(),
                            FundMovement.Kind.CREDITED,
                            rules.minor(entry.amount()),
                            entry.expires(),
                            entry.id()));
        }
    }

    private void request(FundRequest request) {
        LocalDate decided = request.decided();
        boolean approved = List.of("APPROVED", "CLOSED", "EXPIRED").contains(request.status());
        if (!approved || decided == null) {
            return;
        }
        add(
                request.partner(),
                new Happening.Commit(
                        decided, request.id(), rules.minor(request.approved()), rules.grants()));
        LocalDate over = over(request, decided);
        if (over != null) {
            add(request.partner(), new Happening.Release(over, request.id()));
        }
        for (FundClaim claim : claims.getOrDefault(request.id(), List.of())) {
            claim(request, claim);
        }
    }

    /// The day from which what was not claimed is free again; null while it is held.
    private @org.jspecify.annotations.Nullable LocalDate over(
            FundRequest request, LocalDate decided) {
        LocalDate claimBy = request.claimBy();
        if (request.status().equals("APPROVED")) {
            return claimBy != null && claimBy.isBefore(day) ? claimBy.plusDays(1) : null;
        }
        LocalDate ended = request.ended();
        return ended != null ? ended : claimBy != null ? claimBy.plusDays(1) : decided;
    }

    private void claim(FundRequest request, FundClaim claim) {
        add(
                request.partner(),
                new Happening.Claim(
                        claim.submitted(), request.id(), claim.id(), rules.minor(claim.amount())));
        LocalDate decided = claim.decided();
        if (claim.status().equals("SUBMITTED") || decided == null) {
            return;
        }
        boolean rejected = claim.status().equals("REJECTED");
        long amount = rules.minor(claim.approved() == null ? claim.amount() : claim.approved());
        add(
                request.partner(),
                new Happening.Decide(decided, request.id(), claim.id(), rejected ? 0 : amount));
        LocalDate paid = claim.reimbursed();
        if (claim.status().equals("REIMBURSED") && paid != null) {
            add(request.partner(), new Happening.Reimburse(paid, request.id(), claim.id()));
        }
    }
}
