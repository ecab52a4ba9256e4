package app.mangrove.revenue;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Parallel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.partner.Partner;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes the coders of a question's dimensions.
final class Coders {
    private static final int[] NOTHING = new int[0];

    private final Ecosystem ecosystem;
    private final Table table;
    private final Cancel cancel;
    private final Map<Field<?>, BitSet> used = new HashMap<>();

    Coders(Ecosystem ecosystem, Cancel cancel) {
        this.ecosystem = ecosystem;
        this.cancel = cancel;
        this.table = ecosystem.table(Transaction.KIND);
    }

    Coder of(Dimension dimension, FiscalCalendar calendar, int firstDay, int lastDay) {
        return switch (dimension) {
            case TYPE ->
                    new Coder.Roles(
                            table.ints(Transaction.PARTNER),
                            table.ints(Transaction.DATE),
                            Types.of(ecosystem));
            case CATEGORY -> category();
            case TERRITORY -> territory();
            case COUNTRY -> country();
            case YEAR, MONTH -> days(calendar, firstDay, lastDay, dimension == Dimension.MONTH);
            case CURRENCY -> currency();
            case PARTNER -> partner();
        };
    }

    /// The currency that the amounts are in.
    Coder amountCurrency() {
        Coder.Words words = new Coder.Words();
        int[] codes = names(Currency.KIND, used(Transaction.CURRENCY), words);
        words.sort(codes);
        Ints refs = table.ints(Transaction.CURRENCY);
        return new Coder.Refs(refs, codes, refs, NOTHING, words.texts());
    }

    /// The rows that any transaction refers to, so that no code is given away for nothing.
    private BitSet used(Field<?> field) {
        return used.computeIfAbsent(
                field,
                f -> {
                    Ints refs = table.ints(f);
                    int end = ecosystem.table(f.target()).end();
                    int parts = (table.segmentCount() + Kernel.CHUNK - 1) / Kernel.CHUNK;
                    boolean[][] seen = new boolean[parts][end];
                    Parallel.run(parts, cancel, part -> mark(refs, part, seen[part]));
                    BitSet all = new BitSet(end);
                    for (boolean[] some : seen) {
                        for (int nr = 1; nr < end; nr++) {
                            if (some[nr]) {
                                all.set(nr);
                            }
                        }
                    }
                    return all;
                });
    }

    private void mark(Ints refs, int part, boolean[] seen) {
        int end = Math.min(table.segmentCount(), (part + 1) * Kernel.CHUNK);
        for (int s = part * Kernel.CHUNK; s < end; s++) {
            IntSegment segment = refs.segment(s);
            int length = segment.length();
            for (int i = 0; i < length; i++) {
                int ref = segment.at(i);
                if (ref > 0) {
                    seen[ref] = true;
                }
            }
        }
    }

    private Coder currency() {
        Coder.Words words = new Coder.Words();
        BitSet either = (BitSet) used(Transaction.CURRENCY).clone();
        either.or(used(Transaction.INVOICE_CURRENCY));
        int[] codes = names(Currency.KIND, either, words);
        words.sort(codes);
        return new Coder.Refs(
                table.ints(Transaction.INVOICE_CURRENCY),
                codes,
                table.ints(Transaction.CURRENCY),
                codes,
                words.texts());
    }

    private int[] names(Kind<?> kind, BitSet wanted, Coder.Words words) {
        int[] codes = new int[ecosystem.table(kind).end()];
        wanted.stream().forEach(nr -> codes[nr] = words.code(ecosystem.name(kind, nr)));
        return codes;
    }

    private Coder category() {
        Coder.Words words = new Coder.Words();
        Table rows = ecosystem.table(ProductLine.KIND);
        Ints parents = rows.ints(ProductLine.PARENT);
        int[] codes = new int[rows.end()];
        used(Transaction.PRODUCT_LINE).stream()
                .forEach(nr -> {
                    int root = nr;
                    while (parents.at(root) > 0) {
                        root = parents.at(root);
                    }
                    codes[nr] = words.code(ecosystem.name(ProductLine.KIND, root));
                });
        words.sort(codes);
        Ints refs = table.ints(Transaction.PRODUCT_LINE);
        return new Coder.Refs(refs, codes, refs, NOTHING, words.texts());
    }

    private Coder territory() {
        Coder.Words words = new Coder.Words();
        int[] own = names(Region.KIND, used(Transaction.REGION), words);
        Ints regions = ecosystem.table(Partner.KIND).ints(Partner.REGION);
        int[] byPartner = new int[ecosystem.table(Partner.KIND).end()];
        used(Transaction.PARTNER).stream()
                .filter(nr -> regions.at(nr) > 0)
                .forEach(nr ->
                        byPartner[nr] = words.code(ecosystem.name(Region.KIND, regions.at(nr))));
        words.sort(own, byPartner);
        return new Coder.Refs(
                table.ints(Transaction.REGION),
                own,
                table.ints(Transaction.PARTNER),
                byPartner,
                words.texts());
    }

