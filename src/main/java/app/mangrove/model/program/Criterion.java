package app.mangrove.model.program;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// One condition of a rung: a metric over a window against a threshold.
///
/// Shape: `measure` names the score, certification or activity that the metric counts; `points` are
/// given when it is met, or once it is met for each whole `per` of the value, times the `weight`;
/// `region` makes it a variant for that region in place of the criterion with the same metric,
/// measure, window, scope, comparison and filter; of several that fit, the nearest region's counts.
public record Criterion(
        Id id,
        Id rung,
        String metric,
        @Nullable String measure,
        String window,
        String scope,
        String comparison,
        BigDecimal threshold,
        @Nullable Id currency,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal points,
        @Nullable BigDecimal per,
        @Nullable String category,
        @Nullable Id region,
        @Nullable String filter,
        @Nullable Boolean required,
        @Nullable Long position) {
    public static final Field<Id> RUNG = Field.ref("rung", () -> Rung.KIND).required();
    public static final Field<String> METRIC =
            Field.choice(
                            "metric",
                            "REVENUE",
                            "MARGIN",
                            "DEALS_WON",
                            "NEW_CUSTOMERS",
                            "CERTIFICATIONS",
                            "CERTIFIED_PEOPLE",
                            "SPECIALISATIONS",
                            "SCORE",
                            "ACTIVITIES",
                            "POINTS")
                    .required();
    public static final Field<String> MEASURE = Field.word("measure");
    public static final Field<String> WINDOW =
            Field.choice(
                            "window",
                            "TODAY",
                            "TRAILING_YEAR",
                            "FISCAL_YEAR",
                            "LAST_FISCAL_YEAR",
                            "ROLLING_QUARTER",
                            "EVER")
                    .required();
    public static final Field<String> SCOPE =
            Field.choice("scope", "OWN", "DOWNSTREAM", "TOTAL").required();
    public static final Field<String> COMPARISON =
            Field.choice("comparison", "AT_LEAST", "AT_MOST").required();
    public static final Field<BigDecimal> THRESHOLD = Field.decimal("threshold", 4).required();
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND);
    public static final Field<BigDecimal> WEIGHT = Field.decimal("weight", 4);
    public static final Field<BigDecimal> POINTS = Field.decimal("points", 4);
    public static final Field<BigDecimal> PER = Field.decimal("per", 4);
    public static final Field<String> CATEGORY = Field.word("category");
    public static final Field<Id> REGION = Field.ref("region", () -> Region.KIND);
    public static final Field<String> FILTER = Field.text("filter");
    public static final Field<Boolean> REQUIRED = Field.bool("required");
    public static final Field<Long> POSITION = Field.integer("position");
    public static final Kind<Criterion> KIND =
            Kind.small(
                    "criterion",
                    Criterion.class,
                    MEASURE,
                    RUNG,
                    METRIC,
                    MEASURE,
                    WINDOW,
                    SCOPE,
                    COMPARISON,
                    THRESHOLD,
                    CURRENCY,
                    WEIGHT,
                    POINTS,
                    PER,
                    CATEGORY,
                    REGION,
                    FILTER,
                    REQUIRED,
                    POSITION);
}
