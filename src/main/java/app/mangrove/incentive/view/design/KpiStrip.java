package app.mangrove.incentive.view.design;

import app.mangrove.incentive.design.Trial;
import app.mangrove.incentive.view.board.Board;
import app.mangrove.incentive.view.board.Figures;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// What the edited terms would have cost, and who would have got more or less than under the
/// version that they are compared with.
final class KpiStrip extends HBox {
    /// What stands for the words where there is no room for them.
    private static final Map<String, String> MARKS =
            Map.of("more", "↗ ", "same", "= ", "less", "↘ ");

    KpiStrip() {
        super(24);
        getStyleClass().addAll("card", "plan-kpis");
        setId("plan-kpis");
        setAlignment(Pos.CENTER_LEFT);
    }

    void show(Board board, Optional<Figures> figures) {
        if (figures.isEmpty()) {
            getChildren().setAll(Labels.caption(Text.of("design.trying")));
            return;
        }
        Figures f = figures.get();
        String currency = board.plan().currency();
        Trial trial = f.trial();
        Optional<Trial> base = f.base();
        Label cost = Labels.of(whole(trial.cost(), trial, currency), "page-title");
        cost.setId("plan-cost");
        getChildren()
                .setAll(
                        figure(
                                Text.of("design.cost", f.span().name()),
                                cost,
                                base.map(b ->
                                                money(
                                                        Math.subtractExact(trial.cost(), b.cost()),
                                                        trial,
                                                        currency))
                                        .orElse(null)),
                        figure(
                                Text.of("design.share"),
                                Labels.of(share(f, trial.cost()), "page-title"),
                                base.map(b -> points(f, trial.cost() - b.cost())).orElse(null)),
                        figure(
                                Text.of("design.earning"),
                                Labels.of(
                                        Text.of("design.n-of", trial.earning(), trial.counted()),
                                        "page-title"),
                                base.map(b -> count(trial.earning() - b.earning())).orElse(null)));
        base.ifPresent(b -> getChildren().add(against(board, trial.against(b))));
    }

    private static Node figure(
            String name, Label value, @org.jspecify.annotations.Nullable Label change) {
        value.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, value);
        line.setAlignment(Pos.BASELINE_LEFT);
        if (change != null) {
            change.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(change);
        }
        Label caption = Labels.caption(name);
        caption.setMinWidth(USE_PREF_SIZE);
        return new VBox(2, caption, line);
    }

    private static Label delta(String text, long way, boolean more) {
        String arrow = way > 0 ? "↗ " : "↘ ";
        if (way == 0) {
            return Labels.of("", "plan-delta");
        }
        String tone = way > 0 == more ? "good" : "bad";
        return Labels.of(arrow + text, "strong", tone, "plan-delta");
    }

    /// Without cents: what matters of a year's cost is its size.
    private static String whole(long minor, Trial trial, String currency) {
        int exponent = trial.calculation().plans().getFirst().exponent();
        return Text.formats()
                .compact(BigDecimal.valueOf(minor, exponent).doubleValue(), currency, 4);
    }

    private static Label money(long change, Trial trial, String currency) {
        return delta(whole(change, trial, currency), change, false);
    }

    private static Label count(int change) {
        return delta(Text.formats().signed(change, 0), change, true);
    }

    private static String share(Figures f, long cost) {
        return f.revenue().isPresent() && f.revenue().getAsLong() > 0
                ? Text.formats().percent((double) cost / f.revenue().getAsLong(), 2)
                : "–";
    }

    private static Label points(Figures f, long change) {
        double points =
                f.revenue().isPresent() && f.revenue().getAsLong() > 0
                        ? 100.0 * change / f.revenue().getAsLong()
                        : 0;
        return delta(Text.of("design.points", Text.formats().signed(points, 2)), change, false);
    }

    private static Node against(Board board, Trial.Against against) {
        GridPane bar = new GridPane();
        add(bar, "more", against.more(), against);
        add(bar, "same", against.same(), against);
        add(bar, "less", against.less(), against);
        bar.getStyleClass().add("against-bar");
        bar.setId("against");
        int number = board.base().map(b -> board.number(b.row())).orElse(0);
        VBox all = new VBox(4, Labels.caption(Text.of("design.against", number)), bar);
        HBox.setHgrow(all, Priority.ALWAYS);
        return all;
    }

    /// As wide as its share of the partners, but wide enough for its words.
    private static void add(GridPane bar, String way, int count, Trial.Against of) {
        if (count == 0) {
            return;
        }
        String words = Text.of("design." + way + "-n", count);
        boolean narrow = 3 * count < of.more() + of.same() + of.less();
        Label part = Labels.of(narrow ? MARKS.get(way) + count : words, "against", way);
        part.setTooltip(new Tooltip(words));
        part.setAccessibleText(words);
        part.setMinWidth(USE_PREF_SIZE);
        part.setMaxWidth(Double.MAX_VALUE);
        ColumnConstraints column = new ColumnConstraints();
        double share = 100.0 * count / Math.max(1, of.more() + of.same() + of.less());
        column.setPercentWidth(Math.max(18, share));
        bar.getColumnConstraints().add(column);
        bar.add(part, bar.getColumnConstraints().size() - 1, 0);
    }
}
