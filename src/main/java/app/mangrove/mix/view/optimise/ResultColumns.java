package app.mangrove.mix.view.optimise;

import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.optimise.Move;
import app.mangrove.mix.view.optimise.ListTable.Column;
import app.mangrove.ui.text.Text;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// The columns of the tables of a proposal: its steps, and the regions before and after.
final class ResultColumns {
    private ResultColumns() {}

    static List<Column<Move>> steps(OptimiseViewModel model) {
        return List.of(
                new Column<>(
                        "quarter",
                        Text.of("optimise.quarter"),
                        100,
                        false,
                        move -> Text.formats().dates().date(day(model, move)),
                        Comparator.comparingInt(Move::quarter)),
                Column.name(
                        "action",
                        Text.of("optimise.action"),
                        90,
                        move -> LimitWords.action(move.action())),
                Column.name("type", Text.of("optimise.type"), 130, move -> cell(model, move, 0)),
                Column.name("tier", Text.of("optimise.tier"), 90, move -> cell(model, move, 1)),
                Column.name(
                        "region", Text.of("optimise.region"), 130, move -> cell(model, move, 2)),
                Column.figure(
                        "count",
                        Text.of("optimise.count"),
                        70,
                        move -> Text.formats().number(move.count()),
                        Move::count),
                Column.figure(
                        "cost",
                        Text.of("optimise.once"),
                        100,
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

    static List<Column<Proposal.Place>> places(OptimiseViewModel model) {
        return List.of(
                Column.name(
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

    private static Column<Proposal.Place> figure(
            String key, java.util.function.ToDoubleFunction<Proposal.Place> value) {
        return Column.figure(
                key,
                Text.of("optimise.place." + key),
                100,
                place -> Text.formats().number(value.applyAsDouble(place), 1),
                value);
    }

    private static Column<Proposal.Place> coverage(String key, boolean after) {
        return Column.figure(
                key,
                Text.of("optimise.place." + key),
                100,
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
