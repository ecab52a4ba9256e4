package app.mangrove.incentive.view.fund;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.fund.FundState;
import app.mangrove.incentive.fund.flow.RequestFlow;
import app.mangrove.model.Field;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.control.Segmented;
import app.mangrove.ui.item.ItemColumn;
import app.mangrove.ui.item.ItemTable;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.table.Sort;
import app.mangrove.ui.text.Text;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// The requests of the fund as an inbox: what is to be done next, and until when.
final class RequestsPane extends BorderPane {
    private final FundsViewModel model;
    private static final int MOST = 3;
    private final ItemTable<FundRequest> table;
    private final VBox refused = new VBox(4);
    private final MenuButton move = Buttons.menu(Text.of("fund.move"), "fth-chevrons-right");
    private final ContextMenu context = new ContextMenu();
    private final RequestMoves moves;
    private Inbox inbox = Inbox.OPEN;

    /// Which requests are listed.
    private enum Inbox {
        OPEN,
        RUNNING,
        LATE,
        OVER,
        ALL;

        boolean holds(FundState state, FundRequest request) {
            String status = request.status();
            return switch (this) {
                case OPEN ->
                        status.equals("SUBMITTED")
                                || status.equals("DRAFT")
                                || status.equals("APPROVED")
                                        && state.claims(request.id()).stream()
                                                .anyMatch(c -> c.status().equals("SUBMITTED"));
                case RUNNING -> status.equals("APPROVED") && !RequestFlow.isLate(state, request);
                case LATE -> RequestFlow.isLate(state, request);
                case OVER -> List.of("CLOSED", "EXPIRED", "REJECTED").contains(status);
                case ALL -> true;
            };
        }
    }

    RequestsPane(FundsViewModel model) {
        this.model = model;
        moves = new RequestMoves(model, this::refuse);
        table = new ItemTable<>("fund-request-table", columns(), new Sort("due", false));
        table.placeholder(
                "fth-inbox", Text.of("fund.no-requests"), Text.of("fund.no-requests-words"));
        table.onChosen(request -> model.show(new Shown.OfRequest(request.id())));
        table.menu(context);
        context.setOnShowing(e -> context.getItems().setAll(moves()));
        move.setId("request-move");
        move.setOnShowing(e -> move.getItems().setAll(moves()));
        setCenter(table);
    }

    private List<MenuItem> moves() {
        List<MenuItem> items = moves.items(now().state(), table.selected());
        if (items.isEmpty()) {
            items.add(new MenuItem(Text.of("fund.move.none")));
            items.getFirst().setDisable(true);
        }
        return items;
    }

    private void refuse(List<Problem> problems) {
        refused.getChildren().clear();
        problems.stream()
                .limit(MOST)
                .forEach(each -> refused.getChildren().add(new Notice("danger", Text.of(each))));
    }

    void show(FundsPicture now) {
        Segmented<Inbox> boxes =
                new Segmented<>(
                        List.of(Inbox.values()),
                        inbox,
                        box ->
                                Text.of(
                                        "fund.inbox." + box.name().toLowerCase(Locale.ROOT),
                                        count(now, box)));
        boxes.valueProperty()
                .subscribe((before, chosen) -> {
                    inbox = chosen;
                    list(now);
                });
        move.setMinWidth(Region.USE_PREF_SIZE);
        HBox bar = new HBox(8, boxes, Labels.gap(), move);
        VBox top = new VBox(6, bar, refused);
        top.getStyleClass().add("fund-inbox");
        refused.managedProperty().bind(Bindings.isNotEmpty(refused.getChildren()));
        setTop(top);
        list(now);
    }

    private static long count(FundsPicture now, Inbox box) {
        return now.state().requests().stream().filter(r -> box.holds(now.state(), r)).count();
    }

    private void list(FundsPicture now) {
        table.show(
                now.ecosystem(),
                now.state().requests().stream()
                        .filter(request -> inbox.holds(now.state(), request))
                        .toList());
        if (model.shownProperty().get() instanceof Shown.OfRequest(var id)) {
            table.mark(request -> request.id().equals(id));
        }
    }

    private FundsPicture now() {
        return model.picture().orElseThrow();
    }

    private static String name(Field<?> field) {
        return Names.of(FundRequest.KIND, field);
    }

    private List<ItemColumn<FundRequest>> columns() {
        return List.of(
                ItemColumn.<FundRequest>words(
                                "title", name(FundRequest.TITLE), 190, FundRequest::title)
                        .swatched(r -> FundWords.swatch(r.status())),
                ItemColumn.words(
                        "partner", name(FundRequest.PARTNER), 150, r -> now().partner(r.partner())),
                ItemColumn.words(
                        "next",
                        Text.of("fund.column.next"),
                        140,
                        r -> FundWords.next(now().state(), r)),
                ItemColumn.of(
                        "due",
                        Text.of("fund.column.due"),
                        110,
                        r -> due(r).equals(LocalDate.MAX) ? "" : FundWords.date(due(r)),
                        RequestsPane::due),
                ItemColumn.figure(
                        "requested",
                        name(FundRequest.REQUESTED),
                        r -> FundWords.whole(now().state().rules(), asked(r)),
                        this::asked),
                ItemColumn.figure(
                        "approved",
                        name(FundRequest.APPROVED),
                        r ->
                                approved(r) == 0
                                        ? ""
                                        : FundWords.whole(now().state().rules(), approved(r)),
                        this::approved),
                ItemColumn.words("status", name(FundRequest.STATUS), 96, r -> FundWords.status(r)),
                ItemColumn.words("type", name(FundRequest.ACTIVITY_TYPE), 140, FundWords::type),
                ItemColumn.of(
                        "starts",
                        name(FundRequest.STARTS),
                        96,
                        r -> FundWords.date(r.starts()),
                        FundRequest::starts));
    }

    private long asked(FundRequest request) {
        return now().state().rules().minor(request.requested());
    }

    private long approved(FundRequest request) {
        return now().state().rules().minor(request.approved());
    }

    /// Until when something is to be done: decided before it starts, claimed by its deadline.
    private static LocalDate due(FundRequest request) {
        LocalDate claimBy = request.claimBy();
        return switch (request.status()) {
            case "DRAFT", "SUBMITTED" -> request.starts();
            case "APPROVED" -> claimBy == null ? LocalDate.MAX : claimBy;
            default -> LocalDate.MAX;
        };
    }
}
