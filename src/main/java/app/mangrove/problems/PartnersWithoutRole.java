package app.mangrove.problems;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Role;

import java.time.LocalDate;
import java.util.BitSet;

/// Partners of which no role says what they do, so that no figure by type counts them.
final class PartnersWithoutRole implements Rule {
    @Override
    public String key() {
        return "no-role";
    }

    @Override
    public Severity severity() {
        return Severity.MISSING;
    }

    @Override
    public void look(Ecosystem ecosystem, LocalDate today, Findings.Collector found) {
        Table roles = ecosystem.table(Role.KIND);
        BitSet having = new BitSet();
        if (roles.size() > 0) {
            Ints partner = roles.ints(Role.PARTNER);
            roles.forEach(nr -> having.set(Math.max(0, partner.at(nr))));
        }
        ecosystem
                .table(Partner.KIND)
                .forEach(nr -> {
                    if (!having.get(nr)) {
                        String name = ecosystem.name(Partner.KIND, nr);
                        found.add(Partner.KIND, nr, "problems.no-role.finding", name);
                    }
                });
    }
}
