package app.mangrove.program.view;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Table;
import app.mangrove.model.program.Track;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.record.FieldInput;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.record.ValueInput;
import app.mangrove.ui.record.ValueText;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// The form of one row, new or present: its fields, what would be wrong named while it is typed,
/// and the way to save it.
final class EntryForm extends VBox {
    /// What is wrong, on the field where it was typed.
    record Wrong(Field<?> field, Problem problem) {}

    /// What happens with the row that the form describes.
    interface Target {
        List<Wrong> check(Edit.Put wanted);

        /// Saves it, or says why not.
        Optional<Problem> save(Edit.Put wanted, String name);
    }

    private final Ecosystem ecosystem;
    private final Edit.Put start;
    private final Target target;
    private final List<FieldInput> inputs = new ArrayList<>();
    private final VBox words = new VBox(8);
    private final VBox foot = new VBox(4);
    private final Button save;
    private boolean dirty;

    EntryForm(
            Ecosystem ecosystem,
            Edit.Put start,
            List<Field<?>> fields,
            LocalDate day,
            Target target,
            @Nullable Runnable cancel) {
        super(12);
        this.ecosystem = ecosystem;
        this.start = start;
        this.target = target;
        getStyleClass().addAll("inspector-section", "entry-form");
        for (Field<?> field : fields) {
            FieldInput input =
                    FieldInput.choosing(ecosystem, start.kind(), field, present(field), day);
            input.onChanged(this::changed);
            if (start.kind() == Track.KIND && TrackTable.ASKED.contains(field)) {
                input.prompt(Text.of("track.any"));
            }
            inputs.add(input);
            getChildren().add(input);
        }
        boolean isNew = start.base() == 0;
        save = Buttons.plain(Text.of(isNew ? "track.create" : "record.save"), this::save);
        save.setId("entry-save");
        save.setDisable(true);
        HBox line = new HBox(8, Labels.gap());
        if (cancel != null) {
            line.getChildren().add(Buttons.plain(Text.of("common.cancel"), cancel));
        }
        line.getChildren().add(save);
        foot.getChildren().setAll(words, line);
        foot.getStyleClass().add("entry-buttons");
        offer(isNew || cancel != null);
    }

    /// What saves it and says why it cannot, to stand where it is always seen.
    Node buttons() {
        return foot;
    }

    private String present(Field<?> field) {
        Table table = ecosystem.table(start.kind());
        int nr = table.nr(start.id());
        if (nr != 0) {
            return ValueText.of(ecosystem, table, field, nr);
        }
        Object value = start.fields().get(field.key());
        if (value == null && field.isRequired() && !field.choices().isEmpty()) {
            return Names.choice(start.kind(), field, field.choices().getFirst());
        }
        return ValueText.of(ecosystem, start.kind(), field, value);
    }

    /// The row as the form has it, with the fields that differ; `fine` unless a text is no value.
    private record Read(Edit.Put put, boolean fine) {}

    private Read wanted(boolean tell) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(start.fields());
        boolean fine = true;
        for (FieldInput input : inputs) {
            Outcome<ValueInput.Input> value =
                    tell
                            ? input.value()
                            : ValueInput.parse(
                                    ecosystem, start.kind(), input.field(), input.text());
            fine &= value.isOk();
            value.optional().ifPresent(read -> put(fields, input.field(), read.value()));
        }
        return new Read(new Edit.Put(start.kind(), start.id(), start.base(), fields), fine);
    }

    private void put(Map<String, @Nullable Object> fields, Field<?> field, Optional<Object> value) {
        Table table = ecosystem.table(start.kind());
        int nr = table.nr(start.id());
        Object before = nr == 0 ? null : ecosystem.value(start.kind(), field, nr);
        if (!Objects.equals(before, value.orElse(null))) {
            fields.put(field.key(), value.orElse(null));
        } else {
            fields.remove(field.key());
        }
    }

    /// Whether somebody typed what is not saved yet, and would lose it.
    boolean isDirty() {
        return dirty;
    }

    /// A row that nobody has changed needs no button.
    private void offer(boolean is) {
        foot.setVisible(is);
        foot.setManaged(is);
    }

    private void changed() {
        dirty = true;
        offer(true);
        inputs.forEach(input -> input.refuse(Optional.empty()));
        Read now = wanted(false);
        List<Wrong> wrong = target.check(now.put());
        save.setDisable(!wrong.isEmpty() || now.fine() && now.put().fields().isEmpty());
        show(wrong);
        if (save.isDisabled() || save.getStyleClass().contains("accent")) {
            return;
        }
        save.getStyleClass().add("accent");
    }

    /// At the field that the form has for it, else at the foot.
    private void show(List<Wrong> wrong) {
        List<Node> rest = new ArrayList<>();
        for (Wrong one : wrong) {
            Optional<FieldInput> at =
                    inputs.stream().filter(input -> input.field() == one.field()).findFirst();
            at.ifPresentOrElse(
                    input -> input.refuse(Optional.of(one.problem())),
                    () -> rest.add(new Notice("danger", Text.of(one.problem()))));
        }
        words.getChildren().setAll(rest);
    }

    private void save() {
        Read now = wanted(true);
        if (!now.fine()) {
            return;
        }
        dirty = false;
        target.save(now.put(), name())
                .ifPresent(problem -> {
                    dirty = true;
                    words.getChildren().setAll(new Notice("danger", Text.of(problem)));
                });
    }

    private String name() {
        return inputs.stream()
                .filter(input -> input.field() == start.kind().name())
                .map(FieldInput::text)
                .findFirst()
                .orElse("");
    }

    void focusFirst() {
        inputs.getFirst().requestFocus();
    }

    /// A target out of two functions.
    static Target target(
            Function<Edit.Put, List<Wrong>> check,
            java.util.function.BiFunction<Edit.Put, String, Optional<Problem>> save) {
        return new Target() {
            @Override
            public List<Wrong> check(Edit.Put wanted) {
                return check.apply(wanted);
            }

            @Override
            public Optional<Problem> save(Edit.Put wanted, String name) {
                return save.apply(wanted, name);
            }
        };
    }
}
