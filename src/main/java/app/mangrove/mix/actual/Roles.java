package app.mangrove.mix.actual;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which types a partner plays on a day.
///
/// Shape: of the roles valid then the main one decides, else the one that began first, else the one
/// with the lower id; the others are further roles. Types are row numbers, 0 for none.
public final class Roles {
    private final Ints types;
    private final Ints from;
    private final Ints to;
    private final int[] first;
    private final int[] rows;

    private Roles(Ecosystem ecosystem) {
        Table table = ecosystem.table(Role.KIND);
        Ints partners = table.ints(Role.PARTNER);
        Ints main = table.ints(Role.MAIN);
        types = table.ints(Role.TYPE);
        from = table.ints(Role.VALID_FROM);
        to = table.ints(Role.VALID_TO);
        first = new int[ecosystem.table(Partner.KIND).end() + 1];
        rows = new int[table.size()];
        table.forEach(nr -> first[partners.at(nr) + 1]++);
        for (int i = 1; i < first.length; i++) {
            first[i] += first[i - 1];
        }
        List<Integer> order = new ArrayList<>();
        table.forEach(order::add);
        order.sort(
                Comparator.comparing((Integer nr) -> main.at(nr) != 1)
                        .thenComparingInt(nr -> from.at(nr))
                        .thenComparing(nr -> table.id(nr)));
        int[] next = first.clone();
        order.forEach(nr -> rows[next[partners.at(nr)]++] = nr);
    }

    public static Roles of(Ecosystem ecosystem) {
        return ecosystem.derive(Roles.class, Roles::new);
    }

    private boolean holds(int row, int day) {
        return from.at(row) <= day && (to.at(row) == IntSegment.NULL || day < to.at(row));
    }

    /// The type that decides on an epoch day.
    public int type(int partner, int day) {
        for (int i = first[partner]; i < first[partner + 1]; i++) {
            if (holds(rows[i], day)) {
                return types.at(rows[i]);
            }
        }
        return 0;
    }

    /// The types that the partner plays beside the one that decides, each once.
    public int[] further(int partner, int day) {
        if (first[partner + 1] - first[partner] < 2) {
            return new int[0];
        }
        int decides = type(partner, day);
        return IntStream.range(first[partner], first[partner + 1])
                .map(i -> rows[i])
                .filter(row -> holds(row, day))
                .map(types::at)
                .filter(type -> type != decides)
                .distinct()
                .toArray();
    }
}
