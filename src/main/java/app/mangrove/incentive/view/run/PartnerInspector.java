package app.mangrove.incentive.view.run;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.money.Money;
import app.mangrove.incentive.attain.NextStep;
import app.mangrove.incentive.pay.PaymentRun;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.ExplainPopover;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.shell.InspectorPane;
import app.mangrove.ui.text.Text;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One partner of a run: what each plan earned it month by month and why, what is paid, and what
/// the next step of a plan is worth.
final class PartnerInspector {
    private static final Insets ABOVE = new Insets(8, 0, 0, 0);
    private final InspectorPane pane = new InspectorPane();
    private final EarningsViewModel model;

    PartnerInspector(EarningsViewModel model) {
        this.model = model;
        pane.setId("earnings-inspector");
        Label words = Labels.caption(Text.of("earnings.inspector-words"));
        words.setWrapText(true);
        pane.body(InspectorPane.section(Text.of("earnings.inspector"), "", words));
    }

    Node node() {
        return pane;
    }

    void show(RunSheet now, int partner) {
        pane.head(
                InspectorPane.headline(
                        Labels.avatar(now.ecosystem().name(Partner.KIND, partner)),
                        now.ecosystem().name(Partner.KIND, partner),
                        now.ecosystem().externalKey(Partner.KIND, partner),
                        Buttons.icon(
                                "fth-external-link",
                                Text.of("earnings.open-partner"),
                                () ->
                                        model.ports()
                                                .open(
                                                        Partner.KIND.key(),
                                                        now.ecosystem()
                                                                .table(Partner.KIND)
                                                                .id(partner)
                                                                .toString()))));
        List<Node> body = new ArrayList<>();
        body.add(earned(now, partner));
        body.add(paid(now, partner));
        VBox next = new VBox();
        body.add(next);
        pane.body(body.toArray(Node[]::new));
        model.next(
                now,
                partner,
                steps -> next(now, steps).ifPresent(section -> next.getChildren().setAll(section)));
    }

    private static GridPane grid() {
        GridPane grid = new GridPane(8, 4);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(wide);
        return grid;
    }

    /// Each plan with its sum, and below it the months that make it.
    private Node earned(RunSheet now, int partner) {
        GridPane grid = grid();
        int row = 0;
        for (int plan : now.plans()) {
            RunSheet.Sum sum = now.sum(partner, plan, -1);
            if (sum.minor() == 0 && sum.unknown() == 0) {
                continue;
            }
            Label total = Labels.of(RunWords.cell(now, sum), "small-text", "strong");
            GridPane.setHalignment(total, HPos.RIGHT);
            Label name = Labels.of(now.planName(plan), "small-text", "strong");
            if (row > 0) {
                GridPane.setMargin(name, ABOVE);
                GridPane.setMargin(total, ABOVE);
            }
            grid.addRow(row++, name, total);
            for (int m = 0; m < now.calculation().months(); m++) {
                RunSheet.Sum month = now.cell(partner, plan, m);
                if (month.minor() != 0 || month.unknown() > 0) {
                    grid.addRow(row++, month(now, m), why(now, partner, plan, m, month));
                }
            }
        }
        return InspectorPane.section(
                Text.of("earnings.earned"), RunWords.money(now, now.sum(partner, -1, -1)), grid);
    }

    private static Label month(RunSheet now, int month) {
        return Labels.caption(now.calculation().label(month));
    }

    private Node why(RunSheet now, int partner, int plan, int month, RunSheet.Sum sum) {
        Node link =
                sum.unknown() > 0
                        ? unknown(now, partner, plan, month)
                        : Buttons.link(RunWords.figure(sum.minor(), now.exponent()), () -> {});
        if (link instanceof javafx.scene.control.ButtonBase button) {
            button.setId("why-" + plan + "-" + month);
            button.setOnAction(e ->
                    model.why(
                            now,
                            plan,
                            partner,
                            month,
                            why ->
                                    explained(
                                            button,
                                            Text.of(
                                                    "earnings.why",
                                                    now.planName(plan),
                                                    now.calculation().label(month)),
                                            why)));
        }
        GridPane.setHalignment(link, HPos.RIGHT);
        return link;
    }

    private static Node unknown(RunSheet now, int partner, int plan, int month) {
        Label label = Labels.of(Text.of("earnings.unknown"), "small-text", "attention");
        Optional.ofNullable(now.calculation().problem(plan, partner, month))
                .ifPresent(problem ->
                        label.setTooltip(new javafx.scene.control.Tooltip(Text.of(problem))));
        return label;
    }

    private void explained(Node at, String what, Explained<Money> why) {
        ExplainPopover.show(
                at,
                what,
                Text.formats().money(why.value()),
                why,
                model.ports()::name,
                leaf -> model.ports().open(leaf.kind(), leaf.id()));
    }

    /// What each policy pays, month by month.
    private Node paid(RunSheet now, int partner) {
        VBox all = new VBox(8);
        for (int policy = 0; policy < now.calculation().payments().size(); policy++) {
            PaymentRun run = now.calculation().payments().get(policy);
            if (!run.policy().currency().equals(now.currency())) {
                continue;
            }
            GridPane grid = grid();
            int row = 0;
            List<PaymentRun.Paid> months = now.calculation().paid(policy, partner);
            for (int m = 0; m < months.size(); m++) {
                PaymentRun.Paid paid = months.get(m);
                if (paid.payable() != 0 && paid.payableProblem() == null) {
                    grid.addRow(row++, month(now, m), whyPaid(now, partner, policy, m, paid));
                }
            }
            if (row > 0) {
                all.getChildren().add(grid);
            }
        }
        return InspectorPane.section(
                Text.of("earnings.payable"), RunWords.money(now, now.payable(partner)), all);
    }

    private Node whyPaid(RunSheet now, int partner, int policy, int month, PaymentRun.Paid paid) {
        var link = Buttons.link(RunWords.figure(paid.payable(), now.exponent()), () -> {});
        link.setId("why-paid-" + policy + "-" + month);
        link.setOnAction(e ->
                model.whyPaid(
                        now,
                        policy,
                        partner,
                        month,
                        why ->
                                explained(
                                        link,
                                        Text.of(
                                                "earnings.why",
                                                Text.of("earnings.payable"),
                                                now.calculation().label(month)),
                                        why)));
        GridPane.setHalignment(link, HPos.RIGHT);
        return link;
    }

    /// What the partner still lacks for the next step of each plan in the last month.
    private static Optional<Node> next(RunSheet now, Map<Integer, List<NextStep>> steps) {
        VBox lines = new VBox(6);
        steps.forEach((plan, all) ->
                all.forEach(step -> {
                    Label line = Labels.of(words(now, plan, step), "small-text");
                    line.setWrapText(true);
                    lines.getChildren().add(line);
                }));
        return lines.getChildren().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        InspectorPane.section(
                                Text.of("earnings.next"), Text.of("earnings.next-words"), lines));
    }

    private static String words(RunSheet now, int plan, NextStep step) {
        return Text.of(
                "earnings.next-step",
                now.planName(plan),
                missing(now, step),
                Text.of(
                        "earnings.window."
                                + step.window().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                Text.formats().money(new Money(step.more(), now.currency())));
    }

    private static String missing(RunSheet now, NextStep step) {
        BigDecimal missing = BigDecimal.valueOf(step.missing(), step.scale());
        return step.isMoney()
                ? Text.formats().compact(missing.doubleValue(), now.currency(), 6)
                : Text.formats().number(missing);
    }
}
