package app.mangrove.incentive;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.money.Money;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Partial;
import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.explain.Explaining;
import app.mangrove.incentive.explain.PaymentSteps;
import app.mangrove.incentive.explain.Reconciliation;
import app.mangrove.incentive.pay.PaymentRun;
import app.mangrove.incentive.plan.Amounts;
import app.mangrove.incentive.plan.Earnings;
import app.mangrove.incentive.plan.PlanSetup;
import app.mangrove.incentive.read.Axis;
import app.mangrove.incentive.read.Claims;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.terms.Payment;
import app.mangrove.model.plan.terms.Plan;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a request came to: what each plan earned each partner in each month, and what is paid.
///
/// Shape: plans and policies by their place in the book, partners by row number, months from 0 for
/// the first of the request. Immutable.
public final class Calculation {
    private final Request request;
    private final Earnings earnings;
    private final List<PaymentRun> payments = new ArrayList<>();
    private final int first;
    private final int count;

    Calculation(Request request, Earnings earnings) {
        this.request = request;
        this.earnings = earnings;
        first = earnings.axis().month(request.from());
        count = request.to().index() - request.from().index() + 1;
        policies().forEach(policy -> payments.add(new PaymentRun(policy, earnings)));
    }

    /// The policies of the book; without one, all cash plans of a currency are paid together.
    private List<Payment> policies() {
        if (!request.book().payments().isEmpty()) {
            return request.book().payments();
        }
        Map<String, List<String>> byCurrency = new LinkedHashMap<>();
        for (Plan plan : request.book().plans()) {
            if (plan.purse() instanceof Plan.Purse.Cash) {
                byCurrency
                        .computeIfAbsent(plan.currency(), c -> new ArrayList<>())
                        .add(plan.name());
            }
        }
        List<Payment> policies = new ArrayList<>();
        byCurrency.forEach((currency, plans) ->
                policies.add(
                        new Payment(
                                currency,
                                currency,
                                plans,
                                List.of(),
                                List.of(),
                                Payment.Carry.FORWARD,
                                Payment.Payout.DEFAULT)));
        return policies;
    }

    public Request request() {
        return request;
    }

    public Earnings earnings() {
        return earnings;
    }

    public List<PlanSetup> plans() {
        return earnings.plans();
    }

    public List<PaymentRun> payments() {
        return Collections.unmodifiableList(payments);
    }

    public int months() {
        return count;
    }

    /// The month of the axis that a month of the request is; below 0 before the first plan.
    public int axisMonth(int month) {
        return first + month;
    }

    public String label(int month) {
        return request.calendar().monthLabel(request.from().plus(month));
    }

    /// A partner with the key that it has in its source.
    public record Payee(int nr, String key) {}

    /// Every partner, by key: numbers as numbers.
    public List<Payee> partners() {
        Ecosystem ecosystem = request.ecosystem();
        Table table = ecosystem.table(Partner.KIND);
        List<Payee> partners = new ArrayList<>();
        table.forEach(nr -> partners.add(new Payee(nr, ecosystem.externalKey(Partner.KIND, nr))));
        partners.sort(Comparator.comparing(Payee::key, Claims::compare));
        return partners;
    }

    /// What a plan earned a partner in a month.
    public Outcome<Money> earned(int plan, int partner, int month) {
        Plan terms = plans().get(plan).plan();
        int at = axisMonth(month);
        if (at < 0) {
            return Outcome.ok(new Money(0, terms.currency()));
        }
        Amounts amounts = earnings.earned(plan).amounts();
        Problem problem = amounts.problem(partner, at);
        return problem != null
                ? Outcome.failed(problem)
                : Outcome.ok(new Money(amounts.at(partner, at), terms.currency()));
    }

    /// Why a plan earned a partner what it did in a month; the same run, recorded. A problem when
    /// the amount is not known.
    public Outcome<Explained<Money>> explain(int plan, int partner, int month) {
        int at = axisMonth(month);
        if (at < 0) {
            return earned(plan, partner, month).map(money -> new Explained<>(money, List.of()));
        }
        Problem problem = earnings.earned(plan).amounts().problem(partner, at);
        return problem != null
                ? Outcome.failed(problem)
                : Outcome.ok(Explaining.of(earnings, plan, partner, at));
    }

    /// Why a policy pays a partner what it does in a month, in the currency of the payout. A
    /// problem when the amount is not known.
    public Outcome<Explained<Money>> explainPaid(int policy, int partner, int month) {
        PaymentRun run = payments.get(policy);
        int at = axisMonth(month);
        return at < 0
                ? Outcome.ok(new Explained<>(new Money(0, run.currency(partner)), List.of()))
                : PaymentSteps.of(earnings, run, partner, at);
    }

    /// Which transactions of the months went in, which plans took them, and why others were not.
    public Reconciliation reconcile() {
        return Reconciliation.of(earnings, Math.max(0, first), first + count - 1);
    }

    /// What a plan earned everybody in all months; the problems of what is not in it.
    public Partial<Money> total(int plan) {
        Axis axis = earnings.axis();
        Amounts amounts = earnings.earned(plan).amounts();
        long sum = 0;
        Set<Problem> problems = new LinkedHashSet<>(earnings.earned(plan).unknown());
        for (int nr : request.ecosystem().table(Partner.KIND).numbers()) {
            for (int m = Math.max(0, first); m < Math.min(axis.count(), first + count); m++) {
                sum = Math.addExact(sum, amounts.at(nr, m));
                Problem problem = amounts.problem(nr, m);
                if (problem != null) {
                    problems.add(problem);
                }
            }
        }
        String currency = plans().get(plan).plan().currency();
        return new Partial<>(new Money(sum, currency), List.copyOf(problems));
    }

    /// What a policy pays a partner, by month of the request; months before any plan are zero.
    public List<PaymentRun.Paid> paid(int policy, int partner) {
        List<PaymentRun.Paid> all = payments.get(policy).months(partner);
        List<PaymentRun.Paid> asked = new ArrayList<>();
        for (int m = first; m < first + count; m++) {
            asked.add(m < 0 ? PaymentRun.Paid.NOTHING : all.get(m));
        }
        return asked;
    }

    /// The place of a plan in the book, −1 for none.
    public int plan(String name) {
        for (int p = 0; p < plans().size(); p++) {
            if (plans().get(p).plan().name().equals(name)) {
                return p;
            }
        }
        return -1;
    }

    /// The row number of a partner by its key in its source, its name or its id; 0 for none.
    public int partner(String text) {
        Ecosystem ecosystem = request.ecosystem();
        Table table = ecosystem.table(Partner.KIND);
        int named = 0;
        for (int nr : table.numbers()) {
            if (ecosystem.externalKey(Partner.KIND, nr).equals(text)
                    || table.id(nr).toString().equals(text)) {
                return nr;
            }
            if (named == 0 && ecosystem.name(Partner.KIND, nr).equalsIgnoreCase(text)) {
                named = nr;
            }
        }
        return named;
    }

    /// The problem of a partner's month in a plan, null when it is known.
    public @Nullable Problem problem(int plan, int partner, int month) {
        int at = axisMonth(month);
        return at < 0 ? null : earnings.earned(plan).amounts().problem(partner, at);
    }
}
