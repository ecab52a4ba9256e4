package app.mangrove.app;

import app.mangrove.app.source.Starts;
import app.mangrove.app.source.Workspaces;
import app.mangrove.base.work.Tasks;
import app.mangrove.model.Id;
import app.mangrove.settings.Folders;
import app.mangrove.settings.Preferences;
import app.mangrove.ui.theme.Appearance;
import app.mangrove.ui.work.Job;

import javafx.collections.ObservableList;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/// What lives as long as the program, whichever workspace is open.
record Program(
        Folders folders,
        Preferences preferences,
        Tasks tasks,
        ObservableList<Job> jobs,
        Appearance appearance,
        Workspaces workspaces,
        Starts starts,
        InstantSource clock,
        ZoneId zone) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// The name that commits are signed with.
    String user() {
        return preferences.now().user();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /// The identity of a row that is about to be made.
    Id newId() {
        return Id.timeOrdered(clock.instant().toEpochMilli(), RANDOM);
    }
}
