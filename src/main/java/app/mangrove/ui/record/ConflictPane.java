package app.mangrove.ui.record;

import app.mangrove.model.Conflict;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Table;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What two sides changed differently, field by field: what it was, what it is now, what was
/// wanted; a person keeps the one or the other.
public final class ConflictPane extends VBox {
    /// What the pane says: `wanted` heads the values that are not there now, `keep` and `take` are
    /// the two sides of a row that was removed or changed, empty when it leaves no choice.
    public record Wording(
            String title, String words, String wanted, String apply, String keep, String take) {
        /// For a change that somebody wants to make.
        public static Wording ofChange() {
            return new Wording(
                    Text.of("conflict.title"),
                    Text.of("conflict.words"),
                    Text.of("conflict.wanted"),
                    Text.of("conflict.apply"),
                    "",
                    "");
        }
    }

    private final Map<Conflict, RadioButton> wanted = new LinkedHashMap<>();
    private final Ecosystem now;
    private final Wording wording;

    /// `decided` gets the conflicts whose wanted side is taken; the others stay as they are now.
    public ConflictPane(
            Ecosystem now,
            List<Conflict> conflicts,
            Wording wording,
            Consumer<Set<Conflict>> decided,
            Runnable cancel) {
        super(16);
        this.now = now;
        this.wording = wording;
        setId("conflicts");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("conflict-grid");
        grid.setHgap(16);
        grid.setVgap(8);
        grid.addRow(
                0,
                Labels.caption(Text.of("conflict.field")),
                Labels.caption(Text.of("conflict.was")),
                Labels.caption(Text.of("conflict.now")),
                Labels.caption(wording.wanted()));
        int row = 1;
        for (Conflict conflict : conflicts) {
            addRow(grid, row++, conflict);
        }
        Label words = Labels.of(wording.words(), "muted");
        words.setWrapText(true);
        HBox foot =
                new HBox(
                        8,
                        Labels.gap(),
                        Buttons.plain(Text.of("common.cancel"), cancel),
                        Buttons.primary(wording.apply(), () -> decided.accept(taken())));
        getChildren().addAll(Labels.of(wording.title(), "subtitle"), words, grid, foot);
    }

    private void addRow(GridPane grid, int row, Conflict conflict) {
        int nr = now.table(conflict.kind()).nr(conflict.id());
        String name = nr == 0 ? Names.of(conflict.kind()) : now.name(conflict.kind(), nr);
        if (conflict.isRemoval()) {
            boolean choice = !wording.keep().isEmpty();
            String key = choice ? "conflict.changed" : "conflict.removed";
            Label text = Labels.of(Text.of(key, name));
            text.setWrapText(true);
            grid.add(text, 0, row, choice ? 2 : 4, 1);
            if (choice) {
                choose(grid, row, conflict, wording.keep(), wording.take());
            }
            return;
        }
        Optional<Field<?>> field = now.schema().field(conflict.kind(), conflict.field());
        if (field.isEmpty()) {
            return;
        }
        grid.add(
                new VBox(
                        Labels.of(Names.of(conflict.kind(), field.get()), "strong"),
                        Labels.caption(name)),
                0,
                row);
        grid.add(Labels.of(shown(conflict, field.get(), conflict.base()), "muted"), 1, row);
        choose(
                grid,
                row,
                conflict,
                shown(conflict, field.get(), conflict.now()),
                shown(conflict, field.get(), conflict.wanted()));
    }

    private void choose(GridPane grid, int row, Conflict conflict, String keep, String take) {
        ToggleGroup group = new ToggleGroup();
        RadioButton kept = choice(group, keep);
        RadioButton taken = choice(group, take);
        kept.setSelected(true);
        wanted.put(conflict, taken);
        grid.add(kept, 2, row);
        grid.add(taken, 3, row);
    }

    private static RadioButton choice(ToggleGroup group, String text) {
        RadioButton button = new RadioButton(text);
        button.setWrapText(true);
        button.setToggleGroup(group);
        return button;
    }

    private String shown(Conflict conflict, Field<?> field, @Nullable Object value) {
        String text = ValueText.of(now, conflict.kind(), field, value);
        return text.isEmpty() ? Text.of("conflict.nothing") : text;
    }

    private Set<Conflict> taken() {
        Set<Conflict> taken = new LinkedHashSet<>();
        wanted.forEach((conflict, take) -> {
            if (take.isSelected()) {
                taken.add(conflict);
            }
        });
        return taken;
    }

    /// The edits that carry out what was taken, on the rows as they are now.
    public static List<Edit> edits(Ecosystem now, Set<Conflict> taken) {
        List<Edit> edits = new ArrayList<>();
        taken.forEach(conflict -> {
            Table table = now.table(conflict.kind());
            int nr = table.nr(conflict.id());
            if (nr != 0) {
                Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                fields.put(conflict.field(), conflict.wanted());
                edits.add(new Edit.Put(conflict.kind(), conflict.id(), table.commit(nr), fields));
            }
        });
        return edits;
    }
}
