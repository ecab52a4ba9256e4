package app.mangrove.incentive.plan;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Refusal;
import app.mangrove.incentive.read.MoneyOf;
import app.mangrove.incentive.read.Needs;
import app.mangrove.incentive.read.Order;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.market.Currency;
import app.mangrove.model.plan.terms.Agreement;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Measure;
import app.mangrove.model.plan.terms.Payee;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.model.plan.terms.RatePart;
import app.mangrove.model.plan.terms.Returns;
import app.mangrove.model.query.Filter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Collects what the plans of a book read of rows beside their columns.
final class Needing {
    private final Ecosystem ecosystem;
    private final Set<MoneyOf> monies = new LinkedHashSet<>();
    private final Set<String> ages = new LinkedHashSet<>();
    private final Set<String> asks = new LinkedHashSet<>();
    private boolean claims;

    private Needing(Ecosystem ecosystem) {
        this.ecosystem = ecosystem;
    }

    static Needs of(Ecosystem ecosystem, PlanBook book) {
        Needing needing = new Needing(ecosystem);
        for (Plan plan : book.plans()) {
            int exponent = exponent(ecosystem, plan);
            components(plan, book).forEach(part -> needing.add(plan, part, exponent));
        }
        return new Needs(
                new ArrayList<>(needing.monies),
                new ArrayList<>(needing.ages),
                needing.claims,
                new ArrayList<>(needing.asks));
    }

    /// The components of every version and agreement of a plan.
    static Stream<Component> components(Plan plan, PlanBook book) {
        return Stream.concat(
                plan.versions().stream().flatMap(version -> version.components().stream()),
                agreements(plan, book).stream()
                        .flatMap(agreement -> agreement.components().stream()));
    }

    static List<Agreement> agreements(Plan plan, PlanBook book) {
        return book.agreements().stream().filter(a -> a.plan().equals(plan.name())).toList();
    }

    /// The decimals of a plan's currency. Errors: refuses with `incentive.currency`.
    static int exponent(Ecosystem ecosystem, Plan plan) {
        return ecosystem.all(Currency.KIND).stream()
                .filter(currency -> currency.code().equals(plan.currency()))
                .findFirst()
                .map(currency -> currency.exponent().intValue())
                .orElseThrow(() ->
                        new Refusal(
                                Problem.of("incentive.currency", plan.name(), plan.currency())));
    }

    private void add(Plan plan, Component part, int exponent) {
        if (part.measure() instanceof Measure.Money money) {
            MoneyOf of = money(plan, part, money, exponent);
            Stream.concat(of.plus().stream(), of.minus().stream())
                    .filter(field -> ecosystem.table(Transaction.KIND).column(field) < 0)
                    .findFirst()
                    .ifPresent(field -> {
                        throw new Refusal(
                                Problem.of(
                                        "incentive.field",
                                        plan.name() + " · " + part.name(),
                                        field));
                    });
            monies.add(of);
        }
        for (RatePart rate : part.rate()) {
            if (rate instanceof RatePart.ByAge table) {
                if (ecosystem.table(Transaction.KIND).column(table.since()) < 0) {
                    throw new Refusal(
                            Problem.of(
                                    "incentive.field",
                                    plan.name() + " · " + part.name(),
                                    table.since()));
                }
                ages.add(table.since());
            }
        }
        claims |= part.payee() instanceof Payee.Claim;
        ask(part.rows().where());
    }

    private void ask(Filter where) {
        switch (where) {
            case Filter.And(List<Filter> parts) -> parts.forEach(this::ask);
            case Filter.Or(List<Filter> parts) -> parts.forEach(this::ask);
            case Filter.Not(Filter part) -> ask(part);
            case Filter.Test test -> asks.add(Order.ask(test));
            case Filter.InSegment segment -> {}
            case Filter.Mine mine -> {}
        }
    }

    static MoneyOf money(Plan plan, Component part, Measure.Money money, int exponent) {
        List<String> plus =
                money.plus().isEmpty() ? List.of(Transaction.AMOUNT.key()) : money.plus();
        Plan.Exchange exchange = plan.exchange();
        Conversion conversion =
                new Conversion(
                        plan.currency(),
                        exchange.policy(),
                        "",
                        exchange.fixedOn(),
                        app.mangrove.base.money.Rounding.HALF_UP);
        boolean own = part.returns().dates() == Returns.Dates.OWN;
        return new MoneyOf(plus, money.minus(), conversion, exponent, money.rounding(), own);
    }
}
