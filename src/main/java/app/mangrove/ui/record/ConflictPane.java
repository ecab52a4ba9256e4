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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What two sides changed differently, field by field: what it was, what it is now, what was
/// wanted; a person keeps the one or the other.
public final class ConflictPane extends VBox {
    /// Gets the edits that carry out the choices; none when all stays as it is now.
    @FunctionalInterface
    public interface Decided {
        void accept(List<Edit> edits);
    }

    private final Map<Conflict, RadioButton> wanted = new LinkedHashMap<>();
    private final Ecosystem now;

    public ConflictPane(Ecosystem now, List<Conflict> conflicts, Decided decided, Runnable cancel) {
        super(16);
        this.now = now;
        getStyleClass().add("sheet");
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
                Labels.caption(Text.of("conflict.wanted")));
        int row = 1;
        for (Conflict conflict : conflicts) {
            addRow(grid, row++, conflict);
        }
        Label words = Labels.of(Text.of("conflict.words"), "muted");
        words.setWrapText(true);
        HBox foot =
                new HBox(
                        8,
                        Labels.gap(),
                        Buttons.plain(Text.of("common.cancel"), cancel),
                        Buttons.primary(Text.of("conflict.apply"), () -> decided.accept(edits())));
        getChildren().addAll(Labels.of(Text.of("conflict.title"), "subtitle"), words, grid, foot);
    }

    private void addRow(GridPane grid, int row, Conflict conflict) {
        int nr = now.table(conflict.kind()).nr(conflict.id());
        String name = nr == 0 ? Names.of(conflict.kind()) : now.name(conflict.kind(), nr);
        if (conflict.isRemoval()) {
            Label text = Labels.of(Text.of("conflict.removed", name));
            text.setWrapText(true);
            grid.add(text, 0, row, 4, 1);
            return;
        }
        Optional<Field<?>> field = now.schema().field(conflict.kind(), conflict.field());
        if (field.isEmpty()) {
            return;
        }
        ToggleGroup group = new ToggleGroup();
        RadioButton keep = choice(group, shown(conflict, field.get(), conflict.now()));
        RadioButton take = choice(group, shown(conflict, field.get(), conflict.wanted()));
        keep.setSelected(true);
        wanted.put(conflict, take);
        grid.addRow(
                row,
                new VBox(
                        Labels.of(Names.of(conflict.kind(), field.get()), "strong"),
                        Labels.caption(name)),
                Labels.of(shown(conflict, field.get(), conflict.base()), "muted"),
                keep,
                take);
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

    /// The chosen changes, on the rows as they are now.
    private List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        wanted.forEach((conflict, take) -> {
            Table table = now.table(conflict.kind());
            int nr = table.nr(conflict.id());
            if (take.isSelected() && nr != 0) {
                Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                fields.put(conflict.field(), conflict.wanted());
                edits.add(new Edit.Put(conflict.kind(), conflict.id(), table.commit(nr), fields));
            }
        });
        return edits;
    }
}
