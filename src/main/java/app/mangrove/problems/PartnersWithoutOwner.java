package app.mangrove.problems;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.Dictionary;
import app.mangrove.model.column.Ints;
import app.mangrove.model.partner.Partner;

import java.time.LocalDate;

/// Partners that nobody looks after; those that have ended need nobody.
final class PartnersWithoutOwner implements Rule {
    @Override
    public String key() {
        return "no-owner";
    }

    @Override
    public Severity severity() {
        return Severity.MISSING;
    }

    @Override
    public void look(Ecosystem ecosystem, LocalDate today, Findings.Collector found) {
        Table partners = ecosystem.table(Partner.KIND);
        if (partners.size() == 0) {
            return;
        }
        Ints owner = partners.ints(Partner.OWNER);
        Ints status = partners.ints(Partner.STATUS);
        Dictionary words = partners.dictionary(Partner.STATUS);
        int ended = words.find("ENDED");
        partners.forEach(nr -> {
            if (owner.at(nr) <= 0 && status.at(nr) != ended) {
                String name = ecosystem.name(Partner.KIND, nr);
                found.add(Partner.KIND, nr, "problems.no-owner.finding", name);
            }
        });
    }
}
