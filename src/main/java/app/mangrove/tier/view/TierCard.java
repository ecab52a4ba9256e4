package app.mangrove.tier.view;

import app.mangrove.model.program.Benefit;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.Rung;
import app.mangrove.tier.Impact;
import app.mangrove.tier.LadderStep;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.ShareBar;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One tier: what it asks, what it gives, and how many stand on it.
final class TierCard extends VBox {
    private static final double WIDE = 300;

    private final TiersViewModel model;
    private final Picture picture;
    private final LadderStep step;
    private final LadderPanes panes;
    private final StackPane foot = new StackPane();

    TierCard(
            TiersViewModel model,
            Picture picture,
            LadderStep step,
            List<Benefit> benefits,
            LadderPanes panes) {
        this.model = model;
        this.picture = picture;
        this.step = step;
        this.panes = panes;
        getStyleClass().addAll("card", "tier-card");
        setId("tier-" + step.tier().rank());
        getChildren().add(head());
        VBox asks = new VBox(6);
        asks.getStyleClass().add("tier-asks");
        picture.asks().forEach((ask, sample) -> asks.getChildren().add(ask(ask, sample)));
        getChildren().addAll(asks, grow(), Labels.rule());
        VBox gives = new VBox(2);
        benefits.forEach(each -> gives.getChildren().add(gives(each)));
        getChildren().addAll(gives, Labels.rule(), foot);
        count(picture);
    }

