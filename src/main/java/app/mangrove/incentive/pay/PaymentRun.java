package app.mangrove.incentive.pay;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.plan.Earned;
import app.mangrove.incentive.plan.Earnings;
import app.mangrove.incentive.plan.PlanSetup;
import app.mangrove.incentive.read.Axis;
import app.mangrove.incentive.read.Claims;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.terms.Payment;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What one policy of payment makes of what was earned, for each partner when it is asked.
public final class PaymentRun {
    private static final boolean[] NONE = {};

    private final Payment policy;
    private final Earnings earnings;
    private final List<Earned> plans = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<int[]> stacks = new ArrayList<>();
    private final Bounding bounding;
    private volatile @Nullable Payouts payouts;
    private volatile @Nullable Map<Integer, long[][]> bounded;
    private final Axis axis;

    public PaymentRun(Payment policy, Earnings earnings) {
        this.policy = policy;
        this.earnings = earnings;
        this.axis = earnings.axis();
        int exponent = 2;
        for (int p = 0; p < earnings.plans().size(); p++) {
            PlanSetup setup = earnings.plans().get(p);
            if (policy.plans().contains(setup.plan().name())) {
                plans.add(earnings.earned(p));
                names.add(setup.plan().name());
                exponent = setup.exponent();
            }
        }
        for (Payment.Stack stack : policy.stacks()) {
            stacks.add(
                    stack.plans().stream().mapToInt(names::indexOf).filter(i -> i >= 0).toArray());
        }
        bounding = new Bounding(policy, names, exponent, axis);
    }

    public Payment policy() {
        return policy;
    }

    /// One month of one partner: what its plans net to, what of it is payable now, and since when a
    /// negative balance stands.
    ///
    /// Shape: `lost` says which plans, in the order of [#plans], lose in a stack; `kept` is what
    /// each pays after stacks and the policy's limits, and last what floors add. Unit: minor units
    /// of the policy's currency. `balance` is the running sum, `paid` the highest that it was
    /// before.
    public record Paid(
            long net,
            long payable,
            long balance,
            long paid,
            boolean[] lost,
            long[] kept,
            @Nullable Problem netProblem,
            @Nullable Problem payableProblem) {
        /// Before there was anything to pay.
        public static final Paid NOTHING = new Paid(0, 0, 0, 0, NONE, new long[0], null, null);
    }

    /// The names of the plans that it pays, in the order of the book.
    public List<String> plans() {
        return names;
    }

    /// Every month of the axis for a partner.
    public List<Paid> months(int partner) {
        List<Paid> months = new ArrayList<>(axis.count());
        long[][] kept = kept(partner);
        long balance = 0;
        long highest = 0;
        Problem unknown = null;
        Problem problem = null;
        boolean forward = policy.carry() == Payment.Carry.FORWARD;
        for (int m = 0; m < axis.count(); m++) {
            boolean follows = problem != null && bounding.follows(m, earnings.anniversary(partner));
            problem = follows ? problem : problem(partner, m);
            boolean[] lost = Stacking.losers(stacks, policy.stacks(), amounts(partner, m));
            long net = 0;
            for (long amount : kept[m]) {
                net = Math.addExact(net, amount);
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
                            kept[m],
                            problem,
                            unknown));
        }
        return months;
    }

    /// What each plan pays in each month, and last what floors add.
    private long[][] kept(int partner) {
        if (!bounding.isShared()) {
            return ownKept(partner);
        }
        Map<Integer, long[][]> known = bounded;
        if (known == null) {
            known = shared();
            bounded = known;
        }
        long[][] kept = known.get(partner);
        return kept == null ? ownKept(partner) : kept;
    }

    private long[][] ownKept(int partner) {
        long[][] kept = new long[axis.count()][];
        for (int m = 0; m < kept.length; m++) {
            long[] amounts = amounts(partner, m);
            boolean[] lost = Stacking.losers(stacks, policy.stacks(), amounts);
            kept[m] = java.util.Arrays.copyOf(amounts, amounts.length + 1);
            for (int p = 0; p < amounts.length; p++) {
                kept[m][p] = lost[p] ? 0 : amounts[p];
            }
        }
        bounding.own(kept, earnings.anniversary(partner));
        return kept;
    }

    /// Everybody who earned anything, cut to what bounds all together.
    private Map<Integer, long[][]> shared() {
        Ecosystem ecosystem = earnings.job().ecosystem();
        List<Integer> partners = new ArrayList<>();
        ecosystem
                .table(Partner.KIND)
                .forEach(nr -> {
                    if (plans.stream().anyMatch(plan -> plan.amounts().of(nr) != null)) {
                        partners.add(nr);
                    }
                });
        partners.sort(
                Comparator.comparing(
                        nr -> ecosystem.externalKey(Partner.KIND, nr), Claims::compare));
        List<long[][]> amounts = new ArrayList<>();
        Map<Integer, long[][]> all = new HashMap<>();
        for (int partner : partners) {
            long[][] kept = ownKept(partner);
            amounts.add(kept);
            all.put(partner, kept);
        }
        bounding.shared(amounts);
        return all;
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

    /// What one of [#plans] earned.
    public Earned earned(int plan) {
        return plans.get(plan);
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

    /// The day whose rate pays a month out.
    public LocalDate payDay(int month) {
        return LocalDate.ofEpochDay(axis.lastDay(month) + policy.payout().delay());
    }

    /// An amount in the currency of a partner at the end of a month. Errors: `rate.…`.
    public Outcome<Long> payout(int partner, int month, long payable) {
        return payouts().pay(payable, currency(partner), payDay(month));
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
