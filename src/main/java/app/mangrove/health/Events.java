package app.mangrove.health;

import app.mangrove.health.catalog.PartnerCount;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.activity.Activity;
import app.mangrove.model.column.Ints;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// What counts as a sign of life of a partner: a transaction, a deal opened, an activity.
public final class Events {
    private Events() {}

    /// Is told each event: the partner's row number and the epoch day.
    @FunctionalInterface
    public interface Visit {
        void at(int partner, int day);
    }

    /// Tells every event.
    public static void each(Ecosystem ecosystem, Visit visit) {
        each(ecosystem, Transaction.KIND, Transaction.PARTNER, Transaction.DATE, visit);
        each(ecosystem, Deal.KIND, Deal.PARTNER, Deal.OPENED, visit);
        each(ecosystem, Activity.KIND, Activity.PARTNER, Activity.DATE, visit);
    }

    private static void each(
            Ecosystem ecosystem,
            Kind<?> kind,
            Field<Id> partner,
            Field<LocalDate> date,
            Visit visit) {
        Table table = ecosystem.table(kind);
        Ints partners = table.ints(partner);
        Ints dates = table.ints(date);
        table.forEach(nr -> {
            int who = partners.at(nr);
            if (who > 0) {
                visit.at(who, dates.at(nr));
            }
        });
    }

    /// For each day the enrolled partners with an event in the `window` days that end with it.
    public static List<BitSet> active(Ecosystem ecosystem, List<LocalDate> days, int window) {
        int[] ends = days.stream().mapToInt(day -> (int) day.toEpochDay()).toArray();
        int first = IntStream.of(ends).min().orElse(0) - window;
        int last = IntStream.of(ends).max().orElse(0);
        List<BitSet> active = new ArrayList<>();
        days.forEach(day -> active.add(new BitSet()));
        each(
                ecosystem,
                (partner, day) -> {
                    if (day <= first || day > last) {
                        return;
                    }
                    for (int i = 0; i < ends.length; i++) {
                        if (day <= ends[i] && day > ends[i] - window) {
                            active.get(i).set(partner);
                        }
                    }
                });
        for (int i = 0; i < ends.length; i++) {
            active.get(i).and(PartnerCount.enrolled(ecosystem, days.get(i)));
        }
        return active;
    }
}
