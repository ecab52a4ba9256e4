package app.mangrove.model.program;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.partner.Relation;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What a partner may see of the rows of one kind, or of one field, by how it is related to their
/// partner.
///
/// Shape: an absent viewer type, field or date holds for all; an absent `via` means the relations
/// that make the hierarchy, a named one those of that kind alone. The most specific rule wins.
public record VisibilityRule(
        Id id,
        @Nullable Id viewerType,
        String relation,
        @Nullable String via,
        String object,
        @Nullable String field,
        String access,
        @Nullable Long atLeast,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String note) {
    public static final Field<Id> VIEWER_TYPE = Field.ref("viewer_type", () -> PartnerType.KIND);
    public static final Field<String> RELATION =
            Field.choice(
                            "relation",
                            "SELF",
                            "PARENT",
                            "ANCESTOR",
                            "CHILD",
                            "DESCENDANT",
                            "SIBLING",
                            "OTHER",
                            "ANY")
                    .required();
    public static final Field<String> VIA = Field.choice("via", Relation.RELATION.choices());
    public static final Field<String> OBJECT = Field.word("object").required();
    public static final Field<String> FIELD = Field.word("field");
    public static final Field<String> ACCESS =
            Field.choice("access", "FULL", "MASKED", "AGGREGATE", "NONE").required();
    public static final Field<Long> AT_LEAST = Field.integer("at_least");
    public static final Field<LocalDate> VALID_FROM = Field.date("valid_from");
    public static final Field<LocalDate> VALID_TO = Field.date("valid_to");
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<VisibilityRule> KIND =
            Kind.small(
                    "visibility_rule",
                    VisibilityRule.class,
                    NOTE,
                    VIEWER_TYPE,
                    RELATION,
                    VIA,
                    OBJECT,
                    FIELD,
                    ACCESS,
                    AT_LEAST,
                    VALID_FROM,
                    VALID_TO,
                    NOTE);
}
