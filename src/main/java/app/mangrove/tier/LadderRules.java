package app.mangrove.tier;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.program.Benefit;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.GuardRail;
import app.mangrove.model.program.Ladder;
import app.mangrove.model.program.LadderVersion;
import app.mangrove.model.program.Rung;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One version of a ladder as a value: its policy, its tiers from the lowest up, and the guard
/// rails of a change.
///
/// Shape: read from a snapshot, or such with some parts changed while a threshold is dragged. Unit:
/// `currency` is the ISO code that thresholds without one of their own are in.
public record LadderRules(
        Ladder ladder,
        LadderVersion version,
        FiscalCalendar calendar,
        String currency,
        List<LadderStep> steps,
        List<GuardRail> rails) {
    public LadderRules {
        steps = List.copyOf(steps);
        rails = List.copyOf(rails);
    }

    /// The rules of a version; nothing when the snapshot has no such version, or its ladder is
    /// gone.
    public static Optional<LadderRules> of(Ecosystem ecosystem, Id version) {
        return Optional.ofNullable(LadderShelf.of(ecosystem).rules().get(version));
    }

    /// Every version of a ladder, the newest number first.
    public static List<LadderRules> versions(Ecosystem ecosystem, Id ladder) {
        return LadderShelf.of(ecosystem).versions(ladder);
    }

    /// The published version of a ladder that is valid on a day; of several the one that begins
    /// last.
    public static Optional<LadderRules> valid(Ecosystem ecosystem, Id ladder, LocalDate day) {
        return versions(ecosystem, ladder).stream()
                .filter(rules -> rules.isPublished() && rules.isValid(day))
                .max(java.util.Comparator.comparing(rules -> rules.version.validFrom()));
    }

    /// The ladders that are not archived, by name.
    public static List<Ladder> ladders(Ecosystem ecosystem) {
        return LadderShelf.of(ecosystem).ladders();
    }

    public Id id() {
        return version.id();
    }

    public boolean isPublished() {
        return version.status().equals("PUBLISHED");
    }

    public boolean isDraft() {
        return version.status().equals("DRAFT");
    }

    /// Half-open: the first day is in, the last is not.
    public boolean isValid(LocalDate day) {
        LocalDate to = version.validTo();
        return !day.isBefore(version.validFrom()) && (to == null || day.isBefore(to));
    }

    /// How amounts become a currency: at the rate of their day, or at those of the fixed day.
    public Conversion conversion(String target) {
        return version.rates().equals("FIXED_DAY")
                ? Conversion.fixed(target, rateDay())
                : Conversion.daily(target);
    }

    /// The day of the fixed rate table: the first day of the version when none is named.
    public LocalDate rateDay() {
        return Optional.ofNullable(version.rateDay()).orElse(version.validFrom());
    }

    public Optional<LadderStep> step(Id rung) {
        return steps.stream().filter(step -> step.id().equals(rung)).findFirst();
    }

    /// The place of a tier among the steps, from 0, or −1.
    public int place(@Nullable Id tier) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).tier().id().equals(tier)) {
                return i;
            }
        }
        return -1;
    }

    public Optional<Criterion> criterion(Id id) {
        return steps.stream()
                .flatMap(step -> step.criteria().stream())
                .filter(criterion -> criterion.id().equals(id))
                .findFirst();
    }

    private LadderRules with(UnaryOperator<LadderStep> change) {
        return new LadderRules(
                ladder, version, calendar, currency, steps.stream().map(change).toList(), rails);
    }

    /// These rules with another criterion in the place of the one with its id.
    public LadderRules with(Criterion changed) {
        return with(
                step -> step.withCriteria(old -> old.id().equals(changed.id()) ? changed : old));
    }

    /// These rules with another threshold, as while a person drags it.
    public LadderRules withThreshold(Id criterion, BigDecimal threshold) {
        return criterion(criterion)
                .map(old -> with(Criteria.withThreshold(old, threshold)))
                .orElse(this);
    }

    /// These rules with another benefit in the place of the one with its id.
    public LadderRules with(Benefit changed) {
        return with(
                step -> step.withBenefits(old -> old.id().equals(changed.id()) ? changed : old));
    }

    /// These rules with another rung in the place of the one with its id.
    public LadderRules with(Rung changed) {
        return with(step -> step.id().equals(changed.id()) ? step.withRung(changed) : step);
    }

    /// These rules under another policy of the same version.
    public LadderRules with(LadderVersion changed) {
        return new LadderRules(ladder, changed, calendar, currency, steps, rails);
    }
}
