package app.mangrove.incentive.fund;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.incentive.fund.flow.Actor;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Reason;
import app.mangrove.model.fact.FundMovement;
import app.mangrove.model.fund.Fund;
import app.mangrove.model.fund.FundBudget;
import app.mangrove.model.fund.FundClaim;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.sample.Seeds;
import app.mangrove.support.TestWorkspace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Two partners and one fund in euros, filled and spent by hand.
public final class FundWorld {
    public static final Id EUR = Seeds.id(Currency.KIND, "EUR");
    public static final Id FUND = id(Fund.KIND, "growth");
    public static final Id KESTREL = id(Partner.KIND, "kestrel");
    public static final Id OBERLIN = id(Partner.KIND, "oberlin");
    public final TestWorkspace workspace = TestWorkspace.of(Seeds.edits("Test", "EUR"));
    private int ids;

    public FundWorld(String basis) {
        add(
                partner(KESTREL, "Kestrel"),
                partner(OBERLIN, "Oberlin"),
                Edit.add(Fund.KIND, FUND)
                        .and(Fund.NAME, "Growth fund")
                        .and(Fund.CURRENCY, EUR)
                        .and(Fund.BASIS, basis)
                        .and(Fund.STATUS, "ACTIVE")
                        .and(Fund.VALID_FROM, day("2025-01-01"))
                        .and(Fund.PERIOD, "YEAR")
                        .and(Fund.EXPIRY, "MONTHS")
                        .and(Fund.EXPIRY_MONTHS, 12L)
                        .and(Fund.VENDOR_SHARE, new BigDecimal("0.5"))
                        .and(Fund.CLAIM_DAYS, 60L)
                        .and(Fund.RETURN_DAYS, 180L)
                        .and(Fund.NO_PROOF, List.of("TRAINING")));
    }

    static Edit.Put partner(Id id, String name) {
        return Edit.add(Partner.KIND, id).and(Partner.NAME, name).and(Partner.STATUS, "ACTIVE");
    }

    public static Id id(Kind<?> kind, String name) {
        return Id.derived(5, kind.key() + "/" + name);
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    public void add(Edit... edits) {
        commit(List.of(edits));
    }

    public void commit(List<? extends Edit> edits) {
        var commit = workspace.commit(edits, Reason.user("ana", "test"));
        if (!commit.isDone()) {
            throw new IllegalStateException(commit.toString());
        }
    }

    public Edit.Put allocation(Id partner, String euros, String from, String to) {
        return budget("a" + ids, euros, from, to).and(FundBudget.PARTNER, partner);
    }

    public Edit.Put budget(String name, String euros, String from, String to) {
        ids++;
        return Edit.add(FundBudget.KIND, id(FundBudget.KIND, name))
                .and(FundBudget.FUND, FUND)
                .and(FundBudget.AMOUNT, new BigDecimal(euros))
                .and(FundBudget.CURRENCY, EUR)
                .and(FundBudget.VALID_FROM, day(from))
                .and(FundBudget.VALID_TO, day(to))
                .and(FundBudget.NOTE, name);
    }

    /// A submitted webinar of a partner in May 2025 that costs `cost` euros.
    public Edit.Put request(String title, Id partner, String cost, String asked) {
        return Edit.add(FundRequest.KIND, id(FundRequest.KIND, title))
                .and(FundRequest.TITLE, title)
                .and(FundRequest.FUND, FUND)
                .and(FundRequest.PARTNER, partner)
                .and(FundRequest.ACTIVITY_TYPE, "WEBINAR")
                .and(FundRequest.STARTS, day("2025-05-01"))
                .and(FundRequest.ENDS, day("2025-05-10"))
                .and(FundRequest.TOTAL_COST, new BigDecimal(cost))
                .and(FundRequest.REQUESTED, new BigDecimal(asked))
                .and(FundRequest.CURRENCY, EUR)
                .and(FundRequest.STATUS, "SUBMITTED")
                .and(FundRequest.SUBMITTED, day("2025-03-01"));
    }

    public FundRequest request(String title) {
        return workspace
                .ecosystem()
                .find(FundRequest.KIND, id(FundRequest.KIND, title))
                .orElseThrow();
    }

    public FundClaim claim(String invoice) {
        return workspace.ecosystem().all(FundClaim.KIND).stream()
                .filter(claim -> claim.invoice().equals(invoice))
                .findFirst()
                .orElseThrow();
    }

    public Actor actor(String day) {
        List<Integer> next = new ArrayList<>(List.of(0));
        return new Actor(
                "ana",
                day(day),
                () -> {
                    next.set(0, ids++);
                    return Id.derived(9, "row " + next.getFirst());
                });
    }

    public FundState on(String day) {
        return FundBook.of(
                        workspace.ecosystem(),
                        day(day),
                        FiscalCalendar.CALENDAR,
                        List.<FundMovement>of())
                .fund(FUND)
                .orElseThrow();
    }
}
