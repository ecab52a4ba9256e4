package app.mangrove.incentive.fund;

import app.mangrove.base.money.Amount;
import app.mangrove.base.money.Rounding;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.activity.Activity;
import app.mangrove.model.column.Ints;
import app.mangrove.model.column.Longs;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.fact.RateTable;
import app.mangrove.model.fund.FundClaim;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.model.fund.FundResult;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The returns of a fund's requests, the best first, with the worst quarter marked.
///
/// A deal counts when it is linked to the request, by itself or through an activity, and was opened
/// from the start of the activity until the fund's days after its end. What it is worth is
/// converted at the rate of the day that it was opened, bookings at that of their day.
public final class FundReturns {
    private final FundState state;
    private final Ecosystem ecosystem;
    private final Map<Integer, List<Id>> requestsOf = new TreeMap<>();
    private final Map<Integer, long[]> booked = new HashMap<>();
    private final Map<Integer, Set<Problem>> flaws = new HashMap<>();
    private final RateTable rates;
    private final Conversion conversion;

    private FundReturns(FundState state) {
        this.state = state;
        this.ecosystem = state.ecosystem();
        this.rates = RateTable.of(ecosystem);
        this.conversion = Conversion.daily(state.rules().currency());
        link();
        book();
    }

    /// One for each request for which something was spent or of which something came.
    public static List<FundReturn> of(FundState state) {
        FundReturns returns = new FundReturns(state);
        List<FundReturn> all = new ArrayList<>();
        for (FundRequest request : state.requests()) {
            FundReturn one = returns.of(request);
            if (one.spend() > 0 || !one.parts().isEmpty()) {
                all.add(one);
            }
        }
        return marked(all);
    }

    /// Deals by row number with the requests that they came of, over all funds.
    private void link() {
        Table deals = ecosystem.table(Deal.KIND);
        Table activities = ecosystem.table(Activity.KIND);
        Map<Integer, Set<Id>> found = new TreeMap<>();
        for (FundResult result : ecosystem.all(FundResult.KIND)) {
            Id deal = result.deal();
            Id activity = result.activity();
            int nr = deal == null ? 0 : deals.nr(deal);
            if (nr == 0 && activity != null && activities.nr(activity) != 0) {
                nr = ecosystem.target(Activity.KIND, Activity.DEAL, activities.nr(activity));
            }
            if (nr > 0) {
                found.computeIfAbsent(nr, d -> new LinkedHashSet<>()).add(result.request());
            }
        }
        found.forEach((nr, of) -> requestsOf.put(nr, of.stream().sorted().toList()));
    }

    /// What was booked on the linked deals up to the day: revenue and margin.
    private void book() {
        if (requestsOf.isEmpty()) {
            return;
        }
        Table table = ecosystem.table(Transaction.KIND);
        Ints deals = table.ints(Transaction.DEAL);
        Ints dates = table.ints(Transaction.DATE);
        Ints currencies = table.ints(Transaction.CURRENCY);
        Longs amounts = table.longs(Transaction.AMOUNT);
        Longs costs = table.longs(Transaction.COST);
        int last = (int) state.day().toEpochDay();
        table.forEach(nr -> {
            int deal = deals.at(nr);
            if (deal > 0 && dates.at(nr) <= last && requestsOf.containsKey(deal)) {
                LocalDate on = LocalDate.ofEpochDay(dates.at(nr));
                long amount = minor(deal, currencies.at(nr), amounts.at(nr), on);
                boolean known = ecosystem.value(Transaction.KIND, Transaction.COST, nr) != null;
                long cost = known ? minor(deal, currencies.at(nr), costs.at(nr), on) : amount;
                long[] sums = booked.computeIfAbsent(deal, d -> new long[2]);
                sums[0] += amount;
                sums[1] += amount - cost;
            }
        });
    }

