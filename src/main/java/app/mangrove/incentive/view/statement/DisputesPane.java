package app.mangrove.incentive.view.statement;

import app.mangrove.incentive.statement.Disputing;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.settle.Dispute;
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
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Disputes, the most urgent first, with the steps that each may take.
final class DisputesPane extends ScrollPane {
    private static final int SOON = 3;
    private final StatementsViewModel model;
    private final SettlingIntents intents;
    private final VBox content = new VBox(12);

    DisputesPane(StatementsViewModel model, SettlingIntents intents) {
        this.model = model;
        this.intents = intents;
        content.getStyleClass().add("statement-page");
        setContent(content);
        setFitToWidth(true);
        getStyleClass().add("board-scroll");
        setId("disputes");
    }

    void show(StatementPicture now) {
        content.getChildren().clear();
        List<Dispute> all = now.settled().disputes();
        if (all.isEmpty()) {
            content.getChildren()
                    .add(
                            new EmptyState(
                                    "fth-flag",
                                    Text.of("statement.disputes.none"),
                                    Text.of("statement.disputes.none-words")));
            return;
        }
        all.stream()
                .filter(Disputing::isLive)
                .forEach(each -> content.getChildren().add(card(now, each)));
        all.reversed().stream()
                .filter(each -> !Disputing.isLive(each))
                .forEach(each -> content.getChildren().add(card(now, each)));
    }

    private static String money(StatementPicture now, Dispute dispute) {
        BigDecimal amount = dispute.claimed();
        String code =
                dispute.currency() == null
                        ? ""
                        : now.ecosystem()
                                .find(Currency.KIND, dispute.currency())
                                .map(Currency::code)
                                .orElse("");
        return amount == null
                ? Text.of("statement.disputes.no-amount")
                : Text.formats()
                        .amount(
                                new app.mangrove.base.money.Amount(
                                        amount.setScale(4).unscaledValue().longValueExact(), code));
    }

    private Node card(StatementPicture now, Dispute dispute) {
        String partner = now.partner(now.ecosystem().table(Partner.KIND).nr(dispute.partner()));
        String number =
                now.ecosystem()
                        .find(Statement.KIND, dispute.statement())
                        .map(Statement::number)
                        .orElse("");
        Label reason = Labels.of(dispute.reason());
        reason.setWrapText(true);
        HBox state =
                new HBox(
                        8,
                        Labels.pill(
                                StatementWords.state(dispute),
                                StatementWords.tone(dispute.status())),
                        deadline(dispute),
                        Labels.caption(Text.of("statement.disputes.claims", money(now, dispute))));
        state.setAlignment(Pos.CENTER_LEFT);
        VBox lines = new VBox(8, reason, state);
        String resolution = dispute.resolution();
        if (resolution != null) {
            lines.getChildren()
                    .add(Labels.caption(Text.of("statement.disputes.resolved", resolution)));
        }
        Card card = new Card(partner, number, lines);
        card.setId("dispute-" + number);
        if (!model.isReadOnly() && Disputing.isLive(dispute)) {
            Disputing rules = intents.disputing();
            for (Disputing.Move move :
                    List.of(
                            Disputing.Move.REVIEW,
                            Disputing.Move.WITHDRAW,
                            Disputing.Move.LAPSE,
                            Disputing.Move.REJECT)) {
                if (rules.isAllowed(move, dispute)) {
                    card.action(act(move, dispute));
                }
            }
            card.action(accept(dispute));
        }
        return card;
    }

    /// How many days are left; the words say it, the colour only stresses it.
    private Node deadline(Dispute dispute) {
        if (!Disputing.isLive(dispute)) {
            return Labels.caption(
                    Text.of(
                            "statement.disputes.ended",
                            Objects.requireNonNullElse(dispute.resolved(), dispute.deadline())));
        }
        long left = ChronoUnit.DAYS.between(model.ways().today(), dispute.deadline());
        return left < 0
                ? Labels.pill(Text.of("statement.disputes.overdue", -left), "danger", "fth-clock")
                : Labels.pill(
                        Text.of("statement.disputes.left", left, dispute.deadline()),
                        left <= SOON ? "warning" : "",
                        "fth-clock");
    }

    private Button act(Disputing.Move move, Dispute dispute) {
        String word = move.name().toLowerCase(Locale.ROOT);
        Button button = Buttons.small(Text.of("statement.disputes.move." + word), () -> {});
        button.setId("dispute-" + word);
        button.setOnAction(e -> {
            if (move == Disputing.Move.REVIEW) {
                intents.move(dispute, move, "");
                return;
            }
            ask(
                    button,
                    false,
                    dispute,
                    (words, amount) -> {
                        intents.move(dispute, move, words);
                        return true;
                    });
        });
        return button;
    }

    private Button accept(Dispute dispute) {
        Button button = Buttons.small(Text.of("statement.disputes.move.accept"), () -> {});
        button.setId("dispute-accept");
        button.setOnAction(e ->
                ask(
                        button,
                        true,
                        dispute,
                        (words, amount) -> {
                            if (!DisputePane.isAmount(amount)) {
                                return false;
                            }
                            intents.accept(dispute, new BigDecimal(amount), words);
                            return true;
                        }));
        return button;
    }

    /// What is done with the words and the amount that a person typed; false when they are wrong.
    private interface Answer {
        boolean take(String words, String amount);
    }

    private static void ask(Button owner, boolean amount, Dispute dispute, Answer answer) {
        TextField words = new TextField();
        words.setId("dispute-words");
        words.setPromptText(Text.of("statement.disputes.words"));
        TextField sum = new TextField();
        sum.setId("dispute-amount");
        BigDecimal claimed = dispute.claimed();
        sum.setText(claimed == null ? "" : claimed.stripTrailingZeros().toPlainString());
        sum.setVisible(amount);
        sum.setManaged(amount);
        Label flaw = Labels.of("", "field-error");
        flaw.setWrapText(true);
        flaw.managedProperty().bind(flaw.textProperty().isNotEmpty());
        List<PopOver> box = new ArrayList<>();
        Button done =
                Buttons.primary(
                        owner.getText(),
                        () -> {
                            String typed = sum.getText().strip();
                            if (answer.take(words.getText(), typed)) {
                                box.forEach(PopOver::hide);
                            } else {
                                flaw.setText(Text.of("statement.dispute.number", typed));
                            }
                        });
        done.setId("dispute-done");
        VBox fields = new VBox(8, words, sum, flaw, new HBox(8, Labels.gap(), done));
        if (amount) {
            fields.getChildren().addFirst(Labels.caption(Text.of("statement.disputes.proposes")));
        }
        box.add(Popovers.showNarrow(owner, fields));
    }
}
