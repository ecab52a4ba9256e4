package app.mangrove.transfer.preview;

import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One of the first rows of an entry: the cells as they stand and the values they become, by field.
///
/// Shape: a field whose cell is empty or bad has no value.
public record SampleRow(
        String file,
        long line,
        Kind<?> kind,
        Fate fate,
        List<String> cells,
        Map<String, @Nullable Object> values,
        List<RowProblem> problems) {
    public SampleRow {
        cells = List.copyOf(cells);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        problems = List.copyOf(problems);
    }

    /// What becomes of a row.
    public enum Fate {
        ADDED,
        CHANGED,
        UNCHANGED,
        SKIPPED,
        BAD
    }
}
