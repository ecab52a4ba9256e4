package app.mangrove.app;

import app.mangrove.app.frame.BrandWords;
import app.mangrove.model.Workspace;
import app.mangrove.settings.view.Upkeep;
import app.mangrove.ui.shell.ShortcutSheet;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ReadOnlyStringProperty;

import java.nio.file.Path;

/// What the settings screen wishes for the open workspace.
final class SessionUpkeep implements Upkeep {
    private static final int SHORT = 12;

    private final Program program;
    private final Session session;

    SessionUpkeep(Program program, Session session) {
        this.program = program;
        this.session = session;
    }

    @Override
    public void backUp() {
        session.workspace().ifPresent(this::backUp);
    }

    private void backUp(Workspace workspace) {
        String name = BrandWords.name(workspace) + " " + program.today();
        session.picker().save(name, "mangrove").ifPresent(file -> backUp(workspace, file));
    }

    private void backUp(Workspace workspace, Path file) {
        program.tasks()
                .listedAttempt("app.task.backup", progress -> workspace.backup(file))
                .then(this::told, session.toasts()::problem);
    }

    private void told(Workspace.Backup backup) {
        String hash = backup.sha256().substring(0, Math.min(SHORT, backup.sha256().length()));
        session.toasts().done(Text.of("app.backup.done", backup.file().getFileName(), hash));
    }

    @Override
    public ReadOnlyStringProperty backups() {
        return session.safety().wordsProperty();
    }

    @Override
    public void shortcuts() {
        ShortcutSheet.show(session.shell().overlay(), session.actions());
    }

    @Override
    public void history() {
        session.navigator().go("history");
    }
}
