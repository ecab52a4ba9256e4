package app.mangrove.tier;

import app.mangrove.model.Id;
import app.mangrove.model.program.Benefit;
import app.mangrove.model.program.CategoryRule;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.Rung;
import app.mangrove.model.program.Tier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One tier of a version of a ladder with all that it asks and gives.
///
/// Shape: criteria and benefits in the order of their positions. Without criteria every partner
/// reaches it.
public record LadderStep(
        Rung rung,
        Tier tier,
        List<Criterion> criteria,
        List<CategoryRule> categories,
        List<Benefit> benefits) {
    public LadderStep {
        criteria = List.copyOf(criteria);
        categories = List.copyOf(categories);
        benefits = List.copyOf(benefits);
    }

    /// The id of its rung.
    public Id id() {
        return rung.id();
    }

    public String name() {
        return tier.name();
    }

    /// The share of partners that it should hold: the version's, else the tier's own.
    public Optional<BigDecimal> targetShare() {
        return Optional.ofNullable(rung.targetShare())
                .or(() -> Optional.ofNullable(tier.targetShare()));
    }

    /// What its benefits of a type give together, as a fraction of revenue.
    public BigDecimal share(String type) {
        return benefits.stream()
                .filter(benefit -> benefit.type().equals(type) && benefit.unit().equals("SHARE"))
                .map(benefit -> Optional.ofNullable(benefit.quantity()).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    LadderStep withCriteria(UnaryOperator<Criterion> change) {
        return new LadderStep(
                rung, tier, criteria.stream().map(change).toList(), categories, benefits);
    }

    LadderStep withBenefits(UnaryOperator<Benefit> change) {
        return new LadderStep(
                rung, tier, criteria, categories, benefits.stream().map(change).toList());
    }

    LadderStep withRung(Rung changed) {
        return new LadderStep(changed, tier, criteria, categories, benefits);
    }
}
