package app.mangrove.hierarchy;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Link;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.partner.Role;
import app.mangrove.model.plan.Target;
import app.mangrove.model.program.Certification;
import app.mangrove.model.program.Membership;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Score;
import app.mangrove.model.program.Tier;
import app.mangrove.model.work.Note;
import app.mangrove.support.TestWorkspace;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Builds partners with what may hang on them, a line a thing; ids are derived from names.
final class FirmWorld {
    final List<Edit> edits = new ArrayList<>();
    private int next;

    FirmWorld() {
        for (String code : List.of("EUR", "JPY")) {
            edits.add(
                    Edit.add(Currency.KIND, id(code))
                            .and(Currency.CODE, code)
                            .and(Currency.NAME, code)
                            .and(Currency.EXPONENT, code.equals("JPY") ? 0L : 2L));
        }
        for (String type : List.of("VAR", "MSP")) {
            edits.add(
                    Edit.add(PartnerType.KIND, id(type))
                            .and(PartnerType.NAME, type)
                            .and(PartnerType.CODE, type));
        }
        for (String tier : List.of("Gold", "Silver")) {
            edits.add(Edit.add(Tier.KIND, id(tier)).and(Tier.NAME, tier).and(Tier.RANK, 1L));
        }
    }

    static Id id(String name) {
        return Id.derived(9, name);
    }

    private Id fresh() {
        return id("row" + next++);
    }

    static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    FirmWorld partner(String name, String joined, List<String> tags) {
        edits.add(
                Edit.add(Partner.KIND, id(name))
                        .and(Partner.NAME, name)
                        .and(Partner.STATUS, "ACTIVE")
                        .and(Partner.JOINED, day(joined))
                        .and(Partner.TAGS, tags)
                        .and(Partner.KIND.keys(), List.of("erp:" + name)));
        return this;
    }

    FirmWorld sale(String partner, String date, String amount, String currency, String coseller) {
        edits.add(
                Edit.add(Transaction.KIND, fresh())
                        .and(Transaction.TYPE, "SALE")
                        .and(Transaction.PARTNER, id(partner))
                        .and(Transaction.DATE, day(date))
                        .and(Transaction.AMOUNT, new BigDecimal(amount))
                        .and(Transaction.CURRENCY, id(currency))
                        .and(Transaction.COSELL_PARTNER, coseller.isEmpty() ? null : id(coseller)));
        return this;
    }

    FirmWorld baseline(String partner, String from, String to, String amount, String currency) {
        return target("BASELINE", partner, from, to, amount, currency);
    }

    FirmWorld target(
            String type, String partner, String from, String to, String amount, String currency) {
        edits.add(
                Edit.add(Target.KIND, fresh())
                        .and(Target.TYPE, type)
                        .and(Target.METRIC, "revenue")
                        .and(Target.PERIOD_FROM, day(from))
                        .and(Target.PERIOD_TO, day(to))
                        .and(Target.AMOUNT, new BigDecimal(amount))
                        .and(Target.CURRENCY, id(currency))
                        .and(Target.PARTNER, id(partner)));
        return this;
    }

    FirmWorld relation(String kind, String parent, String child, String from, String to) {
        edits.add(
                Edit.add(Relation.KIND, fresh())
                        .and(Relation.RELATION, kind)
                        .and(Relation.PARENT_PARTNER, id(parent))
                        .and(Relation.CHILD_PARTNER, id(child))
                        .and(Relation.VALID_FROM, day(from))
                        .and(Relation.VALID_TO, day(to)));
        return this;
    }

    FirmWorld role(String partner, String type, String from, String to) {
        edits.add(
                Edit.add(Role.KIND, fresh())
                        .and(Role.PARTNER, id(partner))
                        .and(Role.TYPE, id(type))
                        .and(Role.VALID_FROM, day(from))
                        .and(Role.VALID_TO, day(to))
                        .and(Role.MAIN, true));
        return this;
    }

    FirmWorld tier(String partner, String tier, String from, String to) {
        edits.add(
                Edit.add(Membership.KIND, fresh())
                        .and(Membership.PARTNER, id(partner))
                        .and(Membership.TIER, id(tier))
                        .and(Membership.VALID_FROM, day(from))
                        .and(Membership.VALID_TO, day(to)));
        return this;
    }

