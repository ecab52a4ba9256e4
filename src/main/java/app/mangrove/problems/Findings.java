package app.mangrove.problems;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What every rule found, rules without findings left out.
///
/// Shape: a group counts all its findings and holds the first 500.
public record Findings(List<Group> groups) {
    private static final int HELD = 500;

    public Findings {
        groups = List.copyOf(groups);
    }

    /// What one rule found.
    public record Group(Rule rule, int count, List<Finding> first) {}

    /// The rules about rows alone, what spoils figures first.
    public static final List<Rule> RULES =
            List.of(
                    new BrokenReferences(),
                    new MissingRates(),
                    new SharedKeys(),
                    new ReversedPeriods(),
                    new PartnersWithoutRole(),
                    new PartnersWithoutOwner(),
                    new DealsPastClose());

    private record Key(LocalDate today, List<Rule> rules) {}

    /// Applies rules; the same snapshot, day and rules give the same findings, calculated once.
    public static Findings of(
            Ecosystem ecosystem, LocalDate today, List<Rule> rules, Cancel cancel) {
        return ecosystem.derive(
                new Key(today, List.copyOf(rules)), eco -> look(eco, today, rules, cancel));
    }

    private static Findings look(
            Ecosystem ecosystem, LocalDate today, List<Rule> rules, Cancel cancel) {
        List<Group> groups = new ArrayList<>();
        for (Rule rule : rules) {
            cancel.check();
            Collector found = new Collector();
            rule.look(ecosystem, today, found);
            if (found.count > 0) {
                groups.add(new Group(rule, found.count, List.copyOf(found.first)));
            }
        }
        return new Findings(groups);
    }

    /// How many there are over all rules.
    public int count() {
        return groups.stream().mapToInt(Group::count).sum();
    }

    /// Takes what a rule finds.
    public static final class Collector {
        private final List<Finding> first = new ArrayList<>();
        private int count;

        /// Whether a further finding would only be counted, so that its words need not be made.
        public boolean isFull() {
            return first.size() >= HELD;
        }

        public void add(Kind<?> kind, int nr, String key, Object... arguments) {
            add(kind, nr, Problem.of(key, arguments));
        }

        /// Takes a problem that somebody else has put in words.
        public void add(Kind<?> kind, int nr, Problem problem) {
            count++;
            if (!isFull()) {
                first.add(new Finding(kind, nr, problem));
            }
        }
    }
}
