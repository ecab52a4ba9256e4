package app.mangrove.incentive.view.design;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.view.board.Board;
import app.mangrove.incentive.view.board.Shelf;
import app.mangrove.incentive.view.board.Span;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.control.Segmented;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;
import java.util.Optional;

/// The toolbar: which plan, which group of terms, whether it is sound, and over which past months
/// it is tried.
final class DesignBar extends HBox {
    private final DesignViewModel model;
    private final DesignWays ways;
    private final Segmented<String> tabs =
            new Segmented<>(FormPane.TABS, "terms", each -> Text.of("design.tab-" + each));

    DesignBar(DesignViewModel model, DesignWays ways) {
        super(8);
        this.model = model;
        this.ways = ways;
        tabs.setId("plan-tabs");
        tabs.setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    Segmented<String> tabs() {
        return tabs;
    }

    void show(Optional<Board> board) {
        if (board.isEmpty()) {
            getChildren().setAll(begin(), file());
            return;
        }
        Board now = board.get();
        Button all = Buttons.icon("fth-list", Text.of("design.all-plans"), () -> model.choose(""));
        all.setId("all-plans");
        MenuButton plans =
                Buttons.choices(
                        now.row().name(),
                        "fth-percent",
                        now.ecosystem().all(IncentivePlan.KIND),
                        IncentivePlan::name,
                        row -> model.choose(row.id().toString()));
        plans.setId("choose-plan");
        plans.setMinWidth(120);
        all.setMinWidth(USE_PREF_SIZE);
        Node sound = sound(now);
        getChildren()
                .setAll(all, plans, Labels.divider(), tabs, Labels.gap(), sound, span(), file());
    }

    /// Whether the check passes; a click says what does not.
    private static Node sound(Board board) {
        if (board.flaws().isEmpty()) {
            javafx.scene.control.Label sound =
                    Labels.pill(Text.of("design.sound"), "success", "fth-check-circle");
            sound.setMinWidth(USE_PREF_SIZE);
            return sound;
        }
        Button flaws =
                Buttons.opening(
                        Text.of("design.flaws", board.flaws().size()),
                        "fth-alert-octagon",
                        button -> refused(button, board.flaws()));
        flaws.setId("flaws");
        flaws.setMinWidth(USE_PREF_SIZE);
        return flaws;
    }

    private Node span() {
        int year = model.calendar().monthOf(model.today()).year();
        List<Span> spans =
                List.of(
                        Span.lastTwelve(model.calendar(), model.today()),
                        Span.year(model.calendar(), year - 1),
                        Span.year(model.calendar(), year - 2));
        MenuButton menu =
                Buttons.choices(
                        model.span().name(), "fth-rotate-ccw", spans, Span::name, model::over);
        menu.setId("back-test");
        menu.setMinWidth(USE_PREF_SIZE);
        Buttons.name(menu, Text.of("design.back-test"));
        return menu;
    }

    /// A menu of everything that a new plan can begin as.
    MenuButton begin() {
        MenuButton menu = Buttons.menu(Text.of("design.new-plan"), "fth-plus");
        menu.setId("new-plan");
        menu.setDisable(model.isReadOnly());
        for (String key : Shelf.MECHANICS) {
            menu.getItems().add(item(key));
        }
        menu.getItems().add(new SeparatorMenuItem());
        for (String key : Shelf.TEMPLATES) {
            menu.getItems().add(item(key));
        }
        return menu;
    }

    private MenuItem item(String key) {
        MenuItem item =
                new MenuItem(Text.of("design.shelf-line", Shelf.name(key), Shelf.words(key)));
        item.setId("new-" + key);
        item.setOnAction(e -> model.create(key));
        return item;
    }

    private Node file() {
        MenuButton menu = Buttons.menu(Text.of("design.file"), "fth-file-text");
        menu.setId("plan-file");
        menu.setMinWidth(USE_PREF_SIZE);
        MenuItem take = new MenuItem(Text.of("design.import"));
        take.setDisable(model.isReadOnly());
        take.setOnAction(e ->
                ways.read()
                        .ifPresent(text -> {
                            text.optional()
                                    .ifPresent(known ->
                                            model.take(known, problems -> refused(menu, problems)));
                            text.failure().ifPresent(flaw -> refused(menu, List.of(flaw)));
                        }));
        MenuItem give = new MenuItem(Text.of("design.export"));
        give.setDisable(model.boardProperty().get().isEmpty());
        give.setOnAction(e ->
                model.file()
                        .ifPresent(text ->
                                ways.save(
                                        model.boardProperty()
                                                .get()
                                                .map(b -> b.row().name())
                                                .orElse("plan"),
                                        text)));
        menu.getItems().setAll(take, give);
        return menu;
    }

    private static void refused(Node owner, List<Problem> problems) {
        Popovers.show(
                owner,
                problems.stream()
                        .limit(8)
                        .map(flaw -> new Notice("danger", Text.of(flaw)))
                        .toArray(Node[]::new));
    }
}
