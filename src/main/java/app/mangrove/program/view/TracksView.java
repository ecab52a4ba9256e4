package app.mangrove.program.view;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.program.Program;
import app.mangrove.model.program.Track;
import app.mangrove.program.TrackMap;
import app.mangrove.program.TrackPlan;
import app.mangrove.program.TrackRule;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.control.Segmented;
import app.mangrove.ui.record.ValueInput;
import app.mangrove.ui.shell.Action;
import app.mangrove.ui.shell.RailGroup;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.table.DataTable;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/// Programs with their tracks, and who gets which.
public final class TracksView implements Screen {
    /// How the lower half shows who gets which track.
    private enum Shown {
        MAP,
        PARTNERS
    }

    private static final double ROW = 28;

    private final TracksViewModel model;
    private final TrackInspector inspector;
    private final ProgramCards cards;
    private final VBox page = new VBox(16);
    private final StackPane root = new StackPane();
    private final HBox tools = new HBox(8);
    private final HBox state = new HBox(8);
    private final DataTable tracks;
    private final Segmented<Shown> shown =
            new Segmented<>(
                    List.of(Shown.values()),
                    Shown.MAP,
                    option -> Text.of("track.shown." + option.name()));
    private final StackPane who = new StackPane();
    private final VBox ties = new VBox(8);
    private final Card tracksCard;
    private boolean showing;

    public TracksView(TracksViewModel model, BiConsumer<Kind<?>, Id> opens) {
        this.model = model;
        this.inspector = new TrackInspector(model, opens);
        this.cards = new ProgramCards(model, inspector::program);
        tracks =
                new DataTable(
                        Rows.all(model.ecosystem(), Track.KIND),
                        TrackTable.columns(model.stateProperty()::get, this::colours));
        tracks.setId("tracks");
        tracks.arrange(
                new app.mangrove.ui.table.Arrangement(
                        TrackTable.columns(model.stateProperty()::get, this::colours).stream()
                                .map(app.mangrove.ui.table.ColumnSpec::key)
                                .toList(),
                        java.util.Map.of(),
                        0));
        tracks.onEdited(
                model.canWrite()
                        ? (nr, column, text) ->
                                column.editable().flatMap(field -> model.edit(nr, field, text))
                        : null);
        tracks.selectionProperty().subscribe(this::selected);
        tracks.placeholder(
                new EmptyState(
                        "fth-compass",
                        Text.of("track.empty"),
                        Text.of("track.empty-words"),
                        Buttons.plain(Text.of("track.new"), inspector::newTrack)));
        tracksCard = new Card(Text.of("kind.track.plural"), Text.of("track.rule"), tracks).flush();
        tracksCard.action(Buttons.small(Text.of("track.new"), "fth-plus", inspector::newTrack));
        Card whoCard = new Card(Text.of("track.who"), Text.of("track.who-words"), who);
        whoCard.action(shown);
        VBox.setVgrow(whoCard, Priority.ALWAYS);
        VBox.setVgrow(who, Priority.ALWAYS);
        page.getChildren().setAll(cards, ties, tracksCard, whoCard);
        page.getStyleClass().add("page-body");
        root.setId("tracks-page");
        buildTools();
        shown.valueProperty().subscribe(value -> showWho());
        model.stateProperty().subscribe(now -> show());
        model.programProperty().subscribe((before, now) -> show());
    }

