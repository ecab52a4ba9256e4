package app.mangrove.visibility;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.VisibilityRule;
import app.mangrove.support.TestWorkspace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// An ecosystem said in words, for tests of who sees what.
public final class VisibilityWorld {
    public static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private final List<Edit> edits = new ArrayList<>();
    private int count;

    public VisibilityWorld() {
        edits.add(
                Edit.add(Currency.KIND, id(Currency.KIND, "EUR"))
                        .and(Currency.CODE, "EUR")
                        .and(Currency.NAME, "Euro")
                        .and(Currency.EXPONENT, 2L));
        for (String type : List.of("RESELLER", "DISTRIBUTOR")) {
            edits.add(
                    Edit.add(PartnerType.KIND, id(PartnerType.KIND, type))
                            .and(PartnerType.NAME, type)
                            .and(PartnerType.CODE, type));
        }
    }

    public static Id id(Kind<?> kind, String name) {
        return Id.derived(7, kind.key() + "/" + name);
    }

    public VisibilityWorld partners(String... names) {
        for (String name : names) {
            edits.add(
                    Edit.add(Partner.KIND, id(Partner.KIND, name))
                            .and(Partner.NAME, name)
                            .and(Partner.CITY, "City of " + name)
                            .and(Partner.DESCRIPTION, "Remark on " + name)
                            .and(Partner.STATUS, "ACTIVE"));
        }
        return this;
    }

    public VisibilityWorld role(String partner, String type) {
        edits.add(
                Edit.add(Role.KIND, id(Role.KIND, partner + type))
                        .and(Role.PARTNER, id(Partner.KIND, partner))
                        .and(Role.TYPE, id(PartnerType.KIND, type)));
        return this;
    }

    public VisibilityWorld below(String parent, String... children) {
        for (String child : children) {
            relation("DISTRIBUTES", parent, child);
        }
        return this;
    }

    public VisibilityWorld relation(String kind, String parent, String child) {
        edits.add(
                Edit.add(Relation.KIND, id(Relation.KIND, kind + parent + ">" + child))
                        .and(Relation.RELATION, kind)
                        .and(Relation.PARENT_PARTNER, id(Partner.KIND, parent))
                        .and(Relation.CHILD_PARTNER, id(Partner.KIND, child)));
        return this;
    }

    /// A sale to a customer of the partner's own.
    public VisibilityWorld sale(String partner, String amount) {
        String name = partner + "-customer";
        if (edits.stream().noneMatch(e -> e.id().equals(id(Account.KIND, name)))) {
            edits.add(Edit.add(Account.KIND, id(Account.KIND, name)).and(Account.NAME, name));
        }
        edits.add(
                Edit.add(Transaction.KIND, id(Transaction.KIND, "t" + ++count))
                        .and(Transaction.TYPE, "SALE")
                        .and(Transaction.PARTNER, id(Partner.KIND, partner))
                        .and(Transaction.ACCOUNT, id(Account.KIND, name))
                        .and(Transaction.DATE, DAY.minusDays(20))
                        .and(Transaction.AMOUNT, new BigDecimal(amount).setScale(4))
                        .and(Transaction.QUANTITY, new BigDecimal("1.0000"))
                        .and(Transaction.CURRENCY, id(Currency.KIND, "EUR")));
        return this;
    }

    public VisibilityWorld deal(String partner, String name) {
        edits.add(
                Edit.add(Deal.KIND, id(Deal.KIND, name))
                        .and(Deal.NAME, name)
                        .and(Deal.PARTNER, id(Partner.KIND, partner))
                        .and(Deal.STAGE, "LEAD")
                        .and(Deal.OPENED, DAY.minusDays(10)));
        return this;
    }

    /// A rule as `RELATION object[.field] ACCESS[ k]`.
    public VisibilityWorld rule(String words) {
        edits.add(put(words, "r" + ++count));
        return this;
    }

    public VisibilityWorld rule(String words, String type, String via) {
        Edit.Put put = put(words, "r" + ++count);
        put =
                type.isEmpty()
                        ? put
                        : put.and(VisibilityRule.VIEWER_TYPE, id(PartnerType.KIND, type));
        edits.add(via.isEmpty() ? put : put.and(VisibilityRule.VIA, via));
        return this;
    }

    private static Edit.Put put(String words, String name) {
        String[] part = words.split(" ");
        String[] object = part[1].split("\\.");
        Edit.Put put =
                Edit.add(VisibilityRule.KIND, id(VisibilityRule.KIND, name))
                        .and(VisibilityRule.RELATION, part[0])
                        .and(VisibilityRule.OBJECT, object[0])
                        .and(VisibilityRule.ACCESS, part[2]);
        put = object.length > 1 ? put.and(VisibilityRule.FIELD, object[1]) : put;
        return part.length > 3 ? put.and(VisibilityRule.AT_LEAST, Long.valueOf(part[3])) : put;
    }

    public VisibilityWorld edit(Edit edit) {
        edits.add(edit);
        return this;
    }

    public TestWorkspace workspace() {
        return TestWorkspace.of(edits);
    }

    public Ecosystem make() {
        return workspace().ecosystem();
    }

    public static int partner(Ecosystem ecosystem, String name) {
        return ecosystem.table(Partner.KIND).nr(id(Partner.KIND, name));
    }

    public static Sight sight(Ecosystem ecosystem, String viewer) {
        return Sight.of(ecosystem, partner(ecosystem, viewer), DAY);
    }
}
