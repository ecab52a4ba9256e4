package app.mangrove.insight;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.Id;
import app.mangrove.model.fact.Lens;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// An ecosystem in one look, as of a day.
///
/// Shape: revenue is that of twelve months in the lens's currency; a sum without a rate is a
/// problem. Partners are the enrolled ones. Shares are fractions of one.
public record Summary(
        Lens lens,
        int partners,
        int active,
        Outcome<Amount> revenue,
        Outcome<BigDecimal> concentration,
        List<TypeLine> types,
        List<TierLine> tiers,
        int withoutTier,
        List<PartnerLine> top,
        MonthsByType months,
        List<PlaceLine> countries,
        List<PlaceLine> territories) {
    public Summary {
        types = List.copyOf(types);
        tiers = List.copyOf(tiers);
        top = List.copyOf(top);
        countries = List.copyOf(countries);
        territories = List.copyOf(territories);
    }

    /// A partner type: how many have it as their type of the day, and what they sold; an empty name
    /// stands for partners and revenue without one.
    public record TypeLine(String name, int partners, Outcome<Amount> revenue) {}

    /// A tier, the highest first: how many hold it, and how many its share of all ranked partners
    /// would be.
    public record TierLine(
            Id tier, String name, long rank, int partners, Optional<BigDecimal> targetShare) {
        public Optional<BigDecimal> target(int ranked) {
            return targetShare.map(share -> share.multiply(BigDecimal.valueOf(ranked)));
        }
    }

    /// A partner with its part of the revenue.
    public record PartnerLine(Id partner, String name, Amount revenue, BigDecimal share) {}

    /// A country or territory; `code` is the region's, such as the ISO code, empty for none.
    public record PlaceLine(String name, String code, Outcome<Amount> revenue, int transactions) {}

    /// Revenue by fiscal month and type, oldest month first; `cells` by month, then by type.
    public record MonthsByType(
            List<String> months, List<String> types, List<List<Outcome<Amount>>> cells) {}

    /// How many partners hold any tier.
    public int ranked() {
        return tiers.stream().mapToInt(TierLine::partners).sum();
    }
}
