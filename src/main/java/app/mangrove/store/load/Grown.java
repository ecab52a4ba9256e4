package app.mangrove.store.load;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.Block;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.model.Load;
import app.mangrove.model.OwnFields;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.work.OwnField;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A snapshot with the staged rows of a load at the end of its tables.
public record Grown(Ecosystem after, List<Range> ranges) {
    public Grown {
        ranges = List.copyOf(ranges);
    }

    /// The new rows of a kind: the numbers from `from` below `to`.
    public record Range(Kind<?> kind, int from, int to) {
        public boolean holds(Kind<?> other, int nr) {
            return kind == other && nr >= from && nr < to;
        }
    }

    /// Appends the rows; own fields that they define get their columns before the others come.
    public static Grown of(Ecosystem base, Load load, long commit, Cancel cancel) {
        Numbers numbers = new Numbers(base, load.firstNumbers());
        Predicate<Kind<?>> definitions = kind -> kind == OwnField.KIND;
        List<Table> own = tables(base, load, numbers, commit, definitions, cancel);
        Ecosystem start = own.isEmpty() ? base : OwnFields.relaid(base.grown(commit, own));
        List<Table> all = tables(start, load, numbers, commit, definitions.negate(), cancel);
        Ecosystem after = start.grown(commit, all);
        all.addAll(own);
        List<Range> ranges =
                all.stream()
                        .map(table ->
                                new Range(
                                        table.kind(), base.table(table.kind()).end(), table.end()))
                        .toList();
        return new Grown(ranges.isEmpty() ? base : after, ranges);
    }

    private static List<Table> tables(
            Ecosystem base,
            Load load,
            Numbers numbers,
            long commit,
            Predicate<Kind<?>> wanted,
            Cancel cancel) {
        Growing growing = new Growing(base, numbers, commit);
        for (Block block : load.blocks()) {
            cancel.check();
            if (wanted.test(block.kind())) {
                growing.add(block);
            }
        }
        return new ArrayList<>(growing.tables());
    }

    public boolean holds(Kind<?> kind, int nr) {
        return ranges.stream().anyMatch(range -> range.holds(kind, nr));
    }

    /// The first reference of a new row to one that does not live in a later snapshot.
    public Optional<Problem> dangling(Ecosystem later) {
        for (Range range : ranges) {
            for (Field<?> field : later.table(range.kind).fields()) {
                if (field.type() == FieldType.REF) {
                    Optional<Problem> found = dangling(later, range, field);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> dangling(Ecosystem later, Range range, Field<?> field) {
        Table table = later.table(range.kind);
        Table targets = later.table(field.target());
        Ints references = table.ints(field);
        for (int nr = range.from; nr < range.to; nr++) {
            int target = references.at(nr);
            if (target != IntSegment.NULL && !targets.isLive(target)) {
                return Optional.of(
                        Problem.of(
                                "store.load.reference",
                                range.kind.key(),
                                field.key(),
                                table.id(nr).toString()));
            }
        }
        return Optional.empty();
    }
}
