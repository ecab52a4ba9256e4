package app.mangrove.model.activity;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// Something that a partner did: a training, a demo, a campaign.
public record Activity(
        Id id,
        String type,
        Id partner,
        @Nullable Id person,
        @Nullable Id deal,
        LocalDate date,
        @Nullable BigDecimal quantity,
        @Nullable Long points,
        @Nullable String note) {
    public static final Field<String> TYPE = Field.word("type").required();
    public static final Field<Id> PARTNER = Field.ref("partner", () -> Partner.KIND).required();
    public static final Field<Id> PERSON = Field.ref("person", () -> Person.KIND);
    public static final Field<Id> DEAL = Field.ref("deal", () -> Deal.KIND);
    public static final Field<LocalDate> DATE = Field.date("date").required();
    public static final Field<BigDecimal> QUANTITY = Field.decimal("quantity", 4);
    public static final Field<Long> POINTS = Field.integer("points");
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<Activity> KIND =
            Kind.large(
                    "activity",
                    Activity.class,
                    NOTE,
                    TYPE,
                    PARTNER,
                    PERSON,
                    DEAL,
                    DATE,
                    QUANTITY,
                    POINTS,
                    NOTE);
}
