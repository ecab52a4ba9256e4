package app.mangrove.incentive.view.form;

import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.query.Filter;
import app.mangrove.model.query.Operator;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// One condition of a plan: what it is about, the comparison, the value.
final class ConditionPane extends VBox {
    private final ComboBox<Named<String>> subject = new ComboBox<>();
    private final ComboBox<Named<Operator>> operator = new ComboBox<>();
    private final ComboBox<Named<String>> choice = new ComboBox<>();
    private final TextField value = new TextField();
    private final Kind<?> kind;

    private record Named<T>(T what, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    static void open(
            Node owner,
            FormContext context,
            Kind<?> kind,
            boolean ofPartners,
            @Nullable Filter condition,
            Consumer<Filter> take) {
        ConditionPane pane = new ConditionPane(context, kind, ofPartners);
        if (condition instanceof Filter.Test test) {
            pane.fill(test);
        }
        PopOver[] box = new PopOver[1];
        Runnable accept =
                () ->
                        pane.condition()
                                .forEach(made -> {
                                    box[0].hide();
                                    take.accept(made);
                                });
        Button apply = Buttons.primary(Text.of("planform.apply"), accept);
        apply.setId("condition-apply");
        pane.value.setOnAction(e -> accept.run());
        box[0] = Popovers.showNarrow(owner, pane, new HBox(8, Labels.gap(), apply));
        pane.subject.requestFocus();
    }

    private ConditionPane(FormContext context, Kind<?> kind, boolean ofPartners) {
        super(8);
        this.kind = kind;
        subject.setId("condition-subject");
        operator.setId("condition-operator");
        choice.setId("condition-choice");
        value.setId("condition-value");
        subject.getItems().setAll(subjects(context, ofPartners));
        for (ComboBox<?> box : List.of(subject, operator, choice)) {
            box.setMaxWidth(Double.MAX_VALUE);
        }
        subject.valueProperty().subscribe(now -> about());
        operator.valueProperty().subscribe(now -> arrange());
        arrange();
    }

    private List<Named<String>> subjects(FormContext context, boolean ofPartners) {
        List<Named<String>> all = new ArrayList<>();
        List<Named<String>> partners = new ArrayList<>();
        if (!ofPartners) {
            fields(context, kind, "", all);
        }
        fields(context, Partner.KIND, ofPartners ? "" : "seller.", partners);
        partners.add(
                new Named<>(
                        ofPartners ? "depth" : "seller.depth",
                        FilterWords.name(ofPartners ? "depth" : "seller.depth", kind)));
        all.sort(Comparator.comparing(Named::name));
        partners.sort(Comparator.comparing(Named::name));
        all.addAll(partners);
        return all;
    }

    private void fields(FormContext context, Kind<?> of, String before, List<Named<String>> all) {
        for (Field<?> field : context.ecosystem().schema().fields(of)) {
            String path = before + field.key();
            all.add(new Named<>(path, FilterWords.name(path, kind)));
        }
    }

    private void about() {
        Named<String> about = subject.getValue();
        if (about != null) {
            FieldType type =
                    FilterWords.ended(about.what(), kind)
                            .map(end -> end.field().type())
                            .orElse(FieldType.DECIMAL);
            List<Named<Operator>> fit =
                    Operator.of(type, false).stream()
                            .filter(each -> each != Operator.BETWEEN)
                            .sorted()
                            .map(each -> new Named<>(each, FilterWords.operator(each, "").strip()))
                            .toList();
            operator.getItems().setAll(fit);
            operator.setValue(fit.getFirst());
            choice.getItems()
                    .setAll(
                            FilterWords.ended(about.what(), kind).stream()
                                    .flatMap(end ->
                                            end.field().choices().stream()
                                                    .map(code ->
                                                            new Named<>(
                                                                    code,
                                                                    Names.choice(
                                                                            end.kind(),
                                                                            end.field(),
                                                                            code))))
                                    .toList());
        }
        arrange();
    }

    private boolean isChoosing() {
        return !choice.getItems().isEmpty()
                && operator.getValue() != null
                && operator.getValue().what().arity() == 1;
    }

    private void arrange() {
        getChildren().setAll(Labels.cardTitle(Text.of("planform.condition")), subject);
        if (operator.getValue() != null) {
            getChildren().add(operator);
            if (operator.getValue().what().arity() != 0) {
                getChildren().add(isChoosing() ? choice : value);
            }
            if (operator.getValue().what() == Operator.ANY_OF) {
                getChildren().add(Labels.caption(Text.of("planform.list-hint")));
            }
        }
    }

    private void fill(Filter.Test test) {
        if (subject.getItems().stream().noneMatch(each -> each.what().equals(test.path()))) {
            subject.getItems()
                    .addFirst(new Named<>(test.path(), FilterWords.name(test.path(), kind)));
        }
        select(subject, test.path());
        select(operator, test.operator());
        value.setText(String.join(", ", test.values()));
        if (test.values().size() == 1) {
            select(choice, test.values().getFirst());
        }
    }

    private static <T> void select(ComboBox<Named<T>> box, T what) {
        box.getItems().stream()
                .filter(each -> each.what().equals(what))
                .findFirst()
                .ifPresent(box::setValue);
    }

    /// The condition, or nothing while it is not whole.
    private List<Filter> condition() {
        if (subject.getValue() == null || operator.getValue() == null) {
            return List.of();
        }
        Operator how = operator.getValue().what();
        List<String> values =
                how.arity() == 0
                        ? List.of()
                        : isChoosing()
                                ? choice.getValue() == null
                                        ? List.of("")
                                        : List.of(choice.getValue().what())
                                : how == Operator.ANY_OF
                                        ? Arrays.stream(value.getText().split(",", -1))
                                                .map(String::strip)
                                                .filter(each -> !each.isEmpty())
                                                .toList()
                                        : List.of(value.getText().strip());
        boolean whole =
                how.arity() == 0 || !values.isEmpty() && values.stream().noneMatch(String::isBlank);
        return whole ? List.of(new Filter.Test(subject.getValue().what(), how, values)) : List.of();
    }
}
