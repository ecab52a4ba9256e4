package app.mangrove.model.search;

import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Parallel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Table;
import app.mangrove.model.column.Segments;
import app.mangrove.model.market.FxRate;
import app.mangrove.model.work.Board;
import app.mangrove.model.work.Mapping;
import app.mangrove.model.work.OwnField;
import app.mangrove.model.work.SavedView;
import app.mangrove.model.work.Setting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Search everywhere: names, keys, contacts and notes of all kinds, by scanning their packed texts.
///
/// Shape: every word must stand somewhere in the row, without regard to case; whole texts come
/// first, then beginnings, then beginnings of words, then the rest, each in row order.
public final class Search {
    /// What only the program itself reads.
    private static final Set<Kind<?>> SILENT =
            Set.of(
                    Board.KIND,
                    Mapping.KIND,
                    OwnField.KIND,
                    SavedView.KIND,
                    Setting.KIND,
                    FxRate.KIND);

    /// Segments that are scanned before looking whether there is enough.
    private static final int ROUND = 64;

    private static final int PART = 16;
    private final Ecosystem ecosystem;
    private final List<Needle> words;
    private final Needle first;
    private final int limit;
    private final Cancel cancel;

    private Search(Ecosystem ecosystem, List<String> words, int limit, Cancel cancel) {
        this.ecosystem = ecosystem;
        this.words = words.stream().map(Needle::new).toList();
        this.first = this.words.stream().max(Comparator.comparingInt(Needle::length)).orElseThrow();
        this.limit = limit;
        this.cancel = cancel;
    }

    /// The hits of one kind, and whether there are more than are given.
    public record Found(Kind<?> kind, List<Hit> hits, boolean more) {}

    /// Searches every kind; kinds without a hit are left out.
    public static List<Found> everywhere(
            Ecosystem ecosystem, String text, int limitPerKind, Cancel cancel) {
        return in(ecosystem, Kinds.ALL, text, limitPerKind, cancel);
    }

    /// Searches some kinds, in their order.
    public static List<Found> in(
            Ecosystem ecosystem,
            List<? extends Kind<?>> kinds,
            String text,
            int limitPerKind,
            Cancel cancel) {
        List<String> words =
                Arrays.stream(text.strip().split("\\s+")).filter(w -> !w.isEmpty()).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        Optional<Id> id = Id.parse(text.strip());
        Search search = new Search(ecosystem, words, limitPerKind, cancel);
        List<Found> found = new ArrayList<>();
        for (Kind<?> kind : kinds) {
            if (!SILENT.contains(kind)) {
                Found of = id.isPresent() ? byId(ecosystem, kind, id.get()) : search.kind(kind);
                if (!of.hits.isEmpty()) {
                    found.add(of);
                }
            }
        }
        return found;
    }

    private static Found byId(Ecosystem ecosystem, Kind<?> kind, Id id) {
        int nr = ecosystem.table(kind).nr(id);
        if (nr == 0) {
            return new Found(kind, List.of(), false);
        }
        String name = ecosystem.name(kind, nr);
        return new Found(kind, List.of(new Hit(kind, nr, kind.name(), name, 0, 0, 0)), false);
    }

    private Found kind(Kind<?> kind) {
        Table table = ecosystem.table(kind);
        if (table.size() == 0) {
            return new Found(kind, List.of(), false);
        }
        List<TextScan> scans = scans(table);
        Best best = new Best(limit);
        for (int from = 0; from < table.segmentCount(); from += ROUND) {
            int start = from;
            int parts = (Math.min(ROUND, table.segmentCount() - from) + PART - 1) / PART;
            Best[] some = new Best[parts];
            Parallel.run(parts, cancel, p -> some[p] = part(table, scans, start + p * PART));
            for (Best one : some) {
                best.add(one);
            }
            if (best.isFull()) {
                break;
            }
        }
        List<Hit> hits = new ArrayList<>();
        best.rows().forEach(row -> hits.add(hit(table, row)));
        return new Found(kind, hits, best.hasMore());
    }

    /// The texts of a kind that people look for: all of a small one; of a large one what is mostly
    /// distinct.
    private List<TextScan> scans(Table table) {
        List<TextScan> scans = new ArrayList<>();
        for (Field<?> field : table.fields()) {
            boolean text = field.type() == FieldType.TEXT || field.type() == FieldType.TEXTS;
            if (text && !(field.isRepeating() && table.kind().isLarge())) {
                scans.add(TextScan.of(table, field, first));
            }
        }
        String name = table.kind().name().key();
        scans.sort(Comparator.comparing(scan -> !scan.field().key().equals(name)));
        return scans;
    }

    private Best part(Table table, List<TextScan> scans, int from) {
        Best best = new Best(limit);
        int end = Math.min(table.segmentCount(), from + PART);
        boolean[] seen = new boolean[Segments.SIZE];
        for (int s = from; s < end; s++) {
            cancel.check();
            int base = s << Segments.BITS;
            Arrays.fill(seen, false);
            for (TextScan scan : scans) {
                scan.each(
                        s,
                        (offset, rank) -> {
                            int nr = base + offset;
                            if (!seen[offset] && table.isLive(nr) && others(scans, nr)) {
                                seen[offset] = true;
                                best.add(nr, scan.field(), rank);
                            }
                        });
            }
        }
        return best;
    }

    /// Whether the other words stand somewhere in the row too.
    private boolean others(List<TextScan> scans, int nr) {
        for (Needle word : words) {
            if (word != first && scans.stream().noneMatch(scan -> scan.holds(nr, word))) {
                return false;
            }
        }
        return true;
    }

    private Hit hit(Table table, Best.Row row) {
        Object value = ecosystem.value(table, table.column(row.field().key()), row.nr());
        String text = value instanceof List<?> list ? String.join(", ", texts(list)) : "" + value;
        int start = first.place(text);
        return new Hit(
                table.kind(),
                row.nr(),
                row.field(),
                text,
                Math.max(0, start),
                start < 0 ? 0 : Math.min(text.length(), start + first.characters()),
                row.rank());
    }

    private static List<String> texts(List<?> list) {
        return list.stream().map(String::valueOf).toList();
    }
}
