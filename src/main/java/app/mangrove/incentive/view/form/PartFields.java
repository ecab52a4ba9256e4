package app.mangrove.incentive.view.form;

import app.mangrove.model.Kind;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.plan.json.Records;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.RatePart;
import app.mangrove.model.query.Filter;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.DayPicker;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/// Makes the field of any part of a record of terms, by its type.
final class PartFields {
    private final FormContext context;

    PartFields(FormContext context) {
        this.context = context;
    }

    /// A field that takes a whole line.
    static boolean isWide(Class<?> type) {
        return type == List.class
                || type == Map.class
                || type == Filter.class
                || type.isRecord()
                || type.isSealed();
    }

    /// The field of a part with its label; `set` takes the part's new value.
    Node field(String id, Record owner, RecordComponent part, Setter set) {
        String name = TermNames.part(owner, part.getName());
        @Nullable Object value = Records.value(part, owner);
        Class<?> type = part.getType();
        boolean optional = Parts.isOptional(part);
        if (type == BigDecimal.class || type == int.class || type == Integer.class) {
            return number(id, owner, part, name, value, set);
        }
        if (type == boolean.class) {
            CheckBox box = new CheckBox(name);
            box.setId(id);
            box.setSelected(Boolean.TRUE.equals(value));
            box.setDisable(context.readOnly());
            box.setOnAction(e -> set.set(box.isSelected(), true));
            return box;
        }
        if (type.isEnum()) {
            return labelled(
                    name,
                    combo(
                            id,
                            name,
                            Arrays.asList(type.getEnumConstants()),
                            value,
                            each -> TermNames.constant((Enum<?>) each),
                            chosen -> set.set(chosen, true)));
        }
        if (type == LocalDate.class) {
            return labelled(name, day(id, name, (LocalDate) value, optional, set));
        }
        if (type == String.class) {
            return labelled(name, text(id, part.getName(), name, (String) value, set));
        }
        if (type == Filter.class) {
            return labelled(name, condition(id, owner, part, (Filter) value, set));
        }
        if (type == Map.class) {
            return new RateMap(
                    context,
                    id,
                    name,
                    numbers((Map<?, ?>) value),
                    owner instanceof RatePart ? Unit.rated(context.part()) : Unit.NUMBER,
                    set);
        }
        if (type == List.class) {
            return list(id, owner, part, name, (List<?>) value, set);
        }
        if (type.isSealed()) {
            return oneOf(id, name, type, (Record) value, set);
        }
        return optional
                ? maybe(id, name, type, (Record) value, set)
                : record(id, (Record) Objects.requireNonNull(value), set);
    }

    private static Map<String, BigDecimal> numbers(@Nullable Map<?, ?> map) {
        Map<String, BigDecimal> numbers = new java.util.LinkedHashMap<>();
        if (map != null) {
            map.forEach((key, value) -> numbers.put(String.valueOf(key), (BigDecimal) value));
        }
        return numbers;
    }

    static VBox labelled(String name, Node control) {
        Label label = Labels.of(name, "form-label");
        label.setLabelFor(control);
        VBox field = new VBox(label, control);
        field.getStyleClass().add("form-field");
        if (control instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        return field;
    }

    private Node number(
            String id,
            Record owner,
            RecordComponent part,
            String name,
            @Nullable Object value,
            Setter set) {
        boolean whole = part.getType() != BigDecimal.class;
        BigDecimal number =
                value instanceof Integer count ? BigDecimal.valueOf(count) : (BigDecimal) value;
        Unit unit = whole ? Unit.NUMBER : Unit.of(owner, part.getName(), context.part());
        Setter typed =
                (changed, keep) ->
                        set.set(
                                whole && changed instanceof BigDecimal exact
                                        ? (Object) exact.intValue()
                                        : changed,
                                keep);
        NumberInput input = new NumberInput(id, name, number, unit, Parts.isOptional(part), typed);
        input.setEditable(!context.readOnly());
        input.getStyleClass().remove("small");
        Flaws.of(owner, part.getName(), context).ifPresent(input::flaw);
        String title = unit == Unit.MONEY ? name + ", " + context.currency() : name;
        VBox field = labelled(title, input);
        input.draggable(field.getChildren().getFirst());
        return field;
    }

    /// A choice of several with words for each.
    <T> ComboBox<T> combo(
            String id,
            String name,
            List<T> options,
            @Nullable T value,
            Function<T, String> words,
            Consumer<T> then) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(name);
        box.getItems().setAll(options);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T option) {
                        return option == null ? "" : words.apply(option);
                    }

