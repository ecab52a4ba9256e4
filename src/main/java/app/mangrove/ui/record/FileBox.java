package app.mangrove.ui.record;

import app.mangrove.base.outcome.Problem;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Files with name, size and hash, each to be saved as a copy; of pictures and texts what is in
/// them is shown. More are dropped on it or chosen.
public final class FileBox extends VBox {
    private static final double WIDTH = 264;
    private static final int LINES = 8;
    private static final int SHORT_HASH = 12;
    private static final List<String> PICTURES = List.of(".png", ".jpg", ".jpeg", ".gif", ".bmp");
    private static final List<String> TEXTS = List.of(".txt", ".csv", ".eml", ".md", ".log");

    /// What is only looked at; a file that could run something is saved, never opened.
    private static final List<String> OPENED =
            Stream.of(
                            PICTURES.stream(),
                            TEXTS.stream(),
                            Stream.of(
                                    ".pdf", ".xlsx", ".ods", ".docx", ".odt", ".pptx", ".odp",
                                    ".tif", ".tiff", ".webp", ".heic"))
                    .flatMap(each -> each)
                    .toList();

    private final FileDesk desk;
    private final VBox files = new VBox(8);
    private final Label refused = Labels.of("", "caption", "danger");

    /// `added` is handed each file that was kept.
    public FileBox(FileDesk desk, Consumer<FileDesk.Kept> added) {
        super(8);
        this.desk = desk;
        setId("proofs");
        refused.setWrapText(true);
        refused.managedProperty().bind(refused.textProperty().isNotEmpty());
        Label hint = Labels.caption(Text.of("record.file.drop"));
        Consumer<Path> dropped = file -> desk.keep(file, added, this::refuse);
        var choose =
                Buttons.small(
                        Text.of("record.file.choose"),
                        "fth-paperclip",
                        () -> desk.choose().ifPresent(dropped));
        choose.setId("choose-proof");
        choose.setDisable(desk.isReadOnly());
        choose.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, hint, Labels.gap(), choose);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox target = new VBox(line);
        target.getStyleClass().add("file-drop");
        getChildren().addAll(files, target, refused);
        files.managedProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(files.getChildren()));
        setOnDragOver(this::over);
        setOnDragDropped(event -> drop(event, dropped));
    }

    private void over(DragEvent event) {
        if (!desk.isReadOnly() && event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private static void drop(DragEvent event, Consumer<Path> dropped) {
        event.getDragboard().getFiles().forEach(file -> dropped.accept(file.toPath()));
        event.setDropCompleted(true);
        event.consume();
    }

    private void refuse(Problem problem) {
        refused.setText(Text.of(problem));
    }

    /// Shows a kept file.
    public void file(FileDesk.Kept file) {
        Label title = Labels.of(file.name());
        title.setMinWidth(0);
        title.setTooltip(new Tooltip(file.name()));
        Label size = Labels.caption(Text.formats().compact((double) file.size(), 3) + "B");
        size.setMinWidth(USE_PREF_SIZE);
        Node open =
                Buttons.quiet(
                        "fth-external-link",
                        Text.of("record.file.open", file.name()),
                        () ->
                                desk.content(
                                        file.hash(),
                                        bytes -> desk.open(file.name(), bytes),
                                        this::refuse));
        open.setId("open-proof");
        boolean shows = ends(file.name(), OPENED);
        open.setVisible(shows);
        open.setManaged(shows);
        Node save =
                Buttons.quiet(
                        "fth-download",
                        Text.of("record.file.save", file.name()),
                        () ->
                                desk.content(
                                        file.hash(),
                                        bytes -> desk.save(file.name(), bytes),
                                        this::refuse));
        HBox line =
                new HBox(8, Icon.small(icon(file.name())), title, size, Labels.gap(), open, save);
        line.setAlignment(Pos.CENTER_LEFT);
        String hash = file.hash();
        Label sum =
                Labels.caption(
                        Text.of(
                                "record.file.hash",
                                hash.substring(0, Math.min(SHORT_HASH, hash.length()))));
        sum.setTooltip(new Tooltip(hash));
        VBox box = new VBox(4, line, sum);
        box.getStyleClass().add("file-card");
        files.getChildren().add(box);
        if (ends(file.name(), PICTURES)) {
            desk.content(hash, bytes -> picture(box, file.name(), bytes), this::refuse);
        } else if (ends(file.name(), TEXTS)) {
            desk.content(hash, bytes -> words(box, bytes), this::refuse);
        } else {
            box.getChildren().add(Labels.caption(Text.of("record.file.no-view")));
        }
    }

    private static boolean ends(String name, List<String> endings) {
        String low = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(low::endsWith);
    }

    private static String icon(String name) {
        return ends(name, PICTURES)
                ? "fth-image"
                : ends(name, TEXTS) ? "fth-file-text" : "fth-file";
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

    private static void words(VBox box, byte[] bytes) {
        Label words =
                Labels.caption(
                        new String(bytes, StandardCharsets.UTF_8)
                                .lines()
                                .limit(LINES)
                                .collect(Collectors.joining("\n")));
        words.setId("proof-words");
        box.getChildren().add(words);
    }
}
