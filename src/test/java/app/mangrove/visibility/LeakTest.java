package app.mangrove.visibility;

import static app.mangrove.visibility.VisibilityWorld.DAY;
import static app.mangrove.visibility.VisibilityWorld.id;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Progress;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Link;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.program.VisibilityRule;
import app.mangrove.model.query.Query;
import app.mangrove.model.query.RankCache;
import app.mangrove.model.query.Scope;
import app.mangrove.model.work.Attachment;
import app.mangrove.model.work.Note;
import app.mangrove.model.work.OwnField;
import app.mangrove.transfer.write.JsonExport;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;

/// Tries to learn what is not shown: random ecosystems under random rules are asked everything, and
/// no answer may hold a hidden word, change when only hidden things change, or add up to fewer
/// partners than must stand behind a sum.
class LeakTest {
    private static final int WORLDS = Integer.getInteger("mangrove.leaks", 60);

    private static final List<String> KINDS =
            List.of("DISTRIBUTES", "DISTRIBUTES", "OWNS", "MASTER_AGENT", "REFERS", "SERVES");
    private static final List<String> RELATIONS = VisibilityRule.RELATION.choices();
    private static final List<String> OBJECTS =
            List.of("partner", "partner", "deal", "transaction", "relation", "note", "partner");
    private static final List<String> FIELDS =
            List.of(
                    "name",
                    "city",
                    "description",
                    "keys",
                    "x_secret",
                    "amount",
                    "note",
                    "stage",
                    "date",
                    "partner",
                    "parent_partner",
                    "quantity",
                    "account");

