package app.mangrove.home;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.column.Ints;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.Tier;
import app.mangrove.model.work.SavedView;

import java.util.function.Predicate;

/// The steps from an empty workspace to one that is of use; each ticks itself.
///
/// Shape: `screen` is where the step is done.
public enum FirstStep {
    PARTNERS("import", ecosystem -> ecosystem.count(Partner.KIND) > 0),
    ROLES(
            "partners",
            ecosystem -> ecosystem.count(Role.KIND) > 0 && ecosystem.count(Tier.KIND) > 0),
    SALES(
            "import",
            ecosystem -> ecosystem.count(Deal.KIND) > 0 || ecosystem.count(Transaction.KIND) > 0),
    OWNERS("partners", FirstStep::everyPartnerHasAnOwner),
    VIEW("partners", ecosystem -> ecosystem.count(SavedView.KIND) > 0);

    private final String screen;
    private final Predicate<Ecosystem> done;

    FirstStep(String screen, Predicate<Ecosystem> done) {
        this.screen = screen;
        this.done = done;
    }

    public String screen() {
        return screen;
    }

    public boolean isDone(Ecosystem ecosystem) {
        return done.test(ecosystem);
    }

    private static boolean everyPartnerHasAnOwner(Ecosystem ecosystem) {
        if (ecosystem.count(Partner.KIND) == 0) {
            return false;
        }
        Ints owner = ecosystem.table(Partner.KIND).ints(Partner.OWNER);
        boolean[] all = {true};
        ecosystem.table(Partner.KIND).forEach(nr -> all[0] &= owner.at(nr) > 0);
        return all[0];
    }
}
