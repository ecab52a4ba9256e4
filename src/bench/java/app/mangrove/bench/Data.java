package app.mangrove.bench;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Schema;
import app.mangrove.model.Table;
import app.mangrove.model.TableBuilder;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Contract;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.market.Promotion;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.PartnerType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// A full-size ecosystem made column by column: 5,000 partners of six types, 20,000 accounts, and
/// as many deals and transactions as are asked for, each with an external key.
final class Data {
    static final int PARTNERS = 5_000;
    private static final int REGIONS = 240;
    private static final int ACCOUNTS = 20_000;
    private static final int CONTRACTS = 10_000;
    private static final int PEOPLE = 200;
    private static final int LINES = 60;
    private static final String[] CURRENCIES = {
        "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "SEK"
    };
    private static final String[] TYPES = {
        "Reseller", "Distributor", "Integrator", "Technology", "Referral", "Service"
    };
    private static final String[] WORDS = {
        "North", "Blue", "Summit", "River", "Delta", "Union", "Prime", "Vector", "Harbor", "Atlas",
        "Cedar", "Nova", "Orbit", "Pioneer", "Quartz", "Stone"
    };

    private final SplittableRandom random = new SplittableRandom(42);
    private final List<Table> tables = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private long made;

    private Data() {}

    static Ecosystem of(int deals, int transactions) {
        return new Data().make(deals, transactions);
    }

    private Ecosystem make(int deals, int transactions) {
        rows(
                Region.KIND,
                REGIONS,
                (row, nr) -> {
                    row.text(Region.NAME, "Region " + nr);
                    row.word(Region.LEVEL, nr == 1 ? "WORLD" : nr < 8 ? "AREA" : "COUNTRY");
                    row.ref(Region.PARENT, nr == 1 ? 0 : nr < 8 ? 1 : 2 + nr % 6);
                });
        rows(ProductLine.KIND, LINES, (row, nr) -> row.text(ProductLine.NAME, "Line " + nr));
        rows(
                Currency.KIND,
                CURRENCIES.length,
                (row, nr) -> {
                    row.text(Currency.CODE, CURRENCIES[nr - 1]);
                    row.text(Currency.NAME, CURRENCIES[nr - 1]);
                    row.number(Currency.EXPONENT, 2);
                });
        rows(Promotion.KIND, 20, (row, nr) -> row.text(Promotion.NAME, "Promotion " + nr));
        rows(
                PartnerType.KIND,
                TYPES.length,
                (row, nr) -> {
                    row.text(PartnerType.CODE, TYPES[nr - 1]);
                    row.text(PartnerType.NAME, TYPES[nr - 1]);
                });
        partners();
        rows(
                Account.KIND,
                ACCOUNTS,
                (row, nr) -> {
                    row.text(Account.NAME, name(nr));
                    row.ref(Account.COUNTRY, 8 + random.nextInt(REGIONS - 8));
                });
        rows(
                Contract.KIND,
                CONTRACTS,
                (row, nr) -> {
                    row.text(Contract.NUMBER, "C-" + nr);
                    row.word(Contract.TYPE, "CONTRACT");
                    row.ref(Contract.PARTNER, 1 + random.nextInt(PARTNERS));
                    row.date(Contract.START, 19_000 + nr % 1_000);
                });
        rows(Deal.KIND, deals, this::deal);
        rows(Transaction.KIND, transactions, (row, nr) -> transaction(row, nr, deals));
        return Ecosystem.of(1, Schema.builtIn(), tables);
    }

    private void partners() {
        rows(
                Partner.KIND,
                PARTNERS,
                (row, nr) -> {
                    row.text(Partner.NAME, name(nr));
                    row.word(Partner.STATUS, random.nextInt(9) == 0 ? "INACTIVE" : "ACTIVE");
                    row.ref(Partner.COUNTRY, 8 + random.nextInt(REGIONS - 8));
                    row.ref(Partner.REGION, 2 + random.nextInt(6));
                    row.ref(Partner.OWNER, 1 + random.nextInt(PEOPLE));
                    row.text(Partner.DOMAIN, "partner" + nr + ".example");
                    row.date(Partner.JOINED, 17_000 + random.nextInt(2_500));
                });
        rows(
                Role.KIND,
                PARTNERS,
                (row, nr) -> {
                    row.ref(Role.PARTNER, nr);
                    row.ref(Role.TYPE, 1 + nr % TYPES.length);
                });
        rows(Person.KIND, PEOPLE, (row, nr) -> row.text(Person.NAME, "Person " + nr));
    }

    private String name(int nr) {
        return WORDS[random.nextInt(WORDS.length)] + " " + WORDS[nr % WORDS.length] + " " + nr;
    }

    private void deal(Row row, int nr) {
        int stage = random.nextInt(Deal.STAGE.choices().size());
        row.text(Deal.NAME, WORDS[random.nextInt(WORDS.length)] + " renewal " + nr);
        row.ref(Deal.ACCOUNT, 1 + random.nextInt(ACCOUNTS));
        row.ref(Deal.PARTNER, 1 + random.nextInt(PARTNERS));
        row.ref(Deal.OWNER, 1 + random.nextInt(PEOPLE));
        row.word(Deal.STAGE, Deal.STAGE.choices().get(stage));
        row.number(Deal.AMOUNT, money());
        row.ref(Deal.CURRENCY, 1 + random.nextInt(CURRENCIES.length));
        row.ref(Deal.PRODUCT_LINE, 1 + random.nextInt(LINES));
        row.ref(Deal.REGION, 2 + random.nextInt(REGIONS - 2));
        row.word(Deal.SOURCE, Deal.SOURCE.choices().get(random.nextInt(4)));
        row.date(Deal.OPENED, 19_723 + nr % 730);
        if (random.nextInt(10) < 7) {
            row.date(Deal.CLOSE, 19_753 + nr % 730);
        }
        row.number(Deal.PROBABILITY, random.nextInt(101) * 100L);
        if (stage == 5) {
            row.word(Deal.LOST_REASON, WORDS[random.nextInt(8)]);
        }
        row.text(Deal.KIND.keys(), "crm:" + (5_000_000 + nr));
    }

