package app.mangrove.incentive.view.statement;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.money.Money;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.statement.Causes;
import app.mangrove.incentive.statement.Line;
import app.mangrove.incentive.statement.PartnerStatement;
import app.mangrove.incentive.statement.Step;
import app.mangrove.model.Link;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.settle.Statement;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.ExplainPopover;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.control.Popovers;
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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Explains the chosen statement: its lines, each with its why, and what may be done with it.
final class StatementInspector {
    private final StatementsViewModel model;
    private final SettlingIntents intents;
    private static final int CAUSES = 5;
    private final InspectorPane pane = new InspectorPane();

    StatementInspector(StatementsViewModel model, SettlingIntents intents) {
        this.model = model;
        this.intents = intents;
        pane.setId("statement-inspector");
    }

    Node node() {
        return pane;
    }

    void show(StatementPicture now, PartnerStatement statement) {
        pane.head(head(now, statement));
        List<Node> body = new ArrayList<>();
        statement
                .failure()
                .ifPresent(flaw ->
                        body.add(
                                InspectorPane.section(
                                        "", "", new Notice("danger", Text.of(flaw)))));
        body.add(lines(statement));
        body.add(sums(statement));
        body.add(documents());
        pane.body(body.toArray(Node[]::new));
    }

    void clear() {
        pane.head();
        pane.body();
    }

    private Node head(StatementPicture now, PartnerStatement statement) {
        String number =
                statement
                        .frozen()
                        .map(Statement::number)
                        .orElse(Text.of("statement.preview-of", now.run().label()));
        Label name = Labels.of(now.partner(statement.partner()), "subtitle");
        name.setWrapText(true);
        FlowPane pills = new FlowPane(6, 6, StatementWords.pill(statement));
        Button open =
                Buttons.quiet(
                        "fth-external-link",
                        Text.of("statement.open-partner"),
                        () ->
                                model.ways()
                                        .open(
                                                Partner.KIND.key(),
                                                now.ecosystem()
                                                        .table(Partner.KIND)
                                                        .id(statement.partner())
                                                        .toString()));
        HBox line = new HBox(8, name, Labels.gap(), open);
        line.setAlignment(Pos.TOP_LEFT);
        VBox head = new VBox(8, Labels.caption(number), line, pills);
        if (!model.isReadOnly()) {
            statement.frozen().ifPresent(row -> head.getChildren().add(acts(row)));
        }
        head.getStyleClass().add("statement-head");
        return head;
    }

    private Node acts(Statement row) {
        FlowPane acts = new FlowPane(8, 8);
        for (Step step : Step.values()) {
            if (step.isAllowed(row)) {
                String word = step.name().toLowerCase(Locale.ROOT);
                Button button =
                        Buttons.small(
                                Text.of("statement.step." + word),
                                () -> model.take(step, List.of(row)));
                button.setId("statement-" + word);
                acts.getChildren().add(button);
            }
        }
        Button dispute = Buttons.small(Text.of("statement.dispute"), "fth-flag", () -> {});
        dispute.setId("statement-dispute");
        dispute.setOnAction(e -> {
            List<org.controlsfx.control.PopOver> box = new ArrayList<>();
            box.add(
                    Popovers.show(
                            dispute,
                            new DisputePane(row, intents, () -> box.forEach(each -> each.hide()))));
        });
        acts.getChildren().add(dispute);
        return acts;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane(12, 6);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        ColumnConstraints figures = new ColumnConstraints();
        figures.setMinWidth(GridPane.USE_PREF_SIZE);
        figures.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(words, figures);
        return grid;
    }

    private Node lines(PartnerStatement statement) {
        GridPane grid = grid();
        int row = 0;
        for (Line line : statement.lines()) {
            String money = StatementWords.money(line.minor(), statement.currency());
            Label words = Labels.of(StatementWords.line(line));
            words.setWrapText(true);
            if (StatementWords.isExplained(line)) {
                Button why = Buttons.link(money, () -> {});
                why.setId("statement-line-" + row);
                why.getStyleClass().add("statement-why");
                Buttons.name(why, Text.of("statement.why", StatementWords.line(line)));
                why.setOnAction(e -> why(why, line));
                grid.addRow(row++, words, why);
            } else {
                grid.addRow(row++, words, Labels.of(money));
            }
            Causes causes = model.causesProperty().get().get(line);
            if (causes != null) {
                row = causes(grid, row, causes, statement.currency());
            }
        }
        return InspectorPane.section(
                Text.of("statement.lines"),
                Text.of("statement.lines-count", statement.lines().size()),
                grid);
    }