    /// One random ecosystem; what is not shown says other words with another salt, and there may be
    /// more of it.
    private record World(
            int partners, List<Twin.Arc> arcs, List<Twin.Rule> rules, int viewer, long seed) {
        static World random(long seed) {
            Random random = new Random(seed);
            int partners = 4 + random.nextInt(10);
            List<Twin.Arc> arcs = new ArrayList<>();
            for (int child = 1; child < partners; child++) {
                for (int i = random.nextInt(5) == 0 ? 2 : 1; i > 0; i--) {
                    String kind = KINDS.get(random.nextInt(KINDS.size()));
                    arcs.add(new Twin.Arc(kind, random.nextInt(child), child));
                }
            }
            List<Twin.Rule> rules = new ArrayList<>();
            if (random.nextInt(3) > 0) {
                rules.add(new Twin.Rule("ANY", "", "partner", "", "AGGREGATE", 2));
                rules.add(new Twin.Rule("CHILD", "", "partner", "", "FULL", 2));
                rules.add(new Twin.Rule("ANY", "", "relation", "", "FULL", 2));
                rules.add(new Twin.Rule("ANY", "", "transaction", "", "AGGREGATE", 2));
            }
            for (int i = random.nextInt(20); i > 0; i--) {
                String relation = RELATIONS.get(random.nextInt(RELATIONS.size()));
                boolean any = relation.equals("SELF") || relation.equals("ANY");
                rules.add(
                        new Twin.Rule(
                                relation,
                                any || random.nextInt(4) > 0
                                        ? ""
                                        : KINDS.get(random.nextInt(KINDS.size())),
                                OBJECTS.get(random.nextInt(OBJECTS.size())),
                                random.nextInt(3) > 0
                                        ? ""
                                        : FIELDS.get(random.nextInt(FIELDS.size())),
                                Access.values()[random.nextInt(4)].name(),
                                2 + random.nextInt(3)));
            }
            return new World(partners, arcs, rules, random.nextInt(partners), seed);
        }

        Twin twin() {
            return new Twin(arcs, rules, viewer);
        }

        String word(Kind<?> kind, Field<?> field, int partner, String row, String salt) {
            String word = kind.key() + row + field.key().replace("_", "");
            return twin().isShown(kind, field, partner) ? "vis" + word : "hid" + salt + word;
        }

        String name(int partner, String salt) {
            return word(Partner.KIND, Partner.NAME, partner, "p" + partner, salt);
        }

        Ecosystem make(String salt, boolean more) {
            VisibilityWorld world = new VisibilityWorld();
            world.edit(
                    Edit.add(OwnField.KIND, id(OwnField.KIND, "own"))
                            .and(OwnField.OF, "partner")
                            .and(OwnField.NAME, "secret")
                            .and(OwnField.LABEL, "Secret")
                            .and(OwnField.TYPE, "text"));
            for (int p = 0; p < partners; p++) {
                partner(world, p, salt);
                for (int d = 0; d < 2; d++) {
                    deal(world, p, d, salt);
                }
                if (more && isClosed(p)) {
                    deal(world, p, 7, salt);
                }
                sale(world, p, salt);
            }
            for (int i = 0; i < arcs.size(); i++) {
                world.edit(
                        Edit.add(Relation.KIND, id(Relation.KIND, "arc" + i))
                                .and(Relation.RELATION, arcs.get(i).kind())
                                .and(Relation.PARENT_PARTNER, key(arcs.get(i).parent()))
                                .and(Relation.CHILD_PARTNER, key(arcs.get(i).child())));
            }
            for (Twin.Rule rule : rules) {
                String object = rule.object() + (rule.field().isEmpty() ? "" : "." + rule.field());
                world.rule(
                        rule.relation() + " " + object + " " + rule.access() + " " + rule.k(),
                        "",
                        rule.via());
            }
            return world.make();
        }

        /// Whether nothing is seen of its deals, not even in sums.
        private boolean isClosed(int p) {
            return Deal.KIND.fields().stream()
                    .allMatch(f -> twin().field(Deal.KIND, f, p).access().equals("NONE"));
        }

        private static app.mangrove.model.Id key(int partner) {
            return id(Partner.KIND, "p" + partner);
        }

        private void partner(VisibilityWorld world, int p, String salt) {
            String row = "p" + p;
            Field<String> own = Field.text("x_secret");
            world.edit(
                    Edit.add(Partner.KIND, key(p))
                            .and(Partner.NAME, name(p, salt))
                            .and(Partner.STATUS, "ACTIVE")
                            .and(Partner.CITY, word(Partner.KIND, Partner.CITY, p, row, salt))
                            .and(
                                    Partner.DESCRIPTION,
                                    word(Partner.KIND, Partner.DESCRIPTION, p, row, salt))
                            .and(own, word(Partner.KIND, own, p, row, salt))
                            .and(
                                    Partner.KIND.keys(),
                                    List.of(
                                            "crm:"
                                                    + word(
                                                            Partner.KIND,
                                                            Partner.KIND.keys(),
                                                            p,
                                                            row,
                                                            salt))));
            world.edit(
                    Edit.add(Note.KIND, id(Note.KIND, row))
                            .and(Note.TEXT, "hid" + salt + "note" + p)
                            .and(Note.ABOUT, new Link("partner", key(p))));
            world.edit(
                    Edit.add(Attachment.KIND, id(Attachment.KIND, row))
                            .and(Attachment.NAME, "hid" + salt + "file" + p)
                            .and(Attachment.SIZE, 1L)
                            .and(Attachment.HASH, "ab".repeat(32))
                            .and(Attachment.ABOUT, new Link("partner", key(p))));
        }

        /// Its name mentions another partner.
        private void deal(VisibilityWorld world, int p, int d, String salt) {
            String row = "d" + p + "n" + d;
            int mentioned = (p * 3 + d + 1) % partners;
            world.edit(
                    Edit.add(Deal.KIND, id(Deal.KIND, row))
                            .and(
                                    Deal.NAME,
                                    word(Deal.KIND, Deal.NAME, p, row, salt)
                                            + " vs "
                                            + name(mentioned, salt)
                                            + " & co")
                            .and(Deal.PARTNER, key(p))
                            .and(Deal.STAGE, "LEAD")
                            .and(Deal.OPENED, DAY));
        }

        private void sale(VisibilityWorld world, int p, String salt) {
            boolean shown = twin().isShown(Transaction.KIND, Transaction.AMOUNT, p);
            boolean first = salt.equals("a");
            world.edit(
                    Edit.add(Transaction.KIND, id(Transaction.KIND, "s" + p))
                            .and(Transaction.TYPE, "SALE")
                            .and(Transaction.PARTNER, key(p))
                            .and(Transaction.DATE, DAY)
                            .and(
                                    Transaction.AMOUNT,
                                    new BigDecimal((shown || first ? 70001 : 90001) + p * 10)
                                            .setScale(4))
                            .and(
                                    Transaction.CURRENCY,
                                    id(app.mangrove.model.market.Currency.KIND, "EUR")));
        }
    }

    @Test
    void noOutputHoldsAWordThatIsHidden() {
        for (long seed = 1; seed <= WORLDS; seed++) {
            World world = World.random(seed);
            Ecosystem ecosystem = world.make("a", false);
            String out = outputs(ecosystem, world.viewer);
            assertThat(out).as("seed %d", seed).doesNotContain("hida");
            for (int p = 0; p < world.partners; p++) {
                if (!world.twin().isShown(Transaction.KIND, Transaction.AMOUNT, p)) {
                    assertThat(out).as("seed %d", seed).doesNotContain("" + (70001 + p * 10));
                }
                if (world.twin().isShown(Partner.KIND, Partner.NAME, p)) {
                    assertThat(out).as("seed %d", seed).contains(world.name(p, "a"));
                } else {
                    assertThat(out).as("seed %d", seed).doesNotContain(World.key(p).toString());
                }
            }
        }
    }

    @Test
    void nothingShownChangesWhenOnlyHiddenThingsChange() {
        for (long seed = 1; seed <= WORLDS; seed++) {
            World world = World.random(seed);
            assertThat(outputs(world.make("b", true), world.viewer))
                    .as("seed %d", seed)
                    .isEqualTo(outputs(world.make("a", false), world.viewer));
        }
    }

