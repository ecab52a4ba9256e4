package app.mangrove.problems;

import app.mangrove.base.outcome.Word;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Link;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;

import java.time.LocalDate;

/// References and pointers to rows that are not there any more.
final class BrokenReferences implements Rule {
    @Override
    public String key() {
        return "broken-reference";
    }

    @Override
    public Severity severity() {
        return Severity.WRONG;
    }

    @Override
    public void look(Ecosystem ecosystem, LocalDate today, Findings.Collector found) {
        for (Kind<?> kind : Kinds.ALL) {
            Table table = ecosystem.table(kind);
            for (Field<?> field : table.fields()) {
                if (field.type() == FieldType.REF) {
                    references(ecosystem, table, field, found);
                } else if (field.type() == FieldType.LINK) {
                    links(ecosystem, table, field, found);
                }
            }
        }
    }

    private static void references(
            Ecosystem ecosystem, Table table, Field<?> field, Findings.Collector found) {
        Table target = ecosystem.table(field.target());
        Ints column = table.ints(field);
        table.forEach(nr -> {
            int to = column.at(nr);
            if (to > 0 && !target.isLive(to)) {
                add(ecosystem, table.kind(), nr, field, field.target().key(), found);
            }
        });
    }

    private static void links(
            Ecosystem ecosystem, Table table, Field<?> field, Findings.Collector found) {
        int column = table.column(field.key());
        table.forEach(nr -> {
            if (ecosystem.value(table, column, nr) instanceof Link link
                    && !lives(ecosystem, link)) {
                add(ecosystem, table.kind(), nr, field, link.kind(), found);
            }
        });
    }

    private static boolean lives(Ecosystem ecosystem, Link link) {
        return Kinds.find(link.kind())
                .map(kind -> ecosystem.table(kind).nr(link.id()) > 0)
                .orElse(false);
    }

    private static void add(
            Ecosystem ecosystem,
            Kind<?> kind,
            int nr,
            Field<?> field,
            String target,
            Findings.Collector found) {
        found.add(
                kind,
                nr,
                "problems.broken-reference.finding",
                Names.of(ecosystem, kind, nr),
                kind.word(field),
                new Word("kind." + target));
    }
}
