package app.mangrove.insight;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.model.Edit;
import app.mangrove.model.activity.Activity;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.Certification;
import app.mangrove.model.program.Membership;
import app.mangrove.model.program.Tier;
import app.mangrove.revenue.RevenueWorld;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A world small enough to work its figures out by hand: three sellers, a prospect, one partner
/// that left.
final class SmallWorld {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    static final Lens LENS = new Lens(TODAY, Conversion.daily("EUR"), FiscalCalendar.CALENDAR, 90);

    private SmallWorld() {}

    static RevenueWorld world() {
        RevenueWorld world =
                new RevenueWorld()
                        .currency("EUR", 2)
                        .currency("USD", 2)
                        .rate("EUR", "USD", "2024-01-01", "2")
                        .region("Germany", "COUNTRY", "")
                        .region("France", "COUNTRY", "")
                        .type("VAR")
                        .type("MSP")
                        .partner("a", "Alpha", "Germany", "")
                        .partner("b", "Beta", "France", "")
                        .partner("c", "Gamma", "France", "")
                        .partner("d", "Delta", "", "")
                        .partner("e", "Epsilon", "", "")
                        .role("a", "VAR", "2020-01-01", "", true)
                        .role("a", "MSP", "2025-01-01", "", false)
                        .role("b", "MSP", "2020-01-01", "", false)
                        .sale("a", "2024-05-01", "100", "EUR")
                        .sale("a", "2025-02-01", "100", "EUR")
                        .sale("a", "2025-06-01", "300", "EUR")
                        .sale("b", "2026-01-15", "400", "USD")
                        .sale("c", "2026-03-31", "500", "EUR")
                        .sale("c", "2026-04-01", "999", "EUR");
        world.edits.add(partner("d").and(Partner.STATUS, "PROSPECT"));
        world.edits.add(
                partner("e")
                        .and(Partner.STATUS, "ENDED")
                        .and(Partner.ENDED, LocalDate.of(2026, 1, 1)));
        world.edits.add(partner("c").and(Partner.JOINED, LocalDate.of(2025, 10, 1)));
        tier(world, "Gold", 2, "0.25");
        tier(world, "Silver", 1, "0.75");
        held(world, "a", "Silver", "2024-01-01", "2026-01-01");
        held(world, "a", "Gold", "2026-01-01", "");
        held(world, "b", "Silver", "2026-05-01", "");
        deal(world, "1", "a", "WON", "200", "EUR", "PARTNER", "2025-08-01", "2025-12-01");
        deal(world, "2", "b", "WON", "1200", "USD", "VENDOR", "2025-08-01", "2026-02-01");
        deal(world, "3", "b", "LOST", "50", "EUR", "PARTNER", "2025-09-01", "2026-02-01");
        deal(world, "4", "b", "PROPOSAL", "70", "USD", "PARTNER", "2026-02-20", "");
        deal(world, "5", "", "LEAD", "5", "EUR", "VENDOR", "2026-02-20", "");
        world.edits.add(
                Edit.add(Certification.KIND, RevenueWorld.id("cert"))
                        .and(Certification.NAME, "Expert")
                        .and(Certification.PARTNER, RevenueWorld.id("a"))
                        .and(Certification.EXPIRES, LocalDate.of(2026, 4, 1)));
        world.edits.add(
                Edit.add(Activity.KIND, RevenueWorld.id("training"))
                        .and(Activity.TYPE, "training")
                        .and(Activity.PARTNER, RevenueWorld.id("a"))
                        .and(Activity.DATE, LocalDate.of(2026, 1, 20)));
        return world;
    }

    private static Edit.Put partner(String key) {
        return Edit.add(Partner.KIND, RevenueWorld.id(key));
    }

    private static void tier(RevenueWorld world, String name, long rank, String share) {
        world.edits.add(
                Edit.add(Tier.KIND, RevenueWorld.id(name))
                        .and(Tier.NAME, name)
                        .and(Tier.RANK, rank)
                        .and(Tier.TARGET_SHARE, new BigDecimal(share)));
    }

    private static void held(
            RevenueWorld world, String partner, String tier, String from, String to) {
        world.edits.add(
                Edit.add(Membership.KIND, RevenueWorld.id(partner + tier + from))
                        .and(Membership.PARTNER, RevenueWorld.id(partner))
                        .and(Membership.TIER, RevenueWorld.id(tier))
                        .and(Membership.VALID_FROM, LocalDate.parse(from))
                        .and(Membership.VALID_TO, to.isEmpty() ? null : LocalDate.parse(to)));
    }

    private static void deal(
            RevenueWorld world,
            String key,
            String partner,
            String stage,
            String amount,
            String currency,
            String source,
            String opened,
            String close) {
        world.edits.add(
                Edit.add(Deal.KIND, RevenueWorld.id("deal" + key))
                        .and(Deal.NAME, "Deal " + key)
                        .and(Deal.PARTNER, partner.isEmpty() ? null : RevenueWorld.id(partner))
                        .and(Deal.STAGE, stage)
                        .and(Deal.AMOUNT, new BigDecimal(amount))
                        .and(Deal.CURRENCY, RevenueWorld.id(currency))
                        .and(Deal.SOURCE, source)
                        .and(Deal.OPENED, LocalDate.parse(opened))
                        .and(Deal.CLOSE, close.isEmpty() ? null : LocalDate.parse(close)));
    }
}
