package app.mangrove.mix.view.optimise;

import app.mangrove.mix.optimise.Action;
import app.mangrove.mix.optimise.Answer;
import app.mangrove.mix.optimise.Binding;
import app.mangrove.mix.optimise.Goal;
import app.mangrove.mix.optimise.Reckoned;
import app.mangrove.mix.optimise.plan.Source;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/// What the proposed plan does and brings, what holds it back, or which limits leave no plan.
final class ProposedPane extends VBox {
    private static final int NAMED = 3;

    private final OptimiseViewModel model;
    private final IntConsumer editLimit;
    private final Runnable editBudget;

    /// `editLimit` opens a row of the plan's limits, by its number.
    ProposedPane(OptimiseViewModel model, IntConsumer editLimit, Runnable editBudget) {
        super(6);
        this.model = model;
        this.editLimit = editLimit;
        this.editBudget = editBudget;
        setId("mix-proposed");
        model.proposalProperty().subscribe(this::show);
        model.failedProperty()
                .subscribe(failed ->
                        failed.ifPresent(problem ->
                                getChildren().setAll(new Notice("danger", Text.of(problem)))));
    }

    private void show(Optional<Proposal> proposal) {
        getChildren().clear();
        if (proposal.isEmpty()) {
            getChildren().add(Labels.caption(Text.of("optimise.looking")));
            return;
        }
        Proposal of = proposal.get();
        LimitWords words = new LimitWords(of);
        switch (of.answer()) {
            case Answer.Found found -> {
                head(remark(found));
                figures(of);
                holding(of, words, found);
            }
            case Answer.Impossible impossible -> {
                head(Text.of("optimise.none"));
                getChildren()
                        .add(
                                new Notice(
                                        "warning",
                                        Text.of(
                                                "optimise.impossible",
                                                impossible.limits().size())));
                impossible.limits().forEach(limit -> getChildren().add(conflict(of, words, limit)));
            }
            case Answer.Undecided undecided -> {
                head(Text.of("optimise.none"));
                String key =
                        of.problem().problem().pools().isEmpty()
                                ? "optimise.nobody"
                                : "optimise.undecided";
                getChildren().add(new Notice("", Text.of(key, of.asked().seconds())));
            }
        }
        of.problem().problems().stream()
                .limit(NAMED)
                .forEach(problem -> getChildren().add(new Notice("warning", Text.of(problem))));
    }

    private void head(String remark) {
        Label title = Labels.cardTitle(Text.of("optimise.proposed"));
        title.setMinWidth(USE_PREF_SIZE);
        Label said = Labels.caption(remark);
        said.setId("mix-proof");
        said.setTooltip(new Tooltip(remark));
        HBox head = new HBox(8, title, said);
        head.setAlignment(Pos.BASELINE_LEFT);
        getChildren().add(head);
    }

    /// The proof of how good it is.
    private static String remark(Answer.Found found) {
        String gap = Text.formats().percent(found.gap(), 1);
        return switch (found.ended()) {
            case CLOSE ->
                    found.gap() < 5e-4 ? Text.of("optimise.best") : Text.of("optimise.close", gap);
            case SPENT -> Text.of("optimise.spent", gap);
            case CANCELLED -> Text.of("optimise.stopped", gap);
        };
    }

