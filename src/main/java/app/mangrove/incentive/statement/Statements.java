package app.mangrove.incentive.statement;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.time.Period;
import app.mangrove.incentive.Calculation;
import app.mangrove.incentive.pay.PaymentRun;
import app.mangrove.incentive.read.Axis;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.terms.Payment;
import app.mangrove.model.settle.Statement;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Makes the statements of a period.
///
/// A closed period's are read as they were frozen. An open one's are what its plans release, what
/// closed periods should have paid by what is known now and did not, claims, and the balance that
/// the statement before carries on. So the lines of all statements of a plan's month always add up
/// to what that month is known to be worth when the last of them was made.
public final class Statements {
    private final Calculation calculation;
    private final Axis axis;
    private final Frozen frozen;
    private final Takebacks takebacks;
    private final FiscalCalendar.Month month;
    private final List<Reimbursement> claims;
    private final List<PartnerStatement> made = new ArrayList<>();
    private final Set<Problem> problems = new LinkedHashSet<>();

    private Statements(
            Calculation calculation, FiscalCalendar.Month month, List<Reimbursement> claims) {
        this.calculation = calculation;
        this.axis = calculation.earnings().axis();
        this.month = month;
        this.claims = claims;
        takebacks = new Takebacks(calculation.earnings());
        frozen = Frozen.of(calculation.request().ecosystem(), axis.calendar());
    }

    /// The statements of a month by a calculation that reaches it. Errors: `statement.range` when
    /// the plans begin after it, or the calculation ends before it.
    public static Outcome<StatementRun> of(
            Calculation calculation, FiscalCalendar.Month month, List<Reimbursement> claims) {
        Statements run = new Statements(calculation, month, claims);
        int at = run.axis.month(month);
        if (run.frozen.isClosed(month)) {
            return Outcome.ok(run.closed());
        }
        if (at < 0 || at >= run.axis.count()) {
            return Outcome.failed("statement.range", run.label());
        }
        return Outcome.ok(run.open(at));
    }

    private String label() {
        return axis.calendar().monthLabel(month);
    }

    private Period days() {
        return axis.calendar().month(month);
    }

    private StatementRun closed() {
        for (Statement row : frozen.statements(month)) {
            made.add(Thawing.of(frozen, row));
        }
        return new StatementRun(month, label(), days(), true, made, List.of());
    }

    private StatementRun open(int at) {
        for (Calculation.Payee payee : calculation.partners()) {
            for (PaymentRun run : calculation.payments()) {
                statement(run, payee.nr(), at);
            }
            claimsAlone(payee.nr());
        }
        return new StatementRun(month, label(), days(), false, made, List.copyOf(problems));
    }

    /// Where the first open month lies on the axis: corrections are paid there, and balances begin.
    private int firstOpen(int at) {
        int next = frozen.next().map(axis::month).orElse(at);
        return Math.clamp(next, 0, at);
    }

    private void statement(PaymentRun run, int partner, int at) {
        PlanLines plans = new PlanLines(calculation, run, partner, takebacks);
        Payment policy = run.policy();
        boolean forward = policy.carry() == Payment.Carry.FORWARD;
        int first = firstOpen(at);
        long carried = carried(run, partner, first, forward);
        List<Line> lines = List.of();
        PartnerStatement.Balance balance = PartnerStatement.Balance.of(carried, 0, forward);
        for (int m = first; m <= at; m++) {
            lines = new ArrayList<>(plans.of(m));
            if (m == first) {
                lines.addAll(corrections(plans, run, partner, first));
            }
            if (m == at) {
                lines.addAll(reimbursed(partner, policy));
            }
            long net = lines.stream().mapToLong(Line::minor).reduce(0, Math::addExact);
            balance = PartnerStatement.Balance.of(carried, net, forward);
            carried = balance.carriedOut();
        }
        if (balance.carriedIn() != 0) {
            lines.add(
                    new Line(
                            Line.Type.CARRIED,
                            "",
                            axis.label(Math.max(0, at - 1)),
                            balance.carriedIn(),
                            "",
                            null));
        }
        Problem problem = plans.problem(first, at, frozen.months());
        if (!lines.isEmpty() || problem != null) {
            add(run, partner, at, lines, balance, problem);
        }
    }

