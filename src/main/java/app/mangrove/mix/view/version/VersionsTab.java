package app.mangrove.mix.view.version;

import app.mangrove.mix.target.PlanTargets;
import app.mangrove.mix.target.Versions;
import app.mangrove.mix.view.CellWords;
import app.mangrove.mix.view.MixPicture;
import app.mangrove.mix.view.MixTab;
import app.mangrove.mix.view.MixViewModel;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.item.ItemColumn;
import app.mangrove.ui.item.ItemTable;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.table.Sort;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// The versions of a plan, what the shown one changes, and its note.
public final class VersionsTab implements MixTab {
    private final MixViewModel mix;
    private final VersionsViewModel model;
    private final VBox page = new VBox(16);
    private final ScrollPane scroll = new ScrollPane(page);

    public VersionsTab(MixViewModel mix) {
        this.mix = mix;
        model = new VersionsViewModel(mix);
        page.getStyleClass().add("mix-tab-page");
        page.setId("mix-versions");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("board-scroll");
        model.shownProperty().subscribe(now -> now.ifPresent(this::draw));
    }

    @Override
    public String id() {
        return "versions";
    }

    @Override
    public String title() {
        return Text.of("mixversion.title");
    }

    @Override
    public Node node() {
        return scroll;
    }

    @Override
    public void show(MixPicture now) {
        model.show(now);
    }

    private void draw(VersionsViewModel.Shown now) {
        page.getChildren().setAll(comparison(now), versions(now), note(now));
    }

    private Node comparison(VersionsViewModel.Shown now) {
        if (now.before().isEmpty()) {
            return new Card(
                    Text.of("mixversion.compare"),
                    "",
                    Labels.caption(Text.of("mixversion.only-one")));
        }
        MixPicture of = now.mix();
        MenuButton before = Buttons.menu(now.before().orElseThrow().name(), "fth-git-commit");
        before.setId("mix-compare");
        now.plans().stream()
                .filter(plan -> !plan.id().equals(of.plan().id()))
                .forEach(plan -> {
                    MenuItem item = new MenuItem(plan.name());
                    item.setOnAction(e -> model.against(plan));
                    before.getItems().add(item);
                });
        HBox head =
                new HBox(
                        8,
                        before,
                        Labels.caption(Text.of("mixversion.becomes")),
                        Labels.of(of.plan().name(), "strong"));
        head.setAlignment(Pos.CENTER_LEFT);
        ItemTable<Versions.Difference> table =
                new ItemTable<Versions.Difference>(
                                "mix-differences",
                                columns(of),
                                new Sort("date", false),
                                new Sort("cell", false))
                        .upTo(12);
        table.show(of.ecosystem(), now.differences());
        table.placeholder(Text.of("mixversion.alike"));
        table.onChosen(difference -> mix.choose(difference.cell()));
        return new Card(
                Text.of("mixversion.compare"),
                Text.of("mixversion.compare-words", now.differences().size()),
                head,
                sums(of, now.differences()),
                table);
    }

    private static List<ItemColumn<Versions.Difference>> columns(MixPicture of) {
        return List.of(
                ItemColumn.figure(
                        "date",
                        Text.of("mixversion.date"),
                        d -> Text.formats().dates().date(d.date()),
                        d -> d.date().toEpochDay()),
                ItemColumn.words(
                        "cell", Text.of("mixrisk.cell"), 240, d -> CellWords.name(of, d.cell())),
                ItemColumn.words("goal", Text.of("mixversion.goal"), 80, d -> goal(d.goal())),
                ItemColumn.figure(
                        "before",
                        Text.of("mixversion.before"),
                        d -> figure(of, d.goal(), d.before()),
                        d -> d.before().orElse(0)),
                ItemColumn.figure(
                        "after",
                        Text.of("mixversion.after"),
                        d -> figure(of, d.goal(), d.after()),
                        d -> d.after().orElse(0)),
                ItemColumn.figure(
                        "delta",
                        Text.of("mixversion.delta"),
                        d -> signed(of, d.goal(), delta(d)),
                        d -> delta(d)));
    }

    private static long delta(Versions.Difference d) {
        return d.after().orElse(0) - d.before().orElse(0);
    }

