package app.mangrove.incentive.row;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Refusal;
import app.mangrove.incentive.read.Preparing;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.query.Filter;
import app.mangrove.model.query.NameRanks;
import app.mangrove.model.query.Names;
import app.mangrove.model.query.Query;
import app.mangrove.model.query.Result;
import app.mangrove.model.query.Scope;

import java.text.Collator;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;

/// What conditions and tables are compiled against: a snapshot with what is prepared of it.
///
/// Errors: compiling refuses with `filter.…` or `incentive.…`, the place in the plan first.
public record World(Ecosystem ecosystem, Preparing preparing) {
    /// Relations that give `depth` when no other kind is named.
    static final String LINE = "DISTRIBUTES";

    private static final Names UNORDERED =
            new Names() {
                @Override
                public Collator collator() {
                    return Collator.getInstance(Locale.ROOT);
                }

                @Override
                public Optional<NameRanks> ranks(Table table, Field<?> field) {
                    return Optional.empty();
                }
            };

    Scope scope() {
        return Scope.of(ecosystem, LocalDate.EPOCH, UNORDERED);
    }

    /// The rows of a kind that a condition means.
    BitSet rows(Kind<?> kind, Filter filter, String place) {
        return switch (Query.of(kind).where(filter).run(scope(), Cancel.never())) {
            case Outcome.Ok<Result>(Result result) -> {
                BitSet bits = new BitSet(ecosystem.table(kind).end());
                for (int i = 0; i < result.size(); i++) {
                    bits.set(result.nr(i));
                }
                yield bits;
            }
            case Outcome.Failed<Result>(Problem problem) ->
                    throw refusal("incentive.condition", place, filter.text(), problem.key());
        };
    }

    /// The same rows as an array of truths.
    boolean[] hits(Kind<?> kind, Filter filter, String place) {
        boolean[] hits = new boolean[ecosystem.table(kind).end()];
        rows(kind, filter, place).stream().forEach(nr -> hits[nr] = true);
        return hits;
    }

    int partners() {
        return ecosystem.table(Partner.KIND).end();
    }

    static Refusal refusal(String key, Object... arguments) {
        return new Refusal(Problem.of(key, arguments));
    }
}
