package app.mangrove.mix.view.recruit;

import app.mangrove.base.outcome.Problem;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.gap.Values;
import app.mangrove.mix.recruit.BackTest;
import app.mangrove.mix.recruit.Pipeline;
import app.mangrove.mix.view.MixPicture;
import app.mangrove.model.Id;
import app.mangrove.model.mix.ProfileCriterion;
import app.mangrove.model.program.PartnerType;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.text.Text;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The ideal partner of a type as weighted traits that are edited in place, and whether it tells
/// who sells.
final class ProfileCard {
    private final RecruitViewModel model;
    private final Card card;
    private final MenuButton types = Buttons.menu("", "");
    private final GridPane grid = new GridPane(8, 6);
    private final VBox test = new VBox(6);
    private final Label reason = Labels.of("", "mix-reason");
    private Optional<RecruitViewModel.Shown> shown = Optional.empty();
    private int type;

    ProfileCard(RecruitViewModel model) {
        this.model = model;
        types.setId("mix-profile-type");
        ColumnConstraints name = new ColumnConstraints();
        name.setPercentWidth(28);
        ColumnConstraints filter = new ColumnConstraints();
        filter.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(name, filter);
        reason.setWrapText(true);
        say(Optional.empty());
        card =
                new Card(
                                Text.of("mixhire.ideal"),
                                Text.of("mixhire.ideal-words"),
                                grid,
                                reason,
                                test)
                        .action(types);
        card.setId("mix-profile");
    }

    Card card() {
        return card;
    }

    void show(RecruitViewModel.Shown now) {
        shown = Optional.of(now);
        MixPicture of = now.mix();
        List<MenuItem> items = new ArrayList<>();
        List<Integer> all = new ArrayList<>(List.of(0));
        all.addAll(Values.of(of.ecosystem(), of.grid().question().plan(), Axis.TYPE));
        for (int nr : all) {
            MenuItem item = new MenuItem(name(of, nr));
            item.setOnAction(e -> {
                type = nr;
                shown.ifPresent(this::show);
            });
            items.add(item);
        }
        types.getItems().setAll(items);
        types.setText(name(of, type));
        RecruitViewModel.Tested tested =
                Optional.ofNullable(now.tests().get(type))
                        .orElseGet(() -> now.tests().values().iterator().next());
        rows(of, tested);
        test(of, tested);
        say(tested.profile().problems().stream().findFirst());
    }

    private static String name(MixPicture of, int nr) {
        return nr == 0 ? Text.of("mixplan.all.type") : of.ecosystem().name(PartnerType.KIND, nr);
    }

    private void say(Optional<Problem> wrong) {
        reason.setText(wrong.map(Text::of).orElse(""));
        reason.setVisible(wrong.isPresent());
        reason.setManaged(wrong.isPresent());
    }

    private void rows(MixPicture of, RecruitViewModel.Tested tested) {
        grid.getChildren().clear();
        String[] heads = {
            "mixhire.trait", "mixhire.filter", "mixhire.weight", "mixhire.having", "mixhire.lift"
        };
        for (int i = 0; i < heads.length; i++) {
            Label head = Labels.of(Text.of(heads[i]), "caption", "strong");
            head.setMinWidth(Label.USE_PREF_SIZE);
            if (i > 1) {
                GridPane.setHalignment(head, HPos.RIGHT);
            }
            grid.add(head, i, 0);
        }
        int row = 1;
        for (Pipeline.Worth worth : tested.worth()) {
            row(of, worth, row++);
        }
        if (!model.isReadOnly()) {
            fresh(row);
        }
    }