                    @Override
                    public T fromString(String text) {
                        return options.stream()
                                .filter(each -> words.apply(each).equals(text))
                                .findFirst()
                                .orElse(options.getFirst());
                    }
                });
        if (value != null) {
            box.setValue(value);
        }
        box.setDisable(context.readOnly());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(e -> {
            T chosen = box.getValue();
            if (chosen != null && !chosen.equals(value)) {
                then.accept(chosen);
            }
        });
        return box;
    }

    private Node day(
            String id, String name, @Nullable LocalDate value, boolean optional, Setter set) {
        if (value == null) {
            Node add =
                    Buttons.link(
                            Text.of("planform.set-date"), () -> set.set(context.today(), true));
            add.setId(id);
            return add;
        }
        DayPicker picker = new DayPicker(name, value, chosen -> set.set(chosen, true));
        picker.setId(id);
        picker.setDisable(context.readOnly());
        return optional
                ? new HBox(
                        4,
                        picker,
                        Buttons.quiet(
                                "fth-x",
                                Text.of("planform.remove-step", name),
                                () -> set.set(null, true)))
                : picker;
    }

    private Node text(String id, String part, String name, @Nullable String value, Setter set) {
        if (part.equals("relation")) {
            return combo(
                    id,
                    name,
                    Relation.RELATION.choices(),
                    value,
                    code -> Names.choice(Relation.KIND, Relation.RELATION, code),
                    chosen -> set.set(chosen, true));
        }
        TextField field = new TextField(value == null ? "" : value);
        field.setId(id);
        field.setAccessibleText(name);
        field.setEditable(!context.readOnly());
        Runnable keep =
                () -> {
                    String typed = field.getText().strip();
                    if (!typed.equals(value == null ? "" : value)) {
                        set.set(typed.isEmpty() && value == null ? null : typed, true);
                    }
                };
        field.setOnAction(e -> keep.run());
        field.focusedProperty()
                .subscribe((old, now) -> {
                    if (!now) {
                        keep.run();
                    }
                });
        return field;
    }

    private Node condition(
            String id, Record owner, RecordComponent part, @Nullable Filter value, Setter set) {
        boolean ofPartners = part.getName().equals("payees");
        Kind<?> kind =
                ofPartners
                        ? Partner.KIND
                        : FilterWords.kind(
                                owner instanceof Component.Rows rows
                                        ? rows.of()
                                        : context.part().rows().of());
        return new ConditionField(context, id, kind, ofPartners, value, set);
    }

    private Node list(
            String id,
            Record owner,
            RecordComponent part,
            String name,
            @Nullable List<?> value,
            Setter set) {
        Class<?> element = Parts.element(part);
        List<?> now = value == null ? List.of() : value;
        if (element == RatePart.Step.class) {
            List<RatePart.Step> steps = new ArrayList<>();
            now.forEach(each -> steps.add((RatePart.Step) each));
            boolean counted = owner instanceof RatePart.Cumulative;
            return new StepTable(context, id, owner, steps, counted, set);
        }
        if (element == String.class && part.getName().equals("plans")) {
            return labelled(name, plans(id, now, set));
        }
        if (element == String.class) {
            Setter typed =
                    (changed, keep) ->
                            set.set(
                                    Arrays.stream(String.valueOf(changed).split(",", -1))
                                            .map(String::strip)
                                            .filter(each -> !each.isEmpty())
                                            .toList(),
                                    keep);
            String text = String.join(", ", now.stream().map(String::valueOf).toList());
            return labelled(name, text(id, part.getName(), name, text, typed));
        }
        return new RecordList(this, context, id, name, element, now, set);
    }

    /// Plans by name, each on or off, in their order.
    private Node plans(String id, List<?> chosen, Setter set) {
        VBox boxes = new VBox(4);
        for (IncentivePlan plan : context.ecosystem().all(IncentivePlan.KIND)) {
            CheckBox box = new CheckBox(plan.name());
            box.setId(id + "-" + plan.name());
            box.setSelected(chosen.contains(plan.name()));
            box.setDisable(context.readOnly());
            box.setOnAction(e -> {
                List<Object> changed = new ArrayList<>(chosen);
                changed.remove(plan.name());
                if (box.isSelected()) {
                    changed.add(plan.name());
                }
                set.set(changed, true);
            });
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    /// Which of several records stands here, and its parts below.
    Node oneOf(String id, String name, Class<?> sealed, @Nullable Record value, Setter set) {
        ComboBox<Class<?>> box =
                combo(
                        id,
                        name,
                        Parts.choices(sealed),
                        value == null ? null : value.getClass(),
                        TermNames::type,
                        chosen -> set.set(Parts.fresh(chosen), true));
        VBox all = new VBox(8, labelled(name, box));
        if (value != null && value.getClass().getRecordComponents().length > 0) {
            all.getChildren().add(record(id, value, set));
        }
        return all;
    }

    /// A part that may be missing as a whole.
    private Node maybe(String id, String name, Class<?> type, @Nullable Record value, Setter set) {
        CheckBox box = new CheckBox(name);
        box.setId(id);
        box.setSelected(value != null);
        box.setDisable(context.readOnly());
        box.setOnAction(e -> set.set(box.isSelected() ? Parts.fresh(type) : null, true));
        VBox all = new VBox(8, box);
        if (value != null) {
            all.getChildren().add(record(id, value, set));
        }
        return all;
    }

    Node record(String id, Record value, Setter set) {
        return new RecordFields(this, context, id, value, List.of(), set);
    }
}
