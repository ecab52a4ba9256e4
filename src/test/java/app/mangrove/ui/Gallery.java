package app.mangrove.ui;

import app.mangrove.base.work.Tasks;
import app.mangrove.support.DirectTasks;
import app.mangrove.ui.chart.HorizontalBars;
import app.mangrove.ui.chart.Measured;
import app.mangrove.ui.chart.MixBars;
import app.mangrove.ui.chart.Series;
import app.mangrove.ui.chart.StackedColumns;
import app.mangrove.ui.chart.TierShape;
import app.mangrove.ui.chart.WorldMap;
import app.mangrove.ui.control.Bar;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.Chip;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.FieldGrid;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.control.Segmented;
import app.mangrove.ui.control.TabLine;
import app.mangrove.ui.shell.Action;
import app.mangrove.ui.shell.ActionRegistry;
import app.mangrove.ui.shell.BrandMark;
import app.mangrove.ui.shell.InspectorPane;
import app.mangrove.ui.shell.Navigator;
import app.mangrove.ui.shell.Place;
import app.mangrove.ui.shell.RailGroup;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.shell.ShellPane;
import app.mangrove.ui.shell.StatusItem;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Appearance;
import app.mangrove.ui.theme.Token;
import app.mangrove.ui.tile.Arrangement;
import app.mangrove.ui.tile.FlatTile;
import app.mangrove.ui.tile.Kpi;
import app.mangrove.ui.tile.KpiTile;
import app.mangrove.ui.tile.Slot;
import app.mangrove.ui.tile.TileGrid;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A window with every part of the toolkit, filled with the figures of the design pictures.
final class Gallery {
    private static final FlatTile.Exports NOWHERE = (name, extension, content) -> {};
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct");
    private static final List<String> TYPES =
            List.of(
                    "Reseller / VAR",
                    "MSP",
                    "Systems integrator",
                    "Distributor",
                    "Alliance / ISV",
                    "Affiliate");

    private Gallery() {}

    static ShellPane window(String open) {
        ActionRegistry actions = new ActionRegistry();
        actions.add(
                Action.of("edit.undo", "common.undo", "fth-rotate-ccw", () -> {})
                        .keys("Shortcut+Z"));
        actions.add(Action.of("view.close", "common.close", "fth-x", () -> {}).keys("Shortcut+W"));
        actions.add(Action.of("view.copy", "common.copy", "fth-copy", () -> {}).keys("Shortcut+C"));
        Tasks tasks = new DirectTasks();
        ShellPane shell = new ShellPane(new Navigator(Place.of(open)), actions, tasks, "Ctrl K");
        shell.rail()
                .brand(
                        new BrandMark(),
                        new VBox(
                                Labels.of("Halden Systems", "strong"),
                                Labels.caption("FY26 ecosystem")));
        shell.status()
                .left(new StatusItem("All changes saved").icon("fth-check"))
                .left(
                        new StatusItem("Offline, last sync 08:12, 3 edits queued")
                                .icon("fth-cloud-off"))
                .right(new StatusItem("Calculated in 84 ms"))
                .right(new StatusItem("halden-fy26.mangrove"))
                .appearance(new Appearance());
        shell.header().extras(Buttons.plain("Base", () -> {}));
        shell.show(screens());
        return shell;
    }

    private static List<Screen> screens() {
        return List.of(
                new Page("home", "common.close", "fth-home", RailGroup.HOME, parts(), null),
                new Page("mix", "common.copy", "fth-grid", RailGroup.PLAN, empty(), null),
                new Page(
                        "partners",
                        "common.undo",
                        "fth-users",
                        RailGroup.RUN,
                        parts(),
                        inspector()),
                new Page(
                        "dashboard",
                        "common.remove",
                        "fth-bar-chart-2",
                        RailGroup.MEASURE,
                        board(),
                        null),
                new Page("inbox", "common.yes", "fth-inbox", RailGroup.FOOT, empty(), null),
                new Page("settings", "common.no", "fth-settings", RailGroup.FOOT, empty(), null));
    }

