package app.mangrove.sample.fund;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.fund.Fund;
import app.mangrove.model.fund.FundBudget;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;
import app.mangrove.sample.Seeds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Two believable funds for firms that are there: one that plans fill and approvals top up, one for
/// a launch.
///
/// Shape: the same firms and deals give the same edits; chance is derived from the seed alone.
public final class FundSeeds {
    private static final int ACTIVE = 18;
    private static final int ALLOCATED = 10;
    private final long seed;
    private final LocalDate end;
    private final String currency;
    private final List<Edit> edits = new ArrayList<>();

    /// A firm as the funds see it: its city, the code of its area, and what it sells in a year.
    public record Firm(Id id, String city, String area, double yearly) {}

    /// A deal as the funds see it.
    public record Deal(Id id, Id partner, LocalDate opened) {}

    private FundSeeds(long seed, LocalDate end, String currency) {
        this.seed = seed;
        this.end = end;
        this.currency = currency;
    }

    /// The funds as they are on the day `end`.
    public static List<Edit> edits(
            long seed, LocalDate end, String currency, List<Firm> firms, List<Deal> deals) {
        FundSeeds seeds = new FundSeeds(seed, end, currency);
        List<Firm> largest =
                firms.stream()
                        .sorted(
                                Comparator.comparingDouble(Firm::yearly)
                                        .reversed()
                                        .thenComparing(Firm::id))
                        .limit(ACTIVE)
                        .toList();
        seeds.funds();
        seeds.budgets(firms, largest);
        Map<Id, List<Deal>> byPartner = new TreeMap<>();
        deals.forEach(
                deal -> byPartner.computeIfAbsent(deal.partner, p -> new ArrayList<>()).add(deal));
        RequestSeeds requests = new RequestSeeds(seeds);
        for (int i = 0; i < largest.size(); i++) {
            Firm firm = largest.get(i);
            requests.write(i, firm, byPartner.getOrDefault(firm.id, List.of()));
        }
        return seeds.edits;
    }

    void add(Edit edit) {
        edits.add(edit);
    }

    LocalDate end() {
        return end;
    }

    Id id(Kind<?> kind, String name) {
        return Id.derived(seed, kind.key() + "/" + name);
    }

    Id money() {
        return Seeds.id(Currency.KIND, currency);
    }

    Id fund(String name) {
        return id(Fund.KIND, name);
    }

    /// A number below `bound` that is always the same for a topic.
    int below(int bound, String topic) {
        return (int)
                Math.floorMod(Id.derived(seed, "fund chance/" + topic).low() >>> 7, (long) bound);
    }

    private void funds() {
        add(
                fund("market", "Market development fund", "HYBRID")
                        .and(Fund.VALID_FROM, end.minusMonths(24).withDayOfMonth(1))
                        .and(Fund.PERIOD, "YEAR")
                        .and(Fund.EXPIRY, "MONTHS")
                        .and(Fund.EXPIRY_MONTHS, 9L)
                        .and(Fund.ROLLOVER_SHARE, new BigDecimal("0.25"))
                        .and(Fund.ROLLOVER_CAP, new BigDecimal("2000"))
                        .and(
                                Fund.DESCRIPTION,
                                "Partners earn it with sales; we add half of what a good idea"
                                        + " costs."));
        add(
                fund("launch", "Launch fund", "PROPOSAL")
                        .and(Fund.VALID_FROM, end.minusMonths(9).withDayOfMonth(1))
                        .and(Fund.VALID_TO, end.plusMonths(6).withDayOfMonth(1))
                        .and(Fund.PERIOD, "QUARTER")
                        .and(Fund.EXPIRY, "PERIOD_END")
                        .and(
                                Fund.DESCRIPTION,
                                "For partners that bring the new release to market."));
    }

    private Edit.Put fund(String key, String name, String basis) {
        return Edit.add(Fund.KIND, fund(key))
                .and(Fund.NAME, name)
                .and(Fund.CURRENCY, money())
                .and(Fund.BASIS, basis)
                .and(Fund.STATUS, "ACTIVE")
                .and(Fund.VENDOR_SHARE, new BigDecimal("0.5"))
                .and(Fund.CLAIM_DAYS, 60L)
                .and(Fund.RETURN_DAYS, 180L)
                .and(Fund.NO_PROOF, List.of("TRAINING"));
    }

    private void budgets(List<Firm> firms, List<Firm> largest) {
        double sold = firms.stream().mapToDouble(Firm::yearly).sum();
        LocalDate year = end.minusMonths(11).withDayOfMonth(1);
        add(
                budget("market", "year", sold * 0.012, year, year.plusMonths(12))
                        .and(FundBudget.NOTE, "Whole year"));
        Map<String, Double> areas = new TreeMap<>();
        firms.forEach(firm -> areas.merge(firm.area(), firm.yearly(), Double::sum));
        areas.forEach((area, yearly) ->
                add(
                        budget("market", "area " + area, yearly * 0.014, year, year.plusMonths(12))
                                .and(FundBudget.REGION, Seeds.id(Region.KIND, area))
                                .and(FundBudget.NOTE, "Region " + area)));
        add(
                budget("launch", "launch", 60_000, year, year.plusMonths(15))
                        .and(FundBudget.NOTE, "Launch"));
        for (int i = 0; i < Math.min(ALLOCATED, largest.size()); i++) {
            Firm firm = largest.get(i);
            LocalDate from = end.minusMonths(3 + i % 3).withDayOfMonth(1);
            add(
                    budget("market", "for " + i, firm.yearly() * 0.006, from, from.plusMonths(6))
                            .and(FundBudget.PARTNER, firm.id())
                            .and(FundBudget.NOTE, "Half year"));
        }
    }

    private Edit.Put budget(String fund, String name, double euros, LocalDate from, LocalDate to) {
        return Edit.add(FundBudget.KIND, id(FundBudget.KIND, fund + "/" + name))
                .and(FundBudget.FUND, fund(fund))
                .and(FundBudget.AMOUNT, hundreds(euros))
                .and(FundBudget.CURRENCY, money())
                .and(FundBudget.VALID_FROM, from)
                .and(FundBudget.VALID_TO, to);
    }

    static BigDecimal hundreds(double euros) {
        return BigDecimal.valueOf(Math.max(500, Math.round(euros / 100) * 100L));
    }
}
