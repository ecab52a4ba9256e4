package app.mangrove.ui.shell;

import app.mangrove.base.work.Tasks;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Finds and runs any action, and opens any record, by a few typed letters.
public final class CommandPalette {
    private static final int SHOWN = 40;
    private static final int RECENT_BONUS = 30;

    private final Overlay overlay;
    private final ActionRegistry actions;
    private final Tasks tasks;
    private final List<PaletteEntry.Provider> providers = new ArrayList<>();
    private final Set<String> recent = new LinkedHashSet<>();
    private final ObservableList<PaletteEntry> found = FXCollections.observableArrayList();
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>(found);
    private final Label nothing = Labels.caption(Text.of("shell.palette.nothing"));
    private final VBox box = new VBox(field, new StackPane(list, nothing), foot());

    public CommandPalette(Overlay overlay, ActionRegistry actions, Tasks tasks) {
        this.overlay = overlay;
        this.actions = actions;
        this.tasks = tasks;
        box.getStyleClass().add("palette");
        field.getStyleClass().add("palette-field");
        field.setId("palette-field");
        field.setPromptText(Text.of("shell.header.search"));
        field.setAccessibleText(Text.of("shell.header.search"));
        field.textProperty().subscribe(this::search);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new PaletteCell(this::run));
        list.prefHeightProperty().bind(Bindings.size(found).add(1).multiply(36));
        nothing.visibleProperty().bind(Bindings.isEmpty(found));
    }

    /// Adds a source of records.
    public CommandPalette provider(PaletteEntry.Provider provider) {
        providers.add(provider);
        return this;
    }

    public void open() {
        open("");
    }

    /// Opens with a text already typed.
    public void open(String typed) {
        StackPane.setMargin(box, new Insets(72, 0, 0, 0));
        overlay.show(box, Pos.TOP_CENTER, () -> tasks.latest("palette").cancel());
        field.setText(typed);
        search(typed);
        field.requestFocus();
        field.end();
    }

    private void search(String typed) {
        List<PaletteEntry> own = matching(typed);
        show(own, List.of());
        if (typed.isBlank() || providers.isEmpty()) {
            tasks.latest("palette").cancel();
            return;
        }
        tasks.latest("palette", Duration.ofMillis(30))
                .run(progress ->
                        providers.stream()
                                .flatMap(p ->
                                        p.find(typed.strip(), SHOWN, progress.cancel()).stream())
                                .toList())
                .then(records -> show(own, records), problem -> show(own, List.of()));
    }

    private List<PaletteEntry> matching(String typed) {
        return actions.all().stream()
                .filter(action -> Boolean.TRUE.equals(action.enabled().getValue()))
                .map(action -> entry(action, Fuzzy.score(typed, action.title())))
                .filter(entry -> entry.score() >= 0)
                .toList();
    }

    private PaletteEntry entry(Action action, int score) {
        int bonus = score >= 0 && recent.contains(action.id()) ? RECENT_BONUS : 0;
        return new PaletteEntry(
                action.id(),
                action.icon(),
                action.title(),
                action.keysText(),
                score + bonus,
                action::fire);
    }

    private void show(List<PaletteEntry> own, List<PaletteEntry> records) {
        found.setAll(
                Stream.concat(own.stream(), records.stream())
                        .sorted(Comparator.comparingInt(PaletteEntry::score).reversed())
                        .limit(SHOWN)
                        .toList());
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void steer(KeyEvent key) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (key.getCode()) {
            case DOWN -> select(at + 1);
            case UP -> select(at - 1);
            case PAGE_DOWN -> select(at + 8);
            case PAGE_UP -> select(at - 8);
            case ENTER -> run(list.getSelectionModel().getSelectedItem());
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void select(int index) {
        if (!found.isEmpty()) {
            int kept = Math.clamp(index, 0, found.size() - 1);
            list.getSelectionModel().select(kept);
            list.scrollTo(Math.max(0, kept - 4));
        }
    }

    private void run(@Nullable PaletteEntry entry) {
        if (entry != null) {
            recent.remove(entry.id());
            recent.add(entry.id());
            overlay.hide();
            entry.run().run();
        }
    }

    private static HBox foot() {
        HBox foot =
                new HBox(
                        hint("↑ ↓", "shell.palette.choose"),
                        hint("↵", "shell.palette.run"),
                        hint("Esc", "shell.palette.close"));
        foot.getStyleClass().add("palette-foot");
        return foot;
    }

    private static HBox hint(String keys, String textKey) {
        HBox hint = new HBox(6, Labels.of(keys, "key-cap"), Labels.caption(Text.of(textKey)));
        hint.setAlignment(Pos.CENTER_LEFT);
        return hint;
    }

    /// One line; its nodes are made once.
    static final class PaletteCell extends ListCell<PaletteEntry> {
        private final Label title = new Label();
        private final Label hint = Labels.caption("");
        private final HBox row = new HBox(Icon.of("fth-circle"), title, Labels.gap(), hint);

        PaletteCell(Consumer<PaletteEntry> run) {
            row.getStyleClass().add("palette-row");
            setOnMouseClicked(e -> {
                if (getItem() != null) {
                    run.accept(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText("");
            } else {
                row.getChildren().set(0, Icon.of(entry.icon()));
                title.setText(entry.title());
                hint.setText(entry.hint());
                setGraphic(row);
                setAccessibleText(entry.title() + ", " + entry.hint());
            }
        }
    }
}
