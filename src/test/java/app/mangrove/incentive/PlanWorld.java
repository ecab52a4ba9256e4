package app.mangrove.incentive;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.activity.Activity;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Party;
import app.mangrove.model.deal.Referral;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.FxRate;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.partner.Role;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Score;
import app.mangrove.support.TestWorkspace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Small worlds for incentive tests, a line a thing; everything in US dollars unless said.
public final class PlanWorld {
    private final List<Edit> edits = new ArrayList<>();
    private final Set<String> types = new HashSet<>();
    private int next;

    public PlanWorld() {
        currency("USD", 2).currency("EUR", 2).currency("JPY", 0);
        rate("EUR", "2024-01-02", "1.1");
    }

    public static Id id(String name) {
        return Id.derived(5, name);
    }

    PlanWorld currency(String code, long exponent) {
        edits.add(
                Edit.add(Currency.KIND, id(code))
                        .and(Currency.CODE, code)
                        .and(Currency.NAME, code)
                        .and(Currency.EXPONENT, exponent));
        return this;
    }

    PlanWorld rate(String base, String date, String rate) {
        edits.add(
                Edit.add(FxRate.KIND, id("rate" + next++))
                        .and(FxRate.BASE, id(base))
                        .and(FxRate.QUOTE, id("USD"))
                        .and(FxRate.DATE, LocalDate.parse(date))
                        .and(FxRate.RATE, new BigDecimal(rate)));
        return this;
    }

    public PlanWorld partner(String key) {
        edits.add(
                Edit.add(Partner.KIND, id(key))
                        .and(Partner.NAME, "Partner " + key)
                        .and(Partner.STATUS, "ACTIVE")
                        .and(Partner.KIND.keys(), List.of("t:" + key)));
        return this;
    }

    PlanWorld above(String parent, String child) {
        edits.add(
                Edit.add(Relation.KIND, id("relation" + next++))
                        .and(Relation.RELATION, "DISTRIBUTES")
                        .and(Relation.PARENT_PARTNER, id(parent))
                        .and(Relation.CHILD_PARTNER, id(child)));
        return this;
    }

    public PlanWorld sale(String partner, String date, String amount) {
        return sale(partner, date, amount, "USD", "");
    }

    public PlanWorld sale(
            String partner, String date, String amount, String currency, String returns) {
        edits.add(
                Edit.add(Transaction.KIND, id("sale" + next))
                        .and(Transaction.NUMBER, "sale" + next++)
                        .and(Transaction.TYPE, "SALE")
                        .and(Transaction.PARTNER, id(partner))
                        .and(Transaction.DATE, LocalDate.parse(date))
                        .and(Transaction.AMOUNT, new BigDecimal(amount))
                        .and(Transaction.CURRENCY, id(currency))
                        .and(Transaction.RETURNS, returns.isEmpty() ? null : id(returns)));
        return this;
    }

    /// A partner's type, made when it is first named.
    PlanWorld role(String partner, String type) {
        if (types.add(type)) {
            edits.add(
                    Edit.add(PartnerType.KIND, id(type))
                            .and(PartnerType.NAME, type)
                            .and(PartnerType.CODE, type));
        }
        edits.add(
                Edit.add(Role.KIND, id("role" + next++))
                        .and(Role.PARTNER, id(partner))
                        .and(Role.TYPE, id(type))
                        .and(Role.VALID_FROM, LocalDate.of(2020, 1, 1)));
        return this;
    }

    PlanWorld deal(String name) {
        edits.add(
                Edit.add(Account.KIND, id("account" + name)).and(Account.NAME, "Account " + name));
        edits.add(
                Edit.add(Deal.KIND, id(name))
                        .and(Deal.NAME, name)
                        .and(Deal.ACCOUNT, id("account" + name))
                        .and(Deal.STAGE, "WON")
                        .and(Deal.OPENED, LocalDate.of(2024, 1, 1))
                        .and(Deal.AMOUNT, BigDecimal.TEN)
                        .and(Deal.CURRENCY, id("USD")));
        return this;
    }

