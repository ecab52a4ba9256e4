package app.mangrove.tier;

import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.activity.Activity;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.FxRate;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.program.Benefit;
import app.mangrove.model.program.CategoryRule;
import app.mangrove.model.program.Certification;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.GuardRail;
import app.mangrove.model.program.Ladder;
import app.mangrove.model.program.LadderVersion;
import app.mangrove.model.program.Membership;
import app.mangrove.model.program.Rung;
import app.mangrove.model.program.Score;
import app.mangrove.model.program.Skill;
import app.mangrove.model.program.Specialisation;
import app.mangrove.model.program.Tier;
import app.mangrove.support.TestWorkspace;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A small world made line by line: partners, what they did, and a ladder of tiers T1 to T4 with
/// one published version "V" in euros.
final class TierWorld {
    static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private final List<Edit> edits = new ArrayList<>();
    private final Set<Id> known = new TreeSet<>();
    private int rows;

    TierWorld() {
        for (String code : List.of("EUR", "USD", "JPY")) {
            add(
                    Edit.add(Currency.KIND, id(Currency.KIND, code))
                            .and(Currency.CODE, code)
                            .and(Currency.NAME, code)
                            .and(Currency.EXPONENT, code.equals("JPY") ? 0L : 2L));
        }
        for (int rank = 1; rank <= 4; rank++) {
            add(
                    Edit.add(Tier.KIND, id(Tier.KIND, "T" + rank))
                            .and(Tier.NAME, "T" + rank)
                            .and(Tier.RANK, (long) rank));
        }
        add(Edit.add(Ladder.KIND, id(Ladder.KIND, "L")).and(Ladder.NAME, "L"));
        version("V", 1, "PUBLISHED", "2020-01-01", "");
    }

