package app.mangrove.incentive.view.fund;

import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.control.TabLine;
import app.mangrove.ui.shell.Action;
import app.mangrove.ui.shell.RailGroup;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.text.Text;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// Market funds: what is asked for, claimed, left, planned and what came of it.
public final class FundsView implements Screen {
    private final FundsViewModel model;
    private final FundBar bar;
    private final FundInspector inspector;
    private final KpiStrip strip;
    private final RequestsPane requests;
    private final ClaimsPane claims;
    private final BalancesPane balances;
    private final BudgetsPane budgets;
    private final ReturnsPane returns;
    private static final List<String> TABS =
            List.of("requests", "claims", "balances", "budgets", "returns");
    private final TabLine tabs = new TabLine();
    private final VBox problems = new VBox(6);
    private final VBox body;
    private final StackPane page = new StackPane();
    private final StringProperty waiting = new SimpleStringProperty("");

    public FundsView(FundsViewModel model, FundWays ways) {
        this.model = model;
        bar = new FundBar(model);
        inspector = new FundInspector(model, ways);
        strip = new KpiStrip(ways);
        requests = new RequestsPane(model);
        claims = new ClaimsPane(model);
        balances = new BalancesPane(model);
        budgets = new BudgetsPane(model);
        returns = new ReturnsPane(model);
        tabs.tab("fund-requests", Text.of("fund.tab.requests"), () -> requests)
                .tab("fund-claims", Text.of("fund.tab.claims"), () -> claims)
                .tab("fund-balances", Text.of("fund.tab.balances"), () -> balances)
                .tab("fund-budgets", Text.of("fund.tab.budgets"), () -> budgets)
                .tab("fund-returns", Text.of("fund.tab.returns"), () -> returns);
        tabs.getStyleClass().add("fund-tabs");
        VBox.setVgrow(tabs, Priority.ALWAYS);
        body = new VBox(12, strip, problems, tabs);
        body.getStyleClass().add("funds-page");
        model.pictureProperty().subscribe(this::show);
    }

    private void show(Optional<FundsPicture> picture) {
        if (picture.isEmpty()) {
            waiting.set("");
            page.getChildren()
                    .setAll(
                            new EmptyState(
                                    "fth-gift",
                                    Text.of("fund.none"),
                                    Text.of("fund.none-words"),
                                    begin()));
            return;
        }
        FundsPicture now = picture.get();
        bar.show(now);
        strip.show(now);
        problems.getChildren().clear();
        if (!now.book().problems().isEmpty()) {
            String more =
                    now.book().problems().size() == 1
                            ? ""
                            : " " + Text.of("fund.more-problems", now.book().problems().size() - 1);
            problems.getChildren()
                    .add(new Notice("warning", Text.of(now.book().problems().getFirst()) + more));
        }
        requests.show(now);
        claims.show(now);
        balances.show(now);
        budgets.show(now);
        returns.show(now);
        long open =
                now.state().requests().stream().filter(r -> r.status().equals("SUBMITTED")).count()
                        + now.state().claims().stream()
                                .filter(c -> c.status().equals("SUBMITTED"))
                                .count();
        waiting.set(open == 0 ? "" : Text.formats().number(open));
        page.getChildren().setAll(body);
    }

    private Button begin() {
        Button begin =
                Buttons.plain(Text.of("fund.new-fund"), () -> model.show(new Shown.Terms(true)));
        begin.setId("new-fund");
        begin.setDisable(model.isReadOnly());
        return begin;
    }

    @Override
    public String id() {
        return "funds";
    }

    @Override
    public String titleKey() {
        return "fund.title";
    }

    @Override
    public String icon() {
        return "fth-gift";
    }

    @Override
    public RailGroup group() {
        return RailGroup.RUN;
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public List<Node> toolbar() {
        Button allocate =
                Buttons.small(
                        Text.of("fund.allocate"),
                        "fth-share-2",
                        () -> model.show(new Shown.Allocating()));
        allocate.setId("fund-allocate");
        allocate.setDisable(model.isReadOnly());
        MenuItem edit = new MenuItem(Text.of("fund.edit-terms"));
        edit.setOnAction(e -> model.show(new Shown.Terms(false)));
        MenuItem add = new MenuItem(Text.of("fund.new-fund"));
        add.setOnAction(e -> model.show(new Shown.Terms(true)));
        MenuButton terms = Buttons.menu(Text.of("fund.terms"), "fth-sliders");
        terms.getItems().setAll(edit, add);
        terms.setId("fund-terms");
        terms.setDisable(model.isReadOnly());
        return List.of(bar, Labels.gap(), terms, allocate);
    }

    @Override
    public Optional<Node> inspector() {
        return Optional.of(inspector);
    }

    @Override
    public Optional<Action> primary() {
        return Optional.of(
                Action.of(
                                "page.new-fund-request",
                                "fund.new-request",
                                "fth-plus",
                                () -> model.show(new Shown.NewRequest()))
                        .enabled(
                                Bindings.createBooleanBinding(
                                        () -> model.picture().isPresent() && !model.isReadOnly(),
                                        model.pictureProperty())));
    }

    @Override
    public Optional<ObservableValue<String>> badge() {
        return Optional.of(waiting);
    }

    @Override
    public void open(String detail) {
        int tab = TABS.indexOf(detail);
        if (tab >= 0) {
            tabs.select(tab);
        }
        model.open(detail);
    }

    @Override
    public void close() {
        model.close();
    }
}
