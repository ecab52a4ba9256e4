package app.mangrove.model.plan;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.work.Segment;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// An intended figure of a partner, person, segment or territory: a quota, baseline, budget or
/// target.
public record Target(
        Id id,
        String type,
        String metric,
        LocalDate periodFrom,
        LocalDate periodTo,
        BigDecimal amount,
        @Nullable Id currency,
        @Nullable Id partner,
        @Nullable Id person,
        @Nullable Id segment,
        @Nullable Id region,
        @Nullable String note) {
    public static final Field<String> TYPE =
            Field.choice("type", "TARGET", "QUOTA", "BASELINE", "BUDGET").required();
    public static final Field<String> METRIC = Field.word("metric").required();
    public static final Field<LocalDate> PERIOD_FROM = Field.date("period_from").required();
    public static final Field<LocalDate> PERIOD_TO = Field.date("period_to").required();
    public static final Field<BigDecimal> AMOUNT = Field.amount("amount", "currency").required();
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND);
    public static final Field<Id> PARTNER = Field.ref("partner", () -> Partner.KIND);
    public static final Field<Id> PERSON = Field.ref("person", () -> Person.KIND);
    public static final Field<Id> SEGMENT = Field.ref("segment", () -> Segment.KIND);
    public static final Field<Id> REGION = Field.ref("region", () -> Region.KIND);
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<Target> KIND =
            Kind.small(
                    "target",
                    Target.class,
                    NOTE,
                    TYPE,
                    METRIC,
                    PERIOD_FROM,
                    PERIOD_TO,
                    AMOUNT,
                    CURRENCY,
                    PARTNER,
                    PERSON,
                    SEGMENT,
                    REGION,
                    NOTE);
}
