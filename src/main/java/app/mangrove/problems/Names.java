package app.mangrove.problems;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.partner.Partner;

/// The name by which a person knows a row that may have none of its own.
final class Names {
    private static final String PARTNER = "partner";

    private Names() {}

    /// Its name, else that of its partner, else its id.
    static String of(Ecosystem ecosystem, Kind<?> kind, int nr) {
        if (ecosystem.value(kind, kind.name(), nr) != null) {
            return ecosystem.name(kind, nr);
        }
        return kind.field(PARTNER)
                .map(field -> ecosystem.value(kind, field, nr))
                .map(value -> value instanceof Id id ? ecosystem.table(Partner.KIND).nr(id) : 0)
                .filter(partner -> partner > 0)
                .map(partner -> ecosystem.name(Partner.KIND, partner))
                .orElseGet(() -> ecosystem.name(kind, nr));
    }
}
