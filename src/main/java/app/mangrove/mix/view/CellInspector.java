package app.mangrove.mix.view;

import app.mangrove.base.explain.Explained;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.Coverage;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.gap.Recruiting;
import app.mangrove.mix.view.inspect.DemandFields;
import app.mangrove.mix.view.recruit.ProspectSection;
import app.mangrove.mix.view.recruit.RecruitViewModel;
import app.mangrove.mix.view.share.ClashFix;
import app.mangrove.mix.view.share.SpreadForm;
import app.mangrove.mix.view.share.SpreadViewModel;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.ExplainPopover;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.shell.InspectorPane;
import app.mangrove.ui.text.Text;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Explains the chosen cell: what there is against what is wanted, what it can bring and why, how
/// many partners that asks for, and who could be one.
final class CellInspector {
    private final InspectorPane pane = new InspectorPane();
    private final MixViewModel model;
    private final MixWays ways;
    private final SpreadViewModel spread;
    private final ClashFix clashes;
    private final ProspectSection prospects;

    CellInspector(
            MixViewModel model, MixWays ways, RecruitViewModel recruit, SpreadViewModel spread) {
        this.model = model;
        this.ways = ways;
        this.spread = spread;
        clashes = new ClashFix(model, spread);
        prospects = new ProspectSection(recruit, ways);
        pane.setId("mix-inspector");
    }

    void show(MixPicture now, Gap gap) {
        pane.head(title(now, gap));
        List<Node> body = new ArrayList<>();
        body.add(figures(now, gap));
        clashes.at(now, gap.cell()).ifPresent(body::add);
        body.add(capacity(now, gap));
        model.recruiting(gap).ifPresent(plan -> body.add(recruiting(now, gap, plan)));
        prospects.show(
                gap.cell(), () -> ways.partners(CellFilter.prospects(now.trees(), gap.cell())));
        body.add(prospects);
        pane.body(body.toArray(Node[]::new));
    }

    Node node() {
        return pane;
    }

    private static Node title(MixPicture now, Gap gap) {
        Cell cell = gap.cell();
        boolean both = cell.at(now.rowAxis()) > 0 && cell.at(now.columnAxis()) > 0;
        String above =
                both
                        ? Text.of(
                                "mixplan.in-head",
                                now.trees().name(now.rowAxis(), cell.at(now.rowAxis())))
                        : Text.of("mixplan.roll-up");
        String name =
                both
                        ? now.trees().name(now.columnAxis(), cell.at(now.columnAxis()))
                        : CellWords.name(now, cell);
        FlowPane pills = new FlowPane(6, 6);
        band(gap.band(now.grid().bands())).ifPresent(pills.getChildren()::add);
        int rank = now.demandRank(cell);
        if (both && rank > 0) {
            pills.getChildren()
                    .add(Labels.pill(Text.of("mixplan.demand-rank", rank, now.inner().size()), ""));
        }
        Label words = Labels.of(name, "subtitle");
        words.setWrapText(true);
        VBox head = new VBox(4, Labels.caption(above), words, pills);
        head.getStyleClass().addAll("mix-head");
        return head;
    }

    private static Optional<Node> band(Coverage.Band band) {
        return switch (band) {
            case UNKNOWN -> Optional.empty();
            case WHITE_SPACE ->
                    Optional.of(
                            Labels.pill(
                                    Text.of("mixplan.white-space"), "warning", "fth-alert-circle"));
            case COVERED -> Optional.of(Labels.pill(Text.of("mixplan.covered"), "success"));
            case DENSE -> Optional.of(Labels.pill(Text.of("mixplan.dense"), "accent"));
        };
    }

    private Node figures(MixPicture now, Gap gap) {
        Show show =
                model.showProperty().get() == Show.COVERAGE
                        ? Show.CAPACITY
                        : model.showProperty().get();
        CellWords words = new CellWords(now, show);
        GridPane grid = new GridPane();
        for (int i = 0; i < 4; i++) {
            ColumnConstraints quarter = new ColumnConstraints();
            quarter.setPercentWidth(25);
            grid.getColumnConstraints().add(quarter);
        }
        OptionalLong missing = gap.gap(show.measure());
        figure(grid, 0, Text.of("mixplan.actual"), words.figure(words.actual(gap)));
        figure(grid, 1, Text.of("mixplan.target"), words.figure(gap.target(show.measure())));
        Label gapFigure =
                figure(grid, 2, Text.of("mixplan.gap"), missing.isEmpty() ? "–" : words.large(gap));
        if (missing.orElse(0) > 0) {
            gapFigure.getStyleClass().add("attention");
        }
        figure(
                grid,
                3,
                Text.of("mixplan.coverage"),
                gap.coverage().map(c -> Text.formats().number(c.doubleValue(), 2)).orElse("–"));
        int count = gap.count();
        Node partners =
                Buttons.link(
                        Text.of("mixplan.show-partners", count),
                        () -> ways.partners(CellFilter.partners(now.trees(), gap.cell())));
        partners.setId("mix-partners");
        Button over =
                Buttons.link(
                        Text.of("mixshare.spread-button"),
                        () -> SpreadForm.open(pane, spread, gap.cell()));
        over.setId("mix-spread");
        over.setVisible(!SpreadViewModel.over(now, gap.cell()).isEmpty());
        over.setManaged(over.isVisible());
        over.setDisable(model.isReadOnly());
        HBox foot =
                new HBox(
                        8,
                        partners,
                        over,
                        Labels.gap(),
                        Labels.caption(
                                Text.of("mixplan.active-further", gap.active(), gap.further())));
        foot.setAlignment(Pos.BASELINE_LEFT);
        String unit = words.unit();
        VBox section = InspectorPane.section("", "", grid, foot);
        if (!unit.isEmpty()) {
            section.getChildren()
                    .addFirst(Labels.caption(Text.of("mixplan.in-unit", show.title(), unit)));
        }
        return section;
    }

