package app.mangrove.model.partner;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.geo.Region;
import app.mangrove.model.geo.Vertical;
import app.mangrove.model.market.Currency;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// A firm in the ecosystem.
public record Partner(
        Id id,
        String name,
        @Nullable String legalName,
        String status,
        @Nullable Id country,
        @Nullable Id region,
        @Nullable Id vertical,
        @Nullable Id owner,
        @Nullable String address,
        @Nullable String city,
        @Nullable String postalCode,
        @Nullable String phone,
        @Nullable String domain,
        @Nullable String taxId,
        @Nullable LocalDate joined,
        @Nullable LocalDate ended,
        @Nullable Long employees,
        @Nullable BigDecimal annualRevenue,
        @Nullable Id currency,
        @Nullable Long founded,
        @Nullable List<String> tags,
        @Nullable String description) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<String> LEGAL_NAME = Field.text("legal_name");
    public static final Field<String> STATUS =
            Field.choice("status", "PROSPECT", "ONBOARDING", "ACTIVE", "INACTIVE", "ENDED")
                    .required();
    public static final Field<Id> COUNTRY = Field.ref("country", () -> Region.KIND);
    public static final Field<Id> REGION = Field.ref("region", () -> Region.KIND);
    public static final Field<Id> VERTICAL = Field.ref("vertical", () -> Vertical.KIND);
    public static final Field<Id> OWNER = Field.ref("owner", () -> Person.KIND);
    public static final Field<String> ADDRESS = Field.text("address");
    public static final Field<String> CITY = Field.word("city");
    public static final Field<String> POSTAL_CODE = Field.text("postal_code");
    public static final Field<String> PHONE = Field.text("phone");
    public static final Field<String> DOMAIN = Field.text("domain");
    public static final Field<String> TAX_ID = Field.text("tax_id");
    public static final Field<LocalDate> JOINED = Field.date("joined");
    public static final Field<LocalDate> ENDED = Field.date("ended");
    public static final Field<Long> EMPLOYEES = Field.integer("employees");
    public static final Field<BigDecimal> ANNUAL_REVENUE =
            Field.amount("annual_revenue", "currency");
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND);
    public static final Field<Long> FOUNDED = Field.integer("founded");
    public static final Field<List<String>> TAGS = Field.texts("tags");
    public static final Field<String> DESCRIPTION = Field.text("description");
    public static final Kind<Partner> KIND =
            Kind.small(
                    "partner",
                    Partner.class,
                    NAME,
                    NAME,
                    LEGAL_NAME,
                    STATUS,
                    COUNTRY,
                    REGION,
                    VERTICAL,
                    OWNER,
                    ADDRESS,
                    CITY,
                    POSTAL_CODE,
                    PHONE,
                    DOMAIN,
                    TAX_ID,
                    JOINED,
                    ENDED,
                    EMPLOYEES,
                    ANNUAL_REVENUE,
                    CURRENCY,
                    FOUNDED,
                    TAGS,
                    DESCRIPTION);
}
