package app.mangrove.incentive.fund;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.fact.FundMovement;
import app.mangrove.model.fund.FundBudget;
import app.mangrove.model.fund.FundClaim;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.model.partner.Partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One fund as of the end of a day: what every partner has in it, its requests, claims and
/// ceilings.
///
/// Errors: `problems` names the rows that are not in it, and why.
public final class FundState {
    private final Ecosystem ecosystem;
    private final FundRules rules;
    private final LocalDate day;
    private final Map<Integer, Account> accounts = new LinkedHashMap<>();
    private final List<FundRequest> requests;
    private final Map<Id, FundRequest> byId = new HashMap<>();
    private final Map<Id, List<FundClaim>> claims;
    private final List<Ceiling> ceilings = new ArrayList<>();
    private final List<Problem> problems;

    private FundState(Ecosystem ecosystem, FundRules rules, LocalDate day, FundReading read) {
        this.ecosystem = ecosystem;
        this.rules = rules;
        this.day = day;
        read.byPartner.forEach((partner, happenings) ->
                accounts.put(partner, FundLedger.run(rules, partner, happenings, day)));
        requests = List.copyOf(read.requests);
        requests.forEach(request -> byId.put(request.id(), request));
        claims = Map.copyOf(read.claims);
        problems = List.copyOf(read.problems);
        read.ceilings.forEach(budget ->
                ceilings.add(new Ceiling(budget, rules.minor(budget.amount()), used(budget))));
    }

    /// The fund with what plans accrued into it.
    public static FundState of(
            Ecosystem ecosystem, FundRules rules, LocalDate day, List<FundMovement> accruals) {
        FundReading reading = new FundReading(ecosystem, rules, day);
        reading.read(accruals);
        return new FundState(ecosystem, rules, day, reading);
    }

    private long used(FundBudget budget) {
        long used = 0;
        for (FundRequest request : requests) {
            LocalDate decided = request.decided();
            int partner = ecosystem.table(Partner.KIND).nr(request.partner());
            if (decided != null
                    && !decided.isBefore(budget.validFrom())
                    && decided.isBefore(budget.validTo())
                    && Ceiling.covers(ecosystem, budget, partner, decided)) {
                used += spent(request).total();
            }
        }
        return used;
    }

    public Ecosystem ecosystem() {
        return ecosystem;
    }

    public FundRules rules() {
        return rules;
    }

    public LocalDate day() {
        return day;
    }

    /// Every partner with money or requests in the fund, by row number.
    public List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    /// A partner's account; an empty one when there is nothing.
    public Account account(int partner) {
        Account known = accounts.get(partner);
        return known != null
                ? known
                : new Account(rules, partner, Account.Sums.NONE, List.of(), Map.of(), List.of());
    }

    public Account account(Id partner) {
        return account(ecosystem.table(Partner.KIND).nr(partner));
    }

    public Account.Sums sums() {
        return accounts.values().stream()
                .map(Account::sums)
                .reduce(Account.Sums.NONE, Account.Sums::plus);
    }

    public List<FundRequest> requests() {
        return requests;
    }

    public Optional<FundRequest> request(Id id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<FundClaim> claims(Id request) {
        return claims.getOrDefault(request, List.of());
    }

    /// Every claim of the fund, in the order of its requests.
    public List<FundClaim> claims() {
        return requests.stream().flatMap(request -> claims(request.id()).stream()).toList();
    }

    /// What became of the money that was approved for a request.
    public Account.Spent spent(FundRequest request) {
        return account(request.partner()).requests().getOrDefault(request.id(), Account.Spent.NONE);
    }

    /// The budgets that are no partner's, with what is used of them.
    public List<Ceiling> ceilings() {
        return ceilings;
    }

    /// The ceilings that a partner's approval of the day must keep.
    public List<Ceiling> ceilings(int partner) {
        return ceilings.stream()
                .filter(ceiling -> ceiling.holdsOn(day))
                .filter(ceiling -> Ceiling.covers(ecosystem, ceiling.budget(), partner, day))
                .toList();
    }

    public List<Problem> problems() {
        return problems;
    }
}
