package app.mangrove.app;

import app.mangrove.app.process.DailyBackup;
import app.mangrove.model.Workspace;
import app.mangrove.settings.Settings;
import app.mangrove.ui.shell.StatusItem;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// The copies that are made of the open workspace by themselves, and what is said of them.
final class Safety implements AutoCloseable {
    private final @Nullable DailyBackup backup;
    private final StatusItem item = new StatusItem("");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    Safety(Program program, @Nullable Workspace workspace) {
        item.setId("backup");
        item.opens(() -> StatusItems.sentence(words.get()));
        if (workspace == null) {
            backup = null;
            return;
        }
        DailyBackup daily =
                new DailyBackup(
                        workspace,
                        program.tasks(),
                        () -> plan(program),
                        program.clock(),
                        program.zone());
        daily.lastProperty().subscribe(last -> say(daily));
        daily.problemProperty().subscribe(problem -> say(daily));
        backup = daily;
    }

    private static DailyBackup.Plan plan(Program program) {
        Settings.Backups wanted = program.preferences().now().backups();
        Path folder =
                wanted.folder().isEmpty() ? program.folders().backups() : Path.of(wanted.folder());
        return new DailyBackup.Plan(folder, wanted.kept());
    }

    private void say(DailyBackup daily) {
        String last =
                daily.lastProperty()
                        .get()
                        .map(kept ->
                                Text.of(
                                        "app.backup.last",
                                        Text.formats().any(kept.made()),
                                        kept.file()))
                        .orElse(Text.of("app.backup.none"));
        daily.problemProperty()
                .get()
                .ifPresentOrElse(
                        why -> {
                            words.set(Text.of(why) + "\n" + last);
                            item.state(
                                    "fth-archive",
                                    Text.of("app.status.backup-failed"),
                                    "attention");
                        },
                        () -> {
                            words.set(last);
                            item.state("fth-archive", Text.of("app.status.backup"), "good");
                        });
        item.setVisible(daily.lastProperty().get().isPresent() || isFailed(daily));
        item.setManaged(item.isVisible());
    }

    private static boolean isFailed(DailyBackup daily) {
        return daily.problemProperty().get().isPresent();
    }

    StatusItem item() {
        return item;
    }

    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    void start() {
        if (backup != null) {
            backup.start();
        }
    }

    @Override
    public void close() {
        if (backup != null) {
            backup.close();
        }
    }
}
