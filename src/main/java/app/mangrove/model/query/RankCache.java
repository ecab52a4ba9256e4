package app.mangrove.model.query;

import app.mangrove.base.work.Cancel;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;

import java.text.Collator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps the order of names in one language: small columns are sorted when first asked for, large
/// ones by `build`, which belongs in the background; edits move single rows.
///
/// Shape: safe from any thread; until a large column is built, asking for it leaves a wish.
public final class RankCache implements Names {
    /// Columns of at most this many rows are sorted at once.
    private static final int SMALL = 10_000;

    private final Collator collator;
    private final Map<Wish, NameRanks> known = new ConcurrentHashMap<>();
    private final Set<Wish> wishes = new LinkedHashSet<>();

    /// A column whose order somebody has asked for.
    public record Wish(Kind<?> kind, Field<?> field) {}

    /// For the language of this collator.
    public RankCache(Collator collator) {
        this.collator = (Collator) collator.clone();
    }

    @Override
    public Collator collator() {
        return (Collator) collator.clone();
    }

    @Override
    public Optional<NameRanks> ranks(Table table, Field<?> field) {
        Wish wish = new Wish(table.kind(), field);
        NameRanks ranks = known.get(wish);
        if (ranks != null) {
            if (ranks.isOf(table, field)) {
                return Optional.of(ranks);
            }
            Optional<NameRanks> moved = ranks.refreshed(table, field, collator());
            if (moved.isPresent()) {
                known.put(wish, moved.get());
                return moved;
            }
        }
        if (table.end() <= SMALL) {
            return Optional.of(build(table, field, Cancel.never()));
        }
        synchronized (wishes) {
            wishes.add(wish);
        }
        return Optional.empty();
    }

    /// The large columns asked for and not built since.
    public List<Wish> wishes() {
        synchronized (wishes) {
            return List.copyOf(wishes);
        }
    }

    /// Sorts a column and keeps its order.
    public NameRanks build(Table table, Field<?> field, Cancel cancel) {
        NameRanks ranks = NameRanks.build(table, field, collator(), cancel);
        Wish wish = new Wish(table.kind(), field);
        known.put(wish, ranks);
        synchronized (wishes) {
            wishes.remove(wish);
        }
        return ranks;
    }
}
