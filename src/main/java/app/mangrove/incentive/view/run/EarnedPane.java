package app.mangrove.incentive.view.run;

import app.mangrove.model.partner.Partner;
import app.mangrove.ui.chart.Series;
import app.mangrove.ui.chart.StackedColumns;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.item.ItemColumn;
import app.mangrove.ui.item.ItemTable;
import app.mangrove.ui.table.TableSaver;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/// What was earned: its course by plan, and the matrix of partners by plans or months.
final class EarnedPane extends VBox {
    private static final int MOST_SERIES = 6;
    private final ItemTable<Integer> table = new ItemTable<>("earned");
    private final StackedColumns chart =
            new StackedColumns(
                    value -> Text.formats().compact(value, 3),
                    value -> Text.formats().number(value, 2));
    private final VBox notes = new VBox(4);

    EarnedPane(IntConsumer choose) {
        super(12);
        getStyleClass().add("earnings-tab");
        chart.name(Text.of("earnings.course"));
        chart.setId("earned-course");
        chart.setMinHeight(140);
        chart.setPrefHeight(170);
        Card card = new Card(Text.of("earnings.course"), Text.of("earnings.course-words"), chart);
        card.setMinHeight(USE_PREF_SIZE);
        table.onChosen(choose::accept);
        table.onOpen(choose::accept);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setMinHeight(220);
        getChildren().addAll(card, notes, table);
    }

    void show(RunSheet now, Across across) {
        course(now);
        notes.getChildren().setAll(notes(now));
        notes.setManaged(!notes.getChildren().isEmpty());
        List<ItemColumn<Integer>> columns = new ArrayList<>();
        columns.add(
                ItemColumn.words(
                        "partner",
                        Text.of("earnings.partner"),
                        210,
                        nr -> now.ecosystem().name(Partner.KIND, nr)));
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put("partner", Text.of("earnings.total-of", now.partners().size()));
        figure(now, columns, summary, "earned", Text.of("earnings.earned"), -1, -1);
        columns.add(
                ItemColumn.figure(
                        "payable",
                        Text.of("earnings.payable"),
                        nr -> RunWords.cell(now, now.payable(nr)),
                        nr -> now.payable(nr).minor()));
        summary.put("payable", RunWords.cell(now, now.payable()));
        if (across == Across.PLANS) {
            for (int plan : now.plans()) {
                figure(now, columns, summary, "p" + plan, now.planName(plan), plan, -1);
            }
        } else {
            for (int m = 0; m < now.calculation().months(); m++) {
                figure(now, columns, summary, "m" + m, now.calculation().label(m), -1, m);
            }
        }
        table.show(now.ecosystem(), now.partners(), columns, summary);
    }

    private static void figure(
            RunSheet now,
            List<ItemColumn<Integer>> columns,
            Map<String, String> summary,
            String key,
            String title,
            int plan,
            int month) {
        columns.add(
                ItemColumn.figure(
                        key,
                        title,
                        nr -> RunWords.cell(now, now.sum(nr, plan, month)),
                        nr -> now.sum(nr, plan, month).minor()));
        summary.put(key, RunWords.cell(now, now.sum(-1, plan, month)));
    }

    private void course(RunSheet now) {
        List<String> months = new ArrayList<>();
        for (int m = 0; m < now.calculation().months(); m++) {
            months.add(now.calculation().label(m));
        }
        List<Integer> ranked =
                now.plans().stream()
                        .sorted(
                                Comparator.comparingLong(
                                        (Integer p) -> -Math.abs(now.sum(-1, p, -1).minor())))
                        .toList();
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < Math.min(ranked.size(), MOST_SERIES); i++) {
            boolean rest = i == MOST_SERIES - 1 && ranked.size() > MOST_SERIES;
            List<Integer> plans = rest ? ranked.subList(i, ranked.size()) : List.of(ranked.get(i));
            double[] values = new double[months.size()];
            for (int m = 0; m < values.length; m++) {
                for (int plan : plans) {
                    values[m] += major(now, now.sum(-1, plan, m).minor());
                }
            }
            series.add(
                    Series.of(
                            i,
                            rest ? Text.of("earnings.others") : now.planName(ranked.get(i)),
                            values));
        }
        chart.show(months, series);
    }

    private static double major(RunSheet now, long minor) {
        return java.math.BigDecimal.valueOf(minor, now.exponent()).doubleValue();
    }

    private List<Node> notes(RunSheet now) {
        int findings = now.findings().size() + now.rowProblems().size();
        if (findings == 0) {
            return List.of();
        }
        Node list =
                Buttons.link(
                        Text.of("earnings.problems-list"),
                        () -> Popovers.show(notes, new FindingsPane(now)));
        list.setId("earnings-problems");
        HBox line =
                new HBox(
                        8,
                        Labels.pill(
                                Text.of("earnings.problems", findings),
                                "warning",
                                "fth-alert-triangle"),
                        Labels.caption(Text.of("earnings.partial-words")),
                        list);
        line.setAlignment(Pos.CENTER_LEFT);
        return List.of(line);
    }

    void export(TableSaver saver) {
        table.export(saver, Text.of("earnings.title"));
    }
}