    private void figures(Proposal of) {
        String currency = of.currency();
        line(Text.of("optimise.recruit"), count(of, Action.RECRUIT), "");
        long develop = of.many(Action.DEVELOP);
        long retire = of.many(Action.RETIRE);
        if (develop > 0) {
            line(Text.of("optimise.develop"), count(of, Action.DEVELOP), "");
        }
        if (retire > 0) {
            line(Text.of("optimise.retire"), count(of, Action.RETIRE), "");
        }
        Optional<Reckoned> before = of.present();
        of.proposed()
                .ifPresent(after -> {
                    line(
                            Text.of("optimise.cost"),
                            before.map(now ->
                                            was(
                                                    Money.compact(after.cost(), currency),
                                                    Money.compact(now.cost(), currency)))
                                    .orElse(Money.compact(after.cost(), currency)),
                            "");
                    before.ifPresent(now -> {
                        double more = after.revenue() - now.revenue();
                        String sign = more < 0 ? "−" : "+";
                        line(
                                Text.of("optimise.against"),
                                sign + Money.compact(Math.abs(more), currency),
                                more < 0 ? "bad" : "good");
                    });
                });
        if (of.present().isPresent() && of.proposed().isPresent() && !of.places().isEmpty()) {
            line(
                    Text.of("optimise.thin", Text.formats().number(of.white(), 2)),
                    was(
                            Text.formats().number(of.thin(true)),
                            Text.formats().number(of.thin(false))),
                    "");
            line(
                    Text.of("optimise.conflicts"),
                    was(
                            Text.formats().number(of.conflicts(true), 1),
                            Text.formats().number(of.conflicts(false), 1)),
                    "");
        }
    }

    private static String count(Proposal of, Action action) {
        return Text.of("optimise.partners", of.many(action));
    }

    private static String was(String now, String before) {
        return now.equals(before)
                ? Text.of("optimise.same", now)
                : Text.of("optimise.was", now, before);
    }

    private void line(String name, String value, String tone) {
        Label left = Labels.of(name, "mix-figure");
        Label right = Labels.of(value, "strong", "mix-figure");
        right.setMinWidth(USE_PREF_SIZE);
        if (!tone.isEmpty()) {
            right.getStyleClass().add(tone);
        }
        HBox line = new HBox(8, left, Labels.gap(), right);
        line.getStyleClass().add("mix-proposed-line");
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(line);
    }

    private void holding(Proposal of, LimitWords words, Answer.Found found) {
        List<Binding> binding = words.each(found.binding());
        List<Node> lines = new ArrayList<>();
        binding.stream()
                .limit(NAMED)
                .forEach(each ->
                        lines.add(
                                told(
                                        of,
                                        each.limit(),
                                        Text.of(
                                                "optimise.binding",
                                                words.sentence(each.limit()),
                                                words.price(each)))));
        if (binding.isEmpty()) {
            String key =
                    of.asked().goal() == Goal.MOST_REVENUE
                            ? "optimise.nothing-binds"
                            : "optimise.nothing-needed";
            lines.add(wrapped(Text.of(key)));
        }
        words.each(found.next()).stream()
                .filter(next -> binding.stream().noneMatch(each -> each.limit() == next.limit()))
                .limit(1)
                .forEach(next -> lines.add(told(of, next.limit(), words.near(next))));
        VBox said = new VBox(4);
        said.getChildren().addAll(lines);
        HBox row = new HBox(8, Icon.small("fth-lock"), said);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("mix-binding");
        getChildren().add(row);
    }

    private Node told(Proposal of, int limit, String words) {
        VBox box = new VBox(0, wrapped(words));
        Button edit = edit(of, limit);
        box.getChildren().add(edit);
        return box;
    }

    private static Label wrapped(String words) {
        Label label = Labels.caption(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Node conflict(Proposal of, LimitWords words, int limit) {
        Label name = Labels.of(words.sentence(limit), "mix-figure");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        VBox box = new VBox(0, name, edit(of, limit));
        box.getStyleClass().add("mix-proposed-line");
        return box;
    }

    /// The way to where the limit is set.
    private Button edit(Proposal of, int limit) {
        return switch (of.problem().sources().get(limit)) {
            case Source.Constraint(int row) ->
                    Buttons.link(Text.of("optimise.edit-limit"), () -> editLimit.accept(row));
            case Source.Target target ->
                    Buttons.link(
                            Text.of("optimise.edit-target"),
                            () -> model.mix().reveal(target.cell(), target.date()));
            case Source.Asked asked -> Buttons.link(Text.of("optimise.edit-budget"), editBudget);
        };
    }
}
