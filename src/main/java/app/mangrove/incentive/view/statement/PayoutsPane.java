package app.mangrove.incentive.view.statement;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.payout.Batching;
import app.mangrove.model.Id;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.settle.PayoutBatch;
import app.mangrove.model.settle.Statement;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the next batches would pay and whom they leave out, and the batches that there are.
final class PayoutsPane extends ScrollPane {
    private static final int LEFT_OUT = 8;
    private final StatementsViewModel model;
    private final SettlingIntents intents;
    private final VBox content = new VBox(16);

    PayoutsPane(StatementsViewModel model, SettlingIntents intents) {
        this.model = model;
        this.intents = intents;
        content.getStyleClass().add("statement-page");
        setContent(content);
        setFitToWidth(true);
        getStyleClass().add("board-scroll");
        setId("payouts");
    }

    void show(StatementPicture now) {
        content.getChildren().clear();
        List<Batching.Plan> plans = now.settled().plans();
        List<PayoutBatch> batches = now.settled().batches();
        if (plans.isEmpty() && batches.isEmpty()) {
            content.getChildren()
                    .add(
                            new EmptyState(
                                    "fth-credit-card",
                                    Text.of("statement.payouts.none"),
                                    Text.of("statement.payouts.none-words")));
            return;
        }
        plans.forEach(plan -> content.getChildren().add(plan(now, plan)));
        batches.forEach(batch -> content.getChildren().add(batch(now, batch)));
    }

    private static String money(StatementPicture now, BigDecimal amount, Id currency) {
        String code = now.ecosystem().find(Currency.KIND, currency).map(Currency::code).orElse("");
        return money(amount, code);
    }

    private static String money(BigDecimal amount, String code) {
        return Text.formats()
                .amount(
                        new app.mangrove.base.money.Amount(
                                amount.setScale(4).unscaledValue().longValueExact(), code));
    }

    private Node plan(StatementPicture now, Batching.Plan plan) {
        VBox lines = new VBox(6);
        lines.getChildren()
                .add(
                        Labels.of(
                                Text.of(
                                        "statement.payouts.would",
                                        plan.payments().size(),
                                        money(plan.total(), plan.currency()))));
        leftOut(plan).forEach(words -> lines.getChildren().add(left(words)));
        Card card =
                new Card(
                        Text.of("statement.payouts.ready", plan.currency()),
                        Text.of("statement.payouts.left-out", plan.leftOut().size()),
                        lines);
        if (!model.isReadOnly()) {
            if (!plan.leftOut().isEmpty()) {
                Button account =
                        Buttons.small(Text.of("statement.account.add"), "fth-plus", () -> {});
                account.setId("account-add-" + plan.currency());
                account.setOnAction(e -> account(account, now, plan));
                card.action(account);
            }
            Button prepare =
                    Buttons.small(
                            Text.of("statement.payouts.prepare"),
                            "fth-package",
                            () -> intents.prepare(plan, model.ways().today()));
            prepare.setId("payout-prepare-" + plan.currency());
            prepare.setDisable(plan.payments().isEmpty());
            card.action(prepare);
        }
        return card;
    }

    /// Who lacks an account, and who is to get nothing, in a sentence each, everybody else in one
    /// of their own.
    private static List<String> leftOut(Batching.Plan plan) {
        List<String> words = new ArrayList<>();
        List<Problem> others = new ArrayList<>(plan.leftOut());
        together(plan, others, "statement.payout.account", "statement.payouts.no-account")
                .ifPresent(words::add);
        Optional<String> nothing =
                together(plan, others, "statement.payout.nothing", "statement.payouts.nothing");
        others.stream().limit(LEFT_OUT).forEach(flaw -> words.add(Text.of(flaw)));
        if (others.size() > LEFT_OUT) {
            words.add(Text.of("statement.payouts.more", others.size() - LEFT_OUT));
        }
        nothing.ifPresent(words::add);
        return words;
    }

