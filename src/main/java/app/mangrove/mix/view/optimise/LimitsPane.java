package app.mangrove.mix.view.optimise;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.mix.Complement;
import app.mangrove.model.mix.MixConstraint;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.item.ItemColumn;
import app.mangrove.ui.item.ItemTable;
import app.mangrove.ui.record.ValueText;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The limits of the plan and what sells more together: listed, added, edited and removed in place.
final class LimitsPane extends VBox {
    private static final List<Field<?>> LIMIT =
            List.of(
                    MixConstraint.RULE,
                    MixConstraint.TYPE,
                    MixConstraint.LIMIT,
                    MixConstraint.TIER,
                    MixConstraint.AMOUNT,
                    MixConstraint.REGION,
                    MixConstraint.PERIOD_FROM,
                    MixConstraint.PERIOD_TO,
                    MixConstraint.OFF,
                    MixConstraint.NOTE);
    private static final List<Field<?>> PAIR =
            List.of(
                    Complement.TYPE,
                    Complement.OTHER_TYPE,
                    Complement.RATIO,
                    Complement.UPLIFT,
                    Complement.NOTE);

    private final OptimiseViewModel model;
    private final Consumer<Optional<Node>> aside;
    private final ItemTable<LimitRow> table =
            new ItemTable<>(
                    "mix-limits",
                    List.of(
                            ItemColumn.words("rule", Text.of("optimise.rule"), 150, LimitRow::name),
                            ItemColumn.words(
                                    "about", Text.of("optimise.about"), 170, LimitRow::about),
                            ItemColumn.words(
                                    "bound", Text.of("optimise.limit"), 190, LimitRow::bound),
                            ItemColumn.words("when", Text.of("optimise.when"), 120, LimitRow::when),
                            ItemColumn.words(
                                    "state",
                                    Text.of("optimise.state"),
                                    80,
                                    row ->
                                            row.off()
                                                    ? Text.of("optimise.off")
                                                    : Text.of("optimise.on"))));

    /// `aside` shows an editor beside the list, or what was there before.
    LimitsPane(OptimiseViewModel model, Consumer<Optional<Node>> aside) {
        super(8);
        this.model = model;
        this.aside = aside;
        Button limit =
                Buttons.small(
                        Text.of("optimise.add-limit"),
                        "fth-plus",
                        () -> edit(MixConstraint.KIND, Optional.empty()));
        limit.setId("mix-add-limit");
        Button pair =
                Buttons.small(
                        Text.of("optimise.add-pairing"),
                        "fth-plus",
                        () -> edit(Complement.KIND, Optional.empty()));
        pair.setId("mix-add-pairing");
        HBox bar = new HBox(8, limit, pair, Labels.caption(Text.of("optimise.limits-hint")));
        bar.setAlignment(Pos.CENTER_LEFT);
        limit.setDisable(model.isReadOnly());
        pair.setDisable(model.isReadOnly());
        limit.setMinWidth(USE_PREF_SIZE);
        pair.setMinWidth(USE_PREF_SIZE);
        table.onChosen(row -> edit(row.kind(), Optional.of(row.id())));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar, table);
        model.proposalProperty().subscribe(of -> of.ifPresent(this::show));
    }

    private void show(Proposal of) {
        table.placeholder(Labels.caption(Text.of("optimise.no-limits")));
        table.show(
                of.asked().ecosystem(),
                LimitRow.of(of.asked().ecosystem(), of.asked().plan(), of.currency()));
    }

    /// Opens the limit of a row.
    void edit(int row) {
        edit(MixConstraint.KIND, Optional.of(model.ecosystem().table(MixConstraint.KIND).id(row)));
    }

    private void edit(Kind<?> kind, Optional<Id> row) {
        Ecosystem eco = model.ecosystem();
        boolean isLimit = kind == MixConstraint.KIND;
        int nr = row.map(eco.table(kind)::nr).orElse(0);
        String title =
                Text.of(
                        isLimit
                                ? row.isPresent() ? "optimise.edit-limit" : "optimise.add-limit"
                                : row.isPresent()
                                        ? "optimise.edit-pairing"
                                        : "optimise.add-pairing");
        RowEditor editor = new RowEditor(title, values -> keep(kind, row, values), this::leave);
        for (Field<?> field : isLimit ? LIMIT : PAIR) {
            String text =
                    nr == 0
                            ? ""
                            : ValueText.of(eco, kind, field, eco.values(kind, nr).get(field.key()));
            editor.field(eco, kind, field, text, model.editing().today());
            if (field == MixConstraint.LIMIT) {
                editor.prompt(Text.of("optimise.prompt-limit"));
            } else if (field == MixConstraint.AMOUNT) {
                editor.prompt(Text.of("optimise.prompt-amount"));
            }
        }
        row.ifPresent(id -> editor.onRemove(() -> remove(kind, id)));
        aside.accept(Optional.of(editor));
    }

    private void leave() {
        aside.accept(Optional.empty());
    }

    private Optional<Problem> keep(
            Kind<?> kind, Optional<Id> row, Map<String, Optional<Object>> values) {
        Optional<Problem> wrong = model.keep(kind, row, values);
        if (wrong.isEmpty()) {
            leave();
        }
        return wrong;
    }

    private void remove(Kind<?> kind, Id row) {
        model.remove(kind, row);
        leave();
    }
}