    private void transaction(Row row, int nr, int deals) {
        long amount = money();
        row.text(Transaction.NUMBER, "SO" + (40_000 + nr / 4) + "-" + (1 + nr % 4));
        row.word(
                Transaction.TYPE,
                random.nextInt(5) == 0 ? "RENEWAL" : random.nextInt(40) == 0 ? "RETURN" : "SALE");
        row.ref(Transaction.PARTNER, 1 + random.nextInt(PARTNERS));
        row.ref(Transaction.ACCOUNT, 1 + random.nextInt(ACCOUNTS));
        row.ref(
                Transaction.DEAL,
                deals > 0 && random.nextInt(10) < 6 ? 1 + random.nextInt(deals) : 0);
        row.date(Transaction.DATE, 19_723 + nr % 730);
        row.number(Transaction.AMOUNT, amount);
        row.ref(Transaction.CURRENCY, 1);
        row.ref(Transaction.INVOICE_CURRENCY, 1 + random.nextInt(CURRENCIES.length));
        row.number(Transaction.QUANTITY, (1 + random.nextInt(40)) * 10_000L);
        row.number(Transaction.LIST_PRICE, amount + random.nextInt(5_000_000));
        if (random.nextInt(10) < 3) {
            row.number(Transaction.DISCOUNT, random.nextInt(5_000_000));
        }
        row.number(Transaction.COST, amount / 2 + random.nextInt(10_000));
        row.ref(Transaction.PRODUCT_LINE, 1 + random.nextInt(LINES));
        row.ref(Transaction.REGION, 2 + random.nextInt(REGIONS - 2));
        if (random.nextInt(10) == 0) {
            row.ref(Transaction.CONTRACT, 1 + random.nextInt(CONTRACTS));
            row.date(Transaction.CONTRACT_START, 19_000 + random.nextInt(700));
        }
        row.ref(Transaction.COSELL_PARTNER, random.nextInt(20) == 0 ? 1 + nr % PARTNERS : 0);
        row.ref(Transaction.PROMOTION, random.nextInt(10) == 0 ? 1 + nr % 20 : 0);
        row.ref(Transaction.SELLER, 1 + random.nextInt(PEOPLE));
        row.text(Transaction.KIND.keys(), "erp:" + (90_000_000L + nr));
    }

    private long money() {
        return (100 + random.nextInt(9_000_000)) * 100L + random.nextInt(100);
    }

    private interface Filler {
        void fill(Row row, int nr);
    }

    private void rows(Kind<?> kind, int count, Filler filler) {
        TableBuilder builder = new TableBuilder(kind, kind.fields());
        columns.clear();
        for (int c = 0; c < kind.fields().size(); c++) {
            columns.put(kind.fields().get(c).key(), c);
        }
        Row row = new Row(builder, kind.fields());
        for (int nr = 1; nr <= count; nr++) {
            long time = 1_700_000_000_000L + made++;
            builder.row(time << 16 | 0x7000 | nr & 0xFFF, 1L << 63 | random.nextLong() >>> 2, 1);
            row.clear();
            filler.fill(row, nr);
            row.flush();
        }
        tables.add(builder.build());
    }

    /// The values of one row by field, handed on in column order.
    private final class Row {
        private final TableBuilder builder;
        private final List<Field<?>> fields;
        private final long[] numbers;
        private final String[] texts;

        Row(TableBuilder builder, List<Field<?>> fields) {
            this.builder = builder;
            this.fields = fields;
            numbers = new long[fields.size()];
            texts = new String[fields.size()];
        }

        private int column(Field<?> field) {
            Integer column = columns.get(field.key());
            if (column == null) {
                throw new IllegalArgumentException(field.toString());
            }
            return column;
        }

        void text(Field<?> field, String text) {
            texts[column(field)] = text;
        }

        void word(Field<?> field, String word) {
            int column = column(field);
            numbers[column] = builder.dictionary(column).code(word);
        }

        void ref(Field<?> field, int nr) {
            numbers[column(field)] = nr == 0 ? LongSegment.NULL : nr;
        }

        void date(Field<?> field, int day) {
            numbers[column(field)] = day;
        }

        void number(Field<?> field, long number) {
            numbers[column(field)] = number;
        }

        void clear() {
            java.util.Arrays.fill(numbers, LongSegment.NULL);
            java.util.Arrays.fill(texts, null);
        }

        void flush() {
            for (int c = 0; c < numbers.length; c++) {
                switch (fields.get(c).storage()) {
                    case INT ->
                            builder.column(c)
                                    .add(
                                            numbers[c] == LongSegment.NULL
                                                    ? IntSegment.NULL
                                                    : (int) numbers[c]);
                    case LONG -> builder.column(c).add(numbers[c]);
                    case TEXT -> builder.column(c).add(texts[c]);
                }
            }
        }
    }
}
