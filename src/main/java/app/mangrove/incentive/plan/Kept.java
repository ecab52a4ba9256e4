package app.mangrove.incentive.plan;

import app.mangrove.incentive.read.Axis;
import app.mangrove.incentive.read.Block;
import app.mangrove.incentive.read.Fx;
import app.mangrove.incentive.read.Needs;
import app.mangrove.incentive.read.Prepared;
import app.mangrove.incentive.read.Preparing;
import app.mangrove.incentive.read.SourceTable;
import app.mangrove.incentive.row.Kernel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.plan.terms.Component;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/// What a run keeps of a snapshot that no term of a plan can change: per row its month, effective
/// day, converted money, claim and age.
///
/// Shape: by kind of rows, blocks in order for whole runs, and segments for those who look at rows
/// one by one; filled by the first run that meets them.
public final class Kept {
    private final Ecosystem ecosystem;
    private final Preparing preparing;
    private final Map<Component.Source, @Nullable Prepared[]> segments =
            new EnumMap<>(Component.Source.class);
    private final Map<Component.Source, @Nullable Block[]> blocks =
            new EnumMap<>(Component.Source.class);

    public Kept(Ecosystem ecosystem, Axis axis, Needs needs) {
        this(ecosystem, new Preparing(ecosystem, axis, needs));
    }

    private final Map<Component.Source, int[]> words = new EnumMap<>(Component.Source.class);

    private Kept(Ecosystem ecosystem, Preparing preparing) {
        this.ecosystem = ecosystem;
        this.preparing = preparing;
        for (Component.Source source : Component.Source.values()) {
            int count = ecosystem.table(SourceTable.kind(source)).segmentCount();
            segments.put(source, new Prepared[count]);
            blocks.put(source, new Block[(count + Block.SEGMENTS - 1) / Block.SEGMENTS]);
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
            BitSet same = new BitSet();
            for (int s = 0; s < Math.min(old.length, fresh.length); s++) {
                Prepared known = old[s];
                same.set(s, Differences.isSame(before, now, s));
                if (known != null && same.get(s)) {
                    fresh[s] = known.in(next.preparing.source(source));
                }
            }
            next.keepBlocks(this, source, same);
        });
        return next;
    }

    /// Takes over the blocks of which no segment differs.
    private void keepBlocks(Kept old, Component.Source source, BitSet same) {
        @Nullable Block[] known = old.ordered(source);
        @Nullable Block[] fresh = ordered(source);
        for (int b = 0; b < Math.min(known.length, fresh.length); b++) {
            int first = b * Block.SEGMENTS;
            int end = end(source, b);
            Block block = known[b];
            if (block != null && end == old.end(source, b) && same.nextClearBit(first) >= end) {
                fresh[b] = block.in(preparing.source(source));
            }
        }
    }

    private int end(Component.Source source, int block) {
        return Math.min(count(source), (block + 1) * Block.SEGMENTS);
    }

    private @Nullable Block[] ordered(Component.Source source) {
        return java.util.Objects.requireNonNull(blocks.get(source));
    }

    /// How many blocks the rows of a kind make.
    int blocks(Component.Source source) {
        return ordered(source).length;
    }

    /// A block, made at the latest now.
    Block block(Component.Source source, int index) {
        Block known = ordered(source)[index];
        if (known == null) {
            known = preparing.block(source, index * Block.SEGMENTS, end(source, index));
            ordered(source)[index] = known;
        }
        return known;
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
        ordered(source)[segment / Block.SEGMENTS] = null;
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

    /// Some rows of a segment: the whole one when it is there, else no more than is asked for.
    Prepared with(Component.Source source, int segment, int[] offsets) {
        Prepared known = prepared(source)[segment];
        return known == null ? preparing.rows(source, segment, offsets) : known;
    }

    /// Every segment of a kind of rows.
    public java.util.List<Prepared> segments(Component.Source source) {
        java.util.List<Prepared> all = new java.util.ArrayList<>();
        for (int s = 0; s < count(source); s++) {
            all.add(at(source, s));
        }
        return all;
    }

    /// The segments of a kind of rows that may hold rows of some months.
    public java.util.List<Prepared> segments(Component.Source source, int first, int last) {
        java.util.List<Prepared> some = new java.util.ArrayList<>();
        for (int s = 0; s < count(source); s++) {
            Block block = ordered(source)[s / Block.SEGMENTS];
            if (block == null || block.hasMonths(first, last)) {
                some.add(at(source, s));
            }
        }
        return some;
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
        for (@Nullable Block[] all : blocks.values()) {
            for (Block one : all) {
                bytes += one == null ? 8 : one.heapBytes();
            }
        }
        return bytes;
    }
}
