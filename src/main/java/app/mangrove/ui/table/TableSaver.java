package app.mangrove.ui.table;

import java.util.List;

/// Where a table goes when a person exports it; asks for the file and its form.
@FunctionalInterface
public interface TableSaver {
    /// Keeps the rows under the heads; `name` is a suggestion for the file.
    void save(String name, List<String> heads, Iterable<List<String>> rows);
}
