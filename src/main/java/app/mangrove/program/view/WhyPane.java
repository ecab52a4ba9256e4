package app.mangrove.program.view;

import app.mangrove.model.Ecosystem;
import app.mangrove.program.Choice;
import app.mangrove.program.Combination;
import app.mangrove.program.Dimension;
import app.mangrove.program.TrackRule;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Why a combination gets its track: the track, and each other one with what it lacks.
final class WhyPane extends VBox {
    private final Ecosystem ecosystem;

    WhyPane(Ecosystem ecosystem, Choice choice) {
        super(8);
        this.ecosystem = ecosystem;
        getStyleClass().add("why");
        for (Choice.Verdict verdict : choice.verdicts()) {
            getChildren().add(line(verdict, choice));
        }
        if (choice.verdicts().isEmpty()) {
            getChildren().add(Labels.caption(Text.of("track.why.empty")));
        }
    }

    /// What a partner is, as pills: type, tier, place, specialisations.
    static FlowPane pills(Ecosystem ecosystem, Combination combination) {
        FlowPane pills = new FlowPane(6, 4);
        for (Dimension dimension : Dimension.values()) {
            for (int nr : combination.values(dimension)) {
                pills.getChildren().add(Labels.pill(ecosystem.name(dimension.kind(), nr), ""));
            }
        }
        return pills;
    }

    private Node line(Choice.Verdict verdict, Choice choice) {
        Label name = Labels.of(verdict.rule().name());
        name.getStyleClass().add(isBest(verdict) ? "strong" : "muted");
        name.setWrapText(true);
        Label reason = Labels.caption(reason(verdict, choice));
        reason.setWrapText(true);
        VBox words = new VBox(name, reason);
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(8, mark(verdict.result()), words);
    }

    private static boolean isBest(Choice.Verdict verdict) {
        return verdict.result() == Choice.Result.CHOSEN || verdict.result() == Choice.Result.TIES;
    }

    static Icon mark(Choice.Result result) {
        return switch (result) {
            case CHOSEN -> Icon.small("fth-check-circle").styled("good");
            case TIES -> Icon.small("fth-alert-octagon").styled("bad");
            case LESS_SPECIFIC -> Icon.small("fth-corner-down-right").styled("muted");
            case DOES_NOT_FIT -> Icon.small("fth-x").styled("muted");
            case NOT_IN_FORCE -> Icon.small("fth-clock").styled("muted");
        };
    }

    private String reason(Choice.Verdict verdict, Choice choice) {
        TrackRule rule = verdict.rule();
        return switch (verdict.result()) {
            case CHOSEN -> Text.of("track.why.chosen", rule.named(), conditions(rule));
            case TIES -> Text.of("track.why.ties", conditions(rule));
            case LESS_SPECIFIC -> Text.of("track.why.less", lost(rule, choice));
            case DOES_NOT_FIT ->
                    Text.of(
                            "track.why.unmet",
                            verdict.unmet().stream()
                                    .map(dimension -> asked(rule, dimension))
                                    .collect(Collectors.joining(", ")));
            case NOT_IN_FORCE -> Text.of("track.why.not-in-force");
        };
    }

    /// By how much: fewer conditions, or a region that holds that of the chosen one.
    private String lost(TrackRule rule, Choice choice) {
        TrackRule best = choice.best().getFirst();
        return rule.named() < best.named()
                ? Text.of("track.why.fewer", rule.named(), best.named())
                : Text.of(
                        "track.why.wider",
                        asked(rule, Dimension.REGION),
                        asked(best, Dimension.REGION));
    }

    private String conditions(TrackRule rule) {
        List<String> named = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            if (rule.asks(dimension) != 0) {
                named.add(asked(rule, dimension));
            }
        }
        return named.isEmpty() ? Text.of("track.why.everybody") : String.join(", ", named);
    }

    private String asked(TrackRule rule, Dimension dimension) {
        int nr = rule.asks(dimension);
        return nr == 0 ? Text.of("track.any") : ecosystem.name(dimension.kind(), nr);
    }
}
