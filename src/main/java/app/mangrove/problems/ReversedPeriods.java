package app.mangrove.problems;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.deal.Contract;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.market.Promotion;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.Certification;
import app.mangrove.model.program.Membership;

import java.time.LocalDate;
import java.util.List;

/// Periods that end before they begin, so that they cover no day.
final class ReversedPeriods implements Rule {
    private static final List<Period> PERIODS =
            List.of(
                    new Period(Role.KIND, Role.VALID_FROM, Role.VALID_TO),
                    new Period(Membership.KIND, Membership.VALID_FROM, Membership.VALID_TO),
                    new Period(Promotion.KIND, Promotion.VALID_FROM, Promotion.VALID_TO),
                    new Period(Contract.KIND, Contract.START, Contract.END),
                    new Period(Certification.KIND, Certification.ISSUED, Certification.EXPIRES),
                    new Period(Partner.KIND, Partner.JOINED, Partner.ENDED),
                    new Period(Deal.KIND, Deal.OPENED, Deal.CLOSE));

    private record Period(Kind<?> kind, Field<LocalDate> from, Field<LocalDate> to) {}

    @Override
    public String key() {
        return "reversed-period";
    }

    @Override
    public Severity severity() {
        return Severity.WRONG;
    }

    @Override
    public void look(Ecosystem ecosystem, LocalDate today, Findings.Collector found) {
        PERIODS.forEach(period -> look(ecosystem, period, found));
    }

    private static void look(Ecosystem ecosystem, Period period, Findings.Collector found) {
        Table table = ecosystem.table(period.kind);
        if (table.size() == 0) {
            return;
        }
        Ints from = table.ints(period.from);
        Ints to = table.ints(period.to);
        table.forEach(nr -> {
            int end = to.at(nr);
            if (end != IntSegment.NULL && from.at(nr) > end) {
                found.add(
                        period.kind,
                        nr,
                        "problems.reversed-period.finding",
                        period.kind.word(),
                        Names.of(ecosystem, period.kind, nr),
                        LocalDate.ofEpochDay(from.at(nr)),
                        LocalDate.ofEpochDay(end));
            }
        });
    }
}
