package app.mangrove.visibility;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.outcome.Word;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.program.VisibilityRule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is wrong with rules: words that mean nothing, rules that change nothing, rules that say two
/// things of the same.
public final class Review {
    private Review() {}

    /// A rule and what is wrong with it.
    public record Remark(VisibilityRule rule, Problem problem) {}

    /// Every remark on the rules of a snapshot, in row order.
    public static List<Remark> of(Ecosystem ecosystem) {
        List<VisibilityRule> rules = ecosystem.all(VisibilityRule.KIND);
        List<Remark> remarks = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            VisibilityRule rule = rules.get(i);
            of(ecosystem, rule).forEach(problem -> remarks.add(new Remark(rule, problem)));
            for (VisibilityRule other : rules.subList(0, i)) {
                contradiction(rule, other).ifPresent(p -> remarks.add(new Remark(rule, p)));
            }
        }
        return remarks;
    }

    /// What is wrong with one rule by itself.
    public static List<Problem> of(Ecosystem ecosystem, VisibilityRule rule) {
        Optional<Kind<?>> kind = Kinds.find(rule.object());
        if (kind.isEmpty()) {
            return List.of(Problem.of("visibility.rule.object", rule.object(), ruled()));
        }
        if (Belonging.of(kind.get()) instanceof Belonging.Nobody) {
            return List.of(Problem.of("visibility.rule.closed", kind.get().word()));
        }
        List<Problem> problems = new ArrayList<>();
        field(ecosystem, kind.get(), rule).ifPresent(problems::add);
        numbers(rule).ifPresent(problems::add);
        LocalDate from = rule.validFrom();
        LocalDate to = rule.validTo();
        if (from != null && to != null && !from.isBefore(to)) {
            problems.add(Problem.of("visibility.rule.dates", from, to));
        }
        if (rule.via() != null && !rule.via().equals(Rules.via(rule))) {
            problems.add(Problem.of("visibility.rule.via"));
        }
        return problems;
    }

    private static String ruled() {
        return Kinds.ALL.stream()
                .filter(Belonging::isRuled)
                .map(Kind::key)
                .collect(Collectors.joining(", "));
    }

    private static Optional<Problem> field(Ecosystem ecosystem, Kind<?> kind, VisibilityRule rule) {
        boolean everybody = Belonging.of(kind) instanceof Belonging.Everybody;
        if (rule.field() == null) {
            return everybody
                    ? Optional.of(Problem.of("visibility.rule.public", kind.word()))
                    : Optional.empty();
        }
        Optional<Field<?>> field = ecosystem.schema().field(kind, rule.field());
        if (field.isEmpty()) {
            return Optional.of(Problem.of("visibility.rule.field", kind.word(), rule.field()));
        }
        return everybody && !Guarded.needsOwnRule(field.get(), false)
                ? Optional.of(Problem.of("visibility.rule.public", kind.word()))
                : Optional.empty();
    }

    private static Optional<Problem> numbers(VisibilityRule rule) {
        Long atLeast = rule.atLeast();
        if (atLeast == null) {
            return Optional.empty();
        }
        if (atLeast < Decision.FEWEST) {
            return Optional.of(Problem.of("visibility.rule.at-least", atLeast, Decision.FEWEST));
        }
        Access access = Rules.access(rule);
        return access == Access.FULL || access == Access.NONE
                ? Optional.of(Problem.of("visibility.rule.at-least-unused"))
                : Optional.empty();
    }

    /// Two rules for the same on a common day.
    static Optional<Problem> contradiction(VisibilityRule a, VisibilityRule b) {
        boolean same =
                Objects.equals(a.viewerType(), b.viewerType())
                        && a.relation().equals(b.relation())
                        && Rules.via(a).equals(Rules.via(b))
                        && a.object().equals(b.object())
                        && Objects.equals(a.field(), b.field())
                        && startsBeforeEnd(a, b)
                        && startsBeforeEnd(b, a);
        if (!same) {
            return Optional.empty();
        }
        Access stricter = Rules.access(a).stricter(Rules.access(b));
        return Optional.of(
                a.access().equals(b.access())
                        ? Problem.of("visibility.rule.twice")
                        : Problem.of("visibility.rule.contradicts", word(b), word(stricter)));
    }

    private static Word word(VisibilityRule rule) {
        return word(Rules.access(rule));
    }

    private static Word word(Access access) {
        return new Word("choice.visibility_rule.access." + access.name());
    }

    private static boolean startsBeforeEnd(VisibilityRule a, VisibilityRule b) {
        LocalDate from = a.validFrom();
        LocalDate to = b.validTo();
        return from == null || to == null || from.isBefore(to);
    }
}
