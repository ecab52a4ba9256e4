package app.mangrove.tier;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.activity.Activity;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.fact.RateTable;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.program.CategoryRule;
import app.mangrove.model.program.Certification;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.Score;
import app.mangrove.model.program.Skill;
import app.mangrove.model.program.Specialisation;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The slow twin: one partner, one criterion, one record at a time, in decimals. Filters are not
/// its business.
final class SlowTiers {
    private final Ecosystem eco;
    private final LadderRules rules;
    private final LocalDate day;

    SlowTiers(Ecosystem eco, LadderRules rules, LocalDate day) {
        this.eco = eco;
        this.rules = rules;
        this.day = day;
    }

    /// The name of the tier that a partner reaches, "" for none.
    String reached(Partner partner) {
        for (LadderStep step : rules.steps().reversed()) {
            if (isMet(step, partner)) {
                return step.name();
            }
        }
        return "";
    }

    private boolean isMet(LadderStep step, Partner partner) {
        List<Criterion> asked = asked(step, partner);
        if (asked.isEmpty()) {
            return true;
        }
        long met = asked.stream().filter(c -> isMet(c, partner)).count();
        if (asked.stream().anyMatch(c -> Boolean.TRUE.equals(c.required()) && !isMet(c, partner))) {
            return false;
        }
        return switch (step.rung().rule()) {
            case "ALL" -> met == asked.size();
            case "ANY" -> met >= 1;
            case "COUNT" -> met >= step.rung().needed();
            default -> points(step, asked, partner);
        };
    }

