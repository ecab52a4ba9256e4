package app.mangrove.incentive.view.run;

import app.mangrove.incentive.explain.Reconciliation;
import app.mangrove.model.Field;
import app.mangrove.model.Table;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Segmented;
import app.mangrove.ui.item.ItemColumn;
import app.mangrove.ui.item.ItemTable;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.record.ValueText;
import app.mangrove.ui.table.TableSaver;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// Transactions in, paid by a plan, and by none and why.
final class ReconciliationPane extends VBox {
    /// Lines that are listed; the counts are of all.
    private static final int MOST = 5_000;

    private final EarningsViewModel model;
    private final FlowPane counts = new FlowPane(16, 6);
    private final ItemTable<Line> table = new ItemTable<>("untaken");
    private final Segmented<Why> why =
            new Segmented<>(
                    List.of(Why.values()),
                    Why.ALL,
                    each -> Text.of("earnings.none." + each.name().toLowerCase(Locale.ROOT)));
    private List<Line> lines = List.of();

    /// Why no plan took a row.
    private enum Why {
        ALL,
        UNKNOWN,
        NOBODY,
        UNFIT
    }

    private record Line(int nr, Why why) {}

    ReconciliationPane(EarningsViewModel model) {
        super(12);
        this.model = model;
        getStyleClass().add("earnings-tab");
        why.setId("reconcile-why");
        why.valueProperty().subscribe((before, now) -> list());
        HBox head = new HBox(8, Labels.of(Text.of("earnings.none"), "strong"), Labels.gap(), why);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.onOpen(line ->
                model.ports()
                        .open(
                                Transaction.KIND.key(),
                                model.ecosystem().table(Transaction.KIND).id(line.nr).toString()));
        getChildren().addAll(counts, head, table);
    }

    void refresh(RunSheet now) {
        model.reconcile(now, this::show);
    }

    private void show(Reconciliation all) {
        counts.getChildren().clear();
        count(Text.of("earnings.rows-in"), all.rows());
        count(Text.of("earnings.rows-taken"), all.taken());
        count(Text.of("earnings.none"), all.rows() - all.taken());
        all.byPlan().forEach(this::count);
        List<Line> found = new ArrayList<>();
        all.unknown().forEach(nr -> found.add(new Line(nr, Why.UNKNOWN)));
        all.nobody().forEach(nr -> found.add(new Line(nr, Why.NOBODY)));
        all.unfit().forEach(nr -> found.add(new Line(nr, Why.UNFIT)));
        lines = found;
        list();
    }

    private void count(String name, int count) {
        counts.getChildren()
                .add(
                        new VBox(
                                2,
                                Labels.caption(name),
                                Labels.of(Text.formats().number(count), "subtitle")));
    }

    private void list() {
        Why wanted = why.valueProperty().get();
        List<Line> shown =
                lines.stream()
                        .filter(line -> wanted == Why.ALL || line.why == wanted)
                        .limit(MOST)
                        .toList();
        table.show(
                model.ecosystem(),
                shown,
                List.of(
                        ItemColumn.words(
                                "number",
                                Text.of("earnings.transaction"),
                                130,
                                line -> model.ecosystem().name(Transaction.KIND, line.nr)),
                        ItemColumn.words(
                                "why",
                                Text.of("earnings.why-none"),
                                330,
                                line ->
                                        Text.of(
                                                "earnings.none-words."
                                                        + line.why
                                                                .name()
                                                                .toLowerCase(Locale.ROOT))),
                        ItemColumn.words(
                                "partner",
                                Text.of("earnings.partner"),
                                200,
                                line ->
                                        model.ecosystem()
                                                .name(
                                                        Partner.KIND,
                                                        model.ecosystem()
                                                                .target(
                                                                        Transaction.KIND,
                                                                        Transaction.PARTNER,
                                                                        line.nr))),
                        value("type", Transaction.TYPE),
                        value("date", Transaction.DATE),
                        value("amount", Transaction.AMOUNT)),
                Map.of());
    }

    private ItemColumn<Line> value(String key, Field<?> field) {
        Table table = model.ecosystem().table(Transaction.KIND);
        Function<Line, String> words =
                line -> ValueText.of(model.ecosystem(), table, field, line.nr);
        String title = Names.of(Transaction.KIND, field);
        if (field == Transaction.AMOUNT) {
            return ItemColumn.figure(
                    key, title, words, line -> table.longs(Transaction.AMOUNT).at(line.nr));
        }
        return field == Transaction.DATE
                ? ItemColumn.of(
                        key, title, 110, words, line -> table.ints(Transaction.DATE).at(line.nr))
                : ItemColumn.words(key, title, 120, words);
    }

    void export(TableSaver saver) {
        table.export(saver, Text.of("earnings.none"));
    }
}
