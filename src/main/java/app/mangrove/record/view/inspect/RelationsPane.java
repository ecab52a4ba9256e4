package app.mangrove.record.view.inspect;

import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.FieldGrid;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.shell.InspectorPane;
import app.mangrove.ui.text.Text;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.BiConsumer;

/// The rows that a row refers to, and those that refer to it; each opens.
final class RelationsPane extends VBox {
    private final BiConsumer<Kind<?>, Id> open;

    RelationsPane(InspectorViewModel model, BiConsumer<Kind<?>, Id> open) {
        this.open = open;
        model.detailsProperty().get().ifPresent(this::build);
    }

    private void build(RecordDetails details) {
        if (!details.to().isEmpty()) {
            getChildren()
                    .add(
                            InspectorPane.section(
                                    Text.of("record.refers-to"), "", lines(details.to())));
        }
        details.from()
                .forEach((kind, lines) ->
                        getChildren()
                                .add(
                                        InspectorPane.section(
                                                kind,
                                                lines.size() < RecordDetails.MOST
                                                        ? String.valueOf(lines.size())
                                                        : Text.of("record.first", lines.size()),
                                                lines(lines))));
        if (getChildren().isEmpty()) {
            getChildren()
                    .add(
                            InspectorPane.section(
                                    "", "", Labels.caption(Text.of("record.no-relations"))));
        }
    }

    private FieldGrid lines(List<RecordDetails.Line> lines) {
        FieldGrid grid = new FieldGrid();
        for (RecordDetails.Line line : lines) {
            Button link = Buttons.link(line.name(), () -> open.accept(line.kind(), line.id()));
            grid.field(line.role(), link);
        }
        return grid;
    }
}
