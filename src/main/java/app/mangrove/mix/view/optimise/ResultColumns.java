package app.mangrove.mix.view.optimise;

import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.optimise.Move;
import app.mangrove.ui.item.ItemColumn;
import app.mangrove.ui.text.Text;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/// The columns of the tables of a proposal: its steps, and the regions before and after.
final class ResultColumns {
    private ResultColumns() {}

    static List<ItemColumn<Move>> steps(OptimiseViewModel model) {
        return List.of(
                ItemColumn.of(
                        "quarter",
                        Text.of("optimise.quarter"),
                        100,
                        move -> Text.formats().dates().date(day(model, move)),
                        Move::quarter),
                ItemColumn.words(
                        "action",
                        Text.of("optimise.action"),
                        90,
                        move -> LimitWords.action(move.action())),
                ItemColumn.words(
                        "type", Text.of("optimise.type"), 130, move -> cell(model, move, 0)),
                ItemColumn.words(
                        "tier", Text.of("optimise.tier"), 90, move -> cell(model, move, 1)),
                ItemColumn.words(
                        "region", Text.of("optimise.region"), 130, move -> cell(model, move, 2)),
                ItemColumn.figure(
                        "count",
                        Text.of("optimise.count"),
                        move -> Text.formats().number(move.count()),
                        Move::count),
                ItemColumn.figure(
                        "cost",
                        Text.of("optimise.once"),
                        move -> Money.exact(move.cost().doubleValue(), currency(model)),
                        move -> move.cost().doubleValue()));
    }

    private static Proposal of(OptimiseViewModel model) {
        return model.proposalProperty().get().orElseThrow();
    }

    private static String currency(OptimiseViewModel model) {
        return of(model).currency();
    }

    private static LocalDate day(OptimiseViewModel model, Move move) {
        return of(model).problem().quarter(move.quarter());
    }

    private static String cell(OptimiseViewModel model, Move move, int at) {
        return LimitWords.cell(of(model), move).get(at);
    }

    static List<ItemColumn<Proposal.Place>> places(OptimiseViewModel model) {
        return List.of(
                ItemColumn.words(
                        "region",
                        Text.of("optimise.region"),
                        150,
                        place ->
                                of(model)
                                        .asked()
                                        .ecosystem()
                                        .name(Axis.REGION.kind(), place.region())),
                figure("partners", place -> place.before().partners()),
                figure("partners-then", place -> place.after().partners()),
                coverage("coverage", false),
                coverage("coverage-then", true),
                figure("conflicts", place -> place.before().conflicts()),
                figure("conflicts-then", place -> place.after().conflicts()));
    }

    private static ItemColumn<Proposal.Place> figure(
            String key, Function<Proposal.Place, Double> value) {
        return ItemColumn.figure(
                key,
                Text.of("optimise.place." + key),
                place -> Text.formats().number(value.apply(place), 1),
                value);
    }

    private static ItemColumn<Proposal.Place> coverage(String key, boolean after) {
        return ItemColumn.figure(
                key,
                Text.of("optimise.place." + key),
                place -> {
                    OptionalDouble share = share(place, after);
                    return share.isPresent() ? Text.formats().number(share.getAsDouble(), 2) : "";
                },
                place -> share(place, after).orElse(0));
    }

    private static OptionalDouble share(Proposal.Place place, boolean after) {
        return (after ? place.after() : place.before()).coverage();
    }
}
