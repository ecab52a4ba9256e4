package app.mangrove.hierarchy;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.query.Query;
import app.mangrove.model.query.Result;
import app.mangrove.model.query.Scope;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which of the rows that name a partner go to the new one when it is split.
///
/// Shape: `since` belongs to SINCE, `filter` to WHERE, in the words of every other filter.
public record Pick(How how, @Nullable LocalDate since, String filter) {
    public static final Pick NONE = new Pick(How.NONE, null, "");
    public static final Pick ALL = new Pick(How.ALL, null, "");

    /// By what rows are chosen.
    public enum How {
        NONE,
        ALL,
        SINCE,
        WHERE
    }

    public static Pick since(LocalDate day) {
        return new Pick(How.SINCE, day, "");
    }

    public static Pick where(String filter) {
        return new Pick(How.WHERE, null, filter);
    }

    /// The day that tells when a row of a place happened, if it has one.
    public static Optional<Field<?>> day(Mention mention) {
        return mention.kind().fields().stream()
                .filter(field -> field.type() == FieldType.DATE)
                .findFirst();
    }

    /// Those of `rows` that go. Errors: `filter.*`.
    Outcome<int[]> of(Scope scope, Mention mention, int[] rows) {
        return switch (how) {
            case NONE -> Outcome.ok(new int[0]);
            case ALL -> Outcome.ok(rows);
            case SINCE -> Outcome.ok(later(scope.ecosystem(), mention, rows));
            case WHERE -> matching(scope, mention, rows);
        };
    }

    private int[] later(Ecosystem ecosystem, Mention mention, int[] rows) {
        Field<?> day = day(mention).orElse(null);
        LocalDate first = since;
        if (day == null || first == null) {
            return new int[0];
        }
        return IntStream.of(rows)
                .filter(nr ->
                        ecosystem.value(mention.kind(), day, nr) instanceof LocalDate date
                                && !date.isBefore(first))
                .toArray();
    }

    private Outcome<int[]> matching(Scope scope, Mention mention, int[] rows) {
        return Query.parse(filter, mention.kind(), scope)
                .flatMap(condition ->
                        Query.of(mention.kind()).where(condition).run(scope, Cancel.never()))
                .map(Result::rows)
                .map(found -> {
                    BitSet fits = new BitSet();
                    Arrays.stream(found).forEach(fits::set);
                    return IntStream.of(rows).filter(fits::get).toArray();
                });
    }
}
