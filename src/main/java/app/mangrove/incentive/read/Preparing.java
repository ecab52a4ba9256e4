package app.mangrove.incentive.read;

import app.mangrove.base.money.Rounding;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.column.Rows;
import app.mangrove.model.column.Segments;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.plan.terms.Component;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Makes [Prepared] segments of one snapshot.
public final class Preparing {
    private final Axis axis;
    private final Needs needs;
    private final Ages ages;
    private final @Nullable Claims claims;
    private final List<Fx> rates;
    private final Map<Component.Source, SourceTable> sources = new HashMap<>();
    private final Map<Component.Source, Order> orders = new HashMap<>();
    private final Queue<Order.Gathered> idle = new ConcurrentLinkedQueue<>();

    public Preparing(Ecosystem ecosystem, Axis axis, Needs needs) {
        this.axis = axis;
        this.needs = needs;
        int firstDay = axis.firstDay(0);
        int lastDay = axis.firstDay(axis.count()) - 1;
        ages = new Ages(firstDay - 5 * 366, lastDay);
        claims = needs.claims() ? Claims.of(ecosystem) : null;
        rates = new ArrayList<>();
        Map<Conversion, Fx> byConversion = new HashMap<>();
        for (MoneyOf money : needs.monies()) {
            rates.add(
                    byConversion.computeIfAbsent(
                            money.conversion(),
                            c -> new Fx(ecosystem, c, money.exponent(), firstDay - 14, lastDay)));
        }
        read(ecosystem);
        sources.forEach((of, table) -> orders.put(of, Order.of(ecosystem, table, needs.asks())));
    }

    private Preparing(Preparing before, Ecosystem after) {
        axis = before.axis;
        needs = before.needs;
        ages = before.ages;
        claims = before.claims;
        rates = before.rates;
        orders.putAll(before.orders);
        read(after);
    }

    private void read(Ecosystem ecosystem) {
        for (Component.Source source : Component.Source.values()) {
            SourceTable table = SourceTable.of(ecosystem, source);
            sources.put(source, table);
        }
    }

    /// The same for a snapshot whose rates, partners, referrals and accounts are the same.
    public Preparing next(Ecosystem after) {
        return new Preparing(this, after);
    }

    public Axis axis() {
        return axis;
    }

    public Needs needs() {
        return needs;
    }

    public Ages ages() {
        return ages;
    }

    public @Nullable Claims claims() {
        return claims;
    }

    public Fx rates(int money) {
        return rates.get(money);
    }

    public SourceTable source(Component.Source source) {
        return java.util.Objects.requireNonNull(sources.get(source));
    }

    /// The order that rows of a kind stand in within their months.
    public Order order(Component.Source of) {
        return java.util.Objects.requireNonNull(orders.get(of));
    }

    /// The rows of some segments in that order.
    public Block block(Component.Source of, int first, int end) {
        Order.Gathered known = idle.poll();
        Order.Gathered rows = known == null ? new Order.Gathered() : known;
        BlockMaker maker = new BlockMaker(source(of), axis, order(of), rows);
        for (int s = first; s < end; s++) {
            maker.read(s);
        }
        Block block = maker.make(this);
        idle.add(rows);
        return block;
    }

    /// Lets go of working arrays.
    public void rest() {
        idle.clear();
    }

    /// One segment of a kind of rows.
    public Prepared segment(Component.Source of, int segment) {
        return rows(of, segment, live(source(of).table().rows(segment)));
    }

    /// Some rows of a segment, by their offsets in ascending order.
    public Prepared rows(Component.Source of, int segment, int[] live) {
        SourceTable source = source(of);
        int length = live.length == 0 ? 0 : live[live.length - 1] + 1;
        boolean money = of == Component.Source.TRANSACTION;
        Prepared p = new Prepared(source, segment, live, length, needs, money && claims != null);
        dates(p);
        if (money) {
            for (int i = 0; i < needs.monies().size(); i++) {
                p.monies[i] = monies(p, needs.monies().get(i), rates.get(i));
            }
            for (int i = 0; i < needs.ages().size(); i++) {
                p.ages[i] = ages(p, needs.ages().get(i));
            }
            if (claims != null) {
                claims(p, claims);
            }
        }
        return p;
    }

