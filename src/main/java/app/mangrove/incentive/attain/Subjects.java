package app.mangrove.incentive.attain;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.geo.Region;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.plan.Target;
import app.mangrove.model.query.Filter;
import app.mangrove.model.query.Query;
import app.mangrove.model.query.Result;
import app.mangrove.model.query.Scope;
import app.mangrove.model.work.Segment;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;

/// Whose sales count towards a target: a partner's own, those of a segment's partners, of the
/// partners in a region, or of those whom a person looks after.
record Subjects(Ecosystem ecosystem, Scope scope) {

    /// Whom a target is for.
    record Subject(String kind, int nr) {}

    Subject of(Target target) {
        if (target.partner() != null) {
            return subject(Partner.KIND, target.partner());
        }
        if (target.segment() != null) {
            return subject(Segment.KIND, target.segment());
        }
        if (target.region() != null) {
            return subject(Region.KIND, target.region());
        }
        return subject(Person.KIND, target.person());
    }

    private Subject subject(Kind<?> kind, @Nullable Id id) {
        return new Subject(kind.key(), id == null ? 0 : ecosystem.table(kind).nr(id));
    }

    /// Errors: `incentive.attain.subject` for nobody, `filter.…` of a segment.
    Outcome<BitSet> partners(Subject subject) {
        if (subject.nr == 0) {
            return Outcome.failed("incentive.attain.subject");
        }
        if (subject.kind.equals(Partner.KIND.key())) {
            BitSet one = new BitSet();
            one.set(subject.nr);
            return Outcome.ok(one);
        }
        if (subject.kind.equals(Segment.KIND.key())) {
            return segment(ecosystem.row(Segment.KIND, subject.nr));
        }
        return Outcome.ok(
                subject.kind.equals(Region.KIND.key())
                        ? within(subject.nr)
                        : owned(Partner.OWNER, subject.nr));
    }

    private Outcome<BitSet> segment(Segment segment) {
        return Filter.parse(segment.filter())
                .flatMap(filter -> Query.of(Partner.KIND).where(filter).run(scope, Cancel.never()))
                .map(Subjects::bits);
    }

    private static BitSet bits(Result result) {
        BitSet bits = new BitSet();
        for (int i = 0; i < result.size(); i++) {
            bits.set(result.nr(i));
        }
        return bits;
    }

    private BitSet owned(Field<Id> field, int nr) {
        BitSet bits = new BitSet();
        Ints values = ecosystem.table(Partner.KIND).ints(field);
        ecosystem
                .table(Partner.KIND)
                .forEach(partner -> bits.set(partner, values.at(partner) == nr));
        return bits;
    }

    /// Partners whose country or region lies within a region.
    private BitSet within(int region) {
        Table regions = ecosystem.table(Region.KIND);
        Ints parents = regions.ints(Region.PARENT);
        BitSet inside = new BitSet();
        regions.forEach(nr -> {
            int at = nr;
            for (int up = 0; at > 0 && at != region && up < 64; up++) {
                at = parents.at(at);
            }
            inside.set(nr, at == region);
        });
        BitSet bits = new BitSet();
        Table table = ecosystem.table(Partner.KIND);
        Ints countries = table.ints(Partner.COUNTRY);
        Ints own = table.ints(Partner.REGION);
        table.forEach(partner ->
                bits.set(
                        partner,
                        countries.at(partner) > 0 && inside.get(countries.at(partner))
                                || own.at(partner) > 0 && inside.get(own.at(partner))));
        return bits;
    }
}
