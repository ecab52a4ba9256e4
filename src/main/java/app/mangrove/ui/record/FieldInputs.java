package app.mangrove.ui.record;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Field;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.text.Text;

import javafx.beans.binding.Bindings;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields of a form that are kept together: read at once, each saying below itself why its text
/// is refused, with a place for what is refused of all of them.
public final class FieldInputs {
    private final List<FieldInput> inputs = new ArrayList<>();
    private final VBox refused = new VBox(6);

    public FieldInputs() {
        refused.managedProperty().bind(Bindings.isNotEmpty(refused.getChildren()));
    }

    public FieldInput add(FieldInput input) {
        inputs.add(input);
        return input;
    }

    /// What stands in the fields; empty when one of them is refused.
    public Optional<Map<String, Optional<Object>>> values() {
        Map<String, Optional<Object>> values = new LinkedHashMap<>();
        boolean fine = true;
        for (FieldInput input : inputs) {
            Outcome<ValueInput.Input> value = input.value();
            fine &= value.isOk();
            values.put(input.field().key(), value.optional().flatMap(ValueInput.Input::value));
        }
        refused.getChildren().clear();
        return fine ? Optional.of(values) : Optional.empty();
    }

    private Optional<FieldInput> input(Field<?> field) {
        return inputs.stream().filter(input -> input.field() == field).findFirst();
    }

    /// The value of one field; empty where nothing or nothing good stands in it.
    public Optional<Object> value(Field<?> field) {
        return input(field)
                .flatMap(input -> input.value().optional())
                .flatMap(ValueInput.Input::value);
    }

    /// The text of one field as it is typed.
    public String text(Field<?> field) {
        return input(field).map(FieldInput::text).orElse("");
    }

    /// Where it stands what was refused of the whole.
    public VBox refused() {
        return refused;
    }

    /// Says why the whole was refused, or ends the form.
    public void end(Optional<Problem> problem, Runnable done) {
        problem.ifPresentOrElse(p -> refuse(Text.of(p)), done);
    }

    /// Says why the whole is refused.
    public void refuse(String words) {
        Notice notice = new Notice("danger", words);
        notice.setId("refused");
        refused.getChildren().setAll(notice);
    }
}
