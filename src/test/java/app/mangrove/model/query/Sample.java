package app.mangrove.model.query;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.support.TestWorkspace;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A small random ecosystem: a region tree, people, partners and deals with gaps in them.
public final class Sample {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    static final Id ANN = id("person", 0);
    private static final String[] NAMES = {
        "Kestrel", "kestrel labs", "Ähre GmbH", "Zürich Systems", "o'Hara", "Oberlin", "École", "Éa"
    };

    private Sample() {}

    static Id id(String kind, int i) {
        return Id.derived(7, kind + i);
    }

    static Names names() {
        return new RankCache(Collator.getInstance(Locale.GERMAN));
    }

    static Scope scope(Ecosystem ecosystem) {
        return Scope.of(ecosystem, TODAY, names()).as(ANN);
    }

    public static Ecosystem random(long seed, int partners, int deals) {
        Random random = new Random(seed);
        List<Edit> edits = new ArrayList<>();
        String[] regions = {"World", "EMEA", "DACH", "Germany", "Americas", "Canada"};
        int[] parents = {-1, 0, 1, 2, 0, 4};
        for (int i = 0; i < regions.length; i++) {
            edits.add(
                    Edit.add(Region.KIND, id("region", i))
                            .and(Region.NAME, regions[i])
                            .and(Region.CODE, "R" + i)
                            .and(Region.LEVEL, "AREA")
                            .and(Region.PARENT, parents[i] < 0 ? null : id("region", parents[i])));
        }
        for (int i = 0; i < 3; i++) {
            edits.add(
                    Edit.add(Person.KIND, id("person", i))
                            .and(Person.NAME, "Person " + i)
                            .and(Person.OWN, true));
        }
        for (String code : List.of("EUR", "USD")) {
            edits.add(
                    Edit.add(Currency.KIND, Id.derived(7, code))
                            .and(Currency.CODE, code)
                            .and(Currency.NAME, code)
                            .and(Currency.EXPONENT, 2L));
        }
        for (int i = 0; i < partners; i++) {
            Edit.Put put =
                    Edit.add(Partner.KIND, id("partner", i))
                            .and(Partner.NAME, NAMES[random.nextInt(NAMES.length)] + i % 7)
                            .and(Partner.STATUS, pick(random, Partner.STATUS.choices()));
            if (random.nextInt(4) > 0) {
                put = put.and(Partner.REGION, id("region", random.nextInt(regions.length)));
            }
            if (random.nextInt(3) > 0) {
                put = put.and(Partner.OWNER, id("person", random.nextInt(3)));
            }
            if (random.nextInt(3) > 0) {
                put = put.and(Partner.TAGS, List.of("gold", "t" + random.nextInt(3)));
            }
            edits.add(put);
        }
        for (int i = 0; i < deals; i++) {
            Edit.Put put =
                    Edit.add(Deal.KIND, id("deal", i))
                            .and(Deal.NAME, NAMES[random.nextInt(NAMES.length)] + " " + i % 40)
                            .and(Deal.STAGE, pick(random, Deal.STAGE.choices()))
                            .and(Deal.OPENED, TODAY.minusDays(random.nextInt(60)));
            if (partners > 0 && random.nextInt(5) > 0) {
                put = put.and(Deal.PARTNER, id("partner", random.nextInt(partners)));
            }
            if (random.nextInt(5) > 0) {
                put =
                        put.and(Deal.AMOUNT, BigDecimal.valueOf(random.nextInt(200_000), 4))
                                .and(Deal.CURRENCY, Id.derived(7, pick(random, EUR_USD)));
            }
            if (random.nextInt(4) > 0) {
                put = put.and(Deal.CLOSE, TODAY.plusDays(random.nextInt(30)));
            }
            if (random.nextInt(3) == 0) {
                put = put.and(Deal.LOST_REASON, pick(random, List.of("Price", "price", "Übrig")));
            }
            edits.add(put);
        }
        TestWorkspace workspace = TestWorkspace.of(edits);
        List<Edit> removals = new ArrayList<>();
        for (int i = 0; i < deals; i += 9) {
            removals.add(Edit.remove(Deal.KIND, id("deal", i), 1));
        }
        workspace.commit(removals, app.mangrove.model.Reason.user("test", ""));
        return workspace.ecosystem();
    }

    private static final List<String> EUR_USD = List.of("EUR", "USD");

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
