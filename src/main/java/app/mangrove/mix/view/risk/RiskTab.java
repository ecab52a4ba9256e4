package app.mangrove.mix.view.risk;

import app.mangrove.base.explain.Explained;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.risk.Bands;
import app.mangrove.mix.risk.Concentration;
import app.mangrove.mix.view.CellWords;
import app.mangrove.mix.view.MixPicture;
import app.mangrove.mix.view.MixTab;
import app.mangrove.mix.view.MixViewModel;
import app.mangrove.mix.view.MixWays;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.ExplainPopover;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Segmented;
import app.mangrove.ui.item.ItemColumn;
import app.mangrove.ui.item.ItemTable;
import app.mangrove.ui.table.Sort;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/// The risks of a mix: concentration, what goes with one partner, conflicts to expect, and cells
/// with too many.
public final class RiskTab implements MixTab {
    private final MixViewModel mix;
    private final RiskViewModel model;
    private final MixWays ways;
    private final VBox page = new VBox(16);
    private final ScrollPane scroll = new ScrollPane(page);
    private final Segmented<Axis> along =
            new Segmented<>(
                    List.of(Axis.TYPE, Axis.REGION),
                    Axis.TYPE,
                    axis -> Text.of("mixrisk.along." + axis.key()));
    private final VBox concentration = new VBox();
    private final LeavingCard leaving;

    public RiskTab(MixViewModel mix, MixWays ways) {
        this.mix = mix;
        this.ways = ways;
        model = new RiskViewModel(mix.desk());
        leaving = new LeavingCard(mix, model, ways);
        page.getStyleClass().add("mix-tab-page");
        page.setId("mix-risk");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("board-scroll");
        along.setId("mix-risk-along");
        model.pictureProperty().subscribe(now -> now.ifPresent(this::draw));
        along.valueProperty()
                .subscribe((before, axis) ->
                        model.pictureProperty().get().ifPresent(this::concentrations));
    }

    @Override
    public String id() {
        return "risk";
    }

    @Override
    public String title() {
        return Text.of("mixrisk.title");
    }

    @Override
    public Node node() {
        return scroll;
    }

    @Override
    public void show(MixPicture now) {
        model.show(now);
    }

    private void draw(RiskPicture now) {
        concentrations(now);
        leaving.show(now);
        Node bands =
                Buttons.small(
                        Text.of("mixrisk.bands"),
                        "fth-sliders",
                        () ->
                                BandsForm.open(
                                        concentration,
                                        now.bands(),
                                        now.mix().grid().bands(),
                                        model));
        bands.setId("mix-bands");
        bands.setDisable(mix.isReadOnly());
        page.getChildren()
                .setAll(
                        new Card(
                                        Text.of("mixrisk.concentration"),
                                        Text.of("mixrisk.concentration-words"),
                                        concentration)
                                .action(along)
                                .action(bands),
                        leaving.card(),
                        new PressureCard(model, ways).card(now),
                        dense(now));
    }

    private void concentrations(RiskPicture now) {
        MixPicture of = now.mix();
        Axis axis = along.valueProperty().get();
        List<ItemColumn<Concentration>> columns =
                List.of(
                        ItemColumn.words(
                                "name",
                                CellWords.title(axis),
                                136,
                                c -> CellWords.name(of, axis, c.cell().at(axis))),
                        ItemColumn.figure(
                                "revenue",
                                Text.of("mixrisk.revenue"),
                                c -> CellWords.compact(of, c.total()),
                                Concentration::total),
                        ItemColumn.figure(
                                "sellers",
                                Text.of("mixrisk.sellers"),
                                c -> Text.formats().number(c.holders().size()),
                                c -> c.holders().size()),
                        ItemColumn.figure(
                                "hhi",
                                Text.of("mixrisk.hhi"),
                                c ->
                                        marked(
                                                now.bands().index(c.index()),
                                                Text.formats().number(c.index().doubleValue(), 3)),
                                c -> c.index().doubleValue()),
                        ItemColumn.figure(
                                "top",
                                Text.of("mixrisk.top", Bands.TOP),
                                c ->
                                        marked(
                                                now.bands().top(c.top(Bands.TOP)),
                                                percent(c.top(Bands.TOP))),
                                c -> c.top(Bands.TOP).doubleValue()),
                        ItemColumn.words(
                                "largest", Text.of("mixrisk.largest"), 130, c -> largest(of, c)));
        ItemTable<Concentration> table =
                new ItemTable<Concentration>("mix-concentration", columns, new Sort("hhi", true))
                        .upTo(10);
        table.show(of.ecosystem(), axis == Axis.TYPE ? now.types() : now.regions());
        table.placeholder(Text.of("mixrisk.no-sales"));
        table.onChosen(c -> mix.choose(axis, c.cell().at(axis)));
        table.onOpen(c -> explain(table, of, axis, c));
        Label marks =
                Labels.caption(
                        Text.of(
                                "mixrisk.bands-now",
                                Text.formats().number(now.bands().warn().doubleValue(), 2),
                                Text.formats().number(now.bands().critical().doubleValue(), 2),
                                percent(now.bands().topWarn()),
                                percent(now.bands().topCritical()),
                                Text.formats().number(of.grid().bands().white()),
                                dense(of)));
        marks.setWrapText(true);
        marks.setMinWidth(0);
        HBox.setHgrow(marks, Priority.ALWAYS);
        Button why =
                Buttons.link(
                        Text.of("mixplan.why"),
                        () ->
                                table.selected().stream()
                                        .findFirst()
                                        .or(() ->
                                                axis == Axis.TYPE
                                                        ? now.types().stream().reduce((a, b) -> b)
                                                        : now.regions().stream()
                                                                .reduce((a, b) -> b))
                                        .ifPresent(c -> explain(table, of, axis, c)));
        why.setMinWidth(Button.USE_PREF_SIZE);
        HBox foot = new HBox(8, marks, Labels.gap(), why);
        foot.setAlignment(Pos.CENTER_LEFT);
        concentration.setSpacing(8);
        concentration.getChildren().setAll(table, foot);
    }

