package app.mangrove.tier.view;

import app.mangrove.model.program.Ladder;
import app.mangrove.model.program.LadderVersion;
import app.mangrove.model.program.Tier;
import app.mangrove.tier.LadderRules;
import app.mangrove.tier.draft.Flaw;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Chip;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.record.DayPicker;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import java.util.ArrayList;
import java.util.List;

/// The toolbar of the tiers screen: which ladder, which version, on which day, and what a draft
/// changes.
final class LadderBar extends HBox {
    private final TiersViewModel model;
    private final LadderPanes panes;
    private final MenuButton ladders = Buttons.menu("", "fth-layers");
    private final MenuButton versions = Buttons.menu("", "fth-git-branch");
    private final HBox facts = new HBox(8);
    private final DayPicker day;
    private final MenuButton tiers = Buttons.menu(Text.of("ladder.add-tier"), "fth-plus");

    LadderBar(TiersViewModel model, LadderPanes panes) {
        super(8);
        this.model = model;
        this.panes = panes;
        day = new DayPicker(Text.of("ladder.evaluated-on"), model.day(), model::evaluateOn);
        day.setId("evaluated-on");
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(this, Priority.ALWAYS);
        ladders.setId("choose-ladder");
        versions.setId("choose-version");
        tiers.setId("add-tier");
        facts.setAlignment(Pos.CENTER_LEFT);
        facts.setMinWidth(USE_PREF_SIZE);
        ladders.setMinWidth(90);
        versions.setMinWidth(90);
        tiers.setMinWidth(USE_PREF_SIZE);

        Label on = Labels.caption(Text.of("ladder.evaluated-on"));
        on.setMinWidth(0);
        getChildren().addAll(ladders, versions, facts, Labels.gap(), on, day, tiers);
    }

    void show(Picture picture) {
        LadderRules rules = picture.rules();
        ladders.setText(rules.ladder().name());
        ladders.getItems().setAll(model.ladders().stream().map(this::ladder).toList());
        versions.setText(rules.version().name());
        versions.getStyleClass().remove("scenario");
        if (rules.isDraft()) {
            versions.getStyleClass().add("scenario");
        }
        versions.getItems().setAll(model.versions().stream().map(this::version).toList());
        facts.getChildren().setAll(facts(picture));
        tiers.getItems().setAll(model.missingTiers().stream().map(this::tier).toList());
        tiers.setDisable(tiers.getItems().isEmpty() || model.isReadOnly());
    }

    private MenuItem ladder(Ladder ladder) {
        MenuItem item = new MenuItem(ladder.name());
        item.setOnAction(e -> model.choose(ladder));
        return item;
    }

    private MenuItem version(LadderRules rules) {
        String status =
                Names.choice(LadderVersion.KIND, LadderVersion.STATUS, rules.version().status());
        MenuItem item =
                new MenuItem(
                        Text.of(
                                "ladder.version-line",
                                rules.version().name(),
                                status,
                                rules.version().validFrom()));
        item.setOnAction(e -> model.choose(rules));
        return item;
    }

    private MenuItem tier(Tier tier) {
        MenuItem item = new MenuItem(tier.name());
        item.setOnAction(e -> model.addTier(tier));
        return item;
    }

    private List<Node> facts(Picture picture) {
        LadderRules rules = picture.rules();
        List<Node> nodes = new ArrayList<>();
        nodes.add(
                new Chip(
                        Text.of("ladder.review"),
                        Names.choice(
                                LadderVersion.KIND, LadderVersion.REVIEW, rules.version().review()),
                        () -> review(picture),
                        null,
                        ""));
        if (picture.isChanged()) {
            int changes =
                    picture.differences().stream()
                            .mapToInt(each -> Math.max(1, each.changes().size()))
                            .sum();
            nodes.add(Labels.divider());
            nodes.add(
                    Buttons.link(
                            Text.of("ladder.changes", changes), () -> compare(facts, picture)));
        }
        if (rules.isDraft() && !model.isReadOnly()) {
            nodes.add(Buttons.small(Text.of("ladder.discard"), "fth-rotate-ccw", model::discard));
        }
        if (!picture.flaws().isEmpty()) {
            nodes.add(flaws(picture));
        }
        return nodes;
    }

    /// How many flaws there are; a click says each, where it is and what to do.
    private static Node flaws(Picture picture) {
        long serious = picture.flaws().stream().filter(Flaw::serious).count();
        Label pill =
                Labels.pill(
                        Text.of("ladder.flaws", picture.flaws().size()),
                        serious > 0 ? "danger" : "warning",
                        "fth-alert-octagon");
        pill.setId("flaws");
        pill.setFocusTraversable(true);
        pill.getStyleClass().add("clickable");
        Runnable show =
                () ->
                        Popovers.show(
                                pill,
                                picture.flaws().stream()
                                        .map(flaw ->
                                                new Notice(
                                                        flaw.serious() ? "danger" : "warning",
                                                        Text.of(flaw.problem())))
                                        .toArray(Node[]::new));
        pill.setOnMouseClicked(e -> show.run());
        pill.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                show.run();
            }
        });
        return pill;
    }

    private void review(Picture picture) {
        model.review()
                .ifPresent(review -> {
                    List<PopOver> box = new ArrayList<>();
                    Runnable close = () -> box.forEach(PopOver::hide);
                    box.add(
                            Popovers.show(
                                    facts,
                                    new ReviewPane(
                                            model,
                                            picture,
                                            review,
                                            () -> {
                                                close.run();
                                                panes.policy(facts, picture.rules());
                                            },
                                            close)));
                });
    }

    private static void compare(Node owner, Picture picture) {
        DifferenceWords words = new DifferenceWords(picture);
        VBox lines = new VBox(6);
        lines.getChildren()
                .add(
                        Labels.of(
                                Text.of(
                                        "ladder.compared",
                                        picture.base().version().name(),
                                        picture.rules().version().name()),
                                "subtitle"));
        if (picture.differences().isEmpty()) {
            lines.getChildren().add(Labels.caption(Text.of("ladder.no-changes")));
        }
        picture.differences()
                .forEach(difference ->
                        words.lines(difference)
                                .forEach(line -> {
                                    Label label = Labels.of(line, "small-text");
                                    label.setWrapText(true);
                                    lines.getChildren().add(label);
                                }));
        Popovers.show(owner, lines);
    }
}
