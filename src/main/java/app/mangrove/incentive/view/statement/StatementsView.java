package app.mangrove.incentive.view.statement;

import app.mangrove.incentive.statement.Step;
import app.mangrove.model.settle.Statement;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.control.TabLine;
import app.mangrove.ui.shell.Action;
import app.mangrove.ui.shell.RailGroup;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.table.TableSaver;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.controlsfx.control.PopOver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Statements of a period, and what becomes of them: approved, paid, disputed, booked.
public final class StatementsView implements Screen {
    private static final List<String> TABS =
            List.of("statements", "payouts", "disputes", "journal", "points");
    private final StatementsViewModel model;
    private final SettlingIntents intents;
    private final StatementList list;
    private final PayoutsPane payouts;
    private final DisputesPane disputes;
    private final BooksPanes books;
    private final StatementInspector inspector;
    private final DisputeInspector objections;
    private final TableSaver saver;
    private final StackPane side = new StackPane();
    private final StackPane page = new StackPane();
    private final TabLine tabs = new TabLine();
    private final MenuButton months = Buttons.menu("", "fth-calendar");
    private final HBox bar = new HBox(8);
    private final HBox facts = new HBox(8);
    private final HBox state = new HBox(8);

    public StatementsView(StatementsViewModel model, TableSaver saver) {
        this.model = model;
        this.saver = saver;
        intents = new SettlingIntents(model);
        list = new StatementList(model);
        payouts = new PayoutsPane(model, intents);
        objections = new DisputeInspector(model, intents);
        disputes = new DisputesPane(model, objections, saver);
        books = new BooksPanes(model);
        inspector = new StatementInspector(model, intents);
        months.setId("statement-month");
        months.setMinWidth(Region.USE_PREF_SIZE);
        Button rules = Buttons.icon("fth-sliders", Text.of("statement.rules"), () -> {});
        rules.setId("statement-rules");
        rules.setOnAction(e -> pop(rules, close -> new RulesPane(intents, close)));
        rules.disableProperty().set(model.isReadOnly());
        state.setAlignment(Pos.CENTER_LEFT);
        bar.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.getChildren().addAll(months, state, Labels.gap(), rules);
        facts.setAlignment(Pos.CENTER_LEFT);
        facts.getStyleClass().add("statement-facts");
        BorderPane statements = new BorderPane(list, facts, null, null, null);
        tabs.tab("tab-statements", Text.of("statement.tab.statements"), () -> statements)
                .tab("tab-payouts", Text.of("statement.tab.payouts"), () -> payouts)
                .tab("tab-disputes", Text.of("statement.tab.disputes"), () -> disputes)
                .tab("tab-journal", Text.of("statement.tab.journal"), books::journal)
                .tab("tab-points", Text.of("statement.tab.points"), books::points);
        tabs.getStyleClass().add("statement-tabs");
        tabs.onSelect(place -> side());
        side();
        model.pictureProperty().subscribe(picture -> show());
        model.problemProperty().subscribe(problem -> show());
        model.selectedProperty().subscribe(chosen -> inspect());
        model.causesProperty().subscribe(found -> inspect());
    }

    /// The inspector explains what the open tab has chosen.
    private void side() {
        boolean disputed = TABS.get(tabs.selected()).equals("disputes");
        side.getChildren().setAll(disputed ? objections.node() : inspector.node());
    }

    /// A pane in a popover that can close itself.
    private interface Made {
        Node with(Runnable close);
    }

    private static void pop(Node owner, Made made) {
        List<PopOver> box = new ArrayList<>();
        box.add(Popovers.show(owner, made.with(() -> box.forEach(PopOver::hide))));
    }

    private void show() {
        Optional<StatementPicture> picture = model.picture();
        if (picture.isEmpty()) {
            state.getChildren().clear();
            model.problemProperty()
                    .get()
                    .ifPresent(flaw ->
                            page.getChildren()
                                    .setAll(
                                            new EmptyState(
                                                    "fth-file-text",
                                                    Text.of("statement.nothing"),
                                                    Text.of(flaw))));
            inspector.clear();
            return;
        }
        StatementPicture now = picture.get();
        months(now);
        facts(now);
        list.show(now);
        payouts.show(now);
        disputes.show(now);
        books.show(now);
        page.getChildren().setAll(tabs);
        inspect();
    }

