package app.mangrove.revenue;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes the coders of a question's dimensions.
final class Coders {
    private static final int[] NOTHING = new int[0];

    private final Ecosystem ecosystem;
    private final Table table;

    Coders(Ecosystem ecosystem) {
        this.ecosystem = ecosystem;
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
        int[] codes = names(Currency.KIND, words);
        Ints refs = table.ints(Transaction.CURRENCY);
        return new Coder.Refs(refs, codes, refs, NOTHING, words.texts());
    }

    private Coder currency() {
        Coder.Words words = new Coder.Words();
        int[] codes = names(Currency.KIND, words);
        return new Coder.Refs(
                table.ints(Transaction.INVOICE_CURRENCY),
                codes,
                table.ints(Transaction.CURRENCY),
                codes,
                words.texts());
    }

    private int[] names(Kind<?> kind, Coder.Words words) {
        Table rows = ecosystem.table(kind);
        int[] codes = new int[rows.end()];
        rows.forEach(nr -> codes[nr] = words.code(ecosystem.name(kind, nr)));
        return codes;
    }

    private Coder category() {
        Coder.Words words = new Coder.Words();
        Table rows = ecosystem.table(ProductLine.KIND);
        Ints parents = rows.ints(ProductLine.PARENT);
        int[] codes = new int[rows.end()];
        rows.forEach(nr -> {
            int root = nr;
            while (parents.at(root) > 0) {
                root = parents.at(root);
            }
            codes[nr] = words.code(ecosystem.name(ProductLine.KIND, root));
        });
        Ints refs = table.ints(Transaction.PRODUCT_LINE);
        return new Coder.Refs(refs, codes, refs, NOTHING, words.texts());
    }

    private Coder territory() {
        Coder.Words words = new Coder.Words();
        int[] regions = names(Region.KIND, words);
        return new Coder.Refs(
                table.ints(Transaction.REGION),
                regions,
                table.ints(Transaction.PARTNER),
                byPartner(Partner.REGION, regions),
                words.texts());
    }

    private int[] byPartner(Field<Id> field, int[] codes) {
        Table partners = ecosystem.table(Partner.KIND);
        Ints refs = partners.ints(field);
        int[] byPartner = new int[partners.end()];
        partners.forEach(nr -> {
            int ref = refs.at(nr);
            byPartner[nr] = ref > 0 ? codes[ref] : 0;
        });
        return byPartner;
    }

    private Coder country() {
        Coder.Words words = new Coder.Words();
        int[] names = names(Region.KIND, words);
        int[] above = above(names);
        int[] byPartner = byPartner(Partner.COUNTRY, names);
        int[] byRegion = byPartner(Partner.REGION, above);
        for (int nr = 0; nr < byPartner.length; nr++) {
            byPartner[nr] = byPartner[nr] == 0 ? byRegion[nr] : byPartner[nr];
        }
        return new Coder.Refs(
                table.ints(Transaction.PARTNER),
                byPartner,
                table.ints(Transaction.REGION),
                above,
                words.texts());
    }

    /// The code of the nearest country at or above each region.
    private int[] above(int[] names) {
        Table regions = ecosystem.table(Region.KIND);
        Ints parents = regions.ints(Region.PARENT);
        Ints levels = regions.ints(Region.LEVEL);
        int country = regions.dictionary(Region.LEVEL).find("COUNTRY");
        int[] codes = new int[regions.end()];
        regions.forEach(nr -> {
            int at = nr;
            while (at > 0 && levels.at(at) != country) {
                at = parents.at(at);
            }
            codes[nr] = at > 0 ? names[at] : 0;
        });
        return codes;
    }

    private Coder partner() {
        Table partners = ecosystem.table(Partner.KIND);
        Map<String, Integer> shared = new HashMap<>();
        partners.forEach(nr -> shared.merge(ecosystem.name(Partner.KIND, nr), 1, Integer::sum));
        Coder.Words words = new Coder.Words();
        int[] codes = new int[partners.end()];
        partners.forEach(nr -> {
            String name = ecosystem.name(Partner.KIND, nr);
            boolean alone = shared.getOrDefault(name, 0) < 2;
            codes[nr] = words.code(alone ? name : name + " (" + key(nr) + ")");
        });
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
