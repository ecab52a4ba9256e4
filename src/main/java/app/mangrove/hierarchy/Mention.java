package app.mangrove.hierarchy;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Link;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.partner.Partner;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// A field in which rows of a kind name a partner: a reference, the user's own included, or the
/// link of a note.
public record Mention(Kind<?> kind, Field<?> field) {
    /// The rows that name a partner by where they do; places without any are left out.
    public static Map<Mention, int[]> of(Ecosystem ecosystem, int partner) {
        Map<Mention, int[]> found = new LinkedHashMap<>();
        for (Kind<?> kind : Kinds.ALL) {
            for (Field<?> field : ecosystem.table(kind).fields()) {
                int[] rows = rows(ecosystem, kind, field, partner);
                if (rows.length > 0) {
                    found.put(new Mention(kind, field), rows);
                }
            }
        }
        return found;
    }

    private static int[] rows(Ecosystem ecosystem, Kind<?> kind, Field<?> field, int partner) {
        Table table = ecosystem.table(kind);
        if (field.type() == FieldType.REF && field.target() == Partner.KIND) {
            Ints targets = table.ints(field);
            return IntStream.range(1, table.end())
                    .filter(nr -> targets.at(nr) == partner && table.isLive(nr))
                    .toArray();
        }
        if (field.type() == FieldType.LINK) {
            Link link = new Link(Partner.KIND.key(), ecosystem.table(Partner.KIND).id(partner));
            return IntStream.of(table.numbers())
                    .filter(nr -> link.equals(ecosystem.value(kind, field, nr)))
                    .toArray();
        }
        return new int[0];
    }
}
