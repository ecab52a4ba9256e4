package app.mangrove.mix.view.risk;

import app.mangrove.mix.risk.Concentration;
import app.mangrove.mix.risk.Leaving;
import app.mangrove.mix.view.CellWords;
import app.mangrove.mix.view.MixPicture;
import app.mangrove.mix.view.MixViewModel;
import app.mangrove.mix.view.MixWays;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.ExplainPopover;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.item.ItemColumn;
import app.mangrove.ui.item.ItemTable;
import app.mangrove.ui.table.Sort;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is lost when one partner leaves: choose it at the left, read the cells at the right.
final class LeavingCard {
    private static final int ROWS = 8;
    private final MixViewModel mix;
    private final RiskViewModel model;
    private final MixWays ways;
    private final Card card;
    private final TextField find = new TextField();
    private final VBox partners = new VBox(8);
    private final VBox effect = new VBox(12);
    private Optional<RiskPicture> picture = Optional.empty();
    private Optional<ItemTable<Concentration.Holder>> table = Optional.empty();
    private boolean showing;

    LeavingCard(MixViewModel mix, RiskViewModel model, MixWays ways) {
        this.mix = mix;
        this.model = model;
        this.ways = ways;
        find.setPromptText(Text.of("mixrisk.find"));
        find.setId("mix-leaving-find");
        find.textProperty().subscribe((before, typed) -> fill());
        partners.setMinWidth(264);
        effect.setMinWidth(0);
        partners.setPrefWidth(320);
        HBox both = new HBox(24, partners, effect);
        HBox.setHgrow(effect, Priority.ALWAYS);
        card = new Card(Text.of("mixrisk.leaving"), Text.of("mixrisk.leaving-words"), both);
        model.leavingProperty().subscribe(now -> now.ifPresent(this::effect));
    }

    Card card() {
        return card;
    }

    void show(RiskPicture now) {
        picture = Optional.of(now);
        MixPicture of = now.mix();
        long total = now.partners().stream().mapToLong(Concentration.Holder::e4).sum();
        ItemTable<Concentration.Holder> made =
                new ItemTable<Concentration.Holder>(
                                "mix-leaving",
                                List.of(
                                        ItemColumn.words(
                                                "name",
                                                Text.of("kind.partner"),
                                                140,
                                                h ->
                                                        of.ecosystem()
                                                                .name(Partner.KIND, h.partner())),
                                        ItemColumn.figure(
                                                "revenue",
                                                Text.of("mixrisk.revenue"),
                                                h -> CellWords.compact(of, h.e4()),
                                                Concentration.Holder::e4),
                                        ItemColumn.figure(
                                                "share",
                                                Text.of("mixrisk.share"),
                                                h ->
                                                        Text.formats()
                                                                .percent(
                                                                        (double) h.e4() / total, 1),
                                                Concentration.Holder::e4)),
                                new Sort("revenue", true))
                        .upTo(ROWS);
        made.placeholder(Text.of("mixrisk.no-sales"));
        made.onChosen(h -> {
            if (!showing) {
                model.leave(h.partner());
            }
        });
        table = Optional.of(made);
        partners.getChildren().setAll(find, made);
        fill();
    }

    private void fill() {
        picture.ifPresent(now ->
                table.ifPresent(list -> {
                    Ecosystem eco = now.mix().ecosystem();
                    String typed = find.getText().strip().toLowerCase(Locale.ROOT);
                    showing = true;
                    list.show(
                            eco,
                            now.partners().stream()
                                    .filter(h ->
                                            typed.isEmpty()
                                                    || eco.name(Partner.KIND, h.partner())
                                                            .toLowerCase(Locale.ROOT)
                                                            .contains(typed))
                                    .toList());
                    model.leavingProperty()
                            .get()
                            .flatMap(leaving ->
                                    now.partners().stream()
                                            .filter(h -> h.partner() == leaving.partner())
                                            .findFirst())
                            .ifPresent(list::select);
                    showing = false;
                }));
    }

    private void effect(Leaving leaving) {
        picture.or(() -> model.pictureProperty().get())
                .ifPresent(now -> effect(now.mix(), leaving));
    }

    private void effect(MixPicture of, Leaving leaving) {
        Ecosystem eco = of.ecosystem();
        long uncovered = leaving.losses().stream().filter(Leaving.Loss::uncovers).count();
        Node name =
                Buttons.link(
                        eco.name(Partner.KIND, leaving.partner()),
                        () ->
                                ways.open(
                                        Partner.KIND.key(),
                                        eco.table(Partner.KIND).id(leaving.partner()).toString()));
        Button why = Buttons.link(Text.of("mixplan.why"), () -> {});
        why.setId("why-leaving");
        why.setMinWidth(Button.USE_PREF_SIZE);
        why.setOnAction(e -> why(why, of, leaving));
        HBox figures =
                new HBox(
                        20,
                        figure("mixrisk.revenue-lost", CellWords.compact(of, leaving.revenue())),
                        figure("mixrisk.capacity-lost", CellWords.compact(of, leaving.capacity())),
                        figure("mixrisk.uncovered", Text.formats().number(uncovered)));
        List<ItemColumn<Leaving.Loss>> columns =
                List.of(
                        ItemColumn.words(
                                "cell",
                                Text.of("mixrisk.cell"),
                                150,
                                loss -> CellWords.name(of, loss.cell())),
                        ItemColumn.figure(
                                "before",
                                Text.of("mixrisk.before"),
                                loss -> coverage(loss.before()),
                                loss -> value(loss.before())),
                        ItemColumn.figure(
                                "after",
                                Text.of("mixrisk.after"),
                                loss -> coverage(loss.after()),
                                loss -> value(loss.after())),
                        ItemColumn.words(
                                "note",
                                "",
                                90,
                                loss -> loss.uncovers() ? Text.of("mixrisk.becomes-white") : ""));
        ItemTable<Leaving.Loss> losses =
                new ItemTable<Leaving.Loss>("mix-losses", columns, new Sort("after", false))
                        .upTo(ROWS - 2);
        losses.placeholder(Text.of("mixrisk.no-losses"));
        losses.show(eco, leaving.losses());
        losses.onChosen(loss -> mix.choose(loss.cell()));
        HBox head =
                new HBox(8, Labels.caption(Text.of("mixrisk.without")), name, Labels.gap(), why);
        head.setAlignment(Pos.BASELINE_LEFT);
        effect.getChildren().setAll(head, figures, losses);
    }

    private void why(Node at, MixPicture of, Leaving leaving) {
        model.why(leaving)
                .ifPresent(why ->
                        ExplainPopover.show(
                                at,
                                Text.of(
                                        "mixrisk.leaving-of",
                                        of.ecosystem().name(Partner.KIND, leaving.partner())),
                                CellWords.compact(of, leaving.capacity()),
                                why,
                                ways::name,
                                leaf -> ways.open(leaf.kind(), leaf.id())));
    }

    private static Node figure(String key, String value) {
        Label name = Labels.caption(Text.of(key));
        Label figure = Labels.of(value, "page-title");
        name.setMinWidth(Label.USE_PREF_SIZE);
        figure.setMinWidth(Label.USE_PREF_SIZE);
        return new VBox(2, name, figure);
    }

    private static String coverage(Optional<BigDecimal> coverage) {
        return coverage.map(c -> Text.formats().number(c.doubleValue(), 2)).orElse("–");
    }

    private static double value(Optional<BigDecimal> coverage) {
        return coverage.map(BigDecimal::doubleValue).orElse(99.0);
    }
}