    /// Without an earlier statement, months before the first were settled elsewhere: only a
    /// negative balance that they left is taken over.
    private long carried(PaymentRun run, int partner, int first, boolean forward) {
        if (!forward) {
            return 0;
        }
        return frozen.carried(partner, run.policy().name())
                .orElseGet(() -> {
                    if (first == 0 || !frozen.months().isEmpty()) {
                        return 0L;
                    }
                    PaymentRun.Paid before = run.months(partner).get(first - 1);
                    return Math.min(
                            0, before.balance() - Math.max(before.paid(), before.balance()));
                });
    }

    private List<Line> corrections(PlanLines plans, PaymentRun run, int partner, int first) {
        List<Line> lines = new ArrayList<>();
        for (int index : frozen.months()) {
            int m = axis.month(FiscalCalendar.Month.ofIndex(index));
            if (m < 0 || m >= first) {
                continue;
            }
            for (int p = 0; p < run.plans().size(); p++) {
                String plan = run.plans().get(p);
                long known = plans.released(p, m);
                long stated = frozen.stated(partner, run.policy().name(), plan, axis.label(m));
                if (known != stated) {
                    lines.add(
                            new Line(
                                    Line.Type.CORRECTION,
                                    plan,
                                    axis.label(m),
                                    Math.subtractExact(known, stated),
                                    axis.label(first),
                                    null));
                }
            }
        }
        return lines;
    }

    private List<Line> reimbursed(int partner, Payment policy) {
        boolean first =
                calculation.payments().stream()
                        .map(PaymentRun::policy)
                        .filter(each -> each.currency().equals(policy.currency()))
                        .findFirst()
                        .filter(policy::equals)
                        .isPresent();
        return first ? claims(partner, policy.currency()) : List.of();
    }

    private List<Line> claims(int partner, String currency) {
        return claims.stream()
                .filter(claim -> claim.partner() == partner && claim.currency().equals(currency))
                .filter(claim -> claim.date().isBefore(days().to()))
                .filter(claim -> !frozen.isStated(claim.source()))
                .map(claim ->
                        new Line(
                                Line.Type.REIMBURSEMENT,
                                claim.fund(),
                                label(),
                                claim.minor(),
                                claim.date().toString(),
                                claim.source()))
                .toList();
    }

    /// Claims in a currency that no policy pays are a statement of their own.
    private void claimsAlone(int partner) {
        Set<String> paid = new LinkedHashSet<>();
        calculation.payments().forEach(run -> paid.add(run.policy().currency()));
        Set<String> others = new LinkedHashSet<>();
        claims.stream()
                .filter(claim -> claim.partner() == partner && !paid.contains(claim.currency()))
                .forEach(claim -> others.add(claim.currency()));
        for (String currency : others) {
            List<Line> lines = claims(partner, currency);
            if (!lines.isEmpty()) {
                long net = lines.stream().mapToLong(Line::minor).reduce(0, Math::addExact);
                made.add(
                        new PartnerStatement(
                                partner,
                                currency,
                                currency,
                                lines,
                                PartnerStatement.Balance.of(0, net, true),
                                new PartnerStatement.Payout(currency, Math.max(0, net)),
                                null,
                                null));
            }
        }
    }

    private void add(
            PaymentRun run,
            int partner,
            int at,
            List<Line> lines,
            PartnerStatement.Balance balance,
            @Nullable Problem known) {
        String currency = run.currency(partner);
        Outcome<Long> paid = run.payout(partner, at, balance.payable());
        Problem problem = known != null ? known : paid.failure().orElse(null);
        if (problem != null) {
            problems.add(Problem.of("statement.problem", name(partner), problem));
        }
        made.add(
                new PartnerStatement(
                        partner,
                        run.policy().name(),
                        run.policy().currency(),
                        lines,
                        balance,
                        new PartnerStatement.Payout(currency, paid.optional().orElse(null)),
                        problem,
                        null));
    }

    private String name(int partner) {
        return calculation.request().ecosystem().name(Partner.KIND, partner);
    }
}
