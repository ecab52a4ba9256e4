package app.mangrove.incentive.fund;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.fact.TierTimeline;
import app.mangrove.model.fund.FundBudget;
import app.mangrove.model.geo.Region;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.Tier;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The most that a fund, or a segment of it, may promise in a period, and what it has.
///
/// Unit: minor units; `used` is promised, claimed and paid of what was approved in the period.
public record Ceiling(FundBudget budget, long amount, long used) {
    public long left() {
        return amount - used;
    }

    /// Whether it holds for everybody.
    public boolean isWhole() {
        return budget.type() == null && budget.tier() == null && budget.region() == null;
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(budget.validFrom()) && day.isBefore(budget.validTo());
    }

    /// Whether a partner belongs to those whom a budget names, on a day.
    public static boolean covers(
            Ecosystem ecosystem, FundBudget budget, int partner, LocalDate day) {
        return isOfType(ecosystem, budget.type(), partner, day)
                && isOfTier(ecosystem, budget.tier(), partner, day)
                && isIn(ecosystem, budget.region(), partner);
    }

    private static boolean isOfType(
            Ecosystem ecosystem, @Nullable Id type, int partner, LocalDate day) {
        return type == null
                || roles(ecosystem)
                        .getOrDefault(ecosystem.table(Partner.KIND).id(partner), List.of())
                        .stream()
                        .anyMatch(role -> role.type().equals(type) && holds(role, day));
    }

    /// The roles of each partner, sorted out once a snapshot.
    private static Map<Id, List<Role>> roles(Ecosystem ecosystem) {
        return ecosystem.derive(
                "roles by partner",
                eco -> eco.all(Role.KIND).stream().collect(Collectors.groupingBy(Role::partner)));
    }

    private static boolean holds(Role role, LocalDate day) {
        LocalDate from = role.validFrom();
        LocalDate to = role.validTo();
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    private static boolean isOfTier(
            Ecosystem ecosystem, @Nullable Id tier, int partner, LocalDate day) {
        return tier == null
                || TierTimeline.of(ecosystem).tier(partner, day)
                        == ecosystem.table(Tier.KIND).nr(tier);
    }

    private static boolean isIn(Ecosystem ecosystem, @Nullable Id region, int partner) {
        if (region == null) {
            return true;
        }
        int wanted = ecosystem.table(Region.KIND).nr(region);
        int at = ecosystem.target(Partner.KIND, Partner.REGION, partner);
        for (int steps = 0; at > 0 && steps < 32; steps++) {
            if (at == wanted) {
                return true;
            }
            at = ecosystem.target(Region.KIND, Region.PARENT, at);
        }
        return false;
    }
}
