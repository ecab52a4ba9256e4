package app.mangrove.bench;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Schema;
import app.mangrove.model.Table;
import app.mangrove.model.TableBuilder;
import app.mangrove.model.activity.Activity;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Referral;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.FxRate;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.partner.Role;
import app.mangrove.model.plan.Target;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// An ecosystem of the incentive workload's shape, made column by column: 5,000 partners in three
/// levels, twelve currencies, two years of sales of which four in a hundred are returned, referrals
/// and activities a tenth as many.
final class IncentiveData {
    static final int PARTNERS = 5_000;
    static final int TOP = 50;
    static final int MIDDLE = 450;
    static final int FIRST_DAY = (int) LocalDate.of(2024, 1, 1).toEpochDay();
    static final int DAYS = 731;
    static final String[] TYPES = {"DISTRIBUTOR", "RESELLER", "MSP", "SI", "REFERRAL", "ISV"};
    private static final String[] CURRENCIES = {
        "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "SEK", "INR", "BRL", "KRW", "KWD"
    };
    private static final long[] RATES = {
        100000000L,
        108500000L,
        127000000L,
        660000L,
        113000000L,
        73000000L,
        66000000L,
        9500000L,
        1190000L,
        18500000L,
        73000L,
        325000000L
    };

    private final SplittableRandom random = new SplittableRandom(20240229);
    private final List<Table> tables = new ArrayList<>();
    private final int[] types = new int[PARTNERS + 1];
    private final int[] days;
    private long made;

    private IncentiveData(int transactions) {
        days = new int[transactions + 1];
    }

    static Ecosystem of(int transactions) {
        return new IncentiveData(transactions).make(transactions);
    }

    private interface Filling {
        void row(Row row, int nr);
    }

    private final class Row {
        private final TableBuilder builder;
        private final List<Field<?>> fields;
        private final long[] numbers;
        private final String[] texts;

        Row(Kind<?> kind) {
            fields = kind.fields();
            builder = new TableBuilder(kind, fields);
            numbers = new long[fields.size()];
            texts = new String[fields.size()];
        }

        void number(Field<?> field, long value) {
            numbers[fields.indexOf(field)] = value;
        }

        void text(Field<?> field, String value) {
            texts[fields.indexOf(field)] = value;
        }

        void word(Field<?> field, String value) {
            int column = fields.indexOf(field);
            numbers[column] = builder.dictionary(column).code(value);
        }

        void flush() {
            builder.row(1L, ++made, 1);
            for (int c = 0; c < numbers.length; c++) {
                boolean none = numbers[c] == LongSegment.NULL;
                switch (fields.get(c).storage()) {
                    case INT -> builder.column(c).add(none ? IntSegment.NULL : (int) numbers[c]);
                    case LONG -> builder.column(c).add(numbers[c]);
                    case TEXT -> builder.column(c).add(texts[c]);
                }
            }
            Arrays.fill(numbers, LongSegment.NULL);
            Arrays.fill(texts, null);
        }
    }

    private void rows(Kind<?> kind, int count, Filling filling) {
        Row row = new Row(kind);
        Arrays.fill(row.numbers, LongSegment.NULL);
        for (int nr = 1; nr <= count; nr++) {
            filling.row(row, nr);
            row.flush();
        }
        tables.add(row.builder.build());
    }

    private Ecosystem make(int transactions) {
        rows(
                Currency.KIND,
                12,
                (row, nr) -> {
                    row.text(Currency.CODE, CURRENCIES[nr - 1]);
                    row.text(Currency.NAME, CURRENCIES[nr - 1]);
                    row.number(Currency.EXPONENT, nr == 4 || nr == 11 ? 0 : nr == 12 ? 3 : 2);
                });
        rates();
        rows(
                PartnerType.KIND,
                6,
                (row, nr) -> {
                    row.text(PartnerType.CODE, TYPES[nr - 1]);
                    row.text(PartnerType.NAME, TYPES[nr - 1]);
                });
        rows(
                ProductLine.KIND,
                8,
                (row, nr) -> {
                    row.text(ProductLine.NAME, "Category " + (nr - 1));
                    row.text(ProductLine.CODE, Integer.toString(nr - 1));
                });
        partners();
        int accounts = Math.max(10, transactions / 20);
        rows(Account.KIND, accounts, (row, nr) -> row.text(Account.NAME, "Customer " + nr));
        rows(Transaction.KIND, transactions, (row, nr) -> sale(row, nr, transactions, accounts));
        rows(
                Referral.KIND,
                transactions / 10,
                (row, nr) -> {
                    row.number(Referral.ACCOUNT, 1 + random.nextInt(accounts));
                    row.number(Referral.PARTNER, TOP + 1 + random.nextInt(PARTNERS - TOP));
                    row.number(Referral.DATE, FIRST_DAY - 92 + random.nextInt(823));
                    row.text(Referral.KIND.keys(), "ib:" + nr);
                });
        rows(
                Activity.KIND,
                transactions / 10,
                (row, nr) -> {
                    row.word(Activity.TYPE, Integer.toString(random.nextInt(5)));
                    row.number(Activity.PARTNER, 1 + random.nextInt(PARTNERS));
                    row.number(Activity.DATE, FIRST_DAY + random.nextInt(DAYS));
                    row.number(Activity.QUANTITY, (1 + random.nextInt(5)) * 10_000L);
                });
        return Ecosystem.of(1, Schema.builtIn(), tables);
    }

