package app.mangrove.transfer.run;

import app.mangrove.model.Codec;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is known of the rows of one kind: those of the workspace and those that the import adds.
///
/// Shape: new rows have numbers from the end of the table on; a row that is made again after it was
/// removed keeps its old number.
final class KindRows {
    private static final List<String> CODES = List.of("code", "number", "email");
    private static final List<String> NAMES = List.of("name", "title", "label");

    private final Ecosystem ecosystem;
    private final Table table;
    private final TextHash hash = new TextHash();
    private final HashIndex keys;
    private final HashIndex ids = new HashIndex(16);
    private final Map<String, HashIndex> byField = new HashMap<>();
    private final BitSet touched = new BitSet();
    private long[] high = new long[16];
    private long[] low = new long[16];
    private int added;

    KindRows(Ecosystem ecosystem, Kind<?> kind) {
        this.ecosystem = ecosystem;
        this.table = ecosystem.table(kind);
        this.keys = new HashIndex(table.size());
        int column = table.column(Kind.KEYS);
        table.forEach(nr -> {
            Object packed = table.encoded(column, nr);
            if (packed != null) {
                for (String key : ((String) packed).split(Codec.SEPARATOR)) {
                    keys.addIfAbsent(hash.start().add(key), nr);
                }
            }
        });
    }

    Kind<?> kind() {
        return table.kind();
    }

    Table table() {
        return table;
    }

    int firstNew() {
        return table.end();
    }

    int added() {
        return added;
    }

    boolean isNew(int nr) {
        return nr >= table.end();
    }

    /// Whether this import has met the existing row before; it has from now on.
    boolean touch(int nr) {
        boolean before = touched.get(nr);
        touched.set(nr);
        return before;
    }

    boolean isTouched(int nr) {
        return touched.get(nr);
    }

    /// Takes a number for a new row.
    int add(Id id) {
        if (added == high.length) {
            high = Arrays.copyOf(high, added * 2);
            low = Arrays.copyOf(low, added * 2);
        }
        high[added] = id.high();
        low[added] = id.low();
        int nr = table.end() + added++;
        ids.addIfAbsent(hash.start().add(id.high()).add(id.low()), nr);
        return nr;
    }

    /// The id of a row, existing or new.
    Id id(int nr) {
        return isNew(nr) ? new Id(high[nr - table.end()], low[nr - table.end()]) : table.id(nr);
    }

    /// The row with an id, living, removed or new; 0 for none.
    int byId(Id id) {
        int slot = table.slot(id);
        return slot != 0 ? slot : ids.find(hash.start().add(id.high()).add(id.low()));
    }

    int byKey(CharSequence key) {
        return keys.find(hash.start().add(key));
    }

    int byKey(char[] text, int start, int end) {
        return keys.find(hash.start().add(text, start, end));
    }

    int byKey(String prefix, char[] text, int start, int end) {
        return keys.find(hash.start().add(prefix).add(text, start, end));
    }

    void addKey(CharSequence key, int nr) {
        keys.addIfAbsent(hash.start().add(key), nr);
    }

    /// The living row whose field holds a text, case aside; 0 for none, −1 for several.
    int byField(String field, char[] text, int start, int end) {
        HashIndex index = byField.computeIfAbsent(field, this::index);
        return index.find(hash.start().addLoose(text, start, end));
    }

    /// The row that a code or else a name means; countries alone where a country is meant.
    int byName(boolean country, char[] text, int start, int end) {
        for (List<String> fields : List.of(CODES, NAMES)) {
            for (String field : fields) {
                if (isText(field)) {
                    int nr = byField((country ? "country/" : "") + field, text, start, end);
                    if (nr != 0) {
                        return nr;
                    }
                }
            }
        }
        return 0;
    }

    /// Makes a new row known by its code and name to rows that come after it.
    void addName(String field, String text, int nr) {
        for (String index : List.of(field, "country/" + field)) {
            HashIndex known = byField.get(index);
            if (known != null) {
                known.add(hash.start().addLoose(text), nr);
            }
        }
    }

    /// Makes sure that new rows become known by their codes and names.
    void nameRows() {
        for (List<String> fields : List.of(CODES, NAMES)) {
            for (String field : fields) {
                if (isText(field)) {
                    byField.computeIfAbsent(field, this::index);
                }
            }
        }
    }

    static boolean isName(String field) {
        return CODES.contains(field) || NAMES.contains(field);
    }

    /// Whether rows that a later snapshot has beyond these carry keys that the import adds too.
    boolean isOvertakenBy(Ecosystem now) {
        Table later = now.table(table.kind());
        int column = later.column(Kind.KEYS);
        for (int nr = table.end(); nr < later.end() && added > 0; nr++) {
            Object packed = later.isLive(nr) ? later.encoded(column, nr) : null;
            if (packed != null) {
                for (String key : ((String) packed).split(Codec.SEPARATOR)) {
                    if (isNew(byKey(key))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isText(String field) {
        int column = table.column(field);
        return column >= 0 && table.fields().get(column).type() == FieldType.TEXT;
    }

    private HashIndex index(String name) {
        boolean country = name.startsWith("country/");
        String key = country ? name.substring("country/".length()) : name;
        int column = table.column(key);
        int level = country ? table.column("level") : -1;
        HashIndex index = new HashIndex(table.size());
        Field<?> field = table.fields().get(column);
        table.forEach(nr -> {
            boolean meant = level < 0 || "COUNTRY".equals(ecosystem.value(table, level, nr));
            Object value = meant ? ecosystem.value(table, column, nr) : null;
            if (value instanceof String text && field.type() != FieldType.REF) {
                index.add(hash.start().addLoose(text), nr);
            }
        });
        return index;
    }
}
