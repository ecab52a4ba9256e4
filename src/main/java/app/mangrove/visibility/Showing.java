package app.mangrove.visibility;

import app.mangrove.model.Codec;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Link;
import app.mangrove.model.Schema;
import app.mangrove.model.Table;
import app.mangrove.model.TableBuilder;
import app.mangrove.model.partner.Partner;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Copies what may be seen out of a snapshot into a new one.
final class Showing {
    private final Sight sight;
    private final Ecosystem whole;
    private final Map<Kind<?>, Seen.Part> parts = new HashMap<>();
    private final Map<Kind<?>, int[]> numbers = new HashMap<>();
    private final Redaction redaction;

    Showing(Sight sight) {
        this.sight = sight;
        this.whole = sight.ecosystem();
        for (Kind<?> kind : Kinds.ALL) {
            Listing listing = Listing.of(sight, kind);
            parts.put(kind, listing.part());
            numbers.put(kind, listing.numbers());
        }
        this.redaction = Secrets.of(whole, parts);
    }

    Seen seen() {
        Schema schema = schema();
        List<Table> tables = new ArrayList<>();
        Map<Kind<?>, Seen.Part> kept = new HashMap<>();
        for (Kind<?> kind : Kinds.ALL) {
            List<Field<?>> fields = schema.fields(kind);
            Seen.Part part = part(kind);
            int[] columns =
                    fields.stream().mapToInt(f -> whole.table(kind).column(f.key())).toArray();
            kept.put(kind, new Seen.Part(part.origins(), part.plans(), columns));
            if (part.origins().length > 1) {
                tables.add(table(kind, fields, columns));
            }
        }
        Ecosystem ecosystem = Ecosystem.of(whole.commit(), schema, tables);
        return new Seen(ecosystem, number(Partner.KIND, sight.viewer()), Map.copyOf(kept));
    }

    private Seen.Part part(Kind<?> kind) {
        return java.util.Objects.requireNonNull(parts.get(kind));
    }

    private int number(Kind<?> kind, int origin) {
        int[] anew = numbers.get(kind);
        return anew == null || origin <= 0 || origin >= anew.length ? 0 : anew[origin];
    }

    /// The built-in fields, and of the users' own those that are seen in some row: their names tell
    /// something too.
    private Schema schema() {
        Map<String, TreeMap<String, Field<?>>> own = new HashMap<>();
        for (Kind<?> kind : Kinds.ALL) {
            List<Field<?>> fields = whole.table(kind).fields();
            for (int c = kind.fields().size(); c < fields.size(); c++) {
                if (isSeen(part(kind), c)) {
                    own.computeIfAbsent(kind.key(), k -> new TreeMap<>())
                            .put(fields.get(c).key(), fields.get(c));
                }
            }
        }
        return Schema.with(own);
    }

    private static boolean isSeen(Seen.Part part, int column) {
        for (int nr = 1; nr < part.plans().length; nr++) {
            if (part.plans()[nr].fields()[column].isListed()) {
                return true;
            }
        }
        return false;
    }

    private Table table(Kind<?> kind, List<Field<?>> fields, int[] columns) {
        Table from = whole.table(kind);
        Seen.Part part = part(kind);
        TableBuilder builder = new TableBuilder(kind, fields);
        int unnamed = 0;
        for (int nr = 1; nr < part.origins().length; nr++) {
            int origin = part.origins()[nr];
            boolean named = isNamed(kind, from, part, nr);
            Id id =
                    named
                            ? from.id(origin)
                            : Id.derived(nr, kind.key() + sight.ecosystem().commit());
            unnamed += named ? 0 : 1;
            builder.row(id.high(), id.low(), whole.commit());
            for (int c = 0; c < columns.length; c++) {
                Object value = null;
                if (part.plans()[nr].fields()[columns[c]] == Access.FULL) {
                    value = value(from, columns[c], origin, fields.get(c), builder, c);
                } else if (!named && fields.get(c) == kind.name() && kind.name().isRequired()) {
                    value = nameless(kind, unnamed, builder, c);
                }
                builder.column(c).addEncoded(value);
            }
        }
        return builder.build();
    }

    private static @Nullable Object nameless(Kind<?> kind, int count, TableBuilder to, int column) {
        String name = Redaction.HIDDEN + ' ' + count;
        return Codec.encode(kind.name(), name, to.dictionary(column));
    }

    private @Nullable Object value(
            Table from, int column, int origin, Field<?> field, TableBuilder to, int toColumn) {
        Object encoded = from.encoded(column, origin);
        if (encoded == null) {
            return null;
        }
        return switch (field.type()) {
            case REF -> {
                int target = number(field.target(), (Integer) encoded);
                yield target == 0 ? null : target;
            }
            case LINK ->
                    Link.parse((String) encoded).filter(this::isNamed).isEmpty() ? null : encoded;
            case TEXT, TEXTS, CHOICE -> text(from, column, encoded, field, to, toColumn);
            default -> encoded;
        };
    }

    private boolean isNamed(Link link) {
        Kind<?> kind = Kinds.find(link.kind()).orElse(null);
        if (kind == null) {
            return false;
        }
        int nr = number(kind, whole.table(kind).nr(link.id()));
        return nr > 0 && isNamed(kind, whole.table(kind), part(kind), nr);
    }

    private @Nullable Object text(
            Table from, int column, Object encoded, Field<?> field, TableBuilder to, int toColumn) {
        String text =
                encoded instanceof Integer code
                        ? from.dictionary(column).text(code)
                        : (String) encoded;
        if (text == null) {
            return null;
        }
        boolean searched =
                field.type() != FieldType.CHOICE
                        && !(Belonging.of(from.kind()) instanceof Belonging.Everybody)
                        && Guarded.mayMention(from.kind(), field);
        String shown = searched ? redaction.of(text) : text;
        return encoded instanceof Integer ? (Object) to.dictionary(toColumn).code(shown) : shown;
    }

    /// Whether a row is shown with what names it: its name, or all that a rule for its kind shows
    /// where its name is no more than a remark.
    static boolean isNamed(Kind<?> kind, Table table, Seen.Part part, int nr) {
        Plan plan = part.plans()[nr];
        if (plan.row() != Access.FULL) {
            return false;
        }
        int name = table.column(kind.name().key());
        int original = part.columns().length == 0 ? name : part.columns()[name];
        return Guarded.needsOwnRule(kind.name(), true) || plan.fields()[original] == Access.FULL;
    }
}
