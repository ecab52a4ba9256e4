package app.mangrove.incentive.view.run;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.compare.Changes;
import app.mangrove.model.settle.ClosedPeriod;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.control.Segmented;
import app.mangrove.ui.item.ItemColumn;
import app.mangrove.ui.item.ItemTable;
import app.mangrove.ui.record.DayPicker;
import app.mangrove.ui.table.TableSaver;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What this run pays otherwise than the last one: by partner, the largest difference first.
final class PreviewPane extends VBox {
    private final EarningsViewModel model;
    private final ItemTable<Changes.Line> table = new ItemTable<>("changes");
    private final Label sum = Labels.caption("");
    private final VBox note = new VBox();
    private final DayPicker day;
    private final Label close = Labels.caption("");
    private final Segmented<Against> against =
            new Segmented<>(List.of(Against.values()), Against.CLOSE, PreviewPane::name);
    private Optional<RunSheet> sheet = Optional.empty();

    /// What the run is compared with.
    private enum Against {
        CLOSE,
        DAY
    }

    PreviewPane(EarningsViewModel model) {
        super(12);
        this.model = model;
        getStyleClass().add("earnings-tab");
        day =
                new DayPicker(
                        Text.of("earnings.since"),
                        model.since(),
                        wanted -> {
                            model.compareWith(wanted);
                            sheet.ifPresent(this::refresh);
                        });
        day.setId("preview-day");
        against.setId("preview-against");
        against.valueProperty()
                .subscribe((before, now) -> {
                    if (now == Against.CLOSE) {
                        model.compareWithClose();
                    } else {
                        model.compareWith(day.getValue());
                    }
                    sheet.ifPresent(this::refresh);
                });
        HBox head =
                new HBox(
                        8,
                        Labels.caption(Text.of("earnings.compared")),
                        against,
                        close,
                        day,
                        Labels.gap(),
                        sum);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, note, table);
    }

    private static String name(Against against) {
        return Text.of("earnings.against." + against.name().toLowerCase(Locale.ROOT));
    }

    /// Without a closed month there is nothing but a day to compare with.
    private void choice(RunSheet now) {
        Optional<String> last = model.lastClose(now).map(ClosedPeriod::name);
        boolean closed = against.valueProperty().get() == Against.CLOSE && last.isPresent();
        show(against, last.isPresent());
        show(close, closed);
        show(day, !closed);
        close.setText(last.map(label -> Text.of("earnings.known-at", label)).orElse(""));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    void refresh(RunSheet now) {
        sheet = Optional.of(now);
        choice(now);
        model.compare(now, this::show, this::failed);
    }

    private void failed(Problem problem) {
        sum.setText("");
        note.getChildren().setAll(new Notice("warning", Text.of(problem)));
        table.placeholder("");
        table.show(model.ecosystem(), List.of());
    }

    private void show(Comparison made) {
        note.getChildren().clear();
        RunSheet now = made.sheet();
        Changes all = made.changes();
        sum.setText(
                Text.of(
                        "earnings.changes",
                        RunWords.money(now, new RunSheet.Sum(all.before(), 0)),
                        RunWords.money(now, new RunSheet.Sum(all.after(), 0)),
                        RunWords.signed(all.after() - all.before(), now.exponent())));
        table.placeholder(
                new EmptyState(
                        "fth-check-circle",
                        Text.of("earnings.no-changes"),
                        made.close()
                                .map(label -> Text.of("earnings.no-changes-close", label))
                                .orElseGet(() ->
                                        Text.of(
                                                "earnings.no-changes-words",
                                                Text.formats().any(made.day())))));
        table.show(
                now.ecosystem(),
                all.lines(),
                List.of(
                        ItemColumn.words(
                                "partner", Text.of("earnings.partner"), 220, Changes.Line::name),
                        figure(now, "before", Text.of("earnings.before"), Changes.Line::before),
                        figure(now, "after", Text.of("earnings.after"), Changes.Line::after),
                        ItemColumn.figure(
                                "difference",
                                Text.of("earnings.difference"),
                                line -> RunWords.signed(line.difference(), now.exponent()),
                                Changes.Line::difference),
                        ItemColumn.words(
                                "plans",
                                Text.of("earnings.changed-plans"),
                                360,
                                line -> parts(now, line))),
                Map.of());
    }

    private static String parts(RunSheet now, Changes.Line line) {
        return line.parts().stream()
                .map(part ->
                        part.plan()
                                + " "
                                + RunWords.signed(part.after() - part.before(), now.exponent()))
                .collect(Collectors.joining(", "));
    }

    private static ItemColumn<Changes.Line> figure(
            RunSheet now,
            String key,
            String title,
            java.util.function.Function<Changes.Line, Long> value) {
        return ItemColumn.figure(
                key, title, line -> RunWords.figure(value.apply(line), now.exponent()), value);
    }

    void export(TableSaver saver) {
        table.export(saver, Text.of("earnings.tab.preview"));
    }
}
