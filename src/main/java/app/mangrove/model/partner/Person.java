package app.mangrove.model.partner;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

/// A partner's contact, or one of our own people who owns partners and deals.
public record Person(
        Id id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String title,
        @Nullable Id partner,
        @Nullable Boolean own,
        @Nullable String team) {
    public static final Field<String> NAME = Field.text("name").required().personal();
    public static final Field<String> EMAIL = Field.text("email").personal();
    public static final Field<String> PHONE = Field.text("phone").personal();
    public static final Field<String> TITLE = Field.text("title").personal();
    public static final Field<Id> PARTNER = Field.ref("partner", () -> Partner.KIND);
    public static final Field<Boolean> OWN = Field.bool("own");
    public static final Field<String> TEAM = Field.word("team");
    public static final Kind<Person> KIND =
            Kind.small("person", Person.class, NAME, NAME, EMAIL, PHONE, TITLE, PARTNER, OWN, TEAM);
}
