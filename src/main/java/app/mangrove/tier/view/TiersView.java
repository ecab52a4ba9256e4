package app.mangrove.tier.view;

import app.mangrove.model.program.Benefit;
import app.mangrove.tier.Impact;
import app.mangrove.tier.LadderStep;
import app.mangrove.ui.chart.Flows;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.shell.Action;
import app.mangrove.ui.shell.RailGroup;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.text.Text;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// A ladder, edited in place, with what each change does before it is published.
public final class TiersView implements Screen {
    private final TiersViewModel model;
    private final Consumer<Impact.Line> open;
    private final LadderPanes panes;
    private final LadderBar bar;
    private final StackPane page = new StackPane();
    private final HBox cards = new HBox(16);
    private final GridPane impact = new GridPane(16, 16);
    private final ScrollPane scroll;
    private final Flows flows =
            new Flows(Text.of("ladder.today"), Text.of("ladder.with-the-change"));
    private List<TierCard> shown = List.of();

    /// `open` shows a partner.
    public TiersView(TiersViewModel model, Consumer<Impact.Line> open) {
        this.model = model;
        this.open = open;
        this.panes = new LadderPanes(model);
        this.bar = new LadderBar(model, panes);
        flows.setId("tier-flows");
        flows.name(Text.of("ladder.who-moves"));
        ColumnConstraints flow = column(32);
        ColumnConstraints costs = column(48);
        ColumnConstraints rails = column(20);
        impact.getColumnConstraints().addAll(flow, costs, rails);
        cards.setFillHeight(true);
        VBox content = new VBox(16, cards, impact);
        content.getStyleClass().add("tiers-page");
        VBox.setVgrow(impact, Priority.ALWAYS);
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("board-scroll");
        model.pictureProperty().subscribe(this::show);
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setFillWidth(true);
        return column;
    }

    private void show(Optional<Picture> picture) {
        if (picture.isEmpty()) {
            page.getChildren()
                    .setAll(
                            new EmptyState(
                                    "fth-layers",
                                    Text.of("ladder.none"),
                                    Text.of("ladder.none-words")));
            return;
        }
        Picture now = picture.get();
        bar.show(now);
        if (now.preview()) {
            shown.forEach(card -> card.count(now));
        } else {
            rebuild(now);
        }
        impact(now);
        page.getChildren().setAll(scroll);
    }

    /// New cards; the field that had the focus gets it again.
    private void rebuild(Picture now) {
        String focused =
                Optional.ofNullable(cards.getScene())
                        .map(scene -> scene.getFocusOwner())
                        .map(Node::getId)
                        .orElse("");
        List<Benefit> benefits = benefits(now);
        shown =
                now.rules().steps().stream()
                        .map(step -> new TierCard(model, now, step, benefits, panes))
                        .toList();
        shown.forEach(card -> {
            card.setPrefWidth(0);
            card.setMinWidth(200);
            HBox.setHgrow(card, Priority.ALWAYS);
        });
        cards.getChildren().setAll(shown);
        if (focused.startsWith("threshold-")) {
            Optional.ofNullable(cards.lookup("#" + focused)).ifPresent(Node::requestFocus);
        }
    }

    private static List<Benefit> benefits(Picture now) {
        List<Benefit> all = new ArrayList<>();
        for (LadderStep step : now.rules().steps().reversed()) {
            for (Benefit benefit : step.benefits()) {
                if (all.stream().noneMatch(each -> TierCard.same(each, benefit))) {
                    all.add(benefit);
                }
            }
        }
        return all;
    }

    private void impact(Picture now) {
        Node costs = new CostsCard(now, open, () -> panes.policy(flows, now.rules())).card();
        Node rails = new RailsCard(now, panes, model.isReadOnly()).card();
        impact.getChildren().clear();
        impact.addRow(0, moves(now), costs, rails);
        impact.getChildren()
                .forEach(each -> {
                    GridPane.setVgrow(each, Priority.ALWAYS);
                    GridPane.setFillHeight(each, true);
                });
    }