    private Coder country() {
        Coder.Words words = new Coder.Words();
        Table partners = ecosystem.table(Partner.KIND);
        Ints countries = partners.ints(Partner.COUNTRY);
        Ints regions = partners.ints(Partner.REGION);
        int[] byPartner = new int[partners.end()];
        used(Transaction.PARTNER).stream()
                .forEach(nr -> {
                    int country = countries.at(nr) > 0 ? countries.at(nr) : above(regions.at(nr));
                    byPartner[nr] = country(country, words);
                });
        int[] byRegion = new int[ecosystem.table(Region.KIND).end()];
        used(Transaction.REGION).stream().forEach(nr -> byRegion[nr] = country(above(nr), words));
        words.sort(byPartner, byRegion);
        return new Coder.Refs(
                table.ints(Transaction.PARTNER),
                byPartner,
                table.ints(Transaction.REGION),
                byRegion,
                words.texts());
    }

    private int country(int nr, Coder.Words words) {
        return nr > 0 ? words.code(ecosystem.name(Region.KIND, nr)) : 0;
    }

    /// The nearest country at or above a region, 0 for none.
    private int above(int region) {
        Table regions = ecosystem.table(Region.KIND);
        Ints parents = regions.ints(Region.PARENT);
        Ints levels = regions.ints(Region.LEVEL);
        int country = regions.dictionary(Region.LEVEL).find("COUNTRY");
        int at = region;
        while (at > 0 && levels.at(at) != country) {
            at = parents.at(at);
        }
        return Math.max(0, at);
    }

    private Coder partner() {
        Table partners = ecosystem.table(Partner.KIND);
        Map<String, Integer> shared = new HashMap<>();
        partners.forEach(nr -> shared.merge(ecosystem.name(Partner.KIND, nr), 1, Integer::sum));
        Coder.Words words = new Coder.Words();
        int[] codes = new int[partners.end()];
        used(Transaction.PARTNER).stream()
                .forEach(nr -> {
                    String name = ecosystem.name(Partner.KIND, nr);
                    boolean alone = shared.getOrDefault(name, 0) < 2;
                    codes[nr] = words.code(alone ? name : name + " (" + key(nr) + ")");
                });
        words.sort(codes);
        Ints refs = table.ints(Transaction.PARTNER);
        return new Coder.Refs(refs, codes, refs, NOTHING, words.texts());
    }

    /// A partner's first external key, else its id.
    private String key(int nr) {
        Object keys = ecosystem.value(Partner.KIND, Partner.KIND.keys(), nr);
        return keys instanceof List<?> list && !list.isEmpty()
                ? String.valueOf(list.getFirst())
                : ecosystem.table(Partner.KIND).id(nr).toString();
    }

    private Coder days(FiscalCalendar calendar, int firstDay, int lastDay, boolean months) {
        Coder.Words words = new Coder.Words();
        int[] codes = new int[Math.max(0, lastDay - firstDay + 1)];
        int day = 0;
        while (day < codes.length) {
            LocalDate date = LocalDate.ofEpochDay(firstDay + day);
            FiscalCalendar.Month month = calendar.monthOf(date);
            int code =
                    words.code(
                            months ? calendar.monthLabel(month) : calendar.yearLabel(month.year()));
            int end = (int) calendar.month(month).to().toEpochDay() - firstDay;
            while (day < Math.min(end, codes.length)) {
                codes[day++] = code;
            }
        }
        return new Coder.Days(table.ints(Transaction.DATE), firstDay, codes, words.texts());
    }

    /// The first and the last day of any transaction, widened to whole calendar years.
    static int[] range(Table table) {
        Ints dates = table.ints(Transaction.DATE);
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int s = 0; s < table.segmentCount(); s++) {
            IntSegment days = dates.segment(s);
            for (int i = 0; i < days.length(); i++) {
                int day = days.at(i);
                if (day != IntSegment.NULL) {
                    first = Math.min(first, day);
                    last = Math.max(last, day);
                }
            }
        }
        if (first > last) {
            return new int[] {0, -1};
        }
        return new int[] {
            (int) LocalDate.ofEpochDay(first).withDayOfYear(1).toEpochDay(),
            (int) LocalDate.ofEpochDay(last).withMonth(12).withDayOfMonth(31).toEpochDay()
        };
    }
}
