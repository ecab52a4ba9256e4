package app.mangrove.mix.view.optimise;

import app.mangrove.base.outcome.Problem;
import app.mangrove.mix.optimise.Rule;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.mix.Complement;
import app.mangrove.model.mix.MixConstraint;
import app.mangrove.model.mix.MixPlan;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// What is wrong with a limit by itself and beside the others of its plan, before anything is
/// sought.
final class LimitCheck {
    private static final List<Field<Id>> AXES =
            List.of(MixConstraint.TYPE, MixConstraint.TIER, MixConstraint.REGION);

    private final Ecosystem eco;
    private final MixPlan plan;
    private final String currency;

    LimitCheck(Ecosystem eco, MixPlan plan, String currency) {
        this.eco = eco;
        this.plan = plan;
        this.currency = currency;
    }

    /// `self` is the row that is edited.
    Optional<Problem> wrong(Optional<Id> self, Map<String, Optional<Object>> values) {
        Object rule = value(values, MixConstraint.RULE);
        if (!(rule instanceof String code)) {
            return Optional.empty();
        }
        boolean money = LimitRow.isMoney(code);
        Object number = value(values, money ? MixConstraint.AMOUNT : MixConstraint.LIMIT);
        if (!(number instanceof BigDecimal amount)) {
            return Optional.of(
                    Problem.of(money ? "optimise.check.amount" : "optimise.check.number"));
        }
        if (amount.signum() < 0) {
            return Optional.of(Problem.of("optimise.check.negative", amount));
        }
        Rule of = Rule.valueOf(code);
        boolean share = of == Rule.SHARE_MIN || of == Rule.SHARE_MAX;
        if (share && amount.compareTo(BigDecimal.ONE) > 0) {
            return Optional.of(Problem.of("optimise.check.share", amount));
        }
        if (share
                && value(values, MixConstraint.TYPE) == null
                && value(values, MixConstraint.TIER) == null
                && value(values, MixConstraint.REGION) == null) {
            return Optional.of(Problem.of("optimise.check.share-of-what"));
        }
        LocalDate from = (LocalDate) value(values, MixConstraint.PERIOD_FROM);
        LocalDate to = (LocalDate) value(values, MixConstraint.PERIOD_TO);
        if (from != null && to != null && !from.isBefore(to)) {
            return Optional.of(Problem.of("optimise.check.period", from, to));
        }
        return beside(self, of, amount, from, to, values);
    }

    /// What is wrong with two types that are to sell more together.
    static Optional<Problem> pairing(Map<String, Optional<Object>> values) {
        if (Objects.equals(value(values, Complement.TYPE), value(values, Complement.OTHER_TYPE))) {
            return Optional.of(Problem.of("optimise.check.same-type"));
        }
        boolean fits =
                value(values, Complement.RATIO) instanceof BigDecimal ratio
                        && ratio.signum() > 0
                        && value(values, Complement.UPLIFT) instanceof BigDecimal uplift
                        && uplift.signum() >= 0;
        return fits ? Optional.empty() : Optional.of(Problem.of("optimise.check.pairing"));
    }

    private static @Nullable Object value(Map<String, Optional<Object>> values, Field<?> field) {
        return values.getOrDefault(field.key(), Optional.empty()).orElse(null);
    }

    /// A limit of the same partners and a common time that cannot be kept with this one.
    private Optional<Problem> beside(
            Optional<Id> self,
            Rule rule,
            BigDecimal amount,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Map<String, Optional<Object>> values) {
        int nr = eco.table(MixPlan.KIND).nr(plan.id());
        return IntStream.of(eco.table(MixConstraint.KIND).numbers())
                .filter(row -> eco.target(MixConstraint.KIND, MixConstraint.PLAN, row) == nr)
                .filter(row -> self.filter(eco.table(MixConstraint.KIND).id(row)::equals).isEmpty())
                .filter(row -> isSame(row, values))
                .mapToObj(row -> eco.row(MixConstraint.KIND, row))
                .filter(row -> !Boolean.TRUE.equals(row.off()) && meets(row, from, to))
                .flatMap(row -> clash(rule, amount, row).stream())
                .findFirst();
    }

    private boolean isSame(int row, Map<String, Optional<Object>> values) {
        return AXES.stream()
                .allMatch(axis -> {
                    int at = eco.target(MixConstraint.KIND, axis, row);
                    Id there = at <= 0 ? null : eco.table(axis.target()).id(at);
                    return Objects.equals(there, value(values, axis));
                });
    }

    private static boolean meets(
            MixConstraint row, @Nullable LocalDate from, @Nullable LocalDate to) {
        boolean before = row.periodTo() != null && from != null && !from.isBefore(row.periodTo());
        boolean after = to != null && row.periodFrom() != null && !row.periodFrom().isBefore(to);
        return !before && !after;
    }

    private Optional<Problem> clash(Rule rule, BigDecimal amount, MixConstraint other) {
        Rule of = Rule.valueOf(other.rule());
        BigDecimal there = LimitRow.isMoney(other.rule()) ? other.amount() : other.limit();
        if (there == null) {
            return Optional.empty();
        }
        if (of == rule) {
            return Optional.of(Problem.of("optimise.check.twice", words(other, there)));
        }
        int way =
                switch (rule) {
                    case COUNT_MIN -> of == Rule.COUNT_MAX ? 1 : 0;
                    case COUNT_MAX -> of == Rule.COUNT_MIN ? -1 : 0;
                    case SHARE_MIN -> of == Rule.SHARE_MAX ? 1 : 0;
                    case SHARE_MAX -> of == Rule.SHARE_MIN ? -1 : 0;
                    default -> 0;
                };
        return way != 0 && Integer.signum(amount.compareTo(there)) == way
                ? Optional.of(Problem.of("optimise.check.contradicts", words(other, there)))
                : Optional.empty();
    }

    private String words(MixConstraint other, BigDecimal amount) {
        return LimitWords.bound(other.rule(), amount.doubleValue(), currency);
    }
}