    private Card moves(Picture now) {
        Impact what = now.impact();
        Card card =
                new Card(
                        Text.of("ladder.who-moves"),
                        Text.of(
                                "ladder.who-moves-words",
                                what.count(Impact.Way.UP),
                                what.count(Impact.Way.DOWN),
                                what.count(Impact.Way.STAY)),
                        flows);
        card.action(
                Buttons.link(
                        Text.of("ladder.list"),
                        () -> list(card, now, Text.of("ladder.who-moves"), movers(now))));
        card.action(
                Buttons.link(
                        Text.of("ladder.everybody"),
                        () -> list(card, now, Text.of("ladder.everybody"), what.partners())));
        VBox.setVgrow(flows, Priority.ALWAYS);
        flows.setMinHeight(260);
        List<Impact.Level> levels = what.levels().reversed();
        List<Flows.Level> drawn = new ArrayList<>();
        for (Impact.Level level : levels) {
            int place = level.tier().map(tier -> now.rules().place(tier.id())).orElse(-1);
            int steps = Math.max(1, now.rules().steps().size() - 1);
            drawn.add(
                    new Flows.Level(
                            LadderWords.tier(level.tier()),
                            level.before(),
                            level.after(),
                            place < 0 ? 1 : 2 + Math.round(3f * place / steps)));
        }
        List<Flows.Ribbon> ribbons = new ArrayList<>();
        for (Impact.Move move : what.moves()) {
            String words =
                    Text.of(
                            "ladder.ribbon",
                            LadderWords.tier(move.from()),
                            LadderWords.tier(move.to()),
                            move.sum().partners());
            ribbons.add(
                    new Flows.Ribbon(
                            place(levels, move.from()),
                            place(levels, move.to()),
                            move.sum().partners(),
                            words,
                            () -> list(card, now, words, lines(now, move))));
        }
        flows.show(drawn, ribbons);
        return card;
    }

    private static int place(
            List<Impact.Level> levels, Optional<app.mangrove.model.program.Tier> tier) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).tier().map(t -> t.id()).equals(tier.map(t -> t.id()))) {
                return i;
            }
        }
        return 0;
    }

    private static List<Impact.Line> movers(Picture now) {
        List<Impact.Line> lines = new ArrayList<>(now.impact().movers());
        lines.addAll(now.impact().atRisk());
        return lines;
    }

    private static List<Impact.Line> lines(Picture now, Impact.Move move) {
        Predicate<Impact.Line> same =
                line ->
                        line.from().map(t -> t.id()).equals(move.from().map(t -> t.id()))
                                && line.to().map(t -> t.id()).equals(move.to().map(t -> t.id()));
        return now.impact().partners().stream().filter(same).toList();
    }

    private void list(Node owner, Picture now, String title, List<Impact.Line> lines) {
        Popovers.show(
                owner,
                new MoversPane(
                        now,
                        title,
                        lines,
                        open,
                        (at, line) ->
                                model.why(line.nr())
                                        .ifPresent(
                                                why -> Popovers.show(at, new WhyTier(now, why)))));
    }

    private void publish() {
        model.pictureProperty()
                .get()
                .ifPresent(now -> {
                    if (!now.rules().isDraft()) {
                        model.startDraft();
                        return;
                    }
                    List<PopOver> box = new ArrayList<>();
                    PublishPane pane =
                            new PublishPane(model, now, () -> box.forEach(PopOver::hide));
                    box.add(Popovers.show(bar, pane));
                });
    }

    @Override
    public String id() {
        return "tiers";
    }

    @Override
    public String titleKey() {
        return "ladder.title";
    }

    @Override
    public String icon() {
        return "fth-layers";
    }

    @Override
    public RailGroup group() {
        return RailGroup.PLAN;
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
    public Optional<Action> primary() {
        return Optional.of(
                Action.of("tiers.publish", "ladder.publish", "fth-send", this::publish)
                        .enabled(
                                Bindings.createBooleanBinding(
                                        () ->
                                                model.pictureProperty().get().isPresent()
                                                        && !model.isReadOnly(),
                                        model.pictureProperty())));
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
