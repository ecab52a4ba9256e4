package app.mangrove.cli.show;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.work.Setting;

import java.time.LocalDate;
import java.util.BitSet;

/// How many partners had a new deal or a booking in the last days, and what is open.
record Activity(int days, int partners, int openDeals, int lateDeals) {
    private static final int USUAL_DAYS = 90;

    static Activity of(Ecosystem ecosystem, LocalDate today) {
        int days =
                Setting.of(ecosystem, Setting.ACTIVE_DAYS)
                        .filter(text -> text.matches("\\d{1,4}"))
                        .map(Integer::valueOf)
                        .orElse(USUAL_DAYS);
        int last = Math.toIntExact(today.toEpochDay());
        BitSet active = new BitSet(ecosystem.table(Partner.KIND).end());
        mark(ecosystem, Deal.KIND, Deal.PARTNER, Deal.OPENED, last - days, last, active);
        mark(
                ecosystem,
                Transaction.KIND,
                Transaction.PARTNER,
                Transaction.DATE,
                last - days,
                last,
                active);
        int[] deals = open(ecosystem, last);
        return new Activity(days, active.cardinality(), deals[0], deals[1]);
    }

    private static void mark(
            Ecosystem ecosystem,
            Kind<?> kind,
            Field<?> partner,
            Field<?> date,
            int after,
            int until,
            BitSet active) {
        Table table = ecosystem.table(kind);
        Ints partners = table.ints(partner);
        Ints dates = table.ints(date);
        table.forEach(nr -> {
            int day = dates.at(nr);
            if (day > after && day <= until && partners.at(nr) > 0) {
                active.set(partners.at(nr));
            }
        });
    }

    private static int[] open(Ecosystem ecosystem, int today) {
        Table table = ecosystem.table(Deal.KIND);
        Ints stages = table.ints(Deal.STAGE);
        Ints closes = table.ints(Deal.CLOSE);
        int won = table.dictionary(Deal.STAGE).find("WON");
        int lost = table.dictionary(Deal.STAGE).find("LOST");
        int[] counts = {0, 0};
        table.forEach(nr -> {
            int stage = stages.at(nr);
            if (stage != won && stage != lost) {
                counts[0]++;
                int close = closes.at(nr);
                counts[1] += close != IntSegment.NULL && close < today ? 1 : 0;
            }
        });
        return counts;
    }
}
