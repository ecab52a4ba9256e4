package app.mangrove.incentive.plan;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.partner.Partner;

import java.time.LocalDate;

/// The fiscal month, from 0, in which each partner joined and its contract years begin.
final class Anniversaries {
    private Anniversaries() {}

    static int[] of(Ecosystem ecosystem, FiscalCalendar calendar) {
        Table table = ecosystem.table(Partner.KIND);
        Ints joined = table.ints(Partner.JOINED);
        int[] months = new int[table.end()];
        table.forEach(nr -> {
            int day = joined.at(nr);
            months[nr] =
                    day == IntSegment.NULL
                            ? 0
                            : calendar.monthOf(LocalDate.ofEpochDay(day)).month() - 1;
        });
        return months;
    }
}
