package app.mangrove.tier;

import app.mangrove.base.money.Amount;
import app.mangrove.base.money.Rounding;
import app.mangrove.base.money.Scaled;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.fact.RateTable;
import app.mangrove.model.market.Currency;
import app.mangrove.model.program.Benefit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Values tiers by the ladder itself: discount, rebate and MDF as shares of the revenue of twelve
/// months, and what is given in money.
///
/// Shape: who sold less than was returned gets no share. Unit: the currency that it is made for;
/// money in another is converted by the version's rates, and left out without one, which the
/// version's check names.
public final class LadderValuer implements Valuer {
    private static final long ONE = 1_000_000;

    private final Map<Id, Given> given = new HashMap<>();
    private final Ecosystem ecosystem;
    private final LadderRules rules;
    private final String currency;
    private final LocalDate day;

    /// Shares in millionths, and fixed money in ten-thousandths.
    private record Given(long[] shares, Worth fixed) {}

    public LadderValuer(Ecosystem ecosystem, LadderRules rules, String currency, LocalDate day) {
        this.ecosystem = ecosystem;
        this.rules = rules;
        this.currency = currency;
        this.day = day;
        rules.steps().forEach(step -> given.put(step.id(), given(step)));
    }

    @Override
    public Worth worth(int partner, LadderStep step, Amount revenue) {
        Given what = given.get(step.id());
        if (what == null) {
            what = given(step);
        }
        long e4 = Math.max(0, revenue.e4());
        return new Worth(
                        part(e4, what.shares[0]),
                        part(e4, what.shares[1]),
                        part(e4, what.shares[2]))
                .plus(what.fixed);
    }

    private static long part(long e4, long share) {
        return share == 0 ? 0 : Scaled.multiplyDivide(e4, share, ONE, Rounding.HALF_UP);
    }

    private Given given(LadderStep step) {
        return new Given(
                new long[] {share(step, "DISCOUNT"), share(step, "REBATE"), share(step, "MDF")},
                new Worth(fixed(step, "DISCOUNT"), fixed(step, "REBATE"), fixed(step, "MDF")));
    }

    private static long share(LadderStep step, String type) {
        return step.share(type)
                .movePointRight(6)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private long fixed(LadderStep step, String type) {
        long sum = 0;
        for (Benefit benefit : step.benefits()) {
            BigDecimal quantity = benefit.quantity();
            if (benefit.type().equals(type) && benefit.unit().equals("MONEY") && quantity != null) {
                sum += converted(new Amount(Criteria.e4(quantity), code(benefit)));
            }
        }
        return sum;
    }

    private String code(Benefit benefit) {
        return Optional.ofNullable(benefit.currency())
                .flatMap(id -> ecosystem.find(Currency.KIND, id))
                .map(Currency::code)
                .orElse(rules.currency());
    }

    private long converted(Amount amount) {
        return RateTable.of(ecosystem).convert(amount, day, rules.conversion(currency))
                        instanceof Outcome.Ok<Amount>(Amount ok)
                ? ok.e4()
                : 0;
    }
}
