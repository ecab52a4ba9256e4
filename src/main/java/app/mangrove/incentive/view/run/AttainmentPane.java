package app.mangrove.incentive.view.run;

import app.mangrove.base.explain.Explained;
import app.mangrove.incentive.attain.Attainment;
import app.mangrove.model.Kinds;
import app.mangrove.ui.control.ExplainPopover;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Segmented;
import app.mangrove.ui.item.ItemColumn;
import app.mangrove.ui.item.ItemTable;
import app.mangrove.ui.table.TableSaver;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Targets as of today: what is reached, the pace, where it leads, and what is needed a week.
final class AttainmentPane extends VBox {
    private final EarningsViewModel model;
    private final ItemTable<Attainment> table = new ItemTable<>("attainments");
    private final Segmented<Attainment.Shape> shape =
            new Segmented<>(
                    List.of(Attainment.Shape.values()),
                    Attainment.Shape.LINEAR,
                    each -> Text.of("earnings.shape." + each.name().toLowerCase(Locale.ROOT)));

    AttainmentPane(EarningsViewModel model) {
        super(12);
        this.model = model;
        getStyleClass().add("earnings-tab");
        shape.setId("attainment-shape");
        shape.valueProperty().subscribe((before, now) -> refresh());
        HBox head =
                new HBox(
                        8,
                        Labels.caption(
                                Text.of(
                                        "earnings.attain-words",
                                        Text.formats().any(model.ports().today()))),
                        Labels.gap(),
                        Labels.caption(Text.of("earnings.shape")),
                        shape);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.onOpen(this::explain);
        table.placeholder(
                "fth-target", Text.of("earnings.no-targets"), Text.of("earnings.no-targets-words"));
        getChildren().addAll(head, table);
    }

    void refresh() {
        model.attainments(shape.valueProperty().get(), this::show);
    }

    private void show(List<Attainment> all) {
        table.show(
                model.ecosystem(),
                all,
                List.of(
                        ItemColumn.words("subject", Text.of("earnings.for"), 180, this::subject),
                        amount("wanted", "earnings.target", f -> f.wanted()),
                        amount("actual", "earnings.actual", f -> f.actual()),
                        ratio("attained", "earnings.attained", f -> f.attained()),
                        ratio(
                                "pace",
                                "earnings.pace",
                                f -> Objects.requireNonNullElse(f.pace(), BigDecimal.ZERO)),
                        amount("projected", "earnings.projected", f -> f.projected()),
                        amount(
                                "weekly",
                                "earnings.weekly",
                                f -> Objects.requireNonNullElse(f.weekly(), 0L)),
                        ItemColumn.words(
                                "period",
                                Text.of("earnings.period"),
                                200,
                                a ->
                                        Text.of(
                                                "earnings.from-to",
                                                Text.formats().any(a.target().periodFrom()),
                                                Text.formats()
                                                        .any(a.target().periodTo().minusDays(1))))),
                Map.of());
    }

    private String subject(Attainment of) {
        return of.subject() == 0
                ? ""
                : model.ecosystem().name(Kinds.of(of.subjectKind()), of.subject());
    }

    private static ItemColumn<Attainment> amount(
            String key, String title, Function<Attainment.Figures, Long> value) {
        return ItemColumn.figure(
                key,
                Text.of(title),
                a -> figures(a, f -> RunWords.compact(value.apply(f), a.currency())),
                a -> a.figures().optional().map(why -> value.apply(why.value())).orElse(-1L));
    }

    private static ItemColumn<Attainment> ratio(
            String key, String title, Function<Attainment.Figures, BigDecimal> value) {
        return ItemColumn.figure(
                key,
                Text.of(title),
                a -> figures(a, f -> Text.formats().percent(value.apply(f).doubleValue(), 0)),
                a ->
                        a.figures()
                                .optional()
                                .map(why -> value.apply(why.value()))
                                .orElse(BigDecimal.ZERO));
    }

    private static String figures(Attainment of, Function<Attainment.Figures, String> words) {
        return of.figures()
                .optional()
                .map(why -> words.apply(why.value()))
                .orElse(Text.of("earnings.unknown"));
    }

    private void explain(Attainment of) {
        of.figures()
                .optional()
                .ifPresent((Explained<Attainment.Figures> why) ->
                        ExplainPopover.show(
                                table,
                                subject(of),
                                Text.formats().percent(why.value().attained().doubleValue(), 1),
                                why,
                                model.ports()::name,
                                leaf -> model.ports().open(leaf.kind(), leaf.id())));
    }

    void export(TableSaver saver) {
        table.export(saver, Text.of("earnings.tab.attainment"));
    }
}