    private static String goal(PlanTargets.Goal goal) {
        return Text.of("mixplan.show." + goal.name().toLowerCase(Locale.ROOT));
    }

    private static String figure(MixPicture of, PlanTargets.Goal goal, OptionalLong value) {
        return value.isEmpty()
                ? "–"
                : goal == PlanTargets.Goal.COUNT
                        ? Text.formats().number(value.getAsLong())
                        : CellWords.compact(of, value.getAsLong());
    }

    private static String signed(MixPicture of, PlanTargets.Goal goal, long value) {
        String plain = figure(of, goal, OptionalLong.of(Math.abs(value)));
        return value == 0 ? plain : (value > 0 ? "+" : "−") + plain;
    }

    /// What all differences come to, measure by measure.
    private static Node sums(MixPicture of, List<Versions.Difference> differences) {
        HBox sums = new HBox(32);
        for (PlanTargets.Goal goal : PlanTargets.Goal.values()) {
            List<Versions.Difference> own =
                    differences.stream().filter(d -> d.goal() == goal).toList();
            if (!own.isEmpty()) {
                long sum = own.stream().mapToLong(VersionsTab::delta).sum();
                sums.getChildren()
                        .add(
                                new VBox(
                                        2,
                                        Labels.caption(
                                                Text.of(
                                                        "mixversion.changed",
                                                        goal(goal),
                                                        own.size())),
                                        Labels.of(signed(of, goal, sum), "page-title")));
            }
        }
        return sums;
    }

    private Node versions(VersionsViewModel.Shown now) {
        MixPicture of = now.mix();
        ItemTable<MixPlan> table =
                new ItemTable<MixPlan>(
                                "mix-version-list",
                                List.of(
                                        ItemColumn.words(
                                                "name",
                                                Text.of("mixversion.name"),
                                                190,
                                                MixPlan::name),
                                        ItemColumn.figure(
                                                "number",
                                                Text.of("mixversion.number"),
                                                plan ->
                                                        plan.number() == null
                                                                ? ""
                                                                : Text.formats()
                                                                        .number(plan.number()),
                                                plan -> plan.number() == null ? 0 : plan.number()),
                                        ItemColumn.words(
                                                "status",
                                                Text.of("mixversion.status"),
                                                84,
                                                plan ->
                                                        Names.choice(
                                                                MixPlan.KIND,
                                                                MixPlan.STATUS,
                                                                plan.status())),
                                        ItemColumn.figure(
                                                "start",
                                                Text.of("mixversion.start"),
                                                plan -> Text.formats().dates().date(plan.start()),
                                                plan -> plan.start().toEpochDay()),
                                        ItemColumn.words(
                                                "note",
                                                Text.of("mixversion.note"),
                                                190,
                                                plan -> plan.note() == null ? "" : plan.note())),
                                new Sort("number", true))
                        .upTo(6);
        table.show(of.ecosystem(), now.plans());
        table.onOpen(model::open);
        return new Card(Text.of("mixversion.list"), Text.of("mixversion.list-words"), table);
    }

    private Node note(VersionsViewModel.Shown now) {
        MixPlan plan = now.mix().plan();
        TextField name = new TextField(plan.name());
        name.setId("mix-version-name");
        name.setEditable(!model.isReadOnly());
        name.setOnAction(e -> model.rename(name.getText()));
        TextArea note = new TextArea(plan.note() == null ? "" : plan.note());
        note.setId("mix-version-note");
        note.setPrefRowCount(4);
        note.setWrapText(true);
        note.setPromptText(Text.of("mixversion.note-prompt"));
        note.setEditable(!model.isReadOnly());
        Node keep =
                Buttons.small(
                        Text.of("mixversion.keep"),
                        "fth-check",
                        () -> {
                            model.rename(name.getText());
                            model.note(note.getText());
                        });
        keep.setId("mix-version-keep");
        keep.setDisable(model.isReadOnly());
        HBox foot = new HBox(8, Labels.gap(), keep);
        HBox.setHgrow(note, Priority.ALWAYS);
        return new Card(Text.of("mixversion.note"), plan.name(), name, note, foot);
    }
}
