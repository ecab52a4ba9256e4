package app.mangrove.incentive.ledger;

import app.mangrove.incentive.Calculation;
import app.mangrove.incentive.plan.Amounts;
import app.mangrove.incentive.read.Axis;
import app.mangrove.incentive.statement.SettleRules;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.settle.PointsEntry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The points of all partners on a day: what plans of the points fund credited at the end of each
/// month, and the entries by hand.
public final class PointAccounts {
    private final SettleRules rules;
    private final Map<Integer, PointsLedger> ledgers = new LinkedHashMap<>();
    private String currency;

    private PointAccounts(SettleRules rules) {
        this.rules = rules;
        currency = rules.text(SettleRules.Choice.POINT_CURRENCY);
    }

    public static PointAccounts of(Calculation calculation, LocalDate on) {
        Ecosystem ecosystem = calculation.request().ecosystem();
        PointAccounts accounts = new PointAccounts(SettleRules.of(ecosystem));
        Map<Id, List<PointsLedger.Entry>> hand = new LinkedHashMap<>();
        for (PointsEntry entry : ecosystem.all(PointsEntry.KIND)) {
            hand.computeIfAbsent(entry.partner(), id -> new ArrayList<>())
                    .add(
                            new PointsLedger.Entry(
                                    entry.date(),
                                    PointsLedger.Type.valueOf(entry.type()),
                                    entry.points(),
                                    Objects.requireNonNullElse(entry.note(), "")));
        }
        calculation.plans().stream()
                .map(setup -> setup.plan())
                .filter(accounts::isOfPoints)
                .findFirst()
                .ifPresent(plan -> accounts.currency = plan.currency());
        int months = accounts.rules.whole(SettleRules.Choice.POINT_MONTHS);
        for (Calculation.Payee payee : calculation.partners()) {
            List<PointsLedger.Entry> entries = new ArrayList<>();
            accounts.earned(calculation, payee.nr(), entries);
            Id id = ecosystem.table(Partner.KIND).id(payee.nr());
            entries.addAll(hand.getOrDefault(id, List.of()));
            if (!entries.isEmpty()) {
                accounts.ledgers.put(payee.nr(), PointsLedger.of(entries, months, on));
            }
        }
        return accounts;
    }

    /// Whether a plan credits points.
    public boolean isOfPoints(Plan plan) {
        return plan.purse() instanceof Plan.Purse.Fund(String name)
                && name.equalsIgnoreCase(rules.text(SettleRules.Choice.POINTS_FUND));
    }

    private void earned(Calculation calculation, int partner, List<PointsLedger.Entry> entries) {
        Axis axis = calculation.earnings().axis();
        for (int p = 0; p < calculation.plans().size(); p++) {
            Plan plan = calculation.plans().get(p).plan();
            if (!isOfPoints(plan)) {
                continue;
            }
            Amounts amounts = calculation.earnings().earned(p).amounts();
            int exponent = calculation.plans().get(p).exponent();
            for (int m = 0; m < axis.count(); m++) {
                long minor = amounts.at(partner, m);
                if (minor != 0) {
                    entries.add(
                            new PointsLedger.Entry(
                                    LocalDate.ofEpochDay(axis.lastDay(m)),
                                    PointsLedger.Type.EARNED,
                                    BigDecimal.valueOf(minor, exponent),
                                    plan.name()));
                }
            }
        }
    }

    /// The partners that have or had points, with their ledgers.
    public Map<Integer, PointsLedger> ledgers() {
        return java.util.Collections.unmodifiableMap(ledgers);
    }

    /// What points are worth as a liability, rounded half to even to the cents of the currency.
    public BigDecimal worth(BigDecimal points, int exponent) {
        return points.multiply(rules.number(SettleRules.Choice.POINT_VALUE))
                .setScale(exponent, RoundingMode.HALF_EVEN);
    }

    /// That of the plans that credit points, else the one that is set.
    public String currency() {
        return currency;
    }
}