    private long minor(int deal, int currency, long e4, LocalDate on) {
        Amount amount = new Amount(e4, ecosystem.name(Currency.KIND, currency));
        return switch (rates.convert(amount, on, conversion)) {
            case Outcome.Ok<Amount>(Amount converted) ->
                    converted.toMoney(state.rules().exponent(), Rounding.HALF_UP).minor();
            case Outcome.Failed<Amount>(Problem problem) -> {
                flaws.computeIfAbsent(deal, d -> new LinkedHashSet<>()).add(problem);
                yield 0;
            }
        };
    }

    private FundReturn of(FundRequest request) {
        List<FundReturn.Part> parts = new ArrayList<>();
        Set<Problem> problems = new HashSet<>();
        requestsOf.forEach((deal, of) -> {
            if (of.contains(request.id()) && counts(request, deal)) {
                parts.add(part(deal, of.indexOf(request.id()), of.size()));
                problems.addAll(flaws.getOrDefault(deal, Set.of()));
            }
        });
        long spend = 0;
        for (FundClaim claim : state.claims(request.id())) {
            LocalDate decided = claim.decided();
            boolean paid = List.of("APPROVED", "REIMBURSED").contains(claim.status());
            if (paid && decided != null && !decided.isAfter(state.day())) {
                spend +=
                        state.rules()
                                .minor(
                                        claim.approved() == null
                                                ? claim.amount()
                                                : claim.approved());
            }
        }
        int partner = ecosystem.table(Partner.KIND).nr(request.partner());
        return new FundReturn(
                state.rules(), request, partner, spend, parts, List.copyOf(problems), false);
    }

    private boolean counts(FundRequest request, int deal) {
        LocalDate opened =
                LocalDate.ofEpochDay(ecosystem.table(Deal.KIND).ints(Deal.OPENED).at(deal));
        Long days = state.rules().fund().returnDays();
        LocalDate last = request.ends().plusDays(days == null ? 180 : days);
        return !opened.isBefore(request.starts())
                && !opened.isAfter(last)
                && !opened.isAfter(state.day());
    }

    private FundReturn.Part part(int deal, int place, int count) {
        Table table = ecosystem.table(Deal.KIND);
        Deal row = ecosystem.row(Deal.KIND, deal);
        int currency = ecosystem.target(Deal.KIND, Deal.CURRENCY, deal);
        long worth =
                row.amount() == null || currency == 0
                        ? 0
                        : minor(deal, currency, table.longs(Deal.AMOUNT).at(deal), row.opened());
        LocalDate close = row.close();
        boolean won = row.stage().equals("WON") && (close == null || !close.isAfter(state.day()));
        boolean lost = row.stage().equals("LOST");
        long[] sums = booked.getOrDefault(deal, new long[2]);
        return new FundReturn.Part(
                row.id().toString(),
                share(lost ? 0 : worth, place, count),
                share(won ? worth : 0, place, count),
                share(sums[0], place, count),
                share(sums[1], place, count));
    }

    /// Equal parts, cut off; the first keeps what is left, so that the parts add up.
    private static long share(long whole, int place, int count) {
        long part = whole / count;
        return place == 0 ? whole - part * (count - 1) : part;
    }

    /// The best first; of those that are over and were paid for, the worst quarter is marked.
    private static List<FundReturn> marked(List<FundReturn> all) {
        Comparator<FundReturn> best =
                Comparator.comparing((FundReturn r) ->
                                r.ratio(FundReturn.Measure.WON).orElse(java.math.BigDecimal.ZERO))
                        .thenComparing(r ->
                                r.ratio(FundReturn.Measure.PIPELINE)
                                        .orElse(java.math.BigDecimal.ZERO))
                        .reversed()
                        .thenComparing(r -> r.request().id());
        List<FundReturn> sorted = all.stream().sorted(best).toList();
        List<FundReturn> paid = sorted.stream().filter(r -> r.spend() > 0).toList();
        List<FundReturn> bottom = paid.subList(paid.size() - paid.size() / 4, paid.size());
        return sorted.stream().map(r -> r.marked(bottom.contains(r))).toList();
    }
}