    /// A deal, a contact, a certificate, a score of a day, and a note of a partner.
    FirmWorld rest(String partner, String day) {
        edits.add(
                Edit.add(Deal.KIND, fresh())
                        .and(Deal.NAME, "Deal of " + partner)
                        .and(Deal.PARTNER, id(partner))
                        .and(Deal.STAGE, "LEAD")
                        .and(Deal.OPENED, day(day)));
        edits.add(
                Edit.add(Person.KIND, fresh())
                        .and(Person.NAME, "Contact of " + partner)
                        .and(Person.PARTNER, id(partner)));
        edits.add(
                Edit.add(Certification.KIND, fresh())
                        .and(Certification.NAME, "Expert")
                        .and(Certification.PARTNER, id(partner)));
        edits.add(
                Edit.add(Score.KIND, fresh())
                        .and(Score.METRIC, "satisfaction")
                        .and(Score.PARTNER, id(partner))
                        .and(Score.DATE, day(day))
                        .and(Score.VALUE, new BigDecimal(80 + next % 10)));
        edits.add(
                Edit.add(Note.KIND, fresh())
                        .and(Note.TEXT, "About " + partner)
                        .and(Note.ABOUT, new Link("partner", id(partner))));
        return this;
    }

    /// Some partners with anything on them; parents come before children.
    static FirmWorld random(Random random, List<String> names) {
        FirmWorld world = new FirmWorld();
        for (String name : names) {
            world.partner(name, date(random), random.nextBoolean() ? List.of(name) : List.of());
            for (int i = random.nextInt(4); i > 0; i--) {
                String other = names.get(random.nextInt(names.size()));
                String amount = random.nextInt(100_000) + "." + random.nextInt(10_000);
                world.sale(
                        name,
                        date(random),
                        amount,
                        "EUR",
                        random.nextInt(4) > 0 || other.equals(name) ? "" : other);
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                int year = 2024 + random.nextInt(2);
                world.baseline(
                        name,
                        year + "-01-01",
                        year + 1 + "-01-01",
                        random.nextInt(9_000) + ".07",
                        random.nextInt(4) > 0 ? "EUR" : "JPY");
            }
            world.role(name, random.nextBoolean() ? "VAR" : "MSP", date(random), "");
            world.tier(name, random.nextBoolean() ? "Gold" : "Silver", date(random), "");
            world.rest(name, date(random));
        }
        for (int i = 0; i < names.size(); i++) {
            int a = random.nextInt(names.size() - 1);
            int b = a + 1 + random.nextInt(names.size() - a - 1);
            String kind = random.nextBoolean() ? "OWNS" : "DISTRIBUTES";
            world.relation(kind, names.get(a), names.get(b), date(random), "");
        }
        return world;
    }

    private static String date(Random random) {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900)).toString();
    }

    TestWorkspace workspace() {
        return TestWorkspace.of(edits);
    }

    static int nr(Ecosystem ecosystem, String name) {
        return ecosystem.table(Partner.KIND).nr(id(name));
    }

    /// Everything that a snapshot says, by kind and id.
    static Map<String, Map<String, Object>> content(Ecosystem ecosystem) {
        Map<String, Map<String, Object>> content = new TreeMap<>();
        for (Kind<?> kind : Kinds.ALL) {
            ecosystem
                    .table(kind)
                    .forEach(nr ->
                            content.put(
                                    kind.key() + "/" + ecosystem.table(kind).id(nr),
                                    ecosystem.values(kind, nr)));
        }
        return content;
    }

    /// The sum of all amounts of sales.
    static BigDecimal revenue(Ecosystem ecosystem) {
        return ecosystem.all(Transaction.KIND).stream()
                .map(Transaction::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The sum of all baselines, in ten-thousandths, by currency and first day.
    static Map<String, BigInteger> baselines(Ecosystem ecosystem) {
        Map<String, BigInteger> sums = new TreeMap<>();
        for (Target target : ecosystem.all(Target.KIND)) {
            if (target.type().equals("BASELINE")) {
                sums.merge(
                        target.currency() + " " + target.periodFrom(),
                        target.amount().movePointRight(4).toBigIntegerExact(),
                        BigInteger::add);
            }
        }
        return sums;
    }
}
