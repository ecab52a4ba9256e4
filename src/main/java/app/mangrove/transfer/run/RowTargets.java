package app.mangrove.transfer.run;

import app.mangrove.model.Id;
import app.mangrove.transfer.value.Targets;

/// What the text of a reference means: an external key, an id, a key of this source, a code, a
/// name.
final class RowTargets implements Targets {
    private static final int ID_LENGTH = 36;
    private final KindRows rows;
    private final String prefix;
    private final boolean keysOnly;
    private final boolean country;

    RowTargets(KindRows rows, String prefix, boolean keysOnly, boolean country) {
        this.rows = rows;
        this.prefix = prefix;
        this.keysOnly = keysOnly;
        this.country = country;
    }

    @Override
    public int find(char[] text, int start, int end) {
        int nr = rows.byKey(text, start, end);
        if (nr != 0 || keysOnly) {
            return nr;
        }
        if (end - start == ID_LENGTH && text[start + 8] == '-') {
            nr = Id.parse(new String(text, start, ID_LENGTH)).map(this::living).orElse(0);
            if (nr != 0) {
                return nr;
            }
        }
        nr = rows.byKey(prefix, text, start, end);
        return nr != 0 ? nr : rows.byName(country, text, start, end);
    }

    /// A removed row counts once this import has made it again.
    private int living(Id id) {
        int nr = rows.byId(id);
        return rows.isNew(nr) || rows.table().isLive(nr) || rows.isTouched(nr) ? nr : 0;
    }
}
