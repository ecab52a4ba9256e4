package app.mangrove.history.view;

import app.mangrove.history.CommitDetail;
import app.mangrove.history.CommitRow;
import app.mangrove.model.LogEntry;
import app.mangrove.model.Touched;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.FieldGrid;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.record.ValueText;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// One commit: who, when, why, and each row with its fields before and after.
final class DetailPane extends ScrollPane {
    private final HistoryViewModel model;
    private final VBox page = new VBox();
    private final VBox rows = new VBox(12);
    private final TakeBackPane takeBack;

    DetailPane(HistoryViewModel model) {
        super();
        this.model = model;
        this.takeBack = new TakeBackPane(model);
        setContent(page);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        page.getStyleClass().add("side-page");
        model.selectedProperty().subscribe(entry -> show());
        model.detailProperty().subscribe(detail -> showRows());
        show();
    }

    private void show() {
        page.getChildren().clear();
        model.selectedProperty()
                .get()
                .ifPresent(entry -> {
                    page.getChildren().addAll(head(entry), takeBack, facts(entry), rows);
                    setVvalue(0);
                });
        showRows();
    }

    private Node head(LogEntry entry) {
        Label title = Labels.of(EntryCell.title(entry), "subtitle");
        title.setWrapText(true);
        Label line =
                Labels.caption(
                        Text.of(
                                "history.by",
                                entry.reason().user(),
                                Text.formats().dates().moment(entry.time())));
        VBox words = new VBox(2, title, line);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(12, words);
        head.setAlignment(Pos.CENTER_LEFT);
        if (entry.undoneBy() != 0) {
            head.getChildren()
                    .add(Labels.pill(Text.of("history.undone-by", entry.undoneBy()), "warning"));
        } else if (model.canWrite()) {
            Button undo = Buttons.plain(Text.of("history.undo"), model::ask);
            undo.setId("undo-commit");
            undo.setGraphic(Icon.of("fth-rotate-ccw"));
            undo.setMinWidth(Button.USE_PREF_SIZE);
            head.getChildren().add(undo);
        }
        return head;
    }

    private static Node facts(LogEntry entry) {
        String source = entry.reason().source().name().toLowerCase(Locale.ROOT);
        Label hash = Labels.of(entry.hash(), "hash");
        hash.setWrapText(true);
        FieldGrid grid = new FieldGrid();
        grid.getColumnConstraints().getFirst().setPercentWidth(22);
        grid.field(Text.of("history.number"), Text.formats().number(entry.number()))
                .field(Text.of("history.source"), Text.of("history.source." + source))
                .field(Text.of("history.rows"), EntryCell.counts(entry))
                .field(Text.of("history.hash"), hash);
        VBox card = new VBox(grid);
        card.getStyleClass().addAll("card", "facts");
        return card;
    }

    private void showRows() {
        rows.getChildren().clear();
        model.detailProperty().get().ifPresent(this::fill);
    }

    private void fill(CommitDetail detail) {
        if (detail.rows().isEmpty()) {
            rows.getChildren().add(new Notice("", Text.of("history.too-many", detail.total())));
            return;
        }
        detail.rows().forEach(row -> rows.getChildren().add(card(row)));
        if (detail.rows().size() < detail.total()) {
            int rest = detail.total() - detail.rows().size();
            rows.getChildren().add(Labels.caption(Text.of("history.more-rows", rest)));
        }
    }

    private Node card(CommitRow row) {
        Label name = Labels.of(row.name(), "strong");
        name.setMinWidth(0);
        HBox head =
                new HBox(
                        8,
                        Icon.of(icon(row.type())).styled(tone(row.type())),
                        name,
                        Labels.caption(Names.of(row.kind())),
                        Labels.gap(),
                        Labels.caption(Text.of("history.type." + word(row.type()))));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(8, head);
        card.getStyleClass().addAll("card", "commit-row");
        if (!row.fields().isEmpty()) {
            card.getChildren().add(fields(row));
        }
        return card;
    }

    private Node fields(CommitRow row) {
        GridPane grid = new GridPane(16, 4);
        grid.getStyleClass().add("diff-grid");
        boolean both = row.type() == Touched.Type.CHANGED;
        for (double percent : both ? new double[] {22, 34, 34, 10} : new double[] {22, 68, 10}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            grid.getColumnConstraints().add(column);
        }
        int line = 0;
        for (CommitRow.FieldChange change : row.fields()) {
            grid.add(Labels.of(Names.of(row.kind(), change.field()), "muted"), 0, line);
            int column = 1;
            if (row.type() != Touched.Type.CREATED) {
                grid.add(value(row, change, change.before(), "before"), column++, line);
            }
            if (row.type() != Touched.Type.REMOVED) {
                grid.add(value(row, change, change.after(), "after"), column++, line);
            }
            if (change.since()) {
                Label since = Labels.caption(Text.of("history.since"));
                since.getStyleClass().add("attention");
                grid.add(since, column, line);
            }
            line++;
        }
        return grid;
    }

    private Label value(
            CommitRow row, CommitRow.FieldChange change, @Nullable Object value, String style) {
        String text = ValueText.of(model.ecosystem(), row.kind(), change.field(), value);
        Label label = Labels.of(text.isEmpty() ? Text.of("history.no-value") : text, style);
        label.setWrapText(true);
        if (text.isEmpty()) {
            label.getStyleClass().add("muted");
        }
        return label;
    }

    private static String icon(Touched.Type type) {
        return switch (type) {
            case CREATED -> "fth-plus-circle";
            case CHANGED -> "fth-edit-2";
            case REMOVED -> "fth-minus-circle";
        };
    }

    private static String tone(Touched.Type type) {
        return switch (type) {
            case CREATED -> "good";
            case CHANGED -> "accent";
            case REMOVED -> "bad";
        };
    }

    private static String word(Touched.Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