    private void row(MixPicture of, Pipeline.Worth worth, int row) {
        ProfileCriterion trait = worth.criterion();
        TextField name = field(trait.name());
        TextField filter = field(trait.filter());
        TextField weight = field(Text.formats().number(trait.weight()));
        weight.setPrefColumnCount(3);
        weight.setAlignment(Pos.CENTER_RIGHT);
        Runnable keep =
                () -> {
                    if (!name.getText().equals(trait.name())
                            || !filter.getText().equals(trait.filter())
                            || !weight.getText().equals(Text.formats().number(trait.weight()))) {
                        say(
                                model.keep(
                                        Optional.of(trait.id()),
                                        type,
                                        name.getText(),
                                        filter.getText(),
                                        weight.getText()));
                    }
                };
        List.of(name, filter, weight).forEach(field -> kept(field, keep));
        String kind =
                trait.type() == null && type > 0
                        ? Text.of("mixplan.all.type")
                        : trait.type() != null && type == 0
                                ? of.ecosystem()
                                        .find(PartnerType.KIND, trait.type())
                                        .map(PartnerType::name)
                                        .orElse("")
                                : "";
        grid.add(kind.isEmpty() ? name : new VBox(2, name, Labels.caption(kind)), 0, row);
        grid.add(filter, 1, row);
        grid.add(weight, 2, row);
        figure(Text.formats().number(worth.partners()), 3, row);
        figure(
                worth.lift().map(lift -> Text.of("mixhire.times", number(lift, 2))).orElse("–"),
                4,
                row);
        Node remove =
                Buttons.quiet(
                        "fth-x",
                        Text.of("mixhire.trait.remove", trait.name()),
                        () -> model.remove(trait));
        remove.setDisable(model.isReadOnly());
        grid.add(remove, 5, row);
    }

    /// An empty line for one more trait.
    private void fresh(int row) {
        TextField name = field("");
        name.setPromptText(Text.of("mixhire.trait.new"));
        name.setId("mix-trait-name");
        TextField filter = field("");
        filter.setPromptText("employees >= 20");
        filter.setId("mix-trait-filter");
        TextField weight = field("1");
        weight.setPrefColumnCount(3);
        weight.setAlignment(Pos.CENTER_RIGHT);
        Runnable add =
                () ->
                        say(
                                model.keep(
                                        Optional.<Id>empty(),
                                        type,
                                        name.getText(),
                                        filter.getText(),
                                        weight.getText()));
        List.of(name, filter, weight)
                .forEach(field ->
                        field.setOnKeyPressed(e -> {
                            if (e.getCode() == KeyCode.ENTER) {
                                add.run();
                                e.consume();
                            }
                        }));
        grid.add(name, 0, row);
        grid.add(filter, 1, row);
        grid.add(weight, 2, row);
        Node button = Buttons.icon("fth-plus", Text.of("mixhire.trait.add"), add);
        button.setId("mix-trait-add");
        grid.add(button, 5, row);
    }

    private TextField field(String text) {
        TextField field = new TextField(text);
        field.setEditable(!model.isReadOnly());
        return field;
    }

    /// Enter keeps what was typed, and so does leaving the field.
    private static void kept(TextField field, Runnable keep) {
        field.setOnAction(e -> keep.run());
        field.focusedProperty()
                .subscribe((before, now) -> {
                    if (before && !now) {
                        keep.run();
                    }
                });
    }

    private void figure(String text, int column, int row) {
        Label label = Labels.of(text, "small-text");
        GridPane.setHalignment(label, HPos.RIGHT);
        grid.add(label, column, row);
    }

    private static String number(BigDecimal value, int decimals) {
        return Text.formats().number(value.doubleValue(), decimals);
    }

    /// Whether the score goes with what partners sold.
    private void test(MixPicture of, RecruitViewModel.Tested tested) {
        BackTest done = tested.test();
        String name = name(of, type);
        if (tested.profile().traits().isEmpty()) {
            test.getChildren().setAll(new Notice("", Text.of("mixhire.test-no-traits")));
            return;
        }
        if (done.correlation().isEmpty() && done.lift().isEmpty()) {
            test.getChildren()
                    .setAll(new Notice("", Text.of("mixhire.test-few", done.partners(), name)));
            return;
        }
        HBox figures =
                new HBox(
                        32,
                        part(
                                "mixhire.test-lift",
                                done.lift()
                                        .map(lift -> Text.of("mixhire.times", number(lift, 2)))
                                        .orElse("–")),
                        part(
                                "mixhire.test-rank",
                                done.correlation().map(c -> number(c, 2)).orElse("–")),
                        part("mixhire.test-sample", Text.formats().number(done.partners())));
        Label words = Labels.caption(Text.of("mixhire.test-words", name));
        words.setWrapText(true);
        test.getChildren().setAll(Labels.of(Text.of("mixhire.test"), "card-title"), figures, words);
    }

    private static Node part(String key, String value) {
        return new VBox(2, Labels.caption(Text.of(key)), Labels.of(value, "page-title"));
    }
}
