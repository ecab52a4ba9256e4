package app.mangrove.model.query;

import app.mangrove.base.sort.ByteOrder;
import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Parallel;
import app.mangrove.model.Field;
import app.mangrove.model.Table;
import app.mangrove.model.column.Segment;
import app.mangrove.model.column.Segments;
import app.mangrove.model.column.TextSegment;
import app.mangrove.model.column.Texts;

import org.jspecify.annotations.Nullable;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/// The place of each row's text among all texts of a packed column, in the order of a language.
///
/// Shape: equal texts have equal places; −1 for no text.
public final class NameRanks {
    private final Segment[] segments;
    private final int[] order;
    private final int[] ranks;

    private NameRanks(Segment[] segments, int[] order, int[] ranks) {
        this.segments = segments;
        this.order = order;
        this.ranks = ranks;
    }

    public int at(int nr) {
        return nr < ranks.length ? ranks[nr] : -1;
    }

    /// Whether these are the places in this very column.
    boolean isOf(Table table, Field<?> field) {
        Segment[] now = table.texts(field).segments();
        return same(now) == now.length && now.length == segments.length;
    }

    private int same(Segment[] now) {
        int count = 0;
        for (int s = 0; s < Math.min(now.length, segments.length); s++) {
            count += now[s] == segments[s] ? 1 : 0;
        }
        return count;
    }

    /// Sorts a whole column; a million names take seconds, so this is work for the background.
    public static NameRanks build(Table table, Field<?> field, Collator collator, Cancel cancel) {
        Segment[] segments = table.texts(field).segments();
        Primary[] primaries = new Primary[segments.length];
        Parallel.run(
                segments.length,
                cancel,
                s -> primaries[s] = Primary.of((TextSegment) segments[s], clone(collator)));
        int[] order = rows(segments);
        ByteOrder.sort(
                order,
                (nr, depth) -> primaries[Segments.of(nr)].chunk(Segments.offset(nr), depth),
                cancel);
        int[] ranks = new int[segments.length << Segments.BITS];
        Arrays.fill(ranks, -1);
        Texts texts = new Texts(segments);
        int start = 0;
        for (int i = 1; i <= order.length; i++) {
            if (i == order.length || !Primary.same(primaries, order[i - 1], order[i])) {
                ties(order, start, i, ranks, texts, collator);
                start = i;
            }
        }
        return new NameRanks(segments.clone(), order, ranks);
    }

    private static Collator clone(Collator collator) {
        return (Collator) collator.clone();
    }

    private static int[] rows(Segment[] segments) {
        int[] rows = new int[segments.length << Segments.BITS];
        int count = 0;
        for (int s = 0; s < segments.length; s++) {
            TextSegment segment = (TextSegment) segments[s];
            for (int offset = 0; offset < segment.length(); offset++) {
                if (segment.end(offset) >= 0) {
                    rows[count++] = (s << Segments.BITS) + offset;
                }
            }
        }
        return Arrays.copyOf(rows, count);
    }

    /// Settles the order of texts whose letters are the same but for accents or case.
    private static void ties(
            int[] order, int from, int to, int[] ranks, Texts texts, Collator collator) {
        if (to - from == 1) {
            ranks[order[from]] = from;
            return;
        }
        record Tie(int nr, CollationKey key) {}
        Tie[] ties = new Tie[to - from];
        for (int i = from; i < to; i++) {
            ties[i - from] = new Tie(order[i], collator.getCollationKey(text(texts, order[i])));
        }
        Arrays.sort(ties, Comparator.comparing(Tie::key).thenComparingInt(Tie::nr));
        for (int i = 0; i < ties.length; i++) {
            order[from + i] = ties[i].nr;
            boolean equal = i > 0 && ties[i].key.compareTo(ties[i - 1].key) == 0;
            ranks[ties[i].nr] = equal ? ranks[ties[i - 1].nr] : from + i;
        }
    }

    private static String text(Texts texts, int nr) {
        String text = texts.at(nr);
        return text == null ? "" : text;
    }

    /// These places after edits, when few texts have changed; empty when a new build is cheaper.
    Optional<NameRanks> refreshed(Table table, Field<?> field, Collator collator) {
        Segment[] now = table.texts(field).segments();
        if (now.length < segments.length || now.length - same(now) > 8) {
            return Optional.empty();
        }
        int[] changed = changed(now);
        if (changed.length > 2000) {
            return Optional.empty();
        }
        boolean[] moved = new boolean[now.length << Segments.BITS];
        for (int nr : changed) {
            moved[nr] = true;
        }
        Texts texts = new Texts(now);
        Integer[] added =
                Arrays.stream(changed)
                        .boxed()
                        .filter(nr -> texts.at(nr) != null)
                        .sorted((a, b) -> compare(texts, collator, a, b))
                        .toArray(Integer[]::new);
        return Optional.of(merged(now, moved, added, texts, collator));
    }

