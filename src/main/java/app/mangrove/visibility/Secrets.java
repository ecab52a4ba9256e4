package app.mangrove.visibility;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.deal.Account;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;

import java.util.List;
import java.util.Map;

/// The names that texts must not mention: of partners, customers and people that are not shown by
/// name.
final class Secrets {
    private static final Map<Kind<?>, List<Field<String>>> NAMES =
            Map.of(
                    Partner.KIND,
                    List.of(Partner.NAME, Partner.LEGAL_NAME, Partner.DOMAIN, Partner.TAX_ID),
                    Account.KIND,
                    List.of(Account.NAME, Account.DOMAIN, Account.TAX_ID),
                    Person.KIND,
                    List.of(Person.NAME, Person.EMAIL));

    private Secrets() {}

    static Redaction of(Ecosystem whole, Map<Kind<?>, Seen.Part> parts) {
        Redaction redaction = new Redaction();
        NAMES.forEach((kind, fields) -> {
            Table table = whole.table(kind);
            Plan[] shown = new Plan[table.end()];
            Seen.Part part = java.util.Objects.requireNonNull(parts.get(kind));
            for (int nr = 1; nr < part.origins().length; nr++) {
                shown[part.origins()[nr]] = part.plans()[nr];
            }
            for (Field<String> field : fields) {
                int column = table.column(field.key());
                table.forEach(nr -> {
                    Object name = whole.value(table, column, nr);
                    if (name != null && !isShown(shown[nr], column)) {
                        redaction.hide(name.toString());
                    } else if (name != null) {
                        redaction.show(name.toString());
                    }
                });
            }
        });
        return redaction.ready();
    }

    private static boolean isShown(@org.jspecify.annotations.Nullable Plan plan, int column) {
        return plan != null && plan.fields()[column] == Access.FULL;
    }
}
