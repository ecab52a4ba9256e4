package app.mangrove.sample.plan;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.market.Currency;
import app.mangrove.model.plan.Adjustment;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.plan.PartnerAgreement;
import app.mangrove.model.plan.json.BookEdits;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.sample.Lines;
import app.mangrove.sample.Seeds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The shipped plans as rows of a workspace, in the years of its sample.
///
/// Shape: the same seed and end give the same edits; ids are derived from the seed.
public final class PlanSeeds {
    private static final String FILE = "/app/mangrove/sample/plans.json";
    private static final String CURRENCY = "EUR";

    /// What a person would call the plans' mechanics and aims.
    private static final Map<String, List<String>> ABOUT =
            Map.of(
                    "Reseller growth rebate",
                    List.of("volume-rebate", "More from resellers who could double."),
                    "Integrator commission",
                    List.of("commission", "Larger projects pay at a higher rate."),
                    "Service provider residual",
                    List.of("residual", "A lasting share of what runs with a customer."),
                    "Distributor volume rebate",
                    List.of(
                            "volume-rebate",
                            "For all that a distributor supplies, and its growth."),
                    "Referral fee",
                    List.of("referral-fee", "To whoever brought the customer within half a year."),
                    "Co-sell bonus",
                    List.of("co-sell", "More when partners of different types sell together."),
                    "Market development accrual",
                    List.of("mdf", "Credit for joint marketing, by tier."),
                    "Enablement points",
                    List.of(
                            "points",
                            "Points for what makes partners better, to be spent in the shop."));

    private static final Map<String, String> REASONS =
            Map.of(
                    "Kestrel: 4.5 % from 150,000",
                    "Kept from the contract of the year before, which named these rates.",
                    "Launch terms for integrators in the Benelux",
                    "A first year in a market where we have few integrators.");

    private final long seed;
    private final LocalDate end;

    private PlanSeeds(long seed, LocalDate end) {
        this.seed = seed;
        this.end = end;
    }

    /// The plans of a sample that ends on a day, and amounts by hand for the first of `partners`.
    public static List<Edit> edits(long seed, LocalDate end, List<Id> partners) {
        PlanSeeds seeds = new PlanSeeds(seed, end);
        List<Edit> edits = new ArrayList<>();
        for (Edit edit : BookEdits.of(seeds.book(), seeds.ids())) {
            edits.add(seeds.described(edit));
        }
        edits.addAll(seeds.byHand(partners));
        return edits;
    }

    private PlanBook book() {
        LocalDate year = end.withDayOfYear(1);
        String text =
                String.join("\n", Lines.of(FILE))
                        .replace("@past", end.minusMonths(24).withDayOfYear(1).toString())
                        .replace("@year", year.toString());
        PlanJson.Parsed<PlanBook> parsed = PlanJson.book(text);
        PlanBook book = parsed.value();
        if (book == null) {
            throw new IllegalStateException("the program's plans: " + parsed.problems());
        }
        return book;
    }

    private BookEdits.Ids ids() {
        return new BookEdits.Ids(
                text -> Id.derived(seed, text),
                code -> Seeds.id(Currency.KIND, code),
                key -> Id.derived(seed, "partner/" + key));
    }

    private Edit described(Edit edit) {
        if (!(edit instanceof Edit.Put put)) {
            return edit;
        }
        if (put.kind().equals(PartnerAgreement.KIND)) {
            String name = String.valueOf(put.fields().get(PartnerAgreement.NAME.key()));
            return put.and(PartnerAgreement.REASON, REASONS.getOrDefault(name, ""));
        }
        if (!put.kind().equals(IncentivePlan.KIND)) {
            return edit;
        }
        List<String> about =
                ABOUT.getOrDefault(
                        String.valueOf(put.fields().get(IncentivePlan.NAME.key())), List.of());
        return about.isEmpty()
                ? edit
                : put.and(IncentivePlan.MECHANIC, about.getFirst())
                        .and(IncentivePlan.DESCRIPTION, about.getLast());
    }

    private List<Edit> byHand(List<Id> partners) {
        List<Edit> edits = new ArrayList<>();
        if (partners.size() > 1) {
            edits.add(
                    adjustment(
                            0,
                            partners.get(0),
                            "Integrator commission",
                            "1250.0000",
                            "APPROVED",
                            "Booth at the autumn fair shared with us, as agreed by mail."));
            edits.add(
                    adjustment(
                            1,
                            partners.get(1),
                            "Co-sell bonus",
                            "480.0000",
                            "PROPOSED",
                            "Joint win that was booked without its second partner."));
        }
        return edits;
    }

    private Edit adjustment(
            int number, Id partner, String plan, String amount, String status, String reason) {
        return Edit.add(Adjustment.KIND, Id.derived(seed, "adjustment/by-hand/" + number))
                .and(Adjustment.PLAN, ids().plan(plan))
                .and(Adjustment.PARTNER, partner)
                .and(Adjustment.DATE, end.minusDays(40))
                .and(Adjustment.AMOUNT, new BigDecimal(amount))
                .and(Adjustment.CURRENCY, Seeds.id(Currency.KIND, CURRENCY))
                .and(Adjustment.STATUS, status)
                .and(Adjustment.REASON, reason);
    }
}
