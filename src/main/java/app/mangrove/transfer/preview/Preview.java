package app.mangrove.transfer.preview;

import app.mangrove.model.Kind;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an import would do.
///
/// Shape: lists hold the first of many; totals are exact. `blocking` are problems of files and
/// columns that no leaving out of rows mends.
public record Preview(
        Map<Kind<?>, Counts> counts,
        Counts total,
        List<RowProblem> blocking,
        List<RowProblem> problems,
        long problemCount,
        List<Unresolved> unresolved,
        List<Noise> noise,
        List<FieldChange> changes,
        long changeCount,
        List<Duplicate> duplicates,
        List<Vanished> vanished,
        List<SampleRow> sample) {
    public Preview {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        blocking = List.copyOf(blocking);
        problems = List.copyOf(problems);
        unresolved = List.copyOf(unresolved);
        noise = List.copyOf(noise);
        changes = List.copyOf(changes);
        duplicates = List.copyOf(duplicates);
        vanished = List.copyOf(vanished);
        sample = List.copyOf(sample);
    }

    /// Whether committing would change anything.
    public boolean changesAnything() {
        return total.added() + total.changed() > 0;
    }

    public long noiseCount() {
        return noise.stream().mapToLong(Noise::values).sum();
    }

    /// The noise of one field of a kind, over all files.
    public long noiseOf(Kind<?> kind, String field) {
        return noise.stream()
                .filter(n -> n.kind() == kind && n.field().equals(field))
                .mapToLong(Noise::values)
                .sum();
    }

    public Counts of(Kind<?> kind) {
        return counts.getOrDefault(kind, Counts.NONE);
    }
}
