package app.mangrove.hierarchy;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.Period;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Id;
import app.mangrove.model.Link;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.plan.Target;
import app.mangrove.model.query.Scope;
import app.mangrove.model.work.Note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// One partner becomes two: rows that are picked go to the new one, from a day on where they are
/// dated, and baselines are split by the revenue that goes.
public final class Splitting {
    /// What a new partner has in common with the one that it comes from.
    private static final List<Field<?>> ALIKE =
            List.of(
                    Partner.STATUS,
                    Partner.COUNTRY,
                    Partner.REGION,
                    Partner.VERTICAL,
                    Partner.OWNER,
                    Partner.CURRENCY,
                    Partner.TAGS);

    private final Ecosystem ecosystem;
    private final SplitWish wish;
    private final Supplier<Id> newId;
    private final Row old;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Row> gone = new HashSet<>();

    private Splitting(Ecosystem ecosystem, SplitWish wish, Supplier<Id> newId) {
        this.ecosystem = ecosystem;
        this.wish = wish;
        this.newId = newId;
        old = new Row(ecosystem, Partner.KIND, wish.partner());
    }

    /// The places in which a partner is named and whose rows may go: all but baselines, which
    /// follow the revenue.
    public static Map<Mention, int[]> places(Ecosystem ecosystem, int partner) {
        Map<Mention, int[]> places = new LinkedHashMap<>(Mention.of(ecosystem, partner));
        places.keySet().removeIf(place -> place.kind() == Partner.KIND);
        places.computeIfPresent(
                new Mention(Target.KIND, Target.PARTNER),
                (place, rows) -> {
                    int[] others =
                            Arrays.stream(rows)
                                    .filter(nr ->
                                            !"BASELINE"
                                                    .equals(
                                                            ecosystem.value(
                                                                    Target.KIND, Target.TYPE, nr)))
                                    .toArray();
                    return others.length == 0 ? null : others;
                });
        return places;
    }

    /// Plans the split; amounts meet by the rates of `conversion`.
    ///
    /// Errors: `filter.*` of a pick, `hierarchy.split.name` without a name; a baseline that cannot
    /// be split stays whole and is a problem of the plan.
    public static Outcome<SplitPlan> plan(
            Scope scope, SplitWish wish, Conversion conversion, Supplier<Id> newId) {
        if (wish.name().isBlank()) {
            return Outcome.failed("hierarchy.split.name");
        }
        Map<Mention, int[]> going = new LinkedHashMap<>();
        for (Map.Entry<Mention, int[]> place :
                places(scope.ecosystem(), wish.partner()).entrySet()) {
            Pick pick = wish.picks().getOrDefault(place.getKey(), Pick.NONE);
            switch (pick.of(scope, place.getKey(), place.getValue())) {
                case Outcome.Failed<int[]>(Problem problem) -> {
                    return Outcome.failed(problem);
                }
                case Outcome.Ok<int[]>(int[] rows) -> going.put(place.getKey(), rows);
            }
        }
        Splitting splitting = new Splitting(scope.ecosystem(), wish, newId);
        return Outcome.ok(splitting.plan(going, conversion));
    }

    private SplitPlan plan(Map<Mention, int[]> going, Conversion conversion) {
        newPartner();
        List<MergePlan.Line> lines = new ArrayList<>();
        Map<Mention, int[]> places = places(ecosystem, wish.partner());
        going.forEach((mention, rows) -> {
            int moved = 0;
            for (int nr : rows) {
                moved += moves(mention, new Row(ecosystem, mention.kind(), nr)) ? 1 : 0;
            }
            int all = places.getOrDefault(mention, new int[0]).length;
            lines.add(new MergePlan.Line(mention, moved, all - moved));
        });
        if (wish.alike()) {
            places.forEach((mention, rows) -> {
                for (int nr : rows) {
                    copyStanding(mention, new Row(ecosystem, mention.kind(), nr));
                }
            });
        }
        List<SplitPlan.Shared> shares = baselines(going, conversion);
        notes();
        return new SplitPlan(lines, shares, problems, edits, Trying.after(ecosystem, edits));
    }

