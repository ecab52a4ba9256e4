package app.mangrove.incentive.ledger;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.incentive.Calculation;
import app.mangrove.incentive.plan.PlanSetup;
import app.mangrove.incentive.statement.Line;
import app.mangrove.incentive.statement.Minor;
import app.mangrove.incentive.statement.PartnerStatement;
import app.mangrove.incentive.statement.SettleRules;
import app.mangrove.incentive.statement.StatementRun;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.fact.FundMovement;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.settle.PayoutBatch;
import app.mangrove.model.settle.Statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The journal of one period of a workspace: its accruals, its statements when it is closed, the
/// payouts of its days, points that expired or were redeemed.
public final class Books {
    private Books() {}

    public static Breakage breakage(Ecosystem ecosystem) {
        return Breakage.of(SettleRules.of(ecosystem));
    }

    /// An open period is accrued as it is known now; a closed one as its statements were frozen, so
    /// that what came later is the true-up of the period that corrects it. What funds moved in the
    /// period adds what expired of them.
    public static Journal of(
            Accruals books,
            Calculation present,
            StatementRun run,
            LocalDate today,
            List<FundMovement> movements) {
        Map<String, Long> accrued = credits(books, present, run);
        if (run.closed()) {
            accrued.putAll(frozen(run));
            books.accrue(present, run.month(), accrued);
            books.state(run, present, accrued);
        } else {
            books.accrue(present, run.month(), accrued);
        }
        books.pay(paid(present.request().ecosystem(), run), run.label());
        points(books, present, run, today);
        for (FundMovement each : movements) {
            if (each.kind() == FundMovement.Kind.EXPIRED
                    && !each.date().isBefore(run.days().from())
                    && each.date().isBefore(run.days().to())) {
                books.expire(
                        each.date(),
                        run.label(),
                        each.fund(),
                        Math.abs(each.amount().minor()),
                        each.amount().currency());
            }
        }
        return books.journal();
    }

    /// What is earned of each plan: of an open period all, of a closed one what funds credited;
    /// points at what they are worth.
    private static Map<String, Long> credits(
            Accruals books, Calculation present, StatementRun run) {
        Map<String, Long> sums = new HashMap<>();
        PointAccounts points = PointAccounts.of(present, run.days().from());
        Map<String, Long> earned = books.earned(present, run.month());
        for (PlanSetup setup : present.plans()) {
            Plan plan = setup.plan();
            long sum = earned.getOrDefault(plan.name(), 0L);
            if (points.isOfPoints(plan)) {
                sum =
                        points.worth(BigDecimal.valueOf(sum, setup.exponent()), setup.exponent())
                                .unscaledValue()
                                .longValueExact();
            }
            if (!run.closed() || plan.purse() instanceof Plan.Purse.Fund) {
                sums.put(plan.name(), sum);
            }
        }
        return sums;
    }

    /// What the statements say of each plan's own month.
    private static Map<String, Long> frozen(StatementRun run) {
        Map<String, Long> sums = new HashMap<>();
        for (PartnerStatement each : run.statements()) {
            for (Line line : each.lines()) {
                if (line.type().isEarned() || line.type() == Line.Type.ADJUSTMENT) {
                    sums.merge(line.plan(), line.minor(), Math::addExact);
                }
            }
        }
        return sums;
    }

    private static List<Accruals.Paid> paid(Ecosystem ecosystem, StatementRun run) {
        Minor minor = Minor.of(ecosystem);
        Map<Id, PayoutBatch> batches = new HashMap<>();
        for (PayoutBatch batch : ecosystem.all(PayoutBatch.KIND)) {
            LocalDate day = batch.paidOn();
            if (day != null && !day.isBefore(run.days().from()) && day.isBefore(run.days().to())) {
                batches.put(batch.id(), batch);
            }
        }
        List<Accruals.Paid> payments = new ArrayList<>();
        for (Statement each : ecosystem.all(Statement.KIND)) {
            Id id = each.batch();
            PayoutBatch batch = id == null ? null : batches.get(id);
            LocalDate day = batch == null ? null : batch.paidOn();
            BigDecimal payout = each.payout();
            if (day != null && payout != null) {
                String currency = minor.code(each.currency());
                String paid = minor.code(each.payoutCurrency());
                payments.add(
                        new Accruals.Paid(
                                day,
                                each.number(),
                                minor.minor(each.payable(), currency),
                                currency,
                                minor.minor(payout, paid),
                                paid));
            }
        }
        return payments;
    }

    private static void points(
            Accruals books, Calculation present, StatementRun run, LocalDate today) {
        Ecosystem ecosystem = present.request().ecosystem();
        PointAccounts accounts = PointAccounts.of(present, today);
        Minor minor = Minor.of(ecosystem);
        int exponent = minor.exponent(accounts.currency());
        FiscalCalendar calendar = present.request().calendar();
        accounts.ledgers()
                .forEach((partner, ledger) -> {
                    for (PointsLedger.Moved moved : ledger.moves()) {
                        if (calendar.monthOf(moved.date()).index() != run.month().index()) {
                            continue;
                        }
                        long worth =
                                accounts.worth(moved.points().negate(), exponent)
                                        .unscaledValue()
                                        .longValueExact();
                        String what =
                                ecosystem.name(app.mangrove.model.partner.Partner.KIND, partner);
                        if (moved.type() == PointsLedger.Type.EXPIRE) {
                            books.expire(
                                    moved.date(), run.label(), what, worth, accounts.currency());
                        } else if (moved.type() == PointsLedger.Type.REDEEM) {
                            books.redeem(
                                    moved.date(), run.label(), what, worth, accounts.currency());
                        }
                    }
                });
    }
}
