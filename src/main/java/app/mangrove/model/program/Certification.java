package app.mangrove.model.program;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A certificate of a partner, held by one of its people.
public record Certification(
        Id id,
        String name,
        Id partner,
        @Nullable Id holder,
        @Nullable Id productLine,
        @Nullable Id specialisation,
        @Nullable LocalDate issued,
        @Nullable LocalDate expires) {
    public static final Field<String> NAME = Field.word("name").required();
    public static final Field<Id> PARTNER = Field.ref("partner", () -> Partner.KIND).required();
    public static final Field<Id> HOLDER = Field.ref("holder", () -> Person.KIND);
    public static final Field<Id> PRODUCT_LINE = Field.ref("product_line", () -> ProductLine.KIND);
    public static final Field<Id> SPECIALISATION =
            Field.ref("specialisation", () -> Specialisation.KIND);
    public static final Field<LocalDate> ISSUED = Field.date("issued");
    public static final Field<LocalDate> EXPIRES = Field.date("expires");
    public static final Kind<Certification> KIND =
            Kind.small(
                    "certification",
                    Certification.class,
                    NAME,
                    NAME,
                    PARTNER,
                    HOLDER,
                    PRODUCT_LINE,
                    SPECIALISATION,
                    ISSUED,
                    EXPIRES);
}
