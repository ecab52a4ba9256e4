package app.mangrove.incentive.view.form;

import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Factor;
import app.mangrove.model.plan.terms.Limit;
import app.mangrove.model.plan.terms.Measure;
import app.mangrove.model.plan.terms.Payee;
import app.mangrove.model.plan.terms.Payment;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.plan.terms.RatePart;
import app.mangrove.ui.record.ValueInput;
import app.mangrove.ui.text.Text;

import java.math.BigDecimal;
import java.util.Optional;

/// How a number of the terms is shown and typed.
public enum Unit {
    NUMBER,
    /// A fraction, as percent.
    SHARE,
    MONEY;

    /// The unit of what a component measures.
    static Unit measured(Component part) {
        return part.measure() instanceof Measure.Money ? MONEY : NUMBER;
    }

    /// The unit of its rates.
    static Unit rated(Component part) {
        return part.measure() instanceof Measure.Money ? SHARE : MONEY;
    }

    /// The unit of a number in a record of a component, or of a plan.
    static Unit of(Record owner, String name, Component part) {
        return switch (owner) {
            case RatePart.Flat flat -> rated(part);
            case RatePart.ByField table -> rated(part);
            case RatePart.ByCase table -> rated(part);
            case RatePart.Case one -> rated(part);
            case RatePart.AgeStep step -> rated(part);
            case Payee.Share share -> SHARE;
            case Payee.RoleShare share -> SHARE;
            case Payment.Bound bound -> MONEY;
            case Plan.Holdback holdback -> SHARE;
            case Plan.Budget budget -> MONEY;
            case Limit limit -> limit.on() == Limit.On.MONEY ? MONEY : measured(part);
            default -> NUMBER;
        };
    }

    /// The unit of the thresholds of a table.
    static Unit from(Record owner, Component part) {
        return switch (owner) {
            case RatePart.Growth growth -> SHARE;
            case Factor factor -> NUMBER;
            default -> measured(part);
        };
    }

    /// The unit of the rates of a table's steps.
    static Unit rate(Record owner, Component part) {
        return switch (owner) {
            case RatePart.Cumulative table
                    when table.mode() == RatePart.Mode.INTERPOLATED
                            || table.mode() == RatePart.Mode.FIXED ->
                    MONEY;
            case Factor factor -> NUMBER;
            default -> rated(part);
        };
    }

    /// The number as it is typed.
    public String text(BigDecimal value) {
        return this == SHARE
                ? Text.formats().number(value.movePointRight(2)) + "\u202f%"
                : Text.formats().number(value);
    }

    /// What was typed, in the person's writing; a percent sign or a currency may stand behind it.
    public Optional<BigDecimal> parse(String typed) {
        String text = typed.replaceAll("[%\\p{L}\\p{Sc}]", "").strip();
        return ValueInput.decimal(text)
                .map(number -> this == SHARE ? number.movePointLeft(2) : number)
                .map(number ->
                        number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros());
    }
}
