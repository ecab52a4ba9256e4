package app.mangrove.tier;

import app.mangrove.base.time.Period;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.activity.Activity;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.column.Longs;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.program.Certification;
import app.mangrove.model.program.Score;
import app.mangrove.model.program.Skill;
import app.mangrove.model.program.Specialisation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;

/// Tells each record that counts for a measure with its partner: the one place that says what a
/// metric counts, for sums and for explanations alike.
final class Events {
    private final Ecosystem ecosystem;
    private final Measure measure;
    private final IntPredicate meets;
    private final int from;
    private final int to;

    /// Is told what counts: the row of [#kind(String)], its partner, and a value: an amount in
    /// ten-thousandths with the row number of its currency and its day, a score in millionths, or a
    /// count.
    interface Sink {
        void count(int row, int partner, long value, int currency, int day);
    }

    Events(Ecosystem ecosystem, Measure measure, IntPredicate meets) {
        this.ecosystem = ecosystem;
        this.measure = measure;
        this.meets = meets;
        Period period = measure.period();
        from = (int) period.from().toEpochDay();
        to = (int) period.to().toEpochDay();
    }

    /// The kind whose rows a metric counts.
    static Kind<?> kind(String metric) {
        return switch (metric) {
            case "REVENUE", "MARGIN" -> Transaction.KIND;
            case "DEALS_WON", "NEW_CUSTOMERS" -> Deal.KIND;
            case "CERTIFICATIONS", "CERTIFIED_PEOPLE" -> Certification.KIND;
            case "SPECIALISATIONS" -> Skill.KIND;
            case "SCORE" -> Score.KIND;
            default -> Activity.KIND;
        };
    }

    void each(Sink sink) {
        switch (measure.metric()) {
            case "REVENUE" -> revenue(sink);
            case "MARGIN" -> margin(sink);
            case "DEALS_WON" -> won(sink);
            case "NEW_CUSTOMERS" -> newCustomers(sink);
            case "CERTIFICATIONS" -> certifications(sink);
            case "CERTIFIED_PEOPLE" -> people(sink);
            case "SPECIALISATIONS" -> specialisations(sink);
            case "SCORE" -> scores(sink);
            default -> activities(sink);
        }
    }

    private boolean within(int day) {
        return day >= from && day < to;
    }

    private void revenue(Sink sink) {
        Table table = ecosystem.table(Transaction.KIND);
        Ints days = table.ints(Transaction.DATE);
        Ints partners = table.ints(Transaction.PARTNER);
        Ints currencies = table.ints(Transaction.CURRENCY);
        Longs amounts = table.longs(Transaction.AMOUNT);
        table.forEach(nr -> {
            int day = days.at(nr);
            if (within(day) && meets.test(nr)) {
                sink.count(nr, partners.at(nr), amounts.at(nr), currencies.at(nr), day);
            }
        });
    }

    /// A line without a cost says nothing of its margin, and adds none.
    private void margin(Sink sink) {
        Table table = ecosystem.table(Transaction.KIND);
        Ints days = table.ints(Transaction.DATE);
        Ints partners = table.ints(Transaction.PARTNER);
        Ints currencies = table.ints(Transaction.CURRENCY);
        Longs amounts = table.longs(Transaction.AMOUNT);
        Longs costs = table.longs(Transaction.COST);
        table.forEach(nr -> {
            int day = days.at(nr);
            long cost = costs.at(nr);
            if (cost != LongSegment.NULL && within(day) && meets.test(nr)) {
                sink.count(nr, partners.at(nr), amounts.at(nr) - cost, currencies.at(nr), day);
            }
        });
    }

    private void won(Sink sink) {
        Table table = ecosystem.table(Deal.KIND);
        Ints stages = table.ints(Deal.STAGE);
        Ints closes = table.ints(Deal.CLOSE);
        Ints partners = table.ints(Deal.PARTNER);
        int won = table.dictionary(Deal.STAGE).find("WON");
        table.forEach(nr -> {
            if (stages.at(nr) == won
                    && within(closes.at(nr))
                    && partners.at(nr) > 0
                    && meets.test(nr)) {
                sink.count(nr, partners.at(nr), 1, 0, 0);
            }
        });
    }