    private static Node empty() {
        return new EmptyState(
                "fth-inbox",
                "Nothing here yet",
                "Bring in partners to see them here.",
                Buttons.primary("Import", () -> {}));
    }

    static Node board() {
        Map<String, FlatTile> tiles = new LinkedHashMap<>();
        tiles.put(
                "revenue",
                kpi(
                        "revenue",
                        "Partner revenue YTD",
                        "€47.91 M",
                        Kpi.Direction.UP,
                        Kpi.Judgement.GOOD,
                        "8.4 %",
                        "on last year"));
        tiles.put(
                "share",
                kpi(
                        "share",
                        "Partner-sourced share",
                        "38.6 %",
                        Kpi.Direction.UP,
                        Kpi.Judgement.GOOD,
                        "2.1 pt",
                        "on last year"));
        tiles.put(
                "active",
                kpi(
                        "active",
                        "Active partners",
                        "61 of 180",
                        Kpi.Direction.DOWN,
                        Kpi.Judgement.BAD,
                        "−4",
                        "in 30 days"));
        tiles.put(
                "decision",
                kpi(
                        "decision",
                        "Registration decision",
                        "31 h",
                        Kpi.Direction.DOWN,
                        Kpi.Judgement.GOOD,
                        "−9 h",
                        "SLA 48 h"));
        tiles.put(
                "cost",
                kpi(
                        "cost",
                        "Incentive cost ratio",
                        "5.9 %",
                        Kpi.Direction.UP,
                        Kpi.Judgement.BAD,
                        "0.4 pt",
                        "budget 5.5 %"));
        tiles.put(
                "mdf",
                kpi(
                        "mdf",
                        "MDF used",
                        "64 %",
                        Kpi.Direction.UP,
                        Kpi.Judgement.GOOD,
                        "6 pt",
                        "€184 k expires"));
        tiles.put("months", months());
        tiles.put("mix", mix());
        tiles.put("concentration", bars());
        tiles.put("map", map());
        tiles.put("tiers", tiers());
        TileGrid grid = new TileGrid();
        grid.getStyleClass().add("page");
        grid.show(
                tiles,
                Arrangement.of(
                        new Slot("revenue", 0, 0, 2, 1),
                        new Slot("share", 2, 0, 2, 1),
                        new Slot("active", 4, 0, 2, 1),
                        new Slot("decision", 6, 0, 2, 1),
                        new Slot("cost", 8, 0, 2, 1),
                        new Slot("mdf", 10, 0, 2, 1),
                        new Slot("concentration", 0, 1, 3, 2),
                        new Slot("months", 3, 1, 6, 2),
                        new Slot("mix", 9, 1, 3, 2),
                        new Slot("map", 0, 3, 5, 2),
                        new Slot("tiers", 5, 3, 2, 2)));
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private static FlatTile kpi(
            String id,
            String title,
            String value,
            Kpi.Direction direction,
            Kpi.Judgement judgement,
            String delta,
            String against) {
        KpiTile tile = new KpiTile(id, title, v -> Text.formats().number(v, 1), NOWHERE);
        tile.show(
                new Kpi(
                        value,
                        direction,
                        judgement,
                        delta,
                        against,
                        MONTHS,
                        new double[] {4.0, 4.1, 5.3, 4.4, 4.6, 5.5, 4.4, 4.4, 5.8, 5.4}));
        return tile;
    }

    private static FlatTile months() {
        StackedColumns chart =
                new StackedColumns(
                        v -> Text.formats().number(v, v % 2 == 0 ? 0 : 1),
                        v -> Text.formats().number(v, 2));
        double[] totals = {4.0, 4.1, 5.3, 4.4, 4.6, 5.5, 4.4, 4.4, 5.8, 5.4};
        double[] shares = {0.418, 0.118, 0.166, 0.179, 0.097, 0.022};
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            double share = shares[i];
            series.add(
                    Series.of(
                            i, TYPES.get(i), Arrays.stream(totals).map(t -> t * share).toArray()));
        }
        chart.show(MONTHS, series);
        return new FlatTile("months", "Revenue by month", "€ M, by partner type")
                .chart(chart, NOWHERE)
                .explain(() -> {});
    }

