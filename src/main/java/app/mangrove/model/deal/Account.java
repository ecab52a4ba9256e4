package app.mangrove.model.deal;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.geo.Region;
import app.mangrove.model.geo.Vertical;
import app.mangrove.model.partner.Person;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An end customer.
public record Account(
        Id id,
        String name,
        @Nullable String domain,
        @Nullable Id country,
        @Nullable Id region,
        @Nullable Id vertical,
        @Nullable Id parent,
        @Nullable Id owner,
        @Nullable String address,
        @Nullable String city,
        @Nullable String postalCode,
        @Nullable String phone,
        @Nullable String taxId,
        @Nullable Long employees,
        @Nullable List<String> tags) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<String> DOMAIN = Field.text("domain");
    public static final Field<Id> COUNTRY = Field.ref("country", () -> Region.KIND);
    public static final Field<Id> REGION = Field.ref("region", () -> Region.KIND);
    public static final Field<Id> VERTICAL = Field.ref("vertical", () -> Vertical.KIND);
    public static final Field<Id> PARENT = Field.ref("parent", () -> Account.KIND);
    public static final Field<Id> OWNER = Field.ref("owner", () -> Person.KIND);
    public static final Field<String> ADDRESS = Field.text("address");
    public static final Field<String> CITY = Field.word("city");
    public static final Field<String> POSTAL_CODE = Field.text("postal_code");
    public static final Field<String> PHONE = Field.text("phone");
    public static final Field<String> TAX_ID = Field.text("tax_id");
    public static final Field<Long> EMPLOYEES = Field.integer("employees");
    public static final Field<List<String>> TAGS = Field.texts("tags");
    public static final Kind<Account> KIND =
            Kind.large(
                    "account",
                    Account.class,
                    NAME,
                    NAME,
                    DOMAIN,
                    COUNTRY,
                    REGION,
                    VERTICAL,
                    PARENT,
                    OWNER,
                    ADDRESS,
                    CITY,
                    POSTAL_CODE,
                    PHONE,
                    TAX_ID,
                    EMPLOYEES,
                    TAGS);
}
