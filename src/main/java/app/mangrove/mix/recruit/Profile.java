package app.mangrove.mix.recruit;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.mix.ProfileCriterion;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.query.Filter;
import app.mangrove.model.query.Query;
import app.mangrove.model.query.Result;
import app.mangrove.model.query.Scope;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// The ideal partner of a type as weighted traits, and how far each partner is like it.
///
/// Shape: the traits of the plan and of no plan, for the type and for all types. A score is the
/// weight of the traits that a partner has in hundredths of all weights. Errors: a trait whose
/// filter does not fit counts for nobody and is a problem.
public final class Profile {
    private final List<Trait> traits = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private BigDecimal whole = BigDecimal.ZERO;

    /// A trait with the row numbers of the partners that have it.
    public record Trait(ProfileCriterion criterion, BitSet partners) {}

    private Profile(Scope scope, int plan, int type) {
        Ecosystem eco = scope.ecosystem();
        Id ofPlan = plan == 0 ? null : eco.table(MixPlan.KIND).id(plan);
        Id ofType = type == 0 ? null : eco.table(PartnerType.KIND).id(type);
        eco.all(ProfileCriterion.KIND).stream()
                .filter(criterion -> fits(criterion.plan(), ofPlan))
                .filter(criterion -> fits(criterion.type(), ofType))
                .filter(criterion -> criterion.weight().signum() > 0)
                .sorted(
                        Comparator.comparing((ProfileCriterion criterion) ->
                                        criterion.position() == null
                                                ? Long.MAX_VALUE
                                                : criterion.position())
                                .thenComparing(ProfileCriterion::id))
                .forEach(criterion -> add(scope, criterion));
    }

    private static boolean fits(@Nullable Id wanted, @Nullable Id given) {
        return wanted == null || wanted.equals(given);
    }

    /// Of a plan and a type, by row number, 0 for none. The scope says what filters need.
    public static Profile of(Scope scope, int plan, int type) {
        return new Profile(scope, plan, type);
    }

    private void add(Scope scope, ProfileCriterion criterion) {
        whole = whole.add(criterion.weight());
        Outcome<Result> found =
                Filter.parse(criterion.filter())
                        .flatMap(filter ->
                                Query.of(Partner.KIND).where(filter).run(scope, Cancel.never()));
        BitSet partners = new BitSet();
        switch (found) {
            case Outcome.Failed<Result>(Problem problem) -> problems.add(problem);
            case Outcome.Ok<Result>(Result result) -> {
                for (int nr : result.rows()) {
                    partners.set(nr);
                }
            }
        }
        traits.add(new Trait(criterion, partners));
    }

    public List<Trait> traits() {
        return List.copyOf(traits);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// How far a partner is like the ideal, from 0 to 100; 0 without any trait.
    public int score(int partner) {
        if (whole.signum() == 0) {
            return 0;
        }
        BigDecimal met =
                traits.stream()
                        .filter(trait -> trait.partners.get(partner))
                        .map(trait -> trait.criterion.weight())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return met.multiply(BigDecimal.valueOf(100))
                .divide(whole, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
