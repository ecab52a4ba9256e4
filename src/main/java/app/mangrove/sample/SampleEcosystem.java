package app.mangrove.sample;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Load;
import app.mangrove.model.deal.Deal;
import app.mangrove.sample.fund.FundSeeds;
import app.mangrove.sample.mix.MixSeeds;
import app.mangrove.sample.plan.PlanSeeds;
import app.mangrove.sample.settle.SettleSeeds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// An invented vendor, Halden Systems, with its partners and two years of what they did.
///
/// Shape: the same seed, size and end give the same edits, to the byte; chance has no other source.
public final class SampleEcosystem {
    public static final String NAME = "Halden Systems";

    /// The seed of the sample that the program opens with.
    public static final long SEED = 1;

    /// How many partners the sample has that the program opens with.
    public static final int PARTNERS = 180;

    /// The currency that it shows its sums in.
    public static final String CURRENCY = "EUR";

    private SampleEcosystem() {}

    /// The edits of a workspace with `partners` partners, and deals, customers and bookings in
    /// proportion, in the two years up to `end`.
    public static List<Edit> edits(long seed, int partners, LocalDate end) {
        List<Edit> edits = new ArrayList<>(Seeds.edits(NAME, CURRENCY));
        Sketch sketch = new Sketch(seed, end);
        List<Firm> firms = Roster.of(sketch, partners);
        Partners people = new Partners(sketch, firms);
        Market market = new Market(sketch);
        Customers customers = new Customers(sketch);
        people.write();
        market.write();
        new Ladder(sketch, firms, people).write();
        new ProgramDesign(sketch, firms).write();
        customers.write(firms, Math.max(12, partners * 10 / 3));
        Deals deals = new Deals(sketch, firms, people, market, customers);
        List<Deals.Won> won = deals.write(partners * 14);
        new Bookings(sketch, people, market, customers).write(won, firms, partners * 20);
        new Desk(sketch, people).write(firms);
        new Views(sketch).write();
        mix(sketch, firms).forEach(sketch::add);
        PlanSeeds.edits(seed, end, firms.stream().map(Firm::id).toList()).forEach(sketch::add);
        funds(sketch, firms).forEach(sketch::add);
        settling(sketch, firms).forEach(sketch::add);
        edits.addAll(sketch.edits());
        return edits;
    }

    /// What a workspace of any size begins with before [#load]: partners and customers without
    /// deals and bookings.
    public static List<Edit> skeleton(long seed, int partners, LocalDate end) {
        List<Edit> edits = new ArrayList<>(Seeds.edits(NAME, CURRENCY));
        Sketch sketch = new Sketch(seed, end);
        List<Firm> firms = Roster.of(sketch, partners);
        Partners people = new Partners(sketch, firms);
        people.write();
        new Market(sketch).write();
        new Ladder(sketch, firms, people).write();
        new ProgramDesign(sketch, firms).write();
        new Customers(sketch).write(firms, Math.max(12, partners * 10 / 3));
        edits.addAll(sketch.edits());
        return edits;
    }

    private static List<Edit> mix(Sketch sketch, List<Firm> firms) {
        return MixSeeds.edits(
                sketch.seed,
                sketch.end,
                CURRENCY,
                firms.stream()
                        .map(firm ->
                                new MixSeeds.Firm(
                                        firm.type(), firm.country().area(), firm.yearly()))
                        .toList());
    }

    private static List<Edit> funds(Sketch sketch, List<Firm> firms) {
        List<FundSeeds.Deal> deals = new ArrayList<>();
        for (Edit edit : sketch.edits()) {
            if (edit instanceof Edit.Put put
                    && put.kind() == Deal.KIND
                    && put.fields().get(Deal.PARTNER.key()) instanceof Id partner
                    && put.fields().get(Deal.OPENED.key()) instanceof LocalDate opened) {
                deals.add(new FundSeeds.Deal(put.id(), partner, opened));
            }
        }
        return FundSeeds.edits(
                sketch.seed,
                sketch.end,
                CURRENCY,
                firms.stream()
                        .map(firm ->
                                new FundSeeds.Firm(
                                        firm.id(),
                                        firm.city(),
                                        firm.country().area(),
                                        firm.yearly()))
                        .toList(),
                deals);
    }

    private static List<Edit> settling(Sketch sketch, List<Firm> firms) {
        return SettleSeeds.edits(
                sketch.seed,
                sketch.end,
                firms.stream()
                        .map(firm ->
                                new SettleSeeds.Firm(
                                        firm.id(),
                                        firm.name(),
                                        firm.country().code(),
                                        firm.yearly()))
                        .toList());
    }

    /// Deals and transactions by the million for a snapshot that holds the skeleton, made block by
    /// block while they are read.
    public static Load load(
            long seed, Ecosystem skeleton, int deals, int transactions, LocalDate end) {
        return BulkLoad.of(seed, skeleton, deals, transactions, end);
    }
}
