package app.mangrove.mix.view.optimise;

import app.mangrove.mix.capacity.Assumption;
import app.mangrove.mix.capacity.Figure;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.mix.MixAssumption;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Tier;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.item.ItemColumn;
import app.mangrove.ui.item.ItemTable;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.record.ValueText;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What is assumed of partners of each type and tier, where it comes from, and edited in place.
final class AssumptionsPane extends VBox {
    private static final Map<Field<?>, Function<Assumption, Figure>> FIGURES = figures();

    private final OptimiseViewModel model;
    private final Consumer<Optional<Node>> aside;
    private final ItemTable<Proposal.Assumed> table;
    private Optional<Proposal> shown = Optional.empty();

    AssumptionsPane(OptimiseViewModel model, Consumer<Optional<Node>> aside) {
        super(8);
        this.model = model;
        this.aside = aside;
        table = new ItemTable<>("mix-assumptions", columns());
        table.onChosen(this::edit);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(Labels.caption(Text.of("optimise.assumptions-hint")), table);
        model.proposalProperty().subscribe(of -> of.ifPresent(this::show));
    }

    private static Map<Field<?>, Function<Assumption, Figure>> figures() {
        Map<Field<?>, Function<Assumption, Figure>> figures = new LinkedHashMap<>();
        figures.put(MixAssumption.PRODUCTIVITY, Assumption::productivity);
        figures.put(MixAssumption.RAMP_MONTHS, Assumption::rampMonths);
        figures.put(MixAssumption.CHURN, Assumption::churn);
        figures.put(MixAssumption.LEAD_MONTHS, Assumption::leadMonths);
        figures.put(MixAssumption.RECRUIT_COST, Assumption::recruitCost);
        figures.put(MixAssumption.DEVELOP_COST, Assumption::developCost);
        figures.put(MixAssumption.RETIRE_COST, Assumption::retireCost);
        figures.put(MixAssumption.UPKEEP, Assumption::upkeep);
        return figures;
    }

    private List<ItemColumn<Proposal.Assumed>> columns() {
        List<ItemColumn<Proposal.Assumed>> columns = new ArrayList<>();
        columns.add(
                ItemColumn.words(
                        "type",
                        Names.of(MixAssumption.KIND, MixAssumption.TYPE),
                        130,
                        row -> name(PartnerType.KIND, row.type())));
        columns.add(
                ItemColumn.words(
                        "tier",
                        Names.of(MixAssumption.KIND, MixAssumption.TIER),
                        90,
                        row -> name(Tier.KIND, row.tier())));
        columns.add(
                ItemColumn.words(
                        "source",
                        Text.of("optimise.source"),
                        170,
                        row -> source(row.of().productivity(), MixAssumption.PRODUCTIVITY)));
        FIGURES.forEach((field, of) ->
                columns.add(
                        ItemColumn.figure(
                                field.key(),
                                Names.of(MixAssumption.KIND, field),
                                row -> value(field, of.apply(row.of()).value()),
                                row -> of.apply(row.of()).value().doubleValue())));
        return columns;
    }

    private String name(app.mangrove.model.Kind<?> kind, int nr) {
        return nr == 0 ? "" : model.ecosystem().name(kind, nr);
    }

    private String currency() {
        return shown.map(Proposal::currency).orElse("");
    }

    private String value(Field<?> field, BigDecimal value) {
        if (field == MixAssumption.CHURN) {
            return Text.formats().percent(value.doubleValue(), 1);
        }
        boolean months = field == MixAssumption.RAMP_MONTHS || field == MixAssumption.LEAD_MONTHS;
        return months
                ? Text.of("optimise.months", value.longValue())
                : Money.compact(value.doubleValue(), currency());
    }