    private static FlatTile mix() {
        MixBars chart = new MixBars("Type", "Partners", "Revenue");
        int[] counts = {81, 27, 14, 7, 18, 33};
        double[] shares = {0.418, 0.118, 0.166, 0.179, 0.097, 0.022};
        List<MixBars.Part> parts = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            parts.add(
                    new MixBars.Part(
                            TYPES.get(i),
                            Token.series(i),
                            counts[i],
                            shares[i],
                            String.valueOf(counts[i]),
                            Text.formats().percent(shares[i], 1),
                            () -> {}));
        }
        chart.show(parts, "180", "€47.91 M");
        return new FlatTile("mix", "Partner mix", "").chart(chart, NOWHERE);
    }

    private static FlatTile bars() {
        HorizontalBars chart = new HorizontalBars("Partner", "Revenue");
        chart.show(
                List.of(
                        Measured.of("Ostmark Handels GmbH", 5.35, "11.2 %"),
                        Measured.of("Nordlys Distribution AS", 4.12, "8.6 %"),
                        Measured.of("Helvion Integration AG", 1.68, "3.5 %"),
                        Measured.of("Brightwater Cloud Ltd", 1.435, "3.0 %"),
                        Measured.of("Kestrel Data GmbH", 1.012, "2.1 %")));
        return new FlatTile("concentration", "Concentration", "top 5 hold 28 %")
                .chart(chart, NOWHERE);
    }

    private static FlatTile map() {
        WorldMap chart = new WorldMap(Locale.UK, v -> "€" + v + " M");
        chart.show(
                Map.of(
                        "DE", 11.9, "US", 10.3, "GB", 7.9, "FR", 6.4, "BR", 1.2, "AU", 2.1, "IN",
                        1.9, "CA", 1.5, "ZA", 0.6, "JP", 0.9));
        return new FlatTile("map", "Revenue by region", "YTD").chart(chart, NOWHERE);
    }

    private static FlatTile tiers() {
        TierShape chart = new TierShape("Tier", "Partners", "Target");
        chart.show(
                List.of(
                        new TierShape.Level("Platinum", 6, 6, () -> {}),
                        new TierShape.Level("Gold", 19, 26, () -> {}),
                        new TierShape.Level("Silver", 36, 41, () -> {}),
                        new TierShape.Level("Registered", 61, 61, () -> {})),
                "122 ranked");
        return new FlatTile("tiers", "Tiers", "").chart(chart, NOWHERE);
    }

    private static Node parts() {
        Card needs =
                new Card("Needs you today", "Tuesday, 24 November 2026")
                        .flush()
                        .action(Buttons.link("Open the inbox (7)", () -> {}));
        needs.getChildren()
                .addAll(
                        row(
                                "fth-clock",
                                "danger",
                                "Two registrations look like one deal",
                                "Conflict · Kestrel Data and Oberlin Systems",
                                "SLA 3 h 12 min",
                                "danger",
                                "Review",
                                false),
                        row(
                                "fth-check-square",
                                "warning",
                                "Approve the October statements",
                                "41 statements · €612,480.17",
                                "Due today",
                                "warning",
                                "Open",
                                false),
                        row(
                                "fth-trending-down",
                                "",
                                "Registrations in the Nordics fell 28 %",
                                "Leads revenue by about 75 days",
                                "New",
                                "accent",
                                "Explain",
                                false),
                        row(
                                "fth-git-branch",
                                "",
                                "Scenario is ready to compare",
                                "10,000 runs finished at 08:04",
                                "Done",
                                "success",
                                "Compare",
                                true));
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().addAll("One", "Two");
        combo.setValue("One");
        TextField wrong = new TextField("not a number");
        wrong.setAccessibleText("Number");
        combo.setAccessibleText("Choice");
        wrong.pseudoClassStateChanged(PseudoClass.getPseudoClass("invalid"), true);
        HBox fields = new HBox(8, named(), combo, wrong, new CheckBox("Check"));
        HBox buttons =
                new HBox(
                        8,
                        Buttons.plain("Plain", () -> {}),
                        Buttons.primary("Primary", () -> {}),
                        Buttons.danger("Danger", () -> {}),
                        Buttons.small("Small", "fth-folder", () -> {}),
                        Buttons.icon("fth-copy", "Copy", () -> {}),
                        Buttons.menu("Columns 10 of 34", "fth-columns"));
        HBox pills =
                new HBox(
                        8,
                        Labels.pill("Reseller 2021", ""),
                        Labels.pill("Gold", "accent", "fth-award"),
                        Labels.pill("Done", "success"),
                        Labels.pill("Due", "warning"),
                        Labels.pill("Late", "danger"),
                        Labels.badge("7"));
        Card parts =
                new Card(
                        "Parts",
                        "every tone",
                        buttons,
                        fields,
                        pills,
                        new Notice(
                                "",
                                "Platinum is worth €38,400 a year to Kestrel.",
                                Buttons.link("Why?", () -> {})),
                        new Notice("warning", "Two rates are missing."),
                        new Notice("danger", "The file is read-only."),
                        new Notice("success", "Everything fits."));
        VBox page = new VBox(16, needs, parts);
        page.getStyleClass().add("page");
        return page;
    }

    private static TextField named() {
        TextField field = new TextField("Text");
        field.setAccessibleText("Text");
        return field;
    }

    private static Node row(
            String icon,
            String tone,
            String title,
            String line,
            String due,
            String dueTone,
            String button,
            boolean last) {
        HBox row =
                new HBox(
                        Labels.iconBox(icon, tone),
                        new VBox(Labels.of(title, "strong"), Labels.caption(line)),
                        Labels.gap(),
                        Labels.pill(due, dueTone),
                        Buttons.small(button, () -> {}));
        row.getStyleClass().add("list-row");
        if (last) {
            row.getStyleClass().add("last");
        }
        return row;
    }

    private static Node inspector() {
        InspectorPane pane = new InspectorPane();
        pane.head(
                InspectorPane.headline(
                        Labels.avatar("Kestrel Data"),
                        "Kestrel Data GmbH",
                        "Leipzig, Germany",
                        Buttons.quiet("fth-star", "Pin", () -> {})));
        TabLine tabs =
                new TabLine()
                        .tab("Overview", () -> overview())
                        .tab("Relations 4", () -> new VBox())
                        .tab("History", () -> new VBox());
        VBox.setVgrow(tabs, Priority.ALWAYS);
        pane.body(tabs);
        return pane;
    }

    private static Node overview() {
        return new VBox(
                InspectorPane.section(
                        "Fields",
                        "",
                        new FieldGrid()
                                .field("Owner", "Ines Falk")
                                .field("Track", "DACH, Public sector")
                                .field("Agreement", "to 30 Jun 2027")),
                InspectorPane.section(
                        "What is missing for Platinum",
                        "2 met, 3 of 4 needed",
                        new Bar(0.8, "low")));
    }

    private record Page(
            String id,
            String titleKey,
            String icon,
            RailGroup group,
            Node node,
            @Nullable Node side)
            implements Screen {
        @Override
        public List<Node> toolbar() {
            return List.of(
                    Buttons.menu("EMEA sellers", "fth-bookmark"),
                    Labels.divider(),
                    new Chip("Type", "5 of 6", () -> {}, () -> {}, "Remove"),
                    new Chip("Currency", "EUR, rate of the day", () -> {}, null, ""),
                    Labels.gap(),
                    new Segmented<>(List.of("Tree", "Flat"), "Tree", s -> s),
                    Buttons.icon("fth-download", "Export", () -> {}));
        }

        @Override
        public Optional<Node> inspector() {
            return Optional.ofNullable(side);
        }

        @Override
        public Optional<Action> primary() {
            return Optional.of(Action.of("x.add", "common.yes", "fth-plus", () -> {}));
        }

        @Override
        public Optional<ObservableValue<String>> badge() {
            return id.equals("inbox")
                    ? Optional.of(new SimpleStringProperty("7"))
                    : Optional.empty();
        }
    }
}
