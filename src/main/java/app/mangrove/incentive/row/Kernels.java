package app.mangrove.incentive.row;

import app.mangrove.base.money.Divisor;
import app.mangrove.base.money.Scaled;
import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.price.Pricing;
import app.mangrove.incentive.price.Scales;
import app.mangrove.incentive.price.StepFactor;
import app.mangrove.incentive.read.Line;
import app.mangrove.incentive.read.Metrics;
import app.mangrove.incentive.read.MoneyOf;
import app.mangrove.incentive.read.PartyLines;
import app.mangrove.incentive.read.SourceTable;
import app.mangrove.model.Field;
import app.mangrove.model.Table;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.fact.Shock;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Limit;
import app.mangrove.model.plan.terms.Measure;
import app.mangrove.model.plan.terms.Payee;
import app.mangrove.model.plan.terms.RatePart;
import app.mangrove.model.plan.terms.Returns;
import app.mangrove.model.plan.terms.Window;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/// Compiles a component of a version onto the columns of a snapshot.
///
/// Errors: refuses with `incentive.…` or `filter.…` what the snapshot has no columns for.
final class Kernels {
    private final World world;
    private final String place;
    private final Component part;
    private final SourceTable source;
    private final String currency;
    private final int exponent;

    Kernels(World world, String place, Component part, String currency, int exponent) {
        this.world = world;
        this.place = place;
        this.part = part;
        this.currency = currency;
        this.exponent = exponent;
        source = world.preparing().source(part.rows().of());
    }

    Kernel kernel(Range range, Who who, MoneyOf money, Shock shock, @Nullable Problem instead) {
        Measuring measuring = measuring(money);
        Scales scales = Scales.of(place, part, measuring.scale(), exponent);
        Pricing pricing = new Pricing(part, scales);
        RowConditions conditions = new RowConditions(world, source, place);
        Returns returns = part.returns();
        return new Kernel(
                part,
                range,
                conditions.compile(part.rows().where()),
                new Returning(
                        returns,
                        returns.exempt() == null ? null : conditions.compile(returns.exempt())),
                measuring,
                new Moving(world, shock),
                pricing,
                rates(scales, conditions),
                metrics(pricing),
                limits(measuring.scale()),
                payees(who),
                world.preparing().axis(),
                instead);
    }

    /// Only transactions have money and contracts.
    private void onlyTransactions(String field) {
        if (source.source() != Component.Source.TRANSACTION) {
            throw World.refusal("incentive.field", place, field);
        }
    }

    private Measuring measuring(MoneyOf money) {
        if (part.measure() instanceof Measure.Money) {
            onlyTransactions("amount");
        }
        return switch (part.measure()) {
            case Measure.Money m ->
                    new Measuring.Money(
                            world.ecosystem(),
                            world.preparing().needs().monies().indexOf(money),
                            exponent,
                            currency,
                            money.own());
            case Measure.Count count -> new Measuring.Count();
            case Measure.Quantity(String field) -> number(field);
            case Measure.Points points -> points(points);
        };
    }

    private Measuring.Number number(String name) {
        Table table = source.table();
        int column = table.column(name);
        if (column < 0 || !table.fields().get(column).type().isNumber()) {
            throw World.refusal("incentive.field", place, name);
        }
        Field<?> field = table.fields().get(column);
        return new Measuring.Number(column, field.scale(), name);
    }

    private Measuring points(Measure.Points terms) {
        Coding coding = new Codings(world, source, place).of(terms.by());
        int digits = terms.points().values().stream().mapToInt(Scales::digits).max().orElse(0);
        long[] points = new long[coding.labels().size()];
        java.util.Arrays.fill(points, Measuring.Points.NONE);
        terms.points()
                .forEach((text, value) -> {
                    int code = coding.code(text);
                    if (code > 0) {
                        points[code] = value.setScale(digits).unscaledValue().longValueExact();
                    }
                });
        Measuring.Number times = terms.times() == null ? null : number(terms.times());
        int scale = digits + (times == null ? 0 : times.scale());
        return new Measuring.Points(coding, points, times, scale, terms.by());
    }

    private List<RowRates> rates(Scales scales, RowConditions conditions) {
        List<RowRates> rates = new ArrayList<>();
        for (RatePart rate : part.rate()) {
            switch (rate) {
                case RatePart.ByField table -> rates.add(byField(table, scales));
                case RatePart.ByCase table ->
                        rates.add(
                                new RowRates.ByCase(
                                        table.cases().stream()
                                                .map(one -> conditions.compile(one.when()))
                                                .toList(),
                                        table.cases().stream()
                                                .mapToLong(one -> scales.rate(one.rate()))
                                                .toArray(),
                                        orNone(table.otherwise(), scales)));
                case RatePart.ByAge table -> rates.add(byAge(table, scales));
                case RatePart.Flat flat -> {}
                case RatePart.Cumulative table -> {}
                case RatePart.Growth growth -> {}
            }
        }
        return rates;
    }

    private static long orNone(@Nullable BigDecimal rate, Scales scales) {
        return rate == null ? RowRates.NONE : scales.rate(rate);
    }

