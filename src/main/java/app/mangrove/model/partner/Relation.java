package app.mangrove.model.partner;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A dated link between two partners, from parent to child.
public record Relation(
        Id id,
        String relation,
        Id parentPartner,
        Id childPartner,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String note) {
    public static final Field<String> RELATION =
            Field.choice(
                            "relation",
                            "DISTRIBUTES",
                            "MASTER_AGENT",
                            "OWNS",
                            "MERGED",
                            "REFERS",
                            "SERVES")
                    .required();
    public static final Field<Id> PARENT_PARTNER =
            Field.ref("parent_partner", () -> Partner.KIND).required();
    public static final Field<Id> CHILD_PARTNER =
            Field.ref("child_partner", () -> Partner.KIND).required();
    public static final Field<LocalDate> VALID_FROM = Field.date("valid_from");
    public static final Field<LocalDate> VALID_TO = Field.date("valid_to");
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<Relation> KIND =
            Kind.small(
                    "relation",
                    Relation.class,
                    NOTE,
                    RELATION,
                    PARENT_PARTNER,
                    CHILD_PARTNER,
                    VALID_FROM,
                    VALID_TO,
                    NOTE);
}
