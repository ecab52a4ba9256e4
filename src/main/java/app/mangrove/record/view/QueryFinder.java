package app.mangrove.record.view;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.model.query.Column;
import app.mangrove.model.query.Derived;
import app.mangrove.model.query.Query;
import app.mangrove.model.query.RankCache;
import app.mangrove.model.query.Result;
import app.mangrove.model.query.Scope;
import app.mangrove.model.query.Summaries;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.text.Text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds rows with queries over the snapshot's columns.
public final class QueryFinder implements RowFinder {
    /// Numbers whose sum means something.
    private static final Set<String> SUMMED =
            Set.of("quantity", "employees", "points", "certifications");

    private final RankCache ranks;
    private final Function<Ecosystem, Scope> scopes;

    /// `scopes` makes the scope of a snapshot, with its calculated columns.
    public QueryFinder(RankCache ranks, Function<Ecosystem, Scope> scopes) {
        this.ranks = ranks;
        this.scopes = scopes;
    }

    @Override
    public Outcome<Found> find(
            Ecosystem ecosystem, Wanted wanted, List<String> columns, Cancel cancel) {
        Scope scope = scopes.apply(ecosystem);
        Query query =
                Query.of(wanted.kind())
                        .where(wanted.filter())
                        .holding(wanted.text(), columns)
                        .orderBy(wanted.orders());
        return query.run(scope, cancel)
                .map(result ->
                        new Found(
                                new Rows(ecosystem, wanted.kind(), result.rows()),
                                sums(scope, result, columns)));
    }

    private static Map<String, String> sums(Scope scope, Result result, List<String> columns) {
        Map<String, String> sums = new LinkedHashMap<>();
        for (String key : columns) {
            Column column = Column.of(scope, result.kind(), key).optional().orElse(null);
            if (column != null && (column.type() == FieldType.AMOUNT || SUMMED.contains(key))) {
                sums.put(key, words(Summaries.of(result, column)));
            }
        }
        if (!columns.isEmpty()) {
            int all = scope.ecosystem().count(result.kind());
            sums.put(
                    columns.getFirst(),
                    Text.of("record.of-all", result.size(), all, Names.plural(result.kind())));
        }
        return sums;
    }

    /// One currency as a sum, several beside each other, more than two as their number.
    private static String words(List<Summaries.Sum> sums) {
        if (sums.size() > 2) {
            return Text.of("record.currencies", sums.size());
        }
        return sums.stream().map(QueryFinder::words).collect(Collectors.joining(" · "));
    }

    private static String words(Summaries.Sum sum) {
        return sum.currency().isEmpty()
                ? Text.formats().number(sum.total())
                : Text.formats()
                        .compact(
                                new Amount(
                                        sum.total().movePointRight(4).longValueExact(),
                                        sum.currency()),
                                4);
    }

    @Override
    public List<Derived> derived(Ecosystem ecosystem, Kind<?> kind) {
        return scopes.apply(ecosystem).derived().stream()
                .filter(derived -> derived.kind() == kind)
                .toList();
    }

    @Override
    public boolean prepare(Ecosystem ecosystem, Cancel cancel) {
        boolean any = false;
        for (RankCache.Wish wish : ranks.wishes()) {
            ranks.build(ecosystem.table(wish.kind()), wish.field(), cancel);
            any = true;
        }
        return any;
    }
}
