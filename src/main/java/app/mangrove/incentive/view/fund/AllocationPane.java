package app.mangrove.incentive.view.fund;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.fund.Allocating;
import app.mangrove.incentive.fund.FundRules;
import app.mangrove.incentive.view.fund.BudgetDesk.Way;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.control.Segmented;
import app.mangrove.ui.record.DayPicker;
import app.mangrove.ui.record.ValueInput;
import app.mangrove.ui.shell.InspectorPane;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// An amount that is shared among the partners that sell most; who gets how much is shown before
/// anything is kept.
final class AllocationPane {
    private final FundsViewModel model;
    private final FundsPicture now;
    private final FundRules rules;
    private final TextField amount = new TextField();
    private final Spinner<Integer> count = new Spinner<>(1, 200, 10);
    private final Segmented<Way> way =
            new Segmented<>(
                    List.of(Way.values()),
                    Way.EVENLY,
                    each -> Text.of("fund.way." + each.name().toLowerCase(Locale.ROOT)));
    private final VBox lines = new VBox(4);
    private final VBox refused = new VBox();
    private final Map<Integer, Long> typed = new HashMap<>();
    private LocalDate from;
    private LocalDate to;
    private List<Allocating.Share> shares = List.of();

    AllocationPane(FundsViewModel model, FundsPicture now) {
        this.model = model;
        this.now = now;
        this.rules = now.state().rules();
        this.from = now.state().day();
        this.to = from.plusMonths(6);
    }

    Node node() {
        amount.setId("allocate-amount");
        amount.setText(FundWords.typed(rules, rules.minor(BigDecimal.valueOf(50_000))));
        amount.setAccessibleText(Text.of("fund.decide.amount"));
        amount.setPrefColumnCount(9);
        count.setId("allocate-count");
        count.setEditable(true);
        count.setPrefWidth(90);
        amount.textProperty().subscribe((before, text) -> preview());
        count.valueProperty().subscribe((before, value) -> preview());
        way.valueProperty().subscribe((before, value) -> preview());
        Button keep = Buttons.primary(Text.of("fund.allocate-now"), this::keep);
        keep.setId("allocate");
        keep.setDisable(model.isReadOnly());
        Button cancel =
                Buttons.plain(Text.of("common.cancel"), () -> model.show(new Shown.Nothing()));
        VBox form =
                new VBox(
                        10,
                        refused,
                        line(Text.of("fund.decide.amount"), amount),
                        line(Text.of("fund.to-best"), count),
                        line(
                                Text.of("fund.usable-from"),
                                new DayPicker(Text.of("fund.usable-from"), from, d -> from = d)),
                        line(
                                Text.of("fund.expires-on"),
                                new DayPicker(Text.of("fund.expires-on"), to, d -> to = d)),
                        way,
                        lines,
                        new HBox(8, cancel, Labels.gap(), keep));
        preview();
        InspectorPane pane = new InspectorPane();
        pane.setId("allocation");
        VBox head =
                new VBox(
                        4,
                        Labels.caption(rules.fund().name()),
                        Labels.of(Text.of("fund.allocate-title"), "subtitle"));
        head.getStyleClass().add("mix-head");
        pane.head(head);
        pane.body(InspectorPane.section("", "", form));
        return pane;
    }

    private static Node line(String name, Node control) {
        HBox line = new HBox(8, Labels.of(name, "muted"), Labels.gap(), control);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Optional<Long> minor() {
        return ValueInput.decimal(amount.getText().strip())
                .filter(number -> number.signum() > 0)
                .filter(number -> number.compareTo(new BigDecimal("1e12")) < 0)
                .map(rules::minor);
    }

    private void preview() {
        lines.getChildren().clear();
        List<Integer> partners = model.budgets().best(now.state(), count.getValue());
        if (way.valueProperty().get() == Way.BY_SHARE) {
            partners.forEach(partner -> typed.putIfAbsent(partner, 1L));
        }
        shares =
                model.budgets()
                        .preview(
                                now.state(),
                                way.valueProperty().get(),
                                minor().orElse(0L),
                                partners,
                                typed);
        if (partners.isEmpty()) {
            lines.getChildren().add(Labels.caption(Text.of("fund.nobody-sold")));
        }
        shares.forEach(share -> lines.getChildren().add(share(share)));
    }

    private Node share(Allocating.Share share) {
        HBox line = new HBox(8, Labels.of(now.partner(share.partner())), Labels.gap());
        line.setAlignment(Pos.CENTER_LEFT);
        if (way.valueProperty().get() == Way.BY_SHARE) {
            TextField weight = new TextField(String.valueOf(share.weight()));
            weight.setPrefColumnCount(3);
            weight.getStyleClass().add("small");
            weight.setAccessibleText(Text.of("fund.share-of", now.partner(share.partner())));
            weight.setOnAction(e -> weigh(share.partner(), weight.getText()));
            weight.focusedProperty()
                    .subscribe((was, focused) -> {
                        if (was && !focused) {
                            weigh(share.partner(), weight.getText());
                        }
                    });
            line.getChildren().add(weight);
        }
        line.getChildren().add(Labels.of(FundWords.money(rules, share.amount()), "strong"));
        return line;
    }

    private void weigh(int partner, String text) {
        if (text.strip().matches("\\d{1,6}")) {
            Long weight = Long.valueOf(text.strip());
            if (!weight.equals(typed.put(partner, weight))) {
                preview();
            }
        }
    }

    private void keep() {
        Optional<Problem> problem =
                minor().isEmpty()
                        ? Optional.of(Problem.of("fund.decide.no-amount", amount.getText()))
                        : model.budgets().allocate(now.state(), shares, from, to);
        refused.getChildren().clear();
        problem.ifPresentOrElse(
                p -> refused.getChildren().add(new Notice("danger", Text.of(p))),
                () -> model.show(new Shown.Nothing()));
    }
}
