package app.mangrove.incentive.design.words;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.outcome.Word;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Factor;
import app.mangrove.model.plan.terms.Limit;
import app.mangrove.model.plan.terms.Measure;
import app.mangrove.model.plan.terms.Payee;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.plan.terms.RatePart;
import app.mangrove.model.plan.terms.Returns;
import app.mangrove.model.plan.terms.Version;
import app.mangrove.model.plan.terms.Window;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A version of a plan as numbered sentences, which explanations refer to.
///
/// Shape: paragraphs 1 what counts and who is paid, 2 rates, 3 multipliers, 4 limits, 5 payment, 6
/// returns, 7 currency and versions; of several components each has a letter of its own.
public final class PlanWords {
    private final Plan plan;
    private final List<Clause> clauses = new ArrayList<>();
    private String letter = "";
    private String part = "";
    private int section;
    private int number;

    private PlanWords(Plan plan) {
        this.plan = plan;
    }

    public static List<Clause> of(Plan plan, Version version) {
        PlanWords words = new PlanWords(plan);
        boolean several = version.components().size() > 1;
        for (int i = 0; i < version.components().size(); i++) {
            Component part = version.components().get(i);
            words.letter = several ? Character.toString('A' + i) + " " : "";
            words.part = part.name();
            words.component(part, several);
        }
        words.letter = "";
        words.part = "";
        words.whole(version, several);
        if (!several) {
            words.clauses.sort(Comparator.comparingInt(PlanWords::section));
        }
        return List.copyOf(words.clauses);
    }

    private static int section(Clause clause) {
        return Integer.parseInt(clause.number().substring(0, clause.number().indexOf('.')));
    }

    private void section(int wanted) {
        section = wanted;
        number = 0;
    }

    private void say(String place, String key, Object... arguments) {
        number++;
        clauses.add(
                new Clause(
                        letter + section + "." + number,
                        part + "/" + place,
                        Problem.of("planwords." + key, arguments)));
    }

    private void component(Component terms, boolean several) {
        section(1);
        if (several) {
            say("name", "component", terms.name());
        }
        Word source = new Word("planwords.source." + terms.rows().of());
        if (terms.rows().where().isAll()) {
            say("rows", "rows", source);
        } else {
            say("rows", "rows-where", source, terms.rows().where());
        }
        payee(terms.payee());
        if (!terms.payees().isAll()) {
            say("payees", "payees", terms.payees());
        }
        switch (terms.reach()) {
            case Component.Reach.Own own -> {}
            case Component.Reach.Downstream down ->
                    say("reach", "downstream", relation(down.relation()));
            case Component.Reach.Subtree tree -> say("reach", "subtree", relation(tree.relation()));
        }
        section(2);
        say("measure", "measure", measure(terms.measure()), window(terms.window()));
        for (int i = 0; i < terms.rate().size(); i++) {
            new RateWords(this, terms, "rate" + i).tell(terms.rate().get(i));
        }
        if (terms.rate().size() > 1) {
            say("rate", "rates-add");
        }
        section(3);
        for (int i = 0; i < terms.factors().size(); i++) {
            factor("factor" + i, terms.factors().get(i));
        }
        section(4);
        limits(terms.limits(), isMoney(terms));
        section(5);
        if (terms.window() != Window.ROW) {
            say(
                    "settlement",
                    terms.settlement() == Component.Settlement.AT_END ? "at-end" : "monthly",
                    window(terms.window()));
        }
        say("rounding", "rounding", new Word("rounding." + terms.rounding()));
        section(6);
        returns(terms.returns());
    }

    static Word relation(String kind) {
        return new Word("choice.relation.relation." + kind);
    }

    static Word window(Window window) {
        return new Word("planwords.window." + window);
    }

    static boolean isMoney(Component part) {
        return part.measure() instanceof Measure.Money;
    }

    void tell(String place, String key, Object... arguments) {
        say(place, key, arguments);
    }

    Clause.Sum sum(BigDecimal value) {
        return new Clause.Sum(value, plan.currency());
    }

    private void payee(Payee payee) {
        switch (payee) {
            case Payee.Seller seller -> say("payee", "seller");
            case Payee.CoSeller coSeller -> say("payee", "co-seller");
            case Payee.Claim claim ->
                    say(
                            "payee",
                            "claim-" + claim.pick().name().toLowerCase(Locale.ROOT),
                            claim.days(),
                            new Word("planwords.self." + claim.self()));
            case Payee.Split split -> {
                say("payee", "split", relation(split.relation()));
                for (int i = 0; i < split.shares().size(); i++) {
                    share("payee" + i, split.shares().get(i));
                }
                say("keeper", "keeper." + split.keeper());
            }
            case Payee.Parties parties -> parties(parties);
        }
    }

