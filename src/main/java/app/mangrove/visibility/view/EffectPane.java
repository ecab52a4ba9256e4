package app.mangrove.visibility.view;

import app.mangrove.model.Id;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.FieldGrid;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.shell.InspectorPane;
import app.mangrove.ui.text.Text;
import app.mangrove.visibility.Review;
import app.mangrove.visibility.Subject;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What is wrong with the rules, and what one partner sees by them, at once after each change.
final class EffectPane extends StackPane {
    private final RulesViewModel model;
    private final Consumer<Id> preview;

    EffectPane(RulesViewModel model, Consumer<Id> preview) {
        this.model = model;
        this.preview = preview;
        setId("effect");
        model.shownProperty().subscribe(now -> show());
        model.effectProperty().subscribe(now -> show());
    }

    private void show() {
        InspectorPane pane = new InspectorPane();
        pane.head(
                InspectorPane.headline(
                        Labels.iconBox("fth-eye", "accent"),
                        Text.of("visibility.effect"),
                        Text.of("visibility.effect.words")));
        List<Node> sections = new ArrayList<>();
        sections.add(effect());
        List<Review.Remark> remarks =
                model.shownProperty().get().map(now -> now.remarks()).orElse(List.of());
        if (!remarks.isEmpty()) {
            VBox list = new VBox(12);
            remarks.forEach(remark -> list.getChildren().add(remark(remark)));
            sections.add(
                    InspectorPane.section(
                            Text.of("visibility.remarks"),
                            Text.formats().number(remarks.size()),
                            list));
        }
        pane.body(sections.toArray(Node[]::new));
        getChildren().setAll(pane);
    }

    private Node effect() {
        Button pick = Buttons.small(Text.of("visibility.pick"), "fth-users", () -> {});
        pick.setId("effect-pick");
        pick.setOnAction(
                e -> PartnerPick.show(pick, model.partners(), choice -> model.as(choice.id())));
        Optional<PreviewViewModel.Shown> seen = model.effectProperty().get();
        if (seen.isEmpty()) {
            return InspectorPane.section("", "", pick);
        }
        PreviewViewModel.Shown shown = seen.get();
        FieldGrid grid = new FieldGrid();
        shown.counted()
                .forEach(counted ->
                        grid.field(
                                Names.plural(counted.kind()),
                                counted.masked() == 0
                                        ? Text.formats().number(counted.rows())
                                        : Text.of(
                                                "visibility.effect.masked",
                                                counted.rows(),
                                                counted.masked())));
        grid.field(
                Text.of("visibility.subject.revenue"),
                TreeColumn.text(shown, Subject.REVENUE, shown.sums(Subject.REVENUE).everybody()));
        Id partner =
                shown.sight()
                        .ecosystem()
                        .table(app.mangrove.model.partner.Partner.KIND)
                        .id(shown.sight().viewer());
        Node open = Buttons.link(Text.of("visibility.effect.open"), () -> preview.accept(partner));
        return InspectorPane.section(shown.name(), "", grid, open, pick);
    }

    private Node remark(Review.Remark remark) {
        Label rule =
                Labels.of(
                        model.shownProperty()
                                .get()
                                .map(now -> WhyText.rule(now.ecosystem(), remark.rule()))
                                .orElse(""));
        rule.setWrapText(true);
        Label words = Labels.caption(Text.of(remark.problem()));
        words.setWrapText(true);
        return new VBox(
                4,
                rule,
                words,
                Buttons.link(
                        Text.of("visibility.remarks.remove"), () -> model.remove(remark.rule())));
    }
}
