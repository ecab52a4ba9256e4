package app.mangrove.transfer.run;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Kind;
import app.mangrove.transfer.preview.FieldChange;
import app.mangrove.transfer.preview.Place;
import app.mangrove.transfer.preview.RowProblem;
import app.mangrove.transfer.preview.SampleRow;
import app.mangrove.transfer.preview.Unresolved;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a run finds: the first of everything, and how many there are.
final class Findings {
    static final int LISTED = 1000;
    static final int SAMPLED = 20;

    final List<RowProblem> problems = new ArrayList<>();
    final List<RowProblem> blocking = new ArrayList<>();
    final List<FieldChange> changes = new ArrayList<>();
    final List<SampleRow> sample = new ArrayList<>();
    private final Map<String, Unresolved> unresolved = new LinkedHashMap<>();
    private final Map<Integer, Set<Long>> bad = new HashMap<>();
    private final Set<String> structure = new HashSet<>();
    final Set<Path> contents = new LinkedHashSet<>();
    long problemCount;
    long changeCount;

    /// Findings that go on from an earlier run, whose bad rows are left out of the next one.
    static Findings after(Findings earlier) {
        Findings findings = new Findings();
        findings.problems.addAll(earlier.problems);
        findings.problemCount = earlier.problemCount;
        findings.unresolved.putAll(earlier.unresolved);
        earlier.bad.forEach((entry, lines) -> findings.bad.put(entry, new HashSet<>(lines)));
        findings.structure.addAll(earlier.structure);
        return findings;
    }

    void block(String file, Problem reason) {
        blocking.add(new RowProblem(new Place(file, 0, ""), null, "", reason));
    }

    void block(Place place, Kind<?> kind, String field, Problem reason) {
        blocking.add(new RowProblem(place, kind, field, reason));
    }

    void problem(RowProblem problem) {
        problemCount++;
        if (problems.size() < LISTED) {
            problems.add(problem);
        }
    }

    /// A row of the wrong length, told once however many entries read the file.
    void structure(Place place, Problem reason) {
        if (structure.add(place.file() + "\n" + place.line())) {
            problem(new RowProblem(place, null, "", reason));
        }
    }

    void unresolved(Place place, String field, Problem reason) {
        String kind = String.valueOf(reason.arguments().get(0));
        String text = String.valueOf(reason.arguments().get(1));
        String key = kind + "\n" + field + "\n" + text;
        Unresolved known = unresolved.get(key);
        if (known != null) {
            unresolved.put(
                    key,
                    new Unresolved(
                            known.first(),
                            known.target(),
                            known.field(),
                            known.text(),
                            known.rows() + 1));
        } else if (unresolved.size() < LISTED) {
            unresolved.put(
                    key, new Unresolved(place, app.mangrove.model.Kinds.of(kind), field, text, 1));
        }
    }

    List<Unresolved> unresolved() {
        return List.copyOf(unresolved.values());
    }

    void bad(int entry, long line) {
        bad.computeIfAbsent(entry, e -> new HashSet<>()).add(line);
    }

    boolean isBad(int entry, long line) {
        Set<Long> lines = bad.get(entry);
        return lines != null && lines.contains(line);
    }

    long badCount() {
        return bad.values().stream().mapToLong(Set::size).sum();
    }

    void change(FieldChange change) {
        changeCount++;
        if (changes.size() < LISTED) {
            changes.add(change);
        }
    }
}