    /// Who says so: a person, so many cases with their interval, or nobody.
    private String source(Figure figure, Field<?> field) {
        return switch (figure.origin()) {
            case ASSUMED -> Text.of("optimise.source.assumed");
            case DEFAULT -> Text.of("optimise.source.default");
            case TIER, TYPE, ALL ->
                    Text.of(
                            "optimise.source." + figure.origin().name(),
                            Text.formats().number(figure.sample().stripTrailingZeros()),
                            value(field, figure.low()),
                            value(field, figure.high()));
        };
    }

    private void show(Proposal of) {
        shown = Optional.of(of);
        table.placeholder(Labels.caption(Text.of("optimise.no-assumptions")));
        table.show(of.asked().ecosystem(), of.assumptions());
    }

    private void edit(Proposal.Assumed row) {
        Ecosystem eco = model.ecosystem();
        Optional<Id> own = own(eco, row);
        int nr = own.map(eco.table(MixAssumption.KIND)::nr).orElse(0);
        String tier = name(Tier.KIND, row.tier());
        String title = name(PartnerType.KIND, row.type()) + (tier.isEmpty() ? "" : ", " + tier);
        RowEditor editor =
                new RowEditor(title, values -> keep(row, own, values), () -> leave())
                        .with(sources(row));
        for (Field<?> field : FIGURES.keySet()) {
            String text =
                    nr == 0
                            ? ""
                            : ValueText.of(
                                    eco,
                                    MixAssumption.KIND,
                                    field,
                                    eco.values(MixAssumption.KIND, nr).get(field.key()));
            editor.field(eco, MixAssumption.KIND, field, text, model.editing().today())
                    .prompt(value(field, FIGURES.get(field).apply(row.of()).value()));
        }
        own.ifPresent(id ->
                editor.onRemove(() -> {
                    model.remove(MixAssumption.KIND, id);
                    leave();
                }));
        aside.accept(Optional.of(editor));
    }

    private Node sources(Proposal.Assumed row) {
        VBox lines = new VBox(2);
        FIGURES.forEach((field, of) -> {
            Figure figure = of.apply(row.of());
            Label line =
                    Labels.caption(
                            Text.of(
                                    "optimise.figure",
                                    Names.of(MixAssumption.KIND, field),
                                    value(field, figure.value()),
                                    source(figure, field)));
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            lines.getChildren().add(line);
        });
        return lines;
    }

    private void leave() {
        aside.accept(Optional.empty());
    }

    /// The plan's own assumption of exactly this type and tier.
    private Optional<Id> own(Ecosystem eco, Proposal.Assumed row) {
        int plan = model.plan().map(of -> eco.table(MixPlan.KIND).nr(of.id())).orElse(0);
        for (int nr : eco.table(MixAssumption.KIND).numbers()) {
            boolean fits =
                    eco.target(MixAssumption.KIND, MixAssumption.PLAN, nr) == plan
                            && eco.target(MixAssumption.KIND, MixAssumption.TYPE, nr) == row.type()
                            && eco.target(MixAssumption.KIND, MixAssumption.TIER, nr) == row.tier()
                            && eco.target(MixAssumption.KIND, MixAssumption.REGION, nr) == 0;
            if (fits) {
                return Optional.of(eco.table(MixAssumption.KIND).id(nr));
            }
        }
        return Optional.empty();
    }

    private Optional<app.mangrove.base.outcome.Problem> keep(
            Proposal.Assumed row, Optional<Id> own, Map<String, Optional<Object>> values) {
        Ecosystem eco = model.ecosystem();
        Map<String, Optional<Object>> all = new LinkedHashMap<>(values);
        if (row.type() > 0) {
            all.put(
                    MixAssumption.TYPE.key(),
                    Optional.of(eco.table(PartnerType.KIND).id(row.type())));
        }
        if (row.tier() > 0) {
            all.put(MixAssumption.TIER.key(), Optional.of(eco.table(Tier.KIND).id(row.tier())));
        }
        var wrong = model.keep(MixAssumption.KIND, own, all);
        if (wrong.isEmpty()) {
            leave();
        }
        return wrong;
    }
}
