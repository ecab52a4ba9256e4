package app.mangrove.mix.view;

import app.mangrove.mix.gap.Gap;
import app.mangrove.model.mix.MixTarget;
import app.mangrove.ui.table.Arrangement;
import app.mangrove.ui.table.ColumnSpec;
import app.mangrove.ui.table.DataTable;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.table.Sort;
import app.mangrove.ui.text.Text;

import javafx.scene.layout.BorderPane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// The inner cells of the matrix as a table, the largest lack first.
///
/// Shape: the table's row numbers are places in the list of cells, from 1.
final class CellList extends BorderPane {
    private final MixViewModel model;
    private List<Gap> gaps = List.of();
    private List<Sort> order = List.of(new Sort("gap", false));
    private boolean showing;

    CellList(MixViewModel model) {
        this.model = model;
        setId("mix-list");
    }

    void show(MixPicture now) {
        gaps = now.inner().stream().filter(gap -> !gap.isEmpty()).toList();
        showing = true;
        CellWords words = new CellWords(now, model.showProperty().get());
        List<Column> columns = columns(now, words);
        DataTable table = new DataTable(rows(now, columns), columns);
        table.arrange(new Arrangement(columns.stream().map(Column::key).toList(), Map.of(), 0));
        table.setId("mix-cells");
        table.onSort(sorts -> {
            order = sorts;
            table.show(rows(now, columns));
        });
        table.showOrder(order);
        table.selectionProperty()
                .subscribe(selected -> {
                    if (!showing && selected.length > 0) {
                        choose(now, gaps.get(selected[0] - 1));
                    }
                });
        setCenter(table);
        showing = false;
    }

    private void choose(MixPicture now, Gap gap) {
        int row = now.rows().indexOf(gap.cell().at(now.rowAxis()));
        int column = now.columns().indexOf(gap.cell().at(now.columnAxis()));
        model.choose(Block.at(row, column));
    }

    private Rows rows(MixPicture now, List<Column> columns) {
        List<Integer> places = new ArrayList<>();
        for (int i = 1; i <= gaps.size(); i++) {
            places.add(i);
        }
        Comparator<Integer> by = Comparator.comparingInt(place -> 0);
        for (Sort sort : order) {
            for (Column column : columns) {
                if (column.key().equals(sort.column())) {
                    Comparator<Integer> next = column.order(gaps);
                    by = by.thenComparing(sort.descending() ? next.reversed() : next);
                }
            }
        }
        places.sort(by.thenComparing(Comparator.naturalOrder()));
        return new Rows(
                now.ecosystem(),
                MixTarget.KIND,
                places.stream().mapToInt(Integer::intValue).toArray());
    }

    private List<Column> columns(MixPicture now, CellWords words) {
        Show show = model.showProperty().get();
        return List.of(
                name(
                        "row",
                        CellWords.title(now.rowAxis()),
                        gap -> CellWords.name(now, now.rowAxis(), gap.cell().at(now.rowAxis()))),
                name(
                        "column",
                        CellWords.title(now.columnAxis()),
                        gap ->
                                CellWords.name(
                                        now, now.columnAxis(), gap.cell().at(now.columnAxis()))),
                figure(
                        "actual",
                        Text.of("mixplan.actual"),
                        gap -> words.figure(words.actual(gap)),
                        gap -> words.actual(gap).orElse(0)),
                figure(
                        "target",
                        Text.of("mixplan.target"),
                        gap -> words.figure(gap.target(show.measure())),
                        gap -> gap.target(show.measure()).orElse(0)),
                figure(
                        "gap",
                        Text.of("mixplan.gap"),
                        words::large,
                        gap -> -gap.gap(show.measure()).orElse(0)),
                figure(
                        "coverage",
                        Text.of("mixplan.coverage"),
                        gap ->
                                gap.coverage()
                                        .map(c -> Text.formats().number(c.doubleValue(), 2))
                                        .orElse(""),
                        gap -> gap.coverage().map(Number::doubleValue).orElse(0.0)),
                figure(
                        "capacity",
                        Text.of("mixplan.capacity"),
                        gap -> CellWords.compact(now, gap.expected()),
                        Gap::expected),
                figure(
                        "demand",
                        Text.of("mixplan.demand"),
                        gap ->
                                gap.demand().isEmpty()
                                        ? ""
                                        : CellWords.compact(now, gap.demand().getAsLong()),
                        gap -> gap.demand().orElse(0)),
                figure(
                        "recruits",
                        Text.of("mixplan.recruits"),
                        gap ->
                                model.recruiting(gap)
                                        .map(plan -> Text.formats().number(plan.needed()))
                                        .orElse(""),
                        gap -> model.recruiting(gap).map(plan -> plan.needed()).orElse(0)),
                figure(
                        "prospects",
                        Text.of("mixplan.prospects-short"),
                        gap -> Text.formats().number(gap.prospects()),
                        Gap::prospects));
    }

    private Column name(String key, String title, Function<Gap, String> text) {
        return new Column(key, title, false, gap -> text.apply(gap), gap -> 0, this);
    }

    private Column figure(
            String key, String title, Function<Gap, String> text, ToDoubleFunction<Gap> value) {
        return new Column(key, title, true, text, value, this);
    }

    /// One column of the list.
    private record Column(
            String key,
            String title,
            boolean isFigure,
            Function<Gap, String> words,
            ToDoubleFunction<Gap> value,
            CellList list)
            implements ColumnSpec {
        @Override
        public double width() {
            return isFigure ? 80 : 150;
        }

        @Override
        public String text(Rows rows, int nr) {
            return words.apply(list.gaps.get(nr - 1));
        }

        Comparator<Integer> order(List<Gap> gaps) {
            return isFigure
                    ? Comparator.comparingDouble(nr -> value.applyAsDouble(gaps.get(nr - 1)))
                    : Comparator.comparing(nr -> words.apply(gaps.get(nr - 1)));
        }
    }
}
