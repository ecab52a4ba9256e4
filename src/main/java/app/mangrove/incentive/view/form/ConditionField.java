package app.mangrove.incentive.view.form;

import app.mangrove.model.Kind;
import app.mangrove.model.query.Filter;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Chip;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A condition as chips, one for each thing that must hold; a click edits one, and whoever likes
/// writes the whole as a text.
final class ConditionField extends VBox {
    private final FormContext context;
    private final Kind<?> kind;
    private final boolean ofPartners;
    private final @Nullable Filter filter;
    private final Setter set;

    /// `ofPartners` offers the partner's fields as its own, not as the seller's.
    ConditionField(
            FormContext context,
            String id,
            Kind<?> kind,
            boolean ofPartners,
            @Nullable Filter filter,
            Setter set) {
        super(6);
        this.context = context;
        this.kind = kind;
        this.ofPartners = ofPartners;
        this.filter = filter;
        this.set = set;
        setId(id);
        FlowPane chips = new FlowPane(6, 6);
        List<Filter> conditions = filter == null ? List.of() : filter.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            chips.getChildren().add(chip(conditions, i));
        }
        if (conditions.isEmpty()) {
            chips.getChildren().add(Labels.caption(Text.of("planform.everything-counts")));
        }
        getChildren().add(chips);
        if (!context.readOnly()) {
            Node[] add = new Node[1];
            add[0] =
                    Buttons.link(
                            Text.of("planform.add-condition"),
                            () ->
                                    ConditionPane.open(
                                            add[0],
                                            context,
                                            kind,
                                            ofPartners,
                                            null,
                                            made -> keep(conditions, conditions.size(), made)));
            add[0].setId(id + "-add");
            getChildren().addAll(add[0], text(id));
        }
    }

    private Node chip(List<Filter> conditions, int i) {
        Filter condition = conditions.get(i);
        String name = "";
        String value = FilterWords.of(condition, kind);
        if (condition instanceof Filter.Test test) {
            name = FilterWords.name(test.path(), kind);
            value = FilterWords.value(test, kind);
        }
        Chip[] chip = new Chip[1];
        Runnable edit =
                () ->
                        ConditionPane.open(
                                chip[0],
                                context,
                                kind,
                                ofPartners,
                                condition,
                                made -> keep(conditions, i, made));
        Runnable remove = context.readOnly() ? null : () -> keep(conditions, i, null);
        chip[0] =
                new Chip(
                        name,
                        value,
                        condition instanceof Filter.Test && !context.readOnly() ? edit : () -> {},
                        remove,
                        Text.of("planform.remove-condition", name));
        return chip[0];
    }

    private void keep(List<Filter> conditions, int place, @Nullable Filter made) {
        List<Filter> changed = new ArrayList<>(conditions);
        if (made == null) {
            changed.remove(place);
        } else if (place < changed.size()) {
            changed.set(place, made);
        } else {
            changed.add(made);
        }
        Filter all = Filter.ALL;
        for (Filter each : changed) {
            all = all.and(each);
        }
        set.set(all, true);
    }

    /// The whole condition as a text; what cannot be read is said, and nothing is changed.
    private Node text(String id) {
        TextField text = new TextField(filter == null ? "" : filter.text());
        text.setId(id + "-text");
        text.setPromptText(Text.of("planform.condition-text"));
        text.setAccessibleText(Text.of("planform.condition-text"));
        text.getStyleClass().addAll("small", "condition-text");
        javafx.scene.control.Label wrong = Labels.of("", "form-message");
        wrong.setWrapText(true);
        wrong.setVisible(false);
        wrong.setManaged(false);
        Runnable keep =
                () -> {
                    String before = filter == null ? "" : filter.text();
                    if (text.getText().strip().equals(before)) {
                        return;
                    }
                    var parsed = Filter.parse(text.getText().strip());
                    boolean fine = parsed.isOk();
                    wrong.setVisible(!fine);
                    wrong.setManaged(!fine);
                    parsed.failure().ifPresent(problem -> wrong.setText(Text.of(problem)));
                    parsed.optional().ifPresent(made -> set.set(made, true));
                };
        text.setOnAction(e -> keep.run());
        text.focusedProperty()
                .subscribe((old, now) -> {
                    if (!now) {
                        keep.run();
                    }
                });
        return new VBox(2, text, wrong);
    }
}
