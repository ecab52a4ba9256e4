package app.mangrove.visibility;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;

import java.util.List;
import java.util.TreeSet;

/// Which partners have rows that name a row, such as deals at a customer.
final class Users {
    private Users() {}

    /// Takes a used row and a partner that uses it.
    interface Visit {
        void of(int used, int partner);
    }

    static void each(Ecosystem ecosystem, List<Belonging.Use> uses, Visit visit) {
        for (Belonging.Use use : uses) {
            Table table = ecosystem.table(use.kind());
            Ints used = table.ints(use.used());
            Ints partners = table.ints(use.partner());
            table.forEach(nr -> {
                if (used.at(nr) > 0 && partners.at(nr) > 0) {
                    visit.of(used.at(nr), partners.at(nr));
                }
            });
        }
    }

    /// The partners that use one row, in row order.
    static List<Integer> of(Ecosystem ecosystem, List<Belonging.Use> uses, int nr) {
        TreeSet<Integer> partners = new TreeSet<>();
        each(
                ecosystem,
                uses,
                (used, partner) -> {
                    if (used == nr) {
                        partners.add(partner);
                    }
                });
        return List.copyOf(partners);
    }
}
