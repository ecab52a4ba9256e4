package app.mangrove.model.settle;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.partner.Partner;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// Points that are granted, redeemed or expired by hand; what plans credit needs no entry.
public record PointsEntry(
        Id id, Id partner, LocalDate date, String type, BigDecimal points, @Nullable String note) {
    public static final Field<Id> PARTNER = Field.ref("partner", () -> Partner.KIND).required();
    public static final Field<LocalDate> DATE = Field.date("date").required();
    public static final Field<String> TYPE =
            Field.choice("type", "GRANT", "REDEEM", "EXPIRE").required();
    public static final Field<BigDecimal> POINTS = Field.decimal("points", 2).required();
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<PointsEntry> KIND =
            Kind.small("points_entry", PointsEntry.class, NOTE, PARTNER, DATE, TYPE, POINTS, NOTE);
}
