package app.mangrove.incentive.read;

import app.mangrove.base.money.Rounding;
import app.mangrove.model.fact.Conversion;

import java.util.List;

/// Which money of a row is meant and how it is converted; rows of one meaning are converted once
/// for all plans.
///
/// Shape: `own` converts at the row's own date, not at the effective one.
public record MoneyOf(
        List<String> plus,
        List<String> minus,
        Conversion conversion,
        int exponent,
        Rounding rounding,
        boolean own) {
    public MoneyOf {
        plus = List.copyOf(plus);
        minus = List.copyOf(minus);
    }
}
