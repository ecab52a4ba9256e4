package app.mangrove.incentive.view.design;

import app.mangrove.base.money.Money;
import app.mangrove.incentive.view.board.PlanLine;
import app.mangrove.incentive.view.board.Shelf;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Every plan of the workspace, with what it cost; a click opens it.
final class ListPage extends StackPane {
    private final TableView<PlanLine> table = new TableView<>();
    private final VBox page;
    private final Supplier<MenuButton> begin;

    ListPage(DesignViewModel model, Supplier<MenuButton> begin) {
        this.begin = begin;
        table.setId("plan-list");
        table.setFixedCellSize(36);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setAccessibleText(Text.of("design.title"));
        table.getColumns()
                .setAll(
                        List.of(
                                column("design.head-plan", 220, false, line -> line.row().name()),
                                column(
                                        "design.head-mechanic",
                                        150,
                                        false,
                                        line ->
                                                line.row().mechanic() == null
                                                        ? ""
                                                        : Shelf.mechanic(line.row().mechanic())),
                                column(
                                        "design.head-status",
                                        80,
                                        false,
                                        line ->
                                                Names.choice(
                                                        IncentivePlan.KIND,
                                                        IncentivePlan.STATUS,
                                                        line.row().status())),
                                column("design.head-in-force", 150, false, ListPage::inForce),
                                column("design.head-draft", 104, false, ListPage::draft),
                                column("design.head-cost", 120, true, ListPage::cost),
                                column("design.head-share", 90, true, ListPage::share),
                                column(
                                        "design.head-earning",
                                        120,
                                        true,
                                        line ->
                                                line.earning().isPresent()
                                                        ? Text.formats()
                                                                .number(line.earning().getAsInt())
                                                        : "")));
        table.setRowFactory(view -> {
            TableRow<PlanLine> row = new TableRow<>();
            row.setOnMouseClicked(e -> {
                if (!row.isEmpty()) {
                    model.choose(row.getItem().row().id().toString());
                }
            });
            return row;
        });
        table.setOnKeyPressed(e -> {
            PlanLine line = table.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && line != null) {
                model.choose(line.row().id().toString());
            }
        });
        Card card = new Card(Text.of("design.plans"), Text.of("design.plans-words"), table);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(card, Priority.ALWAYS);
        page = new VBox(card);
        page.getStyleClass().add("tiers-page");
    }

    void show(List<PlanLine> lines) {
        if (lines.isEmpty()) {
            getChildren()
                    .setAll(
                            new EmptyState(
                                    "fth-percent",
                                    Text.of("design.none"),
                                    Text.of("design.none-words"),
                                    begin.get()));
            return;
        }
        table.setItems(FXCollections.observableArrayList(lines));
        getChildren().setAll(page);
    }

    private static TableColumn<PlanLine, String> column(
            String key, double width, boolean figure, Function<PlanLine, String> text) {
        TableColumn<PlanLine, String> column = new TableColumn<>(Text.of(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        if (figure) {
            column.getStyleClass().add("figure");
        }
        return column;
    }

    private static String inForce(PlanLine line) {
        return line.inForce()
                .map(version -> Text.of("design.since", version.validFrom()))
                .orElse("–");
    }

    private static String draft(PlanLine line) {
        return line.draft().map(v -> Text.of("design.from-day", v.validFrom())).orElse("");
    }

    private static String cost(PlanLine line) {
        return line.cost().isPresent()
                ? Text.formats().money(new Money(line.cost().getAsLong(), line.currency()))
                : "";
    }

    private static String share(PlanLine line) {
        return line.cost().isPresent()
                        && line.revenue().isPresent()
                        && line.revenue().getAsLong() > 0
                ? Text.formats()
                        .percent((double) line.cost().getAsLong() / line.revenue().getAsLong(), 2)
                : "";
    }
}
