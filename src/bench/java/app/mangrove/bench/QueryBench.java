package app.mangrove.bench;

import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.query.Filter;
import app.mangrove.model.query.Order;
import app.mangrove.model.query.Query;
import app.mangrove.model.query.RankCache;
import app.mangrove.model.query.Result;
import app.mangrove.model.query.Scope;

import java.text.Collator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Filtering and sorting a table of a million rows, as the table screens do.
final class QueryBench {
    private QueryBench() {}

    static void run(Bench bench) throws Exception {
        Ecosystem ecosystem = bench.ecosystem();
        RankCache names = new RankCache(Collator.getInstance(Locale.GERMAN));
        Scope scope = Scope.of(ecosystem, LocalDate.of(2026, 1, 1), names);
        Query transactions = Query.of(Transaction.KIND);
        Query deals = Query.of(Deal.KIND);
        Report.line("  filters of %d transactions", bench.transactions());
        Stopwatch.race(
                bench.rounds(),
                filter(transactions, scope, "type is RENEWAL"),
                filter(transactions, scope, "amount >= 40000 and date >= 2025-01-01"),
                filter(
                        transactions,
                        scope,
                        "partner.status is INACTIVE and region within \"Region 3\""),
                filter(transactions, scope, "number contains 41"),
                new Stopwatch.Entrant(
                        "search: 90123",
                        () -> run(transactions.holding("90123", List.of()), scope)));
        Report.line("  orders of %d rows", bench.deals());
        Stopwatch.race(
                bench.rounds(),
                sort(transactions, scope, Order.descending("amount")),
                sort(transactions, scope, Order.ascending("date")),
                sort(transactions, scope, Order.ascending("type")),
                sort(transactions, scope, Order.ascending("partner")),
                sort(deals, scope, Order.ascending("name")));
        Stopwatch.Run ranks =
                Stopwatch.run(
                        () -> names.build(ecosystem.table(Deal.KIND), Deal.NAME, Cancel.never()));
        Report.line(
                "  ranks of names, in the background: cpu %.0f ms, wall %.0f ms",
                ranks.cpu(), ranks.wall());
        Stopwatch.race(bench.rounds(), sort(deals, scope, Order.ascending("name")));
    }

    private static Stopwatch.Entrant filter(Query query, Scope scope, String text) {
        Filter filter =
                Query.parse(text, query.kind(), scope)
                        .optional()
                        .orElseThrow(() -> new IllegalArgumentException(text));
        return new Stopwatch.Entrant("filter: " + text, () -> run(query.where(filter), scope));
    }

    private static Stopwatch.Entrant sort(Query query, Scope scope, Order order) {
        return new Stopwatch.Entrant(
                query.kind() + " by " + order.path(), () -> run(query.orderBy(order), scope));
    }

    private static Result run(Query query, Scope scope) {
        return query.run(scope, Cancel.never()).optional().orElseThrow();
    }
}
