package app.mangrove.record.view.inspect;

import app.mangrove.model.work.Attachment;
import app.mangrove.model.work.Note;
import app.mangrove.model.work.Task;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.shell.InspectorPane;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// What people keep about a row: tasks with a due date, notes, files dropped here.
final class NotesPane extends VBox {
    private final InspectorViewModel model;
    private final Label refused = Labels.caption("");

    NotesPane(InspectorViewModel model) {
        this.model = model;
        model.detailsProperty().get().ifPresent(this::build);
        setOnDragOver(this::over);
        setOnDragDropped(this::dropped);
    }

    private void build(RecordDetails details) {
        VBox tasks = InspectorPane.section(Text.of("record.tasks"), "");
        details.tasks().forEach(task -> tasks.getChildren().add(task(task)));
        VBox notes = InspectorPane.section(Text.of("record.notes"), "");
        details.notes().forEach(note -> notes.getChildren().add(note(note)));
        VBox files = InspectorPane.section(Text.of("record.files"), "");
        details.attachments().forEach(file -> files.getChildren().add(file(file)));
        if (model.canWrite()) {
            tasks.getChildren().add(newTask());
            notes.getChildren().add(newNote());
            Label drop = Labels.of(Text.of("record.drop-files"), "caption", "drop-area");
            drop.setWrapText(true);
            drop.setMaxWidth(Double.MAX_VALUE);
            files.getChildren().addAll(drop, refused);
        }
        getChildren().setAll(tasks, notes, files);
    }

    private Node task(Task task) {
        CheckBox box = new CheckBox(task.title());
        box.setWrapText(true);
        box.setSelected(Boolean.TRUE.equals(task.done()));
        box.setOnAction(e -> model.done(task, box.isSelected()));
        HBox line = new HBox(8, box, Labels.gap());
        if (task.due() != null) {
            line.getChildren().add(Labels.caption(Text.formats().dates().date(task.due())));
        }
        return line;
    }

    private Node newTask() {
        TextField title = new TextField();
        title.setId("new-task");
        title.setPromptText(Text.of("record.new-task"));
        HBox.setHgrow(title, Priority.ALWAYS);
        TextField due = new TextField();
        due.setId("new-task-due");
        due.setPromptText(Text.of("record.prompt-date"));
        due.setPrefColumnCount(8);
        Runnable add =
                () -> {
                    if (!title.getText().isBlank()) {
                        model.addTask(title.getText().strip(), date(due.getText()));
                    }
                };
        title.setOnAction(e -> add.run());
        due.setOnAction(e -> add.run());
        return new HBox(8, title, due);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Node note(Note note) {
        Label text = Labels.of(note.text());
        text.setWrapText(true);
        VBox box = new VBox(2, text);
        if (note.written() != null) {
            box.getChildren().add(Labels.caption(Text.formats().dates().moment(note.written())));
        }
        box.getStyleClass().add("note");
        return box;
    }

    private Node newNote() {
        TextArea text = new TextArea();
        text.setId("new-note");
        text.setPromptText(Text.of("record.new-note"));
        text.setPrefRowCount(3);
        text.setWrapText(true);
        Node add =
                Buttons.small(
                        Text.of("record.add-note"),
                        () -> {
                            if (!text.getText().isBlank()) {
                                model.addNote(text.getText().strip());
                            }
                        });
        add.setId("add-note");
        return new VBox(8, text, new HBox(Labels.gap(), add));
    }

    private Node file(Attachment file) {
        return new HBox(
                8,
                Labels.of(file.name()),
                Labels.gap(),
                Labels.caption(Text.formats().compact(file.size().doubleValue(), 3) + "B"));
    }

    private void over(DragEvent event) {
        if (model.canWrite() && event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        List<Path> files =
                event.getDragboard().getFiles().stream().map(file -> file.toPath()).toList();
        files.forEach(file -> model.attach(file, problem -> refused.setText(Text.of(problem))));
        event.setDropCompleted(true);
        event.consume();
    }
}
