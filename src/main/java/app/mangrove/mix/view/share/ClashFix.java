package app.mangrove.mix.view.share;

import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.target.RollUp;
import app.mangrove.mix.view.CellWords;
import app.mangrove.mix.view.MixPicture;
import app.mangrove.mix.view.MixViewModel;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.shell.InspectorPane;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Names where a target and those below it disagree, at the cell and in a list, each with two ways
/// to mend it.
public final class ClashFix {
    private static final int MOST = 6;
    private final MixViewModel mix;
    private final SpreadViewModel model;

    public ClashFix(MixViewModel mix, SpreadViewModel model) {
        this.mix = mix;
        this.model = model;
    }

    private List<RollUp.Clash> clashes(MixPicture of) {
        return of.clashes(model.show());
    }

    /// What is wrong at a cell.
    public Optional<Node> at(MixPicture of, Cell cell) {
        CellWords words = new CellWords(of, model.show());
        return clashes(of).stream()
                .filter(clash -> clash.cell().equals(cell))
                .findFirst()
                .map(clash -> {
                    Notice notice =
                            new Notice(
                                    clash.contradicts() ? "warning" : "", sentence(words, clash));
                    notice.setId("mix-clash");
                    FlowPane ways = new FlowPane(8, 8);
                    ways.getChildren().addAll(ways(words, clash));
                    return InspectorPane.section("", "", notice, ways);
                });
    }

    private static String sentence(CellWords words, RollUp.Clash clash) {
        return Text.of(
                clash.contradicts() ? "mixplan.contradicts" : "mixplan.open",
                words.figure(OptionalLong.of(clash.above())),
                words.figure(OptionalLong.of(clash.below())),
                words.figure(OptionalLong.of(Math.abs(clash.open()))));
    }

    private List<Button> ways(CellWords words, RollUp.Clash clash) {
        Button follow =
                Buttons.small(
                        Text.of(
                                clash.contradicts() ? "mixshare.raise" : "mixshare.lower",
                                words.figure(OptionalLong.of(clash.below()))),
                        () -> model.follow(clash));
        follow.setId("mix-clash-follow");
        Button scale =
                Buttons.small(
                        Text.of(clash.contradicts() ? "mixshare.scale-down" : "mixshare.scale-up"),
                        () -> model.scale(clash));
        scale.setId("mix-clash-scale");
        List<Button> ways = List.of(follow, scale);
        ways.forEach(way -> {
            way.setMinWidth(Button.USE_PREF_SIZE);
            way.setDisable(mix.isReadOnly());
        });
        return ways;
    }

    /// Every contradiction, each with the way to its cell; nothing where there is none.
    public Optional<Node> list(MixPicture of) {
        List<RollUp.Clash> all = clashes(of).stream().filter(RollUp.Clash::contradicts).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        CellWords words = new CellWords(of, model.show());
        VBox lines = new VBox(8);
        all.stream().limit(MOST).forEach(clash -> lines.getChildren().add(line(of, words, clash)));
        Card card =
                new Card(
                        Text.of("mixplan.clashes"),
                        Text.of("mixplan.clashes-words", all.size()),
                        lines);
        card.setId("mix-clashes");
        return Optional.of(card);
    }

    private Node line(MixPicture of, CellWords words, RollUp.Clash clash) {
        Button name =
                Buttons.link(CellWords.name(of, clash.cell()), () -> mix.choose(clash.cell()));
        name.setMinWidth(Button.USE_PREF_SIZE);
        Label sentence = Labels.caption(sentence(words, clash));
        sentence.setMinWidth(0);
        HBox line = new HBox(8, name, sentence, Labels.gap());
        line.getChildren().addAll(ways(words, clash));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