    static Id id(Kind<?> kind, String name) {
        return Id.derived(7, kind.key() + "/" + name);
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private Id next(Kind<?> kind) {
        return id(kind, "row " + ++rows);
    }

    TierWorld add(Edit edit) {
        edits.add(edit);
        return this;
    }

    List<Edit> edits() {
        return List.copyOf(edits);
    }

    TierWorld version(String name, long number, String status, String from, String to) {
        return add(
                Edit.add(LadderVersion.KIND, id(LadderVersion.KIND, name))
                        .and(LadderVersion.NAME, name)
                        .and(LadderVersion.LADDER, id(Ladder.KIND, "L"))
                        .and(LadderVersion.NUMBER, number)
                        .and(LadderVersion.STATUS, status)
                        .and(LadderVersion.VALID_FROM, day(from))
                        .and(LadderVersion.VALID_TO, day(to))
                        .and(LadderVersion.CURRENCY, id(Currency.KIND, "EUR"))
                        .and(LadderVersion.RATES, "EVENT_DAY")
                        .and(LadderVersion.REVIEW, "HALF_YEARLY")
                        .and(LadderVersion.DEMOTION, "ONE_STEP"));
    }

    /// Sets a field of a row that is already there.
    <V> TierWorld set(Kind<?> kind, String name, Field<V> field, V value) {
        return set(id(kind, name), field, value);
    }

    <V> TierWorld set(Id id, Field<V> field, V value) {
        edits.replaceAll(edit ->
                edit.id().equals(id) && edit instanceof Edit.Put put
                        ? put.and(field, value)
                        : edit);
        return this;
    }

    TierWorld rung(String version, String tier, String rule, String needed) {
        Edit.Put put =
                Edit.add(Rung.KIND, id(Rung.KIND, version + tier))
                        .and(Rung.VERSION, id(LadderVersion.KIND, version))
                        .and(Rung.TIER, id(Tier.KIND, tier))
                        .and(Rung.RULE, rule);
        if (!needed.isEmpty()) {
            put =
                    rule.equals("POINTS")
                            ? put.and(Rung.POINTS, new BigDecimal(needed))
                            : put.and(Rung.NEEDED, Long.valueOf(needed));
        }
        return add(put);
    }

    TierWorld rung(String tier, String rule, String needed) {
        return rung("V", tier, rule, needed);
    }

    /// A criterion in words: `REVENUE/measure TRAILING_YEAR OWN AT_LEAST 100`, named after its rung
    /// and its place among all.
    Edit.Put criterion(String rung, String name, String words) {
        String[] parts = words.split(" ");
        String[] metric = parts[0].split("/");
        Edit.Put put =
                Edit.add(Criterion.KIND, id(Criterion.KIND, name))
                        .and(Criterion.RUNG, id(Rung.KIND, rung))
                        .and(Criterion.METRIC, metric[0])
                        .and(Criterion.WINDOW, parts[1])
                        .and(Criterion.SCOPE, parts[2])
                        .and(Criterion.COMPARISON, parts[3])
                        .and(Criterion.THRESHOLD, new BigDecimal(parts[4]))
                        .and(Criterion.POSITION, (long) ++rows);
        return metric.length > 1 ? put.and(Criterion.MEASURE, metric[1]) : put;
    }

    TierWorld asks(String tier, String name, String words) {
        return add(criterion("V" + tier, name, words));
    }

    TierWorld category(String tier, String name, String minimum, String cap) {
        return add(
                Edit.add(CategoryRule.KIND, id(CategoryRule.KIND, tier + name))
                        .and(CategoryRule.RUNG, id(Rung.KIND, "V" + tier))
                        .and(CategoryRule.CATEGORY, name)
                        .and(
                                CategoryRule.MINIMUM,
                                minimum.isEmpty() ? null : new BigDecimal(minimum))
                        .and(CategoryRule.CAP, cap.isEmpty() ? null : new BigDecimal(cap)));
    }

    TierWorld gives(String rung, String type, String unit, String quantity) {
        return add(
                Edit.add(Benefit.KIND, id(Benefit.KIND, rung + type + unit))
                        .and(Benefit.RUNG, id(Rung.KIND, rung))
                        .and(Benefit.TYPE, type)
                        .and(Benefit.UNIT, unit)
                        .and(Benefit.QUANTITY, new BigDecimal(quantity)));
    }

    TierWorld rail(String version, String type, String tier, String limit) {
        return add(
                Edit.add(GuardRail.KIND, id(GuardRail.KIND, version + type + tier))
                        .and(GuardRail.VERSION, id(LadderVersion.KIND, version))
                        .and(GuardRail.TYPE, type)
                        .and(GuardRail.TIER, tier.isEmpty() ? null : id(Tier.KIND, tier))
                        .and(GuardRail.LIMIT, limit.isEmpty() ? null : new BigDecimal(limit)));
    }

    TierWorld partners(String... names) {
        for (String name : names) {
            add(
                    Edit.add(Partner.KIND, id(Partner.KIND, name))
                            .and(Partner.NAME, name)
                            .and(Partner.STATUS, "ACTIVE")
                            .and(Partner.JOINED, LocalDate.of(2020, 1, 1)));
        }
        return this;
    }

    TierWorld region(String name, String parent) {
        return add(
                Edit.add(Region.KIND, id(Region.KIND, name))
                        .and(Region.NAME, name)
                        .and(Region.LEVEL, "AREA")
                        .and(Region.PARENT, parent.isEmpty() ? null : id(Region.KIND, parent)));
    }

    TierWorld in(String partner, String region) {
        return set(Partner.KIND, partner, Partner.REGION, id(Region.KIND, region));
    }

    TierWorld below(String parent, String child) {
        return add(
                Edit.add(Relation.KIND, id(Relation.KIND, parent + child))
                        .and(Relation.RELATION, "DISTRIBUTES")
                        .and(Relation.PARENT_PARTNER, id(Partner.KIND, parent))
                        .and(Relation.CHILD_PARTNER, id(Partner.KIND, child))
                        .and(Relation.VALID_FROM, LocalDate.of(2020, 1, 1)));
    }

    TierWorld rate(String base, String quote, String date, String rate) {
        return add(
                Edit.add(FxRate.KIND, next(FxRate.KIND))
                        .and(FxRate.BASE, id(Currency.KIND, base))
                        .and(FxRate.QUOTE, id(Currency.KIND, quote))
                        .and(FxRate.DATE, day(date))
                        .and(FxRate.RATE, new BigDecimal(rate)));
    }

    TierWorld sells(String partner, String date, String amount) {
        String[] money = amount.split(" ");
        return add(
                Edit.add(Transaction.KIND, next(Transaction.KIND))
                        .and(Transaction.TYPE, "SALE")
                        .and(Transaction.PARTNER, id(Partner.KIND, partner))
                        .and(Transaction.DATE, day(date))
                        .and(Transaction.AMOUNT, new BigDecimal(money[0]))
                        .and(
                                Transaction.CURRENCY,
                                id(Currency.KIND, money.length > 1 ? money[1] : "EUR")));
    }

    TierWorld wins(String partner, String account, String date) {
        Id customer = id(Account.KIND, account);
        if (known.add(customer)) {
            add(Edit.add(Account.KIND, customer).and(Account.NAME, account));
        }
        return add(
                Edit.add(Deal.KIND, next(Deal.KIND))
                        .and(Deal.NAME, account)
                        .and(Deal.STAGE, "WON")
                        .and(Deal.PARTNER, id(Partner.KIND, partner))
                        .and(Deal.ACCOUNT, customer)
                        .and(Deal.OPENED, LocalDate.of(2020, 1, 1))
                        .and(Deal.CLOSE, day(date)));
    }

    TierWorld certified(String partner, String holder, String name, String issued, String expires) {
        Id person = id(Person.KIND, holder);
        if (!holder.isEmpty() && known.add(person)) {
            add(
                    Edit.add(Person.KIND, person)
                            .and(Person.NAME, holder)
                            .and(Person.PARTNER, id(Partner.KIND, partner)));
        }
        return add(
                Edit.add(Certification.KIND, next(Certification.KIND))
                        .and(Certification.NAME, name)
                        .and(Certification.PARTNER, id(Partner.KIND, partner))
                        .and(Certification.HOLDER, holder.isEmpty() ? null : person)
                        .and(Certification.ISSUED, day(issued))
                        .and(Certification.EXPIRES, day(expires)));
    }

    /// So many people with a certificate that holds.
    TierWorld people(String partner, int count) {
        for (int i = 0; i < count; i++) {
            certified(partner, partner + " " + i, "Any", "2025-01-01", "");
        }
        return this;
    }

    TierWorld specialised(String partner, String name, String from, String to) {
        Id specialisation = id(Specialisation.KIND, name);
        if (known.add(specialisation)) {
            add(
                    Edit.add(Specialisation.KIND, specialisation)
                            .and(Specialisation.NAME, name)
                            .and(Specialisation.CODE, name.toUpperCase(Locale.ROOT)));
        }
        return add(
                Edit.add(Skill.KIND, next(Skill.KIND))
                        .and(Skill.PARTNER, id(Partner.KIND, partner))
                        .and(Skill.SPECIALISATION, specialisation)
                        .and(Skill.VALID_FROM, day(from))
                        .and(Skill.VALID_TO, day(to)));
    }

    TierWorld scored(String partner, String metric, String date, String value) {
        return add(
                Edit.add(Score.KIND, next(Score.KIND))
                        .and(Score.METRIC, metric)
                        .and(Score.PARTNER, id(Partner.KIND, partner))
                        .and(Score.DATE, day(date))
                        .and(Score.VALUE, new BigDecimal(value)));
    }

    TierWorld did(String partner, String type, String date, long points) {
        return add(
                Edit.add(Activity.KIND, next(Activity.KIND))
                        .and(Activity.TYPE, type)
                        .and(Activity.PARTNER, id(Partner.KIND, partner))
                        .and(Activity.DATE, day(date))
                        .and(Activity.POINTS, points));
    }

    TierWorld holds(String partner, String tier, String from, String to, String status) {
        return add(
                Edit.add(Membership.KIND, next(Membership.KIND))
                        .and(Membership.PARTNER, id(Partner.KIND, partner))
                        .and(Membership.TIER, id(Tier.KIND, tier))
                        .and(Membership.LADDER, id(Ladder.KIND, "L"))
                        .and(Membership.VALID_FROM, day(from))
                        .and(Membership.VALID_TO, day(to))
                        .and(Membership.STATUS, status));
    }

    TestWorkspace workspace() {
        return TestWorkspace.of(edits);
    }

    Ecosystem ecosystem() {
        return workspace().ecosystem();
    }

    static LadderRules rules(Ecosystem ecosystem, String version) {
        return LadderRules.of(ecosystem, id(LadderVersion.KIND, version)).orElseThrow();
    }

    /// The grid of version "V".
    static TierGrid grid(Ecosystem ecosystem, LocalDate day) {
        return new Tiers().evaluate(ecosystem, rules(ecosystem, "V"), day, Cancel.never());
    }

    /// Each partner by name with the tier that it reaches, "" for none.
    static Map<String, String> reached(TierGrid grid) {
        Map<String, String> reached = new TreeMap<>();
        for (int line = 0; line < grid.size(); line++) {
            reached.put(
                    grid.ecosystem().name(Partner.KIND, grid.partner(line)),
                    grid.reached(line).map(LadderStep::name).orElse(""));
        }
        return reached;
    }

    Map<String, String> reached() {
        return reached(grid(ecosystem(), DAY));
    }

    static TierExplanation explain(TierGrid grid, String partner) {
        int nr = grid.ecosystem().table(Partner.KIND).nr(id(Partner.KIND, partner));
        return grid.explain(grid.line(nr));
    }
}
