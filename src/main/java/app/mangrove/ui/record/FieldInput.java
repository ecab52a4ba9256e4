package app.mangrove.ui.record;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.InForce;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.TextFields;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/// The control that a field's descriptor asks for, under its name, with the reason below when its
/// text is refused.
public final class FieldInput extends VBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final int SUGGESTIONS = 12;
    private static final int SHORT_LIST = 30;

    private final Ecosystem ecosystem;
    private final Kind<?> kind;
    private final Field<?> field;
    private final IntPredicate offered;
    private final boolean listed;
    private final Control control;
    private final Label reason = Labels.of("", "caption", "danger");
    private Runnable changed = () -> {};

    /// Offers what is in force on a day.
    public FieldInput(
            Ecosystem ecosystem, Kind<?> kind, Field<?> field, String text, LocalDate day) {
        this(ecosystem, kind, field, text, day, false);
    }

    /// As a chooser: what a reference may point to stands in a list when it is a short one.
    public static FieldInput choosing(
            Ecosystem ecosystem, Kind<?> kind, Field<?> field, String text, LocalDate day) {
        return new FieldInput(ecosystem, kind, field, text, day, true);
    }

    private FieldInput(
            Ecosystem ecosystem,
            Kind<?> kind,
            Field<?> field,
            String text,
            LocalDate day,
            boolean listed) {
        super(4);
        this.offered =
                field.type() == FieldType.REF
                        ? InForce.on(ecosystem, field.target(), day)
                        : nr -> true;
        this.listed = listed;
        this.ecosystem = ecosystem;
        this.kind = kind;
        this.field = field;
        getStyleClass().add("field-input");
        Label name = Labels.caption(Names.of(kind, field) + (field.isRequired() ? " *" : ""));
        control = control(text);
        control.setId("field-" + field.key());
        control.setAccessibleText(Names.of(kind, field));
        control.setMaxWidth(Double.MAX_VALUE);
        name.setLabelFor(control);
        reason.setWrapText(true);
        getChildren().addAll(name, control);
    }

    private Control control(String text) {
        return switch (field.type()) {
            case CHOICE, BOOL -> choice(text);
            case REF -> listed && count() <= SHORT_LIST ? list(text) : reference(text);
            default -> plain(text);
        };
    }

    private TextInputControl plain(String text) {
        boolean tall =
                List.of("description", "detail", "text", "requirements").contains(field.key());
        TextInputControl input = tall ? new TextArea(text) : new TextField(text);
        if (input instanceof TextArea area) {
            area.setPrefRowCount(3);
            area.setWrapText(true);
        } else if (field.type() == FieldType.DATE && input instanceof TextField line) {
            line.setPromptText(Text.of("record.prompt-date"));
        }
        input.textProperty().subscribe((before, now) -> touched());
        return input;
    }

    private ComboBox<String> choice(String text) {
        ComboBox<String> box = new ComboBox<>();
        if (!field.isRequired()) {
            box.getItems().add("");
        }
        if (field.type() == FieldType.BOOL) {
            box.getItems().addAll(Text.of("common.yes"), Text.of("common.no"));
        } else {
            field.choices().forEach(code -> box.getItems().add(Names.choice(kind, field, code)));
        }
        box.setValue(text);
        box.valueProperty().subscribe((before, now) -> touched());
        return box;
    }

    private void touched() {
        refuse(Optional.empty());
        changed.run();
    }

    /// Calls `listener` each time that somebody changes what stands in it.
    public void onChanged(Runnable listener) {
        changed = listener;
    }

    /// What stands in it in grey while it is empty.
    public void prompt(String words) {
        switch (control) {
            case TextInputControl input -> input.setPromptText(words);
            case ComboBox<?> box -> box.setPromptText(words);
            default -> {}
        }
    }

    private int count() {
        return ecosystem.count(field.target());
    }

    /// The names of all that is offered, and the present one, whether it is still offered or not.
    private ComboBox<String> list(String text) {
        ComboBox<String> box = new ComboBox<>();
        Set<String> names = new TreeSet<>(Collator.getInstance(Text.formats().locale()));
        for (int nr : ecosystem.table(field.target()).numbers()) {
            if (offered.test(nr)) {
                names.add(ecosystem.name(field.target(), nr));
            }
        }
        if (!text.isEmpty()) {
            names.add(text);
        }
        if (!field.isRequired()) {
            box.getItems().add("");
        }
        box.getItems().addAll(names);
        box.setValue(text.isEmpty() ? null : text);
        box.valueProperty().subscribe((before, now) -> touched());
        return box;
    }

    private TextField reference(String text) {
        TextField input = new TextField(text);
        input.textProperty().subscribe((before, now) -> touched());
        TextFields.bindAutoCompletion(input, request -> suggestions(request.getUserText()));
        return input;
    }

    /// The names of rows that could be meant, those that begin with the text first.
    private List<String> suggestions(String typed) {
        String part = typed.toLowerCase(Locale.ROOT);
        Table table = ecosystem.table(field.target());
        List<String> starting = new ArrayList<>();
        List<String> holding = new ArrayList<>();
        for (int nr : table.numbers()) {
            if (!offered.test(nr)) {
                continue;
            }
            String name = ecosystem.name(field.target(), nr);
            String low = name.toLowerCase(Locale.ROOT);
            if (low.startsWith(part)) {
                starting.add(name);
            } else if (holding.size() < SUGGESTIONS && low.contains(part)) {
                holding.add(name);
            }
            if (starting.size() >= SUGGESTIONS) {
                break;
            }
        }
        starting.addAll(holding);
        return starting.stream().distinct().limit(SUGGESTIONS).toList();
    }

    public Field<?> field() {
        return field;
    }

    public String text() {
        return switch (control) {
            case TextInputControl input -> input.getText() == null ? "" : input.getText();
            case ComboBox<?> box -> box.getValue() == null ? "" : box.getValue().toString();
            default -> "";
        };
    }

    /// The value, or the problem, which is then also shown.
    public Outcome<ValueInput.Input> value() {
        Outcome<ValueInput.Input> input = ValueInput.parse(ecosystem, kind, field, text());
        refuse(input.failure());
        return input;
    }

    /// Names what is wrong with it under it; nothing takes the words away.
    public void refuse(Optional<Problem> problem) {
        control.pseudoClassStateChanged(ERROR, problem.isPresent());
        problem.ifPresent(p -> reason.setText(Text.of(p)));
        getChildren().remove(reason);
        if (problem.isPresent()) {
            getChildren().add(reason);
        }
    }

    @Override
    public void requestFocus() {
        control.requestFocus();
    }
}