    private void parties(Payee.Parties parties) {
        say("payee", "parties");
        for (Payee.RoleShare share : parties.shares()) {
            say(
                    "payee/" + share.role(),
                    "role",
                    new Clause.Fraction(share.share()),
                    new Word("choice.party.role." + share.role().toUpperCase(Locale.ROOT)));
        }
        Integer partners = parties.partners();
        if (partners != null) {
            say("partners", "least-partners", partners);
        }
        Integer types = parties.types();
        if (types != null) {
            say("types", "least-types", types);
        }
        say("keeper", parties.sellerKeeps() ? "keeper.SELLER" : "keeper.NOBODY");
    }

    private void share(String place, Payee.Share share) {
        @Nullable Integer depth = share.depth();
        if (depth == null) {
            say(place, "share", new Clause.Fraction(share.share()), share.ancestor());
        } else {
            say(place, "share-at", new Clause.Fraction(share.share()), share.ancestor(), depth);
        }
    }

    private static Problem measure(Measure measure) {
        return switch (measure) {
            case Measure.Money money ->
                    money.plus().isEmpty() && money.minus().isEmpty()
                            ? Problem.of("planwords.money")
                            : money.minus().isEmpty()
                                    ? Problem.of("planwords.money-of", join(money.plus()))
                                    : Problem.of(
                                            "planwords.money-less",
                                            join(
                                                    money.plus().isEmpty()
                                                            ? List.of("amount")
                                                            : money.plus()),
                                            join(money.minus()));
            case Measure.Count count -> Problem.of("planwords.count");
            case Measure.Quantity quantity -> Problem.of("planwords.quantity", quantity.field());
            case Measure.Points points -> Problem.of("planwords.points", points(points));
        };
    }

    private static String points(Measure.Points points) {
        List<String> each = new ArrayList<>();
        points.points().forEach((value, worth) -> each.add(value + " " + worth.toPlainString()));
        return String.join(", ", each);
    }

    private static String join(List<String> fields) {
        return String.join(" + ", fields);
    }

    private void factor(String place, Factor factor) {
        switch (factor) {
            case Factor.Fixed fixed -> say(place, "factor", fixed.factor());
            case Factor.ByMetric metric -> {
                say(place, "metric", metric.metric(), new Word("planwords.date." + metric.date()));
                for (RatePart.Step step : metric.steps()) {
                    say(
                            place + "/" + step.from().stripTrailingZeros().toPlainString(),
                            "metric-step",
                            step.from(),
                            step.rate());
                }
            }
        }
    }

    private void limits(List<Limit> limits, boolean money) {
        for (int i = 0; i < limits.size(); i++) {
            Limit limit = limits.get(i);
            boolean isSum = limit.on() == Limit.On.MONEY || money;
            String what = limit.on() == Limit.On.MONEY ? "" : "-measure";
            BigDecimal max = limit.max();
            BigDecimal min = limit.min();
            if (max != null) {
                say("cap" + i, "cap" + what, isSum ? sum(max) : max, window(limit.per()));
            }
            if (min != null) {
                say(
                        "floor" + i,
                        (limit.whenPositive() ? "floor-positive" : "floor") + what,
                        isSum ? sum(min) : min,
                        window(limit.per()));
            }
        }
    }

    private void returns(Returns returns) {
        Integer within = returns.within();
        String how = returns.clawback().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (within == null) {
            say("clawback", "clawback." + how);
        } else {
            say("clawback", "clawback-within." + how, within);
        }
        if (returns.clawback() != Returns.Clawback.NONE) {
            say("dates", "dates." + returns.dates());
        }
        if (returns.exempt() != null) {
            say("exempt", "exempt", returns.exempt());
        }
    }

    private void whole(Version version, boolean several) {
        if (several) {
            section(1);
            say("sum", "components-add");
        }
        if (!version.limits().isEmpty()) {
            section(4);
            number = lastOf(4);
            limits(version.limits(), true);
        }
        section(5);
        number = lastOf(5);
        switch (plan.purse()) {
            case Plan.Purse.Cash cash -> {}
            case Plan.Purse.Fund fund -> say("purse", "fund", fund.name());
        }
        Plan.Holdback holdback = plan.holdback();
        if (holdback != null) {
            say("holdback", "holdback", new Clause.Fraction(holdback.share()), holdback.months());
        }
        Plan.Budget budget = plan.budget();
        if (budget != null) {
            say(
                    "budget",
                    "budget." + budget.allocation(),
                    sum(budget.amount()),
                    window(budget.per()));
        }
        section(7);
        LocalDate fixed = plan.exchange().fixedOn();
        if (fixed == null) {
            say("exchange", "exchange." + plan.exchange().policy(), plan.currency());
        } else {
            say("exchange", "exchange-fixed", plan.currency(), fixed);
        }
        say("version-by", "version-by." + plan.versionBy());
    }

    /// How many paragraphs of a section there are that belong to no single component.
    private int lastOf(int wanted) {
        return (int)
                clauses.stream().filter(clause -> clause.number().startsWith(wanted + ".")).count();
    }
}
