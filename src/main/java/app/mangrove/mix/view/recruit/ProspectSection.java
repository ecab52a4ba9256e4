package app.mangrove.mix.view.recruit;

import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.recruit.Prospects;
import app.mangrove.mix.view.MixPicture;
import app.mangrove.mix.view.MixWays;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.shell.InspectorPane;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// Who could be recruited for a cell, with scores, and the way to begin with the best.
public final class ProspectSection extends VBox {
    private static final int MOST = 5;
    private static final int BEST = 3;
    private final RecruitViewModel model;
    private final MixWays ways;
    private Optional<Cell> cell = Optional.empty();
    private Runnable all = () -> {};

    public ProspectSection(RecruitViewModel model, MixWays ways) {
        this.model = model;
        this.ways = ways;
        model.shownProperty().subscribe(now -> draw());
    }

    /// Shows those of a cell; `list` leads to all of them.
    public void show(Cell of, Runnable list) {
        cell = Optional.of(of);
        all = list;
        draw();
    }

    private void draw() {
        Optional<RecruitViewModel.Shown> shown = model.shownProperty().get();
        if (shown.isEmpty() || cell.isEmpty()) {
            return;
        }
        RecruitViewModel.Shown now = shown.get();
        List<Prospects.Prospect> found = now.pipeline().in(cell.get());
        VBox section =
                InspectorPane.section(
                        Text.of("mixplan.prospects"), Text.formats().number(found.size()));
        found.stream().limit(MOST).forEach(p -> section.getChildren().add(line(now, p)));
        if (found.isEmpty()) {
            Label none = Labels.caption(Text.of("mixplan.no-prospects"));
            none.setWrapText(true);
            section.getChildren().add(none);
        } else {
            section.getChildren().add(actions(now, found));
        }
        getChildren().setAll(section);
    }

    private HBox line(RecruitViewModel.Shown now, Prospects.Prospect prospect) {
        MixPicture of = now.mix();
        Ecosystem eco = of.ecosystem();
        Button name =
                Buttons.link(
                        eco.name(Partner.KIND, prospect.partner()),
                        () ->
                                ways.open(
                                        Partner.KIND.key(),
                                        eco.table(Partner.KIND).id(prospect.partner()).toString()));
        name.setMinWidth(0);
        String place =
                now.pipeline().isBegun(prospect.partner())
                        ? Text.of("mixhire.recruiting")
                        : RecruitTab.place(eco, prospect.partner());
        Label where = Labels.caption(place);
        where.setMinWidth(0);
        HBox line = new HBox(8, name, where, Labels.gap(), ScoreBar.of(prospect.score()));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private HBox actions(RecruitViewModel.Shown now, List<Prospects.Prospect> found) {
        List<Prospects.Prospect> best =
                found.stream()
                        .filter(p -> !now.pipeline().isBegun(p.partner()))
                        .limit(BEST)
                        .toList();
        Button add =
                Buttons.small(
                        Text.of("mixhire.add", best.size()),
                        "fth-user-plus",
                        () -> model.recruit(best, cell));
        add.setId("mix-add-recruiting");
        add.setDisable(best.isEmpty() || model.isReadOnly());
        Button list = Buttons.small(Text.of("mixplan.all-prospects"), "fth-users", all);
        list.setId("mix-prospects");
        return new HBox(8, add, list);
    }
}