    private static Region grow() {
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private Node head() {
        Label rank = Labels.of(String.valueOf(picture.rules().place(step.tier().id()) + 1), "rank");
        rank.getStyleClass().add("rank-" + colour());
        MenuButton rule = Buttons.menu(LadderWords.rule(step), "");
        rule.setId("rule-" + step.tier().rank());
        rule.getItems().setAll(rules());
        rule.setDisable(model.isReadOnly());
        MenuButton more = Buttons.menu("", "fth-more-horizontal");
        more.getStyleClass().addAll("quiet", "no-arrow");
        more.setMinWidth(Region.USE_PREF_SIZE);
        rule.setMinWidth(Region.USE_PREF_SIZE);
        Buttons.name(more, Text.of("ladder.tier-menu", step.name()));
        more.getItems()
                .setAll(
                        item("ladder.add-criterion", () -> panes.criterion(this, step, null)),
                        item("ladder.add-benefit", () -> panes.benefit(this, step, null)),
                        item("ladder.tier-policy", () -> panes.rung(this, step)),
                        item("ladder.categories", () -> panes.categories(this, step)),
                        new SeparatorMenuItem(),
                        item(
                                "ladder.remove-tier",
                                () ->
                                        model.remove(
                                                Rung.KIND,
                                                step.id(),
                                                Text.of("ladder.removed", step.name()))));
        more.setDisable(model.isReadOnly());
        HBox head = new HBox(6, rank, Labels.cardTitle(step.name()), Labels.gap(), rule, more);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /// Its place among the five steps of the sequential colours, the highest tier the strongest.
    int colour() {
        int steps = picture.rules().steps().size();
        int place = picture.rules().place(step.tier().id());
        return steps < 2 ? 5 : 2 + Math.round(3f * place / (steps - 1));
    }

    private List<MenuItem> rules() {
        int n = step.criteria().size();
        List<MenuItem> items = new ArrayList<>();
        items.add(item("ladder.rule.all", () -> rule("ALL", null)));
        items.add(item("ladder.rule.any", () -> rule("ANY", null)));
        for (long k = 2; k < n; k++) {
            long needed = k;
            MenuItem item = new MenuItem(Text.of("ladder.k-of-n", k, n));
            item.setOnAction(e -> rule("COUNT", needed));
            items.add(item);
        }
        items.add(item("ladder.rule.points", () -> panes.rung(this, step)));
        return items;
    }

    private void rule(String rule, @Nullable Long needed) {
        model.set(
                Rung.KIND,
                step.id(),
                Map.of(
                        Rung.RULE.key(), Optional.of(rule),
                        Rung.NEEDED.key(), Optional.ofNullable(needed)),
                Text.of("ladder.changed", step.name()));
    }

    /// Shown only where the card has room for it.
    private void wideOnly(Node node) {
        node.visibleProperty().bind(widthProperty().greaterThan(WIDE));
        node.managedProperty().bind(node.visibleProperty());
    }

    private static MenuItem item(String key, Runnable run) {
        MenuItem item = new MenuItem(Text.of(key));
        item.setOnAction(e -> run.run());
        return item;
    }

    private Node ask(Picture.Ask ask, Criterion sample) {
        Optional<Criterion> asked = Picture.asked(step, ask);
        String name = LadderWords.metric(picture.ecosystem(), sample);
        Label metric = Labels.of(name);
        metric.setMinWidth(0);
        Label window = Labels.of(LadderWords.window(sample), "caption");
        window.setMinWidth(Region.USE_PREF_SIZE);
        wideOnly(window);
        metric.setTooltip(new Tooltip(name + ", " + window.getText()));
        HBox row = new HBox(6, metric, window, Labels.gap());
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("tier-ask");
        if (asked.isEmpty()) {
            var none =
                    Buttons.link(
                            Text.of("ladder.not-asked"), () -> panes.criterion(this, step, sample));
            none.getStyleClass().add("not-asked");
            none.setDisable(model.isReadOnly());
            row.getChildren().add(none);
            return row;
        }
        Criterion criterion = asked.get();
        ThresholdField field =
                new ThresholdField(
                        model,
                        picture,
                        criterion,
                        picture.before(step, ask),
                        step.name() + ", " + name);
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.draggable(metric);
        metric.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                panes.edit(this, criterion);
            }
        });
        row.getChildren().add(field);
        return row;
    }

    private Node gives(Benefit sample) {
        Optional<Benefit> given =
                step.benefits().stream().filter(each -> same(each, sample)).findFirst();
        String words = given.map(LadderWords::quantity).orElse("—");
        var value =
                Buttons.link(
                        words.isEmpty() ? "—" : words,
                        () ->
                                given.ifPresentOrElse(
                                        each -> panes.edit(this, each),
                                        () -> panes.benefit(this, step, sample)));
        value.getStyleClass().add("benefit-value");
        if (given.filter(this::isChanged).isPresent()) {
            value.getStyleClass().add("changed");
        }
        given.flatMap(each -> picture.flaws(each.id()).stream().findFirst())
                .ifPresent(flaw -> {
                    value.getStyleClass().add("flawed");
                    value.setTooltip(new Tooltip(Text.of(flaw.problem())));
                });
        value.setDisable(model.isReadOnly());
        HBox row =
                new HBox(
                        Labels.of(LadderWords.benefit(sample), "muted", "small-text"),
                        Labels.gap(),
                        value);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private boolean isChanged(Benefit benefit) {
        int place = picture.base().place(step.tier().id());
        return place < 0
                || picture.base().steps().get(place).benefits().stream()
                        .noneMatch(old ->
                                same(old, benefit)
                                        && LadderWords.quantity(old)
                                                .equals(LadderWords.quantity(benefit)));
    }

    /// Whether two benefits are the same in different tiers.
    static boolean same(Benefit one, Benefit other) {
        return one.type().equals(other.type())
                && one.unit().equals(other.unit())
                && LadderWords.benefit(one).equals(LadderWords.benefit(other));
    }

    /// Shows how many stand on it in a picture that differs only by a threshold.
    void count(Picture now) {
        foot.getChildren().setAll(foot(now));
    }

    private Node foot(Picture now) {
        Impact.Level level =
                now.level(step)
                        .orElse(
                                new Impact.Level(
                                        Optional.of(step.tier()), 0, 0, step.targetShare()));
        int all =
                now.impact().levels().stream()
                        .filter(each -> each.tier().isPresent())
                        .mapToInt(Impact.Level::after)
                        .sum();
        double share = all == 0 ? 0 : (double) level.after() / all;
        HBox count =
                new HBox(
                        4,
                        Labels.of(Text.formats().number(level.after()), "figure"),
                        Labels.of(Text.of("ladder.partners", level.after()), "small-text"));
        int moved = level.after() - level.before();
        if (moved != 0) {
            count.getChildren()
                    .add(Labels.of(Text.formats().signed(moved, 0), "strong", "small-text"));
        }
        count.setAlignment(Pos.BASELINE_LEFT);
        count.setMinWidth(Region.USE_PREF_SIZE);
        Optional<BigDecimal> target = step.targetShare();
        Label words =
                Labels.caption(
                        target.map(t ->
                                        Text.of(
                                                "ladder.share-target",
                                                Text.formats().percent(share, 0),
                                                Text.formats().percent(t.doubleValue(), 0)))
                                .orElseGet(() -> Text.formats().percent(share, 0)));
        words.setMinWidth(Region.USE_PREF_SIZE);
        Label brief = Labels.caption(Text.formats().percent(share, 0));
        brief.setMinWidth(Region.USE_PREF_SIZE);
        wideOnly(words);
        brief.visibleProperty().bind(words.visibleProperty().not());
        brief.managedProperty().bind(brief.visibleProperty());
        ShareBar bar = new ShareBar(share, target.map(BigDecimal::doubleValue), colour());
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox line = new HBox(10, count, bar, words, brief);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