    /// An account is new with the first deal ever won at it; of two on one day the one with the
    /// lower id. It counts for the partner of that deal.
    private void newCustomers(Sink sink) {
        Table table = ecosystem.table(Deal.KIND);
        Ints stages = table.ints(Deal.STAGE);
        Ints closes = table.ints(Deal.CLOSE);
        Ints partners = table.ints(Deal.PARTNER);
        Ints accounts = table.ints(Deal.ACCOUNT);
        int won = table.dictionary(Deal.STAGE).find("WON");
        int[] first = new int[ecosystem.table(Account.KIND).end()];
        table.forEach(nr -> {
            int close = closes.at(nr);
            int account = accounts.at(nr);
            if (stages.at(nr) != won || close == IntSegment.NULL || close >= to || account <= 0) {
                return;
            }
            int before = first[account];
            if (before == 0
                    || close < closes.at(before)
                    || close == closes.at(before) && table.id(nr).compareTo(table.id(before)) < 0) {
                first[account] = nr;
            }
        });
        for (int nr : first) {
            if (nr > 0 && within(closes.at(nr)) && partners.at(nr) > 0 && meets.test(nr)) {
                sink.count(nr, partners.at(nr), 1, 0, 0);
            }
        }
    }

    /// Which certificates count: held on the day, or issued in the window; by name, specialisation
    /// or product line when one is named.
    private IntPredicate certified(Table table) {
        Ints issued = table.ints(Certification.ISSUED);
        Ints expires = table.ints(Certification.EXPIRES);
        IntPredicate when =
                measure.isToday()
                        ? nr -> held(issued.at(nr), expires.at(nr))
                        : nr -> within(issued.at(nr));
        if (measure.what().isEmpty()) {
            return when.and(meets);
        }
        Ints names = table.ints(Certification.NAME);
        Ints specialisations = table.ints(Certification.SPECIALISATION);
        Ints lines = table.ints(Certification.PRODUCT_LINE);
        int name = table.dictionary(Certification.NAME).find(measure.what());
        Set<Integer> special = named(Specialisation.KIND, Specialisation.CODE);
        Set<Integer> line = named(ProductLine.KIND, ProductLine.CODE);
        return when.and(nr ->
                        name >= 0 && names.at(nr) == name
                                || special.contains(specialisations.at(nr))
                                || line.contains(lines.at(nr)))
                .and(meets);
    }

    /// From the first day to before the last; a missing first day is always past.
    private boolean held(int first, int last) {
        return first < to && (last == IntSegment.NULL || last >= to);
    }

    /// The rows that have the measure's text as their name or code.
    private Set<Integer> named(Kind<?> kind, Field<String> code) {
        Set<Integer> rows = new HashSet<>();
        ecosystem
                .table(kind)
                .forEach(nr -> {
                    if (measure.what().equals(ecosystem.value(kind, kind.name(), nr))
                            || measure.what().equals(ecosystem.value(kind, code, nr))) {
                        rows.add(nr);
                    }
                });
        return rows;
    }

    private void certifications(Sink sink) {
        Table table = ecosystem.table(Certification.KIND);
        Ints partners = table.ints(Certification.PARTNER);
        IntPredicate counts = certified(table);
        table.forEach(nr -> {
            if (counts.test(nr)) {
                sink.count(nr, partners.at(nr), 1, 0, 0);
            }
        });
    }

    /// Each person once for each partner, by the first of their certificates in row order.
    private void people(Sink sink) {
        Table table = ecosystem.table(Certification.KIND);
        Ints partners = table.ints(Certification.PARTNER);
        Ints holders = table.ints(Certification.HOLDER);
        IntPredicate counts = certified(table);
        int[] known = new int[ecosystem.table(Person.KIND).end()];
        Set<Long> elsewhere = new HashSet<>();
        table.forEach(nr -> {
            int holder = holders.at(nr);
            int partner = partners.at(nr);
            if (holder <= 0 || known[holder] == partner || !counts.test(nr)) {
                return;
            }
            boolean first = known[holder] == 0;
            if (first) {
                known[holder] = partner;
            }
            if (first || elsewhere.add((long) partner << 32 | holder)) {
                sink.count(nr, partner, 1, 0, 0);
            }
        });
    }