    private RowRates byField(RatePart.ByField table, Scales scales) {
        Coding coding = new Codings(world, source, place).of(table.field());
        long[] rates = new long[Math.max(1, coding.labels().size())];
        java.util.Arrays.fill(rates, orNone(table.otherwise(), scales));
        for (int code = 0; code < rates.length; code++) {
            List<String> labels = coding.labels().get(code);
            for (var entry : table.rates().entrySet()) {
                if (labels.stream().anyMatch(entry.getKey()::equalsIgnoreCase)) {
                    rates[code] = scales.rate(entry.getValue());
                }
            }
        }
        return new RowRates.ByCode(coding, rates, table.field());
    }

    private RowRates byAge(RatePart.ByAge table, Scales scales) {
        onlyTransactions(table.since());
        int last = table.steps().getLast().months();
        long[] byMonth = new long[last + 1];
        for (RatePart.AgeStep step : table.steps()) {
            java.util.Arrays.fill(byMonth, step.months(), last + 1, scales.rate(step.rate()));
        }
        int index = world.preparing().needs().ages().indexOf(table.since());
        return new RowRates.ByAge(
                index,
                source.table().column(table.since()),
                world.preparing().ages(),
                byMonth,
                table.since());
    }

    private List<Metrics> metrics(Pricing pricing) {
        return pricing.stepFactors().stream()
                .map(StepFactor::terms)
                .map(terms -> Metrics.of(world.ecosystem(), terms.metric()))
                .toList();
    }

    private List<Kernel.RowLimit> limits(int measureScale) {
        List<Kernel.RowLimit> limits = new ArrayList<>();
        for (Limit limit : part.limits()) {
            if (limit.per() == Window.ROW) {
                boolean money = limit.on() == Limit.On.MONEY;
                int scale = money ? exponent : measureScale;
                limits.add(
                        new Kernel.RowLimit(
                                money,
                                bound(limit.min(), scale, -Long.MAX_VALUE),
                                bound(limit.max(), scale, Long.MAX_VALUE),
                                limit.whenPositive()));
            }
        }
        return limits;
    }

    /// A bound of a limit in the numbers of what it limits.
    static long bound(@Nullable BigDecimal value, int scale, long none) {
        return value == null
                ? none
                : value.setScale(scale, java.math.RoundingMode.HALF_UP)
                        .unscaledValue()
                        .longValueExact();
    }

    private Payees payees(Who who) {
        boolean own = part.returns().dates() == Returns.Dates.OWN;
        return switch (part.payee()) {
            case Payee.Seller seller ->
                    switch (part.reach()) {
                        case Component.Reach.Own o -> new Payees.Named(source.partnerColumn(), who);
                        case Component.Reach.Downstream(String relation) ->
                                above(relation, false, who);
                        case Component.Reach.Subtree(String relation) -> above(relation, true, who);
                    };
            case Payee.CoSeller coSeller ->
                    new Payees.Named(
                            new Codings(world, source, place).counterparty("counterparty"), who);
            case Payee.Split split -> split(split, who);
            case Payee.Parties parties -> parties(parties, who);
            case Payee.Claim claim -> {
                if (source.accounts() == null) {
                    throw World.refusal("incentive.field", place, "account");
                }
                yield new Payees.Claimed(
                        claim,
                        Objects.requireNonNull(world.preparing().claims()),
                        source.partnerColumn(),
                        source.table().column(Transaction.ACCOUNT.key()),
                        own,
                        who);
            }
        };
    }

    private Payees parties(Payee.Parties terms, Who who) {
        int deals = source.table().column(Transaction.DEAL.key());
        if (deals < 0) {
            throw World.refusal("incentive.field", place, Transaction.DEAL.key());
        }
        int count = world.ecosystem().table(Deal.KIND).end();
        return new Payees.OfDeal(
                source.partnerColumn(),
                deals,
                new PartyLines(world.ecosystem(), terms, count),
                who);
    }

    private Payees above(String relation, boolean self, Who who) {
        Line line = Line.of(world.ecosystem(), relation);
        return Payees.Above.of(source.partnerColumn(), line, self, who, world.partners());
    }

    private Payees split(Payee.Split split, Who who) {
        int digits =
                split.shares().stream().mapToInt(s -> Scales.digits(s.share())).max().orElse(0);
        Divisor unit = Divisor.of(Scaled.powerOfTen(digits));
        TreeMap<Integer, List<Payee.Share>> byDepth = new TreeMap<>();
        for (Payee.Share share : split.shares()) {
            byDepth.computeIfAbsent(
                            Objects.requireNonNullElse(share.depth(), 0), d -> new ArrayList<>())
                    .add(share);
        }
        int deepest = byDepth.isEmpty() ? 0 : byDepth.lastKey();
        Payees.Split.Shares[] shares = new Payees.Split.Shares[deepest + 2];
        for (int depth = 0; depth < shares.length; depth++) {
            List<Payee.Share> own = new ArrayList<>(byDepth.getOrDefault(0, List.of()));
            if (depth > 0) {
                own.addAll(byDepth.getOrDefault(depth, List.of()));
            }
            shares[depth] =
                    new Payees.Split.Shares(
                            own.stream().mapToInt(Payee.Share::ancestor).toArray(),
                            own.stream()
                                    .mapToLong(s ->
                                            s.share()
                                                    .setScale(digits)
                                                    .unscaledValue()
                                                    .longValueExact())
                                    .toArray());
        }
        return Payees.Split.of(
                source.partnerColumn(),
                Line.of(world.ecosystem(), split.relation()),
                shares,
                unit,
                split.keeper(),
                who,
                world.partners());
    }
}