    static int[] live(Rows rows) {
        int[] live = new int[rows.liveCount()];
        int n = 0;
        for (int word = 0; word < Segments.SIZE / 64; word++) {
            for (long bits = rows.liveWord(word); bits != 0; bits &= bits - 1) {
                live[n++] = (word << 6) + Long.numberOfTrailingZeros(bits);
            }
        }
        return live;
    }

    private void dates(Prepared p) {
        IntSegment dates = p.source.dates().segment(p.segment);
        IntSegment originals =
                p.source.originals() == null
                        ? IntSegment.EMPTY
                        : p.source.originals().segment(p.segment);
        for (int i : p.live) {
            int date = dates.at(i);
            int month = axis.month(date);
            int original = originals.at(i);
            int day = original > 0 ? p.source.dates().at(original) : date;
            p.months[i] = (short) month;
            p.days[i] = day;
            p.minMonth = Math.min(p.minMonth, month);
            p.maxMonth = Math.max(p.maxMonth, month);
            p.minDay = Math.min(p.minDay, day);
            p.maxDay = Math.max(p.maxDay, day);
        }
    }

    private static long[] monies(Prepared p, MoneyOf of, Fx fx) {
        long[] money = new long[p.days.length];
        long[] e4 = amounts(p.source.table(), p.segment, p.live, of);
        IntSegment currencies =
                java.util.Objects.requireNonNull(p.source.currencies()).segment(p.segment);
        IntSegment dates = p.source.dates().segment(p.segment);
        Rounding rounding = of.rounding();
        for (int i : p.live) {
            int day = of.own() ? dates.at(i) : p.days[i];
            money[i] = fx.minor(e4[i], currencies.at(i), day, rounding);
        }
        return money;
    }

    /// The sum of the amounts that count, less those that count against it; what is not there is
    /// zero.
    static long[] amounts(Table table, int segment, int[] live, MoneyOf of) {
        long[] e4 = new long[live.length == 0 ? 0 : live[live.length - 1] + 1];
        for (String field : of.plus()) {
            LongSegment column = column(table, field, segment);
            for (int i : live) {
                long value = column.at(i);
                e4[i] = value == LongSegment.NULL ? e4[i] : Math.addExact(e4[i], value);
            }
        }
        for (String field : of.minus()) {
            LongSegment column = column(table, field, segment);
            for (int i : live) {
                long value = column.at(i);
                e4[i] = value == LongSegment.NULL ? e4[i] : Math.subtractExact(e4[i], value);
            }
        }
        return e4;
    }

    static LongSegment column(Table table, String field, int segment) {
        return (LongSegment) table.segment(table.column(field), segment);
    }

    private short[] ages(Prepared p, String since) {
        short[] months = new short[p.days.length];
        Table table = p.source.table();
        Field<?> field = table.fields().get(table.column(since));
        IntSegment starts = table.ints(field).segment(p.segment);
        Arrays.fill(months, Short.MIN_VALUE);
        for (int i : p.live) {
            int start = starts.at(i);
            if (start != IntSegment.NULL) {
                months[i] = clip(ages.months(start, p.days[i]));
            }
        }
        return months;
    }

    /// Far ages are all the same to a table of rates.
    public static short clip(int months) {
        return (short) Math.max(Short.MIN_VALUE + 1, Math.min(Short.MAX_VALUE, months));
    }

    private static void claims(Prepared p, Claims claims) {
        IntSegment accounts =
                java.util.Objects.requireNonNull(p.source.accounts()).segment(p.segment);
        for (int i : p.live) {
            p.claims[i] = claims.latest(accounts.at(i), p.days[i]);
        }
    }
}