    private void specialisations(Sink sink) {
        Table table = ecosystem.table(Skill.KIND);
        Ints partners = table.ints(Skill.PARTNER);
        Ints specialisations = table.ints(Skill.SPECIALISATION);
        Ints first = table.ints(Skill.VALID_FROM);
        Ints last = table.ints(Skill.VALID_TO);
        boolean any = measure.what().isEmpty();
        Set<Integer> wanted = any ? Set.of() : named(Specialisation.KIND, Specialisation.CODE);
        Set<Long> known = new HashSet<>();
        table.forEach(nr -> {
            int specialisation = specialisations.at(nr);
            boolean when =
                    measure.isToday() ? held(first.at(nr), last.at(nr)) : within(first.at(nr));
            if (specialisation > 0
                    && when
                    && (any || wanted.contains(specialisation))
                    && meets.test(nr)
                    && known.add((long) partners.at(nr) << 32 | specialisation)) {
                sink.count(nr, partners.at(nr), 1, 0, 0);
            }
        });
    }

    /// On the day the latest score of each partner, of two the one with the lower id; else every
    /// score of the window.
    private void scores(Sink sink) {
        Table table = ecosystem.table(Score.KIND);
        Ints partners = table.ints(Score.PARTNER);
        Ints days = table.ints(Score.DATE);
        Ints metrics = table.ints(Score.METRIC);
        Longs values = table.longs(Score.VALUE);
        int metric = table.dictionary(Score.METRIC).find(measure.what());
        if (!measure.isToday()) {
            table.forEach(nr -> {
                if (metrics.at(nr) == metric && within(days.at(nr)) && meets.test(nr)) {
                    sink.count(nr, partners.at(nr), values.at(nr), 0, 0);
                }
            });
            return;
        }
        int[] latest = new int[ecosystem.table(Partner.KIND).end()];
        table.forEach(nr -> {
            if (metrics.at(nr) != metric || days.at(nr) >= to || !meets.test(nr)) {
                return;
            }
            int before = latest[partners.at(nr)];
            if (before == 0
                    || days.at(nr) > days.at(before)
                    || days.at(nr) == days.at(before)
                            && table.id(nr).compareTo(table.id(before)) < 0) {
                latest[partners.at(nr)] = nr;
            }
        });
        for (int nr : latest) {
            if (nr > 0) {
                sink.count(nr, partners.at(nr), values.at(nr), 0, 0);
            }
        }
    }

    private void activities(Sink sink) {
        Table table = ecosystem.table(Activity.KIND);
        Ints partners = table.ints(Activity.PARTNER);
        Ints days = table.ints(Activity.DATE);
        Ints types = table.ints(Activity.TYPE);
        Longs points = table.longs(Activity.POINTS);
        boolean any = measure.what().isEmpty();
        boolean sum = measure.metric().equals("POINTS");
        int type = table.dictionary(Activity.TYPE).find(measure.what());
        table.forEach(nr -> {
            boolean wanted = any || types.at(nr) == type;
            long value = sum ? points.at(nr) : 1;
            if (wanted && value != LongSegment.NULL && within(days.at(nr)) && meets.test(nr)) {
                sink.count(nr, partners.at(nr), value, 0, 0);
            }
        });
    }

    /// The first and the last day of any transaction before the window's end; what rates are looked
    /// up for.
    int[] days() {
        Table table = ecosystem.table(Transaction.KIND);
        Ints days = table.ints(Transaction.DATE);
        int[] range = {Integer.MAX_VALUE, Integer.MIN_VALUE};
        if (from > (int) LocalDate.EPOCH.minusYears(500).toEpochDay()) {
            return new int[] {from, to - 1};
        }
        table.forEach(nr -> {
            int day = days.at(nr);
            if (day < to) {
                range[0] = Math.min(range[0], day);
                range[1] = Math.max(range[1], day);
            }
        });
        return range[0] > range[1] ? new int[] {0, 0} : range;
    }

    /// The id of the row that an explanation opens.
    Id id(int row) {
        return ecosystem.table(kind(measure.metric())).id(row);
    }
}
