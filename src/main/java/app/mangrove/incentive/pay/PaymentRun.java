package app.mangrove.incentive.pay;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.plan.Earned;
import app.mangrove.incentive.plan.Earnings;
import app.mangrove.incentive.plan.PlanSetup;
import app.mangrove.incentive.read.Axis;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.terms.Payment;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What one policy of payment makes of what was earned, for each partner when it is asked.
public final class PaymentRun {
    private final Payment policy;
    private final Earnings earnings;
    private final List<Earned> plans = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<int[]> stacks = new ArrayList<>();
    private volatile @Nullable Payouts payouts;
    private final Axis axis;

    public PaymentRun(Payment policy, Earnings earnings) {
        this.policy = policy;
        this.earnings = earnings;
        this.axis = earnings.axis();
        for (int p = 0; p < earnings.plans().size(); p++) {
            PlanSetup setup = earnings.plans().get(p);
            if (policy.plans().contains(setup.plan().name())) {
                plans.add(earnings.earned(p));
                names.add(setup.plan().name());
            }
        }
        for (Payment.Stack stack : policy.stacks()) {
            stacks.add(
                    stack.plans().stream().mapToInt(names::indexOf).filter(i -> i >= 0).toArray());
        }
    }

    public Payment policy() {
        return policy;
    }

    /// One month of one partner: what its plans net to, what of it is payable now, and since when a
    /// negative balance stands.
    ///
    /// Unit: minor units of the policy's currency. `balance` is the running sum, `paid` the highest
    /// that it was before.
    public record Paid(
            long net,
            long payable,
            long balance,
            long paid,
            boolean[] lost,
            @Nullable Problem netProblem,
            @Nullable Problem payableProblem) {}

    /// The names of the plans that it pays, in the order of the book.
    public List<String> plans() {
        return names;
    }

    /// Every month of the axis for a partner.
    public List<Paid> months(int partner) {
        List<Paid> months = new ArrayList<>(axis.count());
        long balance = 0;
        long highest = 0;
        Problem unknown = null;
        boolean forward = policy.carry() == Payment.Carry.FORWARD;
        for (int m = 0; m < axis.count(); m++) {
            Problem problem = problem(partner, m);
            long[] amounts = amounts(partner, m);
            boolean[] lost = Stacking.losers(stacks, policy.stacks(), amounts);
            long net = 0;
            for (int p = 0; p < amounts.length; p++) {
                net = lost[p] ? net : Math.addExact(net, amounts[p]);
            }
            long before = highest;
            balance = Math.addExact(balance, net);
            highest = Math.max(highest, balance);
            unknown = forward && unknown != null ? unknown : problem;
            months.add(
                    new Paid(
                            problem == null ? net : 0,
                            forward ? highest - before : net,
                            balance,
                            before,
                            lost,
                            problem,
                            unknown));
        }
        return months;
    }

    private @Nullable Problem problem(int partner, int month) {
        for (Earned plan : plans) {
            Problem problem = plan.unreleased(partner, month);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    /// What each plan releases, in the order of [#plans].
    public long[] amounts(int partner, int month) {
        long[] amounts = new long[plans.size()];
        for (int p = 0; p < amounts.length; p++) {
            amounts[p] = plans.get(p).released(partner, month);
        }
        return amounts;
    }

    /// The currency that a partner is paid in: the policy's own one, else the partner's, else that
    /// of the plans.
    public String currency(int partner) {
        String fixed = policy.payout().currency();
        if (fixed != null) {
            return fixed;
        }
        Ecosystem ecosystem = earnings.job().ecosystem();
        Table table = ecosystem.table(Partner.KIND);
        Ints currencies = table.ints(Partner.CURRENCY);
        int currency = currencies.at(partner);
        return currency > 0 ? ecosystem.name(Currency.KIND, currency) : policy.currency();
    }

    /// An amount in the currency of a partner at the end of a month. Errors: `rate.…`.
    public Outcome<Long> payout(int partner, int month, long payable) {
        return payouts().pay(payable, currency(partner), LocalDate.ofEpochDay(axis.lastDay(month)));
    }

    /// The rates of payouts, looked up when the first is asked for.
    public Payouts payouts() {
        Payouts known = payouts;
        if (known == null) {
            known =
                    new Payouts(
                            earnings.job().ecosystem(),
                            policy.currency(),
                            policy.payout().rounding());
            payouts = known;
        }
        return known;
    }
}
