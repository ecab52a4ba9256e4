package app.mangrove.history.view;

import app.mangrove.model.CheckReport;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kinds;
import app.mangrove.model.Link;
import app.mangrove.model.LogEntry;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Chip;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.control.Segmented;
import app.mangrove.ui.shell.Action;
import app.mangrove.ui.shell.RailGroup;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.text.Text;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;

/// Every commit from the newest: who, when, why, what, and the way back.
public final class HistoryView implements Screen {
    private static final int SHORT = 12;

    private final HistoryViewModel model;
    private final ListView<LogEntry> list = new ListView<>();
    private final StackPane page = new StackPane();
    private final HBox chips = new HBox(8);
    private final Button check = Buttons.small(Text.of("history.check"), "fth-shield", () -> {});
    private final List<Node> tools;

    public HistoryView(HistoryViewModel model) {
        this.model = model;
        check.setId("check-file");
        check.setOnAction(e -> model.check(report -> Popovers.show(check, report(report))));
        this.tools = tools();
        list.setId("commits");
        list.getStyleClass().addAll("plain-list", "commit-list");
        list.setItems(model.entries());
        list.setCellFactory(view -> new EntryCell());
        list.setPlaceholder(
                new EmptyState(
                        "fth-clock", Text.of("history.none"), Text.of("history.none.words")));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(entry -> {
                    if (entry != null) {
                        model.select(entry);
                    }
                });
        model.selectedProperty()
                .subscribe(now -> now.ifPresent(e -> list.getSelectionModel().select(e)));
        model.recordProperty().subscribe(now -> showRecord());
        Button more = Buttons.small(Text.of("history.more"), model::loadMore);
        more.visibleProperty().bind(model.moreProperty());
        more.managedProperty().bind(model.moreProperty());
        more.setMaxWidth(Double.MAX_VALUE);
        VBox side = new VBox(list, more);
        VBox.setVgrow(list, Priority.ALWAYS);
        side.getStyleClass().addAll("side-scroll", "commits-side");
        DetailPane detail = new DetailPane(model);
        HBox both = new HBox(side, detail);
        HBox.setHgrow(detail, Priority.ALWAYS);
        page.getChildren().add(both);
    }

    @Override
    public String id() {
        return "history";
    }

    @Override
    public String titleKey() {
        return "history.title";
    }

    @Override
    public String icon() {
        return "fth-clock";
    }

    @Override
    public RailGroup group() {
        return RailGroup.FOOT;
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public List<Node> toolbar() {
        return tools;
    }

    @Override
    public void open(String detail) {
        model.open(detail);
    }

    @Override
    public void close() {
        model.close();
    }

    private List<Node> tools() {
        Segmented<HistoryViewModel.Sources> sources =
                new Segmented<>(
                        List.of(HistoryViewModel.Sources.values()),
                        HistoryViewModel.Sources.ALL,
                        source -> Text.of(key(source)));
        sources.valueProperty().subscribe(model.sourcesProperty()::set);
        Label head = Labels.caption("");
        head.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        Text.of(
                                                "history.head",
                                                shortened(model.headProperty().get())),
                                model.headProperty()));
        Button copy =
                Buttons.icon(
                        "fth-copy",
                        Text.of("history.head.copy"),
                        () -> copy(model.headProperty().get()));
        return List.of(sources, chips, Labels.gap(), head, copy, check);
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.of("page.check", "history.check", "fth-shield", check::fire));
    }

    private static String key(HistoryViewModel.Sources source) {
        return switch (source) {
            case ALL -> "history.sources.all";
            case PEOPLE -> "history.sources.people";
            case IMPORTS -> "history.sources.imports";
        };
    }

    private void showRecord() {
        chips.getChildren().clear();
        model.recordProperty()
                .get()
                .ifPresent(link ->
                        chips.getChildren()
                                .add(
                                        new Chip(
                                                Text.of("kind." + link.kind()),
                                                name(link),
                                                () -> {},
                                                model::showAll,
                                                Text.of("history.all"))));
    }

    private String name(Link link) {
        Ecosystem now = model.ecosystem();
        return Kinds.find(link.kind())
                .filter(kind -> now.table(kind).nr(link.id()) > 0)
                .map(kind -> now.name(kind, now.table(kind).nr(link.id())))
                .orElse(Text.of("history.removed-record"));
    }

    private static Node report(CheckReport report) {
        VBox box = new VBox(8);
        box.getChildren()
                .add(
                        Labels.cardTitle(
                                Text.of(
                                        report.isSound()
                                                ? "history.check.sound"
                                                : "history.check.broken",
                                        report.findings().size())));
        box.getChildren()
                .add(wrapped(Text.of("history.check.words", report.commits(), report.rows())));
        report.findings().stream()
                .limit(SHORT)
                .forEach(finding -> box.getChildren().add(wrapped(Text.of(finding))));
        box.getChildren().add(wrapped(Text.of("history.check.anchor", report.headHash())));
        return box;
    }

    private static Label wrapped(String words) {
        Label label = Labels.caption(words);
        label.setWrapText(true);
        return label;
    }

    private static String shortened(String hash) {
        return hash.length() <= SHORT ? hash : hash.substring(0, SHORT) + "…";
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