    private void rates() {
        List<long[]> all = new ArrayList<>();
        for (int c = 1; c < 12; c++) {
            long rate = RATES[c];
            for (int day = -12; day < DAYS; day++) {
                rate = rate * (10_000 + random.nextInt(41) - 20) / 10_000;
                if (LocalDate.ofEpochDay((long) FIRST_DAY + day).getDayOfWeek().getValue() < 6) {
                    all.add(new long[] {c + 1, FIRST_DAY + day, rate / 10 * 10});
                }
            }
        }
        rows(
                FxRate.KIND,
                all.size(),
                (row, nr) -> {
                    row.number(FxRate.BASE, all.get(nr - 1)[0]);
                    row.number(FxRate.QUOTE, 1);
                    row.number(FxRate.DATE, all.get(nr - 1)[1]);
                    row.number(FxRate.RATE, all.get(nr - 1)[2] * 100);
                });
    }

    private void partners() {
        int[] chances = {35, 60, 75, 88, 100};
        rows(
                Partner.KIND,
                PARTNERS,
                (row, nr) -> {
                    row.text(Partner.NAME, "Partner " + nr);
                    row.text(Partner.KIND.keys(), "ib:" + nr);
                    row.word(Partner.STATUS, "ACTIVE");
                    row.number(
                            Partner.CURRENCY,
                            random.nextInt(100) < 40 ? 1 : 1 + random.nextInt(12));
                    int chance = random.nextInt(100);
                    int type = 0;
                    while (chance >= chances[type]) {
                        type++;
                    }
                    types[nr] = nr <= TOP ? 1 : type + 2;
                });
        rows(
                Role.KIND,
                PARTNERS,
                (row, nr) -> {
                    row.number(Role.PARTNER, nr);
                    row.number(Role.TYPE, types[nr]);
                    row.number(Role.MAIN, 1);
                });
        rows(
                Relation.KIND,
                PARTNERS - TOP,
                (row, nr) -> {
                    int child = nr + TOP;
                    row.word(Relation.RELATION, "DISTRIBUTES");
                    row.number(Relation.CHILD_PARTNER, child);
                    row.number(
                            Relation.PARENT_PARTNER,
                            child <= TOP + MIDDLE
                                    ? 1 + random.nextInt(TOP)
                                    : TOP + 1 + random.nextInt(MIDDLE));
                });
        List<int[]> scores = new ArrayList<>();
        for (int p = 1; p <= PARTNERS; p++) {
            for (int q = 0; types[p] == 4 && q < 8; q++) {
                LocalDate day = LocalDate.of(2024 + q / 4, q % 4 * 3 + 1, 1);
                scores.add(new int[] {p, (int) day.toEpochDay(), 400 + random.nextInt(601)});
            }
        }
        rows(
                Score.KIND,
                scores.size(),
                (row, nr) -> {
                    row.word(Score.METRIC, "quality");
                    row.number(Score.PARTNER, scores.get(nr - 1)[0]);
                    row.number(Score.DATE, scores.get(nr - 1)[1]);
                    row.number(Score.VALUE, scores.get(nr - 1)[2] * 1_000_000L);
                });
        rows(
                Target.KIND,
                TOP * 4,
                (row, nr) -> {
                    LocalDate from = LocalDate.of(2024, (nr - 1) % 4 * 3 + 1, 1);
                    row.word(Target.TYPE, "BASELINE");
                    row.word(Target.METRIC, "volume");
                    row.number(Target.PARTNER, (nr + 3) / 4);
                    row.number(Target.PERIOD_FROM, from.toEpochDay());
                    row.number(Target.PERIOD_TO, from.plusMonths(3).toEpochDay());
                    row.number(
                            Target.AMOUNT,
                            (days.length * 875L / TOP) * (60 + random.nextInt(80)) * 100);
                    row.number(Target.CURRENCY, 1);
                });
    }

    private void sale(Row row, int nr, int transactions, int accounts) {
        int day = FIRST_DAY + (int) ((long) (nr - 1) * DAYS / transactions);
        days[nr] = day;
        double skew = random.nextDouble();
        int partner = 1 + (int) (skew * skew * PARTNERS);
        int currency = random.nextInt(2) == 0 ? 1 : 1 + random.nextInt(12);
        int chance = random.nextInt(100);
        String type = chance < 45 ? "SALE" : chance < 60 ? "UPSELL" : "RENEWAL";
        int size = random.nextInt(100);
        long base =
                size < 40 ? 50 : size < 70 ? 300 : size < 90 ? 1_500 : size < 98 ? 9_000 : 60_000;
        long amount = base * (100 + random.nextInt(400)) * 100_000_000L / RATES[currency - 1] * 100;
        boolean returned = nr > 50 && random.nextInt(100) < 4;
        row.number(Transaction.PARTNER, partner);
        row.number(Transaction.DATE, day);
        row.number(Transaction.CURRENCY, currency);
        row.number(Transaction.AMOUNT, (returned ? -1 : 1) * (amount / 10_000 * 10_000));
        row.number(Transaction.PRODUCT_LINE, 1 + random.nextInt(8));
        row.word(Transaction.TYPE, type);
        row.number(Transaction.ACCOUNT, 1 + random.nextInt(accounts));
        row.number(
                Transaction.CONTRACT_START,
                day - (type.equals("RENEWAL") ? random.nextInt(1826) : 0));
        if (random.nextInt(100) < 12) {
            row.number(
                    Transaction.COSELL_PARTNER, 1 + (partner + random.nextInt(4_000)) % PARTNERS);
        }
        if (returned) {
            row.number(
                    Transaction.RETURNS,
                    nr - 1 - random.nextInt(Math.min(nr - 1, transactions / 3)));
        }
    }
}