    private void newPartner() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Partner.NAME.key(), wish.name().strip());
        for (Field<?> field : ALIKE) {
            Object value = old.value(field);
            if (value != null) {
                fields.put(field.key(), value);
            }
        }
        fields.put(Partner.JOINED.key(), wish.day());
        edits.add(new Edit.Put(Partner.KIND, wish.newId(), 0, new LinkedHashMap<>(fields)));
    }

    private boolean moves(Mention mention, Row row) {
        if (!DatedRows.isDated(mention.kind())) {
            edits.add(row.put(mention.field(), named(mention)));
            return true;
        }
        Stretch days = DatedRows.stretch(row);
        boolean merged = "MERGED".equals(row.value(Relation.RELATION));
        if (!days.to().isAfter(wish.day()) || row.kind() == Relation.KIND && merged) {
            return false;
        }
        gone.add(row);
        if (days.from().isBefore(wish.day())) {
            edits.add(row.put(DatedRows.last(row.kind()), wish.day()));
            edits.add(copyFromDay(mention, row));
        } else {
            edits.add(row.put(mention.field(), wish.newId()));
        }
        return true;
    }

    private Object named(Mention mention) {
        return mention.field().type() == FieldType.REF
                ? wish.newId()
                : new Link(Partner.KIND.key(), wish.newId());
    }

    /// The same role, tier or place below a parent for the new partner, from the day on.
    private void copyStanding(Mention mention, Row row) {
        boolean standing =
                DatedRows.isDated(mention.kind())
                        && !mention.field().key().equals(Relation.PARENT_PARTNER.key())
                        && !(row.kind() == Relation.KIND
                                && "MERGED".equals(row.value(Relation.RELATION)));
        Stretch days = standing ? DatedRows.stretch(row) : new Stretch(wish.day(), wish.day());
        boolean holds = !days.from().isAfter(wish.day()) && days.to().isAfter(wish.day());
        if (holds && !gone.contains(row)) {
            edits.add(copyFromDay(mention, row));
        }
    }

    @SuppressWarnings("unchecked") // a mention of a dated kind is a reference
    private Edit.Put copyFromDay(Mention mention, Row row) {
        return row.copy(newId.get())
                .and((Field<Id>) mention.field(), wish.newId())
                .and(DatedRows.first(row.kind()), wish.day());
    }

    private List<SplitPlan.Shared> baselines(Map<Mention, int[]> going, Conversion conversion) {
        Mention sales = new Mention(Transaction.KIND, Transaction.PARTNER);
        Shares shares =
                new Shares(
                        ecosystem,
                        conversion,
                        Mention.of(ecosystem, wish.partner()).getOrDefault(sales, new int[0]),
                        going.getOrDefault(sales, new int[0]));
        List<SplitPlan.Shared> split = new ArrayList<>();
        ecosystem
                .table(Target.KIND)
                .forEach(nr -> {
                    Target target = ecosystem.row(Target.KIND, nr);
                    if (target.type().equals("BASELINE") && old.id().equals(target.partner())) {
                        share(shares, target, new Row(ecosystem, Target.KIND, nr), split);
                    }
                });
        return split;
    }

    private void share(Shares shares, Target target, Row row, List<SplitPlan.Shared> split) {
        int currency = row.target(Target.CURRENCY);
        Amount before =
                new Amount(
                        target.amount().movePointRight(4).longValueExact(),
                        currency == 0 ? "" : ecosystem.name(Currency.KIND, currency));
        Period period = new Period(target.periodFrom(), target.periodTo());
        switch (shares.of(before, period)) {
            case Outcome.Failed<Shares.Part>(Problem problem) -> problems.add(problem);
            case Outcome.Ok<Shares.Part>(Shares.Part part) -> {
                SplitPlan.Shared shared =
                        new SplitPlan.Shared(
                                target.metric(), period, before, part.goes(), part.share());
                split.add(shared);
                if (part.goes().e4() != 0) {
                    edits.add(row.put(Target.AMOUNT, shared.stays().decimal()));
                    edits.add(
                            row.copy(newId.get())
                                    .and(Target.PARTNER, wish.newId())
                                    .and(Target.AMOUNT, part.goes().decimal()));
                }
            }
        }
    }

    private void notes() {
        if (wish.note().isEmpty()) {
            return;
        }
        for (Id about : List.of(old.id(), wish.newId())) {
            edits.add(
                    Edit.add(Note.KIND, newId.get())
                            .and(Note.TEXT, wish.note())
                            .and(Note.ABOUT, new Link(Partner.KIND.key(), about)));
        }
    }
}