    private void explain(Node at, MixPicture of, Axis axis, Concentration c) {
        model.why(c)
                .ifPresent(why ->
                        popover(
                                at,
                                Text.of(
                                        "mixrisk.hhi-of",
                                        CellWords.name(of, axis, c.cell().at(axis))),
                                Text.formats().number(c.index().doubleValue(), 4),
                                why));
    }

    private void popover(Node at, String what, String value, Explained<?> why) {
        ExplainPopover.show(
                at, what, value, why, ways::name, leaf -> ways.open(leaf.kind(), leaf.id()));
    }

    /// A figure with a word for how worrying it is.
    private static String marked(Bands.Level level, String figure) {
        return level == Bands.Level.CALM
                ? figure
                : Text.of("mixrisk.level." + level.name().toLowerCase(Locale.ROOT)) + "  " + figure;
    }

    private static String percent(BigDecimal share) {
        return Text.formats().percent(share.doubleValue(), 0);
    }

    private static String largest(MixPicture of, Concentration c) {
        return c.holders().stream()
                .findFirst()
                .map(first ->
                        Text.of(
                                "mixrisk.largest-line",
                                of.ecosystem().name(Partner.KIND, first.partner()),
                                percent(c.top(1))))
                .orElse("");
    }

    private static String dense(MixPicture of) {
        return Text.formats().number(of.grid().bands().dense());
    }

    private Card dense(RiskPicture now) {
        MixPicture of = now.mix();
        if (now.dense().isEmpty()) {
            return new Card(
                    Text.of("mixrisk.dense"),
                    "",
                    Labels.caption(Text.of("mixrisk.dense-none", dense(of))));
        }
        List<ItemColumn<Gap>> columns =
                List.of(
                        ItemColumn.words(
                                "cell",
                                Text.of("mixrisk.cell"),
                                220,
                                gap -> CellWords.name(of, gap.cell())),
                        ItemColumn.figure(
                                "coverage",
                                Text.of("mixplan.coverage"),
                                CellWords::shortCoverage,
                                gap -> gap.coverage().map(BigDecimal::doubleValue).orElse(0.0)),
                        ItemColumn.figure(
                                "capacity",
                                Text.of("mixplan.capacity"),
                                gap -> CellWords.compact(of, gap.expected()),
                                Gap::expected),
                        ItemColumn.figure(
                                "demand",
                                Text.of("mixplan.demand"),
                                gap -> CellWords.compact(of, gap.demand().orElse(0)),
                                gap -> gap.demand().orElse(0)),
                        ItemColumn.figure(
                                "partners",
                                Text.of("mixplan.partners"),
                                gap -> Text.formats().number(gap.count()),
                                Gap::count));
        ItemTable<Gap> table =
                new ItemTable<Gap>("mix-dense", columns, new Sort("coverage", true)).upTo(8);
        table.show(of.ecosystem(), now.dense());
        table.onChosen(gap -> mix.choose(gap.cell()));
        return new Card(
                Text.of("mixrisk.dense"),
                Text.of("mixrisk.dense-words", now.dense().size(), dense(of)),
                table);
    }
}