    PlanWorld party(String deal, String partner, String role) {
        edits.add(
                Edit.add(Party.KIND, id("party" + next++))
                        .and(Party.DEAL, id(deal))
                        .and(Party.PARTNER, id(partner))
                        .and(Party.ROLE, role));
        return this;
    }

    /// A sale that belongs to a deal.
    PlanWorld dealt(String deal, String partner, String date, String amount) {
        sale(partner, date, amount);
        edits.set(edits.size() - 1, ((Edit.Put) edits.getLast()).and(Transaction.DEAL, id(deal)));
        return this;
    }

    /// A sale of some units at 1 each.
    PlanWorld units(String partner, String date, String units) {
        sale(partner, date, units);
        edits.set(
                edits.size() - 1,
                ((Edit.Put) edits.getLast()).and(Transaction.QUANTITY, new BigDecimal(units)));
        return this;
    }

    /// Sets a field of what was added last.
    <V> PlanWorld set(Field<V> field, V value) {
        edits.set(edits.size() - 1, ((Edit.Put) edits.getLast()).and(field, value));
        return this;
    }

    PlanWorld account(String name) {
        return with(Edit.add(Account.KIND, id(name)).and(Account.NAME, name));
    }

    PlanWorld referred(String partner, String account, String date) {
        return with(
                Edit.add(Referral.KIND, id("referral" + next++))
                        .and(Referral.PARTNER, id(partner))
                        .and(Referral.ACCOUNT, id(account))
                        .and(Referral.DATE, LocalDate.parse(date)));
    }

    PlanWorld activity(String partner, String type, String date, String quantity) {
        return with(
                Edit.add(Activity.KIND, id("activity" + next++))
                        .and(Activity.PARTNER, id(partner))
                        .and(Activity.TYPE, type)
                        .and(Activity.DATE, LocalDate.parse(date))
                        .and(Activity.QUANTITY, new BigDecimal(quantity)));
    }

    PlanWorld score(String partner, String metric, String date, String value) {
        return with(
                Edit.add(Score.KIND, id("score" + next++))
                        .and(Score.METRIC, metric)
                        .and(Score.PARTNER, id(partner))
                        .and(Score.DATE, LocalDate.parse(date))
                        .and(Score.VALUE, new BigDecimal(value)));
    }

    /// Makes the last sale the return of another.
    PlanWorld returning(String sale) {
        edits.set(
                edits.size() - 1, ((Edit.Put) edits.getLast()).and(Transaction.RETURNS, id(sale)));
        return this;
    }

    /// Adds anything else.
    public PlanWorld with(Edit edit) {
        edits.add(edit);
        return this;
    }

    /// The name of the sale that was added last.
    String last() {
        return "sale" + (next - 1);
    }

    /// Every edit so far.
    public List<Edit> edits() {
        return edits;
    }

    Ecosystem ecosystem() {
        return TestWorkspace.of(edits).ecosystem();
    }

    int nr(String partner) {
        return ecosystem().table(Partner.KIND).nr(id(partner));
    }

    Calculation calculate(PlanBook book) {
        return Incentives.calculate(
                        Request.of(
                                ecosystem(),
                                book,
                                new FiscalCalendar.Month(2024, 1),
                                new FiscalCalendar.Month(2024, 12)),
                        Cancel.never())
                .orElseThrow();
    }

    /// A book of JSON with single quotes.
    public static PlanBook book(String json) {
        PlanJson.Parsed<PlanBook> parsed =
                PlanJson.book("{\"format\":\"mangrove-plans/1\"," + json.replace('\'', '"') + "}");
        return Objects.requireNonNull(parsed.value(), parsed.problems().toString());
    }

    /// One plan P from 2024 with one component of these parts.
    public static PlanBook plan(String parts) {
        return book("'plans':[" + planOf("P", parts, "") + "]");
    }

    public static String planOf(String name, String parts, String more) {
        return "{'name':'"
                + name
                + "','currency':'USD',"
                + more
                + "'versions':[{'from':'2024-01-01',"
                + "'components':[{'name':'c','rows':{'of':'transaction'},"
                + parts
                + "}]}]}";
    }
}