    private void buildTools() {
        TextField day = new TextField();
        day.setId("track-day");
        day.setPrefColumnCount(9);
        day.setPromptText(Text.of("track.today"));
        day.setAccessibleText(Text.of("track.on"));
        day.setOnAction(e -> takeDay(day));
        day.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                day.setText("");
                takeDay(day);
            }
        });
        day.focusedProperty()
                .subscribe((was, is) -> {
                    if (was && !is) {
                        takeDay(day);
                    }
                });
        state.setAlignment(Pos.CENTER_LEFT);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getChildren()
                .setAll(
                        Labels.caption(Text.of("track.on")),
                        day,
                        Labels.divider(),
                        state,
                        Labels.gap(),
                        Buttons.small(
                                Text.of("track.new-program"), "fth-plus", inspector::newProgram));
        HBox.setHgrow(tools, Priority.ALWAYS);
    }

    private void takeDay(TextField input) {
        String text = input.getText().strip();
        Optional<LocalDate> read =
                ValueInput.parse(model.ecosystem(), Track.KIND, Track.VALID_FROM, text)
                        .optional()
                        .flatMap(ValueInput.Input::value)
                        .map(LocalDate.class::cast);
        boolean wrong = !text.isEmpty() && read.isEmpty();
        input.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("error"), wrong);
        if (!wrong && !read.equals(model.dayProperty().get())) {
            model.dayProperty().set(read);
        }
    }

    private TrackColours colours() {
        return new TrackColours(
                model.stateProperty()
                        .get()
                        .map(now -> now.plan().rules().of(model.programNr()))
                        .orElse(List.of()));
    }

    private void selected(int[] numbers) {
        if (!showing && numbers.length == 1) {
            inspector.track(model.ecosystem().table(Track.KIND).id(numbers[0]));
        }
    }

    private void show() {
        Optional<TracksViewModel.State> now = model.stateProperty().get();
        if (now.isEmpty()) {
            return;
        }
        if (now.get().ecosystem().count(Program.KIND) == 0) {
            root.getChildren()
                    .setAll(
                            new EmptyState(
                                    "fth-compass",
                                    Text.of("track.none"),
                                    Text.of("track.none-words"),
                                    Buttons.primary(
                                            Text.of("track.new-program"), inspector::newProgram)));
            return;
        }
        showing = true;
        int[] mine = model.tracks();
        tracks.show(new Rows(now.get().ecosystem(), Track.KIND, mine));
        double height = ROW * (Math.clamp(mine.length, 2, 8) + 1) + 18;
        tracks.setMinHeight(Math.min(height, ROW * 5 + 18));
        tracks.setPrefHeight(height);
        showing = false;
        cards.show(now.get());
        showState(now.get());
        showWho();
        inspector.refresh();
        root.getChildren().setAll(page);
    }

    private void showState(TracksViewModel.State now) {
        int wrong = (int) now.findings().stream().map(f -> f.track()).distinct().count();
        int open = new PartnerMatrix(now.plan()).open();
        state.getChildren().clear();
        state.getChildren()
                .add(
                        wrong == 0
                                ? Labels.pill(Text.of("track.sound"), "success", "fth-check-circle")
                                : Labels.pill(
                                        Text.of("track.wrong", wrong),
                                        "danger",
                                        "fth-alert-octagon"));
        if (open > 0) {
            state.getChildren()
                    .add(Buttons.link(Text.of("track.open", open), () -> inspector.gaps()));
        }
        int program = model.programNr();
        List<Id> mine =
                IntStream.of(model.tracks())
                        .mapToObj(nr -> now.ecosystem().table(Track.KIND).id(nr))
                        .toList();
        List<Problem> problems =
                now.findings().stream()
                        .filter(finding -> mine.contains(finding.track()))
                        .map(finding -> finding.problem())
                        .filter(problem -> !isSecond(problem))
                        .limit(2)
                        .toList();
        ties.getChildren()
                .setAll(
                        problems.stream()
                                .<Node>map(problem -> new Notice("danger", Text.of(problem)))
                                .toList());
        ties.setVisible(!problems.isEmpty() && program != 0);
        ties.setManaged(!problems.isEmpty());
    }

    /// A tie is found at both of its tracks and told once.
    private static boolean isSecond(Problem problem) {
        List<Object> named = problem.arguments();
        return problem.key().equals("track.ambiguous")
                && named.get(0).toString().compareTo(named.get(1).toString()) > 0;
    }

    private void showWho() {
        Optional<TracksViewModel.State> now = model.stateProperty().get();
        if (now.isEmpty() || model.programNr() == 0) {
            who.getChildren().clear();
            return;
        }
        boolean asMap = shown.valueProperty().get() == Shown.MAP;
        who.getChildren().setAll(asMap ? map(now.get()) : partners(now.get()));
    }

    private Node map(TracksViewModel.State now) {
        TrackMap map = TrackMap.of(now.plan(), model.programNr());
        MapPane pane =
                new MapPane(
                        now.ecosystem(),
                        map,
                        colours(),
                        (owner, spot) -> inspector.spot(owner, map, spot));
        ScrollPane scroll = new ScrollPane(pane);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("map-scroll");
        scroll.setMinHeight(110);
        return scroll;
    }

    private Node partners(TracksViewModel.State now) {
        PartnerMatrix matrix = new PartnerMatrix(now.plan());
        DataTable table = matrix.table();
        table.arrange(
                new app.mangrove.ui.table.Arrangement(
                        matrix.columns().stream()
                                .map(app.mangrove.ui.table.ColumnSpec::key)
                                .toList(),
                        java.util.Map.of(),
                        0));
        table.selectionProperty()
                .subscribe(numbers -> {
                    if (numbers.length == 1) {
                        inspector.partner(numbers[0]);
                    }
                });
        table.setMinHeight(110);
        return table;
    }

    /// The rule of a track in a plan.
    static Optional<TrackRule> rule(TrackPlan plan, Id track) {
        return plan.ecosystem()
                .find(Track.KIND, track)
                .map(row -> plan.ecosystem().table(Program.KIND).nr(row.program()))
                .flatMap(program ->
                        plan.rules().of(program).stream()
                                .filter(rule -> rule.id().equals(track))
                                .findFirst());
    }

    @Override
    public String id() {
        return "tracks";
    }

    @Override
    public String titleKey() {
        return "track.title";
    }

    @Override
    public String icon() {
        return "fth-compass";
    }

    @Override
    public RailGroup group() {
        return RailGroup.PLAN;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<Node> toolbar() {
        return List.of(tools);
    }

    @Override
    public Optional<Node> inspector() {
        return Optional.of(inspector);
    }

    @Override
    public Optional<Action> primary() {
        return Optional.of(Action.of("track.new", "track.new", "fth-plus", inspector::newTrack));
    }

    @Override
    public void open(String detail) {
        model.open();
    }

    @Override
    public void close() {
        model.close();
    }
}
