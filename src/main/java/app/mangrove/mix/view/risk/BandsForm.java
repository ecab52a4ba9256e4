package app.mangrove.mix.view.risk;

import app.mangrove.base.outcome.Problem;
import app.mangrove.mix.gap.CoverageBands;
import app.mangrove.mix.risk.Bands;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

import org.controlsfx.control.PopOver;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// From where on concentration is marked, to be changed.
final class BandsForm {
    private BandsForm() {}

    static void open(Node at, Bands bands, CoverageBands coverage, RiskViewModel model) {
        TextField warn = field(Text.formats().number(bands.warn()));
        TextField critical = field(Text.formats().number(bands.critical()));
        TextField topWarn = field(percent(bands.topWarn()));
        TextField topCritical = field(percent(bands.topCritical()));
        TextField white = field(Text.formats().number(coverage.white()));
        TextField dense = field(Text.formats().number(coverage.dense()));
        white.setId("mix-bands-white");
        warn.setId("mix-bands-warn");
        GridPane grid = new GridPane(8, 8);
        grid.addRow(
                0,
                new Label(),
                Labels.caption(Text.of("mixrisk.level.warn")),
                Labels.caption(Text.of("mixrisk.level.critical")));
        grid.addRow(1, new Label(Text.of("mixrisk.hhi")), warn, critical);
        grid.addRow(2, new Label(Text.of("mixrisk.top-percent", Bands.TOP)), topWarn, topCritical);
        grid.addRow(
                3,
                new Label(),
                Labels.caption(Text.of("mixrisk.white-under")),
                Labels.caption(Text.of("mixrisk.dense-over")));
        grid.addRow(4, new Label(Text.of("mixplan.coverage")), white, dense);
        Label reason = Labels.of("", "mix-reason");
        reason.setWrapText(true);
        reason.setManaged(false);
        Label words = Labels.caption(Text.of("mixrisk.bands.words"));
        words.setWrapText(true);
        PopOver[] popover = new PopOver[1];
        Runnable keep =
                () -> {
                    Optional<Problem> wrong =
                            model.bands(
                                    List.of(warn, critical, topWarn, topCritical, white, dense)
                                            .stream()
                                            .map(TextField::getText)
                                            .toList());
                    wrong.ifPresent(problem -> reason.setText(Text.of(problem)));
                    reason.setManaged(wrong.isPresent());
                    if (wrong.isEmpty()) {
                        popover[0].hide();
                    }
                };
        Node apply = Buttons.primary(Text.of("mixrisk.bands.keep"), keep);
        apply.setId("mix-bands-keep");
        Node usual =
                Buttons.plain(
                        Text.of("mixrisk.bands.usual"),
                        () -> {
                            warn.setText(Text.formats().number(Bands.USUAL.warn()));
                            critical.setText(Text.formats().number(Bands.USUAL.critical()));
                            topWarn.setText(percent(Bands.USUAL.topWarn()));
                            topCritical.setText(percent(Bands.USUAL.topCritical()));
                            white.setText(Text.formats().number(CoverageBands.USUAL.white()));
                            dense.setText(Text.formats().number(CoverageBands.USUAL.dense()));
                        });
        popover[0] =
                Popovers.show(
                        at,
                        Labels.cardTitle(Text.of("mixrisk.bands.title")),
                        words,
                        grid,
                        reason,
                        new HBox(8, Labels.gap(), usual, apply));
    }

    private static TextField field(String text) {
        TextField field = new TextField(text);
        field.setPrefColumnCount(6);
        return field;
    }

    private static String percent(BigDecimal share) {
        return Text.formats().number(share.movePointRight(2));
    }
}