    @Test
    void searchingFilteringAndSortingFindNothingHidden() {
        for (long seed = 1; seed <= WORLDS; seed++) {
            World world = World.random(seed);
            Ecosystem seen = seen(world.make("a", false), world.viewer).ecosystem();
            Scope scope = Scope.of(seen, DAY, new RankCache(Collator.getInstance(Locale.ROOT)));
            for (Kind<?> kind : Kinds.ALL) {
                int found =
                        Query.of(kind)
                                .holding("hida", List.of())
                                .run(scope, Cancel.never())
                                .orElseThrow()
                                .size();
                assertThat(found).as("seed %d %s", seed, kind).isZero();
            }
        }
    }

    /// Each partner has a power of two, so that a sum tells who is in it. Whatever is calculated
    /// from sums treats alike those that always stand in sums together; so enough of them must.
    @Test
    void nothingThatFollowsFromSumsTellsOfFewerThanEnough() {
        int hiddenInSums = 0;
        for (long seed = 1; seed <= WORLDS * 4L; seed++) {
            World world = World.random(seed);
            Ecosystem ecosystem = world.make("a", false);
            Sight sight = Sight.of(ecosystem, number(ecosystem, world.viewer), DAY);
            Sums sums =
                    Sums.of(
                            sight,
                            Subject.REVENUE,
                            nr -> nr % 5 == 4 ? Outcome.ok(0L) : Outcome.ok(1L << nr));
            TreeMap<Integer, String> patterns = new TreeMap<>();
            for (long sum : all(ecosystem, sight, sums)) {
                for (int p = 0; p < world.partners; p++) {
                    long bit = 1L << number(ecosystem, p);
                    patterns.merge(p, (sum & bit) == 0 ? "0" : "1", String::concat);
                }
            }
            hiddenInSums += check(world, seed, patterns);
        }
        assertThat(hiddenInSums).isGreaterThan(WORLDS * 2);
    }

    private static int check(World world, long seed, TreeMap<Integer, String> patterns) {
        int hidden = 0;
        for (int p = 0; p < world.partners; p++) {
            Twin.Answer amount = world.twin().field(Transaction.KIND, Transaction.AMOUNT, p);
            Twin.Answer date = world.twin().field(Transaction.KIND, Transaction.DATE, p);
            String pattern = patterns.getOrDefault(p, "");
            boolean open = amount.access().equals("FULL") && date.access().equals("FULL");
            if (open || !pattern.contains("1")) {
                continue;
            }
            hidden++;
            long alike =
                    patterns.entrySet().stream()
                            .filter(e -> e.getValue().equals(pattern))
                            .filter(e -> e.getKey() != world.viewer)
                            .filter(e ->
                                    !world.twin()
                                            .isShown(
                                                    Transaction.KIND,
                                                    Transaction.AMOUNT,
                                                    e.getKey()))
                            .count();
            assertThat(List.of(amount.access(), date.access()))
                    .as("seed %d partner %d", seed, p)
                    .doesNotContain("NONE");
            int enough = amount.access().equals("FULL") ? date.k() : amount.k();
            assertThat(alike).as("seed %d partner %d", seed, p).isGreaterThanOrEqualTo(enough);
        }
        return hidden;
    }

    private static List<Long> all(Ecosystem ecosystem, Sight sight, Sums sums) {
        List<Long> all = new ArrayList<>();
        for (int nr : ecosystem.table(Partner.KIND).numbers()) {
            if (sight.presence(nr).isListed()) {
                all.add(sums.own(nr).value());
                all.add(sums.below(nr).value());
                all.add(sums.total(nr).value());
            }
        }
        for (Relationship as : Relationship.values()) {
            all.add(sums.of(as).value());
        }
        all.add(sums.everybody().value());
        return all;
    }

    private static int number(Ecosystem ecosystem, int partner) {
        return ecosystem.table(Partner.KIND).nr(World.key(partner));
    }

    private static Seen seen(Ecosystem ecosystem, int viewer) {
        return Sight.of(ecosystem, number(ecosystem, viewer), DAY).seen();
    }

    /// Everything that a file or a screen is made of.
    private static String outputs(Ecosystem ecosystem, int viewer) {
        Seen seen = seen(ecosystem, viewer);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        new JsonExport(seen.ecosystem()).write(json, List.copyOf(Kinds.ALL), Progress.none());
        StringBuilder out = new StringBuilder(json.toString(StandardCharsets.UTF_8));
        for (Kind<?> kind : seen.kinds()) {
            out.append(kind.key()).append(seen.fields(kind)).append(seen.ecosystem().count(kind));
            for (int nr : seen.ecosystem().table(kind).numbers()) {
                for (Field<?> field : seen.fields(kind)) {
                    out.append(seen.access(kind, nr, field).name()).append(' ');
                }
            }
        }
        SeenTree tree = SeenTree.of(Sight.of(ecosystem, number(ecosystem, viewer), DAY));
        tree.lines().forEach(line -> out.append(line.nr()).append('/').append(line.depth()));
        return out.append(seen.viewer()).toString();
    }
}
