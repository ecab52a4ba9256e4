package app.mangrove.record.view;

import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.model.query.Filter;
import app.mangrove.model.query.Operator;
import app.mangrove.model.work.Segment;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.controlsfx.control.PopOver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes or changes one condition: column, comparison, values.
final class FilterPane extends VBox {
    private final RecordsViewModel model;
    private final ComboBox<Subject> subject = new ComboBox<>();
    private final ComboBox<Operator> operator = new ComboBox<>();
    private final TextField first = new TextField();
    private final TextField second = new TextField();
    private final ComboBox<Choice> choice = new ComboBox<>();
    private final Label hint = Labels.caption("");

    /// What a condition may be about: a column, a segment, or whose rows they are.
    private record Subject(String path, String name, FieldType type, Optional<Field<?>> field) {
        @Override
        public String toString() {
            return name;
        }
    }

    private record Choice(String code, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    static void add(Node owner, RecordsViewModel model, Consumer<Filter> take) {
        new FilterPane(model).open(owner, take);
    }

    static void edit(Node owner, RecordsViewModel model, Filter condition, Consumer<Filter> take) {
        FilterPane pane = new FilterPane(model);
        pane.fill(condition);
        pane.open(owner, take);
    }

    private FilterPane(RecordsViewModel model) {
        super(8);
        this.model = model;
        subject.setId("filter-column");
        operator.setId("filter-operator");
        first.setId("filter-value");
        second.setId("filter-value-2");
        choice.setId("filter-choice");
        subject.getItems().setAll(subjects());
        subject.setMaxWidth(Double.MAX_VALUE);
        operator.setMaxWidth(Double.MAX_VALUE);
        choice.setMaxWidth(Double.MAX_VALUE);
        operator.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Operator value) {
                        return value == null ? "" : ConditionText.operator(value, "").strip();
                    }

                    @Override
                    public Operator fromString(String text) {
                        return Operator.IS;
                    }
                });
        operator.setCellFactory(list ->
                new ListCell<>() {
                    @Override
                    protected void updateItem(Operator item, boolean empty) {
                        super.updateItem(item, empty);
                        setText(empty ? null : operator.getConverter().toString(item));
                    }
                });
        subject.valueProperty().subscribe(this::about);
        operator.valueProperty().subscribe(value -> arrange());
        hint.setWrapText(true);
    }

    private List<Subject> subjects() {
        List<Subject> all = new ArrayList<>();
        Kind<?> kind = model.kind();
        for (Field<?> field : model.ecosystem().schema().fields(kind)) {
            all.add(
                    new Subject(
                            field.key(), Names.of(kind, field), field.type(), Optional.of(field)));
        }
        model.columns().stream()
                .filter(DerivedColumn.class::isInstance)
                .map(DerivedColumn.class::cast)
                .forEach(c ->
                        all.add(
                                new Subject(
                                        c.key(), c.title(), c.derived().type(), Optional.empty())));
        all.sort(Comparator.comparing(Subject::name));
        all.add(
                new Subject(
                        "segment", Text.of("kind.segment"), FieldType.CHOICE, Optional.empty()));
        if (kind.field("owner").isPresent()) {
            all.add(new Subject("mine", Text.of("record.mine"), FieldType.BOOL, Optional.empty()));
        }
        return all;
    }

    private void about(Subject wanted) {
        if (wanted == null) {
            arrange();
            return;
        }
        boolean tree =
                wanted.field()
                        .filter(f -> f.type() == FieldType.REF)
                        .flatMap(f -> f.target().field("parent"))
                        .isPresent();
        List<Operator> fit =
                new ArrayList<>(
                        wanted.path().equals("segment")
                                ? List.of(Operator.IS)
                                : Operator.of(wanted.type(), tree));
        fit.sort(Comparator.naturalOrder());
        operator.getItems().setAll(fit);
        operator.setValue(fit.contains(Operator.CONTAINS) ? Operator.CONTAINS : fit.getFirst());
        choice.getItems().setAll(choices(wanted));
        arrange();
    }

    private List<Choice> choices(Subject wanted) {
        if (wanted.path().equals("segment")) {
            return model.ecosystem().all(Segment.KIND).stream()
                    .filter(s -> s.of().equals(model.kind().key()))
                    .map(s -> new Choice(s.name(), s.name()))
                    .toList();
        }
        if (wanted.type() == FieldType.BOOL) {
            return List.of(
                    new Choice("yes", Text.of("common.yes")),
                    new Choice("no", Text.of("common.no")));
        }
        return wanted.field().stream()
                .flatMap(f ->
                        f.choices().stream()
                                .map(c -> new Choice(c, Names.choice(model.kind(), f, c))))
                .toList();
    }

    private boolean choosing() {
        return operator.getValue() != null
                && !choice.getItems().isEmpty()
                && operator.getValue().arity() == 1;
    }

    private void arrange() {
        getChildren().setAll(Labels.cardTitle(Text.of("record.filter-title")), subject);
        Operator chosen = operator.getValue();
        if (subject.getValue() == null || subject.getValue().path().equals("mine")) {
            return;
        }
        getChildren().add(operator);
        if (chosen == null || chosen.arity() == 0) {
            return;
        }
        getChildren().add(choosing() ? choice : first);
        if (chosen == Operator.BETWEEN) {
            getChildren().add(second);
        }
        hint.setText(Text.of(chosen == Operator.ANY_OF ? "record.hint-list" : hintKey()));
        if (!choosing()) {
            getChildren().add(hint);
        }
    }

    private String hintKey() {
        return switch (subject.getValue().type()) {
            case DATE, INSTANT -> "record.hint-date";
            case REF -> "record.hint-name";
            case INT, DECIMAL, AMOUNT -> "record.hint-number";
            default -> "record.hint-text";
        };
    }

    private void fill(Filter condition) {
        String path =
                switch (condition) {
                    case Filter.Test test -> test.path();
                    case Filter.InSegment segment -> "segment";
                    case Filter.Mine mine -> "mine";
                    default -> "";
                };
        subject.getItems().stream()
                .filter(s -> s.path().equals(path))
                .findFirst()
                .ifPresent(subject::setValue);
        if (condition instanceof Filter.Test test) {
            operator.setValue(test.operator());
            if (test.operator() == Operator.ANY_OF) {
                first.setText(String.join(", ", test.values()));
            } else if (!test.values().isEmpty()) {
                first.setText(test.values().getFirst());
                second.setText(test.values().getLast());
            }
            choice.getItems().stream()
                    .filter(c -> test.values().contains(c.code()))
                    .findFirst()
                    .ifPresent(choice::setValue);
        } else if (condition instanceof Filter.InSegment(String name)) {
            choice.setValue(new Choice(name, name));
        }
    }

    private Optional<Filter> condition() {
        Subject about = subject.getValue();
        if (about == null) {
            return Optional.empty();
        }
        if (about.path().equals("mine")) {
            return Optional.of(new Filter.Mine());
        }
        if (about.path().equals("segment")) {
            return Optional.ofNullable(choice.getValue()).map(c -> new Filter.InSegment(c.code()));
        }
        Operator chosen = operator.getValue();
        List<String> values = values(chosen);
        boolean enough = chosen.arity() < 0 ? !values.isEmpty() : values.size() == chosen.arity();
        return enough && values.stream().noneMatch(String::isBlank)
                ? Optional.of(new Filter.Test(about.path(), chosen, values))
                : Optional.empty();
    }

    private List<String> values(Operator chosen) {
        if (chosen.arity() == 0) {
            return List.of();
        }
        if (choosing()) {
            return choice.getValue() == null ? List.of() : List.of(choice.getValue().code());
        }
        if (chosen == Operator.BETWEEN) {
            return List.of(first.getText().strip(), second.getText().strip());
        }
        if (chosen == Operator.ANY_OF) {
            return Arrays.stream(first.getText().split(",", -1))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
        return List.of(first.getText().strip());
    }

    private void open(Node owner, Consumer<Filter> take) {
        PopOver[] popover = new PopOver[1];
        Runnable accept =
                () ->
                        condition()
                                .ifPresent(made -> {
                                    popover[0].hide();
                                    take.accept(made);
                                });
        Button apply = Buttons.primary(Text.of("record.apply"), accept);
        apply.setId("filter-apply");
        first.setOnAction(e -> accept.run());
        second.setOnAction(e -> accept.run());
        popover[0] = Popovers.showNarrow(owner, this, new HBox(8, Labels.gap(), apply));
        subject.requestFocus();
    }
}
