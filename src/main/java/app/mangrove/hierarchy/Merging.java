package app.mangrove.hierarchy;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.time.Period;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.FieldType;
import app.mangrove.model.Id;
import app.mangrove.model.Link;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.plan.Target;
import app.mangrove.model.program.Score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Two partners become one: every row that names the merged partner names the survivor, the merged
/// partner ends and stays as a record of what was.
///
/// Shape: nothing is counted twice and nothing is lost: what the survivor has already (the same
/// role or relation on the same days, any tier on the same days, a score of the same day) stays
/// with the merged partner and ends there; baselines of one metric, period and currency are added.
public final class Merging {
    private final Ecosystem ecosystem;
    private final int survivor;
    private final int merged;
    private final LocalDate day;
    private final Supplier<Id> newId;
    private final List<Edit> edits = new ArrayList<>();
    private final List<MergePlan.Summed> baselines = new ArrayList<>();
    private final Map<Integer, Amount> sums = new HashMap<>();
    private final DatedRows dated;
    private final Row ours;
    private final Row theirs;

    private Merging(
            Ecosystem ecosystem, int survivor, int merged, LocalDate day, Supplier<Id> newId) {
        this.ecosystem = ecosystem;
        this.survivor = survivor;
        this.merged = merged;
        this.day = day;
        this.newId = newId;
        ours = new Row(ecosystem, Partner.KIND, survivor);
        theirs = new Row(ecosystem, Partner.KIND, merged);
        dated = new DatedRows(ecosystem, survivor, day, newId, edits);
    }

    /// Plans the merger of one partner into another as of a day.
    ///
    /// Errors: `hierarchy.merge.self`; what a commit would refuse, such as a circle, is said by the
    /// plan's `after`.
    public static Outcome<MergePlan> plan(
            Ecosystem ecosystem,
            int survivor,
            int merged,
            List<FieldChoice> choices,
            LocalDate day,
            Supplier<Id> newId) {
        if (survivor == merged) {
            return Outcome.failed("hierarchy.merge.self", ecosystem.name(Partner.KIND, survivor));
        }
        return Outcome.ok(new Merging(ecosystem, survivor, merged, day, newId).plan(choices));
    }

    private MergePlan plan(List<FieldChoice> choices) {
        List<MergePlan.Line> lines = new ArrayList<>();
        Mention.of(ecosystem, merged)
                .forEach((mention, rows) -> {
                    int moved = 0;
                    for (int nr : rows) {
                        moved += moves(mention, new Row(ecosystem, mention.kind(), nr)) ? 1 : 0;
                    }
                    lines.add(new MergePlan.Line(mention, moved, rows.length - moved));
                });
        partners(choices);
        return new MergePlan(choices, lines, baselines, edits, Trying.after(ecosystem, edits));
    }

    /// The two partners themselves, and the relation between them that says what happened.
    private void partners(List<FieldChoice> choices) {
        for (FieldChoice choice : choices) {
            if (choice.side() != FieldChoice.Side.OURS) {
                edits.add(ours.put(choice.field(), choice.result()));
            }
        }
        var keys = Partner.KIND.keys();
        if (theirs.value(keys) != null) {
            edits.add(ours.put(keys, FieldChoice.both(ours.value(keys), theirs.value(keys))));
            edits.add(theirs.put(keys, null));
        }
        edits.add(theirs.put(Partner.STATUS, "ENDED"));
        edits.add(theirs.put(Partner.ENDED, day));
        edits.add(
                Edit.add(Relation.KIND, newId.get())
                        .and(Relation.RELATION, "MERGED")
                        .and(Relation.PARENT_PARTNER, ours.id())
                        .and(Relation.CHILD_PARTNER, theirs.id())
                        .and(Relation.VALID_FROM, day));
    }

    /// Brings one row to the survivor; answers whether it comes.
    private boolean moves(Mention mention, Row row) {
        if (DatedRows.isDated(mention.kind())) {
            return dated.moves(mention, row, merged);
        }
        boolean stays =
                mention.kind() == Partner.KIND && (row.nr() == survivor || row.nr() == merged)
                        || mention.kind() == Score.KIND && hasScore(row)
                        || isCoseller(mention, row);
        if (stays) {
            return false;
        }
        if (mention.kind() == Target.KIND && isSummed(row)) {
            return true;
        }
        Object now =
                mention.field().type() == FieldType.REF
                        ? ours.id()
                        : new Link(Partner.KIND.key(), ours.id());
        edits.add(row.put(mention.field(), now));
        boolean withOurselves =
                mention.kind() == Transaction.KIND
                        && mention.field().key().equals(Transaction.PARTNER.key())
                        && row.target(Transaction.COSELL_PARTNER) == survivor;
        if (withOurselves) {
            edits.add(row.put(Transaction.COSELL_PARTNER, theirs.id()));
        }
        return true;
    }

    /// A partner does not co-sell with itself: the merged one stays named there.
    private boolean isCoseller(Mention mention, Row row) {
        return mention.kind() == Transaction.KIND
                && mention.field().key().equals(Transaction.COSELL_PARTNER.key())
                && (row.target(Transaction.PARTNER) == survivor
                        || row.target(Transaction.PARTNER) == merged);
    }

    private boolean hasScore(Row row) {
        return ecosystem.all(Score.KIND).stream()
                .anyMatch(score ->
                        score.partner().equals(ours.id())
                                && Objects.equals(score.metric(), row.value(Score.METRIC))
                                && Objects.equals(score.date(), row.value(Score.DATE)));
    }

    /// Adds a baseline to the survivor's of the same metric, period, currency, region, segment and
    /// person, where it has one.
    private boolean isSummed(Row row) {
        Target target = ecosystem.row(Target.KIND, row.nr());
        Optional<Target> same =
                ecosystem.all(Target.KIND).stream()
                        .filter(other ->
                                ours.id().equals(other.partner())
                                        && terms(other).equals(terms(target)))
                        .findFirst();
        if (!target.type().equals("BASELINE") || same.isEmpty()) {
            return false;
        }
        Row kept =
                new Row(ecosystem, Target.KIND, ecosystem.table(Target.KIND).nr(same.get().id()));
        int currency = row.target(Target.CURRENCY);
        String code = currency == 0 ? "" : ecosystem.name(Currency.KIND, currency);
        Amount before = sums.getOrDefault(kept.nr(), amount(same.get().amount(), code));
        MergePlan.Summed summed =
                new MergePlan.Summed(
                        target.metric(),
                        new Period(target.periodFrom(), target.periodTo()),
                        before,
                        amount(target.amount(), code));
        sums.put(kept.nr(), summed.sum());
        edits.add(kept.put(Target.AMOUNT, summed.sum().decimal()));
        edits.add(row.remove());
        baselines.add(summed);
        return true;
    }

    private static Amount amount(BigDecimal decimal, String currency) {
        return new Amount(decimal.movePointRight(4).longValueExact(), currency);
    }

    private static List<Object> terms(Target target) {
        return List.of(
                target.type(),
                target.metric(),
                target.periodFrom(),
                target.periodTo(),
                Optional.ofNullable(target.currency()),
                Optional.ofNullable(target.region()),
                Optional.ofNullable(target.segment()),
                Optional.ofNullable(target.person()));
    }

    /// The fields in which the two differ, with the usual choice for each.
    public static List<FieldChoice> choices(Ecosystem ecosystem, int survivor, int merged) {
        return FieldChoice.usual(ecosystem, survivor, merged);
    }
}
