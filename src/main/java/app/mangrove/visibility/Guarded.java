package app.mangrove.visibility;

import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Fields that need more than a rule for their kind.
public final class Guarded {
    private static final Set<String> OURS =
            Set.of(
                    Kind.KEYS,
                    "note",
                    "description",
                    "tags",
                    "owner",
                    "cost",
                    "probability",
                    "lost_reason",
                    "target_share");

    /// Fields from which another can be calculated, which they are never shown more openly than.
    private static final Map<String, List<String>> BETRAYING =
            Map.of(
                    Transaction.AMOUNT.key(),
                    List.of(
                            Transaction.QUANTITY.key(),
                            Transaction.LIST_PRICE.key(),
                            Transaction.DISCOUNT.key(),
                            Transaction.COST.key()));

    /// What a firm or a person says of itself, whatever other names are like it.
    private static final Set<String> OF_ITSELF =
            Set.of(
                    "name",
                    "legal_name",
                    "domain",
                    "address",
                    "city",
                    "postal_code",
                    "phone",
                    "tax_id",
                    "email",
                    "title");

    private Guarded() {}

    /// Whether only a rule that names the field opens it: our own remarks and figures, external
    /// keys, users' own fields; and of others than the viewer what is personal.
    public static boolean needsOwnRule(Field<?> field, boolean isSelf) {
        return field.isOwn() || OURS.contains(field.key()) || field.isPersonal() && !isSelf;
    }

    /// The field that would be known if this one were.
    static Optional<String> betrayed(Kind<?> kind, String field) {
        return kind != Transaction.KIND
                ? Optional.empty()
                : BETRAYING.entrySet().stream()
                        .filter(e -> e.getValue().contains(field))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /// Whether a text may mention others, and is searched for the names that are not shown.
    static boolean mayMention(Kind<?> kind, Field<?> field) {
        boolean firm = kind == Partner.KIND || kind == Account.KIND || kind == Person.KIND;
        return !(firm && OF_ITSELF.contains(field.key()));
    }
}
