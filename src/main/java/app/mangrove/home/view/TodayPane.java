package app.mangrove.home.view;

import app.mangrove.home.Need;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// What needs somebody today: one sentence, one line of context, when, and the way there.
final class TodayPane extends StackPane {
    private static final int SHOWN = 6;

    private final HomeViewModel model;
    private final VBox rows = new VBox();
    private boolean all;

    TodayPane(HomeViewModel model) {
        this.model = model;
        String day = Text.formats().dates().full(model.today());
        Card card = new Card(Text.of("home.today.title"), day, rows).flush();
        getChildren().add(card);
        model.needs().subscribe(this::show);
        model.lookedProperty().subscribe(looked -> show());
        show();
    }

    private void show() {
        rows.getChildren().clear();
        List<Need> needs = model.needs();
        if (needs.isEmpty() && model.lookedProperty().get()) {
            rows.getChildren()
                    .add(
                            new EmptyState(
                                    "fth-coffee",
                                    Text.of("home.today.nothing"),
                                    Text.of("home.today.nothing.words")));
        }
        int shown = all ? needs.size() : Math.min(SHOWN, needs.size());
        for (int i = 0; i < shown; i++) {
            boolean last = i == shown - 1 && shown == needs.size();
            rows.getChildren().add(row(needs.get(i), last));
        }
        if (shown < needs.size()) {
            rows.getChildren().add(more(needs.size() - shown));
        }
    }

    private Node more(int hidden) {
        Button more =
                Buttons.link(
                        Text.of("home.today.more", hidden),
                        () -> {
                            all = true;
                            show();
                        });
        HBox row = new HBox(more);
        row.getStyleClass().addAll("list-row", "last");
        return row;
    }

    private Node row(Need need, boolean last) {
        Label title = Labels.of(Text.of(need.title()), "strong");
        Label line = Labels.caption(Text.of(need.line()));
        title.setTextOverrun(OverrunStyle.ELLIPSIS);
        VBox words = new VBox(2, title, line);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(Labels.iconBox(icon(need), tone(need)), words);
        row.getStyleClass().add("list-row");
        if (last) {
            row.getStyleClass().add("last");
        }
        LocalDate due = need.due();
        if (due != null) {
            Label pill = Labels.pill(words(due), dueTone(due));
            pill.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(pill);
        }
        if (!need.screen().isEmpty()) {
            Button go = Buttons.small(Text.of(key(need, "go")), () -> model.decide(need));
            go.setMinWidth(USE_PREF_SIZE);
            go.getStyleClass().add("row-button");
            row.getChildren().add(go);
        }
        return row;
    }

    private static String key(Need need, String part) {
        return "home.need." + need.topic().name().toLowerCase(Locale.ROOT) + "." + part;
    }

    private static String icon(Need need) {
        return switch (need.topic()) {
            case TASK -> "fth-check-square";
            case PROBLEM -> "fth-alert-triangle";
            case CERTIFICATION -> "fth-award";
            case CONTRACT -> "fth-file-text";
            case DEAL -> "fth-briefcase";
            case IMPORT -> "fth-upload";
        };
    }

    private String tone(Need need) {
        LocalDate due = need.due();
        if (due != null && due.isBefore(model.today())) {
            return "danger";
        }
        return need.topic() == Need.Topic.PROBLEM || due != null && due.equals(model.today())
                ? "warning"
                : "";
    }

    private String dueTone(LocalDate due) {
        return due.isBefore(model.today()) ? "danger" : due.equals(model.today()) ? "warning" : "";
    }

    private String words(LocalDate due) {
        long days = ChronoUnit.DAYS.between(model.today(), due);
        if (days == 0) {
            return Text.of("home.due.today");
        }
        return days < 0 ? Text.of("home.due.late", -days) : Text.of("home.due.days", days);
    }
}
