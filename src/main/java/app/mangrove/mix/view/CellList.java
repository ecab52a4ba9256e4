package app.mangrove.mix.view;

import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.view.typing.Block;
import app.mangrove.ui.item.ItemColumn;
import app.mangrove.ui.item.ItemTable;
import app.mangrove.ui.table.Sort;
import app.mangrove.ui.text.Text;

import java.util.List;
import java.util.Map;

/// The inner cells of the matrix as a table, the largest lack first.
final class CellList {
    private final MixViewModel model;
    private final ItemTable<Gap> table =
            new ItemTable<>("mix-cells", List.of(), new Sort("gap", false));

    CellList(MixViewModel model) {
        this.model = model;
        table.setId("mix-list");
        table.onChosen(this::choose);
    }

    ItemTable<Gap> table() {
        return table;
    }

    void show(MixPicture now) {
        List<Gap> gaps = now.inner().stream().filter(gap -> !gap.isEmpty()).toList();
        CellWords words = new CellWords(now, model.showProperty().get());
        table.show(now.ecosystem(), gaps, columns(now, words), Map.of());
    }

    private void choose(Gap gap) {
        model.pictureProperty().get().ifPresent(now -> choose(now, gap));
    }

    private void choose(MixPicture now, Gap gap) {
        int row = now.rows().indexOf(gap.cell().at(now.rowAxis()));
        int column = now.columns().indexOf(gap.cell().at(now.columnAxis()));
        model.choose(Block.at(row, column));
    }

    private List<ItemColumn<Gap>> columns(MixPicture now, CellWords words) {
        Show show = model.showProperty().get();
        return List.of(
                ItemColumn.words(
                        "row",
                        CellWords.title(now.rowAxis()),
                        150,
                        gap -> CellWords.name(now, now.rowAxis(), gap.cell().at(now.rowAxis()))),
                ItemColumn.words(
                        "column",
                        CellWords.title(now.columnAxis()),
                        150,
                        gap ->
                                CellWords.name(
                                        now, now.columnAxis(), gap.cell().at(now.columnAxis()))),
                ItemColumn.figure(
                        "actual",
                        Text.of("mixplan.actual"),
                        gap -> words.figure(words.actual(gap)),
                        gap -> words.actual(gap).orElse(0)),
                ItemColumn.figure(
                        "target",
                        Text.of("mixplan.target"),
                        gap -> words.figure(gap.target(show.measure())),
                        gap -> gap.target(show.measure()).orElse(0)),
                ItemColumn.figure(
                        "gap",
                        Text.of("mixplan.gap"),
                        words::large,
                        gap -> -gap.gap(show.measure()).orElse(0)),
                ItemColumn.figure(
                        "coverage",
                        Text.of("mixplan.coverage"),
                        gap ->
                                gap.coverage()
                                        .map(c -> Text.formats().number(c.doubleValue(), 2))
                                        .orElse(""),
                        gap -> gap.coverage().map(Number::doubleValue).orElse(0.0)),
                ItemColumn.figure(
                        "capacity",
                        Text.of("mixplan.capacity"),
                        gap -> CellWords.compact(now, gap.expected()),
                        Gap::expected),
                ItemColumn.figure(
                        "demand",
                        Text.of("mixplan.demand"),
                        gap ->
                                gap.demand().isEmpty()
                                        ? ""
                                        : CellWords.compact(now, gap.demand().getAsLong()),
                        gap -> gap.demand().orElse(0)),
                ItemColumn.figure(
                        "recruits",
                        Text.of("mixplan.recruits"),
                        gap ->
                                model.recruiting(gap)
                                        .map(plan -> Text.formats().number(plan.needed()))
                                        .orElse(""),
                        gap -> model.recruiting(gap).map(plan -> plan.needed()).orElse(0)),
                ItemColumn.figure(
                        "prospects",
                        Text.of("mixplan.prospects-short"),
                        gap -> Text.formats().number(gap.prospects()),
                        Gap::prospects));
    }
}
