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

    /// The rules of the product, what spoils figures first.
    public static final List<Rule> RULES =
            List.of(
                    new BrokenReferences(),
                    new MissingRates(),
                    new SharedKeys(),
                    new ReversedPeriods(),
                    new PartnersWithoutRole(),
                    new PartnersWithoutOwner(),
                    new DealsPastClose());

    /// Applies the rules; the same snapshot and day give the same findings, calculated once.
    public static Findings of(Ecosystem ecosystem, LocalDate today, Cancel cancel) {
        return ecosystem.derive(List.of("findings", today), eco -> look(eco, today, cancel));
    }

    private static Findings look(Ecosystem ecosystem, LocalDate today, Cancel cancel) {
        List<Group> groups = new ArrayList<>();
        for (Rule rule : RULES) {
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
            count++;
            if (!isFull()) {
                first.add(new Finding(kind, nr, Problem.of(key, arguments)));
            }
        }
    }
}
