package app.mangrove.mix.view.share;

import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.view.CellWords;
import app.mangrove.mix.view.MixPicture;
import app.mangrove.mix.view.MixTab;
import app.mangrove.mix.view.MixViewModel;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Segmented;
import app.mangrove.ui.text.Text;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// The shares of types or regions in the whole, dragged in a bar or slid line by line; the sum
/// stays.
public final class SharesTab implements MixTab {
    private final MixViewModel mix;
    private final SharesViewModel model;
    private final VBox page = new VBox(16);
    private final ScrollPane scroll = new ScrollPane(page);
    private final ShareStrip strip;
    private final GridPane lines = new GridPane(12, 6);
    private final List<Line> shown = new ArrayList<>();
    private final Label sum = Labels.caption("");
    private final HBox ends = new HBox(8);
    private boolean showing;

    /// The controls of one value, which stay while it is dragged.
    private record Line(
            Label actual, Slider slider, Label share, Label target, Label change, Label gap) {}

    public SharesTab(MixViewModel mix, SharesViewModel model) {
        this.mix = mix;
        this.model = model;
        strip = new ShareStrip(model);
        page.getStyleClass().add("mix-tab-page");
        page.setId("mix-shares");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("board-scroll");
        Button keep = Buttons.small(Text.of("mixshare.keep"), "fth-check", model::letGo);
        keep.setId("mix-share-keep");
        ends.getChildren()
                .addAll(
                        keep,
                        Buttons.small(Text.of("mixshare.reset"), "fth-rotate-ccw", model::reset));
        ends.setAlignment(Pos.CENTER_RIGHT);
        model.draggedProperty().subscribe(now -> now.ifPresent(this::draw));
    }

    @Override
    public String id() {
        return "shares";
    }

    @Override
    public String title() {
        return Text.of("mixshare.title");
    }

    @Override
    public Node node() {
        return scroll;
    }

    @Override
    public void show(MixPicture now) {
        shown.clear();
        model.show(now);
    }

    private void draw(SharesViewModel.Dragged at) {
        if (at.before().total() == 0) {
            page.getChildren()
                    .setAll(
                            new EmptyState(
                                    "fth-pie-chart",
                                    Text.of("mixshare.none", at.show().title()),
                                    Text.of("mixshare.none-words")));
            return;
        }
        List<String> names =
                at.cells().stream().map(cell -> CellWords.name(at.mix(), cell)).toList();
        if (shown.size() != at.cells().size()) {
            make(at, names);
        }
        showing = true;
        strip.show(at, names);
        CellWords words = new CellWords(at.mix(), at.show());
        for (int i = 0; i < shown.size(); i++) {
            fill(at, words, i);
        }
        ends.setVisible(at.isChanged() && !mix.isReadOnly());
        sum.setText(
                Text.of(
                        at.isChanged() ? "mixshare.sum-changed" : "mixshare.sum",
                        unit(words, at.before().total())));
        showing = false;
    }

    private static String unit(CellWords words, long value) {
        String figure = words.figure(OptionalLong.of(value));
        return words.unit().isEmpty() ? figure : figure + " " + words.unit();
    }

    private void make(SharesViewModel.Dragged at, List<String> names) {
        shown.clear();
        lines.getChildren().clear();
        lines.getColumnConstraints().clear();
        String[] heads = {
            "",
            "mixshare.actual",
            "mixshare.share",
            "",
            "mixplan.target",
            "mixshare.change",
            "mixplan.gap"
        };
        for (int i = 0; i < heads.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i == 2 ? Priority.ALWAYS : Priority.NEVER);
            column.setHalignment(i == 0 || i == 2 ? HPos.LEFT : HPos.RIGHT);
            lines.getColumnConstraints().add(column);
            if (!heads[i].isEmpty()) {
                Label head = Labels.of(Text.of(heads[i]), "caption", "strong");
                head.setMinWidth(Label.USE_PREF_SIZE);
                lines.add(head, i, 0);
            }
        }
        for (int i = 0; i < names.size(); i++) {
            line(i, names.get(i));
        }
        Segmented<Axis> along =
                new Segmented<>(
                        List.of(at.mix().rowAxis(), at.mix().columnAxis()),
                        model.axis(),
                        CellWords::title);
        along.setId("mix-share-axis");
        along.valueProperty()
                .subscribe((before, axis) -> {
                    shown.clear();
                    model.along(axis);
                });
        HBox foot = new HBox(12, sum, Labels.gap(), ends);
        foot.setAlignment(Pos.CENTER_LEFT);
        page.getChildren()
                .setAll(
                        new Card(
                                        Text.of("mixshare.title"),
                                        Text.of("mixshare.words", at.show().title()),
                                        strip,
                                        lines,
                                        foot)
                                .action(along));
    }

    private void line(int i, String name) {
        HBox value = new HBox(8, Labels.swatch("series-" + (i % 8 + 1)), new Label(name));
        value.setAlignment(Pos.CENTER_LEFT);
        value.setMinWidth(HBox.USE_PREF_SIZE);
        Slider slider = new Slider(0, 1, 0);
        slider.setId("mix-share-" + i);
        slider.setBlockIncrement(0.01);
        slider.setDisable(mix.isReadOnly());
        slider.setAccessibleText(name);
        slider.valueProperty()
                .subscribe((before, now) -> {
                    if (!showing) {
                        model.share(i, now.doubleValue());
                    }
                });
        slider.setOnMouseReleased(e -> model.letGo());
        slider.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                model.letGo();
                e.consume();
            } else if (e.getCode() == KeyCode.ESCAPE) {
                model.reset();
                e.consume();
            }
        });
        Line line =
                new Line(
                        Labels.of("", "small-text", "muted"),
                        slider,
                        Labels.of("", "small-text", "strong"),
                        Labels.of("", "small-text"),
                        Labels.of("", "small-text"),
                        Labels.of("", "small-text"));
        shown.add(line);
        List.of(line.share(), line.target(), line.change(), line.gap())
                .forEach(label -> {
                    label.setMinWidth(52);
                    label.setAlignment(Pos.CENTER_RIGHT);
                });
        lines.addRow(
                i + 1,
                value,
                line.actual(),
                slider,
                line.share(),
                line.target(),
                line.change(),
                line.gap());
    }

    private void fill(SharesViewModel.Dragged at, CellWords words, int i) {
        Line line = shown.get(i);
        Gap gap = at.gap(i);
        long now = at.now().parts().get(i);
        long change = now - at.before().parts().get(i);
        OptionalLong actual = words.actual(gap);
        long all = words.actual(at.mix().gap(Cell.ALL)).orElse(0);
        line.actual()
                .setText(
                        actual.isEmpty() || all == 0
                                ? "–"
                                : Text.formats().percent((double) actual.getAsLong() / all, 0));
        line.slider().setValue(at.now().share(i));
        line.share().setText(Text.formats().percent(at.now().share(i), 0));
        line.target().setText(words.figure(OptionalLong.of(now)));
        line.change()
                .setText(
                        change == 0
                                ? ""
                                : (change > 0 ? "+" : "−")
                                        + words.figure(OptionalLong.of(Math.abs(change))));
        long missing = actual.orElse(0) - now;
        line.gap()
                .setText(
                        (missing < 0 ? "−" : missing > 0 ? "+" : "")
                                + words.figure(OptionalLong.of(Math.abs(missing))));
    }
}
