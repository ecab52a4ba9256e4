package app.mangrove.model.program;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.partner.Partner;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A dated measure of a partner, such as a score or a satisfaction.
public record Score(Id id, String metric, Id partner, LocalDate date, BigDecimal value) {
    public static final Field<String> METRIC = Field.word("metric").required();
    public static final Field<Id> PARTNER = Field.ref("partner", () -> Partner.KIND).required();
    public static final Field<LocalDate> DATE = Field.date("date").required();
    public static final Field<BigDecimal> VALUE = Field.decimal("value", 6).required();
    public static final Kind<Score> KIND =
            Kind.small("score", Score.class, METRIC, METRIC, PARTNER, DATE, VALUE);
}
