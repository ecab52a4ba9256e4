package app.mangrove.ui.shell;

import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.work.Job;

import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The running work in the status bar: a word and a bar, and in its popover each job with what is
/// left and a way to cancel it.
public final class TaskItem extends HBox {
    private final ObservableList<Job> jobs;
    private final StatusItem words = new StatusItem("");
    private final ProgressBar bar = new ProgressBar();

    public TaskItem(ObservableList<Job> jobs) {
        this.jobs = jobs;
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(4);
        words.setId("tasks");
        words.setOnAction(e -> Popovers.showNarrow(words, list()));
        getChildren().addAll(words, bar);
        jobs.subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        bar.setVisible(!jobs.isEmpty());
        bar.setManaged(!jobs.isEmpty());
        bar.progressProperty().unbind();
        if (jobs.isEmpty()) {
            words.state("fth-check-circle", Text.of("shell.tasks.none"), "");
        } else if (jobs.size() == 1) {
            words.state("fth-loader", jobs.getFirst().title(), "");
            bar.progressProperty().bind(jobs.getFirst().fractionProperty());
        } else {
            words.state("fth-loader", Text.of("shell.tasks.running", jobs.size()), "");
            bar.progressProperty().bind(jobs.getFirst().fractionProperty());
        }
    }

    private Node list() {
        VBox list = new VBox(12);
        if (jobs.isEmpty()) {
            list.getChildren().add(Labels.caption(Text.of("shell.tasks.none")));
        }
        jobs.forEach(job -> list.getChildren().add(line(job)));
        return list;
    }

    private static Node line(Job job) {
        ProgressBar part = new ProgressBar();
        part.progressProperty().bind(job.fractionProperty());
        part.setMaxWidth(Double.MAX_VALUE);
        Label step = Labels.caption("");
        step.textProperty().bind(job.stepProperty());
        Label left = Labels.caption("");
        left.textProperty().bind(job.fractionProperty().map(done -> left(job)));
        HBox head =
                new HBox(
                        Labels.of(job.title(), "strong"),
                        Labels.gap(),
                        left,
                        Buttons.link(Text.of("common.cancel"), job::cancel));
        head.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, head, part, step);
    }

    private static String left(Job job) {
        return job.left()
                .map(time -> Text.of("shell.tasks.left", Text.formats().dates().length(time)))
                .orElse("");
    }
}
