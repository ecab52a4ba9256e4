package app.mangrove.record.view.inspect;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Link;
import app.mangrove.model.References;
import app.mangrove.model.Table;
import app.mangrove.model.work.Attachment;
import app.mangrove.model.work.Note;
import app.mangrove.model.work.Task;
import app.mangrove.ui.record.Names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What stands beside one row: what it refers to, who refers to it, and what people keep about it.
///
/// Shape: read from one snapshot, off the thread that draws; at most `MOST` referring rows a field.
record RecordDetails(
        List<Line> to,
        Map<String, List<Line>> from,
        List<Note> notes,
        List<Task> tasks,
        List<Attachment> attachments) {
    static final int MOST = 20;

    /// A row that is named beside another; `role` says what it is to it.
    record Line(String role, Kind<?> kind, Id id, String name) {}

    static RecordDetails of(Ecosystem ecosystem, Kind<?> kind, int nr) {
        Link link = new Link(kind.key(), ecosystem.table(kind).id(nr));
        return new RecordDetails(
                targets(ecosystem, kind, nr),
                referrers(ecosystem, kind, nr),
                ecosystem.all(Note.KIND).stream().filter(n -> link.equals(n.about())).toList(),
                ecosystem.all(Task.KIND).stream()
                        .filter(t -> link.equals(t.about()))
                        .sorted(Comparator.comparing(t -> Boolean.TRUE.equals(t.done())))
                        .toList(),
                ecosystem.all(Attachment.KIND).stream()
                        .filter(a -> link.equals(a.about()))
                        .toList());
    }

    private static List<Line> targets(Ecosystem ecosystem, Kind<?> kind, int nr) {
        List<Line> lines = new ArrayList<>();
        Table table = ecosystem.table(kind);
        for (Field<?> field : table.fields()) {
            if (field.type() == FieldType.REF) {
                int target = table.ints(field).at(nr);
                if (target > 0) {
                    lines.add(line(ecosystem, Names.of(kind, field), field.target(), target));
                }
            }
        }
        return lines;
    }

    private static Line line(Ecosystem ecosystem, String role, Kind<?> kind, int nr) {
        return new Line(role, kind, ecosystem.table(kind).id(nr), ecosystem.name(kind, nr));
    }

    private static Map<String, List<Line>> referrers(Ecosystem ecosystem, Kind<?> kind, int nr) {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        for (References.Referrer from : References.to(ecosystem, kind, nr, MOST)) {
            Line line = shown(ecosystem, from, kind, nr);
            groups.computeIfAbsent(Names.plural(from.kind()), k -> new ArrayList<>()).add(line);
        }
        return groups;
    }

    /// A referring row by its own name, or, when it only joins two rows, by the row at its other
    /// end.
    private static Line shown(Ecosystem ecosystem, References.Referrer from, Kind<?> kind, int nr) {
        if (!List.of("role", "relation", "membership", "party").contains(from.kind().key())) {
            return line(ecosystem, Names.of(from.kind(), from.field()), from.kind(), from.nr());
        }
        Table table = ecosystem.table(from.kind());
        for (Field<?> other : table.fields()) {
            if (other.type() == FieldType.REF && !other.key().equals(from.field().key())) {
                int target = table.ints(other).at(from.nr());
                if (target > 0) {
                    String role = Names.of(from.kind(), other);
                    return new Line(
                            role,
                            from.kind(),
                            table.id(from.nr()),
                            ecosystem.name(other.target(), target));
                }
            }
        }
        return line(ecosystem, Names.of(kind), Kinds.of(kind.key()), nr);
    }
}
