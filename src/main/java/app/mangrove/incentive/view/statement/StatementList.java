package app.mangrove.incentive.view.statement;

import app.mangrove.incentive.statement.PartnerStatement;
import app.mangrove.incentive.statement.StatementDiff;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.item.ItemColumn;
import app.mangrove.ui.item.ItemTable;
import app.mangrove.ui.table.TableSaver;
import app.mangrove.ui.text.Text;

import javafx.scene.layout.BorderPane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The statements of a period as a table, with what changed since the one before.
final class StatementList extends BorderPane {
    private final StatementsViewModel model;
    private final ItemTable<PartnerStatement> table;
    private Map<String, Long> changes = new HashMap<>();

    StatementList(StatementsViewModel model) {
        this.model = model;
        table = new ItemTable<>("statement-table");
        table.onChosen(model::select);
    }

    /// The policy is a column where there are several.
    private List<ItemColumn<PartnerStatement>> columns(List<PartnerStatement> all) {
        List<ItemColumn<PartnerStatement>> columns =
                new ArrayList<>(
                        List.of(
                                ItemColumn.words(
                                        "partner",
                                        Text.of("statement.column.partner"),
                                        180,
                                        this::partner),
                                figure("earned", PartnerStatement::earned),
                                figure("adjustments", PartnerStatement::adjustments),
                                figure("carried", each -> each.balance().carriedIn()),
                                figure("payable", PartnerStatement::payable),
                                ItemColumn.words(
                                        "state",
                                        Text.of("statement.column.state"),
                                        92,
                                        StatementWords::state),
                                figure("difference", this::change),
                                ItemColumn.figure(
                                        "payout",
                                        Text.of("statement.column.payout"),
                                        StatementWords::payout,
                                        each ->
                                                each.payout().minor() == null
                                                        ? 0L
                                                        : each.payout().minor())));
        if (all.stream().map(PartnerStatement::policy).distinct().count() > 1) {
            columns.add(
                    ItemColumn.words(
                            "policy",
                            Text.of("statement.column.policy"),
                            130,
                            PartnerStatement::policy));
        }
        return columns;
    }

    private ItemColumn<PartnerStatement> figure(
            String key, java.util.function.ToLongFunction<PartnerStatement> value) {
        return ItemColumn.figure(
                key,
                Text.of("statement.column." + key),
                each -> StatementWords.some(value.applyAsLong(each), each.currency()),
                value::applyAsLong);
    }

    private String partner(PartnerStatement each) {
        return model.picture().map(now -> now.partner(each.partner())).orElse("");
    }

    private long change(PartnerStatement each) {
        return changes.getOrDefault(each.partner() + "/" + each.policy(), 0L);
    }

    void show(StatementPicture now) {
        changes = new HashMap<>();
        now.difference()
                .map(StatementDiff::changes)
                .orElse(List.of())
                .forEach(change ->
                        changes.put(change.partner() + "/" + change.policy(), change.difference()));
        List<PartnerStatement> all = now.run().statements();
        if (all.isEmpty()) {
            setCenter(
                    new EmptyState(
                            "fth-file-text",
                            Text.of("statement.none", now.run().label()),
                            Text.of(
                                    now.calculation().plans().isEmpty()
                                            ? "statement.none-plans"
                                            : "statement.none-words")));
            return;
        }
        table.show(now.ecosystem(), all, columns(all), Map.of());
        model.selectedProperty()
                .get()
                .filter(all::contains)
                .ifPresent(chosen -> table.mark(chosen::equals));
        setCenter(table);
    }

    /// Marks a statement that was selected elsewhere.
    void mark(PartnerStatement statement) {
        table.mark(statement::equals);
    }

    void export(TableSaver saver) {
        table.export(saver, Text.of("statement.tab.statements"));
    }
}
