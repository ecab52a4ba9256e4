package app.mangrove.incentive.row;

import app.mangrove.base.money.Rate;
import app.mangrove.base.money.Rounding;
import app.mangrove.incentive.read.Prepared;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.fact.Shock;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.query.Filter;

import java.util.ArrayList;
import java.util.List;

/// A shock, compiled: the measures of the rows that a factor fits are multiplied by it, each factor
/// rounded half to even.
final class Moving {
    private final List<Part> parts = new ArrayList<>();

    private record Part(boolean[] partners, int from, int to, Rate factor) {}

    Moving(World world, Shock shock) {
        for (Shock.Factor factor : shock.factors()) {
            boolean[] partners =
                    factor.segment() == null
                            ? world.hits(Partner.KIND, Filter.ALL, "")
                            : world.hits(Partner.KIND, new Filter.InSegment(factor.segment()), "");
            if (factor.partner() != null) {
                int only = world.ecosystem().table(Partner.KIND).nr(factor.partner());
                for (int i = 0; i < partners.length; i++) {
                    partners[i] &= i == only;
                }
            }
            parts.add(
                    new Part(
                            partners,
                            factor.period() == null
                                    ? Integer.MIN_VALUE
                                    : (int) factor.period().from().toEpochDay(),
                            factor.period() == null
                                    ? Integer.MAX_VALUE
                                    : (int) factor.period().to().toEpochDay(),
                            factor.factor()));
        }
    }

    boolean isNeutral() {
        return parts.isEmpty();
    }

    void move(Prepared p, Scratch s, int n) {
        IntSegment partners = p.source().partners().segment(p.segment());
        IntSegment dates = p.source().dates().segment(p.segment());
        for (Part part : parts) {
            for (int i = 0; i < n; i++) {
                int row = s.rows[i];
                int day = dates.at(row);
                if (part.partners[partners.at(row)] && day >= part.from && day < part.to) {
                    s.measures[i] = part.factor.times(s.measures[i], Rounding.HALF_EVEN);
                }
            }
        }
    }
}
