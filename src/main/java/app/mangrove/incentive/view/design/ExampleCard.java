package app.mangrove.incentive.view.design;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.money.Money;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.incentive.design.Trial;
import app.mangrove.incentive.design.words.Paragraphs;
import app.mangrove.incentive.view.board.Board;
import app.mangrove.incentive.view.board.Example;
import app.mangrove.incentive.view.board.Figures;
import app.mangrove.incentive.view.board.Span;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.ExplainPopover;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.control.Segmented;
import app.mangrove.ui.item.ItemColumn;
import app.mangrove.ui.item.ItemTable;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The test bench: a partner's rows recalculated as the terms are edited, or the plan in words, or
/// what differs from the version before.
final class ExampleCard {
    private static final int MOST_PARTNERS = 40;

    private final DesignViewModel model;
    private final DesignWays ways;
    private final Segmented<String> what =
            new Segmented<>(
                    List.of("example", "words", "changes"),
                    "example",
                    each -> Text.of("design.show-" + each));
    private final HBox tools = new HBox(8);
    private final StackPane body = new StackPane();
    private final ItemTable<ExampleRow> table = new ItemTable<>("example-rows");
    private final Card card;
    private Runnable again = () -> {};

    ExampleCard(DesignViewModel model, DesignWays ways) {
        this.model = model;
        this.ways = ways;
        tools.setAlignment(Pos.CENTER_LEFT);
        HBox head = new HBox(12, what, Labels.gap(), tools);
        head.setAlignment(Pos.CENTER_LEFT);
        card = new Card(head, body);
        VBox.setVgrow(body, Priority.ALWAYS);
        table.placeholder(Text.of("design.no-rows"));
        table.muted(row -> !row.counts());
        what.setMinWidth(Region.USE_PREF_SIZE);
        what.valueProperty().subscribe(now -> again.run());
    }

    Card card() {
        return card;
    }

    void show(Board board, Optional<Figures> figures) {
        again = () -> draw(board, figures);
        again.run();
    }

    private void draw(Board board, Optional<Figures> figures) {
        tools.getChildren().clear();
        switch (what.valueProperty().get()) {
            case "words" -> body.getChildren().setAll(scrolled(WordsPane.whole(board)));
            case "changes" -> body.getChildren().setAll(scrolled(WordsPane.changes(board)));
            default -> example(board, figures);
        }
    }

    private static Node scrolled(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plan-words-scroll");
        return scroll;
    }

    private void example(Board board, Optional<Figures> figures) {
        Optional<Example> example = figures.flatMap(Figures::example);
        if (example.isEmpty()) {
            body.getChildren().setAll(Labels.caption(Text.of("design.no-example")));
            return;
        }
        Example e = example.get();
        int exponent = figures.get().trial().calculation().plans().getFirst().exponent();
        tools.getChildren()
                .setAll(
                        partner(board, figures.get(), e),
                        period(e),
                        typing(board, e),
                        payable(board, e));
        String currency = board.plan().currency();
        table.show(board.ecosystem(), ExampleRow.of(e, exponent), columns(currency), Map.of());
        body.getChildren().setAll(table);
    }

    private static List<ItemColumn<ExampleRow>> columns(String currency) {
        return List.of(
                ItemColumn.words("row", Text.of("design.ex-row"), 110, ExampleRow::name),
                ItemColumn.of(
                        "day",
                        Text.of("design.ex-day"),
                        64,
                        ExampleRow::day,
                        row -> row.figures().date()),
                ItemColumn.figure(
                        "amount",
                        Text.of("design.ex-amount"),
                        ExampleRow::amount,
                        row -> row.figures().amount()),
                ItemColumn.figure(
                        "measure",
                        Text.of("design.ex-measure"),
                        ExampleRow::measure,
                        row -> row.figures().measure()),
                ItemColumn.figure(
                        "rate",
                        Text.of("design.ex-rate"),
                        ExampleRow::rate,
                        row -> row.figures().rate()),
                ItemColumn.figure(
                        "given",
                        Text.of("design.ex-given") + ", " + currency,
                        ExampleRow::given,
                        row -> row.figures().given()),
                ItemColumn.words("kind", Text.of("design.ex-kind"), 64, ExampleRow::kind),
                ItemColumn.words("line", Text.of("design.ex-line"), 92, ExampleRow::line));
    }

    /// The partners that earn most, by name.
    private Node partner(Board board, Figures figures, Example shown) {
        Trial trial = figures.trial();
        List<Integer> most =
                trial.earners().stream()
                        .sorted(Comparator.comparingLong(trial::amount).reversed())
                        .limit(MOST_PARTNERS)
                        .toList();
        MenuButton menu =
                Buttons.choices(
                        shown.name(),
                        "fth-users",
                        most,
                        nr -> board.ecosystem().name(Partner.KIND, nr),
                        nr -> model.example(nr, Optional.empty()));
        menu.setId("example-partner");
        return menu;
    }

    private Node period(Example shown) {
        List<Span> spans = new ArrayList<>(model.quarters());
        spans.add(model.span());
        MenuButton menu =
                Buttons.choices(
                        shown.span().name(),
                        "",
                        spans,
                        Span::name,
                        span -> model.example(shown.partner(), Optional.of(span)));
        menu.setId("example-period");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        return menu;
    }

    private Node typing(Board board, Example shown) {
        Button type = Buttons.icon("fth-plus", Text.of("design.type-example"), () -> {});
        type.setOnAction(e -> TypedPane.open(type, model, board, shown));
        type.setId("type-example");
        return type;
    }

    private Node payable(Board board, Example shown) {
        if (shown.payable() instanceof Outcome.Failed<Explained<Money>>(var problem)) {
            return new Notice("warning", Text.of(problem));
        }
        Explained<Money> known = shown.payable().orElseThrow();
        String value = Text.formats().money(known.value());
        Button payable =
                Buttons.opening(
                        Text.of("design.payable", value),
                        "fth-help-circle",
                        button ->
                                ExplainPopover.show(
                                        button,
                                        Text.of("design.why", shown.name(), shown.span().name()),
                                        value,
                                        told(board, known),
                                        ways::name,
                                        ways::open));
        payable.setId("payable");
        payable.setMinWidth(Region.USE_PREF_SIZE);
        payable.getStyleClass().add("strong");
        return payable;
    }

    /// The steps with the paragraph of the plan behind each.
    private static Explained<Money> told(Board board, Explained<Money> known) {
        List<Step> steps = new ArrayList<>();
        String component = "";
        for (Step step : known.steps()) {
            if (step.rule().equals("incentive.step.component")) {
                component = step.inputs().getFirst();
            }
            Optional<String> paragraph = Paragraphs.of(step, component, board.clauses());
            String words = Text.find(step.rule()).orElse(step.rule());
            steps.add(
                    new Step(
                            step.kind(),
                            paragraph.map(number -> words + " (§ " + number + ")").orElse(words),
                            step.inputs(),
                            step.result(),
                            step.unit(),
                            step.leaves()));
        }
        return new Explained<>(known.value(), steps);
    }
}
