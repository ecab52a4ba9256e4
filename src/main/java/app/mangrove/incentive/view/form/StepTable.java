package app.mangrove.incentive.view.form;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.plan.terms.RatePart;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A table of brackets, edited in place: from, up to the next, rate, and how many partners ended in
/// it.
final class StepTable extends VBox {
    private final FormContext context;
    private final List<RatePart.Step> steps;
    private final String id;
    private final Unit from;
    private final Unit rate;
    private final Setter set;

    StepTable(
            FormContext context,
            String id,
            Record owner,
            List<RatePart.Step> steps,
            boolean counted,
            Setter set) {
        super(6);
        this.context = context;
        this.id = id;
        this.steps = steps;
        this.from = Unit.from(owner, context.part());
        this.rate = Unit.rate(owner, context.part());
        this.set = set;
        GridPane grid = new GridPane(6, 4);
        grid.getStyleClass().add("step-table");
        ColumnConstraints grow = new ColumnConstraints();
        grow.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints()
                .addAll(fixed(76), grow, fixed(62), fixed(counted ? 48 : 0), fixed(18));
        Label head = Labels.caption(Text.of("planform.rate-head." + rateHead(owner)));
        Label partners = Labels.caption(counted ? Text.of("planform.partners") : "");
        partners.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(head, HPos.RIGHT);
        GridPane.setHalignment(partners, HPos.RIGHT);
        grid.add(Labels.caption(Text.of("planform.from")), 0, 0);
        grid.add(head, 2, 0);
        grid.add(partners, 3, 0);
        for (int i = 0; i < steps.size(); i++) {
            row(grid, i, counted);
        }
        HBox title =
                new HBox(
                        8,
                        Labels.caption(title(owner)),
                        Labels.gap(),
                        context.readOnly()
                                ? Labels.of("")
                                : Buttons.link(Text.of("planform.add"), this::add));
        getChildren().addAll(title, grid);
    }

    private String title(Record owner) {
        String what =
                switch (from) {
                    case MONEY -> Text.of("planform.brackets-money", context.currency());
                    case SHARE -> Text.of("planform.brackets-growth");
                    case NUMBER -> TermNames.part(owner, "steps");
                };
        return what;
    }

    private String rateHead(Record owner) {
        return owner instanceof app.mangrove.model.plan.terms.Factor
                ? "factor"
                : rate == Unit.SHARE ? "rate" : "money";
    }

    private static ColumnConstraints fixed(double width) {
        ColumnConstraints column = new ColumnConstraints(width, width, width);
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    private void row(GridPane grid, int i, boolean counted) {
        RatePart.Step step = steps.get(i);
        NumberInput begins =
                new NumberInput(
                        id + "-" + i + "-from",
                        Text.of("planform.step-from", i + 1),
                        step.from(),
                        from,
                        false,
                        (value, keep) ->
                                change(i, new RatePart.Step(number(value), step.rate()), keep));
        NumberInput pays =
                new NumberInput(
                        id + "-" + i + "-rate",
                        Text.of("planform.step-rate", i + 1),
                        step.rate(),
                        rate,
                        false,
                        (value, keep) ->
                                change(i, new RatePart.Step(step.from(), number(value)), keep));
        begins.setEditable(!context.readOnly());
        pays.setEditable(!context.readOnly());
        Label to =
                Labels.caption(
                        i + 1 < steps.size()
                                ? Text.of("planform.to", from.text(steps.get(i + 1).from()))
                                : Text.of("planform.and-over"));
        begins.draggable(to);
        int partners = counted ? context.inBracket().applyAsInt(i) : -1;
        Label count = Labels.caption(partners < 0 ? "" : Text.formats().number(partners));
        flaw(begins, step.from(), "overlap", "gap");
        flaw(pays, step.rate(), "negative");
        grid.addRow(i + 1, begins, to, pays, count, remove(i));
        GridPane.setHalignment(to, HPos.LEFT);
    }

    private Node remove(int i) {
        if (context.readOnly() || steps.size() < 2) {
            return Labels.of("");
        }
        return Buttons.quiet(
                "fth-x",
                Text.of("planform.remove-step", from.text(steps.get(i).from())),
                () -> {
                    List<RatePart.Step> left = new ArrayList<>(steps);
                    left.remove(i);
                    set.set(left, true);
                });
    }

    /// Marks the field whose value a flaw names.
    private void flaw(NumberInput input, BigDecimal value, String... keys) {
        for (Problem flaw : context.flaws(keys)) {
            boolean named =
                    flaw.arguments().stream()
                            .anyMatch(each ->
                                    each instanceof BigDecimal number
                                            && number.compareTo(value) == 0);
            if (named) {
                input.flaw(Text.of(flaw));
            }
        }
    }

    private static BigDecimal number(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof BigDecimal number ? number : BigDecimal.ZERO;
    }

    private void change(int i, RatePart.Step step, boolean keep) {
        List<RatePart.Step> changed = new ArrayList<>(steps);
        changed.set(i, step);
        set.set(changed, keep);
    }

    /// A step half as far again as the last one, at its rate.
    private void add() {
        List<RatePart.Step> more = new ArrayList<>(steps);
        RatePart.Step last =
                steps.isEmpty()
                        ? new RatePart.Step(BigDecimal.ZERO, BigDecimal.ZERO)
                        : steps.getLast();
        BigDecimal step =
                last.from().signum() == 0
                        ? from == Unit.MONEY
                                ? BigDecimal.valueOf(100_000)
                                : from == Unit.SHARE ? new BigDecimal("0.1") : BigDecimal.TEN
                        : last.from();
        more.add(
                steps.isEmpty()
                        ? last
                        : new RatePart.Step(
                                last.from().add(step).stripTrailingZeros(), last.rate()));
        set.set(more, true);
    }
}
