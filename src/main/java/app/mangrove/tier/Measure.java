package app.mangrove.tier;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.time.Period;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.market.Currency;
import app.mangrove.model.program.Criterion;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/// What a criterion measures of every partner, whatever the threshold: criteria of several tiers
/// with the same measure are measured once.
///
/// Shape: `what` names the certificate, specialisation, score or activity, empty for any; `in` is
/// there for amounts of money only; `on` is the day of the evaluation.
record Measure(
        String metric,
        String what,
        String window,
        String scope,
        String filter,
        @Nullable Conversion in,
        FiscalCalendar calendar,
        LocalDate on) {

    static Measure of(Ecosystem ecosystem, LadderRules rules, Criterion criterion, LocalDate day) {
        Conversion in =
                Criteria.isMoney(criterion)
                        ? rules.conversion(currency(ecosystem, rules, criterion))
                        : null;
        return new Measure(
                criterion.metric(),
                Criteria.text(criterion.measure()),
                criterion.window(),
                criterion.scope(),
                Criteria.text(criterion.filter()),
                in,
                rules.calendar(),
                day);
    }

    /// The ISO code of the currency that a criterion's threshold is in.
    static String currency(Ecosystem ecosystem, LadderRules rules, Criterion criterion) {
        return Optional.ofNullable(criterion.currency())
                .flatMap(id -> ecosystem.find(Currency.KIND, id))
                .map(Currency::code)
                .orElse(rules.currency());
    }

    /// The revenue of the twelve months that end with a day, what benefits are a share of.
    static Measure trailing(LadderRules rules, LocalDate day) {
        return new Measure(
                "REVENUE",
                "",
                "TRAILING_YEAR",
                "OWN",
                "",
                rules.conversion(rules.currency()),
                rules.calendar(),
                day);
    }

    boolean isToday() {
        return window.equals("TODAY");
    }

    /// The days whose events count; for what is held on the day, that day alone.
    Period period() {
        LocalDate next = on.plusDays(1);
        return switch (window) {
            case "TODAY" -> new Period(on, next);
            case "TRAILING_YEAR" -> new Period(on.minusYears(1).plusDays(1), next);
            case "ROLLING_QUARTER" -> new Period(on.minusMonths(3).plusDays(1), next);
            case "FISCAL_YEAR" -> new Period(calendar.year(year()).from(), next);
            case "LAST_FISCAL_YEAR" -> calendar.year(year() - 1);
            default -> new Period(LocalDate.EPOCH.minusYears(2000), next);
        };
    }

    private int year() {
        return calendar.monthOf(on).year();
    }
}
