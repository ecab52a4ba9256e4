package app.mangrove.hierarchy.view;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.hierarchy.Measure;
import app.mangrove.hierarchy.Part;
import app.mangrove.hierarchy.RollUp;
import app.mangrove.hierarchy.Span;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.fact.RelationTree;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;
import app.mangrove.ui.text.Text;

import java.util.stream.IntStream;

/// What the screen shows: a snapshot looked at on a day, with everything added up, and the partners
/// of the tree in order.
///
/// Shape: `numbers` are row numbers; `alone` counts the partners that stand in no relation.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Shown(Ecosystem ecosystem, Lens lens, Span span, RollUp rolled, int[] numbers, int alone) {
    RelationTree tree() {
        return rolled.tree();
    }

    Table partners() {
        return ecosystem.table(Partner.KIND);
    }

    /// The number of a partner, 0 when it is gone.
    int nr(Id id) {
        return partners().nr(id);
    }

    String name(int nr) {
        return ecosystem.name(Partner.KIND, nr);
    }

    /// A figure as the table shows it; a dash where it cannot be had.
    String text(Measure measure, Part part, int nr) {
        return switch (rolled.value(measure, part, nr)) {
            case Outcome.Failed<Long> failed -> "–";
            case Outcome.Ok<Long>(Long value) when measure.isAmount() ->
                    Text.formats().whole(new Amount(value, rolled.currency()));
            case Outcome.Ok<Long>(Long value) -> Text.formats().number(value);
        };
    }

    /// A figure in few characters, with its currency.
    String brief(Measure measure, Part part, int nr) {
        return switch (rolled.value(measure, part, nr)) {
            case Outcome.Failed<Long> failed -> "–";
            case Outcome.Ok<Long>(Long value) when measure.isAmount() ->
                    Text.formats().compact(new Amount(value, rolled.currency()), 3);
            case Outcome.Ok<Long>(Long value) -> Text.formats().number(value);
        };
    }

    /// The first days and ends of all relations, ascending, without repeats.
    int[] changes() {
        Table table = ecosystem.table(Relation.KIND);
        return IntStream.of(table.numbers())
                .flatMap(nr ->
                        IntStream.of(
                                table.ints(Relation.VALID_FROM).at(nr),
                                table.ints(Relation.VALID_TO).at(nr)))
                .filter(day -> day != IntSegment.NULL)
                .sorted()
                .distinct()
                .toArray();
    }
}
