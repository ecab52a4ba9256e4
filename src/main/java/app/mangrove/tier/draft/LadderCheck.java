package app.mangrove.tier.draft;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.fact.RateTable;
import app.mangrove.model.market.Currency;
import app.mangrove.model.program.GuardRail;
import app.mangrove.model.program.LadderVersion;
import app.mangrove.model.program.Rung;
import app.mangrove.model.program.Tier;
import app.mangrove.model.work.Setting;
import app.mangrove.tier.LadderRules;
import app.mangrove.tier.LadderStep;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Finds what is wrong with a version of a ladder while it is written, so that nothing of it fails
/// when partners are judged.
public final class LadderCheck {
    private final Ecosystem ecosystem;
    private final LadderRules rules;
    private final List<Flaw> flaws = new ArrayList<>();

    LadderCheck(Ecosystem ecosystem, LadderRules rules) {
        this.ecosystem = ecosystem;
        this.rules = rules;
    }

    /// Every flaw of a version, those of the version itself first, then tier by tier.
    public static List<Flaw> of(Ecosystem ecosystem, LadderRules rules) {
        LadderCheck check = new LadderCheck(ecosystem, rules);
        check.period();
        check.ranks();
        check.currency();
        check.shares();
        check.rails();
        rules.steps().forEach(step -> new StepCheck(check, step).run());
        new CriteriaCheck(check).run();
        return List.copyOf(check.flaws);
    }

    Ecosystem ecosystem() {
        return ecosystem;
    }

    LadderRules rules() {
        return rules;
    }

    void add(Kind<?> kind, Id row, Field<?> field, String key, Object... arguments) {
        flaws.add(new Flaw(Problem.of(key, arguments), kind, row, field, true));
    }

    void add(Kind<?> kind, Id row, Field<?> field, Problem problem) {
        flaws.add(new Flaw(problem, kind, row, field, true));
    }

    private void hint(Kind<?> kind, Id row, Field<?> field, String key, Object... arguments) {
        flaws.add(new Flaw(Problem.of(key, arguments), kind, row, field, false));
    }

    private void version(Field<?> field, String key, Object... arguments) {
        add(LadderVersion.KIND, rules.id(), field, key, arguments);
    }

    /// The days of this version beside those of the published ones.
    private void period() {
        LadderVersion own = rules.version();
        LocalDate to = own.validTo();
        if (to != null && !to.isAfter(own.validFrom())) {
            version(LadderVersion.VALID_TO, "tier.flaw.reversed", own.name());
        }
        LocalDate before = null;
        String name = "";
        boolean follows = false;
        for (LadderRules other : LadderRules.versions(ecosystem, rules.ladder().id())) {
            if (other.id().equals(rules.id()) || !other.isPublished()) {
                continue;
            }
            LadderVersion version = other.version();
            if (overlaps(version)) {
                version(LadderVersion.VALID_FROM, "tier.flaw.overlap", own.name(), version.name());
            }
            if (version.validFrom().isBefore(own.validFrom())) {
                follows = true;
                LocalDate end = end(version);
                if (before == null || end.isAfter(before)) {
                    before = end;
                    name = version.name();
                }
            }
        }
        if (follows && before != null && before.isBefore(own.validFrom())) {
            version(
                    LadderVersion.VALID_FROM,
                    "tier.flaw.days",
                    before,
                    own.validFrom(),
                    name,
                    own.name());
        }
    }

    private static LocalDate end(LadderVersion version) {
        return Optional.ofNullable(version.validTo()).orElse(LocalDate.MAX);
    }

    /// A draft may begin within an earlier version, which publishing then ends.
    private boolean overlaps(LadderVersion other) {
        LadderVersion own = rules.version();
        boolean meets =
                own.validFrom().isBefore(end(other)) && other.validFrom().isBefore(end(own));
        boolean follows = own.validFrom().isAfter(other.validFrom());
        boolean precedes = own.validFrom().isBefore(other.validFrom()) && own.validTo() == null;
        return meets && (rules.isPublished() || !follows && !precedes);
    }

    /// Every rank between the lowest and the highest that the workspace knows is there, once.
    private void ranks() {
        if (rules.steps().isEmpty()) {
            version(LadderVersion.NAME, "tier.flaw.empty", rules.version().name());
            return;
        }
        Set<Long> own = new HashSet<>();
        for (LadderStep step : rules.steps()) {
            if (!own.add(step.tier().rank())) {
                add(Rung.KIND, step.id(), Rung.TIER, "tier.flaw.rank-twice", step.name());
            }
        }
        long lowest = rules.steps().getFirst().tier().rank();
        LadderStep highest = rules.steps().getLast();
        Set<Long> known = new TreeSet<>();
        for (Tier tier : ecosystem.all(Tier.KIND)) {
            if (!Boolean.TRUE.equals(tier.archived())
                    && tier.rank() > lowest
                    && tier.rank() < highest.tier().rank()
                    && !own.contains(tier.rank())
                    && known.add(tier.rank())) {
                add(
                        Rung.KIND,
                        highest.id(),
                        Rung.TIER,
                        "tier.flaw.rank-missing",
                        tier.name(),
                        rules.steps().getFirst().name(),
                        highest.name());
            }
        }
    }

    private void currency() {
        String home = Setting.of(ecosystem, Setting.CURRENCY).orElse(rules.currency());
        if (!isConvertible(home, rules.currency())) {
            version(LadderVersion.CURRENCY, "tier.flaw.rate", home, rules.currency());
        }
    }

    /// Whether amounts of one currency can become another by the version's policy: on the fixed
    /// day, or on any day before the version ends.
    boolean isConvertible(String from, String to) {
        LocalDate day =
                rules.version().rates().equals("FIXED_DAY")
                        ? rules.rateDay()
                        : Optional.ofNullable(rules.version().validTo())
                                .orElse(rules.version().validFrom().plusYears(100));
        return RateTable.of(ecosystem).rate(from, day, Conversion.daily(to)).isOk();
    }

    /// The ISO code of a currency row, the version's own when none is named.
    String code(@Nullable Id currency) {
        return Optional.ofNullable(currency)
                .flatMap(id -> ecosystem.find(Currency.KIND, id))
                .map(Currency::code)
                .orElse(rules.currency());
    }

    private void shares() {
        BigDecimal sum =
                rules.steps().stream()
                        .map(step -> step.targetShare().orElse(BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) > 0) {
            hint(
                    Rung.KIND,
                    rules.steps().getLast().id(),
                    Rung.TARGET_SHARE,
                    "tier.flaw.shares",
                    sum.movePointRight(2).stripTrailingZeros().toPlainString());
        }
    }

    private void rails() {
        for (GuardRail rail : rules.rails()) {
            boolean needsLimit = Set.of("DRIFT", "MAX_SHARE", "MIN_SHARE").contains(rail.type());
            if (needsLimit && rail.limit() == null) {
                add(GuardRail.KIND, rail.id(), GuardRail.LIMIT, "tier.flaw.limit");
            }
            if (rail.tier() != null && rules.place(rail.tier()) < 0) {
                add(GuardRail.KIND, rail.id(), GuardRail.TIER, "tier.flaw.rail-tier");
            }
        }
    }

    /// The first serious flaw, as the reason why a version cannot be published.
    static Outcome<LadderRules> sound(Ecosystem ecosystem, LadderRules rules) {
        return of(ecosystem, rules).stream()
                .filter(Flaw::serious)
                .findFirst()
                .<Outcome<LadderRules>>map(flaw -> Outcome.failed(flaw.problem()))
                .orElseGet(() -> Outcome.ok(rules));
    }
}
