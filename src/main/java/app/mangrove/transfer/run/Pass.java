package app.mangrove.transfer.run;

import app.mangrove.base.work.Progress;
import app.mangrove.base.work.Refusal;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Load;
import app.mangrove.model.Staging;
import app.mangrove.transfer.match.Firm;
import app.mangrove.transfer.preview.Counts;
import app.mangrove.transfer.preview.Noise;
import app.mangrove.transfer.preview.RowProblem;
import app.mangrove.transfer.preview.Vanished;
import app.mangrove.transfer.profile.Profile;
import app.mangrove.transfer.read.TableFile;
import app.mangrove.transfer.value.Names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// One pass over all files of an import into a staging.
final class Pass {
    private final Ecosystem ecosystem;
    private final Profile profile;
    private final Staging staging;
    private final Context context;
    private final Findings findings;
    private final Compiler compiler;
    private final Map<Kind<?>, KindRun> kinds = new LinkedHashMap<>();
    private final Map<Compiled, EntryRun> runs = new LinkedHashMap<>();
    private final List<Edit> edits = new ArrayList<>();
    private List<Compiled> entries = List.of();
    private boolean gap;

    /// What every pass over the same files shares.
    ///
    /// Shape: `decided` says by file name and line which existing row a row is.
    record Context(
            Sources sources,
            Names names,
            IdSequence ids,
            Map<String, Map<Long, Id>> decided,
            Map<TableFile, List<List<String>>> samples) {}

    Pass(
            Ecosystem ecosystem,
            Profile profile,
            Context context,
            Staging staging,
            Findings findings) {
        this.ecosystem = ecosystem;
        this.profile = profile;
        this.context = context;
        this.staging = staging;
        this.findings = findings;
        this.compiler = new Compiler(ecosystem, profile, context, findings);
    }

    void run(Progress progress) {
        entries = compiler.entries();
        if (!findings.blocking.isEmpty()) {
            return;
        }
        Order order = Order.of(entries);
        for (Kind<?> kind : order.kinds()) {
            kinds.put(
                    kind,
                    new KindRun(
                            ecosystem,
                            compiler.rows(kind),
                            staging,
                            context.ids(),
                            edits,
                            order.numbered().contains(kind)));
        }
        for (Compiled entry : entries) {
            KindRun kind = java.util.Objects.requireNonNull(kinds.get(entry.entry().kind()));
            runs.put(
                    entry,
                    new EntryRun(
                            entry,
                            profile.source(),
                            kind,
                            findings,
                            context.decided().getOrDefault(entry.file().name(), Map.of()),
                            context.sources()::find));
        }
        order.numbered()
                .forEach(kind -> each(kind, (entry, run) -> run.number(progress), progress));
        for (Kind<?> kind : order.kinds()) {
            each(kind, (entry, run) -> run.run(progress), progress);
        }
        for (KindRun kind : kinds.values()) {
            kind.finish();
            gap |= kind.hasGap();
            kind.tree().circles().forEach(this::circle);
        }
    }

    private interface Step {
        void on(Compiled entry, EntryRun run);
    }

    private void each(Kind<?> kind, Step step, Progress progress) {
        runs.forEach((entry, run) -> {
            if (entry.entry().kind() == kind) {
                progress.step("transfer.step.read", entry.file().name());
                try {
                    step.on(entry, run);
                } catch (Refusal e) {
                    findings.block(entry.file().name(), Refusal.problemOf(e));
                }
            }
        });
    }

    private void circle(RowProblem problem) {
        gap = true;
        findings.problem(problem);
        for (Compiled entry : entries) {
            if (entry.file().name().equals(problem.place().file())
                    && entry.entry().kind() == problem.kind()) {
                findings.bad(entry.index(), problem.place().line());
            }
        }
    }

    /// Whether the staged rows cannot be used, because numbers were given to rows that turned out
    /// bad.
    boolean hasGap() {
        return gap;
    }

    Load load() {
        Map<String, Integer> first = new LinkedHashMap<>();
        kinds.forEach((kind, run) -> first.put(kind.key(), run.rows().firstNew()));
        return staging.load(List.copyOf(edits), first);
    }

    List<Edit> edits() {
        return edits;
    }

    List<Compiled> entries() {
        return entries;
    }

    Map<Kind<?>, Counts> counts() {
        Map<Kind<?>, Counts> counts = new LinkedHashMap<>();
        runs.forEach(
                (entry, run) -> counts.merge(entry.entry().kind(), run.counts(), Counts::plus));
        return counts;
    }

    List<Noise> noise() {
        List<Noise> noise = new ArrayList<>();
        for (Compiled entry : entries) {
            for (Bound bound : entry.fields()) {
                if (bound.noise > 0) {
                    noise.add(
                            new Noise(
                                    entry.file().name(),
                                    entry.entry().kind(),
                                    bound.field.key(),
                                    bound.noise));
                }
            }
        }
        return noise;
    }

    List<Firm.Placed> firms() {
        List<Firm.Placed> firms = new ArrayList<>();
        kinds.values().forEach(kind -> firms.addAll(kind.firms()));
        return firms;
    }

    /// Whether an existing row of a kind was met in the files.
    IntPredicate met(Kind<?> kind) {
        return nr -> compiler.rows(kind).isTouched(nr);
    }

    /// Rows with a key of the full entries' sources that the files no longer hold.
    List<Vanished> vanished(int most) {
        return new Vanishing(ecosystem, profile, entries).found(most);
    }

    /// Whether rows that were added to the workspace meanwhile have keys that this import adds too.
    boolean isOvertakenBy(Ecosystem now) {
        return kinds.values().stream().anyMatch(kind -> kind.rows().isOvertakenBy(now));
    }
}
