package app.mangrove.incentive.view.statement;

import app.mangrove.incentive.statement.Disputing;
import app.mangrove.model.Id;
import app.mangrove.model.settle.Dispute;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Segmented;
import app.mangrove.ui.item.ItemColumn;
import app.mangrove.ui.item.ItemTable;
import app.mangrove.ui.table.TableSaver;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Disputes as a table, what is overdue first; the inspector shows the chosen one.
final class DisputesPane extends BorderPane {
    private final StatementsViewModel model;
    private final DisputeInspector inspector;
    private final ItemTable<Dispute> table;
    private final Segmented<Shown> shown =
            new Segmented<>(List.of(Shown.values()), Shown.ALL, DisputesPane::name);
    private final HBox bar = new HBox(8);
    private Optional<Id> chosen = Optional.empty();

    /// Which disputes the table has.
    private enum Shown {
        WAITING,
        OVERDUE,
        DECIDED,
        ALL
    }

    DisputesPane(StatementsViewModel model, DisputeInspector inspector, TableSaver saver) {
        this.model = model;
        this.inspector = inspector;
        setId("disputes");
        table =
                new ItemTable<>(
                        "dispute-table",
                        List.of(
                                text("partner", 190, each -> words().partner(each)),
                                text("statement", 132, each -> words().number(each)),
                                ItemColumn.of(
                                        "time",
                                        Text.of("statement.disputes.column.time"),
                                        144,
                                        each -> words().time(each),
                                        each -> words().urgency(each)),
                                text("state", 104, StatementWords::state),
                                ItemColumn.figure(
                                        "claimed",
                                        Text.of("statement.disputes.column.claimed"),
                                        each -> words().claimed(each),
                                        each ->
                                                Objects.requireNonNullElse(
                                                        each.claimed(), BigDecimal.ZERO)),
                                ItemColumn.of(
                                        "deadline",
                                        Text.of("field.dispute.deadline"),
                                        108,
                                        each -> Text.formats().any(each.deadline()),
                                        Dispute::deadline),
                                text("reason", 300, Dispute::reason)));
        table.onChosen(this::choose);
        Button export =
                Buttons.small(
                        Text.of("statement.disputes.export"),
                        "fth-download",
                        () -> table.export(saver, Text.of("statement.tab.disputes")));
        export.setId("disputes-export");
        shown.setId("disputes-shown");
        shown.valueProperty().subscribe(which -> model.picture().ifPresent(this::show));
        bar.getChildren().addAll(shown, Labels.gap(), export);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("statement-facts");
    }

    private static ItemColumn<Dispute> text(
            String key, double width, java.util.function.Function<Dispute, String> words) {
        return ItemColumn.words(key, Text.of("statement.disputes.column." + key), width, words);
    }

    private static String name(Shown which) {
        return Text.of("statement.disputes.shown." + which.name().toLowerCase(Locale.ROOT));
    }

    private DisputeWords words() {
        return new DisputeWords(model.picture().orElseThrow(), model.ways().today());
    }

    private boolean isShown(Dispute dispute) {
        return switch (shown.valueProperty().get()) {
            case WAITING -> Disputing.isLive(dispute);
            case OVERDUE -> words().isOverdue(dispute);
            case DECIDED -> !Disputing.isLive(dispute);
            case ALL -> true;
        };
    }

    private void choose(Dispute dispute) {
        chosen = Optional.of(dispute.id());
        model.picture().ifPresent(now -> inspector.show(now, dispute));
    }

    void show(StatementPicture now) {
        List<Dispute> all = now.settled().disputes();
        if (all.isEmpty()) {
            setTop(null);
            setCenter(
                    new EmptyState(
                            "fth-flag",
                            Text.of("statement.disputes.none"),
                            Text.of("statement.disputes.none-words")));
            inspector.clear();
            return;
        }
        List<Dispute> some =
                all.stream()
                        .filter(this::isShown)
                        .sorted(Comparator.comparingLong(each -> words().urgency(each)))
                        .toList();
        setTop(bar);
        if (some.isEmpty()) {
            setCenter(
                    new EmptyState(
                            "fth-check-circle",
                            Text.of("statement.disputes.none-such"),
                            Text.of("statement.disputes.none-such-words")));
            inspector.clear();
            return;
        }
        Dispute selected =
                some.stream()
                        .filter(each -> chosen.filter(each.id()::equals).isPresent())
                        .findFirst()
                        .orElse(some.getFirst());
        table.show(now.ecosystem(), some);
        table.mark(selected::equals);
        setCenter(table);
        choose(selected);
    }
}