    private NameRanks merged(
            Segment[] now, boolean[] moved, Integer[] added, Texts texts, Collator collator) {
        int[] kept = Arrays.stream(order).filter(nr -> !moved[nr]).toArray();
        int[] places = new int[added.length];
        for (int i = 0; i < added.length; i++) {
            places[i] = place(kept, texts, collator, added[i]);
        }
        int[] newOrder = new int[kept.length + added.length];
        int from = 0;
        for (int i = 0; i <= added.length; i++) {
            int to = i < added.length ? places[i] : kept.length;
            System.arraycopy(kept, from, newOrder, from + i, to - from);
            if (i < added.length) {
                newOrder[to + i] = added[i];
            }
            from = to;
        }
        int[] newRanks = new int[moved.length];
        Arrays.fill(newRanks, -1);
        for (int i = 0; i < newOrder.length; i++) {
            int nr = newOrder[i];
            boolean equal = i > 0 && equal(newOrder[i - 1], nr, moved, texts, collator);
            newRanks[nr] = equal ? newRanks[newOrder[i - 1]] : i;
        }
        return new NameRanks(now.clone(), newOrder, newRanks);
    }

    private boolean equal(int a, int b, boolean[] moved, Texts texts, Collator collator) {
        return moved[a] || moved[b]
                ? collator.compare(text(texts, a), text(texts, b)) == 0
                : ranks[a] == ranks[b];
    }

    /// The first place in `kept` whose text sorts after the row's.
    private static int place(int[] kept, Texts texts, Collator collator, int nr) {
        int low = 0;
        int high = kept.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(texts, collator, kept[middle], nr) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int compare(Texts texts, Collator collator, int a, int b) {
        int order = collator.compare(text(texts, a), text(texts, b));
        return order != 0 ? order : Integer.compare(a, b);
    }

    private int[] changed(Segment[] now) {
        int[] changed = new int[now.length << Segments.BITS];
        int count = 0;
        for (int s = 0; s < now.length; s++) {
            TextSegment before =
                    s < segments.length ? (TextSegment) segments[s] : TextSegment.EMPTY;
            TextSegment after = (TextSegment) now[s];
            if (before == after) {
                continue;
            }
            for (int offset = 0; offset < Math.max(before.length(), after.length()); offset++) {
                if (!same(before, after, offset)) {
                    changed[count++] = (s << Segments.BITS) + offset;
                }
            }
        }
        return Arrays.copyOf(changed, count);
    }

    private static boolean same(TextSegment a, TextSegment b, int offset) {
        int endA = a.end(offset);
        int endB = b.end(offset);
        if (endA < 0 || endB < 0) {
            return endA < 0 && endB < 0;
        }
        return Arrays.equals(a.bytes(), a.start(offset), endA, b.bytes(), b.start(offset), endB);
    }

    /// The primary collation weights of one segment's texts, packed.
    private record Primary(byte[] bytes, int[] ends) {
        static Primary of(TextSegment segment, Collator collator) {
            byte[] bytes = new byte[segment.bytes().length * 2 + 64];
            int[] ends = new int[segment.length()];
            int length = 0;
            for (int offset = 0; offset < ends.length; offset++) {
                String text = segment.at(offset);
                byte[] key = text == null ? null : key(text, collator);
                int size = key == null ? 0 : primary(key);
                if (length + size > bytes.length) {
                    bytes = Arrays.copyOf(bytes, (length + size) * 3 / 2);
                }
                if (key != null) {
                    System.arraycopy(key, 0, bytes, length, size);
                }
                length += size;
                ends[offset] = length;
            }
            return new Primary(Arrays.copyOf(bytes, length), ends);
        }

        private static byte @Nullable [] key(String text, Collator collator) {
            return collator.getCollationKey(text).toByteArray();
        }

        /// A key is 16-bit weights, the primary ones up to a zero.
        private static int primary(byte[] key) {
            int size = 0;
            while (size + 1 < key.length && (key[size] != 0 || key[size + 1] != 0)) {
                size += 2;
            }
            return size;
        }

        long chunk(int offset, int depth) {
            int start = offset == 0 ? 0 : ends[offset - 1];
            return ByteOrder.chunk(bytes, start + depth * 8, ends[offset]);
        }

        static boolean same(Primary[] all, int a, int b) {
            Primary p = all[Segments.of(a)];
            Primary q = all[Segments.of(b)];
            int i = Segments.offset(a);
            int j = Segments.offset(b);
            return Arrays.equals(
                    p.bytes,
                    i == 0 ? 0 : p.ends[i - 1],
                    p.ends[i],
                    q.bytes,
                    j == 0 ? 0 : q.ends[j - 1],
                    q.ends[j]);
        }
    }
}
