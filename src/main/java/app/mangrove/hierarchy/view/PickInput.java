package app.mangrove.hierarchy.view;

import app.mangrove.hierarchy.Mention;
import app.mangrove.hierarchy.Pick;
import app.mangrove.ui.text.Text;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Which rows of a place go: none, all, those from a day on, or those that meet a condition.
final class PickInput extends HBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final ChoiceBox<Pick.How> how = new ChoiceBox<>();
    private final TextField text = new TextField();
    private final LocalDate day;

    PickInput(Mention mention, LocalDate day, Runnable changed) {
        super(8);
        this.day = day;
        setAlignment(Pos.CENTER_LEFT);
        List<Pick.How> offered = new ArrayList<>(List.of(Pick.How.NONE, Pick.How.ALL));
        if (Pick.day(mention).isPresent()) {
            offered.add(Pick.How.SINCE);
        }
        offered.add(Pick.How.WHERE);
        String place = mention.kind().key() + "-" + mention.field().key();
        how.setId("pick-" + place);
        how.setAccessibleText(Previews.place(mention));
        how.getItems().setAll(offered);
        how.setValue(Pick.How.NONE);
        how.setPrefWidth(140);
        how.setConverter(new Worded());
        text.setId("pick-text-" + place);
        text.setPrefColumnCount(14);
        how.setMinWidth(132);
        text.setVisible(false);
        text.setAccessibleText(Previews.place(mention));
        how.valueProperty()
                .subscribe((before, now) -> {
                    text.setVisible(now == Pick.How.SINCE || now == Pick.How.WHERE);
                    text.setText(now == Pick.How.SINCE ? day.toString() : "");
                    text.setPromptText(
                            now == Pick.How.WHERE ? Text.of("hierarchy.pick.prompt") : "");
                    changed.run();
                });
        text.textProperty()
                .subscribe((before, now) -> {
                    text.pseudoClassStateChanged(INVALID, isNoDate(now));
                    changed.run();
                });
        getChildren().setAll(how, text);
    }

    Pick pick() {
        return switch (how.getValue()) {
            case NONE -> Pick.NONE;
            case ALL -> Pick.ALL;
            case SINCE -> Pick.since(date());
            case WHERE -> text.getText().isBlank() ? Pick.NONE : Pick.where(text.getText());
        };
    }

    private boolean isNoDate(String typed) {
        if (how.getValue() != Pick.How.SINCE) {
            return false;
        }
        try {
            LocalDate.parse(typed.strip());
            return false;
        } catch (DateTimeException e) {
            return true;
        }
    }

    /// The typed day; what is no date yet counts as the day that is looked at.
    private LocalDate date() {
        try {
            return LocalDate.parse(text.getText().strip());
        } catch (DateTimeException e) {
            return day;
        }
    }

    private static final class Worded extends StringConverter<Pick.How> {
        @Override
        public String toString(Pick.How option) {
            return Text.of(
                    switch (option) {
                        case NONE -> "hierarchy.pick.none";
                        case ALL -> "hierarchy.pick.all";
                        case SINCE -> "hierarchy.pick.since";
                        case WHERE -> "hierarchy.pick.where";
                    });
        }

        @Override
        public Pick.How fromString(String text) {
            return Pick.How.NONE;
        }
    }
}
