package app.mangrove.home.view;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Link;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What the start page asks of the program around it.
public interface Desk {
    /// Workspaces that were open, newest first.
    List<RecentRow> recents();

    List<TemplateRow> templates();

    /// How many problems a snapshot has; takes its time.
    int findings(Ecosystem ecosystem);

    void open(Path file);

    /// Asks for a file and opens it.
    void choose();

    void pin(Path file, boolean pinned);

    void forget(Path file);

    void openSample();

    void newWorkspace();

    /// Begins a new workspace from a template.
    void begin(String template);

    /// Asks for files and brings them in.
    void chooseImport();

    void bringIn(List<Path> files);

    void go(String screen);

    void open(Link record);

    /// A workspace that was open, and whether its file is still there.
    record RecentRow(Path file, String name, Instant opened, boolean pinned, boolean present) {}

    /// A template to begin from, in words: what it is for, what it holds, how much of it.
    record TemplateRow(String key, String icon, String name, String words, String facts) {}
}
