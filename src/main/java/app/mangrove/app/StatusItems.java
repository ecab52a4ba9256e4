package app.mangrove.app;

import app.mangrove.model.Workspace;
import app.mangrove.ui.control.FieldGrid;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.shell.StatusBar;
import app.mangrove.ui.shell.StatusItem;
import app.mangrove.ui.shell.TaskItem;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;

/// What the status bar says of the open workspace and of the program.
final class StatusItems {
    private StatusItems() {}

    static void show(StatusBar bar, Program program, Safety safety, @Nullable Workspace workspace) {
        if (workspace != null) {
            bar.left(saved(workspace)).left(safety.item());
        }
        bar.left(offline()).left(new TaskItem(program.jobs()));
        if (workspace != null) {
            bar.right(file(workspace));
        }
        bar.appearance(program.appearance());
    }

    private static Node saved(Workspace workspace) {
        StatusItem item = new StatusItem("");
        item.setId("saved");
        workspace
                .readOnly()
                .ifPresentOrElse(
                        why -> {
                            item.state("fth-lock", Text.of("app.status.read-only"), "attention");
                            item.opens(() -> sentence(Text.of(why)));
                        },
                        () -> {
                            item.state("fth-check", Text.of("app.status.saved"), "good");
                            item.opens(() -> sentence(Text.of("app.status.saved.words")));
                        });
        return item;
    }

    private static Node offline() {
        StatusItem item = new StatusItem(Text.of("app.status.offline")).icon("fth-cloud-off");
        item.setId("offline");
        return item.opens(() -> sentence(Text.of("app.status.offline.words")));
    }

    private static Node file(Workspace workspace) {
        StatusItem item = new StatusItem(String.valueOf(workspace.file().getFileName()));
        item.setId("file");
        return item.opens(() -> facts(workspace));
    }

    private static Node facts(Workspace workspace) {
        return new FieldGrid()
                .field(Text.of("app.status.file"), workspace.file().toString())
                .field(
                        Text.of("app.status.commits"),
                        Text.formats().number(workspace.ecosystem().commit()))
                .field(Text.of("app.status.hash"), workspace.headHash());
    }

    static Label sentence(String words) {
        Label label = Labels.of(words);
        label.setWrapText(true);
        return label;
    }
}