    /// One sentence for several of a kind, which are taken from the others.
    private static Optional<String> together(
            Batching.Plan plan, List<Problem> others, String key, String sentence) {
        List<Problem> some = others.stream().filter(flaw -> flaw.key().equals(key)).toList();
        if (some.size() < 2) {
            return Optional.empty();
        }
        others.removeAll(some);
        String names =
                String.join(
                                ", ",
                                some.stream()
                                        .limit(LEFT_OUT)
                                        .map(flaw -> flaw.arguments().getFirst().toString())
                                        .toList())
                        + (some.size() > LEFT_OUT ? " …" : "");
        return Optional.of(Text.of(sentence, some.size(), plan.currency(), names));
    }

    private static Node left(String text) {
        var words = Labels.of(text, "caption");
        words.setWrapText(true);
        return words;
    }

    /// The partners that wait for this currency and are in no payment.
    private void account(Node owner, StatementPicture now, Batching.Plan plan) {
        List<Integer> paid = plan.payments().stream().map(each -> each.partner()).toList();
        List<Integer> waiting =
                now.ecosystem().all(Statement.KIND).stream()
                        .filter(each -> each.status().equals("APPROVED"))
                        .map(each -> now.ecosystem().table(Partner.KIND).nr(each.partner()))
                        .filter(nr -> !paid.contains(nr))
                        .distinct()
                        .toList();
        List<PopOver> box = new ArrayList<>();
        box.add(
                Popovers.show(
                        owner,
                        new AccountPane(now, waiting, intents, () -> box.forEach(PopOver::hide))));
    }

    private Node batch(StatementPicture now, PayoutBatch batch) {
        HBox state =
                new HBox(
                        8,
                        Labels.pill(
                                StatementWords.state(batch), StatementWords.tone(batch.status())),
                        Labels.of(
                                Text.of(
                                        "statement.payouts.pays",
                                        batch.payments(),
                                        money(now, batch.total(), batch.currency()),
                                        batch.date())));
        state.setAlignment(Pos.CENTER_LEFT);
        VBox lines = new VBox(6, state);
        String prepared = batch.preparedBy();
        if (prepared != null) {
            String approved = batch.approvedBy();
            lines.getChildren()
                    .add(
                            Labels.caption(
                                    approved == null
                                            ? Text.of("statement.payouts.prepared", prepared)
                                            : Text.of(
                                                    "statement.payouts.approved",
                                                    prepared,
                                                    approved)));
        }
        if (batch.exportedAt() != null) {
            lines.getChildren()
                    .add(Labels.caption(Text.of("statement.payouts.exported", batch.exportedAt())));
        }
        Card card = new Card(batch.name(), batch.format().equals("SEPA") ? "SEPA" : "CSV", lines);
        card.setId("batch-" + batch.name());
        if (!model.isReadOnly()) {
            acts(batch).forEach(card::action);
        }
        return card;
    }

    private List<Node> acts(PayoutBatch batch) {
        List<Node> acts = new ArrayList<>();
        switch (batch.status()) {
            case "DRAFT" -> {
                acts.add(act("dissolve", () -> intents.dissolve(batch)));
                acts.add(act("approve", () -> intents.approve(batch)));
            }
            case "APPROVED" -> {
                acts.add(act("dissolve", () -> intents.dissolve(batch)));
                acts.add(act("export", () -> intents.export(batch)));
            }
            case "EXPORTED" -> {
                acts.add(again(batch));
                acts.add(act("paid", () -> intents.paid(batch)));
            }
            default -> {}
        }
        return acts;
    }

    private static Button act(String word, Runnable run) {
        Button button = Buttons.small(Text.of("statement.payouts." + word), run);
        button.setId("payout-" + word);
        return button;
    }

    /// A second file may be paid twice, so it is asked for twice.
    private Button again(PayoutBatch batch) {
        Button button = act("export-again", () -> {});
        button.setOnAction(e -> {
            List<PopOver> box = new ArrayList<>();
            Button sure =
                    Buttons.danger(
                            Text.of("statement.payouts.export-sure"),
                            () -> {
                                box.forEach(PopOver::hide);
                                intents.export(batch);
                            });
            var words = Labels.of(Text.of("statement.payouts.twice", batch.name()), "body");
            words.setWrapText(true);
            box.add(Popovers.showNarrow(button, words, new HBox(8, Labels.gap(), sure)));
        });
        return button;
    }
}
