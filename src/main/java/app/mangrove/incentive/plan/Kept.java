package app.mangrove.incentive.plan;

import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Parallel;
import app.mangrove.incentive.read.Axis;
import app.mangrove.incentive.read.Fx;
import app.mangrove.incentive.read.Needs;
import app.mangrove.incentive.read.Prepared;
import app.mangrove.incentive.read.Preparing;
import app.mangrove.incentive.read.SourceTable;
import app.mangrove.incentive.row.Kernel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.plan.terms.Component;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// What a run keeps of a snapshot that no term of a plan can change: per row its month, effective
/// day, converted money, claim and age.
///
/// Shape: segments by kind of rows; filled by the first run that meets them.
public final class Kept {
    /// Parts that rows are dealt out to; fixed, so that sums do not depend on the threads.
    private static final int MOST_PARTS = 8;

    private static final int LEAST_SEGMENTS = 16;

    private final Ecosystem ecosystem;
    private final Preparing preparing;
    private final Map<Component.Source, @Nullable Prepared[]> segments =
            new EnumMap<>(Component.Source.class);

    public Kept(Ecosystem ecosystem, Axis axis, Needs needs) {
        this(ecosystem, new Preparing(ecosystem, axis, needs));
    }

    private final Map<Component.Source, int[]> words = new EnumMap<>(Component.Source.class);

    private Kept(Ecosystem ecosystem, Preparing preparing) {
        this.ecosystem = ecosystem;
        this.preparing = preparing;
        for (Component.Source source : Component.Source.values()) {
            segments.put(
                    source, new Prepared[ecosystem.table(SourceTable.kind(source)).segmentCount()]);
            var table = ecosystem.table(SourceTable.kind(source));
            words.put(
                    source,
                    java.util.stream.IntStream.range(0, table.fields().size())
                            .map(column -> table.dictionary(column).size())
                            .toArray());
        }
    }

    /// The same for a snapshot in which nothing but rows of transactions and activities differs;
    /// their segments are prepared anew where they differ.
    Kept next(Ecosystem after) {
        Kept next = new Kept(after, preparing.next(after));
        segments.forEach((source, old) -> {
            var before = ecosystem.table(SourceTable.kind(source));
            var now = after.table(SourceTable.kind(source));
            @Nullable Prepared[] fresh = next.prepared(source);
            for (int s = 0; s < Math.min(old.length, fresh.length); s++) {
                Prepared known = old[s];
                if (known != null && Differences.isSame(before, now, s)) {
                    fresh[s] = known.in(next.preparing.source(source));
                }
            }
        });
        return next;
    }

    Ecosystem ecosystem() {
        return ecosystem;
    }

    Preparing preparing() {
        return preparing;
    }

    private @Nullable Prepared[] prepared(Component.Source source) {
        return java.util.Objects.requireNonNull(segments.get(source));
    }

    int count(Component.Source source) {
        return prepared(source).length;
    }

    /// How many words a coded column had when plans were compiled against it.
    int words(Component.Source source, int column) {
        return java.util.Objects.requireNonNull(words.get(source))[column];
    }

    /// A segment whose rows depend on others that have changed.
    void forget(Component.Source source, int segment) {
        prepared(source)[segment] = null;
    }

    /// A segment, prepared at the latest now.
    Prepared at(Component.Source source, int segment) {
        Prepared known = prepared(source)[segment];
        if (known == null) {
            known = preparing.segment(source, segment);
            prepared(source)[segment] = known;
        }
        return known;
    }

    /// Gives each part a state of its own and every segment of it in order; the states in order.
    <S> S[] forEach(
            Component.Source source,
            S[] states,
            Supplier<S> state,
            Cancel cancel,
            BiConsumer<S, Prepared> visit) {
        int count = count(source);
        int parts = states.length;
        Parallel.run(
                parts,
                cancel,
                part -> {
                    S own = state.get();
                    states[part] = own;
                    int end = (int) ((long) count * (part + 1) / parts);
                    for (int s = (int) ((long) count * part / parts); s < end; s++) {
                        cancel.check();
                        visit.accept(own, at(source, s));
                    }
                });
        return states;
    }

    int parts(Component.Source source) {
        return Math.max(1, Math.min(MOST_PARTS, count(source) / LEAST_SEGMENTS));
    }

    /// Every segment of a kind of rows.
    public java.util.List<Prepared> segments(Component.Source source) {
        java.util.List<Prepared> all = new java.util.ArrayList<>();
        for (int s = 0; s < count(source); s++) {
            all.add(at(source, s));
        }
        return all;
    }

    /// The rates by which a kernel's rows were converted.
    public Fx rates(Kernel kernel) {
        return preparing.rates(kernel.moneyIndex());
    }

    /// Bytes of heap that are kept for the rows.
    public long heapBytes() {
        long bytes = 0;
        for (@Nullable Prepared[] all : segments.values()) {
            for (Prepared one : all) {
                bytes += one == null ? 8 : one.heapBytes();
            }
        }
        return bytes;
    }
}
