package app.mangrove.incentive.view.fund;

import app.mangrove.incentive.fund.Ceiling;
import app.mangrove.incentive.fund.FundRules;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.fund.FundBudget;
import app.mangrove.model.geo.Region;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Tier;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.item.ItemColumn;
import app.mangrove.ui.item.ItemTable;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.table.Sort;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The budgets of the fund, typed in place: ceilings with what is used of them, and allocations.
final class BudgetsPane extends BorderPane {
    private final FundsViewModel model;
    private final ItemTable<Line> table;
    private final Button remove;
    private Optional<FundBudget> chosen = Optional.empty();

    /// One budget; an allocation has no ceiling.
    private record Line(FundBudget budget, @Nullable Ceiling ceiling) {}

    BudgetsPane(FundsViewModel model) {
        this.model = model;
        table = new ItemTable<>("fund-budget-table", columns(), new Sort("what", false));
        table.placeholder(
                "fth-sliders", Text.of("fund.no-budgets"), Text.of("fund.no-budgets-words"));
        table.onChosen(line -> choose(Optional.of(line.budget)));
        Button add =
                Buttons.small(
                        Text.of("fund.add-budget"),
                        "fth-plus",
                        () -> model.budgets().add(now().state()));
        add.setId("add-budget");
        remove =
                Buttons.small(
                        Text.of("common.remove"),
                        "fth-trash-2",
                        () -> chosen.ifPresent(b -> model.budgets().remove(now().state(), b)));
        remove.setDisable(true);
        add.setDisable(model.isReadOnly());
        add.setMinWidth(USE_PREF_SIZE);
        remove.setMinWidth(USE_PREF_SIZE);
        Label hint = Labels.caption(Text.of("fund.budgets-words"));
        hint.setWrapText(true);
        hint.setMinWidth(0);
        HBox.setHgrow(hint, Priority.ALWAYS);
        HBox bar = new HBox(8, hint, remove, add);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("fund-inbox");
        setTop(bar);
        setCenter(table);
    }

    private void choose(Optional<FundBudget> budget) {
        chosen = budget;
        remove.setDisable(budget.isEmpty() || model.isReadOnly());
    }

    private FundsPicture now() {
        return model.picture().orElseThrow();
    }

    private FundRules rules() {
        return now().state().rules();
    }

    void show(FundsPicture now) {
        choose(Optional.empty());
        Map<Id, Ceiling> ceilings = new HashMap<>();
        now.state().ceilings().forEach(ceiling -> ceilings.put(ceiling.budget().id(), ceiling));
        List<Line> lines = new ArrayList<>();
        for (FundBudget budget : now.ecosystem().all(FundBudget.KIND)) {
            if (budget.fund().equals(now.state().rules().fund().id())) {
                lines.add(new Line(budget, ceilings.get(budget.id())));
            }
        }
        table.show(now.ecosystem(), lines);
        table.onTyped(
                model.isReadOnly()
                        ? null
                        : (line, field, text) ->
                                model.budgets().typed(now.state(), line.budget, field, text));
    }

    private List<ItemColumn<Line>> columns() {
        return List.of(
                ItemColumn.words("what", Text.of("fund.column.for"), 220, this::what),
                ItemColumn.<Line, Long>figure(
                                "amount",
                                Names.of(FundBudget.KIND, FundBudget.AMOUNT),
                                l -> FundWords.typed(rules(), amount(l)),
                                this::amount)
                        .typed(FundBudget.AMOUNT),
                ItemColumn.figure(
                        "used",
                        Text.of("fund.column.used"),
                        l -> l.ceiling == null ? "" : FundWords.whole(rules(), l.ceiling.used()),
                        l -> l.ceiling == null ? 0 : l.ceiling.used()),
                ItemColumn.figure(
                        "left",
                        Text.of("fund.column.left"),
                        l -> l.ceiling == null ? "" : FundWords.whole(rules(), l.ceiling.left()),
                        l -> l.ceiling == null ? 0 : l.ceiling.left()),
                ItemColumn.<Line, LocalDate>of(
                                "from",
                                Names.of(FundBudget.KIND, FundBudget.VALID_FROM),
                                110,
                                l -> FundWords.date(l.budget.validFrom()),
                                l -> l.budget.validFrom())
                        .typed(FundBudget.VALID_FROM),
                ItemColumn.<Line, LocalDate>of(
                                "to",
                                Names.of(FundBudget.KIND, FundBudget.VALID_TO),
                                110,
                                l -> FundWords.date(l.budget.validTo()),
                                l -> l.budget.validTo())
                        .typed(FundBudget.VALID_TO),
                name("type", FundBudget.TYPE, PartnerType.KIND),
                name("tier", FundBudget.TIER, Tier.KIND),
                name("region", FundBudget.REGION, Region.KIND),
                ItemColumn.<Line>words(
                                "note",
                                Names.of(FundBudget.KIND, FundBudget.NOTE),
                                140,
                                l -> l.budget.note() == null ? "" : l.budget.note())
                        .typed(FundBudget.NOTE));
    }

    private ItemColumn<Line> name(String key, Field<Id> field, Kind<?> kind) {
        return ItemColumn.<Line>words(
                        key,
                        Names.of(FundBudget.KIND, field),
                        120,
                        l -> named(kind, reference(l.budget, field)))
                .typed(field);
    }

    private static @Nullable Id reference(FundBudget budget, Field<Id> field) {
        return field == FundBudget.TYPE
                ? budget.type()
                : field == FundBudget.TIER ? budget.tier() : budget.region();
    }

    private String named(Kind<?> kind, @Nullable Id id) {
        Ecosystem now = now().ecosystem();
        int nr = id == null ? 0 : now.table(kind).nr(id);
        return nr == 0 ? "" : now.name(kind, nr);
    }

    private long amount(Line line) {
        return rules().minor(line.budget.amount());
    }

    /// Whom it is for.
    private String what(Line line) {
        FundBudget budget = line.budget;
        if (budget.partner() != null) {
            return Text.of("fund.for-partner", named(Partner.KIND, budget.partner()));
        }
        String segment =
                Stream.of(
                                named(PartnerType.KIND, budget.type()),
                                named(Tier.KIND, budget.tier()),
                                named(Region.KIND, budget.region()))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(" · "));
        return segment.isEmpty() ? Text.of("fund.for-all") : Text.of("fund.for-segment", segment);
    }
}
