package app.mangrove.support;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Progress;
import app.mangrove.model.Applied;
import app.mangrove.model.Applying;
import app.mangrove.model.Block;
import app.mangrove.model.Change;
import app.mangrove.model.CheckReport;
import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.HistoryStep;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Load;
import app.mangrove.model.LogEntry;
import app.mangrove.model.Reason;
import app.mangrove.model.Touched;
import app.mangrove.model.Workspace;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A workspace in memory: the pure commit function without a file. Its clock starts at a fixed
/// instant and ticks a second a commit.
public final class TestWorkspace implements Workspace {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private final List<Step> steps = new ArrayList<>();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> contents = new HashMap<>();
    private Ecosystem now;
    private @Nullable Problem readOnly;

    private record Step(
            long number, Reason reason, Ecosystem after, List<Touched> touched, long undoneBy) {}

    public TestWorkspace() {
        this(Ecosystem.empty());
    }

    public TestWorkspace(Ecosystem start) {
        now = start;
    }

    /// A workspace in which the edits were committed as one import.
    public static TestWorkspace of(List<? extends Edit> edits) {
        TestWorkspace workspace = new TestWorkspace();
        Commit commit = workspace.commit(edits, Reason.of(Reason.Source.IMPORT, "test", "start"));
        if (!commit.isDone() && !(commit instanceof Commit.Unchanged)) {
            throw new IllegalStateException(commit.toString());
        }
        return workspace;
    }

    /// Refuses every commit from now on.
    public TestWorkspace refusing(Problem problem) {
        readOnly = problem;
        return this;
    }

    @Override
    public synchronized Ecosystem ecosystem() {
        return now;
    }

    @Override
    public synchronized Commit commit(List<? extends Edit> edits, Reason reason) {
        if (readOnly != null) {
            return Commit.refused(readOnly);
        }
        long number = now.commit() + 1;
        return switch (Applying.apply(now, edits, number, this::image)) {
            case Applied.Conflicts(var conflicts) -> new Commit.Conflicts(conflicts);
            case Applied.Refused(var problems) -> new Commit.Refused(problems);
            case Applied.Done(Ecosystem after, var touched) ->
                    touched.isEmpty()
                            ? new Commit.Unchanged()
                            : done(number, reason, after, touched, touched);
        };
    }

    @Override
    public synchronized Commit load(Load load, Reason reason, Progress progress) {
        if (readOnly != null) {
            return Commit.refused(readOnly);
        }
        long number = now.commit() + 1;
        return switch (Applying.apply(now, load.definitions(), number, this::image)) {
            case Applied.Conflicts(var conflicts) -> new Commit.Conflicts(conflicts);
            case Applied.Refused(var problems) -> new Commit.Refused(problems);
            case Applied.Done defined -> load(defined, load, number, reason);
        };
    }

    private Commit load(Applied.Done defined, Load load, long number, Reason reason) {
        TestLoad loaded = TestLoad.of(defined.after(), load, number);
        List<Touched> touched = new ArrayList<>(defined.touched());
        touched.addAll(loaded.created());
        return switch (Applying.apply(loaded.after(), load.others(), number, this::image)) {
            case Applied.Conflicts(var conflicts) -> new Commit.Conflicts(conflicts);
            case Applied.Refused(var problems) -> new Commit.Refused(problems);
            case Applied.Done(Ecosystem after, var more) -> {
                touched.addAll(more);
                yield touched.isEmpty()
                        ? new Commit.Unchanged()
                        : done(number, reason, after, touched, List.of());
            }
        };
    }

    private Commit done(
            long number,
            Reason reason,
            Ecosystem after,
            List<Touched> touched,
            List<Touched> shown) {
        Change change =
                new Change(
                        now,
                        after,
                        reason,
                        touched.stream().map(t -> t.kind().key()).collect(Collectors.toSet()),
                        shown);
        now = after;
        steps.add(new Step(number, reason, after, List.copyOf(touched), 0));
        if (reason.undoes() != 0) {
            steps.replaceAll(step ->
                    step.number == reason.undoes()
                            ? new Step(step.number, step.reason, step.after, step.touched, number)
                            : step);
        }
        listeners.forEach(listener -> listener.accept(change));
        return new Commit.Done(number, change);
    }

    private Map<String, Object> image(Kind<?> kind, Id id, long commit) {
        Ecosystem then = at(commit).optional().orElse(Ecosystem.empty());
        int nr = then.table(kind).nr(id);
        return nr == 0 ? Map.of() : then.values(kind, nr);
    }

