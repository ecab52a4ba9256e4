package app.mangrove.tier.view;

import app.mangrove.model.Id;
import app.mangrove.model.partner.Partner;
import app.mangrove.tier.LadderStep;
import app.mangrove.tier.review.Decision;
import app.mangrove.tier.review.Review;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.record.DayPicker;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// A review of the version in force: what it would decide of each partner, and the ways to commit
/// that or to grant more time.
final class ReviewPane extends VBox {
    private final TiersViewModel model;
    private final Picture picture;
    private final Review review;
    private final Runnable close;

    ReviewPane(
            TiersViewModel model, Picture picture, Review review, Runnable policy, Runnable close) {
        super(12);
        this.model = model;
        this.picture = picture;
        this.review = review;
        this.close = close;
        List<Decision> changes = review.changes();
        HBox head =
                new HBox(
                        8,
                        Labels.of(Text.of("ladder.review-title", model.day()), "subtitle"),
                        Labels.gap(),
                        Buttons.link(Text.of("ladder.policy"), policy));
        head.setAlignment(Pos.BASELINE_LEFT);
        getChildren()
                .addAll(
                        head,
                        Labels.caption(Text.of("ladder.review-next", model.nextReview())),
                        changes.isEmpty()
                                ? new Notice("success", Text.of("ladder.review-nothing"))
                                : list(changes));
        if (!changes.isEmpty() && !model.isReadOnly()) {
            getChildren().add(commit(changes));
        }
        List<Id> falling =
                changes.stream().filter(ReviewPane::falls).map(Decision::partner).toList();
        if (!falling.isEmpty() && !model.isReadOnly()) {
            getChildren().addAll(Labels.rule(), grace(falling));
        }
    }

    private static boolean falls(Decision decision) {
        return decision.action() == Decision.Action.DEMOTE
                || decision.action() == Decision.Action.LEAVE
                || decision.action() == Decision.Action.GRACE
                || decision.action() == Decision.Action.PROBATION;
    }

    private Node list(List<Decision> changes) {
        VBox lines = new VBox(4);
        lines.setId("review-decisions");
        for (Decision decision : changes) {
            String name = picture.ecosystem().name(Partner.KIND, decision.nr());
            HBox line =
                    new HBox(
                            8,
                            Labels.of(name, "small-text"),
                            Labels.gap(),
                            Labels.caption(words(decision)));
            line.setAlignment(Pos.CENTER_LEFT);
            lines.getChildren().add(line);
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(280);
        return scroll;
    }

    private static String words(Decision decision) {
        String none = Text.of("ladder.no-tier");
        return Text.of(
                "ladder.decision." + decision.action().name().toLowerCase(Locale.ROOT),
                decision.held().map(LadderStep::name).orElse(none),
                decision.next().map(LadderStep::name).orElse(none));
    }

    private Node commit(List<Decision> changes) {
        Button commit =
                Buttons.primary(
                        Text.of("ladder.review-commit", changes.size()),
                        () -> {
                            model.decide(review);
                            close.run();
                        });
        commit.setId("commit-review");
        return new HBox(
                8,
                Labels.caption(Text.of("ladder.review-from", review.effective())),
                Labels.gap(),
                commit);
    }

    private Node grace(List<Id> falling) {
        LocalDate[] until = {model.day().plusMonths(6)};
        DayPicker day =
                new DayPicker(Text.of("ladder.grace-until"), until[0], now -> until[0] = now);
        Button grant =
                Buttons.small(
                        Text.of("ladder.grant", falling.size()),
                        "fth-clock",
                        () -> {
                            model.grant(review, falling, until[0]);
                            close.run();
                        });
        grant.setId("grant-grace");
        HBox row = new HBox(8, Labels.caption(Text.of("ladder.grace-until")), day, grant);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