    private boolean points(LadderStep step, List<Criterion> asked, Partner partner) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (CategoryRule rule : step.categories()) {
            sums.put(rule.category(), BigDecimal.ZERO);
        }
        for (Criterion c : asked) {
            sums.merge(
                    c.category() == null ? "" : c.category(), points(c, partner), BigDecimal::add);
        }
        for (CategoryRule rule : step.categories()) {
            if (rule.cap() != null) {
                sums.merge(rule.category(), rule.cap(), BigDecimal::min);
            }
            if (rule.minimum() != null && sums.get(rule.category()).compareTo(rule.minimum()) < 0) {
                return false;
            }
        }
        BigDecimal all = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.compareTo(step.rung().points()) >= 0;
    }

    private BigDecimal points(Criterion c, Partner partner) {
        if (!isMet(c, partner)) {
            return BigDecimal.ZERO;
        }
        BigDecimal each =
                Optional.ofNullable(c.points())
                        .orElse(BigDecimal.ONE)
                        .multiply(Optional.ofNullable(c.weight()).orElse(BigDecimal.ONE))
                        .setScale(4, RoundingMode.HALF_UP);
        if (c.per() == null || c.per().signum() <= 0) {
            return each;
        }
        BigDecimal units = value(c, partner).orElseThrow().divideToIntegralValue(c.per());
        return units.multiply(each).max(BigDecimal.ZERO);
    }

    /// Of the variants in the same place the one whose region is deepest and fits.
    private List<Criterion> asked(LadderStep step, Partner partner) {
        List<Criterion> asked = new ArrayList<>();
        Set<Criteria.Place> done = new HashSet<>();
        for (Criterion c : step.criteria()) {
            Criteria.Place place = Criteria.Place.of(c);
            if (done.add(place)) {
                step.criteria().stream()
                        .filter(o -> Criteria.Place.of(o).equals(place))
                        .filter(o -> o.region() == null || above(partner).contains(o.region()))
                        .max(
                                Comparator.comparing(
                                        o -> o.region() == null ? 0 : chain(o.region()).size()))
                        .ifPresent(asked::add);
            }
        }
        return asked;
    }

    private Set<Id> above(Partner partner) {
        Set<Id> above = new HashSet<>(chain(partner.region()));
        above.addAll(chain(partner.country()));
        return above;
    }

    private List<Id> chain(@Nullable Id region) {
        List<Id> chain = new ArrayList<>();
        Id at = region;
        while (at != null) {
            chain.add(at);
            at = eco.find(Region.KIND, at).orElseThrow().parent();
        }
        return chain;
    }

    private boolean isMet(Criterion c, Partner partner) {
        Optional<BigDecimal> value = value(c, partner);
        if (value.isEmpty()) {
            return false;
        }
        int order = value.get().compareTo(c.threshold());
        return c.comparison().equals("AT_LEAST") ? order >= 0 : order <= 0;
    }

    private Set<Id> whose(Criterion c, Partner partner) {
        Set<Id> below = new HashSet<>();
        List<Id> open = new ArrayList<>(List.of(partner.id()));
        while (!open.isEmpty()) {
            Id at = open.removeLast();
            eco.all(Relation.KIND).stream()
                    .filter(r ->
                            List.of("DISTRIBUTES", "MASTER_AGENT", "OWNS").contains(r.relation()))
                    .filter(r -> r.parentPartner().equals(at))
                    .filter(r -> isOn(r.validFrom(), r.validTo()))
                    .map(Relation::childPartner)
                    .filter(child -> !child.equals(partner.id()) && below.add(child))
                    .forEach(open::add);
        }
        if (c.scope().equals("OWN")) {
            return Set.of(partner.id());
        }
        if (c.scope().equals("TOTAL")) {
            below.add(partner.id());
        }
        return below;
    }

    private boolean isOn(@Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    private boolean within(Criterion c, @Nullable LocalDate date) {
        if (date == null || date.isAfter(day)) {
            return false;
        }
        int year = rules.calendar().monthOf(day).year();
        return switch (c.window()) {
            case "TODAY" -> date.equals(day);
            case "TRAILING_YEAR" -> date.isAfter(day.minusYears(1));
            case "ROLLING_QUARTER" -> date.isAfter(day.minusMonths(3));
            case "FISCAL_YEAR" -> rules.calendar().year(year).contains(date);
            case "LAST_FISCAL_YEAR" -> rules.calendar().year(year - 1).contains(date);
            default -> true;
        };
    }

    Optional<BigDecimal> value(Criterion c, Partner partner) {
        Set<Id> whose = whose(c, partner);
        return switch (c.metric()) {
            case "REVENUE", "MARGIN" -> money(c, whose);
            case "DEALS_WON" ->
                    count(
                            won().filter(d -> whose.contains(d.partner()))
                                    .filter(d -> within(c, d.close())));
            case "NEW_CUSTOMERS" ->
                    count(
                            firsts().stream()
                                    .filter(d ->
                                            whose.contains(d.partner()) && within(c, d.close())));
            case "CERTIFICATIONS" -> count(certificates(c, whose));
            case "CERTIFIED_PEOPLE" ->
                    count(
                            certificates(c, whose)
                                    .filter(x -> x.holder() != null)
                                    .map(x -> List.of(x.partner(), x.holder()))
                                    .distinct());
            case "SPECIALISATIONS" -> count(specialisations(c, whose));
            case "SCORE" -> score(c, whose);
            case "ACTIVITIES" -> count(activities(c, whose));
            default ->
                    Optional.of(
                            activities(c, whose)
                                    .filter(a -> a.points() != null)
                                    .map(a -> BigDecimal.valueOf(a.points()))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        };
    }

    private static Optional<BigDecimal> count(Stream<?> rows) {
        return Optional.of(BigDecimal.valueOf(rows.count()));
    }

    private Optional<BigDecimal> money(Criterion c, Set<Id> whose) {
        String to =
                Optional.ofNullable(c.currency())
                        .map(id -> eco.find(Currency.KIND, id).orElseThrow().code())
                        .orElse(rules.currency());
        BigDecimal sum = BigDecimal.ZERO;
        for (Transaction t : eco.all(Transaction.KIND)) {
            boolean margin = c.metric().equals("MARGIN");
            if (!whose.contains(t.partner())
                    || !within(c, t.date())
                    || margin && t.cost() == null) {
                continue;
            }
            BigDecimal amount = margin ? t.amount().subtract(t.cost()) : t.amount();
            String from = eco.find(Currency.KIND, t.currency()).orElseThrow().code();
            var rate = RateTable.of(eco).rate(from, t.date(), rules.conversion(to));
            if (!rate.isOk()) {
                return Optional.empty();
            }
            sum = sum.add(amount.multiply(rate.orElseThrow().rate().decimal()));
        }
        return Optional.of(sum.setScale(4, RoundingMode.HALF_UP));
    }

    private Stream<Deal> won() {
        return eco.all(Deal.KIND).stream()
                .filter(d -> d.stage().equals("WON") && d.close() != null);
    }

    private List<Deal> firsts() {
        Map<Id, Deal> first = new HashMap<>();
        won().filter(d -> !d.close().isAfter(day) && d.account() != null)
                .sorted(Comparator.comparing(Deal::close).thenComparing(Deal::id))
                .forEach(d -> first.putIfAbsent(d.account(), d));
        return List.copyOf(first.values());
    }

    private Stream<Certification> certificates(Criterion c, Set<Id> whose) {
        Predicate<Certification> named = x -> c.measure() == null || c.measure().equals(x.name());
        return eco.all(Certification.KIND).stream()
                .filter(x -> whose.contains(x.partner()))
                .filter(x ->
                        c.window().equals("TODAY")
                                ? isOn(x.issued(), x.expires())
                                : within(c, x.issued()))
                .filter(named);
    }

    private Stream<?> specialisations(Criterion c, Set<Id> whose) {
        return eco.all(Skill.KIND).stream()
                .filter(s -> s.specialisation() != null && whose.contains(s.partner()))
                .filter(s ->
                        c.window().equals("TODAY")
                                ? isOn(s.validFrom(), s.validTo())
                                : within(c, s.validFrom()))
                .filter(s -> {
                    var named = eco.find(Specialisation.KIND, s.specialisation()).orElseThrow();
                    return c.measure() == null
                            || c.measure().equals(named.name())
                            || c.measure().equals(named.code());
                })
                .map(s -> List.of(s.partner(), s.specialisation()))
                .distinct();
    }

    private Optional<BigDecimal> score(Criterion c, Set<Id> whose) {
        List<BigDecimal> values = new ArrayList<>();
        for (Id partner : whose) {
            Stream<Score> own =
                    eco.all(Score.KIND).stream()
                            .filter(s -> s.partner().equals(partner))
                            .filter(s -> s.metric().equals(c.measure()));
            if (c.window().equals("TODAY")) {
                own.filter(s -> !s.date().isAfter(day))
                        .max(
                                Comparator.comparing(Score::date)
                                        .thenComparing(Score::id, Comparator.reverseOrder()))
                        .ifPresent(s -> values.add(s.value()));
            } else {
                own.filter(s -> within(c, s.date())).forEach(s -> values.add(s.value()));
            }
        }
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        values.stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .divide(
                                        BigDecimal.valueOf(values.size()),
                                        4,
                                        RoundingMode.HALF_UP));
    }

    private Stream<Activity> activities(Criterion c, Set<Id> whose) {
        return eco.all(Activity.KIND).stream()
                .filter(a -> whose.contains(a.partner()) && within(c, a.date()))
                .filter(a -> c.measure() == null || Objects.equals(c.measure(), a.type()));
    }
}
