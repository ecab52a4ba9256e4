package app.mangrove.visibility.view;

import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.controlsfx.control.PopOver;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Asks for a partner: type a part of its name, Enter takes the first.
final class PartnerPick {
    private PartnerPick() {}

    static void show(
            Node owner,
            List<PreviewViewModel.Choice> partners,
            Consumer<PreviewViewModel.Choice> chosen) {
        TextField search = new TextField();
        search.setId("partner-search");
        search.setPromptText(Text.of("visibility.pick.search"));
        ListView<PreviewViewModel.Choice> list = new ListView<>();
        list.setId("partner-list");
        list.getStyleClass().add("plain-list");
        list.getItems().setAll(partners);
        list.setPrefHeight(300);
        PopOver popover =
                Popovers.showNarrow(
                        owner, Labels.cardTitle(Text.of("visibility.pick")), search, list);
        Consumer<PreviewViewModel.Choice> take =
                choice -> {
                    popover.hide();
                    chosen.accept(choice);
                };
        search.textProperty().subscribe(typed -> list.getItems().setAll(matching(partners, typed)));
        search.setOnAction(e -> {
            if (!list.getItems().isEmpty()) {
                take.accept(list.getItems().getFirst());
            }
        });
        search.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
            }
        });
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                take(list, take);
            }
        });
        list.setOnMouseClicked(e -> take(list, take));
        search.requestFocus();
    }

    private static void take(
            ListView<PreviewViewModel.Choice> list, Consumer<PreviewViewModel.Choice> take) {
        PreviewViewModel.Choice choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            take.accept(choice);
        }
    }

    private static List<PreviewViewModel.Choice> matching(
            List<PreviewViewModel.Choice> partners, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return partners.stream()
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }
}
