package app.mangrove.incentive.view.fund;

import app.mangrove.base.outcome.Problem;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Files of proof: pictures are shown, other files can be saved; more are dropped on it or chosen.
final class ProofBox extends VBox {
    private static final double WIDTH = 264;
    private static final List<String> PICTURES = List.of(".png", ".jpg", ".jpeg", ".gif", ".bmp");
    private final FundsViewModel model;
    private final FundWays ways;
    private final VBox files = new VBox(8);
    private final Label refused = Labels.of("", "caption", "danger");

    ProofBox(FundsViewModel model, FundWays ways, Consumer<Path> dropped) {
        super(8);
        this.model = model;
        this.ways = ways;
        setId("proofs");
        refused.setWrapText(true);
        Label hint = Labels.caption(Text.of("fund.drop"));
        hint.setWrapText(true);
        var choose =
                Buttons.small(
                        Text.of("fund.choose-file"),
                        "fth-paperclip",
                        () -> ways.choose().ifPresent(dropped));
        choose.setId("choose-proof");
        choose.setDisable(model.isReadOnly());
        HBox line = new HBox(8, hint, Labels.gap(), choose);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox target = new VBox(line);
        target.getStyleClass().add("fund-drop");
        getChildren().addAll(files, target, refused);
        setOnDragOver(this::over);
        setOnDragDropped(event -> drop(event, dropped));
    }

    private void over(DragEvent event) {
        if (!model.isReadOnly() && event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private static void drop(DragEvent event, Consumer<Path> dropped) {
        event.getDragboard().getFiles().forEach(file -> dropped.accept(file.toPath()));
        event.setDropCompleted(true);
        event.consume();
    }

    void refuse(Problem problem) {
        refused.setText(Text.of(problem));
    }

    /// Shows a kept file.
    void file(String name, long size, String hash) {
        Label title = Labels.of(name);
        title.setMinWidth(0);
        HBox line =
                new HBox(
                        8,
                        title,
                        Labels.caption(Text.formats().compact((double) size, 3) + "B"),
                        Labels.gap(),
                        Buttons.quiet(
                                "fth-download",
                                Text.of("fund.save-file", name),
                                () ->
                                        model.content(
                                                hash,
                                                bytes -> ways.save(name, bytes),
                                                this::refuse)));
        line.setAlignment(Pos.CENTER_LEFT);
        Label sum =
                Labels.caption(
                        Text.of("fund.hash", hash.substring(0, Math.min(12, hash.length()))));
        VBox box = new VBox(4, line, sum);
        box.getStyleClass().add("fund-proof");
        files.getChildren().add(box);
        String low = name.toLowerCase(Locale.ROOT);
        if (PICTURES.stream().anyMatch(low::endsWith)) {
            model.content(hash, bytes -> picture(box, name, bytes), this::refuse);
        }
    }

    private static void picture(VBox box, String name, byte[] bytes) {
        Image image = new Image(new ByteArrayInputStream(bytes));
        if (!image.isError()) {
            ImageView view = new ImageView(image);
            view.setPreserveRatio(true);
            view.setFitWidth(Math.min(WIDTH, image.getWidth()));
            view.setAccessibleText(name);
            view.setId("proof-picture");
            box.getChildren().add(view);
        }
    }
}
