package app.mangrove.problems;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.Dictionary;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.deal.Deal;

import java.time.LocalDate;

/// Deals that are still open although their close date has passed.
final class DealsPastClose implements Rule {
    @Override
    public String key() {
        return "past-close";
    }

    @Override
    public Severity severity() {
        return Severity.MISSING;
    }

    @Override
    public void look(Ecosystem ecosystem, LocalDate today, Findings.Collector found) {
        Table deals = ecosystem.table(Deal.KIND);
        if (deals.size() == 0) {
            return;
        }
        Ints close = deals.ints(Deal.CLOSE);
        Ints stage = deals.ints(Deal.STAGE);
        Dictionary words = deals.dictionary(Deal.STAGE);
        int won = words.find("WON");
        int lost = words.find("LOST");
        int now = Math.toIntExact(today.toEpochDay());
        deals.forEach(nr -> {
            int day = close.at(nr);
            int at = stage.at(nr);
            if (day != IntSegment.NULL && day < now && at != won && at != lost) {
                String name = found.isFull() ? "" : ecosystem.name(Deal.KIND, nr);
                LocalDate date = LocalDate.ofEpochDay(day);
                found.add(Deal.KIND, nr, "problems.past-close.finding", name, date);
            }
        });
    }
}
