package app.mangrove.store.load;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;

import java.util.List;
import java.util.Optional;

/// Whether new rows refer to rows that are not there.
public final class Dangling {
    private Dangling() {}

    /// The first such reference; `before` is the snapshot without the new rows.
    public static Optional<Problem> find(Ecosystem before, Ecosystem after, List<Table> grown) {
        for (Table table : grown) {
            int from = before.table(table.kind()).end();
            for (Field<?> field : table.fields()) {
                if (field.type() == FieldType.REF) {
                    Table targets = after.table(field.target());
                    Ints references = table.ints(field);
                    for (int nr = from; nr < table.end(); nr++) {
                        int target = references.at(nr);
                        if (target != IntSegment.NULL && !targets.isLive(target)) {
                            return Optional.of(
                                    Problem.of(
                                            "store.load.reference",
                                            table.kind().key(),
                                            field.key(),
                                            table.id(nr).toString()));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }
}
