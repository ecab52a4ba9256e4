package app.mangrove.tier;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.program.CategoryRule;
import app.mangrove.model.program.Criterion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Judges partners by the rules of one version: of the variants of a criterion the most specific
/// that fits the partner's region counts; the highest step whose rule is met is reached.
final class Judging {
    /// One step for one sort of partner.
    record Asked(
            LadderStep step,
            List<Term> terms,
            String rule,
            long needed,
            List<String> names,
            long[] least,
            long[] most) {
        boolean isOpen() {
            return terms.isEmpty();
        }
    }

    private final LadderRules rules;
    private final Measured[] measured;
    private final Map<Measure, Integer> places;
    private final Ecosystem ecosystem;
    private final Regions regions;
    private final int[] variants;
    private final List<BitSet> sorts = new ArrayList<>();
    private final List<Asked[]> asked = new ArrayList<>();
    private final Map<BitSet, Integer> sortOf = new HashMap<>();
    private final LocalDate day;

    Judging(Ecosystem ecosystem, LadderRules rules, LocalDate day, Map<Measure, Measured> values) {
        this.ecosystem = ecosystem;
        this.rules = rules;
        this.day = day;
        regions = new Regions(ecosystem);
        places = new LinkedHashMap<>();
        values.keySet().forEach(measure -> places.put(measure, places.size()));
        measured = values.values().toArray(Measured[]::new);
        TreeSet<Integer> named = new TreeSet<>();
        for (LadderStep step : rules.steps()) {
            for (Criterion criterion : step.criteria()) {
                Id region = criterion.region();
                if (region != null && regions.nr(region) > 0) {
                    named.add(regions.nr(region));
                }
            }
        }
        variants = named.stream().mapToInt(nr -> nr).toArray();
    }

    /// Every measure that the criteria of the rules need.
    static List<Measure> measures(Ecosystem ecosystem, LadderRules rules, LocalDate day) {
        return rules.steps().stream()
                .flatMap(step -> step.criteria().stream())
                .map(criterion -> Measure.of(ecosystem, rules, criterion, day))
                .distinct()
                .toList();
    }

    /// What each step asks of a partner.
    Asked[] asked(int partner) {
        if (variants.length == 0 && !asked.isEmpty()) {
            return asked.getFirst();
        }
        BitSet in = new BitSet();
        for (int region : variants) {
            if (regions.isIn(partner, region)) {
                in.set(region);
            }
        }
        return asked.get(
                sortOf.computeIfAbsent(
                        in,
                        key -> {
                            sorts.add(key);
                            asked.add(
                                    rules.steps().stream()
                                            .map(step -> asked(step, key))
                                            .toArray(Asked[]::new));
                            return sorts.size() - 1;
                        }));
    }

    private Asked asked(LadderStep step, BitSet in) {
        Map<Criteria.Place, Criterion> chosen = new LinkedHashMap<>();
        for (Criterion criterion : step.criteria()) {
            if (criterion.region() == null || in.get(regions.nr(criterion.region()))) {
                chosen.merge(Criteria.Place.of(criterion), criterion, this::narrower);
            }
        }
        Map<String, Integer> categories = new LinkedHashMap<>();
        List<Term> terms = new ArrayList<>();
        step.categories().forEach(rule -> place(categories, Criteria.text(rule.category())));
        for (Criterion criterion : chosen.values()) {
            String category = Criteria.text(criterion.category());
            int place = place(categories, category);
            terms.add(
                    Term.of(
                            criterion,
                            places.getOrDefault(Measure.of(ecosystem, rules, criterion, day), -1),
                            place));
        }
        long[] least = new long[categories.size()];
        long[] most = new long[categories.size()];
        Arrays.fill(most, Long.MAX_VALUE);
        for (CategoryRule rule : step.categories()) {
            int place = place(categories, Criteria.text(rule.category()));
            least[place] = Criteria.e4(rule.minimum());
            most[place] = rule.cap() == null ? Long.MAX_VALUE : Criteria.e4(rule.cap());
        }
        return new Asked(
                step,
                List.copyOf(terms),
                step.rung().rule(),
                needed(step),
                List.copyOf(categories.keySet()),
                least,
                most);
    }

    /// The place of a category by its name, which gets one if it has none.
    private static int place(Map<String, Integer> categories, String name) {
        Integer known = categories.putIfAbsent(name, categories.size());
        return known == null ? categories.size() - 1 : known;
    }

    private static long needed(LadderStep step) {
        return step.rung().rule().equals("POINTS")
                ? Criteria.e4(step.rung().points())
                : Optional.ofNullable(step.rung().needed()).orElse(1L);
    }

    private Criterion narrower(Criterion a, Criterion b) {
        return depth(b) > depth(a) ? b : a;
    }

    private int depth(Criterion criterion) {
        return criterion.region() == null ? 0 : regions.depth(regions.nr(criterion.region()));
    }

    Measured measured(Term term) {
        return measured[term.measure()];
    }

    long value(Term term, int partner) {
        return measured[term.measure()].values()[partner];
    }

    /// How values that are not known, or may get worse, are taken.
    record Mood(boolean trusting, long setback) {
        static final Mood STRICT = new Mood(false, 0);
        static final Mood TRUSTING = new Mood(true, 0);
    }

    /// The highest step that a partner reaches, or −1.
    int reached(int partner, Mood mood) {
        Asked[] steps = asked(partner);
        for (int i = steps.length - 1; i >= 0; i--) {
            if (isMet(steps[i], partner, mood)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether anything asked of a partner is unknown.
    boolean isUncertain(int partner) {
        for (Asked step : asked(partner)) {
            for (Term term : step.terms()) {
                if (measured[term.measure()].isMissing(partner)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isMet(Asked step, int partner, Mood mood) {
        if (step.isOpen()) {
            return true;
        }
        int met = 0;
        for (Term term : step.terms()) {
            if (isMet(term, partner, mood)) {
                met++;
            } else if (term.required()) {
                return false;
            }
        }
        return switch (step.rule()) {
            case "ALL" -> met == step.terms().size();
            case "ANY" -> met > 0;
            case "COUNT" -> met >= step.needed();
            default ->
                    points(step, partner, mood) >= step.needed()
                            && eachCategory(step, partner, mood);
        };
    }

    boolean isMet(Term term, int partner, Mood mood) {
        return measured[term.measure()].isMissing(partner)
                ? mood.trusting()
                : term.isMet(term.worsened(value(term, partner), mood.setback()));
    }

    /// The points of one criterion; one that is unknown gives its points once when trusted.
    long points(Term term, int partner, Mood mood) {
        return measured[term.measure()].isMissing(partner)
                ? mood.trusting() ? term.points() : 0
                : term.points(term.worsened(value(term, partner), mood.setback()));
    }

    /// The points of a category under its cap.
    long points(Asked step, int category, int partner, Mood mood) {
        long sum = 0;
        for (Term term : step.terms()) {
            if (term.category() == category) {
                sum += points(term, partner, mood);
            }
        }
        return Math.min(sum, step.most()[category]);
    }

    long points(Asked step, int partner, Mood mood) {
        long sum = 0;
        for (int category = 0; category < step.most().length; category++) {
            sum += points(step, category, partner, mood);
        }
        return sum;
    }

    private boolean eachCategory(Asked step, int partner, Mood mood) {
        for (int category = 0; category < step.least().length; category++) {
            if (points(step, category, partner, mood) < step.least()[category]) {
                return false;
            }
        }
        return true;
    }
}
