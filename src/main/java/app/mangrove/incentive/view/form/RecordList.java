package app.mangrove.incentive.view.form;

import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// Several records of one type, each with its fields, one more added or one removed.
final class RecordList extends VBox {
    RecordList(
            PartFields fields,
            FormContext context,
            String id,
            String title,
            Class<?> element,
            List<?> values,
            Setter set) {
        super(8);
        setId(id);
        HBox head = new HBox(8, Labels.of(title, "form-label"), Labels.gap());
        if (!context.readOnly()) {
            Node add =
                    Buttons.link(
                            Text.of("planform.add"),
                            () -> {
                                List<Object> more = new ArrayList<>(values);
                                more.add(
                                        Parts.fresh(
                                                element.isSealed()
                                                        ? Parts.choices(element).getFirst()
                                                        : element));
                                set.set(more, true);
                            });
            add.setId(id + "-add");
            head.getChildren().add(add);
        }
        head.getStyleClass().add("record-list-head");
        getChildren().add(head);
        for (int i = 0; i < values.size(); i++) {
            int at = i;
            Setter one =
                    (value, keep) -> {
                        List<Object> changed = new ArrayList<>(values);
                        changed.set(at, value);
                        set.set(changed, keep);
                    };
            Record value = (Record) values.get(i);
            String place = id + "-" + i;
            Node body =
                    element.isSealed()
                            ? fields.oneOf(
                                    place,
                                    values.size() == 1
                                            ? title
                                            : Text.of("planform.nth", title, i + 1),
                                    element,
                                    value,
                                    one)
                            : fields.record(place, value, one);
            getChildren().add(item(context, body, title, at, values, set));
        }
    }

    private static Node item(
            FormContext context, Node body, String title, int at, List<?> values, Setter set) {
        StackPane line = new StackPane(body);
        line.getStyleClass().add("record-item");
        if (!context.readOnly()) {
            Node remove =
                    Buttons.quiet(
                            "fth-x",
                            Text.of("planform.remove-nth", title, at + 1),
                            () -> {
                                List<Object> left = new ArrayList<>(values);
                                left.remove(at);
                                set.set(left, true);
                            });
            StackPane.setAlignment(remove, Pos.TOP_RIGHT);
            line.getChildren().add(remove);
        }
        return line;
    }
}