    @Override
    public Subscription onChange(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private Optional<Step> last(boolean undo) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            boolean isUndo = step.reason.undoes() != 0;
            if (step.reason.source() != Reason.Source.USER || step.undoneBy != 0) {
                continue;
            }
            if (undo && (!isUndo || isRedo(step))) {
                return Optional.of(step);
            }
            if (!undo && !isUndo) {
                return Optional.empty();
            }
            if (!undo && !isRedo(step)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private boolean isRedo(Step step) {
        return steps.stream()
                .anyMatch(s -> s.number == step.reason.undoes() && s.reason.undoes() != 0);
    }

    @Override
    public synchronized Optional<LogEntry> undoable() {
        return last(true).map(this::entry);
    }

    @Override
    public synchronized Optional<LogEntry> redoable() {
        return last(false).map(this::entry);
    }

    @Override
    public synchronized Commit undo(String user) {
        return last(true).map(step -> undo(step.number, user)).orElse(new Commit.Unchanged());
    }

    @Override
    public synchronized Commit redo(String user) {
        return last(false).map(step -> undo(step.number, user)).orElse(new Commit.Unchanged());
    }

    @Override
    public synchronized Outcome<List<Edit>> inverse(long commit) {
        return step(commit)
                .map(step -> {
                    List<Edit> edits = new ArrayList<>();
                    for (Touched t : step.touched) {
                        edits.add(
                                t.type() == Touched.Type.CREATED
                                        ? Edit.remove(t.kind(), t.id(), commit)
                                        : new Edit.Put(t.kind(), t.id(), commit, t.before()));
                    }
                    return Outcome.ok(List.copyOf(edits));
                })
                .orElse(Outcome.failed("log.unknown", commit));
    }

    private Optional<Step> step(long commit) {
        return steps.stream().filter(step -> step.number == commit).findFirst();
    }

    @Override
    public synchronized Commit undo(long commit, String user) {
        return switch (inverse(commit)) {
            case Outcome.Ok<List<Edit>>(List<Edit> edits) ->
                    commit(edits, Reason.user(user, "undo").undoing(commit));
            case Outcome.Failed<List<Edit>>(Problem problem) -> Commit.refused(problem);
        };
    }

    @Override
    public synchronized List<LogEntry> log(long before, int limit) {
        return steps.reversed().stream()
                .filter(step -> before == 0 || step.number < before)
                .limit(limit)
                .map(this::entry)
                .toList();
    }

    private LogEntry entry(Step step) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        step.touched.forEach(t -> counts.merge(t.kind().key(), 1, Integer::sum));
        return new LogEntry(step.number, time(step.number), step.reason, counts, step.undoneBy, "");
    }

    private static Instant time(long commit) {
        return START.plus(Duration.ofSeconds(commit));
    }

    @Override
    public synchronized List<HistoryStep> history(Kind<?> kind, Id id) {
        List<HistoryStep> history = new ArrayList<>();
        for (Step step : steps.reversed()) {
            for (Touched touched : step.touched) {
                if (touched.kind() == kind && touched.id().equals(id)) {
                    Map<String, @Nullable Object> after =
                            new LinkedHashMap<>(image(kind, id, step.number));
                    if (touched.type() == Touched.Type.CHANGED) {
                        after.keySet().retainAll(touched.before().keySet());
                        touched.before().keySet().forEach(key -> after.putIfAbsent(key, null));
                    }
                    history.add(
                            new HistoryStep(entry(step), touched.type(), touched.before(), after));
                }
            }
        }
        return history;
    }

    @Override
    public synchronized Outcome<Ecosystem> at(long commit) {
        return commit == now.commit()
                ? Outcome.ok(now)
                : step(commit)
                        .map(step -> Outcome.ok(step.after))
                        .orElse(Outcome.failed("log.unknown", commit));
    }

    @Override
    public synchronized Outcome<Ecosystem> at(Instant instant) {
        Ecosystem then = Ecosystem.empty();
        for (Step step : steps) {
            if (!time(step.number).isAfter(instant)) {
                then = step.after;
            }
        }
        return Outcome.ok(then);
    }

    @Override
    public CheckReport check(Progress progress) {
        throw new UnsupportedOperationException("nothing to check in memory");
    }

    @Override
    public Outcome<Backup> backup(Path target) {
        throw new UnsupportedOperationException("no file to back up");
    }

    @Override
    public Outcome<Backup> backup(Path folder, int kept) {
        throw new UnsupportedOperationException("no file to back up");
    }

    /// As if the present commit had been copied.
    @Override
    public synchronized List<Kept> backups(Path folder) {
        return List.of(new Kept(folder.resolve("copy"), now.commit(), START));
    }

    @Override
    public Outcome<Erased> erase(Id person, String user) {
        throw new UnsupportedOperationException("no log to erase from");
    }

    @Override
    public synchronized Outcome<String> keep(Path content) {
        try {
            byte[] bytes = Files.readAllBytes(content);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            contents.put(HexFormat.of().formatHex(hash), bytes);
            return Outcome.ok(HexFormat.of().formatHex(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized Outcome<byte[]> content(String hash) {
        byte[] bytes = contents.get(hash);
        return bytes == null ? Outcome.failed("attachment.missing", hash) : Outcome.ok(bytes);
    }

    @Override
    public String headHash() {
        return "";
    }

    @Override
    public Path file() {
        return Path.of("memory.mangrove");
    }

    @Override
    public Optional<Problem> readOnly() {
        return Optional.ofNullable(readOnly);
    }

    @Override
    public void close() {}

    /// The rows of one block, for tests that look into a load.
    public static int rows(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::size).sum();
    }
}
