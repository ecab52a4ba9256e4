package app.mangrove.transfer.run;

import app.mangrove.model.Codec;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Staging;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.work.OwnField;
import app.mangrove.transfer.match.Firm;
import app.mangrove.transfer.preview.FieldChange;
import app.mangrove.transfer.preview.Place;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The rows of one kind in a run: numbers and ids for new ones, blocks of them, edits of others.
///
/// Shape: kinds whose rows need the checks of a commit (relations, own fields) and that no row
/// refers to become edits throughout.
final class KindRun {
    private final Ecosystem ecosystem;
    private final KindRows rows;
    private final BlockBuilder block;
    private final IdSequence ids;
    private final List<Edit> edits;
    private final Tree tree;
    private final boolean asEdits;
    private final boolean numbered;
    private final int keysColumn;
    private final List<Firm.Placed> firms = new ArrayList<>();
    private int staged;
    private boolean gap;

    KindRun(
            Ecosystem ecosystem,
            KindRows rows,
            Staging staging,
            IdSequence ids,
            List<Edit> edits,
            boolean numbered) {
        this.ecosystem = ecosystem;
        this.rows = rows;
        this.ids = ids;
        this.edits = edits;
        this.numbered = numbered;
        this.tree = new Tree(ecosystem, rows);
        this.asEdits = rows.kind() == Relation.KIND || rows.kind() == OwnField.KIND;
        this.keysColumn = rows.table().column(Kind.KEYS);
        this.block = new BlockBuilder(rows.kind(), rows.table().fields(), staging);
    }

    KindRows rows() {
        return rows;
    }

    Tree tree() {
        return tree;
    }

    boolean isNumbered() {
        return numbered;
    }

    /// The new firms, to be compared with those that are there.
    List<Firm.Placed> firms() {
        return firms;
    }

    /// Gives a new row its number before it is read.
    void number(Recognition recognition, Map<String, String> names) {
        int nr = rows.add(id(recognition));
        if (!recognition.key().isEmpty()) {
            rows.addKey(recognition.key(), nr);
        }
        names.forEach((field, text) -> rows.addName(field, text, nr));
    }

    private Id id(Recognition recognition) {
        Id given = recognition.id();
        return given != null ? given : ids.next();
    }

    /// Whether a new row with this number was staged already.
    boolean isStaged(int nr) {
        return !numbered || nr < rows.firstNew() + staged;
    }

    void stage(Recognition recognition, List<Bound> fields, Place place) {
        int nr = recognition.nr();
        if (numbered && nr != rows.firstNew() + staged) {
            // A row before this one turned out bad after it had a number: this run only looks for
            // more problems, the next one leaves the bad rows out.
            gap = true;
            staged = nr - rows.firstNew();
        }
        if (!numbered) {
            nr = rows.add(id(recognition));
            if (!recognition.key().isEmpty()) {
                rows.addKey(recognition.key(), nr);
            }
            for (Bound bound : fields) {
                String text = bound.value.text();
                if (text != null && KindRows.isName(bound.field.key())) {
                    rows.addName(bound.field.key(), text, nr);
                }
            }
        }
        staged++;
        tree.put(nr, fields, place);
        if (rows.kind() == Partner.KIND) {
            firms.add(new Firm.Placed(place, Firm.of(field -> text(fields, field))));
        }
        if (asEdits) {
            edits.add(put(rows.id(nr), recognition, fields));
        } else if (!gap) {
            block(nr, recognition, fields);
        }
    }

    private void block(int nr, Recognition recognition, List<Bound> fields) {
        block.begin(rows.id(nr));
        CharSequence key = recognition.key();
        for (Bound bound : fields) {
            if (bound.column != keysColumn || key.isEmpty()) {
                block.set(bound.column, bound.value);
            }
        }
        if (!key.isEmpty()) {
            String more = text(fields, Kind.KEYS);
            block.set(keysColumn, more.isEmpty() ? key.toString() : joined(more, key));
        }
        block.end();
    }

    private static String joined(String keys, CharSequence key) {
        TreeSet<String> all = new TreeSet<>(List.of(keys.split(Codec.SEPARATOR)));
        all.add(key.toString());
        return String.join(Codec.SEPARATOR, all);
    }

    private static String text(List<Bound> fields, String key) {
        for (Bound bound : fields) {
            if (bound.field.key().equals(key)) {
                String text = bound.value.text();
                return bound.value.isEmpty() || text == null ? "" : text;
            }
        }
        return "";
    }

    /// A row that was removed before and is now made again.
    void again(Recognition recognition, List<Bound> fields) {
        edits.add(put(rows.id(recognition.nr()), recognition, fields));
    }

    private static Edit.Put put(Id id, Recognition recognition, List<Bound> fields) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Bound bound : fields) {
            if (!bound.value.isEmpty()) {
                values.put(bound.field.key(), bound.reader.java(bound.value));
            }
        }
        if (!recognition.key().isEmpty()) {
            String keys = text(fields, Kind.KEYS);
            values.put(
                    Kind.KEYS,
                    keys.isEmpty()
                            ? List.of(recognition.key().toString())
                            : List.of(joined(keys, recognition.key()).split(Codec.SEPARATOR)));
        }
        return new Edit.Put(recognition.kind(), id, 0, values);
    }

    void edit(Edit.Put put, int nr, Place place) {
        edits.add(put);
        if (put.fields().containsKey(Tree.PARENT)) {
            tree.put(nr, put.fields().get(Tree.PARENT), place);
        }
    }

    /// The external keys that a row shall have, null when it has them.
    @Nullable List<String> keysWith(int nr, CharSequence key, List<Bound> fields) {
        Object stored = rows.table().encoded(keysColumn, nr);
        TreeSet<String> now = new TreeSet<>();
        if (stored != null) {
            now.addAll(List.of(((String) stored).split(Codec.SEPARATOR)));
        }
        TreeSet<String> wanted = new TreeSet<>(now);
        for (Bound bound : fields) {
            if (bound.column == keysColumn) {
                wanted.clear();
                String text = bound.value.text();
                if (!bound.value.isEmpty() && text != null) {
                    wanted.addAll(List.of(text.split(Codec.SEPARATOR)));
                }
            }
        }
        if (!key.isEmpty()) {
            wanted.add(key.toString());
        }
        return wanted.equals(now) ? null : List.copyOf(wanted);
    }

    FieldChange difference(Place place, int nr, Bound bound) {
        Field<?> field = bound.field;
        return new FieldChange(
                place,
                rows.kind(),
                rows.id(nr),
                ecosystem.name(rows.kind(), nr),
                field,
                ecosystem.value(rows.table(), bound.column, nr),
                bound.reader.java(bound.value));
    }

    void finish() {
        if (!gap) {
            block.flush();
        }
    }

    boolean hasGap() {
        return gap;
    }
}