    private void months(StatementPicture now) {
        months.setText(now.run().label());
        months.getItems()
                .setAll(
                        now.months().stream()
                                .map(each -> {
                                    MenuItem item =
                                            new MenuItem(
                                                    each.label(),
                                                    Icon.small(
                                                            each.closed()
                                                                    ? "fth-lock"
                                                                    : "fth-unlock"));
                                    item.setOnAction(e -> model.choose(each.month()));
                                    return item;
                                })
                                .toList());
        state.getChildren()
                .setAll(
                        now.run().closed()
                                ? Labels.pill(Text.of("statement.closed"), "success", "fth-lock")
                                : Labels.pill(Text.of("statement.open"), "", "fth-unlock"));
    }

    /// What stands above the table: what hinders closing, what may be approved at once.
    private void facts(StatementPicture now) {
        facts.getChildren().clear();
        if (now.run().corrections() > 0) {
            Button next =
                    Buttons.small(
                            Text.of("statement.corrections", now.run().corrections()),
                            "fth-corner-up-left",
                            () -> model.nextCorrection().ifPresent(list::mark));
            next.setId("statement-corrections");
            Buttons.name(next, Text.of("statement.corrections-next"));
            facts.getChildren().add(next);
        }
        if (!now.obstacles().isEmpty()) {
            var words = Labels.caption(ClosePane.summary(now.obstacles()));
            facts.getChildren().add(words);
        } else if (!now.run().closed()) {
            facts.getChildren().add(Labels.caption(Text.of("statement.ready-to-close")));
        }
        List<Statement> drafts = model.ready(Step.APPROVE);
        facts.getChildren().add(Labels.gap());
        if (!drafts.isEmpty() && !model.isReadOnly()) {
            Button approve =
                    Buttons.small(
                            Text.of("statement.approve-all", drafts.size()),
                            "fth-check",
                            () -> model.take(Step.APPROVE, drafts));
            approve.setId("statement-approve-all");
            facts.getChildren().add(approve);
        }
        if (!now.run().statements().isEmpty()) {
            Button all =
                    Buttons.small(Text.of("statement.save-all"), "fth-download", model::documents);
            all.setId("statement-save-all");
            Button export =
                    Buttons.quiet(
                            "fth-grid", Text.of("statement.export-list"), () -> list.export(saver));
            export.setId("statement-export");
            facts.getChildren().addAll(export, all);
        }
    }

    private void inspect() {
        model.picture()
                .ifPresent(now ->
                        model.selectedProperty()
                                .get()
                                .ifPresentOrElse(
                                        chosen -> inspector.show(now, chosen), inspector::clear));
    }

    private void closing() {
        model.picture().ifPresent(now -> pop(bar, close -> new ClosePane(model, now, close)));
    }

    @Override
    public String id() {
        return "statements";
    }

    @Override
    public String titleKey() {
        return "statement.title";
    }

    @Override
    public String icon() {
        return "fth-file-text";
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
        return List.of(bar);
    }

    @Override
    public Optional<Node> inspector() {
        return Optional.of(side);
    }

    @Override
    public Optional<Action> primary() {
        return Optional.of(
                Action.of("statements.close", "statement.close-or-open", "fth-lock", this::closing)
                        .enabled(
                                Bindings.createBooleanBinding(
                                        () -> model.picture().isPresent() && !model.isReadOnly(),
                                        model.pictureProperty())));
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of(
                        "page.statement-pdf",
                        "statement.save-pdf",
                        "fth-file-text",
                        () -> model.document("pdf")),
                Action.of(
                        "page.statement-all",
                        "statement.save-all",
                        "fth-download",
                        model::documents),
                Action.of(
                        "page.statement-journal",
                        "statement.journal.export",
                        "fth-download",
                        model::journal));
    }

    @Override
    public List<String> pages() {
        return TABS.subList(1, TABS.size());
    }

    /// The detail names a tab, such as `payouts`.
    @Override
    public void open(String detail) {
        if (TABS.contains(detail)) {
            tabs.select(TABS.indexOf(detail));
        }
        model.open();
    }

    @Override
    public void close() {
        model.close();
    }
}
