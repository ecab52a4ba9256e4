package app.mangrove.hierarchy.view;

import app.mangrove.model.partner.Partner;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Finds one partner by a part of its name, with the keyboard alone.
final class PartnerPick extends VBox {
    private static final int MOST = 200;

    private final Shown shown;
    private final IntPredicate offered;
    private final TextField find = new TextField();
    private final ListView<Integer> list = new ListView<>();
    private final ReadOnlyObjectWrapper<Integer> picked = new ReadOnlyObjectWrapper<>(0);

    /// Offers the partners that fit.
    PartnerPick(Shown shown, String prompt, IntPredicate offered) {
        super(8);
        this.shown = shown;
        this.offered = offered;
        find.setId("pick-find");
        find.setPromptText(prompt);
        list.setId("pick-list");
        list.setPrefHeight(196);
        list.setFixedCellSize(28);
        list.setAccessibleText(prompt);
        list.setCellFactory(view -> new Named());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(now -> picked.set(now == null ? 0 : now));
        find.textProperty().subscribe(text -> search());
        find.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        getChildren().setAll(find, list);
    }

    private void steer(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0) {
            int at = list.getSelectionModel().getSelectedIndex() + step;
            if (at >= 0 && at < list.getItems().size()) {
                list.getSelectionModel().select(at);
                list.scrollTo(Math.max(0, at - 3));
            }
            event.consume();
        }
    }

    private void search() {
        String part = find.getText().strip().toLowerCase(Locale.ROOT);
        List<Integer> found =
                IntStream.of(shown.partners().numbers())
                        .filter(offered)
                        .filter(nr ->
                                part.isEmpty()
                                        || shown.name(nr).toLowerCase(Locale.ROOT).contains(part))
                        .boxed()
                        .sorted(
                                Comparator.comparing((Integer nr) ->
                                                !shown.name(nr)
                                                        .toLowerCase(Locale.ROOT)
                                                        .startsWith(part))
                                        .thenComparing(shown::name))
                        .limit(MOST)
                        .toList();
        list.getItems().setAll(found);
        if (!found.isEmpty() && !part.isEmpty()) {
            list.getSelectionModel().select(0);
        }
    }

    /// The number of the picked partner, 0 for none.
    ReadOnlyObjectProperty<Integer> pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    void focus() {
        find.requestFocus();
    }

    private final class Named extends ListCell<Integer> {
        @Override
        protected void updateItem(@Nullable Integer nr, boolean empty) {
            super.updateItem(nr, empty);
            if (empty || nr == null) {
                setText("");
                return;
            }
            Object status = shown.ecosystem().value(Partner.KIND, Partner.STATUS, nr);
            String ended =
                    "ENDED".equals(status) ? ", " + Text.of("choice.partner.status.ENDED") : "";
            setText(shown.name(nr) + ended);
        }
    }
}
