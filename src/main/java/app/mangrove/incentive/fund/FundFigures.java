package app.mangrove.incentive.fund;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.money.Money;
import app.mangrove.model.fund.FundBudget;
import app.mangrove.model.partner.Partner;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// The figures of a whole fund, each with the steps that give it.
///
/// Unit: minor units; shares and ratios to four decimals. Utilisation is what was claimed and
/// approved of what there was to spend, the field's usual 55 to 75 %.
public final class FundFigures {
    /// How far ahead expiry is looked for.
    public static final int AHEAD = 90;

    private final FundState state;
    private final List<FundReturn> returns;

    public FundFigures(FundState state, List<FundReturn> returns) {
        this.state = state;
        this.returns = List.copyOf(returns);
    }

    /// What there is to spend: the ceilings for everybody that have begun, else all that came.
    public Explained<Money> budget() {
        List<Step> steps = new ArrayList<>();
        long sum = 0;
        for (Ceiling ceiling : state.ceilings()) {
            if (ceiling.isWhole() && !state.day().isBefore(ceiling.budget().validFrom())) {
                sum += ceiling.amount();
                Step.Leaf leaf =
                        new Step.Leaf(FundBudget.KIND.key(), ceiling.budget().id().toString());
                steps.add(step("fund.why.budget", ceiling.amount(), List.of(leaf)));
            }
        }
        return steps.isEmpty()
                ? byPartner("fund.why.came", a -> a.sums().came())
                : total(steps, sum);
    }

    public Explained<Money> accrued() {
        return byPartner("fund.why.accrued", a -> a.sums().accrued());
    }

    public Explained<Money> committed() {
        return byPartner("fund.why.committed-open", a -> a.sums().committed());
    }

    public Explained<Money> claimed() {
        return byPartner("fund.why.claimed", a -> a.sums().claimed());
    }

    public Explained<Money> paid() {
        return byPartner("fund.why.reimbursed", a -> a.sums().reimbursed());
    }

    public Explained<Money> available() {
        return byPartner("fund.why.available", Account::available);
    }

    /// What expires within ninety days if nobody does anything.
    public Explained<Money> expiring() {
        LocalDate until = state.day().plusDays(AHEAD);
        return byPartner(
                "fund.why.expiring",
                account ->
                        Expiry.forecast(account, until).stream().mapToLong(Expiry::amount).sum());
    }

    /// What was approved of claims, paid or to be paid.
    public Explained<Money> spent() {
        List<Step> steps = new ArrayList<>();
        long sum = 0;
        for (FundReturn each : returns) {
            if (each.spend() != 0) {
                sum += each.spend();
                steps.add(
                        step(
                                "fund.why.spent",
                                each.spend(),
                                List.of(
                                        new Step.Leaf(
                                                "fund_request", each.request().id().toString()))));
            }
        }
        return total(steps, sum);
    }

    public Explained<Optional<BigDecimal>> utilisation() {
        return ratio(spent().value(), budget().value(), "fund.why.spent", "fund.why.budget");
    }

    /// Won revenue for each unit spent.
    public Explained<Optional<BigDecimal>> wonRatio() {
        return ratio(
                result(FundReturn.Measure.WON), spent().value(), "fund.why.won", "fund.why.spent");
    }

    /// Pipeline for each unit spent.
    public Explained<Optional<BigDecimal>> pipelineRatio() {
        return ratio(
                result(FundReturn.Measure.PIPELINE),
                spent().value(),
                "fund.why.pipeline",
                "fund.why.spent");
    }

    public Money result(FundReturn.Measure measure) {
        return state.rules().money(returns.stream().mapToLong(r -> r.sum(measure)).sum());
    }

    private Explained<Optional<BigDecimal>> ratio(Money of, Money by, String rule, String divisor) {
        Optional<BigDecimal> ratio = FundReturn.ratio(of.minor(), by.minor());
        List<Step> steps =
                List.of(
                        step(rule, of.minor(), List.of()),
                        step(divisor, by.minor(), List.of()),
                        new Step(
                                Step.Kind.MEASURE,
                                "fund.why.ratio",
                                List.of(),
                                ratio.map(BigDecimal::toPlainString).orElse("–"),
                                "",
                                List.of()));
        return new Explained<>(ratio, steps);
    }

    private Explained<Money> byPartner(String rule, ToLongFunction<Account> figure) {
        List<Step> steps = new ArrayList<>();
        long sum = 0;
        List<Account> sorted =
                state.accounts().stream()
                        .sorted(Comparator.comparingLong(figure).reversed())
                        .toList();
        for (Account account : sorted) {
            long amount = figure.applyAsLong(account);
            if (amount != 0) {
                sum += amount;
                String partner =
                        state.ecosystem().table(Partner.KIND).id(account.partner()).toString();
                steps.add(step(rule, amount, List.of(new Step.Leaf(Partner.KIND.key(), partner))));
            }
        }
        return total(steps, sum);
    }

    private Explained<Money> total(List<Step> steps, long sum) {
        List<Step> all = new ArrayList<>(steps);
        all.add(
                new Step(
                        Step.Kind.CUMULATE,
                        "fund.why.total",
                        List.of(),
                        text(sum),
                        state.rules().currency(),
                        List.of()));
        return new Explained<>(state.rules().money(sum), all);
    }

    private Step step(String rule, long minor, List<Step.Leaf> leaves) {
        return new Step(
                Step.Kind.ROWS, rule, List.of(), text(minor), state.rules().currency(), leaves);
    }

    private String text(long minor) {
        return BigDecimal.valueOf(minor, state.rules().exponent()).toPlainString();
    }
}
