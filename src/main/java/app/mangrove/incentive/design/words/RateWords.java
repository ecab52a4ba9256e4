package app.mangrove.incentive.design.words;

import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.RatePart;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// The sentences of one part of a rate.
final class RateWords {
    private final PlanWords words;
    private final boolean money;
    private final String place;
    private final Component part;

    RateWords(PlanWords words, Component part, String place) {
        this.words = words;
        this.money = PlanWords.isMoney(part);
        this.part = part;
        this.place = place;
    }

    void tell(RatePart rate) {
        switch (rate) {
            case RatePart.Flat flat -> words.tell(place, "flat", rate(flat.rate()));
            case RatePart.ByField table -> {
                words.tell(place, "by-field", table.field());
                table.rates()
                        .forEach((value, each) ->
                                words.tell(place + "/" + value, "by-value", value, rate(each)));
                otherwise(table.otherwise());
                LocalDate expires = table.expires();
                if (expires != null) {
                    words.tell(place + "/expires", "expires", expires);
                }
            }
            case RatePart.ByCase cases -> {
                for (int i = 0; i < cases.cases().size(); i++) {
                    RatePart.Case one = cases.cases().get(i);
                    words.tell(place + "/" + i, "case", one.when(), rate(one.rate()));
                }
                otherwise(cases.otherwise());
            }
            case RatePart.Cumulative table -> cumulative(table);
            case RatePart.Growth growth -> growth(growth);
            case RatePart.ByAge table -> {
                words.tell(place, "by-age", table.since());
                for (RatePart.AgeStep step : table.steps()) {
                    words.tell(
                            place + "/" + step.months(), "age", step.months(), rate(step.rate()));
                }
            }
        }
    }

    private void otherwise(@Nullable BigDecimal rate) {
        if (rate != null) {
            words.tell(place + "/otherwise", "otherwise", rate(rate));
        }
    }

    private void cumulative(RatePart.Cumulative table) {
        words.tell(place, "cumulative." + table.mode());
        boolean paid =
                table.mode() == RatePart.Mode.INTERPOLATED || table.mode() == RatePart.Mode.FIXED;
        List<RatePart.Step> steps = table.steps();
        for (int i = 0; i < steps.size(); i++) {
            RatePart.Step step = steps.get(i);
            Object value = paid ? words.sum(step.rate()) : rate(step.rate());
            String at = place + "/step" + i;
            String edge = table.edge() == RatePart.Edge.INCLUSIVE ? "step" : "step-after";
            if (i + 1 < steps.size() && !paid) {
                words.tell(
                        at,
                        edge + "-to",
                        measure(step.from()),
                        measure(steps.get(i + 1).from()),
                        value);
            } else {
                words.tell(at, edge, measure(step.from()), value);
            }
        }
        if (table.below() == RatePart.Below.NOTHING && steps.size() > 0) {
            words.tell(place + "/below", "below-nothing", measure(steps.getFirst().from()));
        }
    }

    private void growth(RatePart.Growth growth) {
        switch (growth.baseline()) {
            case RatePart.Baseline.Stored stored ->
                    words.tell(place, "growth-stored." + growth.on(), stored.metric());
            case RatePart.Baseline.Earlier earlier ->
                    words.tell(place, "growth-earlier." + growth.on(), earlier.years());
        }
        for (int i = 0; i < growth.steps().size(); i++) {
            RatePart.Step step = growth.steps().get(i);
            words.tell(
                    place + "/step" + i,
                    growth.edge() == RatePart.Edge.INCLUSIVE ? "growth" : "growth-after",
                    new Clause.Fraction(step.from()),
                    rate(step.rate()));
        }
    }

    /// On money a rate is a share, on everything else money a unit.
    private Object rate(BigDecimal rate) {
        return money ? new Clause.Fraction(rate) : words.sum(rate);
    }

    private Object measure(BigDecimal value) {
        return PlanWords.isMoney(part) ? words.sum(value) : value;
    }
}
