package app.mangrove.mix.actual;

import app.mangrove.base.outcome.Problem;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Trees;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.activity.Activity;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.fact.TierTimeline;
import app.mangrove.model.partner.Partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// What every partner is as of the lens's day: its type and further types, tier, places, industry,
/// what it sold, whether it is enrolled and active.
///
/// Shape: by row number. A partner lies in its region and in its country and in all that stands
/// above them. Enrolled is who has joined by the day, has not ended and is no prospect; active is
/// who of them had a sale, opened a deal or did something in the days that the lens says.
public final class Standing {
    private final Ecosystem ecosystem;
    private final Lens lens;
    private final Trees trees;
    private final Sales sales;
    private final int[] types;
    private final int[][] further;
    private final int[] tiers;
    private final int[][] regions;
    private final int[][] verticals;
    private final int[][] products;
    private final long[][] productSales;
    private final long[] year;
    private final Ints joined;
    private final BitSet enrolled = new BitSet();
    private final BitSet prospects = new BitSet();
    private final BitSet active = new BitSet();

    private Standing(Ecosystem ecosystem, Lens lens) {
        this.ecosystem = ecosystem;
        this.lens = lens;
        trees = Trees.of(ecosystem);
        sales = Sales.of(ecosystem, lens);
        Table table = ecosystem.table(Partner.KIND);
        int end = table.end();
        joined = table.ints(Partner.JOINED);
        types = new int[end];
        further = new int[end][];
        tiers = new int[end];
        regions = new int[end][];
        verticals = new int[end][];
        products = new int[end][];
        productSales = new long[end][];
        year = new long[end];
        Arrays.fill(products, new int[0]);
        Arrays.fill(productSales, new long[0]);
        people(table);
        products();
        active();
    }

    public static Standing of(Ecosystem ecosystem, Lens lens) {
        return ecosystem.derive(new Key(lens), eco -> new Standing(eco, lens));
    }

    private record Key(Lens lens) {}

    private void people(Table table) {
        int day = day();
        Roles roles = Roles.of(ecosystem);
        TierTimeline timeline = TierTimeline.of(ecosystem);
        Ints region = table.ints(Partner.REGION);
        Ints country = table.ints(Partner.COUNTRY);
        Ints vertical = table.ints(Partner.VERTICAL);
        Ints ended = table.ints(Partner.ENDED);
        Ints statuses = table.ints(Partner.STATUS);
        int prospect = table.dictionary(Partner.STATUS).find("PROSPECT");
        int gone = table.dictionary(Partner.STATUS).find("ENDED");
        table.forEach(nr -> {
            types[nr] = roles.type(nr, day);
            further[nr] = roles.further(nr, day);
            tiers[nr] = timeline.tier(nr, day);
            regions[nr] = places(region.at(nr), country.at(nr));
            verticals[nr] = trees.chain(Axis.VERTICAL, vertical.at(nr));
            year[nr] = sales.year(nr);
            boolean over =
                    ended.at(nr) == IntSegment.NULL
                            ? gone >= 0 && statuses.at(nr) == gone
                            : ended.at(nr) <= day;
            boolean prospective = prospect >= 0 && statuses.at(nr) == prospect;
            enrolled.set(nr, joined.at(nr) <= day && !over && !prospective);
            prospects.set(nr, prospective && !over);
        });
    }

    private int[] places(int region, int country) {
        int[] chain = trees.chain(Axis.REGION, region);
        int[] other = trees.chain(Axis.REGION, country);
        if (chain.length == 0 || other.length == 0 || region == country) {
            return chain.length == 0 ? other : chain;
        }
        List<Integer> all = new ArrayList<>();
        Arrays.stream(other).forEach(all::add);
        Arrays.stream(chain).filter(nr -> !all.contains(nr)).forEach(all::add);
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private void products() {
        sales.eachLine((partner, line, e4) -> {
            int count = products[partner].length;
            products[partner] = Arrays.copyOf(products[partner], count + 1);
            productSales[partner] = Arrays.copyOf(productSales[partner], count + 1);
            products[partner][count] = line;
            productSales[partner][count] = e4;
        });
    }

    private void active() {
        int first = day() - lens.activeDays();
        enrolled.stream().filter(nr -> sales.last(nr) > first).forEach(active::set);
        events(Deal.KIND, Deal.PARTNER, Deal.OPENED, first);
        events(Activity.KIND, Activity.PARTNER, Activity.DATE, first);
        active.and(enrolled);
    }

    private void events(Kind<?> kind, Field<Id> partner, Field<LocalDate> date, int first) {
        Table table = ecosystem.table(kind);
        Ints partners = table.ints(partner);
        Ints dates = table.ints(date);
        int day = day();
        table.forEach(nr -> {
            if (partners.at(nr) > 0 && dates.at(nr) > first && dates.at(nr) <= day) {
                active.set(partners.at(nr));
            }
        });
    }

    private int day() {
        return (int) lens.asOf().toEpochDay();
    }

    public Ecosystem ecosystem() {
        return ecosystem;
    }

    public Lens lens() {
        return lens;
    }

    public Trees trees() {
        return trees;
    }

    public Sales sales() {
        return sales;
    }

    /// The number after the last partner.
    public int end() {
        return types.length;
    }

    public boolean isEnrolled(int partner) {
        return enrolled.get(partner);
    }

    /// Not to be changed.
    public BitSet enrolled() {
        return enrolled;
    }

    /// Partners that are wanted and not won yet. Not to be changed.
    public BitSet prospects() {
        return prospects;
    }

    public boolean isActive(int partner) {
        return active.get(partner);
    }

    /// The type that decides, 0 for none.
    public int type(int partner) {
        return types[partner];
    }

    /// The types that it plays beside that one.
    public int[] further(int partner) {
        return further[partner];
    }

    public int tier(int partner) {
        return tiers[partner];
    }

    /// Every region that it lies in, the nearest of its country first.
    public int[] regions(int partner) {
        return regions[partner];
    }

    /// Its industry and what stands above it.
    public int[] verticals(int partner) {
        return verticals[partner];
    }

    /// The product lines that it sold in twelve months, 0 for sales without one.
    public int[] products(int partner) {
        return products[partner];
    }

    /// What it sold of each of those, in ten-thousandths.
    public long[] productSales(int partner) {
        return productSales[partner];
    }

    /// What it sold in twelve months, in ten-thousandths; 0 where a rate is missing.
    public long year(int partner) {
        return year[partner];
    }

    /// Why what it sold cannot be told.
    public Optional<Problem> missing(int partner) {
        return Optional.ofNullable(sales.missing().get(partner));
    }

    /// Whole months from its joining to a day, the greatest number when it has no joining date.
    public int months(int partner, LocalDate day) {
        return joined.at(partner) == IntSegment.NULL
                ? Integer.MAX_VALUE
                : Span.months(LocalDate.ofEpochDay(joined.at(partner)), day);
    }

    /// The epoch day of its joining, the least number for none.
    public int joined(int partner) {
        return joined.at(partner);
    }
}