    /// What made a correction, below it: each row can be opened.
    private int causes(GridPane grid, int from, Causes causes, String currency) {
        int row = from;
        for (Causes.Cause cause : causes.listed(CAUSES)) {
            String text = Text.of(cause.key(), cause.label());
            Link source = cause.source();
            Node words =
                    source == null
                            ? small(text)
                            : Buttons.link(
                                    text,
                                    () -> model.ways().open(source.kind(), source.id().toString()));
            words.getStyleClass().add("statement-cause");
            grid.addRow(row++, words, small(StatementWords.money(cause.minor(), currency)));
        }
        if (causes.rest(CAUSES) > 0) {
            Label more = small(Text.of("statement.cause.more", causes.rest(CAUSES)));
            more.getStyleClass().add("statement-cause");
            grid.addRow(
                    row++, more, small(StatementWords.money(causes.restMinor(CAUSES), currency)));
        }
        if (causes.others() != 0) {
            Label others = small(Text.of("statement.cause.others"));
            others.getStyleClass().add("statement-cause");
            grid.addRow(row++, others, small(StatementWords.money(causes.others(), currency)));
        }
        return row;
    }

    private static Label small(String text) {
        Label label = Labels.of(text, "caption");
        label.setWrapText(true);
        return label;
    }

    private void why(Node owner, Line line) {
        model.why(line)
                .ifPresent(outcome -> {
                    switch (outcome) {
                        case Outcome.Failed<Explained<Money>>(Problem flaw) -> model.tell(flaw);
                        case Outcome.Ok<Explained<Money>>(Explained<Money> why) ->
                                ExplainPopover.show(
                                        owner,
                                        StatementWords.line(line),
                                        StatementWords.explained(line, why.value()),
                                        why,
                                        model.ways()::name,
                                        leaf -> model.ways().open(leaf.kind(), leaf.id()));
                    }
                });
    }

    private static Node sums(PartnerStatement statement) {
        GridPane grid = grid();
        String currency = statement.currency();
        int row = 0;
        row = sum(grid, row, "statement.paper.net", statement.net(), currency);
        if (statement.balance().carriedIn() != 0) {
            row =
                    sum(
                            grid,
                            row,
                            "statement.paper.carried-in",
                            statement.balance().carriedIn(),
                            currency);
        }
        Label payable = Labels.of(StatementWords.money(statement.payable(), currency), "strong");
        grid.addRow(row++, Labels.of(Text.of("statement.paper.payable"), "strong"), payable);
        if (statement.balance().carriedOut() != 0) {
            row =
                    sum(
                            grid,
                            row,
                            "statement.paper.carried-out",
                            statement.balance().carriedOut(),
                            currency);
        }
        if (!statement.payout().currency().equals(currency)) {
            grid.addRow(
                    row,
                    Labels.of(Text.of("statement.paper.payout", statement.payout().currency())),
                    Labels.of(StatementWords.payout(statement)));
        }
        return InspectorPane.section(Text.of("statement.sums"), "", grid);
    }

    private static int sum(GridPane grid, int row, String key, long minor, String currency) {
        grid.addRow(
                row,
                Labels.of(Text.of(key), "muted"),
                Labels.of(StatementWords.money(minor, currency)));
        return row + 1;
    }

    private Node documents() {
        Button pdf =
                Buttons.small(
                        Text.of("statement.pdf"), "fth-file-text", () -> model.document("pdf"));
        pdf.setId("statement-pdf");
        Button xlsx =
                Buttons.small(Text.of("statement.xlsx"), "fth-grid", () -> model.document("xlsx"));
        xlsx.setId("statement-xlsx");
        return InspectorPane.section(Text.of("statement.documents"), "", new HBox(8, pdf, xlsx));
    }
}