    private static Label figure(GridPane grid, int column, String name, String value) {
        Label figure = Labels.of(value, "page-title");
        VBox box = new VBox(2, Labels.caption(name), figure);
        grid.add(box, column, 0);
        return figure;
    }

    private Node capacity(MixPicture now, Gap gap) {
        GridPane lines = lines();
        int row = 0;
        line(lines, row++, Text.of("mixplan.capacity-now"), compact(now, gap.capacity()), "");
        long change = gap.expected() - gap.coming() - gap.capacity();
        line(lines, row++, Text.of("mixplan.ramp-churn"), signed(now, change), "");
        line(lines, row++, Text.of("mixplan.coming"), signed(now, gap.coming()), "");
        line(
                lines,
                row++,
                Text.of("mixplan.expected", now.date()),
                compact(now, gap.expected()),
                "strong");
        line(
                lines,
                row,
                Text.of("mixplan.target-capacity"),
                optional(now, gap.targetCapacity()),
                "");
        VBox section =
                InspectorPane.section(
                        Text.of("mixplan.capacity"),
                        Text.of("mixplan.a-year"),
                        lines,
                        new DemandFields(model, now, gap));
        Node why =
                Buttons.link(
                        Text.of("mixplan.why"),
                        () ->
                                model.whyExpected(gap)
                                        .ifPresent(explained ->
                                                explain(
                                                        section,
                                                        Text.of("mixplan.capacity"),
                                                        compact(now, gap.expected()),
                                                        explained)));
        why.setId("mix-why");
        section.getChildren().add(why);
        return section;
    }

    private void explain(Node at, String what, String value, Explained<?> why) {
        ExplainPopover.show(
                at, what, value, why, ways::name, leaf -> ways.open(leaf.kind(), leaf.id()));
    }

    private Node recruiting(MixPicture now, Gap gap, Recruiting plan) {
        VBox section =
                InspectorPane.section(
                        Text.of("mixplan.recruiting"),
                        Text.of("mixplan.to-recruit", plan.needed()));
        if (plan.needed() == 0) {
            section.getChildren().add(Labels.caption(Text.of("mixplan.nobody-needed")));
            return section;
        }
        Label rule = Labels.caption(rule(now, plan));
        rule.setWrapText(true);
        section.getChildren().addAll(rule, phases(now, plan));
        section.getChildren()
                .add(
                        Buttons.link(
                                Text.of("mixplan.why"),
                                () ->
                                        model.whyNeeded(gap)
                                                .ifPresent(explained ->
                                                        explain(
                                                                section,
                                                                Text.of("mixplan.recruiting"),
                                                                Text.formats()
                                                                        .number(plan.needed()),
                                                                explained))));
        return section;
    }

    private static String rule(MixPicture now, Recruiting plan) {
        int lead = plan.assumption().lead();
        if (plan.aim() == Recruiting.Aim.COUNT) {
            return Text.of("mixplan.rule-count", plan.wanted().orElse(0), plan.expected(), lead);
        }
        return Text.of(
                "mixplan.rule-capacity",
                compact(now, plan.wanted().orElse(0)),
                compact(now, plan.expected()),
                compact(now, plan.each()),
                lead);
    }

    private static Node phases(MixPicture now, Recruiting plan) {
        GridPane table = new GridPane(8, 4);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().add(wide);
        String[] heads = {"mixplan.sign-by", "mixplan.partners", "mixplan.ramped", "mixplan.cost"};
        for (int i = 0; i < heads.length; i++) {
            cell(table, i, 0, Text.of(heads[i]), "caption");
        }
        String currency = now.currency();
        int row = 1;
        for (Recruiting.Phase phase : plan.phases()) {
            cell(table, 0, row, Text.formats().dates().month(YearMonth.from(phase.signBy())), "");
            cell(table, 1, row, Text.formats().number(phase.partners()), "");
            cell(table, 2, row, Text.formats().dates().month(YearMonth.from(phase.ramped())), "");
            cell(table, 3, row++, cost(phase.cost().doubleValue(), currency), "");
        }
        cell(table, 0, row, Text.of("mixplan.sum"), "strong");
        cell(table, 1, row, Text.formats().number(plan.needed()), "strong");
        cell(table, 3, row, cost(plan.cost().doubleValue(), currency), "strong");
        return table;
    }

    private static String cost(double value, String currency) {
        return value == 0 ? "–" : Text.formats().compact(value, currency, 3);
    }

    private static void cell(GridPane table, int column, int row, String text, String style) {
        Label label = Labels.of(text, "small-text");
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        GridPane.setHalignment(label, column == 0 ? HPos.LEFT : HPos.RIGHT);
        table.add(label, column, row);
    }

    private static GridPane lines() {
        GridPane lines = new GridPane(8, 4);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        lines.getColumnConstraints().add(wide);
        return lines;
    }

    private static void line(GridPane lines, int row, String name, String value, String style) {
        Label words = Labels.of(name, "small-text", style.isEmpty() ? "muted" : style);
        Label figure = Labels.of(value, "small-text");
        if (!style.isEmpty()) {
            figure.getStyleClass().add(style);
        }
        GridPane.setHalignment(figure, HPos.RIGHT);
        lines.addRow(row, words, figure);
    }

    private static String compact(MixPicture now, long e4) {
        return CellWords.compact(now, e4);
    }

    private static String signed(MixPicture now, long e4) {
        return e4 > 0 ? "+" + compact(now, e4) : compact(now, e4);
    }

    private static String optional(MixPicture now, OptionalLong e4) {
        return e4.isEmpty() ? "–" : compact(now, e4.getAsLong());
    }
}
